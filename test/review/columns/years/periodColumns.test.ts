import { rules } from '../../../../src/policy/rules';
import type { CellValue } from '../../../../src/policy/rules/rule';
import { noAnswers, type Answers } from '../../../../src/review/answers/answers';
import { answerColumn } from '../../../../src/review/answers/giving';
import { check } from '../../../../src/review/check';
import { policyTerms } from '../../../../src/review/checking/terms';
import { findBlocks, type Block } from '../../../../src/review/columns/blocks';
import { questionsOn, understoodOf } from '../../../../src/review/session/overview';
import { arrayWorkbook } from '../../../support/arrayWorkbook';
import { readAndCheck } from '../../../support/findingsOf';

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
const twelve = Array.from({ length: 12 }, (_, at) => at);
const months = twelve.map((at) => `M${at + 1}`);
const dates = [41730, 41760, 41791, 41821, 41852, 41883, 41913, 41944, 41974, 42005, 42036, 42064];

type Rows = readonly (readonly CellValue[])[];
const ledger = (parts: readonly CellValue[], ...amounts: readonly (readonly CellValue[])[]): Rows => [
  ['Practice code', 'CCG', 'Purpose', ...parts],
  ...(amounts.length > 0 ? amounts : [parts.map(() => 250), parts.map((_, at) => 400 - at)]).map((cells) => [
    'Y10001',
    '01C',
    'Access',
    ...cells,
  ]),
];
const blockOf = async (rows: Rows, answers: Answers = noAnswers, name = 'Ledger'): Promise<Block> =>
  (await findBlocks(arrayWorkbook({ name, rows }), answers))[0]!;
const sumsOf = ({ mapping }: Block) =>
  mapping.sums.map(({ year, parts, soFar }) => ({
    year,
    columns: parts.map(({ column }) => column),
    ...(soFar ? { soFar: soFar.called } : {}),
  }));
const from = (first: number, columns: number): number[] =>
  Array.from({ length: columns }, (_, at) => first + at);
const setAside = (heading: string, nth = 0): Answers =>
  answerColumn(noAnswers, { sheet: 'Ledger', heading, nth }, 'nothing');

describe('beside a total of the months of a year', () => {
  const withTotal = (parts: readonly CellValue[], total: readonly CellValue[]): Rows =>
    ledger([...parts, 'Total'], ...total.map((each) => [...parts.map(() => 10), each]));
  test.each<[string, readonly CellValue[]]>([
    ['dates', dates],
    ['quarters with their year', quarters.map((each) => `${each} 2014/15`)],
  ])('that are headed by %s, they say its year', async (_, parts) => {
    const block = await blockOf(withTotal(parts, [10 * parts.length, 10 * parts.length]));
    expect(sumsOf(block)).toEqual([{ year: 2014, columns: from(3, parts.length) }]);
    expect(block.mapping.facts.amount).toBeUndefined();
    expect(questionsOn([block])).toEqual([]);
  });

  test.each<[string, Rows, Answers]>([
    ['they do not come to', withTotal(dates, [120, 150]), noAnswers],
    [
      'the user has said to count',
      withTotal(dates, [120, 120]),
      answerColumn(noAnswers, { sheet: 'Ledger', heading: 'Total', nth: 0 }, { fact: 'amount' }),
    ],
    ['has no need of them, for they say no year', withTotal(months, [120, 120]), noAnswers],
  ])('an amount that %s stays', async (_, rows, answers) => {
    const block = await blockOf(rows, answers);
    expect(block.mapping).toMatchObject({ facts: { amount: 15 }, sums: [] });
  });
});

test('halves of years are not added up, and it is said', async () => {
  const halves = ['H1 2014/15', 'H2 2014/15'];
  expect((await blockOf(ledger(halves))).remarks).toEqual([
    '“H1 2014/15” and “H2 2014/15” hold parts of years and are not taken: quarters and months of a year are added up, and nothing else. Enter what each year comes to in a column of its own, such as “Amount 2014/15”.',
  ]);
});

