/**
 * Amounts that stand in a column for each quarter or month of a year, in ledgers without a column of what they come to: the
 * columns that are added up, and what leaves the sum open.
 */
import { saysPeriodAlone } from '../../../policy/editions';
import { dateOf, formatMonth } from '../../../policy/day';
import type { FinancialYear } from '../../../policy/financialYear';
import { nameOfPeriod, type Period } from '../../../policy/periods';
import { BLANK, isGap, type SpentSoFar } from '../../../policy/rules/rule';
import { readDate, readMoney } from '../../cells';
import { areShares } from './measures';
import { periodHeading, type PeriodHeading } from './periodHeading';
import { headingText, type RawColumn } from '../rawColumn';
import { unitIn } from '../units';
import { yearAbove } from './yearAbove';

/** A column of a quarter or month. */
export interface PartOfYear extends RawColumn {
  readonly period: Period;
  /** "Q1", "April": the same however it is headed. */
  readonly name: string;
}

/** Columns that say an amount again: one, or several that come to it. */
export interface AmountAgain {
  readonly columns: readonly number[];
  /** How they are called in a sentence. */
  readonly called: string;
  /** Each holds all until then: the last that is filled is what they say. */
  readonly isUntilThen?: boolean;
  /** They hold what is taken off the amount, or was before: what is left of it is what they say. */
  readonly isTakenOff?: boolean;
}

/** An amount that is the sum of its quarters or months. */
export interface AmountOfParts {
  /** None where a column says it, or nothing. */
  readonly year: FinancialYear | undefined;
  /** A line above says the year. */
  readonly isByTitle: boolean;
  /** In the order of the year. */
  readonly parts: readonly PartOfYear[];
  /** "“Q1” to “Q4”" */
  readonly called: string;
  /** They are all there. */
  readonly isWhole: boolean;
  /** Where it is only what is spent so far. */
  readonly soFar: SpentSoFar | undefined;
  /** Of a whole year, how many from the first on have an amount in the rows that were looked at: what follows is empty. */
  readonly filled: number;
  readonly again: readonly AmountAgain[];
}

export interface PeriodsFound {
  readonly amounts: readonly AmountOfParts[];
  /** All columns of quarters and months, taken or not. */
  readonly columns: readonly RawColumn[];
  /** Of them, those of which several say the same part of a year, and those of what is spent until then. */
  readonly rivals: readonly RawColumn[];
  readonly untilThen: readonly RawColumn[];
}

interface Column extends PartOfYear {
  readonly said: PeriodHeading;
}

/**
 * The columns of quarters and months among some of which nothing else is said. `titles` are the lines above, nearest first,
 * and last the sheet's name; `hasYear`: a column says the year of each row.
 */
export const periodColumns = (
  raw: readonly RawColumn[],
  titles: readonly string[],
  hasYear: boolean,
): PeriodsFound => {
  const all = raw.flatMap((each): Column[] => {
    const said = periodHeading(each.heading);
    return said ? [{ ...each, said, period: said.period, name: nameOfPeriod(said.period) }] : [];
  });
  const columns = all.filter((each) => each.said.isNumbered || all.some((other) => isBeside(each, other)));
  if (columns.length === 0 || !holdMoney(columns, titles))
    return { amounts: [], columns: [], rivals: [], untilThen: [] };
  const isCumulative = titles.some((title) => cumulative.test(title));
  const untilThen = columns.filter(({ said }) => isCumulative || said.isUntilThen);
  const added = columns.filter((each) => !untilThen.includes(each));
  const years = new Set(added.map(({ said }) => said.year));
  const byTitle = hasYear ? undefined : yearAbove(titles)?.year;
  const rivals: Column[] = [];
  const amounts = [...years].flatMap((year): AmountOfParts[] => {
    // Beside columns that say their years, those that do not could be of any.
    if (year === undefined && years.size > 1) return [];
    const { parts, others, twice } = partsOf(added.filter(({ said }) => said.year === year));
    rivals.push(...twice);
    if (parts.length === 0) return [];
    const isWhole = monthsOf(parts) === 12;
    const filled = filledOf(parts);
    return [
      {
        year: year ?? byTitle,
        isByTitle: year === undefined && byTitle !== undefined,
        parts,
        called: fromTo(parts),
        isWhole,
        soFar: soFarOf(parts, isWhole, filled),
        filled,
        again: [
          ...(others.length > 0 && monthsOf(others) === monthsOf(parts)
            ? [{ columns: others.map(({ column }) => column), called: fromTo(others) }]
            : []),
          ...(mayBeUntilThen(parts, titles)
            ? [
                {
                  columns: parts.map(({ column }) => column),
                  called: `${fromTo(parts)}, if each holds what is spent until then,`,
                  isUntilThen: true,
                },
              ]
            : []),
        ],
      },
    ];
  });
  amounts.push(...untilNow(untilThen, years, byTitle));
  return {
    amounts: amounts.sort((a, b) => (a.year ?? 0) - (b.year ?? 0)),
    columns: raw.filter(({ column }) => columns.some((each) => each.column === column)),
    rivals,
    untilThen,
  };
};

