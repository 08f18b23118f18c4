/**
 * Which sheets answers are on. Answers name a sheet by its name, and another may have that by now: so beside them stands
 * what each sheet was known by when it was last answered about, Excel's id of it and its headings.
 */
import type { SheetInfo } from '../workbook';
import type { Answers } from './answers';

/** What a sheet was known by. */
type SheetAnswered = Answers['sheets'][number];
type Named = Pick<SheetInfo, 'id' | 'name'>;
/** What was read of a sheet, or of several. */
interface Read {
  readonly sheetId: string;
  readonly sheet: string;
  readonly columns: readonly { readonly heading: string }[];
}

/** Headings of a sheet that are kept, and letters of each. */
const mostHeadings = 100;
const longestHeading = 100;

const headingsOf = (blocks: readonly Read[]): readonly string[] => [
  ...new Set(
    blocks.flatMap(({ columns }) =>
      columns.flatMap(({ heading }) => (heading ? [heading.slice(0, longestHeading)] : [])),
    ),
  ),
];

/** Answers by the names that their sheets have now, and those of them that hold. */
export class AnsweredSheets {
  private readonly names: ReadonlyMap<string, string>;
  /** Records of sheets in whose place others stand by now. */
  private readonly aside = new Set<string>();

  constructor(sheets: readonly Named[]) {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /**
   * By the names that the sheets have now: a sheet is the same whatever it is called. What was said of one that is gone is
   * over where another that was answered about has its name.
   */
  renamed(answers: Answers): Answers {
    const now = new Map(answers.sheets.map(({ sheet, id }) => [sheet, this.names.get(id)]));
    if ([...now].every(([before, after]) => after === undefined || before === after)) return answers;
    const taken = new Set(now.values());
    return withNames(answers, (sheet) => now.get(sheet) ?? (taken.has(sheet) ? undefined : sheet));
  }

  /** By the names that the sheets have now, without those that were given on other sheets. */
  holding(answers: Answers): Answers {
    const renamed = this.renamed(answers);
    return without(renamed, this.asideIn(renamed));
  }

  /** The names under which answers to other sheets are kept, of answers that are renamed. */
  asideIn({ sheets }: Answers): ReadonlySet<string> {
    return new Set(sheets.filter((one) => this.aside.has(JSON.stringify(one))).map(({ sheet }) => sheet));
  }

  /** Whether answers to a sheet are known to be for this one, whatever stands on it. */
  isKnown({ sheets }: Answers, { id, name }: Named): boolean {
    return sheets.every((one) => one.sheet !== name || one.id === id);
  }

  /**
   * Whether renamed answers are for this sheet, on which this was read. The same sheet may have lost a heading or two; one
   * that only has the name of the other has all its headings. Where they are not they are put aside.
   */
  belong(answers: Answers, { id, name }: Named, blocks: readonly Read[]): boolean {
    const known = answers.sheets.find(({ sheet }) => sheet === name);
    if (!known) return true;
    const there = new Set(headingsOf(blocks));
    const { length } = known.headings;
    const left = known.headings.filter((heading) => there.has(heading)).length;
    const belongs =
      known.id === id
        ? length === 0 || left * 2 > length
        : left === length && (length > 0 || there.size === 0);
    if (belongs) this.aside.delete(JSON.stringify(known));
    else this.aside.add(JSON.stringify(known));
    return belongs;
  }
}

/** Answers but for those on these sheets. */
export const without = (answers: Answers, sheets: ReadonlySet<string>): Answers => {
  if (sheets.size === 0) return answers;
  return withNames(answers, (sheet) => (sheets.has(sheet) ? undefined : sheet));
};

/** Answers with another name for each sheet, in all that names one; without those on sheets that get none. */
const withNames = (answers: Answers, nameFor: (sheet: string) => string | undefined): Answers => {
  const on = <T extends { readonly sheet: string }>(list: readonly T[]): T[] =>
    list.flatMap((one) => {
      const sheet = nameFor(one.sheet);
      return sheet === undefined ? [] : { ...one, sheet };
    });
  return {
    ...answers,
    columns: on(answers.columns),
    blanks: on(answers.blanks),
    senses: on(answers.senses),
    firstYears: on(answers.firstYears),
    bareYears: on(answers.bareYears),
    leftOut: answers.leftOut.flatMap((sheet) => nameFor(sheet) ?? []),
    sheets: on(answers.sheets),
  };
};

/** The answers that name sheets, but for those that leave one out. */
const listsOn = (answers: Answers): readonly (readonly { readonly sheet: string }[])[] => {
  const { columns, blanks, senses, firstYears, bareYears } = answers;
  return [columns, blanks, senses, firstYears, bareYears];
};

/** What is said of a sheet, to be compared. */
const saidOf = (answers: Answers, name: string): string => {
  const lists = listsOn(answers).map((list) => list.filter(({ sheet }) => sheet === name));
  return JSON.stringify([lists, answers.leftOut.includes(name)]);
};

/**
 * Answers that were given, with what their sheets are known by. Of a sheet of which they say the same as those that were shown
 * that stays as it is; else it is what `blocks` were read of it.
 */
export const withSheetsKnown = (given: Answers, shown: Answers, blocks: readonly Read[]): Answers => {
  const names = new Set([
    ...listsOn(given).flatMap((list) => list.map(({ sheet }) => sheet)),
    ...given.leftOut,
  ]);
  const sheets = [...names].flatMap((name): SheetAnswered[] => {
    const before = given.sheets.filter(({ sheet }) => sheet === name);
    const read = blocks.filter(({ sheet }) => sheet === name);
    const headings = headingsOf(read).slice(0, mostHeadings);
    // Said otherwise, a sheet may hold nothing that can be read: then it is still known by what it was.
    const isRead = read.length > 0 && (headings.length > 0 || before.length === 0);
    if (!isRead || saidOf(given, name) === saidOf(shown, name)) return before;
    return [{ sheet: name, id: read[0]!.sheetId, headings: [...headings] }];
  });
  return { ...given, sheets };
};
