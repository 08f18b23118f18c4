/** The quick sums held against decimals: a million in the bench, ten million by `npm run prove`, on all processors. */
import { premiumPence } from '../../src/policy/fast/premiumPence';
import { evenPhase, localPhase } from '../../src/policy/phase';
import { premiumByDecimals } from '../../src/policy/premium';
import { provePhases, provePremium } from '../support/proof';
import type { Line } from './line';

/** What each of so many processes does; no two draw the same. */
export default async function proof(inputs = 1_000_000, seed = 1): Promise<readonly Line[]> {
  const { mismatches, examples } = provePremium(premiumPence(premiumByDecimals), inputs, seed);
  const weak = provePremium(premiumPence(premiumByDecimals, 2 ** -46), Math.ceil(inputs / 20), seed);
  const phases = [
    ...[1, 3, 4, 5, 6, 7, 10, 100].map((years) => evenPhase(years)),
    localPhase([0.125, 0.25, 0.625, 1]),
  ];
  const premiums = Math.ceil(inputs / 1000);
  const inPhases = provePhases(phases, premiums, seed);
  for (const { family, inputs: drawn, exact, quick } of examples)
    process.stderr.write(`${family}: ${drawn.join(', ')} is ${exact}, not ${quick}\n`);
  return [
    {
      what: 'premiums in fifteen families, against decimal.js',
      ours: `${mismatches.toLocaleString('en-GB')} differ`,
      theirs: `of ${inputs.toLocaleString('en-GB')}`,
      wrong: mismatches > 0,
    },
    {
      what: 'premiums released over the years, the same way',
      ours: `${inPhases.toLocaleString('en-GB')} differ`,
      theirs: `of ${premiums.toLocaleString('en-GB')} in ${phases.length} phases`,
      wrong: inPhases > 0,
    },
    {
      what: 'with a bound an eighth as wide: must be found out',
      ours: `${weak.mismatches.toLocaleString('en-GB')} differ`,
      theirs: `of ${weak.inputs.toLocaleString('en-GB')}`,
      wrong: weak.mismatches === 0,
    },
  ];
}
