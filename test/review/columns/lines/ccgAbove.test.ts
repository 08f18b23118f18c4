/** The CCG that a title or a tab says, of sheets that have no column for it. */
import type { CellValue } from '../../../../src/policy/rules/rule';
import { findBlocks } from '../../../../src/review/columns/blocks';
import { ccgNamedIn, ccgOfRows } from '../../../../src/review/columns/lines/ccgAbove';
import { arrayWorkbook } from '../../../support/arrayWorkbook';

test.each([
  ['NHS Leeds North CCG', 'NHS Leeds North CCG'],
  ['NHS Leeds North CCG – PMS premium phasing 2014/15', 'NHS Leeds North CCG'],
  ['PMS review: NHS Vale Royal CCG', 'NHS Vale Royal CCG'],
  ['PMS Review NHS Vale Royal CCG', 'NHS Vale Royal CCG'],
  ['PMS premium – Leeds North CCG', 'Leeds North CCG'],
  ['Appendix 2 Vale of York CCG reinvestment plan', 'Vale of York CCG'],
  ['NHS Bath and North East Somerset Clinical Commissioning Group', 'NHS Bath and North East Somerset CCG'],
  ['Leeds North CCG (02V)', 'Leeds North CCG'],
  ['CCG: NHS Leeds North', 'NHS Leeds North'],
  ['CCG: 02V', '02V'],
  ['Name of CCG: Vale Royal CCG', 'Vale Royal CCG'],
  ['NHS Windsor, Ascot and Maidenhead CCG', 'NHS Windsor, Ascot and Maidenhead CCG'],
  ['CCG: Windsor, Ascot and Maidenhead', 'Windsor, Ascot and Maidenhead'],
  ['Draft Leeds North CCG PMS reviews and reinvestment', 'Leeds North CCG'],
  ['NHS England Leeds North CCG', 'Leeds North CCG'],
  ['CCG: 02V Leeds North', '02V Leeds North'],
  ['CCG: 02V (Leeds North)', '02V'],
])('“%s” names one', (line, ccg) => {
  expect(ccgNamedIn(line)).toBe(ccg);
});

test.each([
  'All CCGs',
  'PMS premium by CCG',
  'CCG',
  'CCG schedule of practices',
  'Summary for each CCG',
  'The CCG has reviewed 12 practices',
  'NHS Leeds North CCG and NHS Leeds West CCG',
  'Prepared by NHS Leeds North CCG',
  'Total NHS Leeds North CCG',
  'Excluding NHS Leeds North CCG',
  'Transferred from NHS Leeds North CCG',
  'CCG: to be confirmed',
  'our own practices CCG',
  'CCG: TBC',
  'CCG: 02V, 03C',
  'Leeds North CCG and Leeds West',
  'Leeds North / Leeds West CCG',
  'NHS Central London (Westminster) CCG',
  'Jane Smith, Leeds West CCG',
  'Local CCG schemes',
])('“%s” names none', (line) => {
  expect(ccgNamedIn(line)).toBeUndefined();
});

const headings = ['Practice code', 'Practice name', 'Premium', 'Released 2014/15', 'Released 2015/16'];
const row = (code: string): CellValue[] => [code, 'Mill Lane', 400, 200, 400];
const beside = (left: readonly CellValue[], right: readonly CellValue[]): CellValue[] => [
  ...left,
  '',
  ...right,
];
const [north, west] = ['NHS Leeds North CCG', 'NHS Leeds West CCG'];

interface Case {
  readonly on: string;
  readonly tab?: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly tables?: readonly { readonly name: string; readonly address: string }[];
  /** Of each block, from the top. */
  readonly are: readonly (string | undefined)[];
  readonly said?: RegExp;
}

