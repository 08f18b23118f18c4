import type { CellValue } from '../../../src/policy/rules/rule';
import { fetchedAhead } from '../../../src/review/checking/fetchedAhead';
import { piecesOf } from '../../../src/review/checking/reader';
import { Refusal, type Area, type Workbook } from '../../../src/review/workbook';

interface Port {
  readonly workbook: Workbook;
  /** First row and rows of every reading, in the order they were asked for. */
  readonly asked: (readonly [row: number, rows: number])[];
}

/** A sheet whose cells all hold the same; Excel refuses answers above its limit of bytes. */
const portOf = (cell: CellValue, limit = 5_000_000): Port => {
  const asked: [number, number][] = [];
  const values = ({ row, rows, columns }: Area): Promise<CellValue[][]> => {
    asked.push([row, rows]);
    const cells = Array.from({ length: columns }, () => cell);
    if (JSON.stringify(cells).length * rows > limit)
      return Promise.reject(new Refusal('too large', 'That is too much.'));
    return Promise.resolve(Array.from({ length: rows }, () => cells));
  };
  return { workbook: { values: (_: string, area: Area) => values(area) } as unknown as Workbook, asked };
};
const block = (rows: number, columns = 12) => ({
  sheetId: 'sheet',
  area: { row: 1, column: 0, rows, columns },
});
const rowsOf = async ({ workbook }: Port, of: ReturnType<typeof block>): Promise<number[]> => {
  const rows: number[] = [];
  for await (const { row, cells } of fetchedAhead(piecesOf(workbook, of))) rows.push(row, cells.length);
  return rows;
};

test('a large sheet comes in pieces of 20,000 rows of twelve columns', async () => {
  const port = portOf(123.45);
  await rowsOf(port, block(1_048_575));
  expect(port.asked).toHaveLength(53);
  expect(new Set(port.asked.slice(0, -1).map(([, rows]) => rows))).toEqual(new Set([20_000]));
  expect(port.asked.at(-1)).toEqual([1_040_001, 8_575]);
});

test('long texts come in smaller pieces, of 2.5 MB at most', async () => {
  const port = portOf('x'.repeat(400), Infinity);
  await rowsOf(port, block(20_000, 2));
  // The first is asked for before a row has been seen.
  const [, ...later] = port.asked.map(
    ([, rows]) => rows * JSON.stringify(Array(2).fill('x'.repeat(400))).length,
  );
  expect(Math.max(0, ...later)).toBeLessThanOrEqual(2_500_000);
  const sized = portOf('x'.repeat(100), Infinity);
  await rowsOf(sized, block(60_000));
  expect(sized.asked[0]).toEqual([1, 20_000]);
  const bytes = JSON.stringify(Array(12).fill('x'.repeat(100))).length;
  expect(sized.asked[1]).toEqual([20_001, Math.floor(2_500_000 / bytes)]);
});

test('what is refused as too large comes in halves, every row once', async () => {
  const port = portOf('x'.repeat(100), 1_000_000);
  const rows = await rowsOf(port, block(3_000));
  expect(port.asked.slice(0, 3)).toEqual([
    [1, 3_000],
    [1, 1_500],
    [1, 750],
  ]);
  const pieces = rows.filter((_, at) => at % 2 === 1);
  expect(pieces.reduce((sum, each) => sum + each, 0)).toBe(3_000);
  for (let at = 2; at < rows.length; at += 2) expect(rows[at]).toBe(rows[at - 2]! + rows[at - 1]!);
});

test('asked ahead, a piece is fetched as soon as the one before has come, and two beyond the one worked on', async () => {
  const asked: number[] = [];
  const come: (() => void)[] = [];
  const workbook = {
    values: (_: string, { row, rows }: Area) =>
      new Promise((resolve) => {
        asked.push(row);
        come.push(() => resolve(Array.from({ length: rows }, () => Array<CellValue>(12).fill(1))));
      }),
  } as unknown as Workbook;
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  const pieces = fetchedAhead(piecesOf(workbook, block(100_000)));
  const first = pieces.next();
  await settled();
  expect(asked).toEqual([1]);
  come[0]!();
  await first;
  expect(asked).toEqual([1, 20_001]);
  // The first is still worked on.
  come[1]!();
  await settled();
  expect(asked).toEqual([1, 20_001, 40_001]);
  come[2]!();
  await settled();
  expect(asked).toHaveLength(3);
  await pieces.next();
  await settled();
  expect(asked).toHaveLength(4);
});

test('not asked ahead, a piece is fetched when it is wanted', async () => {
  const lazy = portOf(1);
  await piecesOf(lazy.workbook, block(60_000)).next();
  expect(lazy.asked).toHaveLength(1);
});

test('the last piece of a block says so, and a block without rows has none', async () => {
  const last: boolean[] = [];
  for await (const { isLast } of piecesOf(portOf(1).workbook, block(40_001))) last.push(isLast);
  expect(last).toEqual([false, false, true]);
  const port = portOf(1);
  expect(await rowsOf(port, block(0))).toEqual([]);
  expect(port.asked).toEqual([]);
});

test('whoever stops early hears nothing of a piece that could not be read', async () => {
  let reads = 0;
  const workbook = {
    values: () =>
      reads++ === 0
        ? Promise.resolve(Array.from({ length: 20_000 }, () => Array<CellValue>(12).fill(1)))
        : Promise.reject(new Refusal('sheet gone', 'The sheet is not there any more.')),
  } as unknown as Workbook;
  for await (const piece of fetchedAhead(piecesOf(workbook, block(60_000)))) {
    expect(piece.cells).toHaveLength(20_000);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(reads).toBe(2);
  await expect(rowsOf({ workbook, asked: [] }, block(60_000))).rejects.toThrow('not there any more');
});
