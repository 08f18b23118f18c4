/** Where the values of parameters are from: those that several have in common. */

export const CONTRACT_PAGES = 'BMA and NHS Employers, GMS contract pages';
export const ENTITLEMENTS =
  'NHS England, GMS contract letters and the Statement of Financial Entitlements, as reported';
