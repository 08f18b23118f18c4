/**
 * The CCG that a sheet is of: many teams give each CCG a sheet, or a table under its name, and no column says it then.
 * Taken where one line says it plainly, and nothing in the table or on the sheet's tab says another.
 */
import { plainLocality } from '../../../policy/localities';
import type { CellValue } from '../../../policy/rules/rule';
import { isFilled, plainText } from '../../cells';
import { ccgCode } from '../contents';
import type { Mapping, Understood } from '../mapping';
import { onlyWords } from './onlyWords';

type Line = readonly CellValue[];

/** "CCG:", "Name of CCG:", "Clinical Commissioning Group" before a colon, a code or "NHS". */
const labelled =
  /^(?:name of (?:the )?)?(?:ccg|clinical commissioning group)(?: name| code)?(?: ?[:–-] ?| (?=\d\d[a-z]$|nhs ))(.+)$/i;

const group = '(?:CCG|Clinical Commissioning Group)';
const said = new RegExp(`\\b${group}s?\\b`, 'gi');
const single = new RegExp(`\\b${group}\\b`, 'i');
/** Who wrote or is to read it, what is left out, and sums: these name a CCG and are not of it. */
const otherwise =
  /\b(?:contact|source|host(?:ed)?|lead|behalf|sign(?:ed)?|agree(?:d|ment)|copy|cc|except|excluding|excl|not|outside|other|others|from|to|between|vs|former|formerly|merged?|(?:sub)?total|average|all|each|per|by|across)\b/i;
/** What a title says beside the name: the name begins after the last of them. */
const beside =
  /^(?:pms|gms|apms|gp|general|practices?|reviews?|premiums?|schedules?|ledger|re-?investments?|plans?|summary|funding|phasing|return|transition\w*|taper|release|reductions?|contracts?|appendix|annex|sheet|table|section|the|for|of|in|\d\S*|financial|year|our|your|this|\w+ed|england|draft|final|local|joint|responsible|various|tb[acd]|[a-z])$/i;
/** "Leeds North CCG and Leeds West": not of one alone. */
const another = /^ (?:and|&|\+|\/|with|vs?) \p{Lu}/u;
const joins = /^(?:and|&|of|the|in|on|upon|with|le|under)$/;
const longestName = 7;

/** The one CCG that a line of words names: "NHS Leeds North CCG" of "PMS review: NHS Leeds North CCG, 2014/15". */
export const ccgNamedIn = (line: string): string | undefined => {
  const text = plainText(line);
  if (text.length > 200 || otherwise.test(text)) return undefined;
  const [, after] = labelled.exec(text) ?? [];
  if (after !== undefined) return named(after);
  if ((text.match(said) ?? []).length !== 1) return undefined;
  const end = text.search(single);
  if (end === -1) return undefined;
  if (another.test(text.slice(end).replace(single, ''))) return undefined;
  const words = text
    .slice(0, end)
    .split(/[:;|]|\((?!.*\))|[–-](?= )|(?<= )[–-]/)
    .at(-1)!;
  const name = fromItsBeginning(words.split(' ').filter(Boolean));
  return name === undefined ? undefined : `${name} CCG`;
};

