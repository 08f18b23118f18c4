/**
 * What a row of a block is: a practice or redeployment, a total of the rows above, a note, the headings again, or
 * nothing. Most rows are told by their practice's code or name; only the rest is looked at more closely.
 */
import { facts, type Fact } from '../../policy/facts';
import type { Pence } from '../../policy/money';
import { plainLocality } from '../../policy/localities';
import { BLANK, UNREADABLE, type CellValue } from '../../policy/rules/rule';
import { plainText, readMoney } from '../cells';
import type { Block } from './blocks';
import { ccgCode, practiceCode } from './contents';
import { saysHeadings } from './headers';
import {
  balance,
  columnLetter,
  everyone,
  isOfAll,
  isTotalAlone,
  namesCcg,
  ofEach,
  partOf,
  saysNoPractice,
  signature,
  totalAlone,
  totalAtEnd,
  totalSomewhere,
} from './labels';

/** `table`: the headings of another table. */
export type LineKind = 'data' | 'total' | 'note' | 'headings' | 'table' | 'blank';

/** Tells the lines of one block apart. They must come in their order: totals are proved by the rows above them. */
export interface LineReader {
  /**
   * `cells` from the block's first column on; `row` as the sheet counts it from 0. `table` is a guess by the words alone,
   * and only made where it may be: else the line is what it is in this block.
   */
  kindOf(cells: readonly CellValue[], row: number, mayBeTable?: boolean): LineKind;
  /** Whether the columns that carry facts are enough to tell the line: most are told so, but totals and notes are not. */
  isTold(cells: readonly CellValue[], row: number): boolean;
  /** Whether what a line is goes by the rows above it: in the place of what is spent on it calls itself a total. */
  goesByOthers(cells: readonly CellValue[]): boolean;
}

/** Totals that a later one may begin after: more are not nested in one another. */
const marksKept = 40;

/** Facts whose cells name what the row is about: where a total has its label. */
const naming: readonly Fact[] = [
  'practiceCode',
  'practiceName',
  'ccg',
  'ccgName',
  'receivingPractice',
  'receivingCcg',
  'purpose',
  'scheme',
];

const isNought = (cell: CellValue | undefined): boolean => cell === 0 || cell === '0' || cell === '-';

const isFilled = (cell: CellValue | undefined): cell is CellValue =>
  cell !== undefined && cell !== '' && (typeof cell !== 'string' || plainText(cell) !== '');
const isPracticeCode = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' && (isCodeAsItStands(cell) || practiceCode.test(plainText(cell)));

/** A capital and five digits: what nearly every row begins with. */
const isCodeAsItStands = (cell: string): boolean => {
  if (cell.length !== 6) return false;
  const letter = cell.charCodeAt(0);
  if (letter < 0x41 || letter > 0x5a) return false;
  for (let at = 1; at < 6; at++) {
    const digit = cell.charCodeAt(at);
    if (digit < 0x30 || digit > 0x39) return false;
  }
  return true;
};

