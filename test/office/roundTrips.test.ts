/**
 * What a check, and a removal, asks of Excel, counted through the real office.js: each request costs a person of Excel on the web some
 * hundred milliseconds, and each block of cells the memory of both sides.
 */
import type { CellValue } from '../../src/policy/rules/rule';
import type { Area } from '../../src/review/workbook';
import { until } from '../support/officeTest';
import { RowsBook } from '../support/rowsBook';
import { checked, ofLedger, openUnderFault } from '../support/underFault';

jest.setTimeout(60_000);

const years = [14, 15, 16, 17].map((year) => `20${year}/${year + 1}`);
const headings = [
  'Practice code',
  'CCG',
  'PMS funding',
  'GMS equivalent',
  'PMS premium',
  ...years.map((year) => `Released ${year}`),
  'Case by case review',
  'Special population',
  'Comments',
];
const practice = (number: number, comment = ''): CellValue[] => [
  `${'ABCDEFGH'[Math.floor(number / 10_000)]}${10_000 + (number % 10_000)}`,
  '01C',
  504_000,
  500_000,
  4000,
  1000,
  2000,
  3000,
  4000,
  'Yes',
  '',
  comment,
];
const scheduleOf = (rows: number, comment?: string): CellValue[][] => [
  headings,
  ...Array.from({ length: rows }, (_, at) => practice(at, comment)),
];

/** Checks a workbook of one sheet: what was read of it, and how many requests there were. */
const checkOf = async (rows: readonly CellValue[][], payloadLimit?: number) => {
  const { session, book, host } = await openUnderFault(new RowsBook({ Schedule: rows }), 1);
  await session.open();
  if (payloadLimit !== undefined) host.faults.payloadLimit = payloadLimit;
  // Ranges are given back after a reading, and nobody waits for that: it counts with the reading.
  const allGivenBack = (): Promise<void> => until(() => host.held.references === 0);
  await allGivenBack();
  const begun = book.readings.length;
  host.trips.reset();
  await session.check('workbook');
  await allGivenBack();
  const { reads, writes, largestResponse } = host.trips;
  const areas = book.readings.slice(begun).map(({ area }) => area);
  const { rows: read, findings } = checked(session).result;
  return { areas, requests: reads + writes, writes, largestResponse, read, findings };
};
const rowsIn = (areas: readonly Area[]): readonly (readonly [row: number, rows: number])[] =>
  areas.map(({ row, rows }) => [row, rows]);

/** Sheets, tables, the answers given, the sheet in front, the highlight: what is asked before, and the reviews after. */
const requestsBeside = 11;
/** To read a block, and to give its range back afterwards, which nobody waits for. */
const requestsOfBlock = 2;

test('a check reads the top of the sheet to understand it, and its rows once, 20,000 at a time', async () => {
  const { areas, requests, writes, largestResponse, read } = await checkOf(scheduleOf(45_000));
  expect(rowsIn(areas)).toEqual([
    [0, 2_000],
    [1, 20_000],
    [20_001, 20_000],
    [40_001, 5_000],
  ]);
  expect(new Set(areas.map(({ columns }) => columns))).toEqual(new Set([12]));
  expect(read).toEqual({ read: 45_000, of: 45_000 });
  expect(writes).toBe(0);
  expect(requests).toBe(requestsBeside + areas.length * requestsOfBlock);
  expect(largestResponse).toBeLessThanOrEqual(2_500_000);
});

test('long comments make the blocks smaller, by what was measured of the one before', async () => {
  const comment = 'Agreed with the practice, subject to the review of the wider list size. '.repeat(4);
  const { areas, read } = await checkOf(scheduleOf(30_000, comment));
  const [, refused, halved, ...measured] = rowsIn(areas);
  // More than 5 MB, which Excel on the web does not hand over.
  expect([refused, halved]).toEqual([
    [1, 20_000],
    [1, 10_000],
  ]);
  const bytes = JSON.stringify(practice(0, comment)).length;
  for (const [, rows] of measured) {
    expect(rows * bytes).toBeLessThanOrEqual(2_500_000);
    expect(rows).toBeLessThan(7_500);
  }
  expect(measured).toHaveLength(3);
  expect(read.read).toBe(30_000);
});

test('where Excel hands over less, the blocks are halved until it does, and findings are the same', async () => {
  const rows = scheduleOf(3_000);
  rows[1_500]![4] = 9_999;
  const whole = await checkOf(rows);
  const { areas, read, findings } = await checkOf(rows, 150_000);
  expect(rowsIn(areas).slice(0, 6)).toEqual([
    [0, 2_000],
    [1, 3_000],
    [1, 1_500],
    [1_501, 1_500],
  ]);
  expect(read.read).toBe(3_000);
  expect(findings).toEqual(whole.findings);
});

test('of a wide sheet the columns that carry facts are read, all of a block in one request', async () => {
  const others = Array.from({ length: 60 }, (_, at) => `value ${at}`);
  const wider = (cells: readonly CellValue[], heading: boolean): CellValue[] => [
    ...cells.slice(0, 2),
    ...(heading ? others.map((_, at) => `Export ${at}`) : others),
    ...cells.slice(2),
  ];
  const rows = scheduleOf(25_000);
  const { areas, requests, read, findings } = await checkOf(rows.map((cells, at) => wider(cells, at === 0)));
  const shapes = areas.map(({ row, rows: many, column, columns }) => [row, many, column, columns]);
  // A million cells at most have their place in memory, most of them empty.
  expect(shapes.slice(0, 5)).toEqual([
    [0, 2_000, 0, 72],
    [1, 13_888, 0, 2],
    [1, 13_888, 62, 9],
    [13_889, 11_112, 0, 2],
    [13_889, 11_112, 62, 9],
  ]);
  expect(areas).toHaveLength(5);
  expect(requests).toBe(requestsBeside + 3 * requestsOfBlock);
  expect(read.read).toBe(25_000);
  expect(findings).toEqual([]);
});

test('what was added is read once to be told, and once to be taken out', async () => {
  const { session, host, book } = await openUnderFault(undefined, 1);
  await session.check('workbook');
  await session.record(ofLedger(session).slice(0, 2), 'accepted', '', 'A. Lead');
  await session.report({ version: '1' });
  const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
    await until(() => host.held.references === 0);
    host.trips.reset();
    expect(await work()).toBeTruthy();
    await until(() => host.held.references === 0);
    return host.trips.reads + host.trips.writes;
  };
  // Sheets, which of their rules are ours, and in the last of them the highlight is laid; the rest is given back.
  expect(await requestsOf(() => session.highlight(true))).toBe(4);
  // Sheets, tables and the highlight in several each, and ranges given back.
  expect(await requestsOf(session.whatWasAdded)).toBe(19);
  expect(await requestsOf(session.removeEverything)).toBeLessThanOrEqual(44);
  expect(book.sheets().map(({ name }) => name)).toEqual(['Schedule', 'Ledger', 'Notes']);
});
