/**
 * Years of which one half is written: "2014", "Released 2015". Some mean by 2014 the financial year that begins in it, and
 * some the one that ends in it: something else says which, a line above, or the user.
 */
import {
  formatYear,
  readYear,
  yearsIn,
  type BareYears,
  type FinancialYear,
} from '../../../policy/financialYear';
import { meantBy } from '../../../policy/meantBy';
import { UNREADABLE, type CellValue, type Read } from '../../../policy/rules/rule';
import { readFinancialYear } from '../../cells';
import { headingText, type RawColumn } from '../rawColumn';
import { recognise, recogniseHeading, type Recognised } from '../headings/recognise';
import { isBareYear } from './timeReader';

const bare = String.raw`(?<![\d/.,£–-])20[0-4]\d(?![\d/.,–-])`;
const somewhere = new RegExp(bare);
const everywhere = new RegExp(bare, 'g');
/** What says more of a year than its number: that is no bare one. */
const saysMore =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:end\w*|begin\w*|start\w*|q\d|h\d|f\W?y\w*|prices?)\b/i;

/** The bare year, where a text says one and no other year or day: 2014 for "Released 2014". */
export const bareYear = (text: string): number | undefined => {
  const found = somewhere.exec(text);
  if (!found || saysMore.test(text) || yearsIn(text).length > 0) return undefined;
  return /\d/.test(text.replace(found[0], '')) ? undefined : Number(found[0]);
};

/** A text with its bare year in full: "Released 2014/15". */
export const bareInFull = (text: string, are: BareYears = 'begins'): string => {
  const year = bareYear(text);
  return year === undefined ? text : text.replace(somewhere, formatYear(meantBy(year, are)));
};

/** A heading as it is recognised, whichever year a bare one means. */
export const recogniseBare = (heading: CellValue): Recognised | undefined =>
  typeof heading === 'boolean' ? undefined : recogniseHeading(bareInFull(String(heading)));

/**
 * "Years beginning April", "financial years ending 31 March", "years shown are those in which they end": of all of them, and
 * not of the one that it names. "Over the years to come" says nothing of when they end.
 */
const ofAll = (verb: string, month: string): RegExp =>
  new RegExp(
    String.raw`\b(?:years (?:that |which |are those )?${verb}\W*(?:in |on )?(?:the )?(?:${month})|years? (?:shown|given|headed|labelled) (?:is|are) (?:the (?:one|year|calendar year)s? )?(?:that |which |in which )?(?:it |they )?${verb}\b(?!\W*(?:in |on )?(?:the )?(?:1st |1 |31st |31 )?(?:of )?(?!${month})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))(?!.*\b(?:19|20)\d{2}\b)`,
    'i',
  );
const saysBegins = ofAll('(?:begin|start|commenc)\\w*', '(?:1(?:st)? (?:of )?)?apr|0?1[/.]0?4\\b');
const saysEnds = ofAll('(?:end|ending|ended|ends|to)', '(?:31(?:st)? (?:of )?)?mar|31[/.]0?3\\b');
/** "2014 = 2014/15", "2014 (2014/15)", "2014 means 2013/14". */
const equals = /^\s*(?:[=:(]|is\b|means\b|being\b|stands for\b)\s*/i;

/** Which they are, where some of the texts say it and none says the other. */
export const bareYearsIn = (texts: readonly string[]): BareYears | undefined => {
  const said = new Set<BareYears>();
  for (const text of texts) {
    if (saysBegins.test(text)) said.add('begins');
    if (saysEnds.test(text)) said.add('ends');
    if (yearsIn(text).length === 0) continue;
    for (const found of text.matchAll(everywhere)) {
      const next = text.slice(found.index + found[0].length);
      if (!equals.test(next)) continue;
      const year = readYear(/^[^\s,;)]+?(?=[.,;:)]|\s|$)/.exec(next.replace(equals, ''))?.[0] ?? '');
      if (year === Number(found[0])) said.add('begins');
      else if (year === Number(found[0]) - 1) said.add('ends');
    }
  }
  return said.size === 1 ? [...said][0] : undefined;
};

/** Columns of bare years, recognised as those of the years that they mean. */
export const asBareYears = (
  raw: readonly RawColumn[],
  are: BareYears | undefined,
): ReadonlyMap<RawColumn, Recognised> => {
  const years = new Map<RawColumn, Recognised>();
  for (const column of raw) {
    const heading = headingText(column);
    const year = bareYear(heading);
    if (year === undefined) continue;
    const found = recognise(bareInFull(heading, are), column.cells);
    if (!found || !('year' in found)) continue;
    const reason = `${year} is ${formatYear(found.year)}`;
    years.set(column, { ...found, certainty: 'likely', reason });
  }
  return years;
};

/** Whether a column of years has bare ones. */
export const hasBareYears = ({ cells }: RawColumn): boolean => cells.some(isBareYear);

/** The first bare year of the columns, headings before cells: the one that is asked about. */
export const firstBareYear = (columns: readonly RawColumn[]): number | undefined => {
  const headed = columns.map((each) => bareYear(headingText(each))).filter((year) => year !== undefined);
  if (headed.length > 0) return Math.min(...headed);
  return columns
    .flatMap(({ cells }) => cells.filter(isBareYear))
    .map(Number)
    .at(0);
};

/** Reads the year of a row as `read` does, and bare ones. */
export const readBareYear =
  (are: BareYears, read: (cell: CellValue) => Read<FinancialYear> = readFinancialYear) =>
  (cell: CellValue): Read<FinancialYear> => {
    const year = read(cell);
    return year === UNREADABLE && isBareYear(cell) ? meantBy(Number(cell), are) : year;
  };
