import { duplicatePractice } from '../../../src/policy/rules/duplicatePractice';
import { testRule } from '../../support/testRule';

const headings = ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'];
const row = (code: string): (string | number)[] => [code, '01C', 1000, 250];

testRule(duplicatePractice, [
  {
    case: 'lines of noughts, as formulas make them of blank ones',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 1000, 250],
      [0, 0, 0],
      [0, 0, 0],
      ['', 0, 0],
    ],
    met: 1,
  },
  { case: 'each practice once', schedule: [headings, row('Y10001'), row('Y10002')], met: 2 },
  {
    case: 'a practice three times, however it is typed',
    schedule: [headings, row('Y10001'), row('Y10002'), row(' y10001 '), row('Y10001')],
    finds: [
      {
        outcome: 'breach',
        says: 'Y10001 is in the schedule again',
        row: 4,
        cells: ['Schedule!A4', 'Schedule!A2'],
      },
      { outcome: 'breach', row: 5, cells: ['Schedule!A5', 'Schedule!A2'] },
    ],
    met: 2,
  },
  {
    case: 'a practice that receives money twice, perhaps for two schemes',
    schedule: [
      ['Practice code', 'Reinvested 2014/15', 'Reinvested 2015/16'],
      ['Y10001', 100, 200],
      ['Y10002', 100, 200],
      ['Y10001', 50, 50],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Y10001 is again in a table of what is reinvested',
        row: 4,
        cells: ['Schedule!A4', 'Schedule!A2'],
      },
    ],
    met: 2,
  },
  {
    case: 'but not beside its premium',
    schedule: [
      ['Practice code', 'PMS premium', 'Reinvested 2014/15'],
      ['Y10001', 1000, 100],
      ['Y10001', 1000, 100],
    ],
    finds: [{ outcome: 'breach', row: 3 }],
    met: 1,
  },
  {
    case: 'totals are no practices',
    schedule: [headings, row('Y10001'), ['Total', '', 1000, 250], row('Y10002'), ['Total', '', 1000, 250]],
    met: 2,
  },
  {
    case: 'two versions of a schedule: said once, however many practices',
    schedule: [headings, row('Y10001'), row('Y10002'), row('Y10003')],
    sheets: [{ name: 'Schedule v2', rows: [headings, row('Y10002'), row('Y10001'), row('Y10004')] }],
    finds: [
      {
        outcome: 'evidence needed',
        says: '2 practices stand with amounts for the same years in two tables, which sums count twice: Y10002, for one.',
        putRight: 'leave its sheet out',
        row: null,
        cells: ['Schedule!A3', 'Schedule v2!A2'],
        cellsInAll: 4,
      },
    ],
    met: 6,
  },
  {
    case: 'a practice that stands twice in the second is one practice',
    schedule: [headings, row('Y10001')],
    sheets: [{ name: 'Schedule v2', rows: [headings, row('Y10001'), row('Y10001')] }],
    finds: [
      { outcome: 'breach', row: 3 },
      { outcome: 'evidence needed', says: 'A practice stands' },
    ],
    met: 2,
  },
  {
    case: 'a table for each year, and one of both: said of each',
    schedule: [headings, row('Y10001')],
    sheets: [
      {
        name: 'Later',
        rows: [
          ['Practice code', 'CCG', 'Released 2015/16'],
          ['Y10001', '01C', 500],
        ],
      },
      {
        name: 'Both',
        rows: [
          [...headings, 'Released 2015/16'],
          [...row('Y10001'), 500],
        ],
      },
    ],
    finds: [
      { outcome: 'evidence needed', says: 'A practice stands', cells: ['Schedule!A2', 'Both!A2'] },
      { outcome: 'evidence needed', says: 'A practice stands', cells: ['Later!A2', 'Both!A2'] },
    ],
    met: 3,
  },
  {
    case: 'two versions below each other, under the same headings',
    schedule: [
      ['Version 1'],
      headings,
      row('Y10001'),
      row('Y10002'),
      [],
      ['Version 2'],
      headings,
      row('Y10002'),
    ],
    finds: [{ outcome: 'evidence needed', says: 'A practice stands', cells: ['Schedule!A4', 'Schedule!A8'] }],
    met: 3,
  },
  {
    case: 'the next page, under the same headings',
    schedule: [headings, row('Y10001'), row('Y10002'), headings, row('Y10003'), row('Y10001')],
    finds: [{ outcome: 'breach', row: 6, cells: ['Schedule!A6', 'Schedule!A2'] }],
    met: 3,
  },
  {
    case: 'signatures, balances and what letters mean are no practices',
    schedule: [
      headings,
      row('Y10001'),
      ['Closing balance', '', '', 250],
      ['Prepared by', 'J. Smith', 41_730],
      ['01C', 'NHS Barnsley CCG'],
    ],
    met: 1,
  },
  {
    case: 'schedules of other years, and lists of practices without amounts',
    schedule: [headings, row('Y10001')],
    sheets: [
      {
        name: 'Later',
        rows: [
          ['Practice code', 'CCG', 'Released 2015/16'],
          ['Y10001', '01C', 500],
        ],
      },
      {
        name: 'Paid',
        rows: [
          ['Practice code', 'CCG', 'Reinvested 2014/15'],
          ['Y10001', '01C', 500],
        ],
      },
      {
        name: 'Reviews',
        rows: [
          ['Practice code', 'CCG', 'Case by case review'],
          ['Y10001', '01C', 'Done'],
        ],
      },
    ],
    met: 3,
  },
  ...[
    ['Y10001/Y10002', 'Y10002'],
    ['Y10002', 'Y10001 & Y10002'],
    ['Y10001/Y10002', 'Y10002 and Y10003'],
  ].map(([first = '', second = '']) => ({
    case: `a row that names several practices, and one of them again: ${first} | ${second}`,
    schedule: [headings, row(first), row('Y10009'), row(second)],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'It is not clear whether Y10002 is in the schedule twice',
        row: 4,
        subject: { practice: 'Y10002' },
        cells: ['Schedule!A4', 'Schedule!A2'],
      },
    ],
    met: 2,
  })),
  {
    case: 'of these the one with rows of its own twice, and several named alike again',
    schedule: [headings, row('Y10001/Y10002'), row('Y10002'), row('Y10002'), row('Y10001/Y10002')],
    finds: [
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'breach', row: 4, cells: ['Schedule!A4', 'Schedule!A3'] },
      { outcome: 'breach', row: 5, cells: ['Schedule!A5', 'Schedule!A2'] },
    ],
    met: 1,
  },
  {
    case: 'several practices in a row, each once',
    schedule: [headings, row('Y10001/Y10002'), row('Y10003')],
    met: 2,
  },
  {
    case: 'no code',
    schedule: [headings, row(''), row('#N/A'), row('Y10001')],
    finds: [
      { outcome: 'evidence needed', says: 'its code is blank', row: 2 },
      { outcome: 'evidence needed', says: 'its code cannot be read', row: 3 },
    ],
    met: 1,
  },
  {
    case: 'practices that are known by their names alone',
    schedule: [
      ['Practice name', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Oak Surgery', '01C', 1000, 250],
      ['Elm Surgery', '01C', 1000, 250],
      ['OAK SURGERY', '01C', 1000, 250],
    ],
    finds: [{ outcome: 'breach', row: 4, cells: ['Schedule!A4', 'Schedule!A2'] }],
    met: 2,
  },
  {
    case: 'no schedule',
    ledger: [
      ['From practice', 'From CCG', 'Purpose', 'Amount'],
      ['Y10001', '01C', 'Extended access', 1000],
    ],
    notChecked: 'No schedule of practices was found.',
  },
]);