describe('which columns are added up', () => {
  test.each<[string, Rows, ReturnType<typeof sumsOf>]>([
    ['quarters', ledger(quarters), [{ year: undefined, columns: from(3, 4) }]],
    ['in any order', ledger(['Q4', 'Q2', 'Q3', 'Q1']), [{ year: undefined, columns: [6, 4, 5, 3] }]],
    ['months', ledger(months), [{ year: undefined, columns: from(3, 12) }]],
    ['dates', ledger(dates), [{ year: 2014, columns: from(3, 12) }]],
    [
      'quarters of the past and months since',
      ledger(['Q1', 'Q2', 'Q3', 'Jan', 'Feb', 'Mar']),
      [{ year: undefined, columns: from(3, 6) }],
    ],
    [
      'months with their quarters between: the months',
      ledger([
        'Apr',
        'May',
        'Jun',
        'Q1',
        'Jul',
        'Aug',
        'Sep',
        'Q2',
        ...'Oct Nov Dec Q3 Jan Feb Mar Q4'.split(' '),
      ]),
      [{ year: undefined, columns: [3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 17] }],
    ],
    [
      'quarters with the months of one of them: the quarters',
      ledger(['Apr', 'May', 'Jun', ...quarters]),
      [{ year: undefined, columns: from(6, 4) }],
    ],
    [
      'quarters of a year, and not one beside them that says none',
      ledger([...quarters.map((name) => `${name} 2014/15`), 'Q1']),
      [{ year: 2014, columns: from(3, 4) }],
    ],
    [
      'of what is spent until then the last, in any order',
      ledger(['Q2 YTD', 'Q1 YTD'], [300, 100], [250, 200]),
      [{ year: undefined, columns: [3], soFar: '“Q2 YTD”' }],
    ],
    [
      'a year that has begun beside one that is whole',
      ledger([...quarters.map((name) => `${name} 2014/15`), 'Q1 2015/16']),
      [
        { year: 2014, columns: from(3, 4) },
        { year: 2015, columns: [7], soFar: '“Q1 2015/16”' },
      ],
    ],
    [
      'of two years only the one that has no total',
      ledger([
        '2014/15',
        ...quarters.map((name) => `${name} 2014/15`),
        ...quarters.map((name) => `${name} 15/16`),
      ]),
      [{ year: 2015, columns: from(8, 4) }],
    ],
    [
      'a title that says the year',
      [['PMS redeployment 2014/15'], [], ...ledger(quarters)],
      [{ year: 2014, columns: from(3, 4) }],
    ],
    [
      'a title that says two',
      [['PMS redeployment 2014/15 and 2015/16'], [], ...ledger(quarters)],
      [{ year: undefined, columns: from(3, 4) }],
    ],
    [
      'merged headings of the years over them',
      [
        ['Practice code', 'CCG', 'Purpose', '2014/15', '', '', '', '2015/16', '', '', ''],
        ['', '', '', ...quarters, ...quarters],
        ['Y10001', '01C', 'Access', ...from(1, 8)],
        ['Y10002', '01C', 'Access', ...from(10, 8).reverse()],
      ],
      [
        { year: 2014, columns: from(3, 4) },
        { year: 2015, columns: from(7, 4) },
      ],
    ],
    [
      'merged headings of the quarters over months',
      [
        ['Practice code', 'CCG', 'Purpose', ...quarters.flatMap((name) => [name, '', ''])],
        ['', '', '', ...'Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar'.split(' ')],
        ['Y10001', '01C', 'Access', ...from(1, 12).reverse()],
      ],
      [{ year: undefined, columns: from(3, 12) }],
    ],
    [
      'quarters of a calendar year, and a title that says the financial one',
      [['Redeployment 2014/15'], ...ledger(['Q1 2014', 'Q2 2014', 'Q3 2014', 'Q4 2015'])],
      [{ year: 2014, columns: from(3, 4) }],
    ],
    [
      'a merged heading over dates',
      [
        ['Practice code', 'CCG', 'Purpose', 'Spend', ...twelve.slice(1).map(() => '')],
        ['', '', '', ...dates],
        ['Y10001', '01C', 'Access', ...dates.map((_, at) => 100 - at)],
      ],
      [{ year: 2014, columns: from(3, 12) }],
    ],
    [
      'a merged year over dates',
      [
        ['Practice code', 'CCG', 'Purpose', '2014/15', ...twelve.slice(1).map(() => '')],
        ['', '', '', ...dates],
        ['Y10001', '01C', 'Access', ...dates.map((_, at) => 100 - at)],
      ],
      [{ year: 2014, columns: from(3, 12) }],
    ],
  ])('%s', async (_, rows, sums) => {
    const block = await blockOf(rows);
    expect(block.kind).toBe('ledger');
    expect(sumsOf(block)).toEqual(sums);
  });

  test.each<[string, readonly string[], readonly number[]]>([
    ['of the year of its own title', ['Redeployment 2015/16'], [2014, 2015]],
    ['of a title that says the year alone', ['2015/16'], [2014, 2015]],
    ['headings that repeat begin no other', [], [2014]],
  ])('of ledgers below each other: %s', async (_, title, years) => {
    const rows = [
      ['Redeployment 2014/15'],
      ...ledger(quarters),
      [],
      title,
      ...ledger(quarters, [1, 4, 3, 2]),
    ];
    const blocks = await findBlocks(arrayWorkbook({ name: 'Ledger', rows }));
    expect(blocks.map(({ mapping }) => mapping.sums[0]?.year)).toEqual(years);
  });

  test.each<[string, Rows, string?]>([
    ['beside a total', ledger([...quarters, 'Total'])],
    ['beside the year', ledger(['2014/15', ...quarters])],
    ['dates of the ends of years', ledger([42094, 42460, 42825])],
    ['ticks', ledger(quarters, ['x', '', 'x', 'x'], ['x', 'x', '', 'x'])],
    ['shares', ledger(quarters, [0.25, 0.25, 0.25, 0.25], [0.1, 0.2, 0.3, 0.4])],
    ['empty columns', ledger(quarters, ['', '', '', ''])],
    ['counts', ledger(quarters), 'Phlebotomy activity'],
    ['what is spent until then, beside the year', ledger(['2014/15', 'Q1 YTD 2014/15', 'Q2 YTD 2014/15'])],
    ['empty columns of what is spent until then', ledger(['Q1 YTD', 'Q2 YTD'], ['', ''])],
  ])('%s: none', async (_, rows, sheet = 'Ledger') => {
    expect(sumsOf(await blockOf(rows, noAnswers, sheet))).toEqual([]);
  });

  test.each<[string, Rows, ReturnType<typeof sumsOf>]>([
    [
      'the last of them',
      ledger(quarters.map((name) => `${name} YTD`)),
      [{ year: undefined, columns: [6], soFar: '“Q4 YTD”' }],
    ],
    [
      'the last that is filled',
      ledger(['Q1 YTD', 'Q2 YTD'], [1, '']),
      [{ year: undefined, columns: [3], soFar: '“Q1 YTD”' }],
    ],
    [
      'as a line above says of all',
      [['Cumulative spend 2014/15'], ...ledger(quarters)],
      [{ year: 2014, columns: [6], soFar: '“Q4”' }],
    ],
    [
      'until a day that is not said, beside another year',
      ledger(['2014/15', 'Spend to date 2015/16']),
      [{ year: 2015, columns: [4], soFar: '“Spend to date 2015/16”' }],
    ],
    [
      'without a year beside one with it',
      ledger(['Spend to date', 'Spend to date 2015/16']),
      [{ year: 2015, columns: [4], soFar: '“Spend to date 2015/16”' }],
    ],
    [
      'beside quarters of another year alone',
      ledger([...quarters.map((name) => `${name} 2014/15`), 'YTD 2014/15', 'YTD 2015/16']),
      [
        { year: 2014, columns: from(3, 4) },
        { year: 2015, columns: [8], soFar: '“YTD 2015/16”' },
      ],
    ],
  ])('what is spent until then: %s', async (_, rows, sums) => {
    expect(sumsOf(await blockOf(rows))).toEqual(sums);
  });

  test('in a schedule, none', async () => {
    const block = await blockOf([
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16', ...quarters],
      ['Y10001', '01C', 4000, 1000, 2000, 250, 250, 250, 250],
    ]);
    expect([block.kind, sumsOf(block)]).toEqual(['schedule', []]);
  });
});

