/** Some CCGs go by their codes and others by their names. */
import type { RuleCase } from '../../../support/testRule';
import { ledger, ledgerHeadings, practice, schedule, scheduleHeadings, spent } from './tables';

export const namedOtherwise: readonly RuleCase[] = [
  {
    case: 'a release under a name could be that of a CCG that goes by its code',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Barnsley', [500, 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from “02P” is theirs' },
      {
        outcome: 'evidence needed',
        says: 'practices of 02P release in 2014/15 is reinvested: what “Barnsley” releases is not all accounted for, and it could be the same CCG',
        putRight: 'as codes or as names throughout',
      },
    ],
    met: 1,
    notApplicable: 2,
  },
  {
    case: 'and it could be that of any of several',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Barnsley', [500, 0]),
      practice('Y10003', '03N', [700, 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' }), spent('Access', 700, { practice: '', ccg: '03N' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from' },
      {
        outcome: 'evidence needed',
        says: 'practices of 02P and 03N release in 2014/15 is reinvested: what “Barnsley” releases is not all accounted for, and it could be one of them: codes and names do not say which belong together.',
      },
    ],
    met: 2,
    notApplicable: 3,
  },
  {
    case: 'what is not decided, and a release under a name: either is covered, and not both',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Barnsley', [100, 0]),
    ],
    ledger: [
      [...ledgerHeadings, 'Status'],
      [...spent('Access', 1050, { ccg: '02P' }), 'Paid'],
      [...spent('Access', 150, { ccg: '02P' }), 'Pipeline'],
    ],
    finds: [
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'evidence needed', says: 'unless what the ledger has from “02P” is theirs' },
      { outcome: 'evidence needed', says: 'what “Barnsley” releases is not all accounted for' },
    ],
    met: 1,
    notApplicable: 2,
  },
  {
    case: 'one CCG by its code here and by its name there',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 1000, { ccg: 'Barnsley' })),
    finds: [
      {
        outcome: 'evidence needed',
        says: '£1,000.00 is not accounted for, unless what the ledger has from “Barnsley” is theirs: one is a code and the other a name',
      },
    ],
  },
  {
    case: 'the same, where an amount under the name cannot be read',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 'tbc', { ccg: 'Barnsley' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from “Barnsley” is theirs' },
      { outcome: 'evidence needed', says: 'practices of Barnsley release in 2014/15' },
    ],
  },
  {
    case: 'all of one by its code, and what the other releases by its name cannot be read',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Barnsley', ['tbc', 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' })),
    finds: [
      { outcome: 'evidence needed', says: 'practices of Barnsley release in 2014/15' },
      { outcome: 'evidence needed', says: 'practices of 02P release in 2014/15' },
    ],
  },
  {
    case: 'the same, where the name has too little to matter',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 10, { ccg: 'Barnsley' })),
    finds: [{ outcome: 'breach', difference: 100_000 }],
  },
  {
    case: 'an amount under the name that cannot be read, beside one that has too little to matter',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 10, { ccg: 'Barnsley' }), spent('Access', 'tbc', { ccg: 'Barnsley' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from “Barnsley” is theirs' },
      { outcome: 'evidence needed', says: 'practices of Barnsley release in 2014/15' },
    ],
  },
  {
    case: 'only a name that the ledger has something from could be it',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Ashfield', [0, 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: 'Barnsley' })),
    finds: [{ outcome: 'evidence needed', says: 'unless what the ledger has from “Barnsley” is theirs' }],
  },
  {
    case: 'and what it has under the name in another year makes up for nothing',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 1000, { ccg: 'Barnsley', year: '2015/16' })),
    finds: [{ outcome: 'breach', says: 'Practices of 02P', difference: 100_000 }],
  },
  {
    case: 'one by its code and one by its name, each of which accounts for its own',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Barnsley', [500, 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' }), spent('Access', 500, { ccg: 'Barnsley' })),
    met: 4,
  },
  {
    case: 'of two by their names that one is said whose release is not all accounted for',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Ashfield', [300, 0]),
      practice('Y10003', 'Barnsley', [500, 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' }), spent('Access', 300, { ccg: 'Ashfield' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from “02P” is theirs' },
      { outcome: 'evidence needed', says: 'what “Barnsley” releases is not all accounted for' },
    ],
  },
  {
    case: 'localities that the user has joined',
    schedule,
    ledger: ledger(
      spent('Access', 1800, { ccg: '02P' }),
      spent('Access', 3600, { ccg: '01C', year: '2015/16' }),
    ),
    terms: { locality: () => 'one', sameLocality: () => true },
    met: 4,
  },
];
