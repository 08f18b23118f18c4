import type { Parameter } from './dated';
import { CONTRACT_PAGES, ENTITLEMENTS } from './references';

/**
 * Pounds a GMS practice is paid for a weighted patient and a year (policy section 3.1). Where a price was corrected and
 * backdated, the corrected one counts.
 */
export const globalSumPrice: Parameter = {
  title: 'global sum price',
  lastYear: 2025,
  entries: [
    {
      from: '2013-04-01',
      value: '66.25',
      reference:
        'Statement of Financial Entitlements of 2014/15, as reported by Pulse: the price it rises from',
    },
    { from: '2014-04-01', value: '73.56', reference: CONTRACT_PAGES },
    { from: '2015-04-01', value: '75.77', reference: CONTRACT_PAGES },
    {
      from: '2015-10-01',
      value: '76.51',
      reference: CONTRACT_PAGES,
      note: 'Seniority money was recycled into the price in mid-year; the mean of 2015/16 is 76.14.',
    },
    { from: '2016-04-01', value: '80.59', reference: CONTRACT_PAGES },
    { from: '2017-04-01', value: '85.35', reference: CONTRACT_PAGES },
    {
      from: '2018-04-01',
      value: '88.96',
      reference: CONTRACT_PAGES,
      note: 'Announced as 87.92, corrected and backdated.',
    },
    { from: '2019-04-01', value: '89.88', reference: ENTITLEMENTS },
    { from: '2020-04-01', value: '93.46', reference: ENTITLEMENTS },
    { from: '2021-04-01', value: '96.78', reference: ENTITLEMENTS },
    { from: '2022-04-01', value: '99.70', reference: ENTITLEMENTS },
    {
      from: '2023-04-01',
      value: '104.73',
      reference: ENTITLEMENTS,
      note: 'Announced as 102.28, raised and backdated.',
    },
    {
      from: '2024-04-01',
      value: '112.50',
      reference: ENTITLEMENTS,
      note: 'Announced as 107.57, raised and backdated.',
    },
    {
      from: '2025-04-01',
      value: '123.34',
      reference: ENTITLEMENTS,
      note: 'Announced as 121.79, raised and backdated.',
    },
  ],
};
