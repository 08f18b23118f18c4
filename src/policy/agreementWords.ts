/** Whom the words of an agreement name: CCGs that are known, by code or name, and others that are not. */
import { ccgCodesIn } from './localities';

export interface Named {
  /** As they stand, or as `ccgNamed` gives them. */
  readonly ccgs: readonly string[];
  /** Words that are a name of somebody else, as far as can be told. */
  readonly others: boolean;
}

/** Refusals: of somebody whom the words name, or of nothing ("did not object"). */
export const mayRefuse = (agreement: string): boolean =>
  /\b(?:refus\w*|declin\w*|reject\w*|withdr[ae]w\w*|object\w*|oppos\w*|against|disagree\w*|not|no|never|nor|neither|without|cannot|\w+n['’]t)\b/i.test(
    agreement,
  );

/** Talks about an agreement, and conditions of one: those who are named have not agreed by them. */
export const mayBeTalk = (agreement: string): boolean =>
  /\?|\b(?:subject to|in principle|discuss\w*|consult\w*|engag\w*|offer\w*|propos\w*|request\w*|ask(?:ed|ing)?|sought|seek\w*|sent|written|wrote|invit\w*|inform(?:ed|ing)?|notif\w*|aware|consider\w*|negotiat\w*|talks|review\w*|part(?! of)|partly|partial\w*|if|once|unless|until|should|must|would|could|might|due|expect\w*|hop(?:e|ed|ing)|aim\w*|intend\w*)\b/i.test(
    agreement,
  );

/** No CCG has more words in its name. */
const longestName = 8;

/** `ccgNamed` finds a CCG by the plain spelling of its name. */
export const namedIn = (agreement: string, ccgNamed: (plain: string) => string | undefined): Named => {
  const ccgs = [...ccgCodesIn(agreement)];
  const words = wordsOf(agreement);
  let others = false;
  for (let at = 0; at < words.length;) {
    const name = nameFrom(words, at, ccgNamed);
    if (name) {
      ccgs.push(name.ccg);
      at += name.words;
      continue;
    }
    others ||= isName(words[at]!, words[at - 1]);
    at++;
  }
  return { ccgs, others };
};

/** Words between marks, without what every CCG's name may have; & is a word. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/&/g, ' and ')
    .replace(/\bNHS England\b/gi, ' ')
    .replace(/\b(?:NHS|CCG|Clinical Commissioning Group)\b/gi, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The longest name that begins at a word. */
const nameFrom = (
  words: readonly string[],
  at: number,
  ccgNamed: (plain: string) => string | undefined,
): { readonly ccg: string; readonly words: number } | undefined => {
  for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
    const ccg = ccgNamed(
      words
        .slice(at, at + length)
        .join('')
        .toUpperCase(),
    );
    if (ccg !== undefined) return { ccg, words: length };
  }
  return undefined;
};

/** Whether a word names somebody: it has a capital, or says by whom; and is none of those that agreements are made of. */
const isName = (word: string, before: string | undefined): boolean => {
  if (word.length < 3 || /\p{N}/u.test(word) || known.has(word.toLowerCase())) return false;
  // BCF, PCCC: a board or a programme.
  if (word.length <= 5 && word === word.toUpperCase()) return false;
  return word[0] !== word[0]!.toLowerCase() || /^(?:by|with)$/i.test(before ?? '');
};

const known = new Set(
  `agree agreed agrees agreement agreements approve approved approval confirm confirmed confirmation sign signed
  signature yes true done complete completed accept accepted consent consented support supported endorse endorsed
  ratify ratified discussed considered consulted reviewed requested proposed record recorded noted received obtained given see the and all both each every two three four other
  any ccgs clinical commissioning group groups party parties involved concerned affected partner partners
  neighbouring receiving sending host lead joint committee committees primary care board boards governing body bodies
  executive senior team management meeting meetings minute minutes paper papers item items page letter letters email
  emails mail memo memorandum memoranda understanding file ref reference appendix annex section schedule form log
  accountable chief finance financial officer officers director directors chair chairs head heads manager managers
  area regional region local office commissioner commissioners via per from for dated date year years not this that
  their they were was has have been with within under january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
