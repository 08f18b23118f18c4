/** Reads time in headings that few workbooks have: see `timeReader.ts`. */
import { nameOf } from '../../../policy/facts';
import type { FinancialYear } from '../../../policy/financialYear';
import type { CellValue } from '../../../policy/rules/rule';
import { bareYear, bareYearsIn, asBareYears, firstBareYear, hasBareYears, recogniseBare } from './bareYears';
import { asYears, countsYears, firstYearIn, inFull } from './numberedYears';
import { comesTo } from '../claims';
import { measuresByRow } from './measuresByRow';
import { cumulative, partOfPms } from './notPlain';
import { periodColumns, type AmountOfParts, type PeriodsFound } from './periodColumns';
import { onHalves, onPartsOfYears, partsOfYears } from './partsOfYears';
import { monthAmong, periodHeading } from './periodHeading';
import { headingText, type RawColumn } from '../rawColumn';
import { takeCcgAgreed } from '../headings/ccgAgreed';
import { keyOf, recogniseHeading, weightOf } from '../headings/recognise';
import { notTaken } from '../remarks';
import { otherSpending, recogniseWhole, releaseInShares, yearEffects } from '../headings/saidOtherwise';
import {
  onBareYears,
  onCounted,
  onOtherSpending,
  onPeriods,
  onYearAbove,
  onYearEffects,
  onYearEnds,
  onYearless,
} from './timeRemarks';
import type { ColumnShown, TimeReader } from './timeReader';
import { asYearAbove, yearAbove } from './yearAbove';
import { asYearEnds } from './yearEnds';

/** Less than a year's: under one the four of a quarter count for more than it does. */
const weightOfPart = 0.4;

/** Columns that are added up with others, as they are shown. */
const partsShown = ({ year, parts, called }: AmountOfParts) => {
  const whole = nameOf(year === undefined ? 'amount' : { fact: 'amount', year });
  return parts.map(({ column, name }) => {
    const reason = parts.length === 1 ? 'a part of the year' : `added up with the others of ${called}`;
    return [column, { carries: `${whole} ${name}`, certainty: 'likely' as const, reason, year }] as const;
  });
};

const effectAsked = ([{ column }, year]: readonly [RawColumn, FinancialYear]) => {
  const reason = 'it may be another sum than what is spent in the year';
  return [
    column,
    { carries: undefined, certainty: 'unsure' as const, reason, year, couldBe: ['amount' as const] },
  ] as const;
};

/** Whether an amount is the total of months or quarters that say their years. */
const areItsYears = ({ amounts, untilThen }: PeriodsFound, amount: RawColumn): boolean =>
  untilThen.length === 0 &&
  amounts.every(({ year, isByTitle }) => year !== undefined && !isByTitle) &&
  comesTo(
    amount,
    amounts.flatMap(({ parts }) => parts),
  );

/** "Q1", "Month 6", "Apr-14", and of months without a number those that are in the same year. */
const isPartOfYear = (cell: CellValue): boolean => /^(?:[a-z]+\W?\d\d?\b|apr|may)/i.test(String(cell));
const sayPurpose =
  ' A ledger by month or quarter needs a column for what the money is spent on, such as “Purpose”, and amounts of money.';

