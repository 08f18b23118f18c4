import { wholeOf } from '../../../src/review/checking/wholeOf';
import { Refusal, type Area, type Workbook } from '../../../src/review/workbook';

/** A sheet whose cells say where they stand; Excel refuses more than so many of them. */
const portOf = (most: number, refusal = new Refusal('too large', 'That is too much.')): Workbook =>
  ({
    values: (_: string, { row, column, rows, columns }: Area) =>
      rows * columns > most
        ? Promise.reject(refusal)
        : Promise.resolve(
            Array.from({ length: rows }, (_row, down) =>
              Array.from({ length: columns }, (_column, across) => `${row + down} ${column + across}`),
            ),
          ),
  }) as unknown as Workbook;
const area = { row: 3, column: 2, rows: 5, columns: 7 };

test.each([100, 35, 34, 14, 7, 6, 3, 2, 1])(
  'however few cells are handed over at once (%i), each comes, in its place',
  async (most) => {
    const whole = await portOf(Infinity).values('sheet', area);
    expect(await wholeOf(portOf(most), 'sheet', area)).toEqual(whole);
  },
);

test('a cell that is too large by itself is refused, and so is anything for another reason', async () => {
  await expect(wholeOf(portOf(0), 'sheet', area)).rejects.toThrow('That is too much.');
  const gone = new Refusal('sheet gone', 'The sheet is not there any more.');
  await expect(wholeOf(portOf(6, gone), 'sheet', area)).rejects.toThrow('not there any more');
});
