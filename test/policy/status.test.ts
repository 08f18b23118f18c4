import { isSettled } from '../../src/policy/status';

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
