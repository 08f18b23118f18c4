/** What may count twice, or not at all, of what a practice receives, and rows that differ on what it releases. */
import type { RuleCase } from '../../../support/testRule';
import { pays, releases, share, sheets, type Cell } from './tables';

const cannotTell = 'It is not clear whether Y10001 loses too much net in 2015/16: ';
const schedule = releases({ released: 2000 });
/** Y10002 and Y10003 release too little to matter. */
const three = releases(
  { released: 2000 },
  { code: 'Y10002', released: 10 },
  { code: 'Y10003', released: 10 },
);
const below = (above: Cell, uncommitted: Cell, total = 'Total'): Cell[][] => [
  ...pays(above),
  [total, '', '', '', above],
  ['01C', 'Y10001', 'Contingency', '2015/16', uncommitted],
];
const receives = (amount: Cell, released: Cell = 2000): Cell[][] => [
  [
    'Practice code',
    'CCG',
    'PMS funding',
    'PMS premium',
    'Released 2015/16',
    'Reinvested in practice 2015/16',
  ],
  ['Y10001', '01C', 100_000, 20_000, released, amount],
];
/** With a status for each amount. */
const marked = (...amounts: readonly (readonly [string, Cell, string])[]): Cell[][] => [
  [...pays()[0]!, 'Status'],
  ...amounts.map(([code, amount, status]) => ['01C', code, 'Extended access', '2015/16', amount, status]),
];
/** To a practice not said. */
const toNobody = (...amounts: readonly Cell[]): Cell[][] =>
  amounts.map((amount) => ['01C', '', 'Extended access', '2015/16', amount]);

