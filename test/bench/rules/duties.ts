/** Eight duties of one row, as the comparisons state them: each the name of an outcome, or nothing where it is kept. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { isDate, pence, rounding, says, starts, tolerance, type Found } from './byHand';

export type Outcome = Found['outcome'];
export type Cells = readonly CellValue[];

export const rowRules = [
  'locality',
  'four-year',
  'reinvest-first',
  'case-review',
  'joint-decision',
  'patient-engagement',
  'premium-sum',
  'released-falls',
] as const;
export type RowRule = (typeof rowRules)[number];

/** What the duties of a schedule's row go by. */
export interface Release {
  readonly released: readonly number[];
  readonly premium: number;
  /** Years from the first; -1 where nothing is released. */
  readonly first: number;
  readonly full: number;
  readonly level: number;
  readonly falls: boolean;
}

export const releaseOf = (cells: Cells): Release => {
  const released = [pence(cells[5]), pence(cells[6]), pence(cells[7]), pence(cells[8])];
  let first = -1;
  let full = -1;
  let level = 0;
  let falls = false;
  released.forEach((now, year) => {
    if (now > 0 && first < 0) first = year;
    if (now > level + (full < 0 ? 0 : rounding)) [full, level] = [year, now];
    falls ||= year > 0 && now < released[year - 1]! - rounding;
  });
  return { released, premium: pence(cells[4]), first, full, level, falls };
};

export const premiumOut = (cells: Cells): number =>
  Math.abs(pence(cells[4]) - (pence(cells[2]) - pence(cells[3])));

type Duty<Of> = (of: Of, cells: Cells) => Outcome | undefined;

export const scheduleDuties = {
  'four-year': ({ first, full, level, premium }) => {
    if (first < 0 || full - first >= 3) return undefined;
    return full === 3 && level < premium - rounding ? 'evidence needed' : 'breach';
  },
  'reinvest-first': ({ first }, cells) => {
    const plan = cells[9];
    if (first < 0 || (isDate(plan) && plan <= starts[first]!)) return undefined;
    return isDate(plan) || says(plan) === 'no' ? 'breach' : 'evidence needed';
  },
  'case-review': ({ first, level, premium }, cells) => {
    const review = says(cells[10]);
    if (first < 0 || review === 'yes') return undefined;
    const special = review === 'nothing' && says(cells[11]) !== 'nothing' && level >= premium - rounding;
    return review === 'no' || special ? 'breach' : 'evidence needed';
  },
  'premium-sum': (_, cells) => (premiumOut(cells) > tolerance ? 'breach' : undefined),
  'released-falls': ({ falls }) => (falls ? 'breach' : undefined),
} satisfies Partial<Record<RowRule, Duty<Release>>>;

const record = (answer: ReturnType<typeof says>, money: number): Outcome | undefined => {
  if (answer === 'yes' || money === 0) return undefined;
  return answer === 'no' ? 'breach' : 'evidence needed';
};

export const ledgerDuties = {
  locality: (_, cells) => {
    if (cells[1] === cells[2]) return undefined;
    const agreement = String(cells[7]);
    if (agreement === '' || says(agreement) === 'no') return 'breach';
    const both = agreement.includes(String(cells[1])) && agreement.includes(String(cells[2]));
    return both ? 'exception' : 'evidence needed';
  },
  'joint-decision': (money, cells) => record(says(cells[8]), money),
  'patient-engagement': (money, cells) => record(says(cells[9]), money),
} satisfies Partial<Record<RowRule, Duty<number>>>;

/** What a comparison found: rule, sheet's row, outcome. */
export type Answer = readonly [rule: string, row: number, outcome: Outcome];
