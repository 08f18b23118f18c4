/** Addresses of edits, however Excel writes them. */
import { areasIn } from '../../src/excel/watch';

const [allRows, allColumns] = [1_048_576, 16_384];
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

test.each([
  ['B2:C3', [area(1, 1, 2, 2)]],
  ['$B$2', [area(1, 1)]],
  ['Ledger!B2', [area(1, 1)]],
  ["'Ledger, 2014/15'!A1,'Ledger, 2014/15'!C3", [area(0, 0), area(2, 2)]],
  ["'It''s ours!'!A1:B1", [area(0, 0, 1, 2)]],
  ['5:7', [area(4, 0, 3, allColumns)]],
  ['B:D', [area(0, 1, allRows, 3)]],
  // What is not understood may be anywhere.
  ['', [area(0, 0, allRows, allColumns)]],
  ['A1,R2C2', [area(0, 0), area(0, 0, allRows, allColumns)]],
])('%s', (address, areas) => {
  expect(areasIn(address)).toEqual(areas);
});
