import type { CellValue } from '../../../../src/policy/rules/rule';
import { noAnswers } from '../../../../src/review/answers/answers';
import { answerColumn } from '../../../../src/review/answers/giving';
import { findBlocks, type Block } from '../../../../src/review/columns/blocks';
import {
  asYearAbove,
  yearAbove,
  yearAtFirst,
  yearOfRows,
} from '../../../../src/review/columns/years/yearAbove';
import { lacksYear } from '../../../../src/review/columns/years/lacksYear';
import { arrayWorkbook, type ArraySheet } from '../../../support/arrayWorkbook';
import { readAndCheck, toldOf } from '../../../support/findingsOf';

type Rows = readonly (readonly CellValue[])[];

describe('the year that lines above a table and the sheet’s name say', () => {
  test.each<[string, readonly string[], number | undefined]>([
    ['the sheet’s name', ['Ledger 15-16'], 2015],
    ['a line above', ['Reinvestment 2014/15', 'Ledger'], 2014],
    ['the nearest of two', ['Reinvestment 2015/16', 'Reinvestment 2014/15', 'Ledger'], 2015],
    ['both the same', ['Reinvestment 2014/15', 'FY15'], 2014],
    ['a line of several, of which the sheet is one', ['PMS programme 2014/15 to 2017/18', '2015-16'], 2015],
    [
      'a line of a span, in which the sheet is not',
      ['PMS programme 2014/15 to 2017/18', '2018-19'],
      undefined,
    ],
    ['a line of several', ['Reinvestment 2014/15 to 2017/18', 'Ledger'], undefined],
    ['a sheet of another year than the line', ['Reinvestment 2014/15', '2015-16'], undefined],
    ['the review’s own year', ['PMS review 2014/15', 'Ledger'], undefined],
    ['the review’s own year on a sheet of another', ['PMS review 2014/15', 'Ledger 16-17'], 2016],
    ['from when', ['Recurrent from 2014/15', 'Ledger'], undefined],
    ['other figures of a year', ['At 2014/15 prices', 'Baseline 2013/14', 'Ledger'], undefined],
    ['when it was decided', ['Agreed in 2013/14', 'Ledger'], undefined],
    ['months', ['Spend M11-12', 'Ledger 09-10'], undefined],
    ['a part of the year', ['Position at month 9, 2014/15', 'Ledger'], undefined],
    ['a part of the year by its quarter', ['Q2 2014/15', 'Ledger'], undefined],
    ['what is spent so far', ['2014/15 to date', 'Ledger'], undefined],
    ['the whole year by its last month', ['Position at month 12, 2014/15', 'Ledger'], 2014],
    ['no year', ['Reinvestment', 'Ledger'], undefined],
    ['a year by one half', ['Reinvestment 2014', 'Ledger 2014'], undefined],
  ])('%s', (_, titles, year) => expect(yearAbove(titles)?.year).toBe(year));
});

test.each<[string, number | 'unknown' | undefined]>([
  ['2014/15', 2014],
  ['Financial year 2014-15', 2014],
  ['PMS reinvestment 2014/15', 2014],
  ['2014/15 and 2015/16', 'unknown'],
  ['Carried forward from 2013/14', 'unknown'],
  ['Next year', 'unknown'],
  ['Future years', 'unknown'],
  ['Year 2', 'unknown'],
  ['2015', 'unknown'],
  ['Carried forward', 'unknown'],
  ['Access schemes', undefined],
  ['Five year plans', undefined],
])('a line among rows: %s', (line, year) => expect(yearOfRows(line)).toBe(year));

test('a line that speaks of the year of the rows above leaves it, whatever else it says', () => {
  expect(yearOfRows('Agreed by the board for 2014/15', 2014)).toBe(2014);
  expect(yearOfRows('Agreed by the board for 2014/15', 2015)).toBe('unknown');
});

test.each<[string, number | 'unknown' | undefined]>([
  ['March 2015', undefined],
  ['March 2016', 'unknown'],
  ['Apr-15', 'unknown'],
  ['Q1 2014', undefined],
  ['Q1 2015', 'unknown'],
  ['March', undefined],
  ['Board of March 2016', undefined],
  ['March to May 2016', undefined],
])('a line of a part of a year among rows of 2014/15: %s', (line, year) =>
  expect(yearOfRows(line, 2014)).toBe(year),
);