export const ledgersTwice: readonly RuleCase[] = [
  {
    case: 'a plan and its outturn: both together would do, and either alone would not',
    schedule,
    sheets: sheets({ Plan: pays(600), Outturn: pays(700) }),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£700.00 stands in one of several versions of a table of reinvestment, by the names of their sheets or titles, and perhaps not in the one that counts.`,
        putRight: 'leave its sheet out',
        cells: ['Schedule!E2', 'Schedule!C2', 'Plan!E2', 'Outturn!E2'],
      },
    ],
  },
  {
    case: 'a plan and its outturn, either of which would do',
    schedule,
    sheets: sheets({ Plan: pays(1100), Outturn: pays(1200) }),
    terms: share,
    met: 1,
  },
  {
    case: 'a plan and its outturn, and both together would not do',
    schedule,
    sheets: sheets({ Plan: pays(100), Outturn: pays(200) }),
    terms: share,
    finds: [{ outcome: 'breach', says: '£300.00 received', difference: 70_000 }],
  },
  {
    case: 'a sheet and its copy',
    schedule,
    sheets: sheets({ Ledger: pays(600), 'Ledger (2)': pays(600) }),
    terms: share,
    finds: [{ outcome: 'evidence needed', says: '£600.00 stands in one of several versions' }],
  },
  {
    case: 'by their names copies, whose practices are all others',
    schedule: three,
    sheets: sheets({ Ledger: pays(1500), 'Ledger (2)': pays('', 100, 100) }),
    terms: share,
    met: 3,
  },
  {
    case: 'a practice that the plan pays and the outturn does not',
    schedule: three,
    sheets: sheets({ Plan: pays(1500, 100, 100), Outturn: pays('', 100, 100) }),
    terms: share,
    finds: [{ outcome: 'evidence needed', says: '£1,500.00 stands in one of several versions' }],
    met: 2,
  },
  {
    case: 'an outturn that does not speak of the plan’s last year',
    schedule,
    sheets: sheets({
      Plan: [...pays(1500), ['01C', 'Y10001', 'Extended access', '2014/15', 500]],
      Outturn: [pays()[0]!, ['01C', 'Y10001', 'Extended access', '2014/15', 400]],
    }),
    terms: share,
    met: 1,
  },
  {
    case: 'an outturn that has noughts for the plan’s last year does not speak of it either',
    schedule,
    sheets: sheets({
      Plan: [...pays(1500), ['01C', 'Y10001', 'Extended access', '2014/15', 500]],
      Outturn: [...pays(0), ['01C', 'Y10001', 'Extended access', '2014/15', 400]],
    }),
    terms: share,
    met: 1,
  },
  {
    case: 'an outturn that does not speak of one of the plan’s CCGs',
    schedule: releases({ released: 2000 }, { code: 'Y10002', ccg: '02P', released: 10 }),
    sheets: sheets({
      Plan: [...pays(1500), ['02P', 'Y10002', 'Extended access', '2015/16', 100]],
      Outturn: [pays()[0]!, ['02P', 'Y10002', 'Extended access', '2015/16', 90]],
    }),
    terms: share,
    met: 2,
  },
  {
    case: 'returns of two months, of which the last alone would not do',
    schedule,
    sheets: sheets({ M6: pays(600), M12: pays(700) }),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£600.00 stands in the tables of several months or quarters`,
        putRight: 'write “In the month” or “In the quarter” above its headings',
      },
    ],
  },
  {
    case: 'returns of two months, of which the last alone would do',
    schedule,
    sheets: sheets({ M12: pays(1100), M6: pays(600) }),
    terms: share,
    met: 1,
  },
  {
    case: 'returns of two months that are said to be of the month alone',
    schedule,
    sheets: sheets({
      M11: [['Spend in the month'], ...pays(600)],
      M12: [['Spend in the month'], ...pays(700)],
    }),
    terms: share,
    met: 1,
  },
  {
    case: 'returns of two months that come to the same, and are said to be of the month alone',
    schedule: three,
    sheets: sheets({
      M11: [['Spend in the month'], ...pays(600, 50, 60)],
      M12: [['Spend in the month'], ...pays(600, 50, 60)],
    }),
    terms: share,
    met: 3,
  },
  {
    case: 'a plan of which some is proposed still, beside an outturn: the outturn is what counts',
    schedule: three,
    sheets: sheets({
      Plan: marked(['Y10002', 50, 'Paid'], ['Y10001', 1500, 'Proposed'], ['Y10003', 50, 'Paid']),
      Outturn: marked(['Y10001', 1100, 'Paid'], ['Y10002', 50, 'Paid']),
    }),
    terms: share,
    met: 3,
  },
  {
    case: 'two tables that come to the same for every practice',
    schedule: three,
    sheets: sheets({ Schemes: pays(600, 50, 60), 'Paid to practices': pays(600, 50, 60) }),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£600.00 stands in another table of reinvestment as well, and the two come to the same for every practice and year that both speak of, so it may be the same money.`,
      },
    ],
    met: 2,
  },
  {
    case: 'three tables, of which one comes to the same as each of the others',
    schedule: releases(
      { released: 2000 },
      { code: 'Y10002', released: 10 },
      { code: 'Y10003', released: 2000 },
    ),
    sheets: sheets({
      North: pays(600, 50),
      'Paid to practices': pays(600, 50, 600, 50),
      South: pays('', '', 600, 50),
    }),
    terms: share,
    finds: ['Y10001', 'Y10003'].map((code) => ({
      outcome: 'evidence needed' as const,
      says: `It is not clear whether ${code} loses too much net in 2015/16: £600.00 stands in another table`,
    })),
    met: 1,
  },
  {
    case: 'two tables that come to the same for all practices that both have',
    schedule: three,
    sheets: sheets({ Schemes: pays(1500, 50, 60), 'Paid to practices': pays('', 50, 60) }),
    terms: share,
    met: 3,
  },
  {
    case: 'two tables that differ are payments of their own',
    schedule: three,
    sheets: sheets({ Schemes: pays(600, 50, 60), 'Paid to practices': pays(700, 50, 60) }),
    terms: share,
    met: 3,
  },
  {
    case: 'what is paid many times: the first cells are shown, and the first of another table',
    schedule,
    ledger: [...pays(10), ...[20, 30, 40, 50, 60].flatMap((amount) => pays(amount).slice(1))],
    sheets: sheets({ Other: pays(90) }),
    terms: share,
    finds: [
      {
        outcome: 'breach',
        says: '£300.00 received',
        cells: ['Schedule!E2', 'Schedule!C2', ...[2, 3, 4, 5, 6].map((row) => `Ledger!E${row}`), 'Other!E2'],
      },
    ],
  },
  {
    case: 'what stands below the total of a ledger would do',
    schedule,
    ledger: below(100, 1500),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£1,500.00 stands below the total of its table, which does not count it.`,
        putRight: 'move it above the total',
      },
    ],
  },
  { case: 'it would do without what stands below', schedule, ledger: below(1500, 100), terms: share, met: 1 },
  {
    case: 'it would not do with what stands below',
    schedule,
    ledger: below(100, 200),
    terms: share,
    finds: [{ outcome: 'breach', difference: 70_000 }],
  },
  {
    case: 'below the total of a section',
    schedule,
    ledger: below(100, 1500, 'Sub-total for 01C'),
    terms: share,
    met: 1,
  },
  {
    case: 'what is not decided would not do',
    schedule,
    ledger: marked(['Y10001', 100, 'Paid'], ['Y10001', 200, 'Pipeline']),
    terms: share,
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'what is not decided would do',
    schedule,
    ledger: marked(['Y10001', 100, 'Paid'], ['Y10001', 1500, 'Pipeline']),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£1,500.00 of what it receives is marked “Pipeline”, or otherwise not as decided.`,
        putRight: 'Mark as approved',
      },
    ],
  },
  {
    case: 'what is not decided and stands below the total as well is not doubted twice',
    schedule,
    ledger: [
      ...marked(['Y10001', 1200, 'Paid']),
      ['Total', '', '', '', 1200, ''],
      ...marked(['Y10001', 500, 'Pipeline']).slice(1),
    ],
    terms: share,
    met: 1,
  },
  {
    case: 'what is not decided takes money back: without it, it would do',
    schedule,
    ledger: marked(['Y10001', 1200, 'Paid'], ['Y10001', -1000, 'Pipeline']),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£1,000.00 of what it receives is marked “Pipeline”`,
      },
    ],
  },
  {
    case: 'what is not decided is too little to matter, and money taken back from a practice not said is not',
    schedule,
    ledger: [
      ...marked(['Y10001', 1200, 'Paid'], ['Y10001', 50, 'Pipeline']),
      ...toNobody(-500).map((row) => [...row, 'Paid']),
    ],
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'loses £800.00 net in 2015/16 as far as can be read' }],
  },
  {
    case: 'what may be other money would do',
    schedule,
    ledger: [
      [...pays()[0]!, 'Funding source'],
      [...pays(1500)[1]!, 'PMS and quality premium'],
    ],
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'is paid from “PMS and quality premium”' }],
  },
  {
    case: 'another column says of the amount that it is less',
    schedule,
    ledger: [
      [...pays()[0]!, 'Actual spend'],
      // More rows than are looked at for what columns hold.
      ...Array.from({ length: 80 }, () => [...pays(0.01)[1]!, 0.01]),
      [...pays(1500)[1]!, 200],
    ],
    terms: share,
    finds: [
      { outcome: 'evidence needed', says: '“Actual spend” in the same rows say otherwise, by £1,300.00' },
    ],
  },
  {
    case: 'money taken back from a practice not said may be taken from this one',
    schedule,
    ledger: [...pays(1100), ...toNobody(-500)],
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'may make it more or less' }],
  },
  {
    case: 'money paid to a practice not said, and as much taken back',
    schedule,
    ledger: [...pays(100), ...toNobody(1500, -1500)],
    terms: share,
    finds: [{ outcome: 'evidence needed' }],
  },
];

