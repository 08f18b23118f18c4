/** Two versions of a schedule: what is added up of them says nothing. */
import type { RuleCase } from '../../../support/testRule';
import { ledger } from './tables';

export const versions: readonly RuleCase[] = [
  {
    case: 'the ledger accounts for one of two versions, or for both: neither is called met or broken',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
      ['Y10002', '02P', 1000, 500],
    ],
    sheets: [
      {
        name: 'Schedule v2',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
          ['Y10001', '01C', 1000, 500, 700],
          ['Y10003', '02P', 1000, 500, 500],
        ],
      },
    ],
    ledger: ledger(
      ['Y10001', '01C', 'Access', '2014/15', 1500],
      ['Y10001', '01C', 'Access', '2015/16', 700],
      ['Y10002', '02P', 'Access', '2014/15', 1000],
      ['Y10003', '02P', 'Access', '2015/16', 500],
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: Y10001, for one, has a release in two tables',
        cells: ['Schedule!A2', 'Schedule v2!A2'],
      },
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 02P release in 2015/16 is reinvested: £500.00 is released by practices whose schedules end before 2015/16, as that of Y10002, for one.',
      },
    ],
    // Four purposes; the year that one version has alone; and the CCG whose practices stand once, in the year that both have.
    met: 6,
  },
  {
    case: 'another table has a practice, with nothing in the years of the first',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
    ],
    sheets: [
      {
        name: 'Later',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
          ['Y10001', '01C', 1000, 0, 1000],
        ],
      },
    ],
    ledger: ledger(
      ['Y10001', '01C', 'Access', '2014/15', 1000],
      ['Y10001', '01C', 'Access', '2015/16', 1000],
    ),
    met: 4,
  },
  {
    case: 'another table has the practices and says nothing of what they release',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
    ],
    sheets: [
      {
        name: 'Reinvested',
        rows: [
          ['Practice code', 'CCG', 'Weighted patients', 'Reinvested 2014/15'],
          ['Y10001', '01C', 5000, 1000],
        ],
      },
    ],
    ledger: ledger(['Y10001', '01C', 'Access', '2014/15', 1000]),
    met: 2,
  },
  {
    case: 'the practices of one CCG in two tables add up',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
      ['Y10001', '01C', 1000, 500, 1000],
    ],
    sheets: [
      {
        name: 'More',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
          ['Y10002', '01C', 1000, 500, 1000],
        ],
      },
    ],
    ledger: ledger(['Y10001', '01C', 'Access', '2014/15', 600], ['Y10001', '01C', 'Access', '2015/16', 2000]),
    finds: [{ outcome: 'breach', says: 'release £1,000.00 in 2014/15', difference: 40_000 }],
    met: 3,
  },
];
