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
  return {
    tolerance: Math.max(tolerance, policyTerms.tolerance),
    purpose: purposes.length === 0 ? purposeOf : purposeWith(purposes),
    ...localitiesWith(localities),
    thresholds,
  };
};

type OfLocalities = Pick<Terms, 'locality' | 'sameLocality' | 'localityName'>;

/** The policy's own, but for the CCGs that are joined. */
const localitiesWith = (groups: Answers['localities']): OfLocalities => {
  const heads = headsOf(groups);
  if (heads.size === 0) return { locality: plainLocality, sameLocality };
  const locality = (ccg: string): string => {
    const plain = plainLocality(ccg);
    return heads.get(plain) ?? plain;
  };
  const names = namesOf(groups, heads);
  return {
    locality,
    sameLocality: (a, b) => locality(a) === locality(b) || sameLocality(a, b),
    localityName: (ccg) => names.get(locality(ccg)),
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

/** By the one that stands for all, the CCGs of each locality as they were joined: as many as a sentence can take. */
const namesOf = (
  groups: Answers['localities'],
  heads: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const members = new Map<string, Map<string, string>>();
  for (const ccg of groups.flat()) {
    const plain = plainLocality(ccg);
    const head = heads.get(plain);
    if (head === undefined) continue;
    const own = members.get(head) ?? new Map<string, string>();
    if (!own.has(plain)) own.set(plain, ccg);
    members.set(head, own);
  }
  const several = [...members].filter(([, { size }]) => size > 1);
  return new Map(several.map(([head, own]) => [head, listed([...own.values()])]));
};

const mostNamed = 4;
const list = new Intl.ListFormat('en-GB');
const listed = (ccgs: readonly string[]): string =>
  list.format(
    ccgs.length <= mostNamed
      ? ccgs
      : [...ccgs.slice(0, mostNamed - 1), `${ccgs.length - mostNamed + 1} other CCGs`],
  );