describe('what is said of it', () => {
  const remarks = async (rows: Rows): Promise<readonly string[]> => (await blockOf(rows)).remarks;

  test.each<[string, Rows, readonly string[]]>([
    [
      'the year under a column',
      ledger([...quarters, 'Financial year'], [4, 3, 2, 1, '2014/15']),
      ['The amount, of the year under “Financial year”, is the sum of “Q1” to “Q4”.'],
    ],
    [
      'the year by a line above',
      [['Redeployment 2014/15'], ...ledger(quarters)],
      ['The amount of 2014/15 is the sum of “Q1” to “Q4”: a line above says the year.'],
    ],
    [
      'no year',
      ledger(quarters),
      [
        'The amount, of a year that nothing says, is the sum of “Q1” to “Q4”.',
        'Say the year in a column, in the headings or in a line above them, like 2014/15.',
      ],
    ],
    [
      'part of a year',
      ledger(['Apr-14', 'May-14']),
      [
        'What is spent of 2014/15 is known of “Apr-14” and “May-14” alone: it is what is spent so far, and no year is judged by it.',
      ],
    ],
    [
      'a year under way',
      [['2014/15'], ...ledger(quarters, [100, 200, '', ''], [200, 100, '', ''])],
      [
        'The amount of 2014/15 is the sum of “Q1” to “Q4”: a line above says the year.',
        'Nothing is entered after “Q2” in the first rows, so a year that is short is left open.',
      ],
    ],
    [
      'the same quarter twice',
      [['2014/15'], ...ledger(['Q1', 'Q2', 'Q2', 'Q3', 'Q4'])],
      [
        'What is spent of 2014/15 is known of “Q1”, “Q3” and “Q4” alone (a line above says the year): it is what is spent so far, and no year is judged by it.',
        'Of “Q2”, “Q2” several say the same part of a year, so they are not added up.',
      ],
    ],
    [
      'amounts that never fall',
      [['2014/15'], ...ledger(quarters, [1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4])],
      [
        'The amount of 2014/15 is the sum of “Q1” to “Q4”: a line above says the year.',
        'Amounts under “Q1” to “Q4” never fall. If each holds what is spent until then, say that the last is the amount; if not, write “In the month” or “In the quarter” above the headings.',
      ],
    ],
    [
      'what is spent until then',
      ledger(['Q1 YTD', 'Q2 YTD']),
      [
        'Say the year in a column, in the headings or in a line above them, like 2014/15.',
        '“Q1 YTD”, “Q2 YTD” hold what is spent until then, and no year is judged by that: say which column is the amount of the year.',
      ],
    ],
    [
      'thousands',
      [['Redeployment 2014/15 (£000s)'], ...ledger(quarters)],
      [
        'The amount of 2014/15 is the sum of “Q1” to “Q4”: a line above says the year.',
        'Amounts under “Q1”, “Q2”, “Q3”, “Q4” are read as thousands of pounds.',
      ],
    ],
  ])('%s', async (_, rows, said) => expect(await remarks(rows)).toEqual(said));

  test('each column shows what it is part of, and nothing is asked', async () => {
    const block = await blockOf([['Redeployment 2014/15'], ...ledger(quarters)]);
    const { columns } = understoodOf(block);
    expect(columns.slice(3).map(({ carries, taken, reason }) => [carries, taken, reason])).toEqual(
      quarters.map((name) => [
        `amount 2014/15 ${name}`,
        { measure: 'amount', year: 2014 },
        'added up with the others of “Q1” to “Q4”',
      ]),
    );
    expect(questionsOn([block])).toEqual([]);
  });
});

