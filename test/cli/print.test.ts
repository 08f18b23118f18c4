import { answerPurpose, noAnswers, settingName, writtenAnswers } from '../../src/review/answers';
import { checkedFile } from '../../src/cli/checkedFile';
import { asJson, asText } from '../../src/cli/print';
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
