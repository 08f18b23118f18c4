/**
 * The financial years a reinvestment plan covers, as a cell lists them: "2016/17 and 2017/18", "2016/17 to 2018/19"
 * (with the years between), "2016/17 onwards", "all years", "2016/17 agreed, 2017/18 tbc".
 */
import { yearsIn, type FinancialYear } from './financialYear';
import { readOnce } from './readOnce';
import { wordSet } from './wordSet';

/** `unclear`: the year is not listed, or listed, and words beside it may change what that means. */
export type Coverage = 'covered' | 'not confirmed' | 'not covered' | 'unclear';

interface Part {
  readonly years: ReadonlySet<FinancialYear>;
  /** From this year on, without an end. */
  readonly from: FinancialYear;
  readonly says: 'confirmed' | 'not confirmed' | 'unclear' | 'nothing';
  /** Takes its years out of the others, and says nothing of those: "(not 2017/18)". */
  readonly excludes: boolean;
}

/** Whether a plan covers a year. */
export const coverageOf = (text: string, year: FinancialYear): Coverage => {
  const parts = partsIn(text);
  const own = parts.filter((part) => part.years.has(year) || year >= part.from);
  if (own.length === 0) return unlisted(parts);
  if (own.some(({ excludes }) => excludes) || own.every(({ says }) => says === 'not confirmed'))
    return 'not confirmed';
  // "2016/17 to 2018/19 agreed, 2017/18 tbc"
  if (own.some(isDoubt)) return 'unclear';
  // "2016/17, 2017/18 tbc": whether the doubt is about both cannot be told, unless the year has its own word.
  return parts.some(isDoubt) && own.every(({ says }) => says === 'nothing') ? 'unclear' : 'covered';
};
const isDoubt = ({ says, excludes }: Part): boolean =>
  !excludes && (says === 'not confirmed' || says === 'unclear');
const partsIn = readOnce((text): readonly Part[] => partsOf(text));

const unlisted = (parts: readonly Part[]): Coverage => {
  if (parts.some(({ says }) => says === 'unclear')) return 'unclear';
  if (parts.some(hasYears)) return 'not covered';
  return parts.some(({ says }) => says === 'not confirmed') ? 'not confirmed' : 'unclear';
};

const hasYears = ({ years, from }: Part): boolean => years.size > 0 || from < Infinity;

const notConfirmed =
  /\b(?:tb[cad]|pending|draft|awaiting|awaited|outstanding|n(?!\/)|not|no|none|nil|to (?:be|follow)|will be|planned|proposed|excluding|except|without|refused|rejected|declined|withdrawn|cancelled|unconfirmed|unapproved|unsigned)\b|[✗✘❌]/iu;
const unclear =
  /\b(?:subject to|in principle|partly|part|some|first|only|if|from|before|after|by|since|until|till|to|pre|post|plus|next|following|(?:\d+|two|three|four|five|six|seven|ten)[ -]?(?:yrs?|years?))\b|\?|\+/i;
const confirmed = /\b(?:agreed|approved|confirmed|signed|complete|completed|y|yes|in place)\b|[✓✔☑✅]/iu;
/** What may stand beside years and leave them as they are. */
const harmless = wordSet(`
  a an the of in for on by at with fy fye financial year years plan plans reinvestment covers covering covered all every
  whole each both inclusive agreed approved confirmed signed off complete completed y yes place formally fully ccg
  practice joint committee governing body board gb pccc letter minute minutes meeting and to from until till through
  between onward onwards after beyond later thereafter or only part`);
const saysMore = (part: string): boolean =>
  (part.match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (word) => !/^(?:FYE?)?\p{N}/iu.test(word) && !harmless.has(word.toLowerCase()),
  );
const butFor = /\b(?:all|every|any)\b.*\b(?:but|except|excluding|without|other than|apart from)\b/i;
const everyYear = /\b(?:all|every|whole)\b/i;
const onwards = /\b(?:onwards?|(?:and|or) (?:after|beyond|later)|thereafter)\b|\+$/i;

const partsOf = (text: string): readonly Part[] =>
  spaced(text)
    .split(/ [,;&] |\band\b(?! (?:after|beyond|later)\b)/i)
    .map(partOf);

/** Marks between years stand apart from them, and a dash between two is "to". */
const spaced = (text: string): string =>
  text
    .replace(/(\d{2}[/-]\d{2}(?:\d{2})?)\s*[-–—]\s*(?=(?:20)?\d{2}[/-]\d{2})/g, '$1 to ')
    .replace(
      /\b(FYE?\s?'?(?:20)?\d{2}|20\d{4})\s*[-–—]\s*(?=(?:FYE?\s?'?(?:20)?\d{2}|20\d{4})\b)/gi,
      '$1 to ',
    )
    .replace(/(\d{2}[/-]\d{2})\s+(?=(?:20)?\d{2}[/-]\d{2}(?![/.-]?\d))/g, '$1 , ')
    .replace(/\bbetween\b(.*?)\band\b/gi, '$1 to ')
    .replace(butNot, ' , not ')
    .replace(/\s*([,;&])\s*/g, ' $1 ');
const butNot =
  /\b(?=but |not|exc|without)(?<=\d\W*)(?:but )?(?:not|excluding|excl\.?|except|without)\s+(?:for |in )?(?=(?:FYE?\s?'?)?\d)/gi;

const partOf = (part: string): Part => {
  const listed = yearsIn(part);
  const [first, last] = [listed[0], listed.at(-1)];
  const isRange = listed.length === 2 && /\b(?:to|until|till|through)\b/i.test(part);
  const years = new Set(isRange ? range(first!, last!) : listed);
  const open = onwards.test(part);
  const from =
    open && last !== undefined ? last : listed.length === 0 && everyYear.test(part) ? -Infinity : Infinity;
  const says = saysOf(isRange || open ? part.replace(rangeWords, '') : part);
  // "2016/17 agreed 2017/18 tbc": of which of the two each is said is not told by marks.
  const mixed = says === 'not confirmed' && !isRange && listed.length > 1 && confirmed.test(part);
  const excludes =
    /^\W*not (?:FYE?\s?'?)?\d/i.test(part) && (isRange || listed.length === 1) && !confirmed.test(part);
  return { years, from, says: mixed ? 'unclear' : says, excludes };
};

const saysOf = (part: string): Part['says'] => {
  // Which years those leave is not said.
  if (butFor.test(part)) return 'unclear';
  if (notConfirmed.test(part)) return 'not confirmed';
  if (unclear.test(part) || saysMore(part)) return 'unclear';
  return confirmed.test(part) ? 'confirmed' : 'nothing';
};

/** What says no more, in a part that is known to be a range or open at its end. */
const rangeWords = /\b(?:from|to|until|till|after)\b|\+$/gi;

const range = (first: FinancialYear, last: FinancialYear): FinancialYear[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
