/**
 * What a cell answers: yes, no, pending, not applicable, or words that are none of these. A word that may mean either, or
 * that takes back or limits what it stands beside, leaves the answer to words: doubts are neither a yes nor a no.
 */
import { isPlainAgreement } from '../../policy/agreementWords';
import { readOnce } from '../../policy/readOnce';
import { BLANK, UNREADABLE, type Answer, type CellValue, type Read } from '../../policy/rules/rule';
import { isErrorValue, isNothing, plainText, readDate } from '../cells';

/**
 * An answer. A date is a yes: the day it was done. Nought is what a formula makes of a blank cell, and says as little; so
 * does "not known".
 */
export const readAnswer = (value: CellValue): Read<Answer> => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    if (value === 0) return BLANK;
    return typeof readDate(value) === 'number' ? 'yes' : 'words';
  }
  return answerOf(value);
};
const answerOf = readOnce((text): Read<Answer> => answerIn(plainText(text)));

/** "Approved, minutes awaited": what is open may be what was decided, or something beside it. */
const decisionOf = (text: string): Read<Answer> => {
  const answer = answerOf(text);
  return answer === 'pending' && decidedFirst.test(plainText(text)) ? 'words' : answer;
};

/**
 * The same of an agreement with CCGs, which all its words must leave one: that somebody was consulted, that others agreed
 * or that it lapsed is none.
 */
export const readAgreement = (value: CellValue): Read<Answer> =>
  typeof value === 'string' ? agreementOf(value) : readAnswer(value);
const agreementOf = readOnce((text): Read<Answer> => {
  const answer = decisionOf(text);
  return answer === 'yes' && !isAgreement(plainText(text)) ? 'words' : answer;
});
const isAgreement = (words: string): boolean =>
  typeof readDate(words) === 'number' || isPlainAgreement(words);

/** The same of something that was to be done: that it was offered is no record that it was. */
export const readRecord = (value: CellValue): Read<Answer> =>
  typeof value === 'string' ? recordOf(value) : readAnswer(value);
const recordOf = readOnce((text): Read<Answer> => {
  const answer = decisionOf(text);
  return answer === 'yes' && isOffer(text) ? 'words' : answer;
});
const isOffer = (text: string): boolean =>
  /\boffered\b/i.test(text) && !yes.test(plainText(text)) && !decided.test(text);

const answerIn = (text: string): Read<Answer> => {
  if (isNothing(text) || notKnown.test(text)) return BLANK;
  // "Y/N" is a form that nobody has filled in.
  if (isErrorValue(text) || bothWays.test(text)) return UNREADABLE;
  if (typeof readDate(text) === 'number') return 'yes';
  // An essay is no answer, and would take long to look through.
  if (text.length > longestAnswer) return 'words';
  const told = text.replace(noObjection, ' ');
  return answers.find(([pattern]) => pattern.test(told))?.[1] ?? 'words';
};