/**
 * Of years of which nothing says what is spent in a part of them, what is spent until the last that is filled: so far, and
 * perhaps with what was spent in years before.
 */
const untilNow = (
  untilThen: readonly Column[],
  inParts: ReadonlySet<FinancialYear | undefined>,
  byTitle: FinancialYear | undefined,
): readonly AmountOfParts[] => {
  const filled = untilThen.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const years = new Set([...inParts, ...filled.map(({ said }) => said.year)]);
  return [...years].flatMap((year) => {
    const own = filled.filter(({ said }) => said.year === year);
    if (own.length === 0 || inParts.has(year) || (year === undefined && years.size > 1)) return [];
    const last = own.reduce((a, b) => (b.period.end > a.period.end ? b : a));
    const called = calledAs(last);
    return [
      {
        year: year ?? byTitle,
        isByTitle: year === undefined && byTitle !== undefined,
        parts: [{ ...last, name: 'so far' }],
        called,
        isWhole: false,
        soFar: { called, isPart: true, isUntilThen: true },
        filled: 1,
        again: [],
      },
    ];
  });
};

/** One month by its name stands for a year, as the end of it; two of one year do not. */
const isBeside = (each: Column, other: Column): boolean =>
  other.said.year === each.said.year && other.period.end !== each.period.end;

const cumulative = /(?<!\b(?:not|non)[ -])\b(?:cumulative(?:ly)?|ytd|year to date|running totals?)\b/i;

/** Counts, hours and ticks stand by quarter and month as well as money. */
const otherThanMoney =
  /\b(?:activit(?:y|ies)|appointments?|contacts?|attendances?|visits?|patients seen|referrals?|headcount|wte|fte|hours|sessions|volumes?|numbers? of|kpis?|milestones?|progress|gantt|timeline)\b/i;
const saysMoney =
  /£|\b(?:spend|spent|spending|costs?|paid|payments?|re ?-?invest\w*|redeploy\w*|amounts?|funding|value|expenditure|budget|premium|ledger)\b/i;

const holdMoney = (columns: readonly Column[], titles: readonly string[]): boolean => {
  const words = [...titles, ...columns.map(headingText)];
  if (words.some((text) => otherThanMoney.test(text)) && !words.some((text) => saysMoney.test(text)))
    return false;
  let [filled, amounts] = [0, 0];
  for (const { cells } of columns)
    for (const cell of cells) {
      if (cell === '') continue;
      filled++;
      if (!isGap(readMoney(cell))) amounts++;
    }
  if (amounts === 0 || amounts < filled / 2) return false;
  return !areShares(columns) || words.some((text) => unitIn(text) !== 1);
};

interface Parts {
  readonly parts: readonly Column[];
  /** Quarters beside months. */
  readonly others: readonly Column[];
  readonly twice: readonly Column[];
}

