/**
 * Levelling up between localities (policy section 7): what each would need for its patients to have as much per head as
 * in the locality that has most, in a chosen one, or in all of them on average.
 */
import { exactPence, type Amount } from './amount';
import { exactPatients } from './gmsEquivalent';
import { roundQuotient, type Exact } from './exact';
import type { Pence } from './money';
import { invalid } from './problem';

/** An amount for some people, weighted or not. */
export interface Funded {
  readonly amount: Amount;
  readonly population: number;
}

/** `highest`: what the one with most has a head; `mean`: all amounts over all people; a number: one of them, from 0. */
export type LevelUpTo = 'highest' | 'mean' | number;

/** What one needs, to the penny: nothing where it has as much or more. */
export interface LevelUp {
  readonly perHead: Pence;
  readonly needsPerHead: Pence;
  readonly needs: Pence;
}

/** A rate as a fraction: pence ÷ people. */
interface Rate {
  readonly pence: Exact;
  readonly people: Exact;
}

/**
 * What each needs, in the order given. `needs` is worked out from the exact rate, so it can differ from the rounded
 * `needsPerHead` × population. A Problem where a population is not more than 0, or the chosen one is not among them.
 */
export function levelUp(all: readonly Funded[], to: LevelUpTo = 'highest'): LevelUp[] {
  const rates = all.map(({ amount, population }, i): Rate => {
    if (!(population > 0)) throw invalid(`Population ${i + 1} must be more than 0.`);
    return { pence: exactPence(amount), people: exactPatients(population) };
  });
  if (rates.length === 0) return [];
  const target = targetOf(rates, to);
  return rates.map(({ pence, people }) => {
    // target − own, over people × the target's people, so that nothing is divided before the end.
    const gap = target.pence.times(people).minus(pence.times(target.people));
    const perHead = roundQuotient(pence, people);
    if (gap.lte(0)) return { perHead, needsPerHead: 0, needs: 0 };
    return {
      perHead,
      needsPerHead: roundQuotient(gap, people.times(target.people)),
      needs: roundQuotient(gap, target.people),
    };
  });
}

function targetOf(rates: readonly Rate[], to: LevelUpTo): Rate {
  if (to === 'mean')
    return rates.reduce((sum, { pence, people }) => ({
      pence: sum.pence.plus(pence),
      people: sum.people.plus(people),
    }));
  if (to === 'highest')
    return rates.reduce((most, rate) =>
      rate.pence.times(most.people).gt(most.pence.times(rate.people)) ? rate : most,
    );
  const chosen = rates[to];
  if (!chosen) throw invalid('The one to level up to is not among those given.');
  return chosen;
}