describe('what a person says goes before', () => {
  const rows = [['Redeployment 2014/15'], ...ledger(quarters)];

  test('a column set aside is not added up: then the year is not whole', async () => {
    expect(sumsOf(await blockOf(rows, setAside('Q2')))).toEqual([
      { year: 2014, columns: [3, 5, 6], soFar: '“Q1”, “Q3” and “Q4”' },
    ]);
  });

  test('of a quarter that is there twice, the one that is left counts', async () => {
    const twice = [['Redeployment 2014/15'], ...ledger(['Q1', 'Q2', 'Q2', 'Q3', 'Q4'])];
    expect(sumsOf(await blockOf(twice, setAside('Q2', 1)))).toEqual([{ year: 2014, columns: [3, 4, 6, 7] }]);
  });

  test('a total set aside leaves the quarters to be added up', async () => {
    const total = [['Redeployment 2014/15'], ...ledger([...quarters, 'Total'])];
    expect(sumsOf(await blockOf(total, setAside('Total')))).toEqual([{ year: 2014, columns: from(3, 4) }]);
  });

  test('the last of those that hold what is spent until then, said to be the amount', async () => {
    const said = answerColumn(noAnswers, { sheet: 'Ledger', heading: 'Q4', nth: 0 }, { fact: 'amount' });
    const block = await blockOf(rows, said);
    expect([block.mapping.facts.amount, sumsOf(block)]).toEqual([6, []]);
  });
});

