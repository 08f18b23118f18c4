/** What may count twice, or not at all, of what practices of a CCG receive, and weighted patients that differ. */
import type { ArraySheet } from '../../../support/arrayWorkbook';
import type { RuleCase } from '../../../support/testRule';

type Cell = string | number;
const terms = { thresholds: { fairShares: 0.2 } };

const patients = (...weighted: readonly Cell[]): Cell[][] => [
  ['Practice code', 'CCG', 'Weighted patients', 'PMS premium', 'Released 2014/15'],
  ...weighted.map((each, nth) => [`Y1000${nth + 1}`, '01C', each, 1000, 1000]),
];
const headings = ['To CCG', 'To practice', 'Purpose', 'Financial year', 'Amount'];
const paid = (practice: Cell, amount: Cell, year = '2014/15'): Cell[] => [
  '01C',
  practice,
  'Extended access',
  year,
  amount,
];
/** What each practice is paid: Y10001 first. */
const pays = (...amounts: readonly Cell[]): Cell[][] => [
  headings,
  ...amounts.flatMap((amount, nth) => (amount === '' ? [] : [paid(`Y1000${nth + 1}`, amount)])),
];
const sheets = (tables: Readonly<Record<string, Cell[][]>>): ArraySheet[] =>
  Object.entries(tables).map(([name, rows]) => ({ name, rows }));
const receives = (...amounts: readonly Cell[]): Cell[][] => {
  const [first, ...rows] = patients(1000, 2000);
  return [[...first!, 'Reinvested in practice 2014/15'], ...rows.map((row, nth) => [...row, amounts[nth]!])];
};

const alone = receives().slice(0, 1);

const cannotTell = 'It is not clear whether practices of 01C receive fair shares: ';
const schedule = patients(1000, 2000);

