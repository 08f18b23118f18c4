/**
 * What the words of an agreement say: which CCGs they name, by code or name, whether they name anybody else, and whether
 * by all of them it is still an agreement.
 */
import { ccgCodesIn } from './localities';
import { wordSet } from './wordSet';

/** Whom the words of an agreement name. */
export interface Named {
  /** As they stand, or as `ccgNamed` gives them. */
  readonly ccgs: readonly string[];
  /** Words that are a name of somebody else, as far as can be told. */
  readonly others: boolean;
}

/** Refusals and exclusions: of somebody whom the words name, or of nothing ("did not object"). */
export const mayRefuse = (agreement: string): boolean => refuses.test(agreement);
const refuses =
  /\b(?:refus\w*|declin\w*|reject\w*|withdr[ae]w\w*|object\w*|oppos\w*|against|disagree\w*|n|not?|never|nor|neither|none|non|un|without|cannot|cant|wont|\w+n['’]t|(?:do|does|did|have|has|had|is|are|was|were|would|could|should)nt|except\w*|excl\w*|exc|but|bar|save|apart from|other than)\b|[✗✘❌×☒≠]/iu;

/** Words for talks about an agreement, or for conditions: they do not say that those who are named have agreed. */
const mayBeTalk = (agreement: string): boolean =>
  /\?|\b(?:subject to|in principle|discuss\w*|consult\w*|engag\w*|offer\w*|propos\w*|request\w*|ask(?:ed|ing)?|sought|seek\w*|sent|written|wrote|invit\w*|inform(?:ed|ing)?|notif\w*|aware|consider\w*|negotiat\w*|talks|noted|noting|acknowledg\w*|review\w*|part(?! of)|partly|partial\w*|if|once|unless|until|should|must|would|could|might|due|expect\w*|hop(?:e|ed|ing)|aim\w*|intend\w*)\b/i.test(
    agreement,
  );

/** What takes an agreement back, limits it or supposes it. */
const mayNotBe =
  /\b(?:only|conditions?|caveats?|provisos?|reservations?|concerns?|issues?|protest|disput\w*|appeal\w*|veto\w*|stopp?\w*|ceased|ended|end(?:s|ing)?|lapse[ds]?|expire[ds]?|cancel\w*|suspend\w*|revok\w*|rescind\w*|(?:one|\d) (?:out )?of (?:the )?(?:\d|two|three|four|five|ccgs?|them)|majority|most|some|x)\b|->|=>|[→➜]/iu;

/** Somebody who is no CCG: what they agree to is not agreed by one. */
const isOther =
  /\b(?:LMCs?|NHSEI?|NHS England|area team|PPGs?|practices?|GPs?|patients?|partners?|providers?|trusts?|federations?|council)\b/i;
/** Whether "AT" is said of the area team: where all words are in capitals only after "by" or "with", as it may be the word. */
const isAreaTeam = (words: string, capitals: boolean): boolean =>
  (capitals ? /\b(?:BY|WITH)(?: THE)? AT\b/ : /\bAT\b/).test(words);
const isCcg = /\b(?:CCGs?|clinical commissioning groups?|governing bod(?:y|ies)|GB|PCCC|joint committee)\b/i;

const cameToIt =
  /\b(?:discussed|considered|reviewed|consulted|proposed|offered|requested|negotiated|presented)(?:,|;| and| &| then|, and)? (?=(?:[\p{L}\p{N}]+ ){0,3}(?:agreed|approved|signed|confirmed|accepted))/giu;
const nobodyObjected =
  /\b(?:no|without|nor?) (?:any )?(?:objections?|concerns?|issues?|problems?|opposition|queries|conditions?)\b/gi;

/**
 * Whether words that say "yes" or "agreed", or only list CCGs, say no more than that and how, where and when: every one
 * of them is known to take nothing from an agreement, or is a name. Where they name others, they must name a CCG as well.
 */
export const isPlainAgreement = (agreement: string): boolean => {
  const words = agreement.replace(nobodyObjected, ' ').replace(cameToIt, ' ');
  if (mayRefuse(words) || mayBeTalk(words) || mayNotBe.test(words)) return false;
  const capitals = words === words.toUpperCase();
  const others = isOther.test(words) || isAreaTeam(words, capitals);
  if (others && !isCcg.test(words) && ccgCodesIn(words).length === 0) return false;
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).every(
    (word) => isHarmless(word.toLowerCase()) || (!capitals && mayBeName(word)),
  );
};

const isHarmless = (word: string): boolean => /\p{N}/u.test(word) || known.has(word) || plain.has(word);

/** "Leeds", "J"; "Conditionally" says how. */
const mayBeName = (word: string): boolean => word[0] !== word[0]!.toLowerCase() && !/ly$/.test(word);

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

const known = wordSet(`
  agree agreed agrees agreement agreements approve approved approval confirm confirmed confirmation sign
  signed signature yes true done complete completed accept accepted consent consented support supported
  endorse endorsed ratify ratified discussed considered consulted reviewed requested proposed record
  recorded noted received obtained given see the and all both each every two three four other any ccgs
  clinical commissioning group groups party parties involved concerned affected partner partners
  neighbouring receiving sending host lead joint committee committees primary care board boards governing
  body bodies executive senior team management meeting meetings minute minutes paper papers item items page
  letter letters email emails mail memo memorandum memoranda understanding file ref reference appendix annex
  section schedule form log accountable chief finance financial officer officers director directors chair
  chairs head heads manager managers area regional region local office commissioner commissioners via per
  from for dated date year years not this that their they were was has have been with within under january
  february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec monday tuesday wednesday thursday friday`);

/** What agreements are made of besides: too short for a name, or no word of a sentence that names somebody. */
const plain = wordSet(`
  a an at by in it is of on s as we y ok okay ccg gb fully formally verbally verbal jointly unanimously
  unanimous officially unconditionally signed place reached made had countersigned counter co formal voting
  writing attached enclosed above below tab cell number ratification minuted mins min phone telephone call
  conference action first second third final signing off nhs mr mrs ms dr am pm st nd rd th mou sla pccc cfo
  ao favour happy part review`);
