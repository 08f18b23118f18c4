/** Steps that follow years of which a schedule says the release otherwise are added to the last of these. */
import type { RuleCase } from '../../../support/testRule';
import { ledger, practice, spent, type Cell } from './tables';

const schedule = (headings: readonly string[], ...amounts: readonly Cell[]): Cell[][] => [
  ['Practice code', 'CCG', 'PMS premium', ...headings],
  practice('Y10001', '01C', amounts, 4000),
];
const each = (...amounts: readonly number[]): Cell[][] =>
  ledger(...amounts.map((amount, at) => spent('Access', amount, { year: `${2014 + at}/${15 + at}` })));

export const stepsAfter: readonly RuleCase[] = [
  {
    case: 'a step on the release of the year before: as much again is released',
    schedule: schedule(['Released 2014/15', 'Step 2015/16'], 1000, 1000),
    ledger: each(1000, 1000),
    finds: [
      {
        outcome: 'breach',
        says: 'release £2,000.00 in 2015/16; reinvestment from them comes to £1,000.00',
        difference: 100_000,
        cells: ['Schedule!E2', 'Ledger!E3'],
      },
    ],
    met: 3,
  },
  {
    case: 'and that is reinvested',
    schedule: schedule(['Released 2014/15', 'Step 2015/16'], 1000, 1000),
    ledger: each(1000, 2000),
    met: 4,
  },
  {
    case: 'steps on what the year before leaves of the premium',
    schedule: schedule(['Retained 2014/15', 'Step 2015/16', 'Step 2016/17'], 3000, 1000, 500),
    ledger: each(1000, 2000, 2400),
    finds: [
      {
        outcome: 'breach',
        says: 'release £2,500.00 in 2016/17',
      },
    ],
    met: 5,
  },
  {
    case: 'a step, the release of the year after, and a step on that',
    schedule: schedule(['Step 2014/15', 'Released 2015/16', 'Step 2016/17'], 1000, 2000, 1000),
    ledger: each(1000, 2000, 2900),
    finds: [{ outcome: 'breach', says: 'release £3,000.00 in 2016/17' }],
    met: 5,
  },
  {
    case: 'a step on a release that cannot be read',
    schedule: schedule(['Released 2014/15', 'Step 2015/16'], 'tbc', 1000),
    ledger: each(1000, 1000),
    finds: [
      { outcome: 'evidence needed', says: 'in 2014/15' },
      { outcome: 'evidence needed', says: 'in 2015/16' },
    ],
    met: 2,
  },
  {
    case: 'a step between that no column has: what is released from then on is not known',
    schedule: schedule(['Step 2014/15', 'Step 2016/17'], 1000, 1000),
    ledger: each(1000, 1000, 2000),
    finds: [
      { outcome: 'evidence needed', says: 'in 2015/16', cells: ['Schedule!D2', 'Ledger!E3'] },
      { outcome: 'evidence needed', says: 'in 2016/17', cells: ['Schedule!E2', 'Ledger!E4'] },
    ],
    met: 4,
  },
  {
    case: 'nor is it in a year between two that say it',
    schedule: schedule(['Released 2014/15', 'Released 2016/17'], 1000, 2000),
    ledger: each(1000, 1000, 2000),
    finds: [{ outcome: 'evidence needed', says: 'in 2015/16' }],
    met: 5,
  },
  {
    case: 'a step on the release of two years before',
    schedule: schedule(['Released 2014/15', 'Step 2016/17'], 1000, 1000),
    ledger: each(1000, 1000, 2000),
    finds: [
      { outcome: 'evidence needed', says: 'in 2015/16' },
      { outcome: 'evidence needed', says: 'in 2016/17' },
    ],
    met: 4,
  },
];
