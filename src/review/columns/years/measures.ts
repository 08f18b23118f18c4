/** What columns of years hold, told by their amounts. */
import type { YearFact } from '../../../policy/facts';
import type { FinancialYear } from '../../../policy/financialYear';
import type { Pence } from '../../../policy/money';
import type { CellValue } from '../../../policy/rules/rule';
import { monthlyRounding } from '../../../policy/rules/shared/tolerance';
import { plainText, readFinancialYear, readMoney } from '../../cells';
import { isBareYear } from './timeReader';
import type { Sense } from '../mapping';
import type { Measure } from '../headings/measureWords';

interface YearCells {
  readonly year: FinancialYear;
  readonly cells: readonly CellValue[];
}

/** Rows must agree: so many times more for the best than for the next. */
export const clearly = 3;

/**
 * Rising to the premium: released. Falling to nothing: retained. Summing to the premium: step. `undefined` where the
 * rows do not say, or do not agree. `onlyByPremium`: what rises or falls may be shares, and is told by the premium it
 * comes to alone. `said`: the headings say a measure, and several rows must say another. Where they say none, a premium that
 * is the same in all years says nothing either: it may be released at once, or retained.
 */
export const inferMeasure = (
  years: readonly YearCells[],
  premiums: readonly CellValue[] | undefined,
  onlyByPremium = false,
  said = false,
): YearFact | undefined => {
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  if (inOrder.length < 2) return undefined;
  const votes = new Map<YearFact, number>();
  inOrder[0]!.cells.forEach((_, row) => {
    const amounts = inOrder.map(({ cells }) => readMoney(cells[row] ?? ''));
    if (!amounts.every((amount) => typeof amount === 'number') || amounts.every((amount) => amount === 0))
      return;
    const premium = premiums && readMoney(premiums[row] ?? '');
    const turned = amounts.every((amount) => (amount as Pence) <= 0);
    const sizes = turned ? amounts.map((amount) => -(amount as Pence)) : (amounts as Pence[]);
    const vote = shapeOf(sizes, typeof premium === 'number' ? premium : undefined, onlyByPremium);
    if (!said && vote === 'released' && areSame(sizes)) return;
    // A reduction may be written as a negative amount; what is left of a premium is not.
    if (vote && !(turned && vote === 'retained')) votes.set(vote, (votes.get(vote) ?? 0) + 1);
  });
  const [best, next] = [...votes].sort(([, a], [, b]) => b - a);
  return best && best[1] >= (said ? fewestOtherwise : 1) && best[1] >= clearly * (next?.[1] ?? 0)
    ? best[0]
    : undefined;
};

/** A practice or two may well have a wrong amount, and of two years a half that stays is no more likely a step. */
const fewestOtherwise = 3;

/**
 * What columns hold by their amounts, where that is plainly another measure than the headings say: "Released" over amounts
 * that only together come to the premium, or that fall to nothing.
 */
export const holdOtherwise = (
  years: readonly YearCells[],
  measure: Measure,
  premiums: readonly CellValue[],
): YearFact | undefined => {
  if (measure === 'amount' || measure === 'reinvested' || years.length < fewestOtherwise) return undefined;
  const inferred = inferMeasure(years, premiums, false, true);
  if (inferred === measure) return undefined;
  // A premium of which nothing is released yet is retained, and looks as if all of it were released at once.
  const isSame = (first: CellValue, row: number): boolean =>
    first !== '' && years.every(({ cells }) => cells[row] === first);
  return measure === 'retained' && years[0]!.cells.some(isSame) ? undefined : inferred;
};

/** Whether a row's amounts do not change from year to year. */
export const areSame = (amounts: readonly Pence[]): boolean => {
  for (let at = 1; at < amounts.length; at++) if (amounts[at] !== amounts[0]) return false;
  return true;
};

/** What a row's amounts look like by themselves, the earliest year first; the row of each is asked, so nothing is made. */
export const shapeOf = (
  amounts: readonly Pence[],
  premium: Pence | undefined,
  onlyByPremium: boolean,
): YearFact | undefined => {
  const first = amounts[0]!;
  const last = amounts[amounts.length - 1]!;
  const rounding = monthlyRounding * amounts.length;
  let sum = first;
  let rises = true;
  let falls = true;
  for (let at = 1; at < amounts.length; at++) {
    const step = amounts[at]! - amounts[at - 1]!;
    sum += amounts[at]!;
    rises &&= step >= -monthlyRounding;
    falls &&= step <= monthlyRounding;
  }
  const isWhole = premium !== undefined && Math.abs(last - premium) <= rounding;
  if (premium !== undefined && Math.abs(sum - premium) <= rounding && !isWhole) return 'step';
  if (rises && isWhole) return 'released';
  if (onlyByPremium) return undefined;
  // What grows by less than half is more likely funding that grows than a release.
  if (rises && last > 0 && first >= 0 && first <= last / 2 && (premium === undefined || last < premium))
    return 'released';
  if (falls && last < first && Math.abs(last) <= rounding) return 'retained';
  return undefined;
};

