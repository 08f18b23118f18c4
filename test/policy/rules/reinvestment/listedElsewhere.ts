/** Practices that the ledger has in another CCG than the schedule, as where CCGs merged meanwhile. */
import type { RuleCase } from '../../../support/testRule';
import { ledger, practice, schedule, scheduleHeadings, spent } from './tables';

/** The release of Y10003, all of it accounted for under a CCG. */
const ofY10003 = (ccg: string) => [
  spent('Phlebotomy', 300, { practice: 'Y10003', ccg }),
  spent('Phlebotomy', 600, { practice: 'Y10003', ccg, year: '2015/16' }),
];
const merged = ledger(
  spent('Extended access', 1500, { ccg: '15F' }),
  spent('Phlebotomy', 3000, { ccg: '15F', year: '2015/16' }),
  ...ofY10003('15F'),
);

export const listedElsewhere: readonly RuleCase[] = [
  {
    case: 'CCGs that merged: what the ledger has from their practices may account for what they release',
    schedule,
    ledger: merged,
    finds: [
      {
        outcome: 'evidence needed',
        says: 'practices of 01C release in 2014/15 is reinvested: £1,500.00 is from practices that the ledger has in another CCG than the schedule, as Y10001, for one.',
        putRight:
          'Correct the CCGs of the practices in the ledger or in the schedule, or say which are one locality.',
        cells: ['Ledger!B2', 'Schedule!D2', 'Schedule!D3'],
      },
      { outcome: 'evidence needed', says: 'practices of 01C release in 2015/16 is reinvested: £3,000.00' },
      { outcome: 'evidence needed', says: 'practices of 02P release in 2014/15 is reinvested: £300.00' },
      { outcome: 'evidence needed', says: 'practices of 02P release in 2015/16 is reinvested: £600.00' },
    ],
    met: 4,
    notApplicable: 2,
  },
  {
    case: 'the same, where they are said to be one locality',
    schedule,
    ledger: merged,
    terms: { locality: () => 'one', sameLocality: () => true },
    met: 6,
  },
  {
    case: 'a practice of one CCG under the other: neither is met, and neither short for certain',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0]), practice('Y10003', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' })),
    finds: [
      { outcome: 'evidence needed', says: 'practices of 01C release in 2014/15' },
      { outcome: 'evidence needed', says: 'practices of 02P release in 2014/15' },
    ],
    met: 1,
    notApplicable: 2,
  },
  {
    case: 'what is short whichever CCG it is of',
    schedule,
    ledger: ledger(
      spent('Extended access', 1400, { ccg: '15F' }),
      spent('Phlebotomy', 3000, { year: '2015/16' }),
      ...ofY10003('02P'),
    ),
    finds: [
      { outcome: 'breach', says: 'Practices of 01C release £1,500.00 in 2014/15', difference: 150_000 },
    ],
    met: 7,
    notApplicable: 1,
  },
  {
    case: 'an amount that cannot be read may be that of either',
    schedule,
    ledger: ledger(
      spent('Extended access', 'tbc', { ccg: '15F' }),
      spent('Phlebotomy', 3000, { year: '2015/16' }),
      ...ofY10003('02P'),
    ),
    finds: [
      { outcome: 'evidence needed', says: 'practices of 01C release in 2014/15 is reinvested: one cell is' },
      { outcome: 'evidence needed', says: 'practices of 15F release in 2014/15' },
    ],
    met: 7,
  },
];
