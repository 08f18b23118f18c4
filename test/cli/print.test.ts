import { noAnswers, settingName, writtenAnswers } from '../../src/review/answers/answers';
import { answerPurpose } from '../../src/review/answers/giving';
import { checkedFile } from '../../src/cli/checkedFile';
import { asJson, asText, statusOf } from '../../src/cli/print';
import { arrayWorkbook } from '../support/arrayWorkbook';

const isGeneralPractice = writtenAnswers(answerPurpose(noAnswers, 'Project X', 'general practice'));

test.each([
  ['none', undefined, false, 1, undefined],
  ['some', isGeneralPractice, true, 0, 'Answers kept in the workbook are used.'],
  ['what cannot be read', '{', false, 1, 'Answers kept in the workbook cannot be read: columns, purposes,'],
  [
    'those of a newer version',
    '{"version":99}',
    false,
    1,
    'Answers kept by a newer version of PMS Review are not',
  ],
])('a workbook that keeps answers: %s', async (_, kept, used, unknown, said) => {
  const workbook = arrayWorkbook({
    name: 'Ledger',
    rows: [
      ['Practice code', 'CCG', 'Receiving CCG', 'Purpose', 'Amount'],
      ['C84001', '02P', '02P', 'Project X', 5000],
    ],
  });
  if (kept !== undefined) await workbook.saveSetting(settingName, kept);
  const checked = await checkedFile(workbook);
  const purposes = checked.result.findings.filter(({ rule }) => rule === 'reinvestment');
  expect(purposes).toHaveLength(unknown);
  expect(asJson('returns.xlsx', checked)).toMatchObject({ workbook: 'returns.xlsx', answersUsed: used });
  const text = asText('returns.xlsx', checked);
  if (said === undefined) expect(text).not.toContain('Answers');
  else expect(text).toContain(said);
});

const headings = ['Practice code', 'CCG', 'Receiving CCG', 'Purpose', 'Amount'];
test.each([
  ['kept', ['C84001', '02P', '02P', 'Care homes', 5000], 0, 'breach 0 · evidence needed 0'],
  ['broken', ['C84001', '02P', '03Q', 'Care homes', 5000], 1, 'breach 1 · evidence needed 0'],
  ['not to be told', ['C84001', '02P', '02P', 'Project X', 5000], 0, 'breach 0 · evidence needed 1'],
  ['not asked: nothing to check is not kept', undefined, 2, 'breach 0 · evidence needed 0'],
])('the exit status goes by what is broken: %s', async (_, row, status, duties) => {
  const ledger = { name: 'Ledger', rows: row ? [headings, row] : [] };
  const checked = await checkedFile(arrayWorkbook({ name: 'Notes', rows: [['Invented.']] }, ledger));
  expect(statusOf(checked)).toBe(status);
  const text = asText('returns.xlsx', checked);
  expect(text).toContain(`\n  Duties: ${duties}`);
  // What was not read is said as well.
  expect(text).toContain('\n  Notes: not checked\n');
  expect(asJson('returns.xlsx', checked)).toMatchObject({
    read: [
      { sheet: 'Notes', kind: null, rows: 0 },
      row ? { sheet: 'Ledger', kind: 'ledger', rows: 1 } : { sheet: 'Ledger', kind: null },
    ],
    questions: [],
  });
});

test.each([
  ['the same headings', ['Practice code', 'CCG', 'PMS premium', 'Year 1', 'Year 2'], []],
  [
    'other headings',
    ['Practice code', 'CCG', 'Premium', 'Year 1', 'Year 2'],
    ['Which financial year is Year 1 of the columns “Year 1” and “Year 2”?'],
  ],
])('what was said of a sheet is used in a file for the sheet of its name with %s', async (_, row, asked) => {
  const workbook = arrayWorkbook({ name: 'Plan', rows: [row, ['Y10001', '01C', 4000, 1000, 2000]] });
  const then = ['Practice code', 'CCG', 'PMS premium', 'Year 1', 'Year 2'];
  const sheets = [{ sheet: 'Plan', id: '{00000000-0001-0000-0000-000000000000}', headings: then }];
  await workbook.saveSetting(
    settingName,
    writtenAnswers({ ...noAnswers, firstYears: [{ sheet: 'Plan', year: 2014 }], sheets }),
  );
  const checked = await checkedFile(workbook);
  expect(asJson('returns.xlsx', checked)).toMatchObject({
    questions: asked.map((sentence) => ({ sheet: 'Plan', sentence })),
  });
});

test('what calls itself a draft is named beside what was checked', async () => {
  const rows = [headings, ['C84001', '02P', '03Q', 'Care homes', 5000]];
  const draft = { name: 'Ledger draft', rows, hidden: true };
  const kept = { name: 'Ledger', rows: [headings, ['C84001', '02P', '02P', 'Care homes', 5000]] };
  const checked = await checkedFile(arrayWorkbook(kept, draft));
  const why =
    '“Ledger draft” says that this is a draft or old: it is left alone. Show the sheet if it counts.';
  expect(asJson('returns.xlsx', checked)).toMatchObject({ leftAlone: [why] });
  expect(asText('returns.xlsx', checked)).toMatch(
    new RegExp(`rules checked, \\d+ not checked\n    ${why}\n`),
  );
  expect(asText('returns.xlsx', checked)).toMatch(/^ {2}Ledger: ledger, 1 row$/m);
  expect(asJson('returns.xlsx', await checkedFile(arrayWorkbook(kept)))).toMatchObject({ leftAlone: [] });
});
