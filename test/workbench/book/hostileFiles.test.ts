/** Files that say what no Excel would write: both readers of files open them, keep the cells, and never hang. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { openFile as openOnDisk } from '../../../src/cli/fileWorkbook';
import { policyTerms } from '../../../src/review/checking/terms';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import { createHeadlessBook } from '../../../src/workbench/book/headlessBook';
import { openFile } from '../../../src/workbench/book/openFile';

type Cell = string | number | boolean | null;
type Rows = Cell[][];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pms-review-'));
});
afterAll(() => rm(folder, { recursive: true }));

const schedule: Rows = [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
  ['Y10001', '01C', 4000, 1000, 2000],
  ['Y10002', '01C', 4000, 4000, 4000],
  ['Y10003', '02P', 4000, 1000, 1000],
];
const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});

/** The file as the command line and as the workbench read it, checked and saved again. */
const opened = async (sheet: { name?: string; rows: Rows; merges?: ReturnType<typeof merge>[] }) => {
  const bytes = await writeXlsx({ sheets: [{ name: 'Schedule', ...sheet }] } as Parameters<
    typeof writeXlsx
  >[0]);
  const path = join(folder, 'hostile.xlsx');
  await writeFile(path, bytes);
  const onDisk = await openOnDisk(path);
  const blocks = await findBlocks(onDisk);
  const result = await check(onDisk, blocks, { terms: policyTerms });
  const book = createHeadlessBook(await openFile(bytes, 'hostile.xlsx'));
  await book.settled();
  const id = book.activeSheetId();
  const used = book.used(id, true)!;
  const inBook = book.values(id, used);
  const merges = book.merges(id);
  const { losses } = book;
  const again = await openFile(await book.saveXlsx(), 'again.xlsx');
  book.dispose();
  return { result, onDisk: await onDisk.values('0', used), inBook, merges, losses, again };
};

describe('merged cells', () => {
  test.each([
    ['one over another in a ring', [merge(0, 0, 2, 2), merge(1, 1, 3, 3), merge(2, 0, 4, 1)], 1],
    ['one inside another', [merge(0, 0, 4, 4), merge(1, 1, 2, 2)], 1],
    ['the same twice', [merge(1, 0, 2, 1), merge(1, 0, 2, 1)], 1],
    ['from bottom to top', [merge(3, 3, 1, 1)], 1],
    ['of one cell', [merge(1, 1, 1, 1)], 0],
    ['the whole sheet', [merge(0, 0, 1_048_575, 16_383)], 1],
    [
      'every row across all columns',
      Array.from({ length: 2_000 }, (_, row) => merge(row, 0, row, 16_383)),
      300,
    ],
  ])('%s', async (_, merges, most) => {
    const { result, onDisk, inBook, merges: kept } = await opened({ rows: schedule, merges });
    expect(onDisk).toEqual(schedule);
    expect(inBook).toEqual(schedule);
    expect(result.rows.read).toBe(3);
    expect(kept.length).toBeLessThanOrEqual(most);
    const cells = kept.flatMap(({ row, column, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (__, at) => `${row + Math.floor(at / columns)} ${column + (at % columns)}`,
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('what is not kept of them is named', async () => {
    const { losses } = await opened({ rows: schedule, merges: [merge(0, 0, 2, 2), merge(1, 1, 3, 3)] });
    expect(losses).toEqual([expect.stringMatching(/merged cells that overlap/)]);
    expect((await opened({ rows: schedule, merges: [merge(0, 0, 0, 4)] })).losses).toEqual([]);
  });
});

describe('values', () => {
  const odd: Cell[] = [
    ...[
      '__proto__',
      'constructor',
      'toString',
      '=HYPERLINK("http://x","y")',
      "+cmd|' /C calc'!A0",
      '@SUM(A1)',
    ],
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      'ملاحظة',
      '\u202E10001Y',
      '👩‍⚕️',
      'w'.repeat(32_767),
    ],
    ...[
      '31/12/1899',
      '14 October 1066',
      '1066-10-14',
      '29/02/1900',
      -1,
      -40_000,
      0,
      60,
      -0,
      1e308,
      -1e308,
      5e-324,
    ],
    ...[2_958_466, 1e15 + 0.5, true, false],
  ];
  test.each(odd.map((value) => [String(value).slice(0, 30), value] as const))(
    '%s in every column of a row, as a heading, and as the name of the sheet',
    async (name, value) => {
      const { result, onDisk, inBook } = await opened({
        name:
          String(value)
            .replace(/[\\/?*[\]:']/g, '')
            .slice(0, 31) || 'Sheet',
        rows: [
          [...schedule[0]!, 'Agreed with practice on', value],
          ...schedule.slice(1).map((row) => [...row, 42_136, 1]),
          Array.from({ length: 7 }, () => value),
        ],
      });
      expect(name).not.toBe('');
      const plain = (cells: readonly (readonly unknown[])[]) =>
        cells.map((row) => row.map((cell) => (cell === '' ? null : cell === 0 ? 0 : cell)));
      expect(plain(inBook)).toEqual(plain(onDisk));
      expect(result.rows.read).toBeGreaterThanOrEqual(3);
      expect(({} as Record<string, unknown>)['practice']).toBeUndefined();
    },
  );

  test('a sheet as wide as Excel allows', async () => {
    const wide = schedule.map((row, at) => [
      ...row,
      ...Array.from({ length: 16_384 - row.length }, (_, column): Cell =>
        at === 0 ? `Column ${column}` : column,
      ),
    ]);
    const { result, inBook } = await opened({ rows: wide });
    expect(inBook[0]).toHaveLength(16_384);
    expect(result.rows.read).toBe(3);
  }, 60_000);
});
