/** What money is spent on. */
import type { RuleCase } from '../../../support/testRule';
import { ledgerHeadings, spent } from './tables';

export const onThePurpose: readonly RuleCase[] = [
  {
    case: 'general practice, core general practice and premises',
    ledger: [
      ledgerHeadings,
      spent('Extended access'),
      spent('Core general practice'),
      spent('Premises development'),
    ],
    met: 3,
  },
  ...[
    'CCG deficit support',
    'Running costs',
    'Acute contract',
    'Community nursing',
    'Retained as savings',
  ].map((purpose) => ({
    case: `“${purpose}” is not general practice`,
    ledger: [ledgerHeadings, spent(purpose)],
    finds: [
      {
        outcome: 'breach' as const,
        says: `£1,000.00 from Y10001 is spent on “${purpose}”, which is not general practice.`,
        putRight: 'Reinvest £1,000.00 in general practice services of the CCG.',
        row: 2,
        difference: 100_000,
        cells: ['Ledger!A2', 'Ledger!C2', 'Ledger!E2', 'Ledger!D2'],
      },
    ],
  })),
  ...['Provider', 'Supplier name', 'To practice'].map((heading) => ({
    case: `a purpose that is general practice, bought of a trust (“${heading}”)`,
    ledger: [
      [...ledgerHeadings, heading],
      [...spent('Phlebotomy'), 'Leeds Teaching Hospitals NHS Trust'],
      [...spent('Phlebotomy'), 'Hospital Road Surgery'],
      [...spent('Phlebotomy'), 'GP Federation'],
      [...spent('Phlebotomy'), ''],
    ],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: '£1,000.00 from Y10001 is spent on “Phlebotomy”, and goes to “Leeds Teaching Hospitals NHS Trust”: it is not clear whether that is general practice.',
        putRight: 'If a practice is paid, name it',
        row: 2,
      },
    ],
    met: 3,
  })),
  {
    case: 'a purpose whose words are not known',
    ledger: [ledgerHeadings, spent('Tranche B')],
    finds: [
      {
        outcome: 'evidence needed',
        says: '£1,000.00 from Y10001 is spent on “Tranche B”; whether that is general practice is not known.',
        putRight: 'You are asked once for the workbook.',
      },
    ],
  },
  {
    case: 'the same, as the user has classified it',
    ledger: [ledgerHeadings, spent('Tranche B')],
    terms: { purpose: () => 'general practice' },
    met: 1,
  },
  {
    case: 'a purpose that says two things',
    ledger: [ledgerHeadings, spent('Extended access at the acute trust')],
    finds: [{ outcome: 'evidence needed' }],
  },
  ...['', '-', '   '].map((purpose) => ({
    case: `no purpose: “${purpose}”`,
    ledger: [ledgerHeadings, spent(purpose)],
    finds: [
      { outcome: 'evidence needed' as const, says: 'What £1,000.00 from Y10001 is spent on is not said.' },
    ],
  })),
  {
    case: 'a purpose that cannot be read',
    ledger: [ledgerHeadings, spent('#N/A')],
    finds: [{ outcome: 'evidence needed', says: 'is spent on cannot be read' }],
  },
  {
    case: 'an unreadable amount is still spent on what it is spent on',
    ledger: [ledgerHeadings, spent('CCG running costs', '12.5k')],
    finds: [{ outcome: 'breach', says: 'An unknown amount from Y10001' }],
  },
  {
    case: 'what the quality premium pays for is no PMS money',
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('CCG running costs'), 'Quality premium'],
    ],
    notApplicable: 1,
  },
  {
    case: 'a negative amount may take money back',
    ledger: [ledgerHeadings, spent('CCG running costs', -1000)],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'The row of Y10001 has −£1,000.00: it is not clear whether that takes money back, or is money spent with its sign turned round.',
        putRight: 'take it off the row it was spent in',
      },
    ],
  },
  {
    case: 'both premiums pay, and how much each is not said',
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('CCG running costs'), 'PMS premium and quality premium'],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'paid from “PMS premium and quality premium”: it is not clear how much of it is PMS money.',
        putRight: 'give what each source pays a row of its own.',
      },
    ],
  },
  ...[
    ['Status', 'Rejected'],
    ['Scheme status', 'Pipeline'],
    ['Approved?', 'No'],
    ['Approval date', 'awaited'],
    ['Status', '#REF!'],
    ['Approved?', 'see minutes'],
    ['Approved?', '#REF!'],
    ['Scheme', 'Care homes – NOT APPROVED'],
  ].map(([heading, said]) => ({
    case: `general practice or not, “${heading}” says “${said}”: it is not clear whether it is spent so`,
    ledger: [
      [...ledgerHeadings, heading!],
      [...spent('Extended access'), said!],
      [...spent('Running costs'), said!],
      [...spent('Tranche B', 0), said!],
    ],
    finds: [2, 3].map((row) => ({
      outcome: 'evidence needed' as const,
      says: `£1,000.00 from Y10001 is marked “${said}”: it is not clear whether it is spent so.`,
      putRight:
        'If it is, say “approved”, “planned” or “paid”; if not, take the row out or make its amount 0.',
      row,
      cells: [`Ledger!A${row}`, `Ledger!C${row}`, `Ledger!E${row}`, `Ledger!D${row}`, `Ledger!F${row}`],
    })),
    notApplicable: 1,
  })),
  {
    case: 'a status that says it is decided, or nothing, leaves nothing open',
    ledger: [
      [...ledgerHeadings, 'Status', 'Approved?'],
      [...spent('Extended access'), 'Paid Q1', 'Y'],
      [...spent('Extended access'), 'In progress', 42000],
      [...spent('Extended access'), '', 'n/a'],
      [...spent('Extended access'), 'Planned', ''],
      [...spent('Extended access'), 'n/a', ''],
      [...spent('Extended access'), '', 'GB May 2015'],
    ],
    met: 6,
  },
  {
    case: 'what is called a total may be one of other rows, unless it is said to be spent',
    ledger: [
      [...ledgerHeadings, 'Status', 'Approved?'],
      [...spent('Extended access total'), '', ''],
      [...spent('Extended access total'), 'Paid', ''],
      [...spent('Extended access total'), '', 'Yes'],
      [...spent('Extended access total'), '', 'GB May 2015'],
    ],
    finds: [{ outcome: 'evidence needed', row: 2, says: 'is marked “Extended access total”' }],
    met: 3,
  },
  {
    case: 'general practice is met whichever premium pays, and where money is taken back',
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('Extended access'), 'PMS & QP'],
      [...spent('Extended access', -1000), 'PMS'],
    ],
    met: 2,
  },
  { case: 'no money moves', ledger: [ledgerHeadings, spent('CCG running costs', 0)], notApplicable: 1 },
];
