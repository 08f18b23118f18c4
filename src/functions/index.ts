import { check } from './check';
import { financialYear } from './financialYear';
import { globalSum } from './globalSum';
import { gmsEquivalent } from './gmsEquivalent';
import { isFourYear } from './isFourYear';
import { isLocal } from './isLocal';
import { isReinvestment } from './isReinvestment';
import { levelUp } from './levelUp';
import { monthly } from './monthly';
import { netImpact } from './netImpact';
import { outOfHours } from './outOfHours';
import { phase } from './phase';
import { premium } from './premium';
import { premiumPerPatient } from './premiumPerPatient';
import { qualityPremium } from './qualityPremium';
import { schedule } from './schedule';
import { shares } from './shares';

/** Every PMS.* function by its id. An id never changes once used: formulas in people's workbooks hold it. */
export const functions = {
  PREMIUM: premium,
  PHASE: phase,
  SCHEDULE: schedule,
  GMSEQUIVALENT: gmsEquivalent,
  GLOBALSUM: globalSum,
  FINANCIALYEAR: financialYear,
  PREMIUMPERPATIENT: premiumPerPatient,
  OUTOFHOURS: outOfHours,
  MONTHLY: monthly,
  SHARES: shares,
  NETIMPACT: netImpact,
  LEVELUP: levelUp,
  QUALITYPREMIUM: qualityPremium,
  ISREINVESTMENT: isReinvestment,
  ISLOCAL: isLocal,
  ISFOURYEAR: isFourYear,
  CHECK: check,
} as const;

/**
 * Tells Excel's runtime which function answers for which id. The add-in's bundle needs no call: custom-functions-metadata-plugin
 * writes one into each function's file, and a second would only warn of duplicates. Whoever loads the source itself does.
 */
export function associate(): void {
  CustomFunctions.associate(functions);
}