export const timeReader: TimeReader = {
  lacking: (grid) => (grid.some((row) => row.filter(isPartOfYear).length > 1) ? sayPurpose : ''),

  weigh(headings) {
    const bare = new Set(headings.map((heading) => bareYear(String(heading))));
    const weights = new Map<(typeof headings)[number], readonly [string, number]>();
    const ends = asYearEnds(headings.map((heading, column) => ({ column, heading, cells: [] }))).years;
    for (const [{ heading }, said] of ends) weights.set(heading, [keyOf(said), weightOf(said)]);
    for (const heading of headings) {
      if (weights.has(heading) || recogniseHeading(heading)) continue;
      const year = bareYear(String(heading));
      // "2014" may be an amount; beside "2015" it is a year.
      const isYear = year !== undefined && (bare.has(year - 1) || bare.has(year + 1));
      const said = recogniseHeading(inFull(String(heading))) ?? (isYear ? recogniseBare(heading) : undefined);
      const part = said ? undefined : periodHeading(heading);
      if (said) weights.set(heading, [keyOf(said), weightOf(said)]);
      else if (part)
        weights.set(heading, [`part ${part.year} ${part.period.months} ${part.period.end}`, weightOfPart]);
    }
    return weights;
  },

  monthUnder(above, date, row) {
    const month = monthAmong(date, row);
    if (month === undefined) return undefined;
    const said = recogniseHeading(above) ?? recogniseBare(above);
    if (said && 'year' in said && said.measure === undefined) return month;
    const both = `${above} ${month}`;
    return periodHeading(both) ? both : undefined;
  },

  recognise: recogniseBare,

  lookAt(raw, titles, answers) {
    const texts = [...raw.map(headingText), ...titles];
    const firstYear = answers.firstYear ?? firstYearIn(texts);
    const bareYears = answers.bareYears ?? bareYearsIn(texts);
    const numbered = asYears(raw, firstYear);
    const halves = asBareYears(raw, bareYears);
    const above = yearAbove(titles);
    const parts = partsOfYears(raw);
    const ends = asYearEnds(raw);
    const titled = ends.years.size > 0 ? new Map<never, never>() : asYearAbove(raw, above);
    const others = otherSpending(raw);
    const years = new Map([...titled, ...halves, ...numbered, ...parts, ...ends.years]);
    return {
      years,
      recognise: (column) => years.get(column) ?? (others.has(column) ? undefined : recogniseWhole(column)),
      isKnown: (column) =>
        !parts.has(column) &&
        (ends.years.has(column) ||
          (numbered.has(column) ? firstYear : halves.has(column) ? bareYears : above) !== undefined),
      periods(among, hasYear, amount) {
        const found = periodColumns(
          among.filter((each) => !ends.years.has(each)),
          titles,
          hasYear,
        );
        const isLeft =
          amount && (hasYear || answers.column(headingText(amount), 0) || !areItsYears(found, amount));
        return isLeft ? undefined : found;
      },
      takeCcgAgreed,
      measuresByRow: (practices, answered) => measuresByRow(raw, practices, answered),
      notPlain: (taken, answered) => partOfPms(raw, taken, answered) ?? cumulative(taken, titles),
      said({ kind, counted: columns, year, sums, periods, taken, answered }) {
        const counted = columns.filter((each) => numbered.has(each));
        const bare = columns.filter((each) => halves.has(each));
        if (year && countsYears(year)) counted.push(year);
        if (year && hasBareYears(year)) bare.push(year);
        const first = firstBareYear(bare);
        const open = raw.filter((each) => !answered.has(each));
        const effects = kind === 'ledger' ? yearEffects(open, taken) : new Map<RawColumn, FinancialYear>();
        const isYearless = kind === 'ledger' && !year && !periods && !taken.some((each) => 'year' in each);
        return {
          mapping: {
            ...(firstYear === undefined || counted.length === 0 ? {} : { firstYear }),
            ...(bareYears === undefined || first === undefined ? {} : { bareYears }),
            ...(isYearless && above ? { yearAbove: above.year } : {}),
            ...(effects.size === 0
              ? {}
              : { unsureAmounts: [...effects].map(([{ column }, of]) => ({ year: of, column })) }),
            sums: sums.map(({ year: of, parts, soFar, again }) => ({
              year: of,
              parts: parts.map(({ column, name }) => ({ column, name })),
              soFar,
              again,
            })),
          },
          parts: new Map<number, ColumnShown>([
            ...sums.flatMap(partsShown),
            ...[...effects].map(effectAsked),
          ]),
          yearless: firstYear === undefined ? counted.map(headingText) : [],
          ...(first === undefined ? {} : { bare: { first, headings: bare.map(headingText) } }),
          remarks: [
            ...(kind === 'ledger' && periods ? onPeriods(sums, periods, year) : []),
            ...(kind === 'ledger'
              ? onHalves(columns.filter((each) => parts.has(each) && !periodHeading(each.heading)))
              : []),
            ...(kind === 'schedule'
              ? onPartsOfYears(
                  columns.filter((each) => parts.has(each)),
                  periods?.columns ?? [],
                  taken.filter((each) => 'measure' in each),
                )
              : []),
            ...(isYearless || titled.size > 0
              ? onYearAbove(
                  above,
                  columns.filter((each) => titled.has(each)),
                )
              : []),
            ...(kind === 'schedule' ? onOtherSpending(open.filter((each) => others.has(each))) : []),
            ...(kind === 'schedule' ? notTaken(releaseInShares(open, taken), []) : []),
            ...onYearEffects([...effects.keys()]),
            ...onYearEnds(ends, taken),
            ...onCounted(counted, firstYear, answers.firstYear !== undefined),
            ...onYearless(
              raw.filter(
                (each) => !taken.some(({ column }) => column === each.column) && !counted.includes(each),
              ),
            ),
            ...(first === undefined
              ? []
              : onBareYears(first, bareYears, answers.bareYears !== undefined, bare)),
          ],
        };
      },
    };
  },
};
