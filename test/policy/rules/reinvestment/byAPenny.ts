/** Sums that differ by as much as rounding may, and by a penny more. */
import type { RuleCase } from '../../../support/testRule';
import { but, ledger, practice, schedule, scheduleHeadings, spent, type Cell } from './tables';

const withStatus = (rows: Cell[][], undecided: number): Cell[][] =>
  rows.map((row, at) => [...row, at === 0 ? 'Status' : at === undecided ? 'Proposed' : 'Paid']);
const byCodeAndName = [
  scheduleHeadings,
  practice('Y10001', '02P', [1000, 0]),
  practice('Y10002', 'Barnsley', [500, 0]),
];

export const byAPenny: readonly RuleCase[] = [
  {
    case: 'an amount whose year is not said leaves what rounding may: it could be the rest',
    schedule,
    ledger: but(spent('Access', 1399.99), spent('Access', 100, { year: 'tbc' })),
    finds: [{ outcome: 'evidence needed', says: 'one cell is' }],
  },
  {
    case: 'and a penny more',
    schedule,
    ledger: but(spent('Access', 1399.98), spent('Access', 100, { year: 'tbc' })),
    finds: [{ outcome: 'breach', says: 'even so £0.02 is not accounted for', difference: 2 }],
  },
  {
    case: 'without what is not decided and takes money back, what rounding may is missing',
    schedule,
    ledger: withStatus(but(spent('Access', 1499.98), spent('Access', -300)), 2),
    finds: [
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'evidence needed', says: '£300.00 of what accounts for it is marked “Proposed”' },
    ],
  },
  {
    case: 'and a penny more than that',
    schedule,
    ledger: withStatus(but(spent('Access', 1499.97), spent('Access', -300)), 2),
    finds: [
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'breach', says: '£300.03 is not accounted for' },
    ],
  },
  {
    case: 'a penny taken back in a year that is not said is rounding, and no reason beside one that is',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0])],
    ledger: ledger(
      spent('Access', 1000),
      spent('Access', -0.01, { year: 'tbc' }),
      spent('Access', -100, { practice: '', ccg: '' }),
    ),
    finds: [{ outcome: 'evidence needed', says: 'one row says no CCG', cells: ['Ledger!B4'] }],
  },
  {
    case: 'what the ledger has under a name makes up for all but what rounding may',
    schedule: byCodeAndName.slice(0, 2),
    ledger: ledger(spent('Access', 999.99, { ccg: 'Barnsley' })),
    finds: [{ outcome: 'evidence needed', says: 'unless what the ledger has from “Barnsley” is theirs' }],
  },
  {
    case: 'and for all but a penny more',
    schedule: byCodeAndName.slice(0, 2),
    ledger: ledger(spent('Access', 999.98, { ccg: 'Barnsley' })),
    finds: [{ outcome: 'breach', says: '£1,000.00 is not accounted for' }],
  },
  {
    case: 'what a CCG spends beyond its release covers what another by its name lacks, but for what rounding may',
    schedule: byCodeAndName,
    ledger: ledger(spent('Access', 1499.99, { ccg: '02P' })),
    finds: [{ outcome: 'evidence needed', says: 'unless what the ledger has from “02P” is theirs' }],
    met: 2,
  },
  {
    case: 'but for a penny more',
    schedule: byCodeAndName,
    ledger: ledger(spent('Access', 1499.98, { ccg: '02P' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from “02P” is theirs' },
      { outcome: 'evidence needed', says: 'what “Barnsley” releases is not all accounted for' },
    ],
    met: 1,
  },
];
