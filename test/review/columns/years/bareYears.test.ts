import type { CellValue } from '../../../../src/policy/rules/rule';
import { noAnswers } from '../../../../src/review/answers/answers';
import { answerBareYears } from '../../../../src/review/answers/giving';
import { bareInFull, bareYear, bareYearsIn } from '../../../../src/review/columns/years/bareYears';
import { findBlocks } from '../../../../src/review/columns/blocks';
import { questionsOn, understoodOf } from '../../../../src/review/session/overview';
import { arrayWorkbook, type ArraySheet } from '../../../support/arrayWorkbook';
import { readAndCheck } from '../../../support/findingsOf';

describe('A year written by one half', () => {
  test.each([
    ['2014', 2014, '2014/15'],
    ['Released 2015', 2015, 'Released 2015/16'],
    ['2016 release (£)', 2016, '2016/17 release (£)'],
  ])('%s', (text, year, full) => {
    expect(bareYear(text)).toBe(year);
    expect(bareInFull(text)).toBe(full);
  });

  test.each([
    '2014/15',
    '2014-15',
    '2014 – 2015',
    'FY2015',
    'March 2015',
    'Year ending 2015',
    '31/03/2015',
    'Q1 2014',
    '£2014',
    '2,014',
    '12014',
    'Y1 2014',
    'Amount reinvested (2014 prices)',
    '1998',
    '2014.5',
  ])('not in %s', (text) => expect(bareYear(text)).toBeUndefined());
});

describe('What they mean', () => {
  test.each<[readonly string[], string | undefined]>([
    [['Years beginning April'], 'begins'],
    [['Financial years starting 1 April'], 'begins'],
    [['Years ending 31 March'], 'ends'],
    [['Financial years ended March'], 'ends'],
    [['Years to 31/03'], 'ends'],
    [['Years shown are those in which they end'], undefined],
    [['Years shown are the years in which they end'], 'ends'],
    [['Years given are the ones that begin in April'], 'begins'],
    [['Years given are the ones that begin in January'], undefined],
    [['Release over the four years to be agreed with practices'], undefined],
    [['Savings over the years to come'], undefined],
    [['Four years starting with the largest practices'], undefined],
    [['Agreements of all years ended early'], undefined],
    [['2014 = 2014/15'], 'begins'],
    [['2014 (2013/14), 2015 (2014/15)'], 'ends'],
    [['Here 2015 means 2014/15.'], 'ends'],
    [['2014 = 2015/16'], undefined],
    [['Years beginning January'], undefined],
    [['Years ending December'], undefined],
    [['Year beginning April 2014'], undefined],
    [['Years beginning April', '2014 = 2013/14'], undefined],
    [['PMS review 2014 – 2014/15 to 2017/18'], undefined],
    [['PMS review 2014'], undefined],
  ])('%j: %s', (texts, are) => expect(bareYearsIn(texts)).toBe(are));
});

const bare: readonly CellValue[] = [2014, 2015, 2016, 2017];
const schedule = (headings = bare, ...titles: readonly CellValue[][]): ArraySheet => ({
  name: 'Schedule',
  rows: [
    ...titles,
    ['Practice code', 'CCG', 'PMS premium', ...headings],
    ['Y10001', '01C', 4000, 1000, 2000, 3000, 4000],
    ['Y10002', '01C', 4000, 2000, 4000, 4000, 4000],
    ['Y10003', '01C', 8000, 2000, 4000, 6000, 8000],
  ],
});
const yearsOf = async (sheet: ArraySheet, answers = noAnswers): Promise<readonly string[]> => {
  const [block] = await findBlocks(arrayWorkbook(sheet), answers);
  return block!.mapping.years.map(({ measure, year }) => `${measure} ${year}`);
};
const from = (first: number, measure = 'released'): string[] =>
  [0, 1, 2, 3].map((after) => `${measure} ${first + after}`);
const said = (are: 'begins' | 'ends', sheet = 'Schedule', before = noAnswers) =>
  answerBareYears(before, sheet, are);

const long: ArraySheet = {
  name: 'Long',
  rows: [
    ['Practice code', 'From CCG', 'To CCG', 'Purpose', 'Year', 'Amount'],
    ['Y10001', '01C', '01C', 'Extended access', 2014, 5000],
    ['Y10001', '01C', '01C', 'Extended access', '2015', 10000],
    ['Y10001', '01C', '01C', 'Extended access', '2016/17', 13000],
  ],
};
const wide: ArraySheet = {
  name: 'Wide',
  rows: [
    ['Practice code', 'From CCG', 'To CCG', 'Purpose', '2014', '2015'],
    ['Y10001', '01C', '01C', 'Extended access', 5000, 10000],
  ],
};

test('years that nothing says the meaning of are not taken, and it is asked once for all of them', async () => {
  const blocks = await findBlocks(arrayWorkbook(schedule(), long, wide));
  expect(blocks.map(({ kind }) => kind)).toEqual(['schedule', 'ledger', 'ledger']);
  expect(blocks.flatMap(({ mapping }) => mapping.years)).toEqual([]);
  expect(
    questionsOn(blocks).map(({ ask, sentence, columns, bareYear: year }) => [
      ask,
      sentence,
      columns.map(({ letter }) => letter).join(''),
      year,
    ]),
  ).toEqual([
    [
      'bare years',
      'Which financial year does 2014 mean in the columns “2014”, “2015”, “2016” and “2017”?',
      'DEFG',
      2014,
    ],
    ['bare years', 'Which financial year does 2014 mean in the column “Year”?', 'E', 2014],
    ['bare years', 'Which financial year does 2014 mean in the columns “2014” and “2015”?', 'EF', 2014],
  ]);
  expect(blocks[0]!.remarks).toEqual([
    'Whether 2014 means 2014/15 or 2013/14 under “2014”, “2015”, “2016”, “2017” is not said: they are not taken until you say it.',
  ]);
  expect(understoodOf(blocks[0]!).bareYears).toEqual({ first: 2014, are: 'unknown' });
});