// The rows above are of 2014/15.
test.each<[readonly CellValue[], number | 'unknown' | undefined]>([
  [['2015/16', 'subject to approval', ''], 2015],
  [['2015/16', '', 60_000], 'unknown'],
  [['2014/15', '', 60_000], 2014],
  [['Total 2014/15', '', 60_000], 'unknown'],
  [['', 'Year 2', '', 60_000], 'unknown'],
  [['', 2015, ''], 'unknown'],
  [[2015, 'Access', 60_000], undefined],
  // 1 April 2014 and 1 April 2015.
  [[41_730, ''], undefined],
  [[42_095, ''], 'unknown'],
  [[42_095, 'Access', 60_000], undefined],
  [['', 42_095], undefined],
  [['March 2015', 'as agreed', ''], undefined],
  [['March 2016', 'as agreed', ''], 'unknown'],
  [['March 2016', '', 60_000], 'unknown'],
  [['Access scheme 2015/16', '', 60_000], undefined],
  [['Access scheme', '2015/16', 60_000], undefined],
  [['', '', ''], undefined],
])('a line of several cells among rows: %j', (cells, year) => expect(yearAtFirst(cells, 2014)).toBe(year));

const headings = ['Practice code', 'CCG', 'Purpose', 'Amount'];
const rows = (amount: number): Rows => [
  ['Y10001', '01C', 'Access', amount],
  ['Y10002', '01C', 'Phlebotomy', amount],
];
const blocksOn = (name: string, ...lines: Rows): Promise<readonly Block[]> =>
  findBlocks(arrayWorkbook({ name, rows: lines }));

test('what was read names the line that says it', async () => {
  const remarks = async (name: string, ...lines: Rows) => (await blocksOn(name, ...lines))[0]!.remarks;
  expect(await remarks('Ledger 15-16', headings, ...rows(1))).toEqual([
    'The amounts are taken as of 2015/16: no heading or column says it, the sheet’s name, “Ledger 15-16”, does.',
  ]);
  expect(await remarks('Ledger', ['Spend 2015/16'], headings, ...rows(1))).toEqual([
    'The amounts are taken as of 2015/16: no heading or column says it, “Spend 2015/16” above does.',
  ]);
  expect(await remarks('Ledger', headings, ...rows(1))).toEqual([
    'Which financial year the amounts are of is not said, except where lines such as “2014/15” stand among the rows. Say it in a column, in the heading or in a line above, or choose the year of the column here.',
  ]);
});

test.each<[string, Rows]>([
  ['a column says it', [[...headings, 'Year'], ...rows(1).map((cells) => [...cells, '2014/15'])]],
  ['the heading says it', [[...headings.slice(0, 3), 'Amount 2014/15'], ...rows(1)]],
])('the sheet’s name does not count where %s', async (_, lines) => {
  const [block] = await blocksOn('Ledger 15-16', ...lines);
  expect([block!.mapping.yearAbove, block!.remarks]).toEqual([undefined, []]);
});

test('the same headings again under another year are another table', async () => {
  const blocks = await blocksOn(
    'Ledger',
    ['2014/15'],
    headings,
    ...rows(1),
    [],
    ['2015/16'],
    headings,
    ...rows(2),
  );
  expect(blocks.map(({ mapping }) => mapping.yearAbove)).toEqual([2014, 2015]);
});

test('a schedule’s headings again under another year are another table', async () => {
  const of = (code: string): Rows => [
    ['Practice code', 'CCG', 'PMS premium', 'Released'],
    [code, '01C', 40_000, 10_000],
  ];
  const blocks = await blocksOn('Schedule', ['2014/15'], ...of('Y10001'), [], ['2015/16'], ...of('Y10002'));
  expect(blocks.map(({ mapping }) => mapping.years[0]?.year)).toEqual([2014, 2015]);
});

test.each<[string, readonly string[], number]>([
  ['“Released” beside no year', ['Practice code', 'Released'], 1],
  ['beside a heading of a year', ['Practice code', 'Released', 'Reinvested 2014/15'], 0],
  ['in a ledger', ['Practice code', 'Purpose', 'Released'], 0],
])('columns of a schedule are of the year above: %s', (_, named, found) => {
  const raw = named.map((heading, column) => ({ column, heading, cells: [1] }));
  expect(asYearAbove(raw, { year: 2014, words: '2014/15', isSheet: false }).size).toBe(found);
});

test('a ledger of which headings say the years lacks none', async () => {
  const blocks = [
    ...(await blocksOn('Ledger', headings, ...rows(1))),
    ...(await blocksOn('Ledger', [...headings.slice(0, 3), '2014/15', '2015/16'], ...rows(1))),
    ...(await blocksOn('Ledger', [...headings, 'Year'], ...rows(1))),
  ];
  expect(blocks.map((block) => [block.kind, lacksYear(block)])).toEqual([
    ['ledger', true],
    ['ledger', false],
    ['ledger', false],
  ]);
});

