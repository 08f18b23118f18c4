/** In what the amounts of a table are: what its headings say, the units above or below them, and titles; the nearest counts. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { findBlocks } from '../../../src/review/columns/blocks';
import { saysPounds, unitIn } from '../../../src/review/columns/units';
import { arrayWorkbook } from '../../support/arrayWorkbook';

test.each([
  ['£000', 1_000],
  ['£000s', 1_000],
  ['£,000', 1_000],
  ['Premium (000)', 1_000],
  ["Premium £'000", 1_000],
  ["Premium '000s", 1_000],
  ['Premium £k', 1_000],
  ['Figures in thousands', 1_000],
  ['Thousands of pounds', 1_000],
  ['Premium k£', 1_000],
  ['Premium (k £)', 1_000],
  ['Premium 000£', 1_000],
  ['GBP 000', 1_000],
  ['Premium GBP000s', 1_000],
  ['Premium (GBPk)', 1_000],
  ['£ thou', 1_000],
  ['£ths', 1_000],
  ['£ in 000', 1_000],
  ['Amount (£1,000s)', 1_000],
  ["Amount (£1,000's)", 1_000],
  ['Amount (1000s)', 1_000],
  ['Amount in 1,000s', 1_000],
  ['Amount, thousands', 1_000],
  ["Amount (in £'000)", 1_000],
  ["Amount £ '000s", 1_000],
  ['Amount (£ 000s)', 1_000],
  ["Amount 000's", 1_000],
  ['£m', 1_000_000],
  ['m£', 1_000_000],
  ['GBPm', 1_000_000],
  ['£mil', 1_000_000],
  ['Value (£mn)', 1_000_000],
  ['£ million', 1_000_000],
  ['Figures in millions', 1_000_000],
  ['Amount (millions)', 1_000_000],
  ['Amount, million', 1_000_000],
  ['£', 1],
  ['£73.56', 1],
  ['£5,000 and more', 1],
  ['Lists of 9 thousand patients', 1],
  ['£5 thousand and more', 1],
  ['£325m a year', 1],
  ['Reduction of 5,000 £', 1],
  ['Released 2019/20 £', 1],
  ['GBP', 1],
  ['GBP 73.56', 1],
  ['£ this year', 1],
  ['Schedule K', 1],
  ['Table (k)', 1],
  ['Section 5(m)', 1],
  ['Payments of £1,000', 1],
  ['Reductions of 5 000', 1],
  ['Amount (£10,000s)', 1],
  ['Amount (£000,000)', 1],
  ['A million patients', 1],
  ['Tens of thousands', 1],
  ['Cost per 1,000 patients', 1],
])('“%s” says %d', (words, unit) => {
  expect(unitIn(words)).toBe(unit);
});

test.each([
  ['Premium (£)', true],
  ['Figures in pounds', true],
  ['£000', false],
  ['£,000', false],
  ['£k', false],
  ['£mn', false],
  ['£ millions', false],
  ['At £73.56', false],
  ['£ per weighted patient', false],
  ['£/patient', false],
])('whether “%s” says pounds: %s', (words, says) => {
  expect(saysPounds(words)).toBe(says);
});

test.each([
  ['Amount (k)', 1_000],
  ['Amount (K)', 1_000],
  ['Amount (in k)', 1_000],
  ['Amount (£ in k)', 1_000],
  ['Amount £ (k)', 1_000],
  ['Amount £ks', 1_000],
  ['Amount K', 1_000],
  ['Amount in K', 1_000],
  ['Amount £m', 1_000_000],
  ['Amount (m)', 1_000_000],
  ['Amount £ (M)', 1_000_000],
  ['Amount (millions)', 1_000_000],
  ['Amount, million', 1_000_000],
  ['Amount (1)', undefined],
  ['Amount (a)', undefined],
])('the heading “%s” counts in %s', async (heading, unit) => {
  const rows = [
    ['From CCG', 'Purpose', 'Financial year', heading],
    ['02V', 'Access', '2014/15', 100],
  ];
  const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
  expect(block?.mapping.facts.amount).toBe(3);
  expect(block?.mapping.units[3]).toBe(unit);
});

test.each([
  ['Released 2014/15 (K)', 1_000],
  ['Released 2014/15 k', 1_000],
  ['Released (2014/15, k)', 1_000],
  ['Released 2014/15 (£1,000s)', 1_000],
  ['Released 2014/15 (m)', 1_000_000],
])('and “%s” of a year in %s', async (heading, unit) => {
  const rows = [
    ['Practice code', 'CCG', heading],
    ['Y10001', '02V', 100],
  ];
  const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
  expect(block?.mapping.years).toEqual([{ measure: 'released', year: 2014, column: 2 }]);
  expect(block?.mapping.units[2]).toBe(unit);
});

const schedule = ['Practice code', 'CCG', 'Weighted patients', 'Premium', '2014/15 released'];
const practice = ['Y10001', '02V', 4000, 400, 100];
const ledger = ['From CCG', 'Purpose', 'Financial year', 'Amount'];
const spent = ['02V', 'Access', '2014/15', 100];
const beside = (...rows: CellValue[][]): CellValue[] => rows.reduce((left, right) => [...left, '', ...right]);
const thousands = { 3: 1000, 4: 1000 };

test.each<[string, CellValue[][], object[]]>([
  ['a title', [['PMS premium, £000'], schedule, practice], [thousands]],
  ['a title with a comma', [['£,000'], schedule, practice], [thousands]],
  ['a note below', [schedule, practice, [], ['All figures in £000']], [thousands]],
  ['units below the headings', [schedule, ['', '', '', '£000', '£000'], practice], [thousands]],
  ['units of other columns among them', [schedule, ['', '', '#', '£000', '£000'], practice], [thousands]],
  ['what is counted', [schedule, ['', '', 'patients', '£000', '£000'], practice], [thousands]],
  [
    'a rate',
    [[...schedule, 'Released'], ['', '', '', '£000', '£000', '£ per patient'], practice],
    [thousands],
  ],
  [
    'units above the headings',
    [
      ['', '', 'No.', '£000', '£000', '£000'],
      [...schedule, '2015/16 released'],
      [...practice, 200],
    ],
    [{ ...thousands, 5: 1000 }],
  ],
  [
    'thousands before the pounds',
    [['Practice code', 'CCG', 'Weighted patients', 'Premium k£', '2014/15 released (k£)'], practice],
    [thousands],
  ],
  [
    'thousands of GBP, below the headings',
    [schedule, ['', '', '', 'GBP 000', 'GBPk'], practice],
    [thousands],
  ],
  ['others above each', [['PMS premium'], ['', '', '', '£', '£000'], schedule, practice], [{ 4: 1000 }]],
  ['a title that is called by a letter', [['Schedule K'], ['Table (m)'], schedule, practice], [{}]],
  [
    'pounds in a heading under a title of thousands',
    [['£000'], [...schedule.slice(0, 3), 'Premium in pounds', '2014/15 released'], practice],
    [{ 4: 1000 }],
  ],
  [
    'years that are parts of a premium in thousands, and not those of what is reinvested',
    [
      ['Practice code', 'CCG', 'Premium (£000)', 'Released 2014/15', 'Reinvested 2014/15'],
      ['Y10001', '02V', 400, 100, 100],
    ],
    [{ 2: 1000, 3: 1000 }],
  ],
  [
    'pounds in the title of a second table',
    [['All figures in £000'], [], schedule, practice, [], ['Ledger (£)'], ledger, spent],
    [thousands, {}],
  ],
  [
    'pounds over the same headings again',
    [['£000'], schedule, practice, [], ['Others, in pounds'], schedule, practice],
    [thousands, {}],
  ],
  [
    'thousands in the title of a second table',
    [['All figures in pounds'], [], schedule, practice, [], ['Ledger (£000)'], ledger, spent],
    [{}, { 3: 1000 }],
  ],
  [
    'thousands in the numbered title of the first of two',
    [['Table 1: release (£000)'], schedule, practice, [], ['Table 2: reinvestment'], ledger, spent],
    [thousands, {}],
  ],
  [
    'thousands over both of two with numbered titles',
    [['£000'], ['Table 1'], schedule, practice, [], ['Table 2'], ledger, spent],
    [thousands, { 3: 1000 }],
  ],
  [
    'a title over the second of two tables side by side',
    [['', '', '', '', '', '', 'Ledger (£000)'], beside(schedule, ledger), beside(practice, spent)],
    [{}, { 9: 1000 }],
  ],
  [
    'a title over each of two',
    [beside(['£000', '', '', '', ''], ['£']), beside(schedule, ledger), beside(practice, spent)],
    [thousands, {}],
  ],
  [
    'a title at the left edge, over two tables side by side',
    [['All figures in £000'], beside(schedule, ledger), beside(practice, spent)],
    [thousands, { 9: 1000 }],
  ],
  [
    'what a row of another table says is spent',
    [ledger, ['02V', 'Access for thousands of patients', '2014/15', 100], [], schedule, practice],
    [{}, {}],
  ],
])('%s', async (_, rows, units) => {
  const blocks = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
  expect(blocks.map(({ mapping }) => mapping.units)).toEqual(units);
});
