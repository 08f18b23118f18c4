/** Ledgers in which an amount stands in a column for each quarter or month of a year, and in none for what they come to. */
import type { RuleCase } from '../../../support/testRule';
import { schedule, type Cell } from './tables';

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
/** 1 April 2014 and on. */
const dates = [41730, 41760, 41791, 41821, 41852, 41883, 41913, 41944, 41974, 42005, 42036, 42064];
const inYear = (year: number): string[] => months.map((name, at) => `${name}-${at < 9 ? year : year + 1}`);

const headings: Cell[] = ['From practice', 'From CCG', 'Purpose', 'Financial year'];
const row = (year: string, cells: readonly Cell[], practice = 'Y10001', ccg = '01C'): Cell[] => [
  practice,
  ccg,
  'Phlebotomy',
  year,
  ...cells,
];
const spread = (amount: number, over: number): number[] =>
  Array.from({ length: over }, (_, at) => (at === 0 ? amount - over + 1 : 1));

/** The year by a column. What is released is accounted for, but by the first row as it is given. */
const byColumn = (parts: readonly Cell[], ...first: readonly Cell[]): Cell[][] => [
  [...headings, ...parts],
  row('2014/15', first),
  row('2015/16', spread(3000, parts.length)),
  row('2014/15', spread(300, parts.length), 'Y10003', '02P'),
  row('2015/16', spread(600, parts.length), 'Y10003', '02P'),
];

/** The year by the headings, or a line above them: a schedule of one year. */
const oneYear = [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
  ['Y10001', '01C', 2000, 1500],
  ['Y10003', '02P', 600, 300],
];
const without = (at: number, cells: readonly Cell[]): Cell[] => cells.filter((_, column) => column !== at);
const byHeadings = (parts: readonly Cell[], ...first: readonly Cell[]): Cell[][] =>
  [[...headings, ...parts], row('', first), row('', spread(300, parts.length), 'Y10003', '02P')].map(
    (cells) => without(3, cells),
  );

const short = 'release £1,500.00 in 2014/15; reinvestment from them comes to';
const cannotTell = 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested';

