import { findBlocks } from '../../src/review/columns/blocks';
import { check } from '../../src/review/check';
import { policyTerms } from '../../src/review/terms';
import { asJson, asText } from '../../src/cli/print';
import { arrayWorkbook } from '../support/arrayWorkbook';

test.each([
  ['returns.xlsx', true],
  ['returns.csv', false],
])('of %s it is said whether answers that it may hold are left out', async (name, mayHold) => {
  const workbook = arrayWorkbook({
    name: 'Ledger',
    rows: [
      ['Practice code', 'CCG', 'Receiving CCG', 'Purpose', 'Amount'],
      ['C84001', '02P', '02P', 'Project X', 5000],
    ],
  });
  const blocks = await findBlocks(workbook);
  const result = await check(workbook, blocks, { terms: policyTerms });
  const text = asText(name, blocks, result);
  expect(text.includes('Answers kept in the workbook are not used here')).toBe(mayHold);
  expect(asJson(name, result)).toMatchObject({ workbook: name, answersUsed: false });
});