/**
 * Money from the row's practice balances on the row; money it receives need not. `unknown` where there is nothing to
 * compare with, or rows do neither clearly.
 */
export const inferSense = (
  years: readonly {
    measure: Measure;
    year: FinancialYear;
    heading: CellValue;
    cells: readonly CellValue[];
  }[],
): Sense => {
  const reinvested = years.filter(({ measure }) => measure === 'reinvested');
  if (reinvested.length === 0) return 'unknown';
  const headings = reinvested.map(({ heading }) => String(heading)).join(' ');
  if (/\b(?:receiv\w*|gain\w*|into|in practice|to practice|back to)\b/i.test(headings)) return 'received';
  if (/\bfrom\b/i.test(headings)) return 'from';
  let [balanced, rows] = [0, 0];
  for (const { year, cells } of reinvested) {
    const released = years.find((each) => each.measure === 'released' && each.year === year)?.cells;
    cells.forEach((cell, row) => {
      const [a, b] = [readMoney(cell), readMoney(released?.[row] ?? '')];
      if (typeof a !== 'number' || typeof b !== 'number' || b === 0) return;
      rows++;
      if (Math.abs(a - b) <= monthlyRounding) balanced++;
    });
  }
  return rows > 0 && balanced / rows >= leastBalanced ? 'from' : 'unknown';
};
/** Of the amounts of years, those that balance: fewer may do so by chance. */
export const leastBalanced = 0.6;

/** Whether amounts of years are in the unit of the premium beside them: some are there, and but for a few none is larger than it. */
export const arePartsOf = (
  years: readonly { readonly measure: Measure | undefined; readonly cells: readonly CellValue[] }[],
  premiums: readonly CellValue[],
): boolean => {
  let [parts, larger] = [0, 0];
  for (const { measure, cells } of years) {
    if (measure !== 'released' && measure !== 'retained' && measure !== 'step') continue;
    for (let row = 0; row < cells.length; row++) {
      const [amount, premium] = [readMoney(cells[row]!), readMoney(premiums[row] ?? '')];
      if (typeof amount !== 'number' || typeof premium !== 'number' || premium <= 0) continue;
      if (Math.abs(amount) > premium + monthlyRounding) larger++;
      else if (amount !== 0) parts++;
    }
  }
  return parts > clearly * larger;
};

/** Fewer could be money taken back. */
export const fewestTurned = 3;

/**
 * Whether amounts stand with their sign turned round, as reductions and money out often do: several are negative and next to
 * none is positive. A practice that is paid less than its GMS equivalent says nothing of it: its amounts may be of either sign.
 */
export const areTurned = (
  columns: readonly { readonly cells: readonly CellValue[] }[],
  premiums: readonly CellValue[] = [],
): boolean => {
  let negative = 0;
  let positive = 0;
  for (const { cells } of columns)
    for (let row = 0; row < cells.length; row++) {
      const [amount, premium] = [readMoney(cells[row]!), readMoney(premiums[row] ?? '')];
      if (typeof amount !== 'number' || amount === 0 || (typeof premium === 'number' && premium <= 0))
        continue;
      if (amount > 0) positive++;
      else negative++;
    }
  return negative >= fewestTurned && positive * clearly <= negative;
};

/** Whether years say shares of a premium, as 0.25 or "25%", and no amounts: none is more than a pound. */
export const areShares = (years: readonly { readonly cells: readonly CellValue[] }[]): boolean => {
  let some = false;
  for (const { cells } of years)
    for (const cell of cells) {
      const percent = typeof cell === 'string' && /^\d+(?:\.\d+)? ?%$/.test(plainText(cell));
      const amount = percent ? 0 : readMoney(cell);
      if (typeof amount === 'number' && (amount < 0 || amount > 100)) return false;
      some ||= percent || (typeof amount === 'number' && amount > 0 && amount < 100);
    }
  return some;
};

/**
 * Whether the practices of a schedule come again in a row for each year: in a list by year those of the second may have only
 * begun, but most of them stood there already.
 */
export const hasYearsBelow = (
  practices: { readonly cells: readonly CellValue[] } | undefined,
  years: { readonly cells: readonly CellValue[] } | undefined,
): boolean => {
  if (!practices || !years) return false;
  const first = new Map<CellValue, CellValue>();
  let again = 0;
  let others = 0;
  practices.cells.forEach((practice, row) => {
    const year = years.cells[row] ?? '';
    if (practice === '' || (typeof readFinancialYear(year) !== 'number' && !isBareYear(year))) return;
    if (year !== years.cells[0]) others++;
    if (!first.has(practice)) first.set(practice, year);
    else if (first.get(practice) !== year) again++;
  });
  return again > 0 && again >= Math.min(3, practices.cells.length / 3) && again > others / 2;
};
