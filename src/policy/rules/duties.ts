import type { NeededFact } from './rule';

/**
 * The facts that the duties ask of a schedule and of a ledger. They are said here once more than in the rules, so that
 * what asks people for columns need not hold the rules; the rules' test holds the two together.
 */
export const dutiesAsk: Readonly<Record<'schedule' | 'ledger', readonly NeededFact[]>> = {
  schedule: [
    'reinvested',
    'released',
    'retained',
    'step',
    'ccg',
    'received',
    'planConfirmedOn',
    'caseReview',
    'planCovers',
  ],
  ledger: [
    'purpose',
    'amount',
    'ccg',
    'practiceCode',
    'receivingCcg',
    'receivingPractice',
    'fundingSource',
    'improvesServices',
    'published',
  ],
};
