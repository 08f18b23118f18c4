import { toPounds } from '../policy/money';
import { invalid } from '../policy/problem';
import { DEFAULT_RATE_PER_HEAD, qualityPremium as qualityPremiumOf } from '../policy/qualityPremium';
import { isBlank, neededTable, readNumber, readShare, readYesNo, tableOf, type Cells } from './arguments';
import { spread } from './spread';

/**
 * The CCG quality premium, which is another thing than the PMS premium: rate per head × population × share earned, less the reductions, where the gateway is passed. To the penny. Takes single cells or whole columns.
 * @customfunction QUALITYPREMIUM
 * @helpurl https://localhost:3000/help.html#pms.qualitypremium
 * @example =PMS.QUALITYPREMIUM(250000, 60%, TRUE) → 750000
 * @example =PMS.QUALITYPREMIUM(250000, 60%, TRUE, {0.25,0.25}) → 375000
 * @example =PMS.QUALITYPREMIUM(250000, 100%, FALSE) → 0
 * @param population The people of the CCG.
 * @param shareEarned The share earned by the quality measures, from 0% to 100%.
 * @param gateway TRUE if the quality and financial gateways are passed, FALSE if not: all or nothing.
 * @param reductions A range with the share withheld for each NHS Constitution measure missed; a row of them for each population of a column. None if left out.
 * @param ratePerHead Pounds per head. 5 if left out.
 * @returns Pounds.
 */
export function qualityPremium(
  population: unknown[][],
  shareEarned: unknown[][],
  gateway: unknown[][],
  reductions?: unknown[][],
  ratePerHead?: unknown[][],
): unknown[][] {
  const populations = neededTable(population);
  return ofCcgs(
    populations,
    shareEarned,
    gateway,
    byCcg(tableOf(reductions), populations.length),
    ratePerHead,
  );
}

const ofCcgs = spread({ about: [0], neverNought: [0, 4] }, (people, earned, passed, reductions, rate) => {
  if (isBlank(passed)) throw invalid('The gateway is missing: TRUE if it is passed, FALSE if not.');
  return toPounds(
    qualityPremiumOf({
      population: readNumber(people, 'The population'),
      shareEarned: readShare(earned, 'The share earned'),
      gateway: readYesNo(passed, 'The gateway'),
      reductions: withheld(reductions as readonly unknown[] | null),
      ratePerHead: isBlank(rate) ? DEFAULT_RATE_PER_HEAD : readNumber(rate, 'The rate per head'),
    }),
  );
});

/** The reductions of each population where each has its own row of them; else all of them, which count for each. */
const byCcg = (reductions: Cells, populations: number): Cells => {
  if (!reductions) return null;
  return reductions.length > 1 && populations > 1 ? reductions.map((row) => [row]) : [[reductions.flat()]];
};

const withheld = (reductions: readonly unknown[] | null): readonly number[] =>
  reductions === null
    ? none
    : reductions.flatMap((cell, i) => (isBlank(cell) ? [] : readShare(cell, `Reduction ${i + 1}`)));
const none: readonly number[] = [];
