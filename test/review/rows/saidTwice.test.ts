import { rules } from '../../../src/policy/rules';
import type { CellValue } from '../../../src/policy/rules/rule';
import { noAnswers } from '../../../src/review/answers/answers';
import { check } from '../../../src/review/check';
import { policyTerms } from '../../../src/review/checking/terms';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { CheckResult } from '../../../src/review/findings';
import { arrayWorkbook } from '../../support/arrayWorkbook';

type Row = readonly CellValue[];
type Rows = readonly Row[];

/** More rows than headings are read by; one far down says something else. */
const many = 60;
const odd = 57;
const at = odd + 2;
const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
const amounts = [100, 200, 300, 400];
const codeOf = (practice: number): string => `Y${10_000 + practice}`;
const practices = Array.from({ length: many }, (_, practice) => practice);
const headings = ['Practice code', 'CCG', 'PMS premium', ...years.map((year) => `Released ${year}`)];
/** A column that says again what another does, but for one row. */
const again = (heading: string, said: (practice: number) => CellValue, otherwise: CellValue): Rows => [
  [...headings, heading],
  ...practices.map((practice) => [
    codeOf(practice),
    '01C',
    400,
    ...amounts,
    practice === odd ? otherwise : said(practice),
  ]),
];
/** As many columns more. */
const beside = (named: string, said: Row, otherwise: Row): Rows => [
  [...headings, ...years.map((year) => `${named} ${year}`)],
  ...practices.map((practice) => [
    codeOf(practice),
    '01C',
    400,
    ...amounts,
    ...(practice === odd ? otherwise : said),
  ]),
];
const spending = practices.flatMap((practice): Row[] =>
  years.map((year, nth) => [codeOf(practice), '01C', 'Extended access', year, amounts[nth]!]),
);
const ledger: Rows = [['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount'], ...spending];
/** The ledger with a column more, of which its row 202 says something else. */
const ledgerAgain = (heading: string, place: number, otherwise: CellValue): Rows => [
  [...ledger[0]!, heading],
  ...spending.map((row, nth) => [...row, nth === 200 ? otherwise : row[place]!]),
];
const schedule: Rows = [headings, ...practices.map((practice) => [codeOf(practice), '01C', 400, ...amounts])];

