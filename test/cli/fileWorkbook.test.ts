import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkedFile } from '../../src/cli/checkedFile';
import { areaOf } from '../../src/review/cells/areaAddress';
import { openFile, UnreadableFile } from '../../src/cli/fileWorkbook';
import { asJson, asText } from '../../src/cli/print';
import { createHeadlessBook } from '../../src/workbench/book/headlessBook';
import { openFile as openInWorkbench } from '../../src/workbench/book/openFile';
import { contractWorkbook, workbookContract } from '../support/workbookContract';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pms-review-'));
});
afterAll(() => rm(folder, { recursive: true }));

const save = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

workbookContract(
  'a file',
  async () => {
    const bytes = await writeXlsx({
      sheets: contractWorkbook.sheets.map(({ name, hidden, rows, table, merged = [] }) => ({
        name,
        hidden: hidden ?? false,
        rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
        merges: merged.map((address) => {
          const { row, column, rows: down, columns } = areaOf(address)!;
          return { startRow: row, startCol: column, endRow: row + down - 1, endCol: column + columns - 1 };
        }),
        tables: table
          ? [
              {
                name: table.name,
                range: table.address,
                columns: rows[0]!.map((heading) => ({ name: String(heading) })),
              },
            ]
          : [],
      })),
    });
    return openFile(await save('contract.xlsx', bytes));
  },
  { keepsSettings: false },
);

test('dates and times are the numbers that Excel has for them', async () => {
  const times = [0.395833333333333, 1.5, 41730];
  const cells = new Map(
    times.map((value, row) => [`${row},0`, { value, style: { numFmt: 'dd/mm/yyyy hh:mm' } }]),
  );
  const bytes = await writeXlsx({ sheets: [{ name: 'Times', rows: times.map((time) => [time]), cells }] });
  const workbook = await openFile(await save('times.xlsx', bytes));
  const [sheet] = await workbook.sheets();
  expect(await workbook.values(sheet!.id, sheet!.used!)).toEqual(
    times.map((time) => [expect.closeTo(time, 8)]),
  );
});

test('days that a workbook counts from 1904 are the same days, typed or by a formula; other numbers stay', async () => {
  const style = { numFmt: 'dd/mm/yyyy' };
  const cells = new Map([
    ['0,0', { value: 40268, style }],
    ['0,1', { value: 40268, formula: 'A1', formulaResult: 40268, style }],
  ]);
  const parts = unzipSync(
    await writeXlsx({ sheets: [{ name: 'Days', rows: [[40268, 40268, 40268]], cells }] }),
  );
  const book = Buffer.from(parts['xl/workbook.xml']!).toString();
  const counting = book.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>');
  expect(counting).not.toBe(book);
  const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(counting) });
  const workbook = await openFile(await save('from1904.xlsx', bytes));
  const [sheet] = await workbook.sheets();
  // 1 April 2014
  expect(await workbook.values(sheet!.id, sheet!.used!)).toEqual([[41730, 41730, 40268]]);
});

const payments = 'Code,Amount £,Note\r\nY10001,1234.50,"a, b"\r\n00123,-5,01C\r\n';
test.each([
  ['Windows letters', Buffer.from(payments, 'latin1')],
  ['UTF-8', Buffer.from(`\uFEFF${payments}`)],
  ['UTF-16', Buffer.from(`\uFEFF${payments}`, 'utf16le')],
])('a .csv is a sheet of numbers and words; £ in %s is read', async (_, bytes) => {
  const path = await save('payments.csv', bytes);
  const workbook = await openFile(path);
  const [sheet] = await workbook.sheets();
  expect(sheet).toMatchObject({ name: 'payments', used: { rows: 3, columns: 3 } });
  expect(await workbook.values(sheet!.id, sheet!.used!)).toEqual([
    ['Code', 'Amount £', 'Note'],
    ['Y10001', 1234.5, 'a, b'],
    ['00123', -5, '01C'],
  ]);
});

test('a .csv that Excel saved of amounts in its comma style says what the workbook does: a dash of it is 0', async () => {
  const rows = (shown: (amount: number) => string): string =>
    [
      'Practice code,CCG,PMS premium,Released 2014/15,Released 2015/16,Released 2016/17,Released 2017/18',
      ...[
        ['A81001', [4000, 1000, 2000, 3000, 4000]] as const,
        ['A81002', [3000, 0, 1000, 2000, 3000]] as const,
        ['A81003', [0, 0, 0, 0, 0]] as const,
      ].map(([code, amounts]) => [code, '01C', ...amounts.map(shown)].join(',')),
    ].join('\r\n');
  const inCommaStyle = (amount: number): string =>
    amount === 0 ? ' -   ' : `" ${amount.toLocaleString('en-GB', { minimumFractionDigits: 2 })} "`;
  const told = async (text: string) =>
    (await checkedFile(await openFile(await save('style.csv', text)))).result.findings.map(
      ({ rule, outcome, row }) => `${rule} ${outcome} ${row}`,
    );
  expect(await told(rows(inCommaStyle))).toEqual(['four-year breach 3']);
  expect(await told(rows(String))).toEqual(['four-year breach 3']);
});