test('the same headings again under nothing are of the table before, and not of the sheet’s first line', async () => {
  const again = [[], ['2015/16'], headings, ...rows(2), [], headings, ...rows(3)];
  const blocks = await blocksOn('Ledger', ['2014/15'], headings, ...rows(1), ...again);
  expect(blocks.map(({ mapping, area }) => [mapping.yearAbove, area.rows])).toEqual([
    [2014, 2],
    [2015, 6],
  ]);
});

test('an Excel table goes by the line above it', async () => {
  const lines = [['Reinvestment 2016/17'], [], headings, ...rows(1)];
  const tables = [{ name: 'Spend', address: 'A3:D5' }];
  const [block] = await findBlocks(arrayWorkbook({ name: 'Ledger', rows: lines, tables }));
  expect(block!.mapping.yearAbove).toBe(2016);
});

describe('a schedule’s columns of one year', () => {
  const schedule = (name: string, ...more: readonly string[]) =>
    blocksOn(
      name,
      ['Practice code', 'CCG', 'PMS premium', ...more],
      ['Y10001', '01C', 40_000, ...more.map(() => 10_000)],
    );

  test.each<[string, readonly string[], readonly string[]]>([
    ['released', ['Released'], ['released 2015']],
    ['with what is reinvested', ['Amount released', 'Reinvested'], ['released 2015', 'reinvested 2015']],
    ['what is left', ['Premium remaining'], ['retained 2015']],
    ['what comes on top in the year says nothing alone', ['Step'], []],
    ['what is reinvested alone', ['Reinvested'], []],
    ['other columns say their years', ['Released', 'Reinvested 2014/15'], ['reinvested 2014']],
    ['other words', ['Released on appeal'], []],
  ])('%s', async (_, more, held) => {
    const [block] = await schedule('Schedule 2015-16', ...more);
    expect(block!.mapping.years.map(({ measure, year }) => `${measure} ${year}`)).toEqual(held);
  });

  test.each<[string, string, number, readonly number[]]>([
    ['all of the premium in an early year is what is released over the years', '2014-15', 40_000, []],
    ['less is that year’s', '2014-15', 10_000, [2014]],
    ['all of it in the fourth year is that year’s', '2017-18', 40_000, [2017]],
  ])('%s', async (_, name, released, years) => {
    const lines = [
      ['Practice code', 'CCG', 'PMS premium', 'Released'],
      ['Y10001', '01C', 40_000, released],
      ['Y10002', '01C', 0, 0],
    ];
    const [block] = await blocksOn(`Schedule ${name}`, ...lines);
    expect(block!.mapping.years.map(({ year }) => year)).toEqual(years);
  });

  test('all of the premium may be retained in the first year', async () => {
    const lines = [
      ['Practice code', 'CCG', 'PMS premium', 'Retained'],
      ['Y10001', '01C', 40_000, 40_000],
    ];
    const [block] = await blocksOn('Schedule 2014-15', ...lines);
    expect(block!.mapping.years.map(({ measure, year }) => [measure, year])).toEqual([['retained', 2014]]);
  });

  test('it is said', async () => {
    const [block] = await schedule('Schedule 2015-16', 'Released');
    expect(block!.remarks).toEqual([
      '“Released” is taken as of 2015/16: no heading or column says it, the sheet’s name, “Schedule 2015-16”, does.',
    ]);
    expect((await schedule('Schedule', 'Released'))[0]!.mapping.years).toEqual([]);
  });
});

