import { toPounds } from '../policy/money';
import { invalid } from '../policy/problem';
import { qualityPremium as qualityPremiumOf } from '../policy/qualityPremium';
import { emptyIfNought, isBlank, readNumber, readYesNo, type Cells } from './arguments';
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
  const rows = rowNumbers(reductions, population.length);
  const args = [emptyIfNought(population), shareEarned, gateway, rows, emptyIfNought(ratePerHead)];
  return spread(args, [0], ([people, earned, passed, row, rate]) => {
    if (isBlank(passed)) throw invalid('The gateway is missing: TRUE if it is passed, FALSE if not.');
    return toPounds(
      qualityPremiumOf({
        population: readNumber(people, 'The population'),
        shareEarned: readNumber(earned, 'The share earned'),
        gateway: readYesNo(passed, 'The gateway'),
        reductions: withheld(reductions, row as number | null),
        ...(isBlank(rate) ? {} : { ratePerHead: readNumber(rate, 'The rate per head') }),
      }),
    );
  });
}

/** The number of each row of the reductions, where each population has its own; else none: all of them count for each. */
const rowNumbers = (reductions: Cells, populations: number): Cells =>
  reductions && reductions.length > 1 && populations > 1 ? reductions.map((_, row) => [row]) : null;

const withheld = (reductions: Cells, row: number | null): number[] =>
  (row === null ? (reductions?.flat() ?? []) : [...reductions![row]!])
    .filter((cell) => !isBlank(cell))
    .map((cell, i) => readNumber(cell, `Reduction ${i + 1}`));
