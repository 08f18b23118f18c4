import { noAnswers } from '../../../../src/review/answers/answers';
import { answerFirstYear } from '../../../../src/review/answers/giving';
import { findBlocks } from '../../../../src/review/columns/blocks';
import { firstYearIn, inFull, yearNumber } from '../../../../src/review/columns/years/numberedYears';
import { questionsOn } from '../../../../src/review/session/overview';
import { arrayWorkbook, type ArraySheet } from '../../../support/arrayWorkbook';
import { readAndCheck } from '../../../support/findingsOf';

describe('A year by its number', () => {
  test.each([
    ['Year 1 release', 1, '2014/15 release'],
    ['Released Yr2', 2, 'Released 2015/16'],
    ['Y4', 4, '2017/18'],
    ['Year one', 1, '2014/15'],
    ['YEAR-3 reduction', 3, '2016/17 reduction'],
  ])('%s', (text, number, full) => {
    expect(yearNumber(text)).toBe(number);
    expect(inFull(text)).toBe(full);
  });

  test.each(['2014/15', 'Year 1 (2014/15)', 'FY1', 'Year on year change', 'Every year', 'Y10001', 'Yield 1'])(
    'not in %s',
    (text) => expect(yearNumber(text)).toBeUndefined(),
  );
});

describe('Which year is Year 1', () => {
  test.each([
    [['Year 1 = 2014/15'], 2014],
    [['Redeployed over four years (year one being 2015/16)'], 2015],
    [['Y1 (2014/15)', 'Y2', 'Y3'], 2014],
    [['2014/15 (Year 1), 2015/16 (Year 2)'], 2014],
    [['Yr 1: 2014/15, Yr 2: 2015/16, Yr 4: 2017/18'], 2014],
    [['Year 3 is 2016-17'], 2014],
    [['Year 1', 'Year 2'], undefined],
    [['PMS reviews 2014/15', 'Year 1'], undefined],
    [['Agreed in 2013/14. Reductions begin in Year 1'], undefined],
    [['Year 1 = 2014/15', 'Year 1 = 2015/16'], undefined],
    [['2014/15 Year 1 2015/16 Year 2'], undefined],
    [['Year 1 2014/15 release'], 2014],
    [['Based on Year 1 2013/14 list sizes'], undefined],
    [['Position in Year 2 – 2014/15 figures restated'], undefined],
    [['Year 1 – 2013/14 baselines', 'Year 1 = 2014/15'], 2014],
  ])('%j: %s', (texts, year) => expect(firstYearIn(texts)).toBe(year));
});

const numbered = (...titles: readonly string[][]): ArraySheet => ({
  name: 'Schedule',
  rows: [
    ...titles,
    ['Practice code', 'CCG', 'PMS premium', 'Year 1', 'Year 2', 'Year 3', 'Year 4'],
    ['Y10001', '01C', 4000, 1000, 2000, 3000, 4000],
    ['Y10002', '01C', 4000, 2000, 4000, 4000, 4000],
    ['Y10003', '01C', 8000, 2000, 4000, 6000, 8000],
  ],
});
const ledger: ArraySheet = {
  name: 'Ledger',
  rows: [
    ['Practice code', 'From CCG', 'To CCG', 'Purpose', 'Year', 'Amount'],
    ['Y10001', '01C', '01C', 'Extended access', 'Year 1', 5000],
    ['Y10001', '01C', '01C', 'Extended access', 'Y2', 10000],
  ],
};
const yearsOf = async (sheet: ArraySheet, answers = noAnswers): Promise<readonly string[]> => {
  const [block] = await findBlocks(arrayWorkbook(sheet), answers);
  return block!.mapping.years.map(({ measure, year }) => `${measure} ${year}`);
};
const released = [2014, 2015, 2016, 2017].map((year) => `released ${year}`);

test.each<[string, string, readonly string[], number | undefined, readonly number[]]>([
  ['by itself it is the amount of each row', 'Ledger', ['Amount reinvested Year 2'], 3, []],
  ['known, it is of its year', 'Year 1 = 2014/15', ['Amount reinvested Year 2'], undefined, [2015]],
  [
    'so are several',
    'Year 1 = 2014/15',
    ['Amount reinvested Year 1', 'Amount reinvested Year 2'],
    undefined,
    [2014, 2015],
  ],
])('an amount that names a year by its number: %s', async (_, title, named, amount, years) => {
  const rows = [
    [title],
    ['Practice code', 'From CCG', 'Purpose', ...named],
    ...[1, 2].map((nth) => [`Y1000${nth}`, '01C', 'Extended access', ...named.map(() => 100 * nth)]),
  ];
  const [block] = await findBlocks(arrayWorkbook({ name: 'Ledger', rows }));
  const { facts, years: taken } = block!.mapping;
  expect([facts.amount, taken.map(({ year }) => year)]).toEqual([amount, years]);
});

test('years that nothing names are not taken, and the user is asked once for all of them', async () => {
  const blocks = await findBlocks(arrayWorkbook(numbered(), ledger));
  expect(blocks.flatMap(({ mapping }) => mapping.years)).toEqual([]);
  expect(
    questionsOn(blocks).map(({ ask, sentence, columns }) => [
      ask,
      sentence,
      columns.map(({ letter }) => letter),
    ]),
  ).toEqual([
    [
      'first year',
      'Which financial year is Year 1 of the columns “Year 1”, “Year 2”, “Year 3” and “Year 4”?',
      ['D', 'E', 'F', 'G'],
    ],
    ['first year', 'Which financial year is Year 1 of the column “Year”?', ['E']],
  ]);
  expect(blocks[0]!.remarks).toEqual([
    'Which financial years “Year 1”, “Year 2”, “Year 3”, “Year 4” mean is not said: they are not taken until you say which is Year 1.',
  ]);
});

test('they are read as a line above names them, or as the user does, who goes before it', async () => {
  expect(await yearsOf(numbered(['Year 1 = 2014/15']))).toEqual(released);
  expect(await yearsOf(numbered(), answerFirstYear(noAnswers, 'Schedule', 2014))).toEqual(released);
  expect(await yearsOf(numbered(['Year 1 = 2014/15']), answerFirstYear(noAnswers, 'Schedule', 2015))).toEqual(
    [2015, 2016, 2017, 2018].map((year) => `released ${year}`),
  );
  expect(await yearsOf(numbered(), answerFirstYear(noAnswers, 'Another sheet', 2014))).toEqual([]);
});

test('and so are the years of a ledger', async () => {
  const answers = answerFirstYear(answerFirstYear(noAnswers, 'Schedule', 2014), 'Ledger', 2014);
  const { result } = await readAndCheck([numbered(), ledger], answers);
  const found = (rule: string): readonly string[] =>
    result.findings.flatMap((each) => (each.rule === rule ? [each.message] : []));
  expect(found('four-year')).toEqual([expect.stringContaining('Y10002 is released in full over two years')]);
  expect(found('reinvestment')).toEqual([
    expect.stringContaining('£13,000.00 in 2016/17'),
    expect.stringContaining('£16,000.00 in 2017/18'),
  ]);
});
