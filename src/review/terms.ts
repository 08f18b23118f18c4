/** What rules go by beside the cells: tolerance, purposes, localities, thresholds. Nothing set: the policy's own. */
import { plainLocality, sameLocality } from '../policy/localities';
import { purposeOf } from '../policy/purposes';
import type { Terms } from '../policy/rules/rule';

export const policyTerms: Terms = {
  tolerance: 1,
  purpose: purposeOf,
  locality: plainLocality,
  sameLocality,
  thresholds: {},
};
