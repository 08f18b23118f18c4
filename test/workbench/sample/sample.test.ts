import '../../support/customFunctions';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile as openFromDisk } from '../../../src/cli/fileWorkbook';
import { functions } from '../../../src/functions';
import { formatYear } from '../../../src/policy/financialYear';
import { rules } from '../../../src/policy/rules';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { CheckResult } from '../../../src/review/findings';
import { policyTerms } from '../../../src/review/checking/terms';
import type { FunctionResult, FunctionRunner } from '../../../src/workbench/book/book';
import type { BookFunction } from '../../../src/workbench/book/functions';
import { createHeadlessBook } from '../../../src/workbench/book/headlessBook';
import { openFile } from '../../../src/workbench/book/openFile';
import { sampleKey, sampleWorkbook } from '../../../src/workbench/sample/sample';

const title = ['reinvestment', 'locality', 'four-year'];

test('the sample is the same every time', async () => {
  expect(Buffer.from(await sampleWorkbook()).equals(Buffer.from(await sampleWorkbook()))).toBe(true);
});

describe('the check of the sample', () => {
  let folder: string;
  let result: CheckResult;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pms-review-sample-'));
    const path = join(folder, 'sample.xlsx');
    await writeFile(path, await sampleWorkbook());
    const workbook = await openFromDisk(path);
    result = await check(workbook, await findBlocks(workbook), {
      terms: policyTerms,
      rules: rules.filter(({ id }) => title.includes(id)),
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('reads both tables, and takes nothing else for one', () => {
    expect(result.notChecked).toEqual([]);
    expect(result.rows).toEqual({
      read: sampleKey.practices + sampleKey.ledgerRows,
      of: sampleKey.practices + sampleKey.ledgerRows,
    });
  });

  test('finds on rows what was put there, and nothing else', () => {
    const found = result.findings
      .filter(({ row }) => row !== null)
      .map(({ sheet, row, rule, outcome }) => `${sheet} ${row} ${rule}: ${outcome}`);
    const seeded = sampleKey.seeded
      .filter(({ rule, outcome }) => title.includes(rule) && outcome !== 'not applicable')
      .map(({ sheet, row, rule, outcome }) => `${sheet} ${row} ${rule}: ${outcome}`);
    expect(found.sort()).toEqual(seeded.sort());
  });

  test('finds of CCGs and years what follows from the amounts', () => {
    const found = result.findings
      .filter(({ row }) => row === null)
      .map(({ subject, outcome, difference }) => [
        subject.ccg,
        formatYear(subject.year ?? 0),
        outcome,
        difference,
      ]);
    const expected = sampleKey.ccgYears
      .filter(({ outcome }) => outcome !== 'met')
      .map(({ ccg, year, outcome, released, reinvested }) => [
        ccg,
        year,
        outcome,
        outcome === 'breach' ? released - reinvested : undefined,
      ]);
    expect(found.sort()).toEqual(expected.sort());
    expect(new Set(expected.map(([, , outcome]) => outcome))).toEqual(new Set(['breach', 'evidence needed']));
  });
});

/** The add-in's functions themselves, without Excel's runtime between. */
const runner: FunctionRunner = async ({ id, args }): Promise<FunctionResult> => {
  try {
    const run = functions[id as keyof typeof functions] as unknown as (...all: unknown[]) => unknown;
    return { value: run(...args) as never };
  } catch (thrown) {
    const { code, message } = thrown as { code: string; message: string };
    return { error: code, message };
  }
};

test('in the workbench its formulas give what they say', async () => {
  const metadata = await readFile(join(__dirname, '../../functions/functions.json'), 'utf8');
  const known = (JSON.parse(metadata) as { functions: BookFunction[] }).functions;
  const book = createHeadlessBook(await openFile(await sampleWorkbook(), 'sample.xlsx'), known);
  try {
    book.setFunctionRunner(runner);
    await book.settled();
    expect(book.sheets().map(({ name }) => name)).toEqual(['Schedule', 'Ledger', 'Functions', 'Notes']);
    expect(book.tables().map(({ name, area }) => [name, area.rows])).toEqual([
      ['Schedule', sampleKey.practices + 1],
      ['Ledger', sampleKey.ledgerRows + 1],
    ]);
    const [schedule, , shown] = book.sheets().map(({ id }) => id);
    if (!schedule || !shown) throw new Error('A sheet is missing.');

    // What the file says its formulas come to is what they come to.
    const figures = { row: 1, column: 7, rows: sampleKey.practices, columns: 2 };
    const before = book.values(schedule, figures);
    const weighted = { row: 1, column: 5, rows: sampleKey.practices, columns: 1 };
    book.write(schedule, weighted, book.values(schedule, weighted), false);
    await book.settled();
    expect(book.values(schedule, figures)).toEqual(before);

    const results = book.values(shown, { row: 9, column: 2, rows: 12, columns: 1 }).flat();
    const [[equivalent = '', premium = ''] = []] = before;
    expect(results).toEqual([
      73.56,
      76.51,
      equivalent,
      expect.any(Number),
      premium,
      expect.closeTo(Number(premium) - 10_000, 6),
      expect.closeTo(Number(premium) / 2, 1),
      expect.closeTo(Number(premium) / 2, 1),
      expect.closeTo(Number(premium) / 7, 1),
      '2015/16',
      '2015/16',
      '#N/A',
    ]);
    expect(book.errorOf(shown, 20, 2)).toMatchObject({
      error: '#N/A',
      message: expect.stringContaining('2013/14'),
    });
    const spilled = book.values(shown, { row: 23, column: 0, rows: 5, columns: 4 });
    expect(spilled[0]).toEqual(['Financial year', 'Released', 'Retained', 'Step']);
    expect(spilled[4]?.slice(0, 3)).toEqual(['2017/18', premium, 0]);
    const five = book.values(shown, { row: 31, column: 0, rows: 5, columns: 1 }).flat();
    expect(five).toEqual(before.slice(0, 5).map(([, each]) => each));
  } finally {
    book.dispose();
  }
});
