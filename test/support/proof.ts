/** Holds a quick way to do a sum against the exact one, over many inputs: `npm test` takes some, the bench ten million. */
import { premiumByDecimals } from '../../src/policy/premium';
import type { PremiumSum } from '../../src/policy/fast/premiumPence';
import { exactShareIn, released, type Phase } from '../../src/policy/phase';
import { premiumFamilies, type PremiumInputs } from './premiumInputs';
import { randomOf } from './random';

export interface Proof {
  readonly inputs: number;
  readonly mismatches: number;
  /** Of each family that has one, the first. */
  readonly examples: readonly {
    readonly family: string;
    readonly inputs: PremiumInputs;
    readonly exact: unknown;
    readonly quick: unknown;
  }[];
}

/** The pence, or the sentence of the problem: both ways must say the same. -0 is no pence. */
const saidBy = (sum: PremiumSum, inputs: PremiumInputs): number | string => {
  try {
    const pence = sum(...inputs);
    return Object.is(pence, -0) ? 'minus nought' : pence;
  } catch (thrown) {
    return (thrown as Error).message;
  }
};

/** Draws from each family in turn. */
export function provePremium(quick: PremiumSum, inputs: number, seed: number): Proof {
  const families = premiumFamilies(seed);
  const examples = new Map<string, Proof['examples'][number]>();
  let mismatches = 0;
  for (let done = 0; done < inputs; done++) {
    const { name, draw } = families[done % families.length]!;
    const drawn = draw();
    const exact = saidBy(premiumByDecimals, drawn);
    const said = saidBy(quick, drawn);
    if (said === exact) continue;
    mismatches++;
    if (!examples.has(name)) examples.set(name, { family: name, inputs: drawn, exact, quick: said });
  }
  return { inputs, mismatches, examples: [...examples.values()] };
}

/** What is released in each year of some phases, of premiums of every size, against decimals. Counts what differs. */
export function provePhases(phases: readonly Phase[], premiums: number, seed: number): number {
  const random = randomOf(seed);
  const sizes = [1e3, 1e6, 1e9, 1e12, 9e14, Number.MAX_SAFE_INTEGER];
  let mismatches = 0;
  for (let done = 0; done < premiums; done++) {
    const size = sizes[done % sizes.length]!;
    const premium = 1 + Math.floor((random.below(2 ** 32) / 2 ** 32) * (size - 1));
    for (const phase of phases) {
      const { firstYear, shares } = phase;
      shares.forEach((share, i) => {
        if (released(premium, phase, firstYear + i) !== exactShareIn(premium, share)) mismatches++;
      });
    }
  }
  return mismatches;
}
