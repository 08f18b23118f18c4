import { findBlocks } from '../../../src/review/columns/blocks';
import { haveFormulas } from '../../../src/review/columns/haveFormulas';
import { arrayWorkbook } from '../../support/arrayWorkbook';

const rows = 6_000;
/** A ledger with a formula in one of its rows. */
const withFormula = (row: number) =>
  arrayWorkbook({
    name: 'Ledger',
    rows: [
      ['From CCG', 'Purpose', 'Financial year', 'Amount'],
      ...Array.from({ length: rows }, (_, at) => [
        '01C',
        'Extended access',
        '2014/15',
        at === row ? '=Schedule!D2' : 100,
      ]),
    ],
  });

test.each([
  ['in the first row', 0, true],
  ['in the last row', rows - 1, true],
  ['in none', rows, false],
])('whether data has formulas is told by both ends of it: %s', async (_, row, expected) => {
  const workbook = withFormula(row);
  expect(await haveFormulas(workbook, await findBlocks(workbook))).toBe(expected);
});