test.each([
  ['that is not there', 'missing.xlsx', undefined, /missing\.xlsx: there is no such file\./],
  [
    'that is no workbook',
    'letter.xlsx',
    'Dear colleague',
    /letter\.xlsx: this is not a workbook that can be read/,
  ],
  ['that is a folder', '.', undefined, /: this is a folder\. Name the files in it\./],
])('a file %s is told in a sentence', async (_, name, content, sentence) => {
  const path = content === undefined ? join(folder, name) : await save(name, content);
  await expect(openFile(path)).rejects.toThrow(UnreadableFile);
  await expect(openFile(path)).rejects.toThrow(sentence);
});

test('what is printed for people holds nothing that a terminal acts on; for scripts it is JSON', async () => {
  const hostile = '\u001b[2J\u202E=HYPERLINK("x")\r\n<b>';
  const path = await save(
    'terminal.xlsx',
    await writeXlsx({
      sheets: [
        {
          name: 'Ledger',
          rows: [
            ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
            ['Y10001', '01C', '02P', hostile, '2014/15', 5],
          ],
        },
      ],
    }),
  );
  const workbook = await openFile(path);
  const checked = await checkedFile(workbook);
  const text = asText('terminal.xlsx', checked);
  expect(text).toContain('=HYPERLINK("x")');
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
  const json = JSON.stringify(asJson('terminal.xlsx', checked));
  expect(json).not.toContain('\u001b');
  expect((JSON.parse(json) as { findings: unknown[] }).findings.length).toBeGreaterThan(0);
});

/** A file with parts of add-ins, as Excel writes them. */
const withExtensions = async (...parts: string[]): Promise<Uint8Array> => {
  const files = unzipSync(await writeXlsx({ sheets: [{ name: 'Ledger', rows: [['Practice code']] }] }));
  parts.forEach((xml, at) => (files[`xl/webextensions/webextension${at + 1}.xml`] = strToU8(xml)));
  return zipSync(files);
};
const extension = (properties: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="11111111-2222-4333-8444-555555555555" version="1.0.0.0" store="developer" storeType="Registry"/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`;

test.each([
  [
    'text, as JSON',
    '<we:property name="PMSReview.answers" value="&quot;{\\&quot;a\\&quot;:1}&quot;"/>',
    '{"a":1}',
  ],
  ['text as it stands', '<we:property name="PMSReview.answers" value="{&quot;a&quot;:1}"/>', '{"a":1}'],
  [
    'one of several',
    '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/><we:property name="PMSReview.answers" value="&quot;yes&quot;"/>',
    'yes',
  ],
  ['none', '', undefined],
  ['what is no XML', '<<<', undefined],
])('a setting that Excel keeps in the file: %s', async (_, properties, setting) => {
  const other = extension('<we:property name="Other" value="1"/>');
  const path = await save('settings.xlsx', await withExtensions(other, extension(properties)));
  const workbook = await openFile(path);
  expect(await workbook.setting('PMSReview.answers')).toBe(setting);
  expect(await workbook.setting('Other')).toBe('1');
});

describe('settings in a copy that the workbench saved', () => {
  const long = JSON.stringify({ purposes: ['£ and 😀', 'x'.repeat(600)] });
  const saved = async (): Promise<Uint8Array> => {
    const book = createHeadlessBook(await openInWorkbench(await withExtensions(), 'Review.xlsx'));
    book.settings = { 'PMSReview.answers': JSON.stringify(long), Other: '1' };
    const bytes = await book.saveXlsx();
    book.dispose();
    return bytes;
  };

  test('are read as those that Excel keeps', async () => {
    const workbook = await openFile(await save('copy.xlsx', await saved()));
    expect(await workbook.setting('PMSReview.answers')).toBe(long);
    expect(await workbook.setting('Other')).toBe('1');
  });

  test('give way to what Excel has kept in it since', async () => {
    const files = unzipSync(await saved());
    files['xl/webextensions/webextension1.xml'] = strToU8(
      extension('<we:property name="PMSReview.answers" value="&quot;later&quot;"/>'),
    );
    const workbook = await openFile(await save('since.xlsx', zipSync(files)));
    expect(await workbook.setting('PMSReview.answers')).toBe('later');
  });
});
