import { totalRow } from '../../../src/policy/rules/totalRow';
import { testRule } from '../../support/testRule';

const headings = [
  'Practice code',
  'Practice name',
  'CCG',
  'Registered patients',
  'Weighted patients',
  'PMS premium',
  'Released 2014/15',
];
const [a, b, c, d] = [
  ['Y10001', 'Oak Surgery', '01C', 5000, 5100.25, 1000, 250],
  ['Y10002', 'Elm Surgery', '01C', 6000, 6100.5, 2000, 500],
  ['Y10003', 'Ash Surgery', '02P', 7000, 7100, 4000, 1000],
  ['Y10004', 'Yew Surgery', '02P', 8000, 8100, 8000, 2000],
] as const;
/** A total with its name in one of the first three columns. */
const total = (
  name: string | readonly string[],
  ...amounts: readonly (string | number)[]
): (string | number)[] => [...(typeof name === 'string' ? [name, '', ''] : name), ...amounts];
const e = ['Y10005', 'Fir Surgery', '02P', 9000, 9100, 16000, 4000] as const;
const f = ['Y10006', 'Box Surgery', '02P', 9500, 9600, 32000, 8000] as const;
const withoutPatients = <Cell>([code, name, ccg, , , ...amounts]: readonly Cell[]): Cell[] => [
  code!,
  name!,
  ccg!,
  ...amounts,
];
const withoutCcg = <Cell>(row: readonly Cell[]): Cell[] => row.filter((_, column) => column !== 2);
const ab = [11000, 11200.75, 3000, 750] as const;
const cd = [15000, 15200, 12000, 3000] as const;
const all = [26000, 26400.75, 15000, 3750] as const;

