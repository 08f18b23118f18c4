/**
 * What a row of a block is: a practice or redeployment, a total of the rows above, a note, the headings again, or
 * nothing. Most rows are told by their practice's code or name; only the rest is looked at more closely.
 */
import { plainLocality } from '../../../policy/localities';
import { readOnce } from '../../../policy/readOnce';
import type { CellValue } from '../../../policy/rules/rule';
import { isFilled, plainText, readMoney } from '../../cells';
import type { Block } from '../blocks';
import { ccgNamedIn } from './ccgAbove';
import { ccgCode, isCode } from '../contents';
import { saysHeadings } from '../headings/headers';
import { columnLettered, namesCcg, totalSomewhere } from './labels';
import { isNought, isPracticeCode } from './lineCells';
import { linePlaces } from './linePlaces';
import { lineWords } from './lineWords';
import { SumsAbove } from './sumsAbove';
import { saysUnits } from '../units';

/** `table`: the headings of another table. */
export type LineKind = 'data' | 'total' | 'note' | 'headings' | 'table' | 'blank';

/** Tells the lines of one block apart. They must come in their order: totals are proved by the rows above them. */
export interface LineReader {
  /**
   * `cells` from the block's first column on; `row` of the sheet, counted from 0. `mayBeTable`: another table may begin here.
   * `table` is a guess by the words alone, and made only then: otherwise the line is what it is in this block.
   */
  kindOf(cells: readonly CellValue[], row: number, mayBeTable?: boolean): LineKind;
  /** Whether the columns that carry facts are enough to tell the line: most are told so, but totals and notes are not. */
  isTold(cells: readonly CellValue[], row: number): boolean;
  /** Whether the rows above decide what a line is: it calls itself a total in the place of what is spent on, or of a CCG, or is figures alone. */
  goesByOthers(cells: readonly CellValue[]): boolean;
}

/** That one practice has what so many others have together is no chance. */
const fewestAsOne = 5;

