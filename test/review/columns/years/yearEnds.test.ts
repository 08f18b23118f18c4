import type { CellValue } from '../../../../src/policy/rules/rule';
import { noAnswers } from '../../../../src/review/answers/answers';
import { answerColumn } from '../../../../src/review/answers/giving';
import { findBlocks, type Block } from '../../../../src/review/columns/blocks';
import { yearAbove, yearOfRows } from '../../../../src/review/columns/years/yearAbove';
import { endsInFull } from '../../../../src/review/columns/years/yearEnds';
import { arrayWorkbook, type ArraySheet } from '../../../support/arrayWorkbook';
import { readAndCheck, toldOf } from '../../../support/findingsOf';

describe('A year that a text says by its ends', () => {
  test.each([
    ['Year ended 31 March 2015', '2014/15'],
    ['Year to 31st March 2015', '2014/15'],
    ['Financial year ending March 2015', '2014/15'],
    ['Released, year ended 31 March 2015', 'Released, 2014/15'],
    ['YE 31/03/2015', '2014/15'],
    ['Y/E 31.3.15 (£)', '2014/15 (£)'],
    ['Released YE Mar-15', 'Released 2014/15'],
    ['FYE 31-Mar-15', '2014/15'],
    ['FYE 31 March 2015', '2014/15'],
    ['12 months to March 2015', '2014/15'],
    ['FY ending 2015', '2014/15'],
    ['Apr 14 – Mar 15', '2014/15'],
    ['1 April 2014 to 31 March 2015 release', '2014/15 release'],
    ['01/04/2014 - 31/03/2015', '2014/15'],
  ])('%s', (text, full) => expect(endsInFull(text)).toBe(full));

  test.each([
    '2014/15',
    '31 March 2015',
    'Mar-15',
    'Year ended 31 December 2014',
    'Year ended 30 March 2015',
    'Year ending March 31, 2015',
    'Year ended 31/03/2015/16',
    'Apr 14 – Mar 16',
    '1 April 2014 to 30 September 2014',
    'Half year to 30/09/2014',
    'Half year to 31/03/2015',
    'Part-year to March 2015',
    'Year ended 2014/15',
  ])('not in %s', (text) => expect(endsInFull(text)).toBe(text));

  test('a line above a table says it so, and a line among its rows', () => {
    expect(yearAbove(['Reinvestment for the year ended 31 March 2016', 'Ledger'])?.year).toBe(2015);
    expect(yearAbove(['Reinvestment in the year to 31 March 2016', 'Ledger'])?.year).toBe(2015);
    expect(yearAbove(['Position at 31 March 2016', 'Ledger'])).toBeUndefined();
    expect(yearOfRows('Year ended 31 March 2016')).toBe(2015);
  });
});

const inYears = [2014, 2015, 2016, 2017];
const ends = (before: string, after = ''): string[] => inYears.map((year) => `${before}${year + 1}${after}`);
const short = (before: string): string[] => inYears.map((year) => `${before}${year - 1999}`);

const schedule = (headings: readonly CellValue[]): ArraySheet => ({
  name: 'Schedule',
  rows: [
    ['Practice code', 'CCG', 'PMS premium', ...headings],
    ['Y10001', '01C', 4000, 1000, 2000, 3000, 4000],
    ['Y10002', '01C', 4000, 2000, 4000, 4000, 4000],
    ['Y10003', '01C', 8000, 2000, 4000, 6000, 8000],
  ],
});
const ledger = (headings: readonly CellValue[]): ArraySheet => ({
  name: 'Ledger',
  rows: [
    ['Practice code', 'From CCG', 'To CCG', 'Purpose', ...headings],
    ['Y10001', '01C', '01C', 'Extended access', 3000, 4000, 5000, 6000],
    ['Y10003', '01C', '02P', 'Extended access', 2000, 6000, 8000, 10000],
  ],
});
const written = ['2014/15', '2015/16', '2016/17', '2017/18'];

const blockOf = async (sheet: ArraySheet): Promise<Block> => (await findBlocks(arrayWorkbook(sheet)))[0]!;
const told = async (...sheets: ArraySheet[]) => toldOf((await readAndCheck(sheets)).result);

