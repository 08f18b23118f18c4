/**
 * The CCG quality premium of the Quality premium rules (policy section 3.5): another thing than the PMS premium. It is
 * paid to a CCG for quality, and what it was for is published.
 */
import { certain, FEW } from './fast/certain';
import { Exact, roundToPence } from './exact';
import type { Pence } from './money';
import { invalid } from './problem';

/** Pounds for each head of the population, where no other rate is given. */
export const DEFAULT_RATE_PER_HEAD = 5;

/** What a CCG’s quality premium is worked out from. */
export interface QualityPremiumOf {
  readonly population: number;
  /** Pounds a head. */
  readonly ratePerHead?: number;
  /** The share of it earned by the quality measures, 0 to 1. */
  readonly shareEarned: number;
  /** Shares withheld for each NHS Constitution measure missed. They changed by year, so they have no default. */
  readonly reductions?: readonly number[];
  /** Whether the financial and quality gateways are passed: all or nothing. */
  readonly gateway: boolean;
}

/** rate × population × share earned × what the reductions leave (never below 0) × gateway, to the penny. */
export function qualityPremium(of: QualityPremiumOf): Pence {
  const { population, ratePerHead = DEFAULT_RATE_PER_HEAD, shareEarned, reductions = [], gateway } = of;
  if (!(population >= 0 && Number.isFinite(population)))
    throw invalid('The population must be a number, 0 or more.');
  if (!(ratePerHead >= 0 && Number.isFinite(ratePerHead)))
    throw invalid('The rate per head must be a number of pounds, 0 or more.');
  mustBeShare(shareEarned, 'The share earned');
  let withheld = 0;
  for (const each of reductions) {
    mustBeShare(each, 'Each reduction');
    withheld += each;
  }
  if (!gateway) return 0;

  // Where the reductions leave next to nothing, the last digits of their sum would tell.
  if (withheld < 0.99) {
    const pence = population * ratePerHead * shareEarned * (1 - withheld) * 100;
    const quick = certain(pence, pence * FEW * (100 + reductions.length * 100));
    if (quick !== undefined) return quick;
  }
  const left = reductions.reduce<Exact>((rest, each) => rest.minus(each), new Exact(1));
  if (left.isNegative()) return 0;
  return roundToPence(new Exact(population).times(ratePerHead).times(shareEarned).times(left));
}

function mustBeShare(value: number, title: string): void {
  if (!(value >= 0 && value <= 1))
    throw invalid(`${title} must be from 0% to 100%. Give shares as 12.5% or 0.125.`);
}