export const twice: readonly RuleCase[] = [
  {
    case: 'by a plan and by its outturn the shares are fair',
    schedule,
    sheets: sheets({ Plan: pays(1000, 2000), Outturn: pays(900, 1900) }),
    terms,
    met: 1,
  },
  {
    case: 'a sheet and its copy, by which they are fair',
    schedule,
    sheets: sheets({ Ledger: pays(1000, 2000), 'Ledger (2)': pays(1000, 2000) }),
    terms,
    met: 1,
  },
  {
    case: 'a sheet and its copy, by which they are not: the least is said',
    schedule,
    sheets: sheets({ Ledger: pays(700, 2000), 'Ledger (2)': pays(700, 2000) }),
    terms,
    finds: [{ outcome: 'breach', says: 'Y10001 receives £0.70 and Y10002 £1.00', difference: 10_000 }],
  },
  {
    case: 'by the plan they are not, by the outturn they are',
    schedule,
    sheets: sheets({ Plan: pays(100, 2000), Outturn: pays(1000, 2000) }),
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£3,000.00 stands in one of several versions of a table of reinvestment`,
        putRight: 'leave its sheet out',
      },
    ],
  },
  {
    case: 'by the plan and the outturn together they would be, by either they are not',
    schedule,
    sheets: sheets({ Plan: pays(100, 2000), Outturn: pays(1900, 2000) }),
    terms,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'by both they are not',
    schedule,
    sheets: sheets({ Plan: pays(100, 2000), Outturn: pays(200, 2000) }),
    terms,
    finds: [{ outcome: 'breach', difference: 60_000 }],
  },
  ...[
    { why: 'an amount to nobody', weighted: 1000, more: [paid('Y10009', 100), paid('', 'tbc')] },
    { why: 'a practice without weighted patients', weighted: '', more: [paid('Y10009', 100)] },
  ].map(({ why, weighted, more }) => ({
    case: `by the plan they are not, by the outturn they are, beside a practice that only the ledger has and ${why}`,
    schedule: patients(1000, 2000, weighted),
    sheets: sheets({
      Plan: [...pays(100, 2000, 1000), ...more],
      Outturn: [...pays(1000, 2000, 1000), ...more.slice(0, 1)],
    }),
    terms,
    finds: [
      { outcome: 'evidence needed' as const, says: 'the practice, amount or weighted patients of 2 shares' },
    ],
  })),
  {
    case: 'by both they are not, and less so by the first',
    schedule,
    sheets: sheets({ Plan: pays(200, 2000), Outturn: pays(100, 2000) }),
    terms,
    finds: [{ outcome: 'breach', says: 'Y10001 receives £0.20', difference: 60_000 }],
  },
  {
    case: 'by the plan they are fair, and the outturn takes all back again',
    schedule,
    sheets: sheets({ Plan: pays(1000, 2000), Outturn: [...pays(500, 900), ...pays(-500, -900).slice(1)] }),
    terms,
    met: 1,
  },
  {
    case: 'a practice that the outturn does not pay',
    schedule,
    sheets: sheets({ Plan: pays(1000, 2000), Outturn: pays('', 2000) }),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'version' }],
  },
  {
    case: 'a return of six months by which they are not, and one of all twelve by which they are',
    schedule,
    sheets: sheets({ M6: pays(100, 1000), M12: pays(1000, 2000) }),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'stands in the tables of several months or quarters' }],
  },
  {
    case: 'a return of six months by which they are not, and whether its money counts makes no difference',
    schedule,
    sheets: sheets({ M6: pays(10, 50), M12: pays(1000, 2000) }),
    terms,
    met: 1,
  },
  {
    case: 'two tables come to the same, and a third makes them unequal unless both count',
    schedule,
    sheets: sheets({
      Schemes: pays(1000, 2000),
      'Paid to practices': pays(1000, 2000),
      Other: pays('', 1000),
    }),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'and the two come to the same for every practice and year' }],
  },
  {
    case: 'versions in several years, each of which may be the one that counts',
    schedule,
    sheets: sheets({
      Plan: [
        headings,
        paid('Y10001', 100),
        paid('Y10002', 2000),
        paid('Y10001', 3000, '2015/16'),
        paid('Y10002', 4000, '2015/16'),
      ],
      Outturn: [
        headings,
        paid('Y10001', 1000),
        paid('Y10002', 2000),
        paid('Y10001', 1500, '2015/16'),
        paid('Y10002', 4000, '2015/16'),
      ],
    }),
    terms,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'more versions than are tried',
    schedule,
    sheets: sheets(
      Object.fromEntries(
        ['Plan', 'Outturn', 'Ledger v1', 'Ledger v2'].map((name, nth) => [
          name,
          [
            headings,
            ...[4, 5, 6, 7].flatMap((at) => [
              paid('Y10001', 1000, `201${at}/1${at + 1}`),
              paid('Y10002', 2000 + nth, `201${at}/1${at + 1}`),
            ]),
          ],
        ]),
      ),
    ),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'stands in one of several versions' }],
  },
  {
    case: 'what stands below the total would make them fair',
    schedule,
    ledger: [...pays(100, 2000), ['Total', '', '', '', 2100], paid('Y10001', 900)],
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£900.00 stands below the total of its table, which does not count it.`,
      },
    ],
  },
  {
    case: 'what stands below the total makes no difference',
    schedule,
    ledger: [...pays(1000, 2000), ['Total', '', '', '', 3000], paid('Y10001', 50)],
    terms,
    met: 1,
  },
  {
    case: 'what stands below the total would not make them fair',
    schedule,
    ledger: [...pays(100, 2000), ['Total', '', '', '', 2100], paid('Y10001', 50)],
    terms,
    finds: [{ outcome: 'breach', says: 'Y10001 receives £0.15' }],
  },
  {
    case: 'what is not decided would make them fair',
    schedule,
    ledger: [
      [...headings, 'Status'],
      ...[paid('Y10001', 100), paid('Y10002', 2000)].map((row) => [...row, 'Paid']),
      [...paid('Y10001', 900), 'Pipeline'],
    ],
    terms,
    finds: [
      { outcome: 'evidence needed', says: `${cannotTell}£900.00 of what they receive is marked “Pipeline”` },
    ],
  },
  ...[2, 3].map((least) => ({
    case: `what is not decided is that of one of three, Y1000${least}`,
    schedule: patients(1000, 1000, 1000),
    ledger: [
      [...headings, 'Status'],
      ...[1, 2, 3].map((nth) => [...paid(`Y1000${nth}`, nth === least ? 500 : 1000), 'Paid']),
      [...paid(`Y1000${least}`, 500), 'Pipeline'],
    ],
    terms,
    finds: [
      { outcome: 'evidence needed' as const, says: '£500.00 of what they receive is marked “Pipeline”' },
    ],
  })),
  {
    case: 'what is not decided leaves it open, and is what is said; whichever version counts would not',
    schedule,
    sheets: sheets({
      Plan: pays(850, 2000).map((row, at) => [...row, at === 0 ? 'Status' : 'Paid']),
      Outturn: [
        ...pays(700, 2000).map((row, at) => [...row, at === 0 ? 'Status' : 'Paid']),
        [...paid('Y10001', 300), 'Pipeline'],
      ],
    }),
    terms,
    finds: [{ outcome: 'evidence needed', says: '£300.00 of what they receive is marked “Pipeline”' }],
  },
  {
    case: 'by the plan they are fair without what is not decided, by the outturn only with it',
    schedule,
    sheets: sheets({
      Plan: pays(3200, 7000).map((row, at) => [...row, at === 0 ? 'Status' : 'Paid']),
      Outturn: [
        ...pays(500, 2000).map((row, at) => [...row, at === 0 ? 'Status' : 'Paid']),
        [...paid('Y10001', 500), 'Pipeline'],
      ],
    }),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'stands in one of several versions' }],
  },
  {
    case: 'what is not decided of the highest: with it and without it they are fair',
    schedule,
    ledger: [
      [...headings, 'Status'],
      ...[paid('Y10001', 700), paid('Y10002', 1600)].map((row) => [...row, 'Paid']),
      [...paid('Y10001', 300), 'Pipeline'],
    ],
    terms,
    met: 1,
  },
  ...[
    { back: 'Y10001', spent: 'Y10002' },
    { back: 'Y10002', spent: 'Y10001' },
  ].map(({ back, spent }) => ({
    case: `what takes money back and is not decided is more than what is spent and is not: ${back}`,
    schedule: patients(1000, 1000),
    ledger: [
      [...headings, 'Status'],
      ...[paid('Y10001', 1000), paid('Y10002', 1000)].map((row) => [...row, 'Paid']),
      [...paid(back, -900), 'Proposed'],
      [...paid(spent, 300), 'Pipeline'],
    ],
    terms,
    finds: [
      { outcome: 'evidence needed' as const, says: '£900.00 of what they receive is marked “Proposed”' },
    ],
  })),
  {
    case: 'what may be other money would make them fair',
    schedule,
    ledger: [
      [...headings, 'Funding source'],
      ...[paid('Y10001', 100), paid('Y10002', 2000)].map((row) => [...row, 'PMS']),
      [...paid('Y10001', 900), 'PMS and quality premium'],
    ],
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: '£900.00 of what they receive is paid from “PMS and quality premium”',
      },
    ],
  },
  {
    case: 'by another column of amounts they are not fair',
    schedule,
    ledger: [
      [...headings, 'Actual spend'],
      // More rows than are looked at for what columns hold.
      ...Array.from({ length: 80 }, () => [...paid('Y10001', 0.01), 0.01]),
      [...paid('Y10001', 1000), 100],
      [...paid('Y10002', 2000), 2000],
    ],
    terms,
    finds: [{ outcome: 'evidence needed', says: 'of what they receive, “Actual spend” in the same rows' }],
  },
  {
    case: 'by another column of amounts one receives more, and they are not fair',
    schedule,
    ledger: [
      [...headings, 'Actual spend'],
      ...Array.from({ length: 80 }, () => [...paid('Y10001', 0.01), 0.01]),
      [...paid('Y10001', 1000), 1000],
      [...paid('Y10002', 2000), 4000],
    ],
    terms,
    finds: [
      { outcome: 'evidence needed', says: '“Actual spend” in the same rows say otherwise, by £2,000.00' },
    ],
  },
  {
    case: 'what is not decided makes no difference',
    schedule,
    ledger: [
      [...headings, 'Status'],
      ...[paid('Y10001', 1000), paid('Y10002', 2000)].map((row) => [...row, 'Paid']),
      [...paid('Y10001', 90), 'Pipeline'],
    ],
    terms,
    met: 1,
  },
  {
    case: 'money to a practice not said that makes no difference, whose ever it is',
    schedule,
    ledger: [...pays(1000, 2000), paid('', 50)],
    terms,
    met: 1,
  },
  {
    case: 'money taken back from a practice not said, which may be this one',
    schedule,
    ledger: [...pays(1000, 2000), paid('', -500)],
    terms,
    finds: [{ outcome: 'evidence needed', says: 'of one share are not said' }],
  },
  {
    case: 'weighted patients by another version of the schedule, by which they are not fair',
    schedule,
    sheets: sheets({ 'Schedule (2)': patients(2000, 2000) }),
    ledger: pays(1000, 2000),
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}Y10001, for one, has 1,000 weighted patients in one row of schedules and 2,000 in another.`,
        putRight: 'leave its sheet out',
        cells: ['Schedule!C2', 'Schedule (2)!C2', 'Ledger!E2', 'Schedule!C3', 'Ledger!E3'],
      },
    ],
  },
  {
    case: 'weighted patients by which they are not fair, and what is below a total, which makes no difference',
    schedule,
    sheets: sheets({ 'Schedule (2)': patients(1000, 1000) }),
    ledger: [...pays(1000, 2000), ['Total', '', '', '', 3000], paid('Y10001', 5)],
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}Y10002, for one, has 2,000 weighted patients in one row of schedules and 1,000 in another.`,
      },
    ],
  },
  {
    case: 'the same, of schedules that say what is received',
    schedule: receives(1000, 2000),
    sheets: sheets({
      'Schedule (2)': receives(1000, 2000).map((row, at) =>
        at === 1 ? [...row.slice(0, 2), 2000, ...row.slice(3)] : row,
      ),
    }),
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Y10001, for one, has 1,000 weighted patients in one row of schedules and 2,000 in another.',
        cells: [
          ...['Schedule!C2', 'Schedule (2)!C2', 'Schedule!F2', 'Schedule (2)!F2'],
          ...['Schedule!C3', 'Schedule!F3', 'Schedule (2)!F3'],
        ],
      },
    ],
  },
  {
    case: 'weighted patients by which they are not fair, and a plan by which they are not: that is said first',
    schedule,
    sheets: sheets({
      'Schedule (2)': patients(2000, 2000),
      Plan: pays(100, 2000),
      Outturn: pays(1900, 2000),
    }),
    terms,
    finds: [{ outcome: 'evidence needed', says: `${cannotTell}£3,900.00 stands in one of several versions` }],
  },
  {
    case: 'what is not decided would make them fair, and of versions beside it either would do',
    schedule,
    sheets: sheets({
      Plan: pays(500, 1000),
      Outturn: pays(500, 1000),
      Bids: [
        [...headings, 'Status'],
        [...paid('Y10002', 1000), 'Paid'],
        [...paid('Y10001', 500), 'Pipeline'],
      ],
    }),
    terms,
    finds: [
      { outcome: 'evidence needed', says: `${cannotTell}£500.00 of what they receive is marked “Pipeline”` },
    ],
  },
  {
    case: 'what is not decided and a plan, neither of which by itself makes a difference: the larger is said',
    schedule,
    sheets: sheets({
      Plan: pays(100),
      Outturn: pays(90),
      Phlebotomy: [
        [...headings, 'Status'],
        [...paid('Y10001', 700), 'Paid'],
        [...paid('Y10001', 60), 'Pipeline'],
        [...paid('Y10002', 2000), 'Paid'],
      ],
    }),
    terms,
    finds: [{ outcome: 'evidence needed', says: `${cannotTell}£100.00 stands in one of several versions` }],
  },
  {
    case: 'money to a practice not said would make them fair: what is not decided makes no difference',
    schedule,
    ledger: [
      [...headings, 'Status'],
      ...[paid('Y10001', 700), paid('Y10002', 2000), paid('', 300)].map((row) => [...row, 'Paid']),
      [...paid('Y10001', 5), 'Pipeline'],
    ],
    terms,
    finds: [{ outcome: 'evidence needed', says: 'weighted patients of one share are not said' }],
  },
  {
    case: 'weighted patients by another version of the schedule, by which they are fair as well',
    schedule,
    sheets: sheets({ 'Schedule (2)': patients(1500, 3000) }),
    ledger: pays(1000, 2000),
    terms,
    met: 1,
  },
  {
    case: 'nobody is paid anything, by either version of the schedule',
    schedule,
    sheets: sheets({ 'Schedule (2)': patients(1500, 3000) }),
    ledger: pays(0, 0),
    terms,
    notApplicable: 1,
  },
  {
    case: 'weighted patients that one version alone says',
    schedule: patients('', 2000),
    sheets: sheets({ 'Schedule (2)': patients(1000, 2000) }),
    ledger: pays(1000, 2000),
    terms,
    met: 1,
  },
  {
    case: 'a practice twice in one table, with other weighted patients',
    schedule: [...schedule, patients(2000)[1]!],
    ledger: pays(1000, 2000),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'Y10001, for one, has 1,000 weighted patients' }],
  },
  {
    case: 'a practice that versions have in two CCGs',
    schedule: [...patients(1000, 2000, 1000), ['Y10004', '02P', 1000, 1000, 1000]],
    sheets: sheets({ 'Schedule (2)': [patients()[0]!, ['Y10003', '02P', 1000, 1000, 1000]] }),
    ledger: pays(1000, 2000, 1000, 1000),
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}Y10003, for one, stands in it by one row of schedules and in another CCG by another.`,
        putRight: 'else correct the CCG',
      },
      { outcome: 'evidence needed', says: 'Y10003, for one, stands in it' },
    ],
  },
  {
    case: 'a version of the schedule that names the CCG by another name, which may be the same',
    schedule,
    sheets: sheets({
      'Schedule (2)': patients(1000, 2000).map((row, at) =>
        at === 0 ? row : [row[0]!, 'Warrington', ...row.slice(2)],
      ),
    }),
    ledger: pays(1000, 2000),
    terms,
    met: 1,
  },
  {
    case: 'a practice that versions have in one CCG by two of its names',
    schedule: patients(1000, 2000).map((row, at) =>
      at === 0 ? row : [row[0]!, 'Warrington', ...row.slice(2)],
    ),
    sheets: sheets({ 'Schedule (2)': [patients()[0]!, ['Y10001', 'NHS Warrington CCG', 1000, 1000, 1000]] }),
    ledger: pays(1000, 2000).map((row, at) => (at === 0 ? row : ['Warrington', ...row.slice(1)])),
    terms,
    met: 1,
  },
  {
    case: 'what is received by a schedule and its copy, by which they are fair',
    schedule: receives(1000, 2000),
    sheets: sheets({ 'Schedule (2)': receives(1000, 2000) }),
    terms,
    met: 1,
  },
  {
    case: 'what is received by two versions of a schedule, by one of which they are fair',
    schedule: receives(1000, 2000),
    sheets: sheets({ 'Schedule (2)': receives(100, 2000) }),
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: 'stands in several rows of schedules',
        cells: [2, 3].flatMap((row) => [`Schedule!C${row}`, `Schedule!F${row}`, `Schedule (2)!F${row}`]),
        cellsInAll: 6,
      },
    ],
  },
  {
    case: 'what is received by a version of a schedule that lists some of the practices alone: the others have as much',
    schedule: receives(1000, 2000),
    sheets: sheets({ 'Schedule (2)': receives(900).slice(0, 2) }),
    terms: { thresholds: { fairShares: 0.5 } },
    met: 1,
  },
  {
    case: 'what is received by two versions of a schedule, by either of which they are unequal, and one of another practice',
    sheets: sheets({
      Schedule: [
        ...alone,
        ['Y10001', '01C', 1000, 1000, 1000, 1000],
        ['Y10002', '01C', 1000, 1000, 1000, 500],
      ],
      'Schedule (2)': [
        ...alone,
        ['Y10001', '01C', 1000, 1000, 1000, 500],
        ['Y10002', '01C', 1000, 1000, 1000, 1000],
      ],
      'New practices': [...alone, ['Y10003', '01C', 1000, 1000, 1000, 550]],
    }),
    terms,
    finds: [{ outcome: 'breach', difference: 30_000 }],
  },
  {
    case: 'what is received by three rows of one table, of which one alone may count: the least is certain',
    schedule: [...receives(200, 2000), receives(500)[1]!, receives(300)[1]!],
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£800.00 of what they receive stands in several rows of schedules`,
      },
    ],
  },
  {
    case: 'what stands below the total of a schedule and is no practice',
    schedule: [...schedule, ['Total', '', 3000, 2000, 2000], ['As agreed', '01C', 3000, 2000, 2000]],
    ledger: pays(1000, 2000),
    terms,
    met: 1,
  },
  {
    case: 'practices by their names, one of which stands below the total as well, are practices of it',
    schedule: [
      patients()[0]!,
      ['Oak', '01C', 1000, 1000, 1000],
      ['Elm', '01C', 1000, 1000, 1000],
      ['Total', '', 2000, 2000, 2000],
      ['Elm', '01C', 1000, 1000, 1000],
    ],
    ledger: [headings, paid('Oak', 1000), paid('Elm', 700)],
    terms,
    finds: [{ outcome: 'breach', says: 'Elm receives £0.70 and Oak £1.00' }],
  },
  {
    case: 'and so they are below the total of a section',
    schedule: [
      patients()[0]!,
      ['Oak', '01C', 1000, 1000, 1000],
      ['Total', '', 1000, 1000, 1000],
      ['Elm', '01C', 1000, 1000, 1000],
      ['Total', '', 1000, 1000, 1000],
    ],
    ledger: [headings, paid('Oak', 1000), paid('Elm', 700)],
    terms,
    finds: [{ outcome: 'breach', says: 'Elm receives £0.70 and Oak £1.00' }],
  },
  {
    case: 'nor is one no practice that stands below the total of one table and in a section of another',
    schedule: [
      patients()[0]!,
      ['Oak', '01C', 1000, 1000, 1000],
      ['Total', '', 1000, 1000, 1000],
      ['Elm', '01C', 1000, 1000, 1000],
    ],
    sheets: sheets({
      'Schedule (2)': [
        patients()[0]!,
        ['Oak', '01C', 1000, 1000, 1000],
        ['Total', '', 1000, 1000, 1000],
        ['Elm', '01C', 1000, 1000, 1000],
        ['Total', '', 2000, 2000, 2000],
      ],
    }),
    ledger: [headings, paid('Oak', 1000), paid('Elm', 700)],
    terms,
    finds: [{ outcome: 'breach', says: 'Elm receives £0.70 and Oak £1.00' }],
  },
];