export const inParts: readonly RuleCase[] = [
  { case: 'four quarters: their sum', schedule, ledger: byColumn(quarters, 400, 400, 400, 300), met: 8 },
  {
    case: 'a quarter in which nothing is paid, and money taken back in another',
    schedule,
    ledger: byColumn(quarters, 1000, '', 700, -200),
    met: 8,
  },
  {
    case: 'quarters that do not come to what is released: the cells that were added up are shown',
    schedule,
    ledger: byColumn(quarters, 400, '', 300, 100),
    finds: [
      {
        outcome: 'breach',
        says: `${short} £800.00: £700.00 is not accounted for`,
        difference: 70_000,
        cells: ['Schedule!D2', 'Schedule!D3', 'Ledger!E2', 'Ledger!G2', 'Ledger!H2'],
      },
    ],
    met: 7,
  },
  {
    case: 'to the penny, whatever decimals are',
    schedule: oneYear,
    ledger: byHeadings(
      months.map((name) => `${name} 2014/15`),
      ...Array.from({ length: 11 }, () => 0.1),
      1498.88,
    ),
    finds: [{ outcome: 'breach', says: '£0.02 is not accounted for', difference: 2 }],
    met: 3,
  },
  {
    case: 'a quarter that cannot be read: the amount cannot, and the cell is named',
    schedule,
    ledger: byColumn(quarters, 800, 'tbc', 400, 300),
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}: one cell is blank or cannot be read.`,
        cells: ['Ledger!F2', 'Schedule!D2', 'Schedule!D3'],
      },
    ],
    met: 7,
  },
  {
    case: 'twelve months, by a column of the year',
    schedule,
    ledger: byColumn(months, ...months.map(() => 125)),
    met: 8,
  },
  {
    case: 'twelve months that say their year',
    schedule: oneYear,
    ledger: byHeadings(inYear(2014), ...months.map(() => 125)),
    met: 4,
  },
  {
    case: 'twelve dates, in whatever order',
    schedule: oneYear,
    ledger: byHeadings([...dates].reverse(), ...months.map(() => 125)),
    met: 4,
  },
  {
    case: 'months by their numbers, and a line above that says the year',
    schedule: oneYear,
    ledger: [
      ['PMS redeployment 2014/15'],
      ...byHeadings(
        months.map((_, at) => `M${at + 1}`),
        ...months.map(() => 120),
      ),
    ],
    finds: [{ outcome: 'breach', says: '£60.00 is not accounted for' }],
    met: 3,
  },
  {
    case: 'a year that nothing says: what is spent could be of any',
    schedule: oneYear,
    ledger: byHeadings(quarters, 500, 500, 500, 500),
    finds: [
      { outcome: 'evidence needed', says: cannotTell },
      { outcome: 'evidence needed', says: 'practices of 02P' },
    ],
    met: 2,
  },
  ...[
    { under: 'quarters', parts: quarters.map((name) => `${name} 2014/15`) },
    { under: 'one heading', parts: ['Amount 2014/15'] },
  ].flatMap(({ under, parts }) => {
    const saying = (year: string): Cell[][] => [
      [...headings, ...parts],
      row(year, spread(1500, parts.length)),
      row('2014/15', spread(300, parts.length), 'Y10003', '02P'),
    ];
    return [
      {
        case: `a year that ${under} and a column say, each another: it is of neither`,
        schedule: oneYear,
        ledger: saying('2015/16'),
        finds: [
          { outcome: 'evidence needed' as const, says: cannotTell, cells: ['Ledger!D2', 'Schedule!D2'] },
        ],
        met: 3,
      },
      {
        case: `a year that ${under} and a column say, where the column is blank`,
        schedule: oneYear,
        ledger: saying(''),
        met: 4,
      },
    ];
  }),
  {
    case: 'years that quarters say of two years, and a column of each row: it cannot be that of all its amounts',
    schedule,
    ledger: [
      [
        ...headings,
        ...[2014, 2015].flatMap((year) => quarters.map((name) => `${name} ${year}/${year - 1999}`)),
      ],
      row('2014/15', [...spread(1500, 4), ...spread(3000, 4)]),
      row('2014/15', [...spread(300, 4), ...spread(600, 4)], 'Y10003', '02P'),
    ],
    met: 8,
  },
  {
    case: 'quarters of two years side by side under merged headings: each year is its own sum',
    schedule,
    ledger: [
      ['', '', '', '2014/15', '', '', '', '2015/16', '', '', ''],
      ['From practice', 'From CCG', 'Purpose', ...quarters, ...quarters],
      ['Y10001', '01C', 'Phlebotomy', 500, 500, 250, 250, 1000, 1000, 500, 400],
      ['Y10003', '02P', 'Phlebotomy', 100, 200, '', '', 300, 300, '', ''],
    ],
    finds: [
      {
        outcome: 'breach',
        says: 'Practices of 01C release £3,000.00 in 2015/16; reinvestment from them comes to £2,900.00',
      },
    ],
    met: 7,
  },
  {
    case: 'a total row below: it is held against each quarter',
    schedule,
    ledger: [...byColumn(quarters, 400, 400, 400, 300), ['Total', '', '', '', 3694, 403, 403, 303]],
    met: 8,
  },
  {
    case: 'months that are not all there, and short so far: the rest is not there to judge by',
    schedule,
    ledger: byColumn(['M1', 'M2', 'M3', 'M4', 'M5', 'M6'], 100, 100, 100, 100, 100, 100),
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}: of what accounts for it, £600.00 is only what “M1” to “M6” come to, and the rest of the year is not there.`,
        putRight: 'Add the other months or quarters, or a column for the total of the year.',
        cells: [...'EFGHIJ'].map((letter) => `Ledger!${letter}2`).concat('Schedule!D2', 'Schedule!D3'),
      },
      { outcome: 'evidence needed', says: 'practices of 01C release in 2015/16' },
      { outcome: 'evidence needed', says: 'practices of 02P release in 2014/15' },
      { outcome: 'evidence needed', says: 'practices of 02P release in 2015/16' },
    ],
    met: 4,
  },
  {
    case: 'a quarter that is not there, and enough in the others: it may take some back',
    schedule: oneYear,
    ledger: byHeadings(['Q1 2014/15', 'Q2 2014/15', 'Q4 2014/15'], 500, 500, 500),
    finds: [
      { outcome: 'evidence needed', says: '“Q1 2014/15”, “Q2 2014/15” and “Q4 2014/15” come to' },
      { outcome: 'evidence needed', says: 'practices of 02P' },
    ],
    met: 2,
  },
  {
    case: 'part of a year, and a row that does not say its CCG: neither is a breach',
    schedule: oneYear,
    ledger: [
      ['From practice', 'From CCG', 'Purpose', 'Q1 2014/15', 'Q2 2014/15'],
      ['Y10001', '01C', 'Phlebotomy', 1500, ''],
      ['', '', 'Phlebotomy', 100, 50],
    ],
    finds: [
      { outcome: 'evidence needed', says: cannotTell },
      { outcome: 'evidence needed', says: 'practices of 02P' },
    ],
    met: 2,
  },
  {
    case: 'what is spent until then, short of what is released or not: years before may be in it, or more may follow',
    schedule: oneYear,
    ledger: byHeadings(['Spend to date 2014/15'], 900),
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}: of what accounts for it, £900.00 is what “Spend to date 2014/15” says is spent until then, which need not be what is spent in the year.`,
        putRight: 'Add a column for what is spent in the year',
      },
      { outcome: 'evidence needed', says: 'practices of 02P' },
    ],
    met: 2,
  },
  {
    case: 'a year under way: what is short may be spent in the months that are empty yet',
    schedule: oneYear,
    ledger: [
      [...headings, ...months],
      row('2014/15', [200, 200, 200, 200, 200, 200, '', '', '', '', '', '']),
      row('2014/15', [200, 100], 'Y10003', '02P'),
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: `${cannotTell}: of what accounts for it, £1,200.00 is what is entered up to “Sep”, and nothing is entered for the rest of the year yet.`,
        putRight: 'with 0 where it is nothing',
      },
    ],
    met: 3,
  },
  ...[
    ['Under way', 'In part'],
    ['In part', 'Under way'],
  ].map((names) => ({
    case: `a year under way in one table, and quarters that are not there in another: ${names.join(', ')}`,
    schedule: oneYear,
    sheets: names.map((name) => ({
      name,
      rows:
        name === 'In part'
          ? [[...headings, 'Q1', 'Q2'], row('2014/15', [100, 50]), row('2014/15', [20, 10])]
          : [
              [...headings, ...months],
              row('2014/15', [200, 200, 200, '', '', '', '', '', '', '', '', '']),
              row('2014/15', [100, 100, 100, '', '', '', '', '', '', '', '', ''], 'Y10003', '02P'),
            ],
    })),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'of what accounts for it, £180.00 is only what “Q1” and “Q2” come to',
      },
    ],
    met: 5,
  })),
  {
    case: 'the same quarter twice: neither is added up, and no year is judged by the others',
    schedule: oneYear,
    ledger: byHeadings(
      ['Q1 2014/15', 'Q2 2014/15', 'Q2 2014/15', 'Q3 2014/15', 'Q4 2014/15'],
      500,
      500,
      500,
      500,
      500,
    ),
    finds: [
      { outcome: 'evidence needed', says: '“Q1 2014/15”, “Q3 2014/15” and “Q4 2014/15” come to' },
      { outcome: 'evidence needed', says: 'practices of 02P' },
    ],
    met: 2,
  },
  {
    case: 'quarters beside months: the months, and a row of which they do not say the same is in doubt',
    schedule: oneYear,
    ledger: byHeadings(
      [...inYear(2014), ...quarters.map((name) => `${name} 2014/15`)],
      ...[...months.map(() => 125), 375, 375, 375, 75],
    ).map((cells, at) =>
      at === 2 ? ['Y10003', '02P', 'Access', ...months.map(() => 25), 75, 75, 75, 75] : cells,
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: '“Q1 2014/15” to “Q4 2014/15” in the same rows say otherwise, by £300.00',
      },
    ],
    met: 3,
  },
  {
    case: 'quarters that never fall may each hold the ones before',
    schedule: oneYear,
    ledger: [
      [...headings, ...quarters],
      row('2014/15', [100, 300, 600, 1000]),
      row('2014/15', [50, 100, 150, 200]),
      row('2014/15', [10, 20, 30, 300], 'Y10003', '02P'),
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: '“Q1” to “Q4”, if each holds what is spent until then, in the same rows say otherwise, by £1,300.00',
      },
    ],
    met: 4,
  },
  {
    case: 'but not where a line above says that each is of its own quarter',
    schedule: oneYear,
    ledger: [
      ['Spend in the quarter, 2014/15'],
      ...byHeadings(quarters, 100, 300, 600, 1000),
      ['Y10001', '01C', 'Access', 50, 100, 150, 200],
      ['Y10003', '02P', 'Access', 50, 100, 150, 200],
    ],
    met: 6,
  },
];
