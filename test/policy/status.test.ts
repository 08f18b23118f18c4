import { isLeftOpen, isSettled, statusOver } from '../../src/policy/status';

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
  ...['Not started', 'Paused', 'Under review', 'Open', '3', '', 'Zzz'],
];

test.each(settled)('“%s”: the money is or will be spent so', (status) => {
  expect(isSettled(status)).toBe(true);
});

test.each(open)('“%s” leaves that open', (status) => {
  expect(isSettled(status)).toBe(false);
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
])('“%s” names a scheme', (words) => {
  expect(isLeftOpen(words)).toBe(false);
});

test.each([
  ['Pipeline schemes', 'open'],
  ['Not approved', 'open'],
  ['Rejected bids 2015/16', 'open'],
  ['Schemes awaiting approval', 'open'],
  ['C. Unfunded proposals', 'open'],
  ['Approved schemes', 'settled'],
  ['Planned 2015/16', 'settled'],
  ['Proposed reinvestment plan', undefined],
  ['Reinvestment of withdrawn premium', undefined],
  ['Ledger', undefined],
  ['Care homes', undefined],
])('“%s” over rows', (heading, status) => {
  expect(statusOver(heading)).toBe(status);
});
