/** What is released said twice: by its own columns, and by what is retained of the premium or by the steps until then. */
import type { FinancialYear } from '../../policy/financialYear';
import type { CellValue } from '../../policy/rules/rule';
import { penceOr, readMoney } from '../cells';
import type { Block } from '../columns/blocks';
import { clearly } from '../columns/years/measures';
import type { Measure } from '../columns/headings/measureWords';

/** A year's release, and the columns of the sheet that come to it as well. */
export interface ReleaseAgain {
  readonly year: FinancialYear;
  readonly released: number;
  readonly measure: 'retained' | 'step';
  /** Of what is retained that of the year; of steps all until then, the year's first. */
  readonly others: readonly number[];
  /** Of which it is retained. */
  readonly premium: number | undefined;
}

type Units = Readonly<Record<number, number>>;
/** A cell of a row, by its column on the sheet. */
type CellAt = (column: number) => CellValue;

/** A pound, in whatever unit: amounts are often written without their pence. */
const rounding = 100;

/** Whether a row's other columns come to another release than it says; undefined where it does not say one of them. */
export const isOtherwise = (
  { released, measure, others, premium }: ReleaseAgain,
  cellAt: CellAt,
  units: Units,
): boolean | undefined => {
  const said = readMoney(cellAt(released), units[released]);
  if (typeof said !== 'number') return undefined;
  let sum = 0;
  for (let at = 0; at < others.length; at++) {
    const column = others[at]!;
    const pence = readMoney(cellAt(column), units[column]);
    if (typeof pence !== 'number') return undefined;
    sum += pence;
  }
  if (measure === 'retained') {
    const whole = premium === undefined ? '' : readMoney(cellAt(premium), units[premium]);
    // Of a practice that is paid less than its GMS equivalent nothing is retained, whatever it is called.
    if (typeof whole !== 'number' || whole <= 0) return undefined;
    sum = whole - sum;
  }
  return Math.abs(said - sum) > rounding * Math.abs(units[released] ?? 1) * others.length;
};

/** Fewer rows that go together may do so by chance. */
const fewestTogether = 3;

/** The years of which the first rows, but for a few, say the release twice. */
export const releasesAgain = ({ mapping, columns }: Block): readonly ReleaseAgain[] => {
  const { years, units } = mapping;
  const { premium } = mapping.facts;
  const of = (measure: Measure) => years.filter((each) => each.measure === measure);
  const released = of('released');
  const first = Math.min(...released.map(({ year }) => year));
  const steps = of('step').sort((a, b) => b.year - a.year);
  const all = released.flatMap(({ year, column }): readonly ReleaseAgain[] => {
    const about = { year, released: column, premium };
    const retained = of('retained').filter((each) => each.year === year);
    const until = steps.some((each) => each.year === first) ? steps.filter((each) => each.year <= year) : [];
    return [
      ...retained.map((each) => ({ ...about, measure: 'retained' as const, others: [each.column] })),
      ...(until[0]?.year === year
        ? [{ ...about, measure: 'step' as const, others: until.map((each) => each.column) }]
        : []),
    ];
  });
  const cells = new Map(columns.map((each) => [each.column, each.cells]));
  return (['retained', 'step'] as const).flatMap((measure) => {
    const own = all.filter((each) => each.measure === measure);
    let [together, apart] = [0, 0];
    for (let row = 0; own.length > 0 && row < columns[0]!.cells.length; row++) {
      const cellAt: CellAt = (column) => cells.get(column)?.[row] ?? '';
      // A row in which nothing is released shows nothing of what goes together.
      if (own.every((each) => penceOr(cellAt(each.released), 0) === 0)) continue;
      const told = own.map((each) => isOtherwise(each, cellAt, units)).filter((each) => each !== undefined);
      if (told.length === 0) continue;
      if (told.includes(true)) apart++;
      else together++;
    }
    return together >= fewestTogether && together >= clearly * apart ? own : [];
  });
};