const cases: readonly Case[] = [
  {
    on: 'a title above the headings',
    rows: [[`${north} – PMS review`], [], headings, row('Y10001')],
    are: [north],
    said: /All practices here are taken as NHS Leeds North CCG’s: no column says it/,
  },
  { on: 'a label with its value beside it', rows: [['CCG:', '02V'], headings, row('Y10001')], are: ['02V'] },
  {
    on: 'the name of the sheet alone',
    tab: 'Leeds North CCG',
    rows: [headings, row('Y10001')],
    are: ['Leeds North CCG'],
  },
  {
    on: 'a title that the sheet’s name contradicts, as on a copied sheet',
    tab: 'Leeds West CCG',
    rows: [[north], headings, row('Y10001')],
    are: [undefined],
  },
  {
    on: 'a column, which says more',
    rows: [[north], [...headings, 'CCG'], [...row('Y10001'), west]],
    are: [undefined],
  },
  {
    on: 'a table under the name of each CCG',
    rows: [
      [north],
      headings,
      row('Y10001'),
      [],
      [west],
      headings,
      row('Y10002'),
      [],
      headings,
      row('Y10003'),
    ],
    are: [north, west],
  },
  {
    on: 'a list of CCGs',
    rows: [[north], [west], [], headings, row('Y10001')],
    are: [undefined],
  },
  {
    on: 'a list of CCGs with words between',
    rows: [[north], ['as well as'], [west], [], headings, row('Y10001')],
    are: [undefined],
  },
  {
    on: 'a name, its code and who agreed',
    rows: [[north], ['CCG: 02V'], ['For all CCGs involved'], headings, row('Y10001')],
    are: ['02V'],
  },
  {
    on: 'a ledger whose purpose speaks of another',
    rows: [
      ['', north],
      ['', 'Financial year', 'Purpose', 'Amount'],
      ['', '2014/15', 'Access with NHS Leeds West CCG', 100],
    ],
    are: [north],
  },
  {
    on: 'a small list by CCG above a schedule',
    rows: [['CCG', 'Budget'], [north, 100], [], headings, row('Y10001')],
    are: [undefined],
  },
  {
    on: 'a second table of all others',
    rows: [[north], headings, row('Y10001'), [], ['All other CCGs'], headings, row('Y10002')],
    are: [north, undefined],
  },
  {
    on: 'sections of CCGs below one title',
    rows: [[north], headings, row('Y10001'), [west], row('Y10002')],
    are: [undefined],
    said: /rows below another CCG: neither is taken as theirs/,
  },
  {
    on: 'sections of CCGs from the first row on',
    rows: [[north], headings, [north], row('Y10001'), [west], row('Y10002')],
    are: ['in lines'],
    said: /Practices are taken as of the CCG in the line over them, such as “NHS Leeds North CCG”/,
  },
  { on: 'a code over the rows', rows: [headings, ['02V', north], row('Y10001')], are: ['in lines'] },
  { on: 'other words over the rows', rows: [headings, ['Leeds North'], row('Y10001')], are: [undefined] },
  {
    on: 'a ledger below a title, with the same over its rows',
    rows: [[north], ['Purpose', 'Financial year', 'Amount'], [north], ['Access', '2014/15', 100]],
    are: [north],
  },
  {
    on: 'a column beside sections',
    rows: [[...headings, 'CCG'], [north], [...row('Y10001'), west]],
    are: [undefined],
  },
  {
    on: 'totals of several CCGs below one title',
    rows: [[north], headings, row('Y10001'), [`Total ${west}`, '', '', 200, 400]],
    are: [undefined],
  },
  {
    on: 'an Excel table below a title',
    rows: [[north], headings, row('Y10001')],
    tables: [{ name: 'Release', address: 'A2:E3' }],
    are: [north],
  },
  {
    on: 'a title over the second of two tables side by side',
    rows: [['', '', '', '', '', '', north], beside(headings, headings), beside(row('Y10001'), row('Y10002'))],
    are: [undefined, north],
  },
  {
    on: 'a title at the left edge, over two tables side by side',
    rows: [[north], beside(headings, headings), beside(row('Y10001'), row('Y10002'))],
    are: [north, north],
  },
  {
    on: 'a title over the second of two Excel tables side by side',
    rows: [['', '', '', '', '', '', north], beside(headings, headings), beside(row('Y10001'), row('Y10002'))],
    tables: [
      { name: 'Others', address: 'A2:E3' },
      { name: 'North', address: 'G2:K3' },
    ],
    are: [undefined, north],
  },
  ...['03C', '03C – Leeds West', 'Leeds West (03C)', 'NHS Leeds West'].map((other) => ({
    on: `a second table under “${other}”, which may be another`,
    rows: [[north], headings, row('Y10001'), [], [other], headings, row('Y10002')],
    are: [north, undefined],
  })),
  ...[
    ['CCG: 02V', '02V Leeds North'],
    ['CCG: 02V', 'Leeds North (02V)'],
    [`CCG: ${north}`, 'NHS Leeds North'],
    [`CCG: ${north}`, 'NHS England'],
    [`CCG: ${north}`, 'Page 2'],
  ].map(([title, line]) => ({
    on: `a second page of “${title}” under “${line}”, which names no other`,
    rows: [[title!], headings, row('Y10001'), [], [line!], headings, row('Y10002')],
    are: [title!.slice(5)],
  })),
  {
    on: 'a code over some of the rows below a title',
    rows: [[north], headings, row('Y10001'), ['03C'], row('Y10002')],
    are: [undefined],
    said: /rows below another CCG: neither is taken as theirs/,
  },
  {
    on: 'a ledger below the sections of a schedule, of which it says none',
    rows: [
      headings,
      [north],
      row('Y10001'),
      [west],
      row('Y10002'),
      [],
      ['Reinvestment'],
      ['Purpose', 'Financial year', 'Amount'],
      ['Access', '2014/15', 100],
    ],
    are: ['in lines', undefined],
  },
  {
    on: 'a ledger below the sections of a schedule, under the name of one',
    rows: [
      headings,
      [north],
      row('Y10001'),
      [west],
      row('Y10002'),
      [],
      [west],
      ['Purpose', 'Financial year', 'Amount'],
      ['Access', '2014/15', 100],
    ],
    are: ['in lines', west],
  },
  {
    on: 'a longer sheet than is looked through',
    rows: [[north], headings, ...Array.from({ length: 2_100 }, (_, at) => row(`Y${10_001 + at}`))],
    are: [undefined],
  },
];

test.each(cases)('$on', async ({ tab = 'Schedule', rows, tables = [], are, said = /^/ }) => {
  const blocks = await findBlocks(arrayWorkbook({ name: tab, rows, tables }));
  expect(blocks.map(({ mapping }) => (mapping.ccgInLines ? 'in lines' : mapping.ccgAbove))).toStrictEqual(
    are,
  );
  expect(blocks[0]!.remarks.join(' ')).toMatch(said);
});

test.each<[readonly CellValue[], string | undefined]>([
  [['02V'], '02V'],
  [['02V', 'NHS Leeds North CCG'], '02V'],
  [['', 'NHS Leeds North CCG', ''], 'NHS Leeds North CCG'],
  [['02V', 'NHS Leeds North CCG', 'four practices'], undefined],
  [['Leeds North', 'four practices'], undefined],
])('a line among a schedule’s rows names a CCG: %j', (line, ccg) => expect(ccgOfRows(line)).toBe(ccg));
