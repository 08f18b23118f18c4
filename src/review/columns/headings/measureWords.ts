/** The words that say which measure a column of a year holds. */
import type { YearFact } from '../../../policy/facts';

/** The measure of a year's column; `amount` in a ledger with a column per year. */
export type Measure = YearFact | 'amount';

/** Words that say what the columns of years hold, in the order they are looked for. */
export const measureWords: readonly (readonly [RegExp, Measure])[] = [
  [/\b(?:re ?invest\w*|redeploy\w*|spent|spend)\b/, 'reinvested'],
  [/\b(?:retain\w*|retention|remaining|remains|still paid|kept|protected|residual|left)\b/, 'retained'],
  [
    /\b(?:steps?|change on|in year|year on year|incremental|increment|annual (?:reduction|release|change)|additional)\b/,
    'step',
  ],
  [/\b(?:releas\w*|rel|freed(?: up)?|cum|cumulative|taken out|removed)\b/, 'released'],
];

/** In a ledger a column of a year under one of these, or under the year alone, is an amount. */
const amountWords = String.raw`amounts?|value|paid|payable|payments?|costs?|total`;
/**
 * Words that do not say which measure a column of a year holds: a reduction may be this year's or all up to it. The
 * amounts decide.
 */
const vagueWords = String.raw`reductions?|reduced|reduce|withdrawn|disinvest\w*|clawback|taper\w*|change|loss|losses|taken|savings?|premium|pms|profile|phasing|phase`;
/** The first of them that a heading says. */
export const vague = new RegExp(vagueWords);
/** What may stand beside a year without saying what is under it. */
export const wordsBesideYears = new RegExp(
  String.raw`\b(?:(?:y|yr|year|fy|f y|financial)(?: ?\d+)?|pounds|to|march|april|ending|ended|${amountWords}|${vagueWords}|plan|planned|actuals?|forecasts?|outturn|fot|budget|revised|est|estimated?|provisional|final|(?:non )?rec(?:urrent|urring)?|indicative|of|in|the|for)\b|\d+|\/`,
  'g',
);

/** One spelling of each measure, to know it by when it is mistyped. */
export const measureSpellings: readonly (readonly [string, Measure])[] = [
  ['reinvested', 'reinvested'],
  ['reinvestment', 'reinvested'],
  ['redeployed', 'reinvested'],
  ['retained', 'retained'],
  ['remaining', 'retained'],
  ['released', 'released'],
  ['release', 'released'],
  ['cumulative', 'released'],
];
