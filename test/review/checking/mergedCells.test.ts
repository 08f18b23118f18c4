import { policyTerms } from '../../../src/review/checking/terms';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import { arrayWorkbook } from '../../support/arrayWorkbook';

/** A ledger in which a status is merged over its first two rows. */
const workbook = arrayWorkbook({
  name: 'Ledger',
  rows: [
    ['Practice code', 'CCG', 'Receiving CCG', 'Purpose', 'Financial year', 'Amount', 'Status'],
    ...['Rejected', '', 'Approved', ''].map((status, at) => [
      `Y1000${at}`,
      '01C',
      '01C',
      'Extended access',
      '2014/15',
      100,
      status,
    ]),
  ],
  merged: ['G2:G3'],
});

test.each([
  { told: true, mergesUntold: undefined, open: [2, 3] },
  { told: false, mergesUntold: true, open: [2, 3] },
])(
  'what is merged with “Rejected” is not met, whether Excel tells of it: $told',
  async ({ told, ...expected }) => {
    const port = told ? workbook : { ...workbook, merged: () => Promise.resolve(undefined) };
    const { findings, mergesUntold } = await check(port, await findBlocks(port), { terms: policyTerms });
    const open = findings.filter(({ rule }) => rule === 'reinvestment').map(({ row }) => row);
    expect({ mergesUntold, open }).toEqual(expected);
  },
);
