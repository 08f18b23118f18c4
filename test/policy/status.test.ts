import {
  isApproved,
  isLeftOpen,
  isNotToBe,
  isSettled,
  isUndecided,
  statusOver,
} from '../../src/policy/status';

const settled = [
  ...['Approved', 'APPROVED', 'Agreed', 'Signed off', 'Signed-off', 'Yes', 'Y', '✓', 'Paid', 'Spent'],
  ...[
    'Committed',
    'Planned',
    'In plan',
    'Forecast',
    'Live',
    'In place',
    'In progress',
    'Under way',
    'underway',
  ],
  ...['Approved 12/03/2015', 'Approved by PCCC, 3rd March 2015', 'Paid Q1', 'Complete (invoice paid)'],
  ...[
    'Phase 1 complete',
    'Delivery',
    'Signed SLA',
    'Agreed – SLA in place',
    'BACS paid',
    'Paid M3',
    'Business as usual',
    'BAU',
  ],
  ...[
    '£1.2m approved May GB',
    'Approved (JS)',
    'Approved - Dr Smith',
    'CFO approved',
    'Approved with LMC support',
  ],
  ...[
    'Recurrent',
    'Non-recurrent',
    'In year',
    'Year 2 of 4',
    'Existing service',
    'Continuing from 14/15',
    'Outturn',
  ],
  ...[
    'Live – reviewed quarterly',
    'Complete - no further action',
    'Awaiting payment',
    'Invoice received',
    'In post',
  ],
  ...['Green', 'Red', 'RAG: amber', 'On track', 'Off track', 'Rolled out', 'Completed and paid in full'],
];
const open = [
  ...['Rejected', 'Not approved', 'Declined', 'Withdrawn', 'Cancelled', 'Superseded', 'Duplicate', 'On hold'],
  ...[
    'Pipeline',
    'Proposed',
    'Bid',
    'Draft',
    'Pending',
    'tbc',
    'Awaiting approval',
    'For approval',
    'To be approved',
  ],
  ...[
    'Approved?',
    'Approved subject to funding',
    'Approved in principle',
    'Approved then withdrawn',
    'Part paid',
  ],
  ...[
    'Being approved',
    'Approval in progress',
    'Unpaid',
    'No',
    'N',
    '✗',
    'Called off',
    'Out of contract',
    'Ruled out',
  ],
  ...[
    'Approved NOT funded',
    'Approved IF funded',
    'Contract ended',
    'No contract in place',
    'Not in post',
    'Year 3 bid',
  ],
  ...[
    'Awaiting payment approval',
    'Awaiting delivery',
    'Virtual approval sought',
    'Final panel May',
    'GB May 2015',
    'Received',
    'Rolled over',
    'Under annual review',
  ],
  ...['Not started', 'Paused', 'Under review', 'Open', '3', '', 'Zzz'],
];

test.each(settled)('“%s”: the money is or will be spent so', (status) => {
  expect(isSettled(status)).toBe(true);
});

test.each(open)('“%s” leaves that open', (status) => {
  expect(isSettled(status)).toBe(false);
});

test.each([
  ...[
    'GB May 2015',
    'May GB',
    'May 2015',
    'JS 12/05/15',
    'Board 12.5.15',
    'Minute 15/23',
    'GB/15/042',
    'Fund',
  ],
  ...[
    'Chair’s action 3/6/15',
    'Virtual approval 3/6/15',
    'Approved by panel',
    'Yes, subject to annual review',
  ],
])('“%s” under “Approved”: it is', (approval) => {
  expect(isApproved(approval)).toBe(true);
});

test.each([
  ...[
    'to GB May 2015',
    'by May 2015',
    'GB May 2015?',
    '✗ GB May',
    'Deferred GB May',
    'not GB May 2015',
    'LMC 12/05/15',
  ],
  ...['GB', 'JS', 'may', '3', 'Delegated authority sought', 'Requires chair’s action'],
])('“%s” under “Approved” does not say that it is', (approval) => {
  expect(isApproved(approval)).toBe(false);
});

