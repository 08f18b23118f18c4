/** Amounts below the total of their table, which does not count them. */
import type { RuleCase } from '../../../support/testRule';
import { accountedFor, but, ledger, ledgerHeadings, practice, schedule, spent, type Cell } from './tables';

const total = (amount: number): Cell[] => ['Total', '', '', '', amount];
/** All but what is spent from 01C in 2014/15. */
const rest = accountedFor.slice(1);

export const belowTotal: readonly RuleCase[] = [
  {
    case: 'what stands below the total of a ledger may account for it, or not',
    schedule,
    ledger: ledger(spent('Extended access', 500), ...rest, total(4400), spent('Access', 1000)),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: £1,000.00 stands below the total of its table, which does not count it.',
        putRight: 'move it above the total',
        cells: ['Ledger!C7', 'Ledger!E2', 'Ledger!E7', 'Schedule!D2', 'Schedule!D3'],
      },
    ],
    met: 8,
  },
  {
    case: 'what stands below a total under headings of its own accounts for it',
    schedule,
    ledger: ledger(
      spent('Extended access', 500),
      ...rest,
      total(4400),
      [],
      ledgerHeadings,
      spent('Access', 1000),
    ),
    met: 9,
  },
  {
    case: 'all is accounted for above it, and what is below is not decided either',
    schedule,
    ledger: ledger(...accountedFor, total(5400), ['Difference', '', '', '', 0], spent('Headroom', 1000)),
    finds: [{ outcome: 'evidence needed', row: 8, says: 'is marked “Headroom”' }],
    met: 8,
  },
  {
    case: 'below the totals of sections stand others',
    schedule,
    ledger: ledger(accountedFor[0]!, total(1500), ...rest, total(3900)),
    met: 8,
  },
  {
    case: 'what stands below the total of a schedule may be released, or not',
    schedule: [...schedule, ['Total', '', 6000, 1800, 3600], ['As agreed', '01C', 6000, 1800, 3600]],
    ledger: ledger(...accountedFor),
    finds: [
      {
        outcome: 'evidence needed',
        says: '£1,800.00 stands below the total',
        cells: ['Schedule!A6', 'Ledger!E2', 'Schedule!D2', 'Schedule!D3', 'Schedule!D6'],
      },
      { outcome: 'evidence needed', says: '£3,600.00 stands below the total' },
    ],
    met: 6,
  },
  {
    case: 'a practice below the total releases all the same',
    schedule: [...schedule, ['Total', '', 6000, 1800, 3600], practice('Y10004', '01C', [10, 10])],
    ledger: ledger(...accountedFor),
    finds: [
      { outcome: 'breach', says: '£10.00 is not accounted for' },
      { outcome: 'breach', says: '£10.00 is not accounted for' },
    ],
    met: 6,
  },
  {
    case: 'several amounts, between lines that are no sums',
    schedule,
    ledger: ledger(
      spent('Extended access', 500),
      ...rest,
      total(4400),
      ['Average', '', '', '', 1100],
      spent('Access', 600),
      spent('Phlebotomy', 0),
      ['Difference', '', '', '', 0],
      spent('Access', 400),
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: '£1,000.00 stands below the total of its table',
        cells: [
          'Ledger!C8',
          'Ledger!C11',
          'Ledger!E2',
          'Ledger!E8',
          'Ledger!E9',
          'Ledger!E11',
          'Schedule!D2',
          'Schedule!D3',
        ],
      },
    ],
  },
  {
    case: 'money taken back below it, without which all is accounted for',
    schedule,
    ledger: ledger(...accountedFor, total(5400), spent('Access', -100)),
    finds: [{ outcome: 'evidence needed', says: '£100.00 stands below the total of its table' }],
    met: 8,
  },
  {
    case: 'all rows of a ledger stand below a total that is above them',
    schedule,
    ledger: ledger(total(5400), ...accountedFor),
    met: 8,
  },
  {
    case: 'in two ledgers, the second with its total above its rows',
    schedule,
    sheets: [
      { name: 'Access', rows: ledger(spent('Access', 500), ...rest, total(4400), spent('Access', 400)) },
      { name: 'Care homes', rows: ledger(total(300), spent('Care homes', 300)) },
      { name: 'Dressings', rows: ledger(spent('Dressings', 200), total(200), spent('Dressings', 100)) },
    ],
    finds: [{ outcome: 'evidence needed', says: '£500.00 stands below the total of its table' }],
  },
  {
    case: 'what is not decided is more, and is what is said',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status'],
      [...spent('Access', 1000), 'Pipeline'],
      ...rest.map((row) => [...row, 'Paid']),
      [...total(4900), ''],
      [...spent('Access', 500), 'Paid'],
    ],
    finds: [
      { outcome: 'evidence needed', row: 2 },
      { outcome: 'evidence needed', says: '£1,000.00 of what accounts for it is marked “Pipeline”' },
    ],
  },
  {
    case: 'it is more, but no reason for a shortfall, as what takes money back and is not decided is',
    schedule,
    ledger: [
      ...but(spent('Access', 700), spent('Access', -300)).map((row, at) => [
        ...row,
        at === 0 ? 'Status' : at === 2 ? 'Proposed' : 'Paid',
      ]),
      [...total(4300), ''],
      [...spent('Access', 1000), 'Paid'],
    ],
    finds: [
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'evidence needed', says: '£300.00 of what accounts for it is marked “Proposed”' },
    ],
  },
];
