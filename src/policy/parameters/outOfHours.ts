import type { Parameter } from './dated';
import { CONTRACT_PAGES, ENTITLEMENTS } from './references';

/**
 * The share of the global sum that a practice does not get because it has opted out of out-of-hours care (policy
 * section 3.1): 0.0546 is 5.46%.
 */
export const outOfHoursDeduction: Parameter = {
  title: 'out-of-hours deduction',
  lastYear: 2025,
  entries: [
    { from: '2013-04-01', reference: 'none', note: 'No source we know gives the deduction of 2013/14.' },
    { from: '2014-04-01', value: '0.0546', reference: CONTRACT_PAGES },
    { from: '2015-04-01', value: '0.0539', reference: CONTRACT_PAGES },
    { from: '2016-04-01', value: '0.0515', reference: CONTRACT_PAGES },
    { from: '2017-04-01', value: '0.0492', reference: CONTRACT_PAGES },
    { from: '2018-04-01', value: '0.0487', reference: CONTRACT_PAGES },
    { from: '2019-04-01', value: '0.0482', reference: ENTITLEMENTS },
    { from: '2020-04-01', value: '0.0477', reference: ENTITLEMENTS },
    { from: '2021-04-01', value: '0.0475', reference: ENTITLEMENTS },
    { from: '2022-04-01', value: '0.0475', reference: ENTITLEMENTS },
    { from: '2023-04-01', value: '0.0475', reference: ENTITLEMENTS },
    { from: '2024-04-01', value: '0.0475', reference: ENTITLEMENTS },
    { from: '2025-04-01', value: '0.0475', reference: ENTITLEMENTS },
  ],
};