test.each([
  'Extended access – NOT APPROVED',
  'Withdrawn: care homes',
  'Phlebotomy (rejected)',
  'Care homes REJECTED',
  'Scheme 4 - cancelled',
  'Premises (subject to business case approval)',
  'Access – rejected by PCCC',
  'TBC',
  'Pipeline: wound care',
  'Care homes – awaiting NHSE sign-off',
  'Scheme that was rejected',
  'Uncommitted',
  'Balance to be found',
  'Access – to be agreed with CCG',
  'Headroom 2015/16',
  'Not yet allocated',
  'Unallocated balance',
  'VOID',
  'Care homes - VOID',
  'Access (voided)',
  'Phlebotomy – canceled',
  'Deleted: wound care',
  'Care homes – to be cancelled',
  'Carried forward',
  'Underspend carried forward to 2015/16',
  'Unspent balance c/fwd',
])('“%s” says that it is left open', (words) => {
  expect(isLeftOpen(words)).toBe(true);
});

test.each([
  'Extended access',
  'Support for patients declined by secondary care',
  'Opiate withdrawal service',
  'Rejected referrals review',
  'Refused screening follow-up',
  'Care for those with pending appointments',
  'Cancer screening – declined invitations',
  'Screening: patients who declined',
  'Palliative care – pending discharge support',
  'Care homes – awaiting placement',
  'Phlebotomy (awaiting invoice)',
  'Support for patients to be identified',
  'Unidentified atrial fibrillation screening',
  'Avoiding admissions',
  'Bladder scan post void',
  'Voiding dysfunction clinic',
  'Cover for cancelled clinics',
  'Access – carried forward from 2014/15',
  'Brought forward scheme for care homes',
])('“%s” names a scheme', (words) => {
  expect(isLeftOpen(words)).toBe(false);
});

test.each([
  'Rejected by CCG',
  'Awaiting CCG approval',
  'To be reversed in 15/16',
  'Not approved – see minutes',
  'Scheme withdrawn, practice merged',
  'Duplicate of line 14',
  'CCG declined',
  'On hold',
  'VOID',
  'Void – see row 9',
  'Payment voided',
  'Canceled',
  'Line cancelled',
  'To be cancelled',
  'Invoice withdrawn',
  'Journal reversed in M12',
  'Deleted',
  'Not paid',
  'not spent - see minutes',
  'Did not start',
  'Underspent - returned to CCG',
  'Slippage, used for QIPP',
  'No spend in year',
  'Not yet spent',
  'No longer required',
  'Reversal of accrual',
  'Refunded by practice',
  'Do not use',
])('a comment “%s” leaves it open', (comment) => {
  expect(isNotToBe(comment)).toBe(true);
});

test.each([
  'See minutes',
  'Approved Jan 2015, evaluation pending',
  'Lead GP tbc',
  'Replaces the scheme that was withdrawn in 2013',
  'Awaiting evaluation report',
  'Declined patients are seen at the hub',
  'Paid, year 2 to be agreed',
  'Subject to annual review',
  'On hold until October, now live',
  'Cancelled clinics are rebooked at the hub',
  'Avoids admissions',
  'Voids of the list cleaned in May',
  'Removal of practice boundary agreed',
  'Reversible airways clinic',
])('a comment “%s” may be of anything', (comment) => {
  expect(isNotToBe(comment)).toBe(false);
});

test.each([
  ['TBC', true],
  ['(draft)', true],
  ['To be agreed.', true],
  ['Draft minutes attached', false],
  ['Lead GP tbc', false],
])('a comment “%s” says no more than that it is undecided: %s', (comment, expected) => {
  expect(isUndecided(comment)).toBe(expected);
});

test.each([
  ['Pipeline schemes', 'open'],
  ['Not approved', 'open'],
  ['Rejected bids 2015/16', 'open'],
  ['Schemes awaiting approval', 'open'],
  ['C. Unfunded proposals', 'open'],
  ['Void', 'open'],
  ['Cancelled and reversed items', 'open'],
  ['Proposed and approved', 'open'],
  ['DRAFT v0.3 – not approved by CCG', 'open'],
  ['Draft', undefined],
  ['Approved – pending funding', 'open'],
  ['C1. Unfunded proposals', 'open'],
  ['Proposed (approved May 2014)', 'settled'],
  ['Pipeline – now live', 'settled'],
  ['Awaiting invoice', 'settled'],
  ['Provisional outturn', 'settled'],
  ['No pending items', undefined],
  ['Not recurrent', undefined],
  ['Approved schemes', 'settled'],
  ['Planned 2015/16', 'settled'],
  ['Proposed reinvestment plan', undefined],
  ['Reinvestment of withdrawn premium', undefined],
  ['Ledger', undefined],
  ['Care homes', undefined],
])('“%s” over rows', (heading, status) => {
  expect(statusOver(heading)).toBe(status);
});
