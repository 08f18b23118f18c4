import type { Outcome, Verdict } from '../policy/rules/rule';
import { worstOf } from '../review/checking/checkTable';

/** The outcome of a rule's answer; the worst, where it answers for several years. */
export const outcomeOf = (verdict: Verdict | readonly Verdict[]): Outcome =>
  'outcome' in verdict ? verdict.outcome : worstOf(verdict.map(({ outcome }) => outcome));
