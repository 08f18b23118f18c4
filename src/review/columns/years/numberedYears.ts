/**
 * Years by their number: "Year 1 release", "Y2". Of which financial years they are something else says: another heading,
 * a line above, or the user.
 */
import { formatYear, readYear, yearsIn, type FinancialYear } from '../../../policy/financialYear';
import { yearOne } from '../../../policy/redeployment';
import { UNREADABLE, type CellValue, type Read } from '../../../policy/rules/rule';
import { plainText, readFinancialYear } from '../../cells';
import { headingText, type RawColumn } from '../rawColumn';
import { recognise, type Recognised } from '../headings/recognise';

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const number = String.raw`\b(?:y|yr|year)[ -]?([1-9]|${words.join('|')})\b`;
const somewhere = new RegExp(number, 'i');
const everywhere = new RegExp(number, 'gi');

const valueOf = (spelling: string): number =>
  words.indexOf(spelling.toLowerCase() as (typeof words)[number]) + 1 || Number(spelling);

/** The number, where a text says one and no year itself: 2 for "Yr 2 release". */
export const yearNumber = (text: string): number | undefined => {
  const found = somewhere.exec(text);
  return found && !/\d{2}/.test(text) ? valueOf(found[1]!) : undefined;
};

/** A text with its number put in full: "2015/16 release" for "Yr 2 release"; where nobody knows, by the policy's year one. */
export const inFull = (text: string, first = yearOne): string =>
  text.replace(somewhere, (_, spelling: string) => formatYear(first + valueOf(spelling) - 1));

/** What may stand between a number and its year: "Year 1 = 2014/15", "year one being 2014/15", "2014/15 (Y1)". */
const after = /^(?:[\s:=(–—-]|\b(?:is|being|means|starts|begins|in)\b)+/i;
const before = /(?:[\s:=(–—-]|\b(?:is|as|being)\b)+$/i;
/** A year first or last in what is left. */
const begins = /^[^\s,;)]+/;
const ends = /[^\s,;(]+$/;
/** "Year 1 2013/14 list sizes": other figures of a year, which need not be that of the number beside them. */
const otherFigures =
  /^[\s–—-]+\S*\d ?(?:figures?|prices?|lists?|baselines?|data|rates?|populations?|patients|weighted|registered)\b/i;

/** The financial year of Year 1, where some of the texts say it and none says another. */
export const firstYearIn = (texts: readonly string[]): FinancialYear | undefined => {
  const said = new Set<FinancialYear>();
  for (const text of texts) {
    if (yearsIn(text).length === 0) continue;
    for (const found of text.matchAll(everywhere)) {
      const rest = text.slice(found.index + found[0].length);
      if (otherFigures.test(rest)) continue;
      const next = begins.exec(rest.replace(after, ''))?.[0];
      const last = ends.exec(text.slice(0, found.index).replace(before, ''))?.[0];
      const year = readYear(next ?? '') ?? readYear(last ?? '');
      if (year !== undefined) said.add(year - valueOf(found[1]!) + 1);
    }
  }
  return said.size === 1 ? [...said][0] : undefined;
};

/**
 * Columns of numbered years, recognised as those of the years are. One by itself, that says what it holds without its
 * number, is what it says, where nobody knows which year it means.
 */
export const asYears = (
  raw: readonly RawColumn[],
  first: FinancialYear | undefined,
): ReadonlyMap<RawColumn, Recognised> => {
  const years = new Map<RawColumn, Recognised>();
  for (const column of raw) {
    const number = yearNumber(headingText(column));
    if (number === undefined) continue;
    const found = recognise(inFull(headingText(column), first), column.cells);
    if (!found || !('year' in found)) continue;
    const reason = `Year ${number} is ${formatYear(found.year)}`;
    years.set(column, { ...found, certainty: 'likely', reason });
  }
  const [only, ...others] = years.keys();
  const isAlone = first === undefined && others.length === 0 && only !== undefined;
  return isAlone && recognise(only.heading, only.cells) ? new Map() : years;
};

/** Whether a column of years counts them. */
export const countsYears = ({ cells }: RawColumn): boolean =>
  cells.some((cell) => typeof cell === 'string' && yearAlone.test(plainText(cell)));
const yearAlone = new RegExp(`^${number}$`, 'i');

/** Reads the year of a row, where Year 1 is known. */
export const readNumberedYear =
  (first: FinancialYear) =>
  (cell: CellValue): Read<FinancialYear> => {
    const read = readFinancialYear(cell);
    const text = read === UNREADABLE && typeof cell === 'string' ? plainText(cell) : '';
    return yearAlone.test(text) ? first + yearNumber(text)! - 1 : read;
  };
