/** The rules, in the policy's order (section 6). A new rule is a file beside this and a line here. */
import { beyondCore } from './beyondCore';
import { caseReview } from './caseReview';
import { duplicatePractice } from './duplicatePractice';
import { equalOpportunity } from './equalOpportunity';
import { evenPace } from './evenPace';
import { fairShares } from './fairShares';
import { fourYear } from './fourYear';
import { jointDecision } from './jointDecision';
import { locality } from './locality';
import { netImpact } from './netImpact';
import { patientEngagement } from './patientEngagement';
import { planAhead } from './planAhead';
import { premiumLinked } from './premiumLinked';
import { premiumSum } from './premiumSum';
import { qualityPremiumUse } from './qualityPremiumUse';
import { reinvestFirst } from './reinvestFirst';
import { reinvestment } from './reinvestment';
import { releasedFalls } from './releasedFalls';
import type { Rule } from './rule';
import { stepsSum } from './stepsSum';
import { totalRow } from './totalRow';
import { unknownPractice } from './unknownPractice';

/** All of them: what is asked, in the order in which it is reported. */
export const rules: readonly Rule[] = [
  reinvestment,
  locality,
  fourYear,
  reinvestFirst,
  caseReview,
  jointDecision,
  patientEngagement,
  beyondCore,
  equalOpportunity,
  fairShares,
  premiumLinked,
  planAhead,
  evenPace,
  netImpact,
  qualityPremiumUse,
  premiumSum,
  stepsSum,
  releasedFalls,
  totalRow,
  duplicatePractice,
  unknownPractice,
];

/** The rule that reviews are kept under; undefined where this version has none of the name. */
export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