const schedule = (released: number): Rows => [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
  ['Y10001', '01C', 20_000, released],
];
const checked = async (rows: Rows, released: number) => {
  const sheets = [
    { name: 'Schedule', rows: schedule(released) },
    { name: 'Ledger', rows },
  ];
  const { result } = await readAndCheck(sheets);
  return result.findings.filter(({ rule }) => rule === 'reinvestment');
};

describe('what is found by it', () => {
  test('amounts in thousands, and negative throughout', async () => {
    const rows = [
      ['Redeployment 2014/15 (£000s)'],
      ...ledger(quarters, [-1, -0.5, '', -0.25], [-1, '', -0.5, -0.25], [-0.5, '', '', '']),
    ];
    expect(await checked(rows, 4000)).toEqual([]);
    expect((await checked(rows, 4010))[0]!.message).toContain('£10.00 is not accounted for');
  });

  test('how many cells there are, where more were added up than are shown', async () => {
    const rows = [
      ['Redeployment 2014/15'],
      ...ledger(months, ...Array.from({ length: 10 }, () => twelve.map((at) => 20 - at))),
    ];
    const [finding] = await checked(rows, 10_000);
    expect(finding).toMatchObject({ outcome: 'breach', cellsInAll: 121 });
    expect(finding!.cells).toHaveLength(51);
    expect(finding!.cells.slice(1, 14).map(({ address, title }) => `${address} ${title}`)).toEqual([
      ...[...'DEFGHIJKLMNO'].map(
        (letter, at) =>
          `${letter}3 amount 2014/15 ${['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March'][at]}`,
      ),
      'D4 amount 2014/15 April',
    ]);
  });

  test('a year under a column that is not the one the headings say is not known', async () => {
    const parts = quarters.map((name) => `${name} 2014/15`);
    const rows = ledger(
      [...parts, 'Financial year'],
      [500, 400, 300, 300, '2014/15'],
      [100, 100, 100, 100, '2015/16'],
    );
    expect(await checked(rows, 1500)).toEqual([]);
    expect((await checked(rows, 1900))[0]).toMatchObject({ outcome: 'evidence needed' });
  });

  test('what is read of a sheet with more columns than are asked for', async () => {
    const wide = twelve.flatMap((at) => [`Note ${at}`, `Ref ${at}`, `Line ${at}`]);
    const rows = [
      ['Redeployment 2014/15'],
      ...ledger([...wide, ...quarters], [...wide.map(() => 'n'), 500, 400, 300, 300]),
    ];
    expect(await checked(rows, 1500)).toEqual([]);
  });

  test('a row on which the purpose is none names what it comes to, and shows each cell', async () => {
    const rows = [
      ['Redeployment 2014/15'],
      ...ledger(quarters, [500, '', 300, 200]).map((cells, at) =>
        at === 0 ? cells : [...cells.slice(0, 2), 'Deficit support', ...cells.slice(3)],
      ),
    ];
    const [finding] = await checked(rows, 1000);
    expect(finding).toMatchObject({ outcome: 'breach', row: 3, subject: { year: 2014 } });
    expect(finding!.message).toMatch(/^£1,000\.00 from Y10001 is spent on “Deficit support”/);
    expect(finding!.cells.map(({ address }) => address)).toEqual(['A3', 'C3', 'D3', 'E3', 'F3', 'G3']);
  });

  test('a total that is wrong in one quarter', async () => {
    const workbook = arrayWorkbook({
      name: 'Ledger',
      rows: [
        ['Redeployment 2014/15'],
        ...ledger(quarters, [10, 40, 30, 20], [1, 4, 3, 2]),
        ['Total', '', '', 11, 45, 33, 22],
        // Without a word, and what stands above.
        ['', '', '', 11, 44, 33, 22],
      ],
    });
    const result = await check(workbook, await findBlocks(workbook), {
      terms: policyTerms,
      rules: rules.filter(({ id }) => id === 'total-row'),
    });
    expect(result.findings.map(({ message }) => message)).toEqual([
      '“Total” says £45.00 for amount 2014/15 Q2; the sum of the 2 rows that it covers is £44.00: £1.00 too much.',
    ]);
  });
});
