/** What practices receive balances over their CCG, where there is no ledger. */
import type { RuleCase } from '../../../support/testRule';
import { ledger, spent } from './tables';

const receivedHeadings = [
  'Practice code',
  'CCG',
  'PMS premium',
  'Released 2014/15',
  'Reinvested in practice 2014/15',
];
export const received: readonly RuleCase[] = [
  {
    case: 'what some practices release, others receive',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 0], ['Y10002', '01C', -200, 0, 500]],
    met: 1,
  },
  {
    case: 'less is received than is released',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 100], ['Y10002', '01C', -200, 0, 300]],
    finds: [
      {
        outcome: 'breach',
        says: 'Practices of 01C release £500.00 in 2014/15 and receive £400.00 as reinvestment: £100.00 is not accounted for.',
        difference: 10_000,
      },
    ],
  },
  {
    case: 'what a practice receives cannot be read',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 100], ['Y10002', '01C', -200, 0, 'tbc']],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'What can be read is £500.00 released and £100.00 reinvested',
        cells: ['Schedule!E3', 'Schedule!D2', 'Schedule!D3', 'Schedule!E2'],
      },
    ],
  },
  {
    case: 'another CCG’s practices receive it',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 0], ['Y10002', '02P', -200, 0, 500]],
    finds: [{ outcome: 'breach', says: 'Practices of 01C' }],
    notApplicable: 1,
  },
  {
    case: 'a ledger that does not say from whom does not count: what practices receive does',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]],
    ledger: [
      ['To practice', 'Purpose', 'Amount'],
      ['Y10001', 'Access', 900],
    ],
    met: 2,
  },
  {
    case: 'where there is a ledger it is what counts',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]],
    ledger: ledger(spent('Access', 400)),
    finds: [{ outcome: 'breach', says: 'reinvestment from them comes to £400.00' }],
  },
];
