/**
 * What rules go by beside the cells: tolerance, purposes, localities, thresholds. Nothing set: the policy's own. What the
 * user has said of a workbook comes first.
 */
import { plainLocality } from '../../policy/localities';
import { sameLocality } from '../../policy/sameLocality';
import { purposeOf } from '../../policy/purposes';
import { readOnce } from '../../policy/readOnce';
import type { Purpose, Terms } from '../../policy/rules/rule';
import type { Answers } from '../answers/answers';
import { plainPurpose } from '../answers/plainPurpose';

/** The policy's own, as for a workbook about which nothing was said. */
export const policyTerms: Terms = {
  tolerance: 1,
  purpose: purposeOf,
  locality: plainLocality,
  sameLocality,
  thresholds: {},
};

/** What a check goes by, where these were given. */
export const goingBy = (answers: Answers): { readonly terms: Terms; readonly blanks: Answers['blanks'] } => ({
  terms: termsWith(answers),
  blanks: answers.blanks,
});

/** The terms with what the user has said; a tolerance below the policy's does not count. */
export const termsWith = ({
  purposes = [],
  localities = [],
  tolerance = policyTerms.tolerance,
  thresholds = {},
}: Partial<Pick<Answers, 'purposes' | 'localities' | 'tolerance' | 'thresholds'>>): Terms => {
  const heads = headsOf(localities);
  const locality =
    heads.size === 0
      ? plainLocality
      : (ccg: string): string => {
          const plain = plainLocality(ccg);
          return heads.get(plain) ?? plain;
        };
  return {
    tolerance: Math.max(tolerance, policyTerms.tolerance),
    purpose: purposes.length === 0 ? purposeOf : purposeWith(purposes),
    locality,
    sameLocality: (a, b) => locality(a) === locality(b) || sameLocality(a, b),
    thresholds,
  };
};

/** A purpose as the user has classified it, else by its words. */
const purposeWith = (purposes: Answers['purposes']): Terms['purpose'] => {
  const said = new Map<string, Purpose>(purposes.map(({ words, is }) => [plainPurpose(words), is]));
  return readOnce((words) => said.get(plainPurpose(words)) ?? purposeOf(words));
};

/** By each CCG's plain spelling, the one of its locality that stands for all. Groups with a CCG in common are one. */
const headsOf = (localities: readonly (readonly string[])[]): ReadonlyMap<string, string> => {
  const heads = new Map<string, string>();
  for (const group of localities) {
    const members = group.map(plainLocality).filter((ccg) => ccg !== '');
    const [first] = members;
    if (first === undefined) continue;
    const head = heads.get(first) ?? first;
    const joined = new Set(members.map((ccg) => heads.get(ccg) ?? ccg));
    for (const [ccg, its] of heads) if (joined.has(its)) heads.set(ccg, head);
    for (const ccg of members) heads.set(ccg, head);
  }
  return heads;
};
