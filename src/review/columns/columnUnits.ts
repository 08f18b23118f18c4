/** The units of a block's amounts, column by column: pounds, thousands or millions, with the sign as meant or turned round. */
import { facts, type Fact } from '../../policy/facts';
import { arePartsOf, areTurned } from './years/measures';
import type { Measure } from './headings/measureWords';
import type { AmountOfParts } from './years/periodColumns';
import { withLetters } from './headings/plainHeading';
import { headingText, type RawColumn } from './rawColumn';
import { saysUnit, unitIn } from './units';
import type { YearFound } from './years/years';

/** A column of a year whose measure is known. */
export type YearKnown = YearFound & { measure: Measure };

/** What to multiply amounts by, by column. Columns in pounds with the sign as meant are left out. */
export const unitsOf = (
  columns: ReadonlyMap<Fact, RawColumn>,
  years: readonly YearKnown[],
  sums: readonly AmountOfParts[],
  titles: readonly string[],
): Readonly<Record<number, number>> => {
  const money = [...columns].filter(([fact]) => facts[fact].reads === 'money').map(([, column]) => column);
  const overall = unitIn(titles.find(saysUnit) ?? '');
  const ofYears = overall === 1 ? unitOfYears(columns.get('premium'), years) : overall;
  const released = new Set<RawColumn>(years.filter(({ measure }) => measure !== 'reinvested'));
  const parts = sums.map((sum) => sum.parts);
  const turned = turnedIn(columns, years, parts);
  const units = [...money, ...years, ...parts.flat()].map((each) => {
    const heading = withLetters(headingText(each));
    const unit = saysUnit(heading) ? unitIn(heading) : released.has(each) ? ofYears : overall;
    return [each.column, turned.has(each) ? -unit : unit] as const;
  });
  return Object.fromEntries(units.filter(([, unit]) => unit !== 1));
};

/** What is released, reinvested or spent, where it stands as negative amounts. What is left of a premium never does. */
const turnedIn = (
  columns: ReadonlyMap<Fact, RawColumn>,
  years: readonly YearFound[],
  parts: readonly (readonly RawColumn[])[],
): ReadonlySet<RawColumn> => {
  const amount = columns.get('amount');
  const sets = (['released', 'step', 'reinvested', 'amount'] as const).map((measure) =>
    years.filter((each) => each.measure === measure),
  );
  const premiums = columns.get('premium')?.cells;
  return new Set(
    [...sets, amount ? [amount] : [], ...parts].filter((set) => areTurned(set, premiums)).flat(),
  );
};

/** The unit of years that do not say theirs: that of the premium they are parts of, unless their amounts are larger than it. */
const unitOfYears = (premium: RawColumn | undefined, years: readonly YearFound[]): number => {
  const unit = premium === undefined ? 1 : unitIn(withLetters(headingText(premium)));
  if (unit === 1) return 1;
  const unsaid = years.filter((each) => !saysUnit(headingText(each)));
  return arePartsOf(unsaid, premium!.cells) ? unit : 1;
};