export const lineReader = (block: Block): LineReader => {
  const { kind, mapping, totalsRow } = block;
  const places = linePlaces(block);
  const { practice, practices, ccgs, overPractices, names, words, amounts, mapped, figures, year } = places;
  const { headings, holdsCodes, hasCodes } = places;
  const wording = lineWords(kind, places);
  const sums = new SumsAbove(places);
  /** The year of the row above, as it stands there. */
  let yearAbove: CellValue = '';

  /** Figures without a word that are what the rows above come to. */
  const sumsUp = (cells: readonly CellValue[], filled: readonly number[]): boolean => {
    if (sums.rows < 2) return false;
    const said = filled.filter((at) => words.includes(at));
    if (said.length > 0 && !mayNameTotal(cells, said)) return false;
    // The next year of the practice above: a quarter and a half come to three quarters, as a release does.
    if (year !== undefined && filled.includes(year) && cells[year] !== yearAbove) return false;
    return sums.areIn(cells) || (said.every((at) => ccgs.includes(at)) && sums.areOfItsCcg(cells));
  };
  /**
   * Beside no practice's code: the CCG, or words that are its name, or any over what many rows come to, or of few the other
   * figures as well. Of round amounts one may be what two others come to.
   */
  const mayNameTotal = (cells: readonly CellValue[], said: readonly number[]): boolean => {
    if (!saysNoPurpose(cells, said)) return false;
    const others = said.filter((at) => !ccgs.includes(at));
    if (!hasCodes || others.length === 0) return true;
    if (others.some((at) => isCcg(cells[at])) || sums.areIn(cells, fewestAsOne)) return true;
    // A name and a CCG are a practice whose code is not known.
    if (others.length < said.length) return false;
    return sums.areAlsoIn(cells);
  };
  const saysNoPurpose = (cells: readonly CellValue[], said: readonly number[]): boolean =>
    said.every((at) =>
      hasCodes ? ccgs.includes(at) || practices.includes(at) : totalSomewhere.test(String(cells[at])),
    );
  const isCcg = (cell: CellValue | undefined): boolean => {
    const text = plainText(String(cell));
    return (
      namesCcg.test(text) ||
      (mapping.ccgAbove !== undefined && plainLocality(text) === plainLocality(mapping.ccgAbove))
    );
  };

  const isHeading = (cell: CellValue | undefined, at: number): boolean => {
    const heading = headings.get(at);
    return heading !== undefined && heading === plainText(String(cell)).toLowerCase();
  };
  const isPartOfHeading = (cell: CellValue | undefined, at: number): boolean => {
    const text = plainText(String(cell)).toLowerCase();
    return text.length > 1 && (headings.get(at) ?? '').includes(text);
  };

  /** The headings again without those of practices, in a schedule of them, are a summary's by CCG. */
  const leaveOutPractices = (filled: readonly number[]): boolean =>
    hasCodes && filled.some((at) => ccgs.includes(at)) && !filled.some((at) => practices.includes(at));

  /** A code, or a figure; words where a figure should be are one that cannot be read, if they are about something. */
  const isAbout = (cell: CellValue, at: number, filled: number): boolean =>
    (at === practice ? isPracticeCode(cell) : isCode(plainText(String(cell)))) ||
    (figures.has(at) && (typeof readMoney(cell) === 'number' || (filled > 1 && !holdsCodes)));

  const named = practice ?? names[0];
  /** Names repeat, so each is looked at once. */
  const isOrdinary = readOnce((name) => {
    const text = plainText(name);
    return text !== '' && !hasCodes && !wording.isLabel(text) && !isHeading(name, named!);
  });
  /** A name beside an amount is data. */
  const isNamed = (cells: readonly CellValue[]): boolean => {
    const name = named === undefined ? '' : cells[named];
    if (typeof name !== 'string' || name === '') return false;
    return amounts.some((amount) => typeof cells[amount] === 'number') && isOrdinary(name);
  };

  const look = (cells: readonly CellValue[], mayBeTable: boolean): LineKind => {
    const filled = mapped.filter((at) => isFilled(cells[at]));
    if (filled.length === 0)
      return !cells.some(isFilled) ? 'blank' : mayBeTable && saysHeadings(cells) ? 'table' : 'note';
    // What formulas make of the blank lines of another sheet.
    if (filled.every((at) => isNought(cells[at]))) return 'note';
    if (filled.every((at) => isPartOfHeading(cells[at], at)))
      return mayBeTable && leaveOutPractices(filled) && saysHeadings(cells) ? 'table' : 'headings';
    if (mayBeTable && saysHeadings(cells)) return 'table';
    if (names.some((at) => isFilled(cells[at]) && isHeading(cells[at], at))) return 'headings';
    if (filled.length > 2 && filled.every((at) => columnLettered.test(String(cells[at])))) return 'headings';
    if (areNumbered(cells, filled, words) || saysUnits(cells)) return 'headings';
    if (wording.saysTotal(cells, sums.rows > 0)) return 'total';
    if (wording.isNote(cells) || wording.saysOfAll(cells)) return 'note';
    if (wording.carriesOn(cells) && sums.areIn(cells)) return 'note';
    // The code of a CCG over its practices.
    const [alone = 0] = filled;
    if (filled.length === 1 && overPractices.includes(alone) && ccgCode.test(plainText(String(cells[alone]))))
      return 'note';
    // A line of one or two words beside no figure is a note, a signature or the heading of a section.
    if (filled.length <= 2 && !filled.some((at) => isAbout(cells[at]!, at, filled.length))) return 'note';
    if (sumsUp(cells, filled) || isOfCcg(cells)) return 'total';
    return wording.namesNoPractice(cells) ? 'note' : 'data';
  };

  /**
   * What a CCG's practices come to may stand over them, as in a PivotTable: where the code of a practice does, the CCG is
   * named.
   */
  const isOfCcg = (cells: readonly CellValue[]): boolean => {
    const text = hasCodes ? plainText(String(cells[practice!])) : '';
    return ccgCode.test(text) || ccgNamedIn(text) !== undefined;
  };

  const isCoded = (cells: readonly CellValue[]): boolean =>
    practice !== undefined && isPracticeCode(cells[practice]);

  /** Figures that are a total where they are what the rows above come to. */
  const maySumUp = (cells: readonly CellValue[]): boolean => {
    if (isCoded(cells) || isNamed(cells)) return false;
    const filled = mapped.filter((at) => isFilled(cells[at]));
    const said = filled.filter((at) => words.includes(at));
    return amounts.some((at) => filled.includes(at)) && saysNoPurpose(cells, said);
  };

  return {
    isTold(cells, row) {
      if (row === totalsRow) return false;
      if (wording.spendingLabel(cells) !== 'data') return false;
      // A line of nothing else may be a heading over a ledger's rows.
      return (
        isCoded(cells) || isNamed(cells) || (kind !== 'ledger' && !mapped.some((at) => isFilled(cells[at])))
      );
    },
    goesByOthers: (cells) =>
      wording.spendingLabel(cells) === 'total' || wording.namesTotalOfCcg(cells) || maySumUp(cells),
    kindOf(cells, row, mayBeTable = false) {
      if (row === totalsRow) return 'total';
      const line = isCoded(cells) || isNamed(cells) ? 'data' : look(cells, mayBeTable);
      const kind = line === 'data' ? wording.spendingLabel(cells) : line;
      if (kind === 'data') {
        if (year !== undefined) yearAbove = cells[year] ?? '';
        sums.add(cells);
      }
      if (kind === 'headings') sums.begin();
      if (kind !== 'total') return kind;
      if (line === 'data' && !sums.mayBeIn(cells)) return 'data';
      sums.endWithTotal();
      return kind;
    },
  };
};

/**
 * "1", "2", "3" or "(1)", "(2)", "(3)" below the headings, those of names among them: columns by their number. One that
 * carries nothing may have one too, or was deleted since. `filled`: the places looked at; `words`: those of words.
 */
const areNumbered = (
  cells: readonly CellValue[],
  filled: readonly number[],
  words: readonly number[],
): boolean =>
  filled.length > 3 &&
  filled.some((at) => words.includes(at)) &&
  [...filled]
    .sort((a, b) => a - b)
    .every((at, nth, inOrder) => {
      const number = columnNumber(cells[at]!);
      const before = nth === 0 ? 0 : columnNumber(cells[inOrder[nth - 1]!]!);
      return Number.isInteger(number) && number > before && number <= mostColumns;
    });
/** Larger numbers are no columns'. */
const mostColumns = 100;
const columnNumber = (cell: CellValue): number =>
  Number(String(cell).replace(/^\s*[([]?(\d+)[.)\]]\s*$/, '$1'));
