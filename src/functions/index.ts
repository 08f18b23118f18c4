import { financialYear } from './financialYear';
import { globalSum } from './globalSum';
import { gmsEquivalent } from './gmsEquivalent';
import { phase } from './phase';
import { premium } from './premium';
import { schedule } from './schedule';

/** Every PMS.* function by its id. An id never changes once used: formulas in people's workbooks hold it. */
export const functions = {
  PREMIUM: premium,
  PHASE: phase,
  SCHEDULE: schedule,
  GMSEQUIVALENT: gmsEquivalent,
  GLOBALSUM: globalSum,
  FINANCIALYEAR: financialYear,
} as const;

/**
 * Tells Excel's runtime which function answers for which id. The add-in's bundle needs no call: custom-functions-metadata-plugin
 * writes one into each function's file, and a second would only warn of duplicates. Whoever loads the source itself does.
 */
export function associate(): void {
  CustomFunctions.associate(functions);
}