test.each<[string, ArraySheet, readonly string[], typeof noAnswers]>([
  ['said to begin in it', schedule(), from(2014), said('begins')],
  ['said to end in it', schedule(), from(2013), said('ends')],
  ['said of another sheet', schedule(), [], said('ends', 'Another')],
  ['a line above', schedule(bare, ['Years beginning April']), from(2014), noAnswers],
  ['a line above, and the user says otherwise', schedule(bare, ['2014 = 2014/15']), from(2013), said('ends')],
  [
    'with their measure',
    schedule(
      bare.map((year) => `Released ${year}`),
      ['Years ending March'],
    ),
    from(2013),
    noAnswers,
  ],
  [
    'under a merged measure',
    schedule(bare, ['Years ending March'], ['', '', '', 'Reinvested', '', '', '']),
    from(2013, 'reinvested'),
    noAnswers,
  ],
  [
    'in a list without codes',
    {
      name: 'Schedule',
      rows: [
        ['Years beginning April'],
        ['Practice', 'PMS premium', ...bare],
        ['Fernbank', 4000, 2010, 2020, 2030, 4000],
        ['Elm Tree', 4000, 2011, 2021, 2031, 4000],
      ],
    },
    from(2014),
    noAnswers,
  ],
])('%s', async (_, sheet, years, answers) => {
  expect(await yearsOf(sheet, answers)).toEqual(years);
});

test('a premium or funding of one is no year of the schedule', async () => {
  const [block] = await findBlocks(
    arrayWorkbook({
      name: 'Schedule',
      rows: [
        ['Years beginning April'],
        ['Practice code', 'CCG', 'PMS funding 2013', 'PMS premium 2014', 'Released 2014', 'Released 2015'],
        ['Y10001', '01C', 40_000, 4000, 1000, 2000],
        ['Y10002', '01C', 40_000, 4000, 2000, 4000],
      ],
    }),
  );
  expect(block!.mapping.facts).toMatchObject({ pmsFunding: 2, premium: 3 });
  expect(block!.mapping.years.map(({ column, year }) => [column, year])).toEqual([
    [4, 2014],
    [5, 2015],
  ]);
});

test.each<[string, readonly string[]]>([
  ['one', ['Amount reinvested 2016']],
  ['two', ['Amount reinvested 2016', 'Amount reinvested 2017']],
])('amounts of a ledger that say one are of it, and not of the sheet’s: %s', async (_, named) => {
  const ofSheet = (...titles: readonly string[][]): ArraySheet => ({
    name: 'Ledger 14-15',
    rows: [
      ...titles,
      ['Practice code', 'From CCG', 'Purpose', ...named],
      ...[1, 2].map((nth) => [`Y1000${nth}`, '01C', 'Extended access', ...named.map(() => 100 * nth)]),
    ],
  });
  const known = await yearsOf(ofSheet(['Years beginning April']));
  expect(known).toEqual(named.map((_, at) => `amount ${2016 + at}`));
  const [block] = await findBlocks(arrayWorkbook(ofSheet()));
  expect([block!.mapping.years, block!.mapping.facts.amount, block!.bare?.first]).toEqual([
    [],
    undefined,
    2016,
  ]);
});

test('what is taken is said, with where it was taken from', async () => {
  const remarks = async (sheet: ArraySheet, answers = noAnswers) =>
    (await findBlocks(arrayWorkbook(sheet), answers))[0]!.remarks[0];
  expect(await remarks(schedule(bare, ['Years ending March']))).toBe(
    '2014 under “2014”, “2015”, “2016”, “2017” means 2013/14, as the headings or a line above say.',
  );
  expect(await remarks(long, said('begins', 'Long'))).toBe('2014 under “Year” means 2014/15, as you said.');
});

test('rows of amounts that look like years stay rows', async () => {
  const [block] = await findBlocks(
    arrayWorkbook({
      name: 'Schedule',
      rows: [
        ['Practice', 'PMS premium', 'Released 2014/15', 'Released 2015/16', 'Released 2016/17'],
        ['Fernbank', 2040, 2010, 2020, 2030],
        ['Elm Tree', 2041, 2011, 2021, 2031],
        ['Oakwood', 2041, 2011, 2021, 2031],
      ],
    }),
  );
  expect([block!.headerRow, block!.area.rows, block!.bare]).toEqual([0, 3, undefined]);
});

test('practices in a row for each calendar year are told from a schedule', async () => {
  const [block] = await findBlocks(
    arrayWorkbook({
      name: 'Schedule',
      rows: [
        ['Practice code', 'CCG', 'Year', 'PMS premium', 'PMS funding'],
        ...[1, 2].flatMap((nth) => [2014, 2015].map((year) => [`Y1000${nth}`, '01C', year, 5, 50])),
      ],
    }),
  );
  expect(block!.remarks).toEqual([expect.stringMatching(/^Practices stand in a row for each year/)]);
});

test.each([
  [long, [2017]],
  [wide, [2016, 2017]],
])('and so are the years of a ledger', async (ledger, short) => {
  const { result } = await readAndCheck([schedule(), ledger], said('begins', ledger.name, said('begins')));
  const found = result.findings.filter(({ rule }) => rule === 'reinvestment');
  expect(found.map(({ outcome, subject }) => [outcome, subject.year])).toEqual(
    short.map((year) => ['breach', year]),
  );
});