describe('a sheet for each year', () => {
  const schedule: ArraySheet = {
    name: 'Schedule',
    rows: [
      [
        'Practice code',
        'CCG',
        'Released 2014/15',
        'Released 2015/16',
        'Released 2016/17',
        'Released 2017/18',
      ],
      ['Y10001', '01C', 1_000, 2_000, 3_000, 4_000],
      ['Y10002', '01C', 1_000, 2_000, 3_000, 4_000],
    ],
  };
  const ledgers = (short: number): readonly ArraySheet[] =>
    [1, 2, 3, 4].map((year) => ({
      name: `Ledger ${13 + year}-${14 + year}`,
      rows: [headings, ...rows(year === 2 ? short : 1_000 * year)],
    }));
  const told = async (...sheets: readonly ArraySheet[]) =>
    toldOf((await readAndCheck(sheets)).result).findings;

  test('all of it is found', async () => expect(await told(schedule, ...ledgers(2_000))).toEqual([]));
  test('what is missing in one year is a breach of that year', async () =>
    expect(await told(schedule, ...ledgers(1_500))).toEqual([
      'reinvestment | breach |  | 01C | 2015 |  | 100000',
    ]));

  test('years under a line each among the rows', async () => {
    const lines = [1, 2, 3, 4].flatMap((year): Rows => [
      [`20${13 + year}/${14 + year}`],
      ...rows(1_000 * year),
    ]);
    expect(await told(schedule, { name: 'Ledger', rows: [headings, ...lines] })).toEqual([]);
  });
  test('rows below a line that may be of another year are of none', async () => {
    const lines = [...rows(1_000), ['Carried forward into 2015/16'], ...rows(2_000)];
    const found = await told(schedule, { name: 'Ledger 14-15', rows: [headings, ...lines] });
    expect(found.map((each) => each.split(' | ').slice(1, 5).join(' '))).toEqual([
      'breach  01C 2016',
      'breach  01C 2017',
      'evidence needed  01C 2015',
    ]);
  });
  test.each<[string, Rows]>([
    ['a line with a note beside it', [['2015/16', 'subject to approval'], ...rows(2_000)]],
    ['a scheme of that year', [2_000, 2_000].map((amount) => ['Y10001', '01C', 'Access 2015/16', amount])],
  ])('below or in %s nothing is of the sheet’s year', async (_, lines) => {
    const found = await told(schedule, { name: 'Ledger 14-15', rows: [headings, ...lines] });
    expect(found.join()).toMatch(/(?:breach|evidence needed) \|  \| 01C \| 2014/);
  });
  test.each<[string, CellValue, number]>([
    ['another', '2015/16', 1],
    ['the same', '2014/15', 0],
    ['what may be months', '09-10', 0],
    ['a sentence about another', 'Goes on in 2015/16', 0],
  ])('a cell of a row that is a year in a column that nothing is known of: %s', async (_, cell, doubts) => {
    const [year, ...others] = ledgers(2_000);
    const [named, first, second] = year!.rows;
    const withPeriod = [
      [...named!, 'Period'],
      [...first!, '2014/15'],
      [...second!, cell],
    ];
    const found = await told(schedule, { ...year!, rows: withPeriod }, ...others);
    expect(found).toEqual(Array(doubts).fill('reinvestment | evidence needed |  | 01C | 2014 |  | '));
  });
  test.each(['Contract start', 'Year agreed'])(
    'a year under “%s” is no year of the money',
    async (heading) => {
      const [year, ...others] = ledgers(2_000);
      const rowsOf = year!.rows.map((cells, at) => [...cells, at === 0 ? heading : '2013/14']);
      expect(await told(schedule, { ...year!, rows: rowsOf }, ...others)).toEqual([]);
    },
  );
  test('a line’s figure leaves open whether it is of the rows above or below', async () => {
    const lines = [...rows(1_000), ['2015/16', '', '', 4_000], ...rows(2_000)];
    const found = await told(schedule, { name: 'Ledger 14-15', rows: [headings, ...lines] });
    expect(found.join()).not.toMatch(/breach \|  \| 01C \| 2015/);
    expect(found.join()).toMatch(/evidence needed \|  \| 01C \| 2015/);
  });
  test('when a list was agreed, above it, is no year of its rows', async () => {
    const [first, ...others] = ledgers(2_000);
    const agreed = { ...first!, rows: [['Agreed in 2013/14'], ...first!.rows] };
    expect(await told(schedule, agreed, ...others)).toEqual([]);
  });
  test('a status that stands in a line of its own leaves the year', async () => {
    const lines = [['2014/15'], ...rows(1_000), ['Approved'], ...rows(0), ['2015/16'], ...rows(2_000)];
    const found = await told(schedule, { name: 'Ledger', rows: [headings, ...lines] });
    expect(found.map((each) => each.split(' | ').slice(1, 5).join(' '))).toEqual([
      'breach  01C 2016',
      'breach  01C 2017',
    ]);
  });
  test('the year that a person says of the column goes before', async () => {
    const [sheet] = ledgers(0);
    const answers = answerColumn(
      noAnswers,
      { sheet: sheet!.name, heading: 'Amount', nth: 0 },
      { measure: 'amount', year: 2016 },
    );
    const { mapping } = (await findBlocks(arrayWorkbook(sheet!), answers))[0]!;
    expect([mapping.yearAbove, mapping.years]).toEqual([
      undefined,
      [{ measure: 'amount', year: 2016, column: 3 }],
    ]);
  });
});
