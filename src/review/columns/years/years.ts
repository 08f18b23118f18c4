/** What a block's columns of years hold, where their headings do not say it, and which of them are taken. */
import type { Fact } from '../../../policy/facts';
import type { FinancialYear } from '../../../policy/financialYear';
import { comesTo } from '../claims';
import { areShares, holdOtherwise, inferMeasure } from './measures';
import { headingText, type RawColumn } from '../rawColumn';
import { measureIn, saysMeasureOtherwise } from '../headings/recognise';
import { vague, type Measure } from '../headings/measureWords';
import { plainHeading } from '../headings/plainHeading';
import { unitIn } from '../units';
import { paidOn } from '../headings/vocabulary';

export interface YearFound extends RawColumn {
  readonly year: FinancialYear;
  readonly measure: Measure | undefined;
  /** The user has said what it holds. */
  readonly answered?: boolean;
  /** Another column says the same of the year. */
  readonly doubled?: boolean;
  /** Another column says how much of it is PMS money, or a line above that it is all until then. */
  readonly isNotPlain?: boolean;
  /** How the measure was come by, where the heading does not say it. */
  readonly inferred?: string;
  /** What the heading says, where the amounts plainly say another measure. */
  readonly said?: Measure | undefined;
}

/**
 * A ledger's columns of years are amounts, unless it has an amount and says the year in a column, not only the day paid. An
 * amount that they come to is their total, unless the user has said that it counts, and the year that of its first.
 */
export const ledgerYears = (
  columns: ReadonlyMap<Fact, RawColumn>,
  years: readonly YearFound[],
  answered: ReadonlySet<RawColumn>,
): readonly YearFound[] => {
  const year = columns.get('financialYear');
  const amount = columns.get('amount');
  return amount &&
    year &&
    !paidOn.test(plainHeading(headingText(year))) &&
    (answered.has(amount) || !comesTo(amount, years))
    ? []
    : withoutRivals(years.map((each) => ({ ...each, measure: 'amount' })));
};

/** Years of one measure that hold shares. Where amounts are in millions there may be as small ones. */
export const sharesAmong = (years: readonly YearFound[], titles: readonly string[]): readonly YearFound[] =>
  titles.some((title) => unitIn(title) !== 1)
    ? []
    : runsOf(years)
        .filter((run) => areShares(run) && run.every((each) => unitIn(headingText(each)) === 1))
        .flat();

/** Year columns that do not say their measure: by their amounts, else by the lines above them, else unknown. */
export const scheduleYears = (
  columns: ReadonlyMap<Fact, RawColumn>,
  years: readonly YearFound[],
  titles: readonly string[],
): readonly YearFound[] => {
  const premium = columns.get('premium')?.cells;
  const taken = new Set(years.map(({ measure }) => measure));
  const otherwise = titles.some((title, at) => saysMeasureOtherwise(title, at === 0));
  const runs = runsOf(withoutRivals(years));
  const looks = runs.map((run) => (saidBy(run) ? undefined : inferMeasure(run, premium, otherwise)));
  return runs.flatMap((run, at) => {
    if (run.some(({ doubled }) => doubled)) return run;
    const said = saidBy(run);
    if (said) {
      if (!premium || run.some(({ answered }) => answered) || !holdOtherwise(run, said, premium)) return run;
      return run.map((each) => ({ ...each, measure: undefined, said }));
    }
    // Of two that look alike either could be it.
    const isAlone = looks.indexOf(looks[at]) === looks.lastIndexOf(looks[at]);
    const inferred = isAlone ? looks[at] : undefined;
    const titled = titles.map(measureIn).find((measure) => measure && measure !== 'amount');
    // Amounts alone look much alike: without a premium to hold them against, what is written goes before.
    // What is reinvested looks like what is released, unless the line right above says no more than that.
    const isSeen = premium && (titles.length < 2 || !reinvested.test(titles[0]!));
    const either = isSeen ? [inferred, titled] : [titled, inferred];
    const measure = either.find((each) => each && !taken.has(each));
    if (!measure) return run.map((each) => ({ ...each, measure: undefined }));
    taken.add(measure);
    const how = measure === inferred ? 'from their amounts' : 'from the title';
    return run.map((each) => ({ ...each, measure, inferred: how }));
  });
};

const reinvested = /^\W*(?:table \w+\W+)?re-?invest(?:ed|ment)\W*$/i;

/** The measure that headings say. */
const saidBy = ([first]: readonly YearFound[]): Measure | undefined =>
  first!.measure === 'amount' ? undefined : first!.measure;

/** What is retained says what is released only beside the premium: years that say nothing else. */
export const retainedAlone = (years: readonly YearFound[]): readonly YearFound[] =>
  years.some(({ measure }) => measure === 'released' || measure === 'step')
    ? []
    : years.filter(({ measure }) => measure === 'retained');

/**
 * Two columns that say the same of a year and do not hold the same: either could be meant, and sums over the other years
 * alone would be wrong, so none of that measure is taken. What the user has said of one goes before the headings of others,
 * and the total of a year before its months. Several dates in one year head months of it.
 */
const withoutRivals = (found: readonly YearFound[]): readonly YearFound[] => {
  const isBehind = (each: YearFound, better: (each: YearFound) => boolean | undefined): boolean =>
    !better(each) &&
    found.some((other) => better(other) && other.year === each.year && other.measure === each.measure);
  const isTotal = (each: YearFound): boolean => /\btotal\b/i.test(headingText(each));
  const isWhole = ({ year, measure, heading }: YearFound): boolean =>
    typeof heading !== 'number' ||
    found.every(
      (other) =>
        typeof other.heading !== 'number' ||
        other.heading === heading ||
        other.year !== year ||
        other.measure !== measure,
    );
  const years = found.filter(
    (each) =>
      !isBehind(each, ({ answered }) => answered) &&
      (each.answered || (!isBehind(each, isTotal) && !isBehind(each, isWhole))),
  );
  const sameAs = (each: YearFound): readonly YearFound[] =>
    years.filter(({ year, measure }) => year === each.year && measure === each.measure);
  // Months and quarters may all have the same amounts, and are no copies of each other.
  const differ = ([first, ...others]: readonly YearFound[]): boolean =>
    others.length > 1 ||
    others.some(
      ({ heading, cells }) =>
        (typeof heading === 'number' && heading !== first!.heading) ||
        !cells.every((cell, row) => cell === first!.cells[row]),
    );
  const doubted = new Set(
    years.filter((each) => each.measure !== undefined && differ(sameAs(each))).map(({ measure }) => measure),
  );
  return years.flatMap((each) => {
    if (each.measure === undefined) return [isWhole(each) ? each : { ...each, doubled: true }];
    if (doubted.has(each.measure)) return [{ ...each, measure: undefined, doubled: true }];
    return sameAs(each)[0] === each ? [each] : [];
  });
};

/**
 * Years that follow each other from left to right, of one measure or one word for what may be several: "2013/14" is no
 * "Reduction".
 */
const runsOf = (years: readonly YearFound[]): readonly (readonly YearFound[])[] => {
  const runs: YearFound[][] = [];
  for (const each of years) {
    const run = runs.find(
      (some) => says(some[0]!) === says(each) && !some.some(({ year }) => year === each.year),
    );
    if (run) run.push(each);
    else runs.push([each]);
  }
  return runs;
};
const says = (each: YearFound): string | undefined =>
  each.measure ?? vague.exec(plainHeading(headingText(each)))?.[0];
