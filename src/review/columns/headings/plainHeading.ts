/** A heading as the vocabulary has its words. */
import { plainText } from '../../cells';

/** A heading in lower case, without units, tax, punctuation, and the joins of camelCase and snake_case. */
export const plainHeading = (heading: string): string => {
  const words = wordsOf(heading);
  // A "£" or "£000s" alone is all that some ledgers say of their amounts.
  return words === '' && /£|pounds/i.test(heading) ? 'pounds' : words;
};

/** "k£", "m £", "000£", "GBP 000" as most write them: "£k", "£m", "£000", "£ 000". */
export const withPoundsFirst = (words: string): string =>
  words.replace(/\bGBP(?=(?:0{3}s?|k|mn?)?\b)/gi, '£').replace(/(?<![\w.,])(k|mn?|0{3}) ?£(?! ?\d)/gi, '£$1');

/** The same of what only a heading of amounts says so shortly: "(K)", "(in m)", "k" at its end. */
export const withLetters = (heading: string): string =>
  heading.replace(/[( _£](?:£ ?|in )*([km])\W?s?(?:\)|$)/gi, '£$1');

const wordsOf = (heading: string): string =>
  withPoundsFirst(withLetters(plainText(heading)))
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    // Looking back, not matching over: a cell may hold 32,767 letters in a row.
    .replace(/(?<=[A-Z])(?=[A-Z](?:[a-rt-z]|s[a-z]))/g, ' ')
    .replace(/(?<=[A-Za-z]{3})(?=\d)/g, ' ')
    .replace(/%/g, ' percent ')
    .toLowerCase()
    .replace(
      /(?:\bin )?£ ?(?:(?:(?:in )?[,'’‘]?0{3}['’]?s?|['’]?s|k|th(?:ou)?s?|m(?:n|il+)?)(?![a-z\d]))?|\b(?:in )?(?:(?:thousand|million)s?\b(?: of pounds\b)?|pounds\b)|(?<![\d.,])(?:1,?)?0{3}['’]?s(?![a-z\d])|['’‘]0{3}(?![a-z\d])|\(0{3}\)|\bgbp\b/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .replace(/ (?:inc\w*|ex\w*|net of) vat\b/, '')
    .trim();