const checked = async (sheets: Readonly<Record<string, Rows>>, answers = noAnswers): Promise<CheckResult> => {
  const workbook = arrayWorkbook(...Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
  return check(workbook, await findBlocks(workbook, answers), { terms: policyTerms, rules });
};
const told = ({ findings }: CheckResult): readonly string[] =>
  findings
    .filter(({ kind }) => kind !== 'advice')
    .map(
      ({ rule, outcome, message }) =>
        `${rule} ${outcome}: ${/[A-Z]+\d+ \([a-zA-Z].*(?: contradict each other|does not say it plainly)\.$/.exec(message)?.[0]}`,
    );

const of2014 = 'D59 (released 2014/15: £100.00)';
const cases: readonly [string, Readonly<Record<string, Rows>>, readonly string[]][] = [
  ['nothing twice', { schedule, ledger }, []],
  [
    'the release of a year',
    { schedule: again('Released 2014/15', () => 100, 5000), ledger },
    ['reinvestment', 'four-year', 'released-falls'].map(
      (rule) =>
        `${rule} evidence needed: ${of2014} and H59 (released 2014/15: £5,000.00) contradict each other.`,
    ),
  ],
  ['the same to the penny', { schedule: again('Released 2014/15', () => 100, '£100.00'), ledger }, []],
  ['a blank says nothing', { schedule: again('Released 2014/15', () => 100, ''), ledger }, []],
  ['nor does a space', { schedule: again('Released 2014/15', () => 100, '\u00a0'), ledger }, []],
  [
    'the code of the CCG with its name beside it',
    { schedule: again('CCG code', () => '01C', '01C - NHS Leeds North CCG'), ledger },
    [],
  ],
  ['the practice in small letters', { schedule: again('ODS code', codeOf, `y${10_000 + odd}`), ledger }, []],
  [
    'what is retained, which leaves another release of the premium',
    { schedule: beside('Retained', [300, 200, 100, 0], [250, 200, 100, 0]), ledger },
    ['reinvestment', 'four-year', 'released-falls'].map(
      (rule) =>
        `${rule} evidence needed: ${of2014} and H59 (retained 2014/15: £250.00) contradict each other.`,
    ),
  ],
  [
    'what is retained, without its pence',
    { schedule: beside('Retained', [300, 200, 100, 0], [299.4, 200, 100, 0]), ledger },
    [],
  ],
  [
    'what is retained, a pound out',
    { schedule: beside('Retained', [300, 200, 100, 0], [299, 201, 100, 0]), ledger },
    [],
  ],
  [
    'what is retained, a pound and a penny out',
    { schedule: beside('Retained', [300, 200, 100, 0], [301.01, 200, 100, 0]), ledger },
    ['reinvestment', 'four-year', 'released-falls'].map(
      (rule) =>
        `${rule} evidence needed: ${of2014} and H59 (retained 2014/15: £301.01) contradict each other.`,
    ),
  ],
  [
    'what is retained of something else in every row',
    { schedule: beside('Retained', [9300, 9200, 9100, 9000], [9250, 9200, 9100, 9000]), ledger },
    [],
  ],
  [
    'steps that come to another release',
    { schedule: beside('Step', [100, 100, 100, 100], [100, 100, 150, 50]), ledger },
    ['reinvestment', 'four-year', 'released-falls'].map(
      (rule) =>
        `${rule} evidence needed: F59 (released 2016/17: £300.00) and J59 (step 2016/17: £150.00) contradict each other.`,
    ),
  ],
  [
    'the step of the first year alone: later years are not held against it',
    { schedule: again('Step 2014/15', () => 100, 150), ledger },
    ['reinvestment', 'four-year', 'released-falls'].map(
      (rule) => `${rule} evidence needed: ${of2014} and H59 (step 2014/15: £150.00) contradict each other.`,
    ),
  ],
  ...[
    ...['(£1,000)', '(x 1,000)', '(£000,000)', '(£s, 000)', '(£`000)', '(£10,000s)'],
    ...['(£bn)', '(mil)', '(thou)', '(tens of thousands)', 'in pence'],
  ].map((unit): (typeof cases)[number] => [
    `a release that may be in another unit: ${unit}`,
    {
      schedule: [
        ['Practice code', 'CCG', 'PMS premium', `Released 2014/15 ${unit}`],
        ['Y10001', '01C', 400, 100],
      ],
      ledger: [ledger[0]!, ['Y10001', '01C', 'Extended access', '2014/15', 100]],
    },
    ['reinvestment', 'four-year', 'released-falls'].map(
      (rule) =>
        `${rule} evidence needed: D2 (released 2014/15: £100.00) may be in another unit: its heading does not say it plainly.`,
    ),
  ]),
  [
    'a release that may be called by a letter, as the premium is',
    {
      schedule: [
        ['Practice code', 'CCG', 'PMS premium (j)', 'Released 2014/15 (k)'],
        ['Y10001', '01C', 400, 100],
      ],
      ledger: [ledger[0]!, ['Y10001', '01C', 'Extended access', '2014/15', 100]],
    },
    ['reinvestment', 'four-year', 'released-falls'].map(
      (rule) =>
        `${rule} evidence needed: D2 (released 2014/15: 100 (£100,000.00)) may be in another unit: its heading does not say it plainly.`,
    ),
  ],
  [
    'a release larger than the premium that it has its unit from',
    {
      schedule: schedule.map((row, nth) =>
        nth === 0
          ? ['Practice code', 'CCG', 'Premium (£000s)', ...row.slice(3)]
          : [...row.slice(0, 3), nth === odd + 1 ? 25_000 : 100, ...row.slice(4)],
      ),
    },
    ['four-year', 'released-falls'].map(
      (rule) =>
        `${rule} evidence needed: D59 (released 2014/15: 25000 (£25,000,000.00)) and C59 (PMS premium: 400 (£400,000.00)) contradict each other.`,
    ),
  ],
  [
    'the practice',
    { schedule: again('ODS code', codeOf, 'Y99999'), ledger },
    ['duplicate-practice', 'unknown-practice'].map(
      (rule) =>
        `${rule} evidence needed: A59 (practice code: Y10057) and H59 (practice code: Y99999) contradict each other.`,
    ),
  ],
  [
    'the CCG',
    { schedule: again('CCG code', () => '01C', '02N'), ledger },
    ['reinvestment evidence needed: B59 (CCG: 01C) and H59 (CCG: 02N) contradict each other.'],
  ],
  [
    'the financial year of what is spent',
    { schedule, ledger: ledgerAgain('FY', 3, '2019/20') },
    [
      'reinvestment evidence needed: D202 (financial year: 2014/15) and F202 (financial year: 2019/20) contradict each other.',
    ],
  ],
  [
    'the purpose',
    { schedule, ledger: ledgerAgain('Description', 2, 'CCG deficit support') },
    [
      'reinvestment evidence needed: C202 (purpose: Extended access) and F202 (purpose: CCG deficit support) contradict each other.',
    ],
  ],
];

test.each(cases)(
  'a row far down contradicts itself, and what it says is in doubt: %s',
  async (_, sheets, doubts) => {
    expect(told(await checked(sheets))).toEqual(doubts);
  },
);

test.each([
  ['but for one', (practice: number) => (practice === 7 ? '02N' : '01C'), [9, 59]],
  ['and are of two things', (practice: number) => (practice % 2 === 0 ? '02N' : '01C'), []],
] as const)('columns that are the same in the first rows %s', async (_, said, rows) => {
  const result = await checked({ schedule: again('CCG code', said, '02N'), ledger });
  const [finding] = result.findings.filter(({ message }) => message.startsWith('The CCG of'));
  expect(
    result.findings.filter(({ message }) => message.startsWith('The CCG of')).map(({ row }) => row),
  ).toEqual(rows);
  expect(finding?.message ?? 'contradict').toContain('contradict');
});

test.each<[string, CellValue, boolean]>([
  ['nothing, which is the same', 0, false],
  ['a space, which is as blank', ' ', false],
  ['words, which say no more', 'tbc', false],
  ['an amount', 5000, true],
])('beside a blank release another column says %s', async (_, said, isContradicted) => {
  const rows = again('Released 2014/15', () => 100, said).map((row, nth) =>
    nth === odd + 1 ? [...row.slice(0, 3), '', ...row.slice(4)] : row,
  );
  const { findings } = await checked({ schedule: rows, ledger });
  expect(findings.some(({ message }) => message.endsWith('contradict each other.'))).toBe(isContradicted);
});

test('an amount larger than the premium among the first rows leaves the others in its unit', async () => {
  const [, , , ...others] = headings;
  const thousands = schedule.map((row, nth) =>
    nth === 0
      ? ['Practice code', 'CCG', 'Premium (£000s)', ...others]
      : [...row.slice(0, 3), nth === 2 ? 25_000 : 100, ...row.slice(4)],
  );
  const { findings } = await checked({ schedule: thousands, ledger });
  const of2015 = findings.find(({ rule, subject }) => rule === 'reinvestment' && subject.year === 2015);
  expect(of2015!.message).toContain('release £12,000,000.00 in 2015/16');
  expect(told({ findings } as CheckResult).filter((each) => each.startsWith('four-year'))).toEqual([
    'four-year evidence needed: D3 (released 2014/15: 25000 (£25,000,000.00)) and C3 (PMS premium: 400 (£400,000.00)) contradict each other.',
  ]);
});

describe('beside a premium in thousands', () => {
  const doubted = async (premium: number, released: number, reinvested: number): Promise<boolean> => {
    const rows = practices.map((practice) => [
      codeOf(practice),
      '01C',
      ...(practice === odd ? [premium, released, reinvested] : [400, 100, 100]),
    ]);
    const named = ['Practice code', 'CCG', 'Premium (£000s)', 'Released 2014/15', 'Reinvested 2014/15'];
    const { findings } = await checked({ schedule: [['All figures in £000'], named, ...rows] });
    return findings.some(({ message }) => message.endsWith('contradict each other.'));
  };

  test.each<[string, number, number, boolean]>([
    ['all of it', 400, 400, false],
    ['what it comes to when it is paid monthly', 400, 400.12, false],
    ['no more', 400, 400.13, true],
    ['nothing, of a practice that is paid less than its GMS equivalent', -5, 0, false],
  ])('what is released may be %s', async (_, premium, released, isDoubted) => {
    expect(await doubted(premium, released, released)).toBe(isDoubted);
  });
  test('what is reinvested may be more', async () => {
    expect(await doubted(400, 100, 900)).toBe(false);
  });
});

/** Practices of 8,000 weighted patients, whose amounts are divided by `unit`. */
const funded = (unit: number, headings: Row = ['PMS funding', 'GMS equivalent'], above: Rows = []): Rows => [
  ...above,
  ['Practice code', 'CCG', 'Weighted patients', ...headings, 'Premium', 'Released 2014/15'],
  ...[1, 2, 3].map((practice) => [
    codeOf(practice),
    '01C',
    8000,
    ...[640_000, 600_000].slice(0, headings.length).map((pounds) => pounds / unit),
    40_000 / unit,
    10_000 / unit,
  ]),
];
const short: Rows = [
  ['CCG', 'Purpose', 'Financial year', 'Amount'],
  ['01C', 'Extended access', '2014/15', 15_000],
];
const inThousands: Rows = [['All figures in £000']];
const accounted = async (rows: Rows): Promise<readonly string[]> =>
  (await checked({ schedule: rows, ledger: short })).findings
    .filter(({ rule }) => rule === 'reinvestment')
    .map(({ outcome, message, putRight }) => `${outcome}: ${message} ${putRight}`);

test.each<[string, Rows, string]>([
  ['thousands that nothing says', funded(1000), 'G2 (released 2014/15: £10.00) may be in another unit: D2'],
  [
    'thousands, beside the funding alone',
    funded(1000, ['PMS funding']),
    'F2 (released 2014/15: £10.00) may be',
  ],
  [
    'pounds below a line of thousands',
    funded(1, undefined, inThousands),
    'G3 (released 2014/15: 10000 (£10,000',
  ],
])('amounts that are unlikely for so many patients are in doubt: %s', async (_, rows, says) => {
  const [found, ...others] = await accounted(rows);
  expect(others).toEqual([]);
  expect(found).toMatch(/^evidence needed: /);
  expect(found).toContain(says);
  expect(found).toContain('is less than £1 or more than £10,000 for a weighted patient.');
  expect(found).toContain('whether amounts are in pounds or thousands: “£” or “£000”.');
});

/** The same, with other cells in a column of its first rows. */
const besides = (rows: Rows, column: number, ...cells: Row): Rows =>
  rows.map((row, at) => {
    const cell = at === 0 ? undefined : cells[at - 1];
    return cell === undefined ? row : [...row.slice(0, column), cell, ...row.slice(column + 1)];
  });
const byFunding = (unit: number): Rows => funded(unit, ['PMS funding']);

test('a practice without a list tells nothing of them', async () => {
  expect((await accounted(besides(byFunding(1000), 2, ''))).join(' ')).toContain('may be in another unit');
});

test.each<[string, Rows]>([
  ['pounds', funded(1)],
  ['pounds, but for one practice', besides(byFunding(1), 3, 640)],
  ['pounds, beside a price where the funding should be', besides(funded(1), 3, 80, 80, 80)],
  ['pounds, of practices that are not paid yet', besides(byFunding(1), 3, 0, 0, 0)],
  ['thousands that are said', funded(1000, undefined, inThousands)],
])('likely ones are not: %s', async (_, rows) => {
  const found = await accounted(rows);
  expect(found.join(' ')).not.toContain('another unit');
});

test('a year that says its unit itself is believed', async () => {
  const rows = funded(1000).map((row) =>
    row.map((cell) => (cell === 'Released 2014/15' ? 'Released 2014/15 (£)' : cell)),
  );
  expect(await accounted(rows)).toEqual([]);
});

test('the finding names both cells, and what to do', async () => {
  const { findings } = await checked({ schedule: again('Released 2014/15', () => 100, 5000), ledger });
  const [, finding] = findings;
  expect(finding!.cells.slice(0, 2).map(({ address, shown }) => [address, shown])).toEqual([
    [`D${at}`, '£100.00'],
    [`H${at}`, '£5,000.00'],
  ]);
  expect(finding!.putRight).toContain(
    'Correct D59 or H59, or say which column counts (in Check, under see how).',
  );
  expect(finding!.settledBy).toBe('sheets');
});

test.each([
  ['ODS code', again('ODS code', codeOf, 'Y99999'), 'Practice code', { fact: 'practiceCode' }],
  [
    'what is retained',
    beside('Retained', [300, 200, 100, 0], [250, 200, 100, 0]),
    'Released 2014/15',
    { year: 2014, measure: 'released' },
  ],
] as const)(
  'once a person has said which column counts, the other is not held against it: %s',
  async (_, rows, heading, carries) => {
    const column = { sheet: 'schedule', heading, nth: 0, carries };
    const result = await checked({ schedule: rows, ledger }, { ...noAnswers, columns: [column] });
    expect(told(result)).toEqual([]);
  },
);

test('also of a wide sheet, of which only some columns are read', async () => {
  const wide = again('ODS code', codeOf, 'Y99999').map((row, nth) => [
    ...row.slice(0, -1),
    ...Array.from({ length: 40 }, (_, column) => (nth === 0 ? `Note ${column}` : '')),
    row.at(-1)!,
  ]);
  expect(told(await checked({ schedule: wide, ledger }))).toContain(
    'duplicate-practice evidence needed: A59 (practice code: Y10057) and AV59 (practice code: Y99999) contradict each other.',
  );
});

test('a ledger that is checked by itself goes by what a schedule beside it does not contradict', async () => {
  const locality = rules.filter(({ id }) => id === 'locality');
  const workbook = arrayWorkbook(
    { name: 'schedule', rows: again('CCG code', () => '01C', '02N') },
    {
      name: 'ledger',
      rows: [
        ['From practice', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
        [codeOf(odd), '01C', 'Extended access', '2014/15', 100],
      ],
    },
  );
  const blocks = await findBlocks(workbook);
  const byItself = await check(workbook, blocks.slice(1), {
    terms: policyTerms,
    rules: locality,
    beside: blocks.slice(0, 1),
  });
  expect(byItself.findings.map(({ outcome }) => outcome)).toEqual(['evidence needed']);
});

describe('the code of one CCG beside the name of another', () => {
  const north = [...Array.from({ length: 5 }, () => ['01C', 'NHS Leeds North CCG'])];
  const west = [...Array.from({ length: 5 }, () => ['02N', 'NHS Leeds West CCG'])];
  const sheets = (ccgs: Rows): Readonly<Record<string, Rows>> => ({
    schedule: [
      ['Practice code', 'CCG code', 'CCG name', 'PMS premium', 'Released 2014/15'],
      ...ccgs.map((ccg, practice) => [codeOf(practice), ...ccg, 400, 100]),
    ],
    ledger: [
      ledger[0]!,
      ...ccgs.map(([code], practice) => [codeOf(practice), code!, 'Extended access', '2014/15', 100]),
    ],
  });
  const doubts = async (ccgs: Rows): Promise<readonly string[]> =>
    told(await checked(sheets(ccgs))).filter((each) => each.includes('CCG'));

  test.each<[string, Rows, readonly string[]]>([
    [
      'each has its own elsewhere',
      [...north, ...west, ['01C', 'NHS Leeds West CCG']],
      [
        'reinvestment evidence needed: B12 (CCG: 01C) and C12 (CCG: NHS Leeds West CCG) contradict each other.',
      ],
    ],
    ['another spelling of its name', [...north, ...west, ['01C', 'Leeds North']], []],
    ['a name that no other code has', [...north, ...west, ['01C', 'Leeds N']], []],
    ['as often as not', [...north, ...west, ...west.map(() => ['01C', 'NHS Leeds West CCG'])], []],
    [
      'codes that have merged under one name',
      [...north, ...north.map(() => ['02N', 'NHS Leeds North CCG'])],
      [],
    ],
  ])('%s', async (_, ccgs, expected) => {
    expect((await doubts(ccgs)).slice(0, 1)).toEqual(expected);
  });
});
