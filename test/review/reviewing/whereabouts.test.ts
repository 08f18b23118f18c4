/** Jumps to rows, and corrections of them, however a sheet says whose row it is. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { open } from '../../support/checkedSession';
import { inRounds } from '../../support/inRounds';
import { ledgerHeadings } from '../../support/reviewTables';

const years = [14, 15, 16, 17].map((year) => `Released 20${year}/${year + 1}`);
const atOnce = [4000, 4000, 4000, 4000, 4000];
const leaves = (practice: string, year = '2014/15'): CellValue[] => [
  practice,
  '01C',
  '02P',
  'Extended access',
  year,
  1000,
];
const coded: CellValue[][] = [
  ['Practice code', 'Practice name', 'CCG', 'PMS premium', ...years],
  ['Y10001', 'Oak Surgery', '01C', ...atOnce],
  ['Y10002', 'Elm House', '01C', ...atOnce],
];

const sheets: readonly [says: string, schedule: CellValue[][], ledger: CellValue[][]][] = [
  ['codes', coded, [leaves('Y10001'), leaves('Y10002')]],
  ['codes in the schedule, and names in the ledger', coded, [leaves('Oak Surgery'), leaves('ELM HOUSE')]],
  [
    'code and name in one cell',
    [
      ['Practice', 'CCG', 'PMS premium', ...years],
      ['Y10001 Oak Surgery', '01C', ...atOnce],
      ['Elm House (Y10002)', '01C', ...atOnce],
    ],
    [leaves('Y10001 - Oak Surgery'), leaves('y10002')],
  ],
  [
    'names alone, written in two ways',
    [
      ['Practice', 'CCG', 'PMS premium', ...years],
      ['Oak Surgery', '01C', ...atOnce],
      ['ELM HOUSE', '01C', ...atOnce],
    ],
    [leaves('OAK SURGERY'), leaves('Elm House')],
  ],
];

const onSheets = async (schedule: CellValue[][], ledger: CellValue[][], merged: readonly string[] = []) => {
  const workbook = arrayWorkbook(
    { name: 'Schedule', rows: schedule },
    { name: 'Ledger', rows: [ledgerHeadings, ...ledger], merged },
  );
  const opened = await open(workbook);
  const onRows = opened.checked().result.findings.filter(({ row }) => row !== null);
  return { ...opened, workbook, onRows };
};

test.each(sheets)('by %s: each row is found, and what can be put right is offered', async (_, ...tables) => {
  const { session, workbook, onRows } = await onSheets(...tables);
  expect(onRows.map(({ rule }) => rule)).toEqual(['locality', 'locality', 'four-year', 'four-year']);
  for (const finding of onRows) {
    await session.goTo(finding.cells[0]!);
    expect(workbook.selected.at(-1)?.area.row).toBe(finding.row! - 1);
    if (finding.rule === 'four-year') expect((await session.offer(finding)).offer).toBe('correction');
  }
  expect(workbook.selected).toHaveLength(onRows.length);
});

test.each(sheets)('by %s: a row that has moved is found where it is now', async (_, ...tables) => {
  const { session, workbook, onRows } = await onSheets(...tables);
  workbook.insertRow('Ledger', 1);
  const [first] = onRows;
  await session.goTo(first!.cells[0]!);
  expect(workbook.selected.at(-1)?.area.row).toBe(first!.row);
});

test('a row whose practice stands above it is found, and taken for no other where it has moved', async () => {
  const rows = [leaves('Y10001'), leaves('', '2015/16'), leaves('Y10002', '2016/17'), leaves('', '2017/18')];
  const { session, workbook, onRows } = await onSheets(coded, rows, ['A2:A3', 'A4:A5']);
  const below = onRows.filter(({ rule, row }) => rule === 'locality' && (row === 3 || row === 5));
  expect(below.map(({ subject }) => subject.practice)).toEqual(['Y10001', 'Y10002']);
  for (const { cells, row } of below) {
    await session.goTo(cells[0]!);
    expect(workbook.selected.at(-1)?.area.row).toBe(row! - 1);
  }
  workbook.insertRow('Ledger', 1);
  await session.goTo(below[0]!.cells[0]!);
  expect(workbook.selected).toHaveLength(below.length);
});

test('cells and formulas of a row are asked for at the same time', async () => {
  const workbook = arrayWorkbook({ name: 'Schedule', rows: coded });
  const { port, rounds } = inRounds(workbook);
  const { session, checked } = await open({ ...workbook, ...port });
  const finding = checked().result.findings.find(({ rule }) => rule === 'four-year')!;
  rounds();
  const offer = await session.offer(finding);
  if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
  expect(rounds()).toEqual([['formulas', 'values']]);
  expect(await session.correct(offer.correction)).toBe(true);
  expect(rounds()).toEqual([['formulas', 'values'], ['replace']]);
});