testRule(totalRow, [
  { case: 'no totals', schedule: [headings, a, b], met: 0 },
  ...[
    'Total',
    'TOTALS',
    'Grand total',
    'Total:',
    'Sub-total',
    ['', 'Total', ''],
    ['', '', 'Total for 01C'],
    ['', '', '01C Total'],
    ['', 'Total 01C', ''],
    ['', 'CCG total', ''],
    ['', 'Total', '01C'],
    ['', '', '01C'],
    ['', 'NHS Bramley CCG', ''],
    ['Kent and Medway', '', ''],
    'Overall',
  ].map((name) => ({
    case: `“${String(name).replace(/^,+|,+$/g, '')}” is the sum of its rows: patients, money and years`,
    schedule: [headings, a, b, total(name, ...ab)],
    met: 4,
  })),
  ...['NHS Bramley CCG Total', 'Total NHS Bramley CCG', 'Total Bramley', 'Sub-total (Bramley)'].flatMap(
    (label) => [
      {
        case: `“${label}” below codes that stand with their names`,
        schedule: [
          ['Practice', ...headings.slice(2)],
          ...[a, b].map(([code, name, , ...cells]) => [`${code} – ${name}`, 'NHS Bramley CCG', ...cells]),
          [label, '', ...ab],
        ],
        met: 4,
      },
      {
        case: `“${label}” below practices without codes`,
        schedule: [
          headings.slice(1),
          ...[a, b].map(([, name, , ...cells]) => [name, 'NHS Bramley CCG', ...cells]),
          [label, '', ...ab],
        ],
        met: 4,
      },
    ],
  ),
  ...[
    ['below its rows', [a, b], [c, d, total('Total', ...cd)]],
    ['grand, below its rows', [a, b], [c, d, total('Grand total', ...cd)]],
    ['without a name', [a, b], [c, d, total('', ...cd)]],
    ['of a CCG that stands above too', [a, c], [b, d, total('Total 01C', 6000, 6100.5, 2000, 500)]],
    ['above its rows', [a, b], [total('Total', ...cd), c, d]],
    ['above the rows over them', [total('Total', ...ab), a, b], [c, d]],
    ['of all rows', [a, b], [c, d, total('Total', ...all)]],
  ].map(([which, over, under]) => ({
    case: `where the headings stand again, a total ${String(which)}`,
    schedule: [headings, ...(over as (typeof a)[]), [], headings, ...(under as (typeof a)[])],
    met: 4,
  })),
  {
    case: 'where the headings stand again, a total that is out whatever it is of',
    schedule: [headings, a, b, [], headings, c, d, total('Total', 15000, 15200, 12001, 3000)],
    finds: [{ outcome: 'breach', says: '£12,001.00 for PMS premium' }],
    met: 3,
  },
  {
    case: 'a practice that has the word in its name, beside its code',
    schedule: [
      ['Practice', ...headings.slice(2)],
      ['Y10001 – Oak Surgery', ...a.slice(2)],
      ['Y10002 – Total Care Surgery', ...b.slice(2)],
    ],
    met: 0,
  },
  {
    case: 'a total that is out, in one column',
    schedule: [headings, a, b, total('Total', 11000, 11200.75, 3100, 750)],
    finds: [
      {
        outcome: 'breach',
        says: '“Total” says £3,100.00 for PMS premium; the sum of the 2 rows that it covers is £3,000.00: £100.00 too much.',
        row: 4,
        difference: 10000,
        cells: ['Schedule!F4'],
        cellsInAll: 3,
      },
    ],
    met: 3,
  },
  ...['Total positive premium', 'Total excluding 02P', 'Total (PMS only)'].map((name) => ({
    case: `“${name}” is of some of the rows: right where it is of all, else not asked`,
    schedule: [headings, a, b, total(name, 5000, 5100.25, 3000, 750)],
    met: 2,
    notApplicable: 2,
  })),
  {
    case: 'too little, and patients',
    schedule: [headings, a, b, total('Total', 10999, 11200.75, 3000, 749.98)],
    finds: [
      {
        outcome: 'breach',
        says: '10,999 for registered patients; the sum of the 2 rows that it covers is 11,000: 1 too little.',
      },
      {
        outcome: 'breach',
        says: 'for released 2014/15; the sum of the 2 rows that it covers is £750.00: £0.02 too little.',
        difference: 2,
      },
    ],
    met: 2,
  },
  {
    case: 'weighted patients rounded in the total',
    schedule: [headings, a, b, total('Total', 11000, 11201, 3000, 750)],
    met: 4,
  },
  {
    case: 'half a patient, and a hundredth more',
    schedule: [
      headings,
      a,
      b,
      total('Sub-total', 11000, 11201.25, 3000, 750),
      c,
      d,
      total('Sub-total', 15000, 15200.51, 12000, 3000),
    ],
    finds: [{ outcome: 'breach', says: '15,200.51', difference: undefined }],
    met: 7,
  },
  {
    case: 'patients of many practices: half a hundredth a row, not a hundredth more',
    schedule: [
      headings,
      ...Array.from({ length: 120 }, (_, nth) => [`Y${10_001 + nth}`, ...a.slice(1)]),
      total('Total', 600_000.6, 612_030.61, 120_000, 30_000),
    ],
    finds: [{ outcome: 'breach', says: '612,030.61 for weighted patients' }],
    met: 3,
  },
  {
    case: 'a total of one row',
    schedule: [headings, a, total('Total', 5000, 5100.25, 1000, 251)],
    finds: [{ outcome: 'breach', says: 'the sum of the one row that it covers is £250.00: £1.00 too much' }],
    met: 3,
  },
  {
    case: 'a total that is of none of the rows it may cover is held against its section',
    schedule: [headings, a, b, total('Sub-total', ...ab), c, d, total('Total', 1, 1, 1, 1)],
    finds: [15000, 15200, 12000, 3000].map(() => ({ outcome: 'breach' as const, says: 'the 2 rows' })),
    met: 4,
  },
  {
    case: 'pence lost in rounding: half a penny a row',
    schedule: [headings, a, b, c, d, total('Total', 26000, 26400.75, 15000.02, 3749.98)],
    met: 4,
  },
  {
    case: 'half a penny a row, not a penny more',
    schedule: [headings, a, b, c, total('Total', 18000, 18300.75, 7000.01, 1750.02)],
    finds: [{ outcome: 'breach', says: '£0.02 too much' }],
    met: 3,
  },
  {
    case: 'of the rows that have an amount, in each section',
    schedule: [
      withoutPatients(headings),
      ...[1, 2].flatMap((section) => [
        // Six rows, of which two have neither.
        ...Array.from({ length: 6 }, (_, nth) => {
          const amount = nth % 3 === 0 ? '' : 100;
          return [`Y1000${nth}`, `Surgery ${section}`, '01C', amount, amount];
        }),
        ['Sub-total', '', '', 400.02, 400.03],
      ]),
    ],
    finds: [1, 2].map(() => ({
      outcome: 'breach' as const,
      says: 'for released 2014/15; the sum of the 6 rows that it covers is £400.00: £0.03 too much',
    })),
    met: 2,
  },
  {
    case: 'and as much over the rows of a section',
    schedule: [
      headings,
      a,
      total('Sub-total', 5000, 5100.25, 1000, 250),
      b,
      c,
      d,
      ['Y10005', 'Box Surgery', '02P', 100, 100, 100, 100],
      total('Sub-total', 21100, 21400.5, 14100.02, 3600),
    ],
    met: 8,
  },
  {
    case: 'a total of a section that is called a grand total',
    schedule: [headings, a, b, total('Sub-total', ...ab), c, d, total('Grand total', ...cd)],
    finds: [
      { outcome: 'breach' },
      { outcome: 'breach' },
      { outcome: 'breach', says: '4 rows that it covers is £15,000.00: £3,000.00 too little' },
      { outcome: 'breach' },
    ],
    met: 4,
  },
  {
    case: 'a total of numbers typed as text is right',
    schedule: [
      headings,
      ['Y10001', '', '01C', '5,000', '', '£1,000.00', '(250)'],
      total('Total', 5000, '', 1000, -250),
    ],
    met: 3,
  },
  {
    case: 'blank cells in a total are no totals',
    schedule: [headings, a, b, total('Total', '', '', 3000, '-')],
    met: 1,
  },
  {
    case: 'sub-totals and a grand total, which does not count the rows twice',
    schedule: [
      headings,
      a,
      b,
      total(['', '', '01C Total'], ...ab),
      c,
      d,
      total(['', '', '02P Total'], ...cd),
      total('Grand Total', ...all),
    ],
    met: 12,
  },
  {
    case: 'a grand total that does count them twice',
    schedule: [
      headings,
      a,
      b,
      total('Sub-total', ...ab),
      c,
      d,
      total('Sub-total', ...cd),
      total('Grand total', 52000, 52801.5, 30000, 7500),
    ],
    finds: [
      { outcome: 'breach', says: 'the sum of the 4 rows that it covers is 26,000' },
      { outcome: 'breach', says: 'covers is 26,400.75' },
      {
        outcome: 'breach',
        says: '“Grand total” says £30,000.00 for PMS premium; the sum of the 4 rows that it covers is £15,000.00',
      },
      { outcome: 'breach', says: '£7,500.00' },
    ],
    met: 8,
  },
  {
    case: 'a total below its rows is not held against those below it',
    schedule: [headings, a, b, total('Sub-total', ...cd), c, d],
    finds: [15000, 15200, 12000, 3000].map(() => ({ outcome: 'breach' as const, says: 'the 2 rows' })),
  },
  {
    case: 'a total of nothing right below another',
    schedule: [headings, a, b, total('Sub-total', ...ab), total('Total', 0, 0, 0, 0)],
    finds: ab.map(() => ({ outcome: 'breach' as const, says: 'too little' })),
    met: 4,
  },
  {
    case: 'sections that are all called Total',
    schedule: [headings, a, b, total('Total', ...ab), c, d, total('Total', ...cd), total('Total', ...all)],
    met: 12,
  },
  {
    case: 'a total of everything after rows without a sub-total',
    schedule: [headings, a, b, total('Sub-total', ...ab), c, d, total('Total', ...all)],
    met: 8,
  },
  {
    case: 'totals of totals of some sections',
    schedule: [
      headings,
      a,
      total('Sub-total', 5000, 5100.25, 1000, 250),
      b,
      total('Sub-total', 6000, 6100.5, 2000, 500),
      c,
      total('Sub-total', 7000, 7100, 4000, 1000),
      // Of the two before it.
      total('Total of new practices', 13000, 13200.5, 6000, 1500),
    ],
    met: 16,
  },
  {
    case: 'totals of CCGs in a list at the end, over rows in any order',
    schedule: [
      headings,
      a,
      c,
      b,
      d,
      total(['', '', 'Total 01C'], ...ab),
      total(['', '', 'Total 02P'], ...cd),
      total('Total', ...all),
    ],
    met: 12,
  },
  ...[
    ['', 'Total 01C', ''],
    ['', 'Total', '01C'],
  ].map((name) => ({
    case: `a total that says its CCG in one of its cells, among the rows of others: ${name.join(' | ')}`,
    schedule: [headings, a, c, b, total(name, ...ab)],
    met: 4,
  })),
  {
    case: 'the total of a CCG over the rows of that CCG alone',
    schedule: [headings, a, b, c, total(['', '', '01C Total'], 18000, 18300.75, 7000, 1750)],
    finds: [
      { outcome: 'breach' },
      { outcome: 'breach' },
      {
        outcome: 'breach',
        says: '“01C Total” says £7,000.00 for PMS premium; the sum of the 2 rows that it covers is £3,000.00',
      },
      { outcome: 'breach' },
    ],
  },
  {
    case: 'a total above its rows',
    schedule: [headings, total('Total', ...all), a, b, c, d],
    met: 4,
  },
  {
    case: 'totals above their rows, one of them out',
    schedule: [
      headings,
      total('Total', ...all),
      total(['', 'CCG total', '01C'], ...ab),
      a,
      b,
      total(['', 'CCG total', '02P'], 15000, 15200, 12000, 3100),
      c,
      d,
    ],
    finds: [
      {
        outcome: 'breach',
        says: 'says £3,100.00 for released 2014/15; the sum of the 2 rows that it covers is £3,000.00',
        row: 6,
      },
    ],
    met: 11,
  },
  ...[[], [total('Total', ...all)]].map((above) => ({
    case: `totals above the rows of sections that nothing names${above.length === 0 ? '' : ', and one of all above them'}`,
    schedule: [headings, ...above, total('Sub-total', ...ab), a, b, total('Sub-total', ...cd), c, d],
    met: 8 + 4 * above.length,
  })),
  {
    case: 'a total above all rows and sub-totals below theirs',
    schedule: [
      headings,
      total('All practices', ...all),
      a,
      b,
      total('Sub-total', ...ab),
      c,
      d,
      total('Sub-total', ...cd),
    ],
    met: 12,
  },
  { case: 'a total of no rows', schedule: [headings, total('Total', 0, 0, 0, 0)], notApplicable: 1 },
  {
    case: 'the total of a CCG that stands beside the first of its rows alone, as in a pivot table',
    schedule: [
      headings,
      a,
      [...b.slice(0, 2), '', ...b.slice(3)],
      total('01C Total', ...ab),
      c,
      [...d.slice(0, 2), '', ...d.slice(3)],
      total('02P Total', ...cd),
      total('Grand total', ...all),
    ],
    met: 12,
  },
  {
    case: 'an amount that cannot be read',
    schedule: [
      headings,
      a,
      ['Y10002', '', '01C', 6000, 6100.5, '12.5k', 500],
      total('Total', 11000, 11200.75, 1000, 750),
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether “Total” is right in saying £1,000.00 for PMS premium: one of the 2 rows that it covers cannot be read. The sum of the others is £1,000.00.',
        difference: undefined,
      },
    ],
    met: 3,
  },
  {
    case: 'amounts that cannot be read',
    schedule: [
      headings,
      a,
      ['Y10002', '', '01C', 6000, 6100.5, '12.5k', 500],
      ['Y10003', '', '01C', 7000, 7100, 'tbc', 1000],
      total('Total', 18000, 18300.75, 7000, 1750),
    ],
    finds: [{ outcome: 'evidence needed', says: '2 of the 3 rows that it covers cannot be read' }],
    met: 3,
  },
  {
    case: 'a total that cannot be read',
    schedule: [headings, a, b, total('Total', 11000, 11200.75, '#REF!', 750)],
    finds: [
      {
        outcome: 'evidence needed',
        says: '“Total” says something for PMS premium that cannot be read',
        putRight: 'the sum of the 2 rows that it covers is £3,000.00',
      },
    ],
    met: 3,
  },
  {
    case: 'averages are no sums, and a line may say no amounts',
    schedule: [
      headings,
      a,
      b,
      ...['Average', 'Mean', 'Check', 'Difference', 'Variance'].map((name) =>
        total(`${name} of total`, 5500, 5600.38, 1500, 375),
      ),
      total('Difference to plan', 0, 0, 1, 1),
      total('% of premium', '', '', '', 0.25),
      total('Total', '', '', '', ''),
    ],
    notApplicable: 8,
  },
  {
    case: 'what is said of each of the rows is no practice and no part of a total',
    schedule: [
      headings,
      a,
      b,
      ...['Average per practice', 'England average', 'Median', 'Maximum', '£ per weighted patient'].map(
        (name) => total(name, 5500, 5600.38, 1500, 375),
      ),
      total('Total', ...ab),
    ],
    met: 4,
    notApplicable: 5,
  },
  {
    case: 'columns counted below their headings are no practice',
    schedule: [
      headings,
      ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g) = (f) / 4'],
      a,
      b,
      total('Total', ...ab),
    ],
    met: 4,
  },
  ...[
    ['', 'North locality', ''],
    ['', 'North locality', '01C'],
    ['North', '', ''],
  ].map((name) => ({
    case: `“${name.join('|')}” is no practice over what five have together`,
    schedule: [
      withoutPatients(headings),
      ...[a, b, c, d, e]
        .map(withoutPatients)
        .map(([code, surgery, , ...amounts]) => [code!, surgery!, '01C', ...amounts]),
      [...name, 31000, 7750],
      withoutPatients(f),
      total('Total', 63000, 15750),
    ],
    met: 4,
  })),
  {
    case: 'a practice without a code is no total, though all that is said of it is what two others come to',
    schedule: [headings, a, b, ['', 'New Surgery', '01C', ...ab], total('Total', 22000, 22401.5, 6000, 1500)],
    met: 4,
  },
  {
    case: 'nor where only its premium is, and its CCG is not said',
    schedule: [
      headings,
      a,
      b,
      ['', 'New Surgery', '', 9000, 9100, 3000, 750],
      total('Total', 20000, 20300.75, 6000, 1500),
    ],
    met: 4,
  },
  {
    case: 'a ledger with a column per year, each row once',
    ledger: [
      ['From practice', 'To CCG', 'Purpose', '2014/15', '2015/16'],
      ['Y10001', '01C', 'Extended access', 100, 200],
      ['Y10002', '01C', 'Phlebotomy', '', 300],
      ['Total', '', '', 100, 501],
    ],
    finds: [
      {
        outcome: 'breach',
        says: '“Total” says £501.00 for amount 2015/16; the sum of the 2 rows that it covers is £500.00: £1.00 too much.',
        cells: ['Ledger!E4'],
      },
    ],
    met: 1,
  },
  {
    case: 'each table has totals of its own',
    schedule: [headings, a, b, total('Total', ...ab)],
    sheets: [{ name: 'More', rows: [headings, c, d, total('Total', ...cd)] }],
    met: 8,
  },
  {
    case: 'a grand total below the last of several tables is of all of them',
    schedule: [
      ['NHS Bramley CCG'],
      withoutCcg(headings),
      withoutCcg(a),
      withoutCcg(b),
      ['Total', '', ...ab],
      [],
      ['NHS Hunslet CCG'],
      withoutCcg(headings),
      withoutCcg(c),
      withoutCcg(d),
      ['Total', '', ...cd],
      [],
      ['Grand total', '', ...all],
    ],
    met: 12,
  },
  {
    case: 'unless it is out, or other columns stand there',
    schedule: [headings, a, b],
    sheets: [
      { name: 'More', rows: [headings, c, d, total('Total', 26000, 26400.75, 15000, 3751)] },
      {
        name: 'Less',
        rows: [headings, e, f, total('Total', 18500, 18700, 63000)].map((row) => row.slice(0, 6)),
      },
    ],
    finds: [
      { outcome: 'breach', says: 'of the 4 rows that it covers is £3,750.00: £1.00 too much' },
      { outcome: 'breach', says: 'of the 2 rows that it covers is £48,000.00' },
    ],
    met: 5,
  },
  ...['Total reinvested', 'Total re-invested 2014/15', 'Total retained'].map((name) => ({
    case: `“${name}” below what is released is said of other columns`,
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 1000, 250],
      ['Y10002', 2000, 500],
      ['Total released', '', 750],
      [name, '', 600],
    ],
    met: 1,
    notApplicable: 1,
  })),
  {
    case: 'a total below a title that says a CCG is of all its rows, those of a practice that is in another CCG too',
    schedule: [headings, a, b],
    sheets: [
      {
        name: '02P',
        rows: [
          ['NHS North Derbyshire CCG'],
          ['Practice code', 'PMS premium', 'Released 2014/15'],
          ['Y10002', 2000, 500],
          ['Y10003', 4000, 1000],
          ['Total', 6000, 1500],
        ],
      },
    ],
    met: 2,
  },
  {
    case: 'the totals row of an Excel table, whatever it is called',
    sheets: [
      {
        name: 'Schedule',
        rows: [headings, a, b, ['', '', '', 11000, 11200.75, 3000, 800]],
        tables: [{ name: 'Schedule', address: 'A1:G4', hasTotals: true }],
      },
    ],
    finds: [{ outcome: 'breach', says: '“The total” says £800.00' }],
    met: 3,
  },
  {
    case: 'nothing to check',
    sheets: [{ name: 'Notes', rows: [['Dear all'], ['See below']] }],
    notChecked: 'No schedule of practices and no ledger of redeployments was found.',
  },
]);
