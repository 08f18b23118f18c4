/** Releases whose years stand in several tables, and what the ledger has of them. */
import type { RuleCase } from '../../../support/testRule';
import { sheetsOfYears } from '../../../support/severalTables';
import { ledger, spent } from './tables';

export const severalTables: readonly RuleCase[] = [
  {
    case: 'steps that follow one of another sheet that cannot be read: what is released since is not known',
    sheets: sheetsOfYears(
      { years: [2014], amounts: ['tbc'], measure: 'Step', premium: 4000 },
      { years: [2015, 2016], amounts: [1000, 1000], measure: 'Step', premium: 4000 },
    ),
    ledger: ledger(spent('Access', 3000, { year: '2015/16' }), spent('Access', 3000, { year: '2016/17' })),
    finds: ['2014/15', '2015/16', '2016/17'].map((year) => ({
      outcome: 'evidence needed',
      says: `release in ${year} is reinvested`,
    })),
    met: 2,
  },
  ...(['Released', 'Retained', 'Reduction'] as const).flatMap((measure) =>
    ['', 'tbc', ...(measure === 'Reduction' ? [1000] : [])].map((amount) => ({
      case: `steps that follow “${measure}” of another sheet, which is “${amount}”: they are not all that is released`,
      sheets: sheetsOfYears(
        { years: [2014], amounts: [amount], measure, premium: 4000 },
        { years: [2015, 2016], amounts: [1000, 1000], measure: 'Step', premium: 4000 },
      ),
      ledger: ledger(spent('Access', 1000, { year: '2015/16' }), spent('Access', 1000, { year: '2016/17' })),
      finds: [...(measure === 'Reduction' ? [] : ['2014/15']), '2015/16', '2016/17'].map((year) => ({
        outcome: 'evidence needed' as const,
        says: `release in ${year} is reinvested`,
      })),
      met: 2,
    })),
  ),
  {
    case: 'a practice without a premium, as another sheet says: what it leaves blank is nothing',
    sheets: sheetsOfYears(
      { years: [2014], amounts: ['n/a'], premium: -500 },
      { years: [2015], amounts: ['n/a'] },
    ),
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2015/16'],
      ['Y10002', '01C', 1000, 1000],
    ],
    ledger: ledger(spent('Access', 1000, { practice: 'Y10002', year: '2015/16' })),
    met: 2,
  },
  {
    case: 'tables of two columns below one another, a year each',
    sheets: [
      {
        name: 'Years',
        rows: [
          ['Practice code', 'CCG', 'Released 2014/15'],
          ['Y10001', '01C', 1000],
          [],
          ['Practice code', 'Released 2015/16'],
          ['Y10001', 2000],
          [],
          ['Practice code', 'Released 2016/17'],
          ['Y10001', 3000],
        ],
      },
    ],
    ledger: ledger(
      spent('Access', 1000),
      spent('Access', 2000, { year: '2015/16' }),
      spent('Access', 3000, { year: '2016/17' }),
    ),
    met: 6,
  },
];