const longestAnswer = 2_000;
const notKnown = /^(?:n ?\/ ?k|d ?\/ ?k|unknown|not known|do(?:n['’]?t| not) know|no idea)\W*$/i;
const bothWays = /^\W*(?:y(?:es)? ?(?:\/|\||or) ?no?|no? ?(?:\/|\||or) ?y(?:es)?)\b/i;
/** Nobody objected, beside an answer: it refuses nothing. Alone, it is for the reader to say what it comes to. */
const noObjection =
  /(?<=[\p{L}\p{N})] ?[,;:.(–—-]? ?(?:(?:and|with|had|has|have) )?)\b(?:no|without|nor?) (?:any )?(?:objections?|concerns?|issues?|problems?|opposition|queries)\b/giu;

const doneWords = 'completed?|done|reviewed|engaged|consulted|published|offered';
const agreedWords = 'agreed?|approved?|confirmed|signed|accepted';
const agreed = `(?:${agreedWords}|${doneWords})`;
const decidedFirst = new RegExp(String.raw`^(?:y|yes|${agreedWords}|completed?|done)\b`, 'i');
const decided = new RegExp(String.raw`\b(?:${agreedWords}|completed?|done)\b`, 'i');
const negative = String.raw`(?:not|never|no|nor|nothing|nobody|none|non|un|without|refused|declined|cannot|cant|wont|failed to|(?:do|does|did|have|has|had|is|are|was|were|would|could|should)nt|\w+n['’]t)`;
const undone =
  '(?:refused|declined|rejected|withdrawn|rescinded|revoked|cancelled|overturned|retracted|vetoed)';
const yes = /^(?:(?:y|yes|true|ok(?:ay)?|in place|recorded)\b|[✓✔☑✅])/i;

/** The first that a text is like is what it answers. */
const answers: readonly (readonly [RegExp, Answer])[] = [
  [/^(?:n\/?a|n\/app\w*|not app(?:licable)?|n\.a\.?)\.?$/i, 'not applicable'],
  [
    /\b(?:no|not|none|nothing)(?: (?:is|are|longer|more|now))* (?:pending|outstanding|awaited|tb[cad])\b/i,
    'words',
  ],
  [
    /\b(?:pending|tb[cad]|t\.b\.[cad]|awaiting|awaited|outstanding|in progress|ongoing|under ?way|under (?:discussion|review|consideration|negotiation)|not yet|draft|planned)\b/i,
    'pending',
  ],
  [
    new RegExp(
      String.raw`(?<!\b(?:said|understood|believed|thought|known|reported|seems?|appears?) )\bto be\b|\bto follow\b|\bwill be\b|\b(?:being|yet to be) ${agreed}`,
      'i',
    ),
    'pending',
  ],
  [/^to (?:agree|approve|confirm|sign|review|consult|engage|publish|complete|do)\b/i, 'pending'],
  [/^\?+$/, 'pending'],
  [/^[✗✘❌]/u, 'no'],
  // Nobody objected: whether that is an agreement is for the reader.
  [
    /^(?:no (?:objections?|concerns?|issues?|problems?|opposition|queries|one (?:objected|opposed))|none (?:raised|opposed|objected|against))\b/i,
    'words',
  ],
  [
    /^(?:not?|never) (?:un-?\w+ed|disagree\w*|refus\w*|declin\w*|reject\w*|withdrawn|oppos\w*|without)\b/i,
    'words',
  ],
  // Refused at first, agreed later.
  [
    new RegExp(
      String.raw`\b(?:refused|declined|rejected|objected|withdrawn|not|no)\b.*\b(?:then|later|now|since|subsequently|eventually|finally|on appeal)\b(?:(?!\b(?:not|never|no|un\w+)\b).)*\b(?:agreed|approved|confirmed|signed|accepted|completed|done)\b`,
      'i',
    ),
    'words',
  ],
  [
    /^(?:(?:initially|at first|first|previously|originally) )?(?:refused|declined|rejected)\b(?: at first| initially| originally)?[^a-z]*\b(?:agreed|approved|confirmed|signed|accepted)\b/i,
    'words',
  ],
  // "Unanimous" and "under" refuse nothing.
  [
    new RegExp(
      String.raw`^(?:n(?!\/)|no(?! fixed|\. ?\d)|none|nil|false|never|not|neither|nobody|${undone}|disagreed|objected|un(?!i|der|anim|condition|opposed|til\b|less\b|qualified)\w+|un[- ](?:agreed|approved|signed))\b`,
      'i',
    ),
    'no',
  ],
  // "Reviewed, no change agreed", "agreed but not signed": some of it was done.
  [new RegExp(String.raw`^(?:\w+ )?${agreed}\b.*\b${negative}\b.*\b${agreed}\b`, 'i'), 'words'],
  [new RegExp(String.raw`\b${negative}\b.*\b${agreed}\b`, 'i'), 'no'],
  [new RegExp(String.raw`\b(?:${agreedWords}|completed?|done)\b.*\b${undone}\b`, 'i'), 'no'],
  [/\bsubject to\b|\bin[ -]?pr(?:i(?![mv])|n)\w*|\?/i, 'words'],
  // Some of it, or not yet, or not certainly, or no longer.
  [
    /\b(?:part(?! (?:of|\d))|partly|partial|partially|mostly|nearly|almost|half[ -](?=done|complete)|target|if|once|unless|until|should|must|would|could|might|hop(?:e|ed|ing)|(?:expect(?:ed|ing)?|aim(?:ed|ing)?|intend(?:ed|ing)?|due) (?:to|for|by|in|on))\b|^due\b|(?<!\d)\d{1,2} ?%/i,
    'words',
  ],
  [
    /\b(?:condition\w*|provisional\w*|tentative\w*|presum\w*|assum\w*|deemed|believed|thought|understood|seems|appears|apparently|allegedly|supposedly|reportedly|(?:said|known|reported) to be|majority|all but|lapsed|expired|suspended|superseded|terminated|abandoned|rescinded|revoked|cancelled|overturned|retracted)\b/i,
    'words',
  ],
  [
    /\b(?:to|will|shall) (?:agree|approve|confirm|sign|accept|review|consult|engage|publish|complete)\b/i,
    'words',
  ],
  [/^(?:y|yes)\b.*\bno\b(?=\W*$|\W+\d| (?:in|for|from|to)\b)/i, 'words'],
  [/[✗✘❌]/u, 'words'],
  [yes, 'yes'],
  [new RegExp(String.raw`\b${agreed}\b`, 'i'), 'yes'],
];