export const lineReader = ({ kind, mapping, columns, area, totalsRow }: Block): LineReader => {
  const place = (column: number): number => column - area.column;
  const placeOf = (fact: Fact): number | undefined => {
    const column = mapping.facts[fact];
    return column === undefined ? undefined : place(column);
  };
  const practice = placeOf('practiceCode');
  const practices = [practice, placeOf('practiceName')].filter((at) => at !== undefined);
  const ccgs = [placeOf('ccg'), placeOf('ccgName'), placeOf('receivingCcg')].filter((at) => at !== undefined);
  const spending = [placeOf('purpose'), placeOf('scheme')].filter((at) => at !== undefined);
  const entries = Object.entries(mapping.facts) as [Fact, number][];
  const names = entries.filter(([fact]) => naming.includes(fact)).map(([, column]) => place(column));
  const words = entries
    // What is remarked beside a sum does not name it.
    .filter(([fact]) => fact !== 'comments' && ['code', 'text', 'answer'].includes(facts[fact].reads))
    .map(([, column]) => place(column));
  const amounts = [
    ...entries.filter(([fact]) => facts[fact].reads === 'money').map(([, column]) => place(column)),
    ...mapping.years.map(({ column }) => place(column)),
    ...mapping.sums.flatMap(({ parts }) => parts.map(({ column }) => place(column))),
  ];
  const mapped = [...new Set([...entries.map(([, column]) => place(column)), ...amounts])];
  const figures = new Set([
    ...amounts,
    ...[placeOf('financialYear'), placeOf('registeredPatients'), placeOf('weightedPatients')],
  ]);
  const headings = new Map(
    columns.map(({ column, heading }) => [place(column), plainText(heading).toLowerCase()]),
  );
  const holdsCodes = columns.some(
    ({ column, cells }) =>
      names.includes(place(column)) &&
      cells.some((cell) => isPracticeCode(cell) || ccgCode.test(plainText(String(cell)))),
  );
  const inParts = mapping.sums.at(-1)?.parts.map(({ column }) => place(column)) ?? [];
  const one = placeOf('amount') ?? placeOf('premium') ?? (inParts.length > 0 ? undefined : amounts.at(-1));
  /** The places of the amount that totals are known by: one, or those of which it is the sum. */
  const summed = one === undefined ? inParts : [one];
  const hasCodes =
    kind === 'schedule' &&
    columns.some(({ column, cells }) => place(column) === practice && cells.some(isPracticeCode));
  /** In a schedule with practice codes: figures that do not go with the premium, for a total to be known by. */
  const alsoSummed = hasCodes
    ? (['pmsFunding', 'gmsEquivalent', 'weightedPatients', 'registeredPatients'] as const)
        .map(placeOf)
        .find((at) => at !== undefined && at !== one)
    : undefined;
  /** Of all rows so far, and of those since the last total. */
  const sums: { all: Pence; since: Pence; rows: number } = { all: 0, since: 0, rows: 0 };
  const alsoSums: { all: Pence; since: Pence } = { all: 0, since: 0 };
  /** Rows since the last total, and what all rows came to at the start and at the latest totals. */
  let rowsSince = 0;
  const marks: Pence[] = [0];

  const year = placeOf('financialYear');
  /** The year of the row above, as it stands there. */
  let yearAbove: CellValue = '';

  const add = (cells: readonly CellValue[]): void => {
    if (year !== undefined) yearAbove = cells[year] ?? '';
    const pence = summedIn(cells);
    sums.rows++;
    rowsSince++;
    if (pence !== undefined) {
      sums.all += pence;
      sums.since += pence;
    }
    if (alsoSummed === undefined) return;
    const also = readMoney(cells[alsoSummed] ?? '');
    if (typeof also !== 'number') return;
    alsoSums.all += also;
    alsoSums.since += also;
  };

  /** None where all is blank, or a cell cannot be read. */
  const summedIn = (cells: readonly CellValue[]): Pence | undefined => {
    let sum: Pence | undefined;
    for (let at = 0; at < summed.length; at++) {
      const cell = cells[summed[at]!] ?? '';
      const pence = cell === '' ? BLANK : readMoney(cell);
      if (pence === UNREADABLE) return undefined;
      if (pence !== BLANK) sum = (sum ?? 0) + pence;
    }
    return sum;
  };

  /** "NHS Leeds North CCG total", whether or not there are rows for it to be of. */
  const namesTotalOfCcg = (cells: readonly CellValue[]): boolean =>
    ccgs.some((at) => {
      const cell = cells[at];
      return typeof cell === 'string' && totalAtEnd.test(plainText(cell));
    });

  const saysTotal = (cells: readonly CellValue[]): boolean =>
    // In a list of totals alone each is a row.
    (sums.rows > 0 && namesTotalOfCcg(cells)) ||
    [...names.map((at) => cells[at]), cells.find(isFilled)].some((cell) => {
      if (typeof cell !== 'string') return false;
      const text = plainText(cell);
      if (everyone.test(text)) return !spending.some((at) => isFilled(cells[at]));
      return isTotalAlone(text) || (holdsCodes && totalSomewhere.test(text) && !isCode(text));
    });
  const isLabel = (text: string): boolean =>
    [totalSomewhere, totalAlone, ofEach, everyone, balance, signature, partOf].some((label) =>
      label.test(text),
    ) || (kind === 'ledger' ? isOfAll(text) : saysNoPractice(text));
  const isCode = (text: string): boolean => practiceCode.test(text) || ccgCode.test(text);

  /** A balance in the place of a practice, or who signed in the place of whatever comes first. */
  const isNote = (cells: readonly CellValue[]): boolean => {
    const says = (cell: CellValue | undefined, words: RegExp): boolean =>
      typeof cell === 'string' && words.test(plainText(cell));
    const first = cells.find(isFilled);
    return practices.some((at) => says(cells[at], balance)) || says(first, signature) || says(first, partOf);
  };

  /** In a schedule, a line whose only words are of what is added up, planned or left. */
  const namesNoPractice = (cells: readonly CellValue[]): boolean => {
    if (kind !== 'schedule') return false;
    const [at, ...others] = words.filter((each) => isFilled(cells[each]));
    if (at === undefined || others.length > 0 || !practices.includes(at)) return false;
    const cell = cells[at];
    return typeof cell === 'string' && saysNoPractice(plainText(cell));
  };

  /** In a ledger, a line of one label that says what there is to spend, or what is left of it: none of it is spent. */
  const saysOfAll = (cells: readonly CellValue[]): boolean => {
    if (kind !== 'ledger') return false;
    const [at, ...others] = words.filter((each) => isFilled(cells[each]));
    if (at === undefined || others.length > 0 || !names.includes(at)) return false;
    const cell = cells[at];
    return typeof cell === 'string' && isOfAll(plainText(cell));
  };

  /** A total, or part of what stands above, in the place of what is spent on, whatever practice or CCG is beside it. */
  const spendingLabel = (cells: readonly CellValue[]): LineKind => {
    for (let nth = 0; nth < spending.length; nth++) {
      const cell = cells[spending[nth]!];
      if (typeof cell !== 'string' || cell === '') continue;
      let known = spendingKnown.get(cell);
      if (known === undefined) {
        const text = plainText(cell);
        const isTotal = isTotalAlone(text) || totalAtEnd.test(text);
        known = isTotal ? 'total' : partOf.test(text) ? 'note' : 'data';
        if (spendingKnown.size < 20_000) spendingKnown.set(cell, known);
      }
      if (known !== 'data') return known;
    }
    return 'data';
  };
  const spendingKnown = new Map<string, LineKind>();

  /**
   * Whether a total in the place of what is spent on can be one: of the rows since the last, or of more with others among
   * them. In a list of totals alone each is a row, and whether one is of rows below it the rules leave open.
   */
  const mayCover = (cells: readonly CellValue[]): boolean => {
    if (rowsSince > 0) return true;
    const pence = summedIn(cells);
    return pence === undefined || marks.some((mark) => near(sums.all - mark, pence));
  };

  /** Figures without a word that are what the rows above come to. */
  const sumsUp = (cells: readonly CellValue[], filled: readonly number[]): boolean => {
    if (sums.rows < 2) return false;
    const said = filled.filter((at) => words.includes(at));
    if (said.length > 0 && !mayNameTotal(cells, said)) return false;
    // The next year of the practice above: a quarter and a half come to three quarters, as a release does.
    if (year !== undefined && filled.includes(year) && cells[year] !== yearAbove) return false;
    const pence = summedIn(cells);
    return pence !== undefined && pence !== 0 && [sums.all, sums.since].some((sum) => near(sum, pence));
  };
  /**
   * Beside no practice's code: the CCG, or words that are its name, or over what the other figures come to as well. Of
   * round amounts one may be what two others come to.
   */
  const mayNameTotal = (cells: readonly CellValue[], said: readonly number[]): boolean => {
    if (!hasCodes) return false;
    const others = said.filter((at) => !ccgs.includes(at));
    if (others.length === 0) return true;
    if (!others.every((at) => practices.includes(at))) return false;
    if (others.some((at) => isCcg(cells[at]))) return true;
    // A name and a CCG are a practice whose code is not known.
    if (others.length < said.length) return false;
    const also = alsoSummed === undefined ? '' : readMoney(cells[alsoSummed] ?? '');
    return (
      typeof also === 'number' && also !== 0 && [alsoSums.all, alsoSums.since].some((sum) => near(sum, also))
    );
  };
  const isCcg = (cell: CellValue | undefined): boolean => {
    const text = plainText(String(cell));
    return (
      namesCcg.test(text) ||
      (mapping.ccgAbove !== undefined && plainLocality(text) === plainLocality(mapping.ccgAbove))
    );
  };
  const near = (a: Pence, b: Pence): boolean => Math.abs(a - b) <= Math.max(1, sums.rows / 2);

  const isHeading = (cell: CellValue | undefined, at: number): boolean => {
    const heading = headings.get(at);
    return heading !== undefined && heading === plainText(String(cell)).toLowerCase();
  };
  const isPartOfHeading = (cell: CellValue | undefined, at: number): boolean => {
    const text = plainText(String(cell)).toLowerCase();
    return text.length > 1 && (headings.get(at) ?? '').includes(text);
  };

  /** A code, or a figure; words where a figure should be are one that cannot be read, if they are about something. */
  const isAbout = (cell: CellValue, at: number, filled: number): boolean =>
    (at === practice ? isPracticeCode(cell) : isCode(plainText(String(cell)))) ||
    (figures.has(at) && (typeof readMoney(cell) === 'number' || (filled > 1 && !holdsCodes)));

  /** A name beside an amount is data; names repeat, so each is looked at once. */
  const ordinary = new Map<string, boolean>();
  const isNamed = (cells: readonly CellValue[]): boolean => {
    const at = practice ?? names[0];
    const name = at === undefined ? '' : cells[at];
    if (at === undefined || typeof name !== 'string' || name === '') return false;
    if (!amounts.some((amount) => typeof cells[amount] === 'number')) return false;
    let known = ordinary.get(name);
    if (known === undefined) {
      const text = plainText(name);
      known = text !== '' && !hasCodes && !isLabel(text) && !isHeading(name, at);
      if (ordinary.size < 20_000) ordinary.set(name, known);
    }
    return known;
  };

  const look = (cells: readonly CellValue[], mayBeTable: boolean): LineKind => {
    const filled = mapped.filter((at) => isFilled(cells[at]));
    if (filled.length === 0)
      return !cells.some(isFilled) ? 'blank' : mayBeTable && saysHeadings(cells) ? 'table' : 'note';
    // What formulas make of the blank lines of another sheet.
    if (filled.every((at) => isNought(cells[at]))) return 'note';
    if (filled.every((at) => isPartOfHeading(cells[at], at))) return 'headings';
    if (mayBeTable && saysHeadings(cells)) return 'table';
    if (names.some((at) => isFilled(cells[at]) && isHeading(cells[at], at))) return 'headings';
    if (filled.length > 2 && filled.every((at) => columnLetter.test(String(cells[at])))) return 'headings';
    if (saysTotal(cells)) return 'total';
    if (isNote(cells) || saysOfAll(cells)) return 'note';
    // A line of one or two words beside no figure is a note, a signature or the heading of a section.
    if (filled.length <= 2 && !filled.some((at) => isAbout(cells[at]!, at, filled.length))) return 'note';
    if (sumsUp(cells, filled)) return 'total';
    return namesNoPractice(cells) ? 'note' : 'data';
  };

  const isCoded = (cells: readonly CellValue[]): boolean =>
    practice !== undefined && isPracticeCode(cells[practice]);

  return {
    isTold(cells, row) {
      if (row === totalsRow) return false;
      if (spendingLabel(cells) !== 'data') return false;
      // A line of nothing else may be a heading over a ledger's rows.
      return (
        isCoded(cells) || isNamed(cells) || (kind !== 'ledger' && !mapped.some((at) => isFilled(cells[at])))
      );
    },
    goesByOthers: (cells) => spendingLabel(cells) === 'total' || namesTotalOfCcg(cells),
    kindOf(cells, row, mayBeTable = false) {
      if (row === totalsRow) return 'total';
      const line = isCoded(cells) || isNamed(cells) ? 'data' : look(cells, mayBeTable);
      const kind = line === 'data' ? spendingLabel(cells) : line;
      if (kind === 'data') add(cells);
      if (kind !== 'total') return kind;
      if (line === 'data' && !mayCover(cells)) return 'data';
      sums.since = alsoSums.since = rowsSince = 0;
      if (marks.length === marksKept) marks.shift();
      marks.push(sums.all);
      return kind;
    },
  };
};
