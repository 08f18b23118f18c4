/**
 * Whether words name the population or service that they are to name. Such columns also say where it is to be read, that it
 * is asked about still, or what came of asking: "see minutes", "Under appeal", "Reviewed – none".
 */
import { readOnce } from '../../readOnce';
import { isLeftOpen } from '../../status';

/** "Yes" names one as well: the column says what. */
export const namesOne = readOnce((words): boolean => isYes.test(words) || isName(words));

const isYes = /^\W*(?:y|yes|true)\b|^[✓✔☑✅]/iu;

const isName = (words: string): boolean =>
  /\p{L}{2}/u.test(words) && !saysWhere(words) && !isAsked.test(words) && !isLeftOpen(words);

/** Whether words only say where to read it. */
export const saysWhere = (words: string): boolean => isElsewhere.test(words);
const isElsewhere = /^\W*(?:see (?!and\b|&)|refer(?:red)? to\b|as (?:above|below|per)\b|ditto\b|same\b)/i;

const isAsked = new RegExp(
  [
    String.raw`\?`,
    String.raw`^\W*(?:(?:under|in|on|at) )?(?:appeal(?:ed)?|dispute[ds]?|quer(?:y|ied)|review(?:ed)?(?! of)|considered|assessed|checked|confirmed|discussed)\b`,
    String.raw`^\W*(?:potential(?:ly)?|possibl[ey]|perhaps|maybe|proposed|practice (?:to|claims?|states?|says|requests?|asked|appeal\w*))\b`,
    String.raw`[-–—:;,(] ?(?:no|none|not|nil|nothing)\b`,
  ].join('|'),
  'i',
);