/** What stands after a label: a code or a name, without what is put in brackets or after a dash. */
const named = (text: string): string | undefined => {
  const name = text.split(/[;|(]| [–-] /)[0]!.trim();
  if (ccgCode.test(name)) return name;
  const words = name
    .replace(said, '')
    .split(' ')
    .filter((word) => word !== '' && !ccgCode.test(word));
  return fromItsBeginning(words) === words.join(' ') ? name : undefined;
};

const fromItsBeginning = (words: readonly string[]): string | undefined => {
  const nhs = words.lastIndexOf('NHS');
  const last = words.map((word) => beside.test(word.replace(',', '')) && !joins.test(word)).lastIndexOf(true);
  const name = words.slice(Math.max(last + 1, nhs));
  const own = name.filter((word) => word !== 'NHS');
  if (own.length === 0 || own.length > longestName || joins.test(own[0]!)) return undefined;
  const whole = name.join(' ');
  // "Windsor, Ascot and Maidenhead" is one, "Jane Smith, Leeds" is not.
  const isOne = !whole.includes(',') || / (?:and|&) /i.test(whole);
  return isOne && own.every((word) => /^\p{Lu}/u.test(word) || joins.test(word)) ? whole : undefined;
};

/** The same of a row of cells: a title by itself, or a label with the name beside it. */
const ccgOfLine = (line: Line): string | undefined => {
  const cells = line.filter((cell) => cell !== '');
  if (cells.length === 0 || cells.length > 2) return undefined;
  const [first, second] = cells.map((cell) => plainText(String(cell)));
  if (second === undefined) return ccgNamedIn(first!);
  // "CCG" beside "Amount" is the headings of a list.
  const both = `${first} ${second}`;
  return !labelled.test(first!) && labelled.test(both) ? ccgNamedIn(both) : undefined;
};

/** The CCG that a line among a schedule's rows names for those below it: by its name, its code or both. */
export const ccgOfRows = (line: Line): string | undefined => {
  const [first = '', second = '', ...others] = line.flatMap((cell) =>
    cell === '' ? [] : [plainText(String(cell))],
  );
  const isCode = ccgCode.test(first) && others.length === 0 && (second === '' || ccgNamedIn(second));
  return isCode ? first : ccgOfLine(line);
};

/** "All other CCGs": what stands under it is not of the CCG that a line further up names. */
const saysOtherCcgs = (line: string): boolean => /\bCCGs\b|\bother\b.*\bCCG\b/i.test(line);

/** "03C", "03C – Leeds West", "Leeds West (03C)", "NHS Leeds West": alone it may name another CCG than the one further up. */
const saysAnother = (line: Line, ccg: string | undefined): boolean => {
  const words = plainText(onlyWords(line) ?? '');
  const isName = words.startsWith('NHS ') && fromItsBeginning(words.split(' ')) === words;
  return (
    (isName || /^\d\d[A-Z]\b|\(\d\d[A-Z]\)$/.test(words)) && !single.test(words) && !isSameCcg(words, ccg)
  );
};

export const isSameCcg = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined ? a === b : plainLocality(a) === plainLocality(b);

/** The CCG that the lines of a grid name for what stands below them, each looked at once. */
export class CcgOfLines {
  private readonly ccgs: (string | undefined)[] = [];
  /** Whether a line has named one since the last that is laid out in columns. */
  private isNamed = false;

  /** `ccg` is the one that is named further up. */
  constructor(
    private readonly grid: readonly Line[],
    private readonly ccg?: string,
  ) {}

  /** The one that the nearest line above a row names; none where lines that no table parts name two. */
  above(row: number): string | undefined {
    const { ccgs, grid } = this;
    for (let at = ccgs.length; at < row; at++) {
      const before = at === 0 ? this.ccg : ccgs[at - 1];
      const line = grid[at]!;
      const own = ccgOfLine(line);
      if (own === undefined) {
        const cells = line.filter(isFilled);
        if (cells.length > 2) this.isNamed = false;
        const isOfOthers =
          !this.isNamed &&
          cells.length === 1 &&
          (saysOtherCcgs(String(cells[0])) || saysAnother(line, before));
        ccgs.push(isOfOthers ? undefined : before);
        continue;
      }
      // A code may be that of the name beside it.
      const isOne =
        !this.isNamed || isSameCcg(own, before) || ccgCode.test(own) !== ccgCode.test(before ?? own);
      ccgs.push(isOne ? own : undefined);
      this.isNamed = true;
    }
    return row === 0 ? this.ccg : ccgs[row - 1];
  }
}

/** What the lines above and the sheet's name say together: nothing where they say two. */
export const agreedOn = (above: string | undefined, ofTab: string | undefined): string | undefined =>
  above === undefined || ofTab === undefined || isSameCcg(above, ofTab) ? (above ?? ofTab) : undefined;

/**
 * The mapping of a block whose rows are `seen`, from the column `left` on, and what is said of the CCG: it is not taken
 * where a section's title, a total or a note among them names another, or where they have not all been seen. Where the rows of
 * a schedule begin with a line that names one, lines say it.
 */
export const withCcg = (
  { mapping, kind }: Understood,
  first: readonly Line[],
  seen: readonly Line[] | undefined,
  left: number,
): { readonly mapping: Mapping; readonly remark: readonly string[] } => {
  const { ccgAbove, ...others } = mapping;
  const named = ccgOfRows(first.find((line) => line.some((cell) => cell !== '')) ?? []);
  if (named !== undefined && kind === 'schedule' && mapping.facts.ccg === undefined)
    return {
      mapping: { ...others, ccgInLines: true },
      remark: [
        `Practices are taken as of the CCG in the line over them, such as “${named}”: no column says it.`,
      ],
    };
  if (ccgAbove === undefined) return { mapping, remark: [] };
  if (!seen) return { mapping: others, remark: [] };
  if (namesAnother(seen, left, mapping))
    return {
      mapping: others,
      remark: [`The lines above name ${ccgAbove}, and rows below another CCG: neither is taken as theirs.`],
    };
  const whose = kind === 'schedule' ? 'All practices here are' : 'Money that says no CCG or practice is';
  return {
    mapping,
    remark: [`${whose} taken as ${ccgAbove}’s: no column says it, a title or the sheet’s name does.`],
  };
};

const namesAnother = (rows: readonly Line[], left: number, { facts, ccgAbove }: Mapping): boolean => {
  const carried = new Set(Object.values(facts));
  // Where a title or a total stands.
  for (const fact of ['practiceCode', 'practiceName'] as const) carried.delete(facts[fact]!);
  return rows.some(
    (row) =>
      saysAnother(row, ccgAbove) ||
      row.some((cell, at) => {
        if (typeof cell !== 'string' || carried.has(left + at) || !single.test(cell)) return false;
        const name = ccgNamedIn(cell.replace(/\b(?:sub-?|grand )?totals?\b(?: (?:for|of))?/i, ' '));
        return name !== undefined && !isSameCcg(name, ccgAbove);
      }),
  );
};
