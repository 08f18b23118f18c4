/**
 * What money is spent on, by the words of its purpose (policy section 6, *reinvestment*). A purpose whose words are not
 * known, or that says two things at once, is unknown: the user classifies it once for the workbook.
 */
import { purposeWords, type Said } from './purposeWords';
import { readOnce } from './readOnce';
import type { Purpose } from './rules/rule';

/** Lower case, one space between words, no punctuation but the & of A&E: how purposes are compared. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();

const OPEN_END = '…';
const phrases = Object.entries(purposeWords).flatMap(([said, list]) =>
  list.map((phrase) => ({
    said: said as Said,
    words: plainWords(phrase),
    open: phrase.endsWith(OPEN_END),
  })),
);
const exact = new Map(phrases.filter(({ open }) => !open).map(({ words, said }) => [words, said]));
const open = phrases.filter((phrase) => phrase.open);

/** The longest phrase at a place wins over those inside it: "avoiding unplanned admissions" over "admissions". */
const known = new RegExp(
  String.raw`(?<![\p{L}\p{N}&])(?:${[...phrases]
    .sort((a, b) => b.words.length - a.words.length)
    .map((phrase) => (phrase.open ? String.raw`${phrase.words}\p{L}*` : String.raw`${phrase.words}s?`))
    .join('|')})(?![\p{L}\p{N}&])`,
  'gu',
);

const saidBy = (match: string): Said | undefined =>
  exact.get(match) ??
  exact.get(match.replace(/s$/, '')) ??
  open.find(({ words }) => match.startsWith(words))?.said;

/** What a purpose is by its words; `unknown` where they are not known or say two things at once. */
export const purposeOf = readOnce((text): Purpose => classify(text));

/** Several of them, which in small letters would be "less". */
const severalLes = /\bLES['’]?s\b/g;

/** What is kept for another year may be spent on anything then: "Underspend carried forward". */
const carried =
  /\b(?:carr(?:y|ied|ying) (?:forward|over|down)|brought forward|roll(?:ed|ing)? (?:forward|over)|[bc] ?f(?:wd)?)\b/;
const kept = /^(?:underspen|unspent|surplus|uncommitted|unallocated)/;

/** A reserve of general practice may yet be spent on it, as any contingency may: "GP reserve". */
const ofPractices =
  /\b(?:(?:gps?|practices?|primary care|pms|contingency)(?: \p{L}+)? reserve|reserves? for (?:gps?|(?:general )?practices?|primary care)\b)/u;

const classify = (text: string): Purpose => {
  const kinds = new Set<Exclude<Said, 'neither'>>();
  const words = plainWords(text.replace(severalLes, 'LES'));
  const isCarried = carried.test(words);
  const isReserved = ofPractices.test(words);
  for (const [match] of words.matchAll(known)) {
    const isOpen = (isCarried && kept.test(match)) || (isReserved && match.startsWith('reserve'));
    const said = isOpen ? undefined : saidBy(match);
    if (said !== undefined && said !== 'neither') kinds.add(said);
  }
  const [only = 'unknown'] = kinds;
  if (kinds.size <= 1) return only;
  if (kinds.has('not general practice')) return 'unknown';
  return kinds.has('premises') ? 'premises' : 'core general practice';
};