export const schedulesTwice: readonly RuleCase[] = [
  {
    case: 'another version of the schedule, by which it loses too much',
    schedule: releases({ released: 900 }),
    sheets: sheets({ 'Schedule (2)': releases({ released: 2000 }) }),
    ledger: pays(0),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}it stands in several rows of schedules, and by one of them, or by all of one table together, the answer is another than by the others.`,
        putRight: 'leave its sheet out',
        cells: ['Schedule!E2', 'Schedule!C2', 'Schedule (2)!E2', 'Schedule (2)!C2'],
      },
    ],
  },
  {
    case: 'by both versions it loses too much: the less is said',
    schedule: releases({ released: 3000 }),
    sheets: sheets({ 'Schedule (2)': releases({ released: 2000 }) }),
    ledger: pays(0),
    terms: share,
    finds: [{ outcome: 'breach', says: 'loses £2,000.00 net', difference: 100_000 }],
  },
  {
    case: 'by neither version it loses too much',
    schedule: releases({ released: 900 }),
    sheets: sheets({
      'Schedule (2)': releases({ released: 800 }),
      'Schedule (3)': releases({ released: 0 }),
    }),
    ledger: pays(0),
    terms: share,
    met: 1,
  },
  {
    case: 'by one version it loses nothing, by the other not too much',
    schedule: releases({ released: 0 }),
    sheets: sheets({ 'Schedule (2)': releases({ released: 900 }) }),
    ledger: pays(0),
    terms: share,
    met: 1,
    notApplicable: 0,
  },
  {
    case: 'by one version it loses nothing, by the other too much',
    schedule: releases({ released: 0 }),
    sheets: sheets({ 'Schedule (2)': releases({ released: 2000 }) }),
    ledger: pays(0),
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'it stands in several rows of schedules' }],
  },
  {
    case: 'a copy of the schedule',
    schedule: releases({ released: 900 }, { code: 'Y10002', released: 2000 }),
    sheets: sheets({ Copy: releases({ released: 900 }, { code: 'Y10002', released: 2000 }) }),
    ledger: pays(0),
    terms: share,
    met: 1,
    finds: [{ outcome: 'breach', says: 'Y10002 loses £2,000.00' }],
  },
  {
    case: 'a copy of the schedule for each month says nothing more',
    sheets: sheets(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, nth) => [`Schedule M${nth + 1}`, releases({ released: 900 })]),
      ),
    ),
    ledger: pays(0),
    terms: share,
    met: 1,
  },
  {
    case: 'the versions differ in its PMS funding',
    schedule: releases({ released: 2000 }),
    sheets: sheets({ 'Schedule (2)': releases({ released: 2000, funding: 300_000 }) }),
    ledger: pays(0),
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'it stands in several rows' }],
  },
  {
    case: 'each version by its own PMS funding',
    schedule: releases({ released: 1500, funding: 200_000 }),
    sheets: sheets({ 'Schedule (2)': releases({ released: 900 }) }),
    ledger: pays(0),
    terms: share,
    met: 1,
  },
  ...['', 'tbc', 0].map((funding) => ({
    case: `PMS funding that one version alone says, where another says “${funding}”`,
    schedule: releases({ released: 900, funding }),
    sheets: sheets({ 'Schedule (2)': releases({ released: 900 }) }),
    ledger: pays(0),
    terms: share,
    met: 1,
  })),
  {
    case: 'PMS funding that one version leaves out, and of which two others do not say the same',
    schedule: releases({ released: 900, funding: '' }),
    sheets: sheets({
      'Schedule (2)': releases({ released: 900 }),
      'Schedule (3)': releases({ released: 900, funding: 300_000 }),
    }),
    ledger: pays(0),
    terms: share,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'what is released, that one version alone says',
    schedule: releases({ released: 900 }),
    sheets: sheets({ 'Schedule (2)': releases({ released: '' }) }),
    ledger: pays(0),
    terms: share,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'twice in one table, and both would be too much',
    schedule: releases({ released: 600 }, { released: 600 }),
    ledger: pays(0),
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'by all of one table together' }],
  },
  {
    case: 'twice in one table, and neither release can be read',
    schedule: releases({ released: 'tbc' }, { released: 'tbc' }),
    ledger: pays(0),
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'what is released is blank or cannot be read' }],
  },
  {
    case: 'twice in one table, and both would not be too much',
    schedule: releases({ released: 400 }, { released: 400 }),
    ledger: pays(0),
    terms: share,
    met: 1,
  },
  {
    case: 'more versions than are held against each other',
    schedule: releases({ released: 100 }),
    sheets: sheets(
      Object.fromEntries(
        Array.from({ length: 20 }, (_, nth) => [`Schedule (${nth + 2})`, releases({ released: 110 + nth })]),
      ),
    ),
    ledger: pays(0),
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'it stands in several rows' }],
  },
  {
    case: 'what it receives by two versions of the schedule, of which both would do and neither alone',
    schedule: receives(600),
    sheets: sheets({ 'Schedule (2)': receives(700) }),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}£700.00 of what it receives stands in several rows of schedules, so it may be the same money.`,
        putRight: 'leave its sheet out',
      },
    ],
  },
  {
    case: 'what it receives by two versions of the schedule, of which either would do',
    schedule: receives(1200),
    sheets: sheets({ 'Schedule (2)': receives(1300) }),
    terms: share,
    met: 1,
  },
  {
    case: 'what it receives by two versions of the schedule, of which both together would not do',
    schedule: receives(100),
    sheets: sheets({ 'Schedule (2)': receives(200) }),
    terms: share,
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'what it receives twice in one table',
    schedule: [...receives(600), receives(700)[1]!],
    terms: share,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'what stands below the total of a schedule and is no practice',
    schedule: [
      ...releases({ released: 900 }),
      ['Total', '', 100_000, 20_000, 900],
      ['As agreed', '01C', 100_000, 20_000, 9000],
    ],
    ledger: pays(0),
    terms: share,
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'practices by their names, in sections with a total each',
    schedule: [
      ...releases({ code: 'Abbey', released: 900 }),
      ['Total', '', 100_000, 20_000, 900],
      ...releases({ code: 'Bridge', released: 2000 }).slice(1),
      ['Total', '', 100_000, 20_000, 2000],
    ],
    ledger: pays(0),
    terms: share,
    met: 1,
    finds: [{ outcome: 'breach', says: 'BRIDGE loses £2,000.00' }],
  },
];
