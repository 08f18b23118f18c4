import type { CellValue } from '../../../../src/policy/rules/rule';
import { noAnswers } from '../../../../src/review/answers/answers';
import { answerColumn } from '../../../../src/review/answers/giving';
import { findBlocks } from '../../../../src/review/columns/blocks';
import { arrayWorkbook } from '../../../support/arrayWorkbook';

const headed = (
  headings: readonly string[],
  above: readonly string[] = [],
): readonly (readonly CellValue[])[] => [
  ...above.map((line) => [line]),
  ['Practice code', 'CCG', 'Premium', ...headings],
  ...[1, 2, 3].map((at) => [`Y1000${at}`, '01C', 4000 * at, ...headings.map(() => 250 * at)]),
];
const readAs = async (headings: readonly string[], above?: readonly string[], answers = noAnswers) => {
  const rows = headed(headings, above);
  const [block] = await findBlocks(arrayWorkbook({ name: 'Schedule', rows }), answers);
  const { mapping, remarks, measureUnknown } = block!;
  return {
    years: mapping.years.map(({ measure, year }) => `${measure} ${year}`),
    said: remarks.filter((each) => each.includes('parts of years') || each.includes('a part of a year')),
    asked: measureUnknown,
  };
};
const quarters = (says: (quarter: string) => string): readonly string[] => ['Q1', 'Q2', 'Q3', 'Q4'].map(says);
const hold = (columns: string): string =>
  `${columns} not taken: a schedule is read by the year. Enter what each year comes to in a column of its own, such as “Released 2014/15”.`;

test.each<[string, readonly string[], readonly string[]]>([
  [
    hold('“Released Q1 2014/15” to “Released Q4 2014/15” hold parts of years and are'),
    quarters((each) => `Released ${each} 2014/15`),
    [],
  ],
  [
    hold('“2014/15 Q1 released” to “2014/15 Q4 released” hold parts of years and are'),
    quarters((each) => `2014/15 ${each} released`),
    [],
  ],
  [
    hold('“Reduction 14-15 Q1” to “Reduction 14-15 Q4” hold parts of years and are'),
    quarters((each) => `Reduction 14-15 ${each}`),
    [],
  ],
  [
    // Of the same amounts one is no copy of the other.
    hold('“Released H1 2014/15” and “Released H2 2014/15” hold parts of years and are'),
    ['Released H1 2014/15', 'Released H2 2014/15'],
    [],
  ],
  [hold('“Released Q1 2014/15” holds a part of a year and is'), ['Released Q1 2014/15'], []],
  [
    hold('“Retained Month 6 2014/15” holds a part of a year and is'),
    ['Retained Month 6 2014/15', 'Released 2014/15'],
    ['released 2014'],
  ],
  [
    hold('“Released Q1 2014/15” to “Released Q4 2014/15” hold parts of years and are'),
    [...quarters((each) => `Released ${each} 2014/15`), 'Released 2015/16', 'Released 2016/17'],
    ['released 2015', 'released 2016'],
  ],
])('%s', async (said, headings, years) => {
  expect(await readAs(headings)).toEqual({ years, said: [said], asked: [] });
});

test('quarters under a line that says what they hold are told as well', async () => {
  expect(await readAs(quarters(String), ['Released 2014/15'])).toEqual({
    years: [],
    said: [hold('“Q1” to “Q4” hold parts of years and are')],
    asked: [],
  });
});

test('so are those that say no year, unless another column says what is released in it', async () => {
  const said = [hold('“Q1” to “Q4” hold parts of years and are')];
  expect((await readAs([...quarters(String), 'Reinvested 2014/15'])).said).toEqual(said);
  expect((await readAs([...quarters(String), 'Released 2014/15'])).said).toEqual([]);
});

test('a column that is said to be of the whole year is', async () => {
  const heading = 'Released Q1 2014/15';
  const carries = { year: 2014, measure: 'released' } as const;
  const answers = answerColumn(noAnswers, { sheet: 'Schedule', heading, nth: 0 }, carries);
  expect(await readAs([heading], [], answers)).toEqual({ years: ['released 2014'], said: [], asked: [] });
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'beside the whole of the year',
    [...quarters((each) => `Released ${each} 2014/15`), 'Released 2014/15'],
    ['released 2014'],
  ],
  ['from when', ['Released 2014/15 (from Q3)', 'Released 2015/16'], ['released 2014', 'released 2015']],
  [
    'all of it',
    ['Released 2014/15 full year', 'Released 2015/16 full year'],
    ['released 2014', 'released 2015'],
  ],
  ['none', ['Released 2014/15', 'Released 2015/16'], ['released 2014', 'released 2015']],
  [
    'a half beside all of it',
    ['Released half year 2014/15', 'Released full year 2014/15'],
    ['released 2014'],
  ],
  [
    'a month for each year',
    ['Released Sept 2014/15', 'Released March 2015/16'],
    ['released 2014', 'released 2015'],
  ],
  [
    'a month for each measure',
    ['Released March 2014/15', 'Reinvested Sept 2014/15'],
    ['released 2014', 'reinvested 2014'],
  ],
])('no part of a year is missed: %s', async (_, headings, years) => {
  expect(await readAs(headings)).toEqual({ years, said: [], asked: [] });
});