const then = (first: string, last: string, which: string): string =>
  `“${first}” to “${last}” are taken as the financial years 2014/15 to 2017/18, which ${which} then.`;

describe('Columns headed by the ends of years', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['year ended', ends('Year ended 31 March '), undefined],
    ['YE', ends('YE 31/03/'), undefined],
    ['FYE, which is not of the year 31', ends('FYE 31 March '), undefined],
    ['the last day', ends('31 March '), 'end'],
    ['the last day in figures', ends('31/03/'), 'end'],
    ['the last month', short('Mar-'), 'end'],
    ['the last month in full', ends('March '), 'end'],
    ['the first day', inYears.map((year) => `01/04/${year}`), 'begin'],
    ['the first month', inYears.map((year) => `Apr-${year - 2000}`), 'begin'],
  ])('%s: what they say under 2014/15 and the years after', async (_, headings, which) => {
    const remarks = (await blockOf(ledger(headings))).remarks;
    expect(remarks).toEqual(which ? [then(headings[0]!, headings[3]!, which)] : []);
    expect(await told(schedule(headings), ledger(headings))).toEqual(
      await told(schedule(written), ledger(written)),
    );
  });

  test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
    [
      'the measure beside them',
      ends('Released at 31 March '),
      inYears.map((year) => ['released', year] as const),
    ],
    [
      'what is left by then',
      ends('Retained at 31 March '),
      inYears.map((year) => ['retained', year] as const),
    ],
    ['a row of months', ['Mar-15', 'Apr-15', 'May-15', 'Mar-16'], []],
    ['quarters by their last months', ['Mar-15', 'Jun-15', 'Sep-15', 'Mar-16'], []],
    ['another year’s end', ends('31 December '), []],
    ['years with a gap', ['Mar-15', 'Mar-16', 'Mar-18', 'Mar-19'], []],
    ['the same year twice', ['31 March 2015', 'March 2015', '31 March 2016', '31/03/2016'], []],
    ['what is spent until then', ends('Reinvested to 31 March '), []],
    ['what is released by the first of a year', ends('Released by 1 April '), []],
    ['a half of each year', ends('Released half year to 31 March '), []],
    ['some months of each year', ends('Released 6 months to 31 March '), []],
    ['a quarter of each year', ends('Released, quarter to March '), []],
    ['other figures then', ends('List size at 31 March '), []],
  ])('%s', async (_, headings, years) => {
    const { columns } = await blockOf(schedule(headings));
    expect(columns.flatMap(({ says, year }) => (year ? [[says, year]] : []))).toEqual(years);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['years over what is released', ends('Year ended 31 March '), Array(4).fill('Released')],
    ['last days over it', ends('31/03/'), Array(4).fill('Released')],
    ['what is released over last months', ['Released', '', '', ''], short('Mar-')],
  ])('%s, in two rows', async (_, upper, lower) => {
    const { rows, name } = schedule(lower);
    const { mapping } = await blockOf({ name, rows: [['', '', '', ...upper], ...rows] });
    expect(mapping.years.map(({ measure, year }) => [measure, year])).toEqual(
      inYears.map((year) => ['released', year]),
    );
  });

  test('one of them alone is open, and said', async () => {
    const { mapping, remarks } = await blockOf(schedule(['Released 31 March 2015', 'Note', 'Note', 'Note']));
    expect(mapping.years).toEqual([]);
    expect(remarks).toContain(
      'Whether “Released 31 March 2015” is of a financial year is not said: write it in the heading, like 2014/15.',
    );
  });

  test('what a person says of one goes before', async () => {
    const headings = ends('31 March ');
    const said = answerColumn(noAnswers, { sheet: 'Schedule', heading: headings[0]!, nth: 0 }, 'nothing');
    const [block] = await findBlocks(arrayWorkbook(schedule(headings)), said);
    expect(block!.mapping.years.map(({ year }) => year)).toEqual([2015, 2016, 2017]);
  });
});