/** Months or quarters of one year, whichever are more of it; both where none is in the other. */
const partsOf = (columns: readonly Column[]): Parts => {
  const inOrder = [...columns].sort((a, b) => a.period.end - b.period.end);
  const isTwice = ({ period }: Column): boolean =>
    inOrder.filter((other) => other.period.end === period.end && other.period.months === period.months)
      .length > 1;
  const twice = inOrder.filter(isTwice);
  const once = inOrder.filter((each) => !isTwice(each));
  const of = (months: number): readonly Column[] => once.filter(({ period }) => period.months === months);
  const [inMonths, inQuarters] = [of(1), of(3)];
  const overlap = inMonths.some(({ period }) =>
    inQuarters.some((quarter) => period.end <= quarter.period.end && period.end > quarter.period.end - 3),
  );
  if (!overlap) return { parts: once, others: [], twice };
  return monthsOf(inMonths) >= monthsOf(inQuarters)
    ? { parts: inMonths, others: inQuarters, twice }
    : { parts: inQuarters, others: inMonths, twice };
};

const monthsOf = (parts: readonly PartOfYear[]): number =>
  parts.reduce((sum, { period }) => sum + period.months, 0);

const filledOf = (parts: readonly PartOfYear[]): number => {
  let filled = parts.length;
  while (filled > 0 && parts[filled - 1]!.cells.every((cell) => cell === '')) filled--;
  return filled;
};

/**
 * Whether each may hold what is spent until then though no heading says so: where amounts change from one to the next, they
 * never fall, in as many rows as there are of which they stay the same. Fewer rows may be so by chance.
 */
const mayBeUntilThen = (parts: readonly PartOfYear[], titles: readonly string[]): boolean => {
  if ([...titles, ...parts.map(headingText)].some(saysPeriodAlone)) return false;
  let [rising, level] = [0, 0];
  for (let row = 0; row < parts[0]!.cells.length; row++) {
    const amounts = parts
      .map(({ cells }) => readMoney(cells[row] ?? ''))
      .filter((amount) => typeof amount === 'number')
      .map(Math.abs);
    const from = amounts.findIndex((amount) => amount > 0);
    const paid = from === -1 ? [] : amounts.slice(from);
    if (paid.some((amount, at) => at > 0 && amount < paid[at - 1]!)) return false;
    if (paid.length < 2) continue;
    if (paid.at(-1)! > paid[0]!) rising++;
    else level++;
  }
  return rising >= fewestRising && rising >= level;
};
const fewestRising = 3;

/** Why the sum is not what is spent in the year: some of it is not there, or nothing is entered for it in any row yet. */
const soFarOf = (parts: readonly PartOfYear[], isWhole: boolean, filled: number): SpentSoFar | undefined => {
  if (!isWhole) return { called: fromTo(parts), isPart: true };
  return filled === parts.length ? undefined : { called: calledAs(parts[filled - 1]!), isPart: false };
};

/** How a column is called: a date by its month. */
export const calledAs = ({ heading }: RawColumn): string => {
  const day = typeof heading === 'number' ? readDate(heading) : BLANK;
  const at = isGap(day) ? undefined : dateOf(day);
  return `“${at ? `${formatMonth(at.month)} ${at.year}` : String(heading)}”`;
};

/** "“Q1” to “Q4”"; each by itself where some between are not there. */
export const fromTo = (parts: readonly PartOfYear[]): string => {
  const follow = parts.every(
    ({ period }, at) => at === 0 || period.end - period.months === parts[at - 1]!.period.end,
  );
  if (parts.length === 1) return calledAs(parts[0]!);
  if (follow && parts.length > 2) return `${calledAs(parts[0]!)} to ${calledAs(parts.at(-1)!)}`;
  return `${parts.slice(0, -1).map(calledAs).join(', ')} and ${calledAs(parts.at(-1)!)}`;
};
