/** A rule's needs in words: for help, and for saying why a rule was not checked. */
import { titleOf, yearFacts } from '../facts';
import type { GroupNeeds, Need, NeededFact, Rule } from './rule';

/** The facts any one of which meets a need. */
export const factsOf = (need: Need): readonly NeededFact[] => (typeof need === 'string' ? [need] : need);

const isByYear = (fact: NeededFact): boolean => fact === 'received' || fact in yearFacts;
// In quotes: in a sentence, "reinvestment plan confirmed on" reads as no name.
const quoted = (fact: NeededFact): string =>
  fact === 'received' ? '“reinvested” in the practice' : `“${titleOf(fact)}”`;

/**
 * "“receiving CCG” or “receiving practice”", "“released”, “retained” or “step” by year": facts that are in one another's
 * place are all by year, or none is.
 */
export const needInWords = (need: Need): string => {
  const facts = factsOf(need);
  const names = facts.map(quoted);
  const any = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  return facts.every(isByYear) ? `${any} by year` : any;
};

/** What a rule's group can go by: any one of these will do. None where it has no group. */
export const groupNeedsOf = ({ group }: Rule): readonly GroupNeeds[] =>
  group ? [group.needs, ...(group.or ? [group.or] : [])] : [];
