import { rules } from '../../../../src/policy/rules';
import type { CellValue } from '../../../../src/policy/rules/rule';
import { check } from '../../../../src/review/check';
import { findBlocks, type Block } from '../../../../src/review/columns/blocks';
import { Seams, partsOf, type Seam } from '../../../../src/review/columns/seams/seams';
import type { CheckResult } from '../../../../src/review/findings';
import { policyTerms } from '../../../../src/review/checking/terms';
import { arrayWorkbook, type ArraySheet } from '../../../support/arrayWorkbook';

type Rows = readonly (readonly CellValue[])[];

/** Further down than blocks are looked for. */
const many = 2_400;
const codeOf = (practice: number): string => `Y${10_000 + practice}`;
const schedule: Rows = [
  ['Practice code', 'CCG code', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
  ...Array.from({ length: many }, (_, at): CellValue[] => [codeOf(at), '01C', 1000, 500, 1000]),
];
const ledger: Rows = [
  ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
  ...Array.from({ length: 30 }, (_, at): CellValue[] => [
    codeOf(at),
    '01C',
    at % 10 === 0 ? '02P' : '01C',
    'Extended access',
    '2014/15',
    100,
  ]),
];
const retained: Rows = [
  ['Practice code', 'CCG code', 'PMS premium', 'Retained 2014/15', 'Retained 2015/16'],
  ...Array.from({ length: 20 }, (_, at): CellValue[] => [codeOf(90_000 + at), '03N', 1000, 1000, 1000]),
];

/** As the pane and the command line do: again for each table that a check comes by. */
const checkedThrough = async (
  ...sheets: ArraySheet[]
): Promise<{ blocks: readonly Block[]; result: CheckResult; passes: number }> => {
  const workbook = arrayWorkbook(...sheets);
  const seams = new Seams();
  for (let passes = 1; ; passes++) {
    const blocks = await findBlocks(workbook, undefined, { seams });
    let more = false;
    const onTableBelow = (seam: Seam): boolean => (more = seams.add(seam));
    const result = await check(workbook, blocks, { terms: policyTerms, rules, onTableBelow });
    if (!more) return { blocks, result, passes };
  }
};
const told = ({ findings }: CheckResult): string[] =>
  findings.map(({ rule, outcome, message }) => `${rule} ${outcome} ${message}`).sort();

test.each([
  ['an empty line between', [[]]],
  ['a title between', [[], ['Redeployment 2014/15'], []]],
  ['nothing between', []],
] as [string, Rows][])('a ledger far below a schedule is read as a ledger: %s', async (_, between) => {
  const apart = await checkedThrough({ name: 'Both', rows: schedule }, { name: 'Ledger', rows: ledger });
  const { blocks, result, passes } = await checkedThrough({
    name: 'Both',
    rows: [...schedule, ...between, ...ledger],
  });
  expect(blocks.map(({ kind, area }) => [kind, area.rows])).toEqual([
    ['schedule', many],
    ['ledger', 30],
  ]);
  expect(told(result)).toEqual(told(apart.result));
  expect(result.totals).toEqual(apart.result.totals);
  expect(passes).toBe(2);
});

test('one schedule far below another is not read by the headings of the first', async () => {
  const { blocks, result } = await checkedThrough({
    name: 'Both',
    rows: [...schedule, [], ...retained, [], ...ledger],
  });
  expect(blocks.map(({ kind, area }) => [kind, area.rows])).toEqual([
    ['schedule', many],
    ['schedule', 20],
    ['ledger', 30],
  ]);
  // They retain all of it. Read as what is released, they would be released over two years.
  const ofSecond = result.findings.filter(({ row }) => row !== null && row > many + 2 && row <= many + 23);
  expect(ofSecond.filter(({ rule }) => rule === 'four-year')).toEqual([]);
});

test('the same headings again are a page’s, and begin no other table', async () => {
  const [headings, ...rows] = schedule;
  const { blocks, passes } = await checkedThrough({
    name: 'Schedule',
    rows: [headings!, ...rows.slice(0, 2_200), headings!, ...rows.slice(2_200)],
  });
  expect([blocks.length, passes]).toEqual([1, 1]);
});

test.each([
  ['near the top', 20],
  ['far down', many],
] as const)('a sum right above another table’s headings is held against its rows: %s', async (_, count) => {
  const rows = schedule.slice(0, 1 + count);
  const foundOn = async (premiums: number): Promise<readonly string[]> => {
    const line = ['', '', premiums, '', ''];
    const { blocks, result } = await checkedThrough({ name: 'Both', rows: [...rows, line, ...ledger] });
    expect(blocks.map(({ kind, area }) => [kind, area.rows])).toEqual([
      ['schedule', count + 1],
      ['ledger', 30],
    ]);
    return result.findings.filter(({ row }) => row === count + 2).map(({ outcome }) => outcome);
  };
  expect(await foundOn(count * 1000)).toEqual([]);
  expect(await foundOn(count * 1000 + 70)).toContain('evidence needed');
});

test('a row that only reads like headings is a row: asked, and of its own block', async () => {
  const [headings, ...rows] = ledger;
  const odd = ['', 'CCG', 'Receiving CCG', 'Scheme', 'Purpose', 'tbc'];
  const long = Array.from({ length: many }, (_, at) => rows[at % rows.length]!);
  const { blocks, result } = await checkedThrough({
    name: 'Ledger',
    rows: [headings!, ...long, odd, ...rows],
  });
  expect(blocks.map(({ kind, area }) => [kind, area.rows])).toEqual([['ledger', many + 31]]);
  expect(result.findings.filter(({ row }) => row === many + 2).map(({ rule }) => rule)).toContain('locality');
});

const practices: Rows = [
  ['Practice code', 'Practice name', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
  ['Y10001', 'Holm', 'Northtown', 1000, 500, 1000],
  ['Y10002', 'Elm', 'Northtown', 3000, 1500, 3000],
];
const spending: Rows = [
  ['CCG', 'Purpose', '2014/15', '2015/16'],
  ['Northtown', 'Access', 2000, 4000],
];
test.each<[string, Rows, string]>([
  [
    'by CCG',
    [
      ['CCG', 'Released 2014/15', 'Released 2015/16'],
      ['Northtown', 2000, 4000],
    ],
    '“CCG”',
  ],
  [
    'by CCG, under its columns',
    [practices[0]!.map((heading, at) => (at < 2 ? '' : heading)), ['', '', 'Northtown', 4000, 2000, 4000]],
    '“CCG”',
  ],
  [
    'by what became of the money',
    [
      ['Summary', '', '', '2013/14', '2014/15', '2015/16', '2016/17'],
      ['Released', '', '', 0, 2000, 4000, 4000],
    ],
    '“Summary”',
  ],
])('a summary %s is no part of the table above it', async (_, summary, named) => {
  const apart = await checkedThrough(
    { name: 'Schedule', rows: practices },
    { name: 'Ledger', rows: spending },
  );
  const { blocks, result } = await checkedThrough(
    { name: 'Schedule', rows: [...practices, [], ...summary] },
    { name: 'Ledger', rows: spending },
  );
  expect(told(result)).toEqual(told(apart.result));
  expect(result.totals).toEqual(apart.result.totals);
  const [schedule, left] = blocks;
  expect([schedule!.kind, schedule!.area.rows]).toEqual(['schedule', 2]);
  expect(left).toMatchObject({ kind: 'neither', sheet: 'Schedule', headerRow: 4 });
  expect(left!.remarks.join()).toContain(`The table from row 5 on, under ${named}`);
});

test('a ledger below a summary is read, and the summary is not', async () => {
  const { blocks } = await checkedThrough({
    name: 'All',
    rows: [
      ...practices,
      [],
      ['CCG', '2014/15', '2015/16', '2016/17'],
      ['Northtown', 2000, 4000, 4000],
      [],
      ...spending,
    ],
  });
  expect(blocks.map(({ kind, headerRow }) => [kind, headerRow])).toEqual([
    ['schedule', 0],
    ['neither', 4],
    ['ledger', 7],
  ]);
});

test('where another block stands beside, the sheet is not parted: none of its rows is lost', async () => {
  const long = Array.from({ length: 3_000 }, (_, at) => ledger[1 + (at % 30)]!);
  const left: Rows = [...schedule, [], ...ledger];
  const right: Rows = [ledger[0]!, ...long];
  const wide = Array.from({ length: 3_001 }, (_, row): CellValue[] => [
    ...Array.from({ length: 7 }, (_cell, column): CellValue => left[row]?.[column] ?? ''),
    ...(right[row] ?? []),
  ]);
  const { blocks } = await checkedThrough({ name: 'Both', rows: wide });
  expect(blocks.filter(({ kind }) => kind === 'ledger').map(({ area }) => area.rows)).toEqual([3_000]);
});

test('seams whose rows were moved are forgotten, and found again by the next check', async () => {
  const seams = new Seams();
  expect(seams.add({ sheetId: 'sheet-1', row: many + 1 })).toBe(true);
  const moved = arrayWorkbook({
    name: 'Both',
    rows: [['A new first line'], [], ...schedule, [], [], [], ...ledger],
  });
  seams.add({ sheetId: (await moved.sheets())[0]!.id, row: many - 100 });
  const blocks = await findBlocks(moved, undefined, { seams });
  expect(blocks.map(({ kind, headerRow }) => [kind, headerRow])).toEqual([['schedule', 2]]);
  expect(seams.on(blocks[0]!.sheetId)).toEqual([]);
});

test('tables without an end are followed to a limit', () => {
  const seams = new Seams();
  const followed = Array.from({ length: 100 }, (_, row) => {
    const added = seams.add({ sheetId: 'one', row });
    seams.refuse('one', row);
    return added;
  });
  expect(followed.filter((added) => added)).toHaveLength(20);
  expect(seams.add({ sheetId: 'another', row: 5 })).toBe(true);
});

test('a sheet’s parts hold each of its rows once', () => {
  const used = { row: 2, column: 1, rows: 100, columns: 4 };
  expect(partsOf(used, [2, 40, 90, 102]).map(({ row, rows }) => [row, rows])).toEqual([
    [2, 38],
    [40, 50],
    [90, 12],
  ]);
});
