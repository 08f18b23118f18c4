/** A rule's needs in words: for help, and for saying why a rule was not checked. */
import { titleOf, yearFacts } from '../facts';
import type { GroupNeeds, Need, NeededFact, Rule } from './rule';

/** The facts any one of which meets a need. */
export const factsOf = (need: Need): readonly NeededFact[] => (typeof need === 'string' ? [need] : need);

const words = (fact: NeededFact): string => {
  if (fact === 'received') return 'reinvested in the practice by year';
  return fact in yearFacts ? `${titleOf(fact)} by year` : titleOf(fact);
};

/** "receiving CCG or receiving practice" */
export const needInWords = (need: Need): string => factsOf(need).map(words).join(' or ');

/** What a rule's group can go by: any one of these will do. None where it has no group. */
export const groupNeedsOf = ({ group }: Rule): readonly GroupNeeds[] =>
  group ? [group.needs, ...(group.or ? [group.or] : [])] : [];
