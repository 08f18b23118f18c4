/** Steps that are the later ones of an even release leave open what is released. */
import type { RuleCase } from '../../../support/testRule';
import { ledger, practice, spent, type Cell } from './tables';

/** A schedule of steps that begins in 2016/17. */
const fromSteps = (premium: number, steps: readonly number[]): Cell[][] => [
  ['Practice code', 'CCG', 'PMS premium', 'Step 2016/17', 'Step 2017/18', 'Step 2018/19'],
  practice('Y10001', '01C', steps, premium),
];
const spentFrom2016 = (...amounts: readonly number[]): Cell[][] =>
  ledger(...amounts.map((amount, at) => spent('Access', amount, { year: `${2016 + at}/${17 + at}` })));

export const unseenSteps: readonly RuleCase[] = [
  {
    case: 'the steps shown are the later ones of an even release: with those before, more is released',
    schedule: fromSteps(2000, [500, 500, 0]),
    ledger: spentFrom2016(500, 1000, 1000),
    finds: [2016, 2017, 2018].map((year) => ({
      outcome: 'evidence needed' as const,
      says: `01C release in ${year}/${year - 1999} is reinvested: £1,000.00 more may be released by steps from before the schedule, as those of Y10001, for one, are`,
      putRight: 'Add the years before to the schedule, with the step of each',
      row: null,
    })),
  },
  {
    case: 'and as much is reinvested as with them',
    schedule: fromSteps(2000, [500, 500, 0]),
    ledger: spentFrom2016(1500, 2000, 2000),
    met: 6,
  },
  {
    case: 'and too little is reinvested without them',
    schedule: fromSteps(2000, [500, 500, 0]),
    ledger: spentFrom2016(1500, 2000, 900),
    finds: [{ outcome: 'breach', says: '£100.00 is not accounted for', difference: 10_000 }],
    met: 5,
  },
  {
    case: 'the steps shown come to all of the premium',
    schedule: fromSteps(1000, [500, 500, 0]),
    ledger: spentFrom2016(500, 1000, 1000),
    met: 6,
  },
  {
    case: 'the step before is in a column that is asked about: what is released with it is not known',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Reduction 2015/16', 'Step 2016/17', 'Step 2017/18'],
      practice('Y10001', '01C', [700, 500, 500], 2000),
    ],
    ledger: spentFrom2016(500, 1000),
    finds: [2015, 2016, 2017].map((year) => ({
      outcome: 'evidence needed' as const,
      says: `01C release in ${year}/${year - 1999} is reinvested: one cell is blank or cannot be read`,
    })),
  },
  {
    case: 'the steps go on where the schedule ends',
    schedule: fromSteps(2000, [500, 500, 500]),
    ledger: spentFrom2016(500, 1000, 1500),
    met: 6,
  },
];
