/** Corrections that are mechanical: worked out and shown before anything is written, and never written but on a click. */
import { amountOf, penceOf, type Amount } from '../../policy/amount';
import { formatYear, type FinancialYear } from '../../policy/financialYear';
import { nameOf, titleOf, type Fact, type Reads, type YearFact } from '../../policy/facts';
import { plainLocality } from '../../policy/localities';
import { isLocalityCode } from '../../policy/sameLocality';
import { toPounds, type Pence } from '../../policy/money';
import { evenPhase, released, step as stepOf } from '../../policy/phase';
import { fewestYears, yearOne } from '../../policy/redeployment';
import { releaseOf } from '../../policy/rules/shared/releaseOf';
import { isGap, type CellValue, type Terms } from '../../policy/rules/rule';
import { cellAddress } from '../cells/areaAddress';
import type { Block } from '../columns/blocks';
import { areWithin } from '../columns/headings/nearly';
import type { CellRead, Finding } from '../findings';
import { ScheduleBlockRow } from '../rows/scheduleRow';
import { shownAs } from '../sentences';
import type { Area } from '../workbook';

/** A cell before and after. */
export interface CellChange {
  readonly address: string;
  readonly area: Area;
  /** "released 2015/16" */
  readonly title: string;
  readonly before: CellValue;
  readonly beforeShown: string;
  readonly after: CellValue;
  readonly afterShown: string;
}

export interface Correction {
  /** The key of the finding that it would put right. */
  readonly finding: string;
  /** "Spread the release of £4,000.00 evenly over four years, 2014/15 to 2017/18." */
  readonly says: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** The cells that would change, and no others. */
  readonly changes: readonly CellChange[];
  /** Cells of the same row that say whose it is: in a row that holds others nothing is written. */
  readonly whose: readonly CellHeld[];
}

/** A cell that must still hold what it held. */
export interface CellHeld {
  readonly area: Area;
  readonly value: CellValue;
}

/** A correction to look at, or why there is none, in a sentence; `none` where the finding has none that is mechanical. */
export type Offer =
  /** `cannot`: why it cannot be written, where that is known already. */
  | { readonly offer: 'correction'; readonly correction: Correction; readonly cannot?: string }
  | { readonly offer: 'not possible'; readonly why: string }
  | { readonly offer: 'none' };

/** A finding's row as it is now: from the block's first column on. */
export interface RowNow {
  readonly block: Block;
  /** Counted from 0. */
  readonly row: number;
  readonly values: readonly CellValue[];
  /** The formula where a cell has one, else its value. */
  readonly formulas: readonly CellValue[];
}

/** What an offer goes by beside the row. */
export interface OfferTerms {
  readonly terms: Terms;
  /** The CCGs that practices of the workbook belong to, as they are written: none of them is a misspelling of another. */
  readonly ccgs: readonly string[];
}

/** Why nothing is offered where the row does not hold what was found. */
export const rowChanged = 'The row has changed since it was checked. Check again first.';
const none: Offer = { offer: 'none' };
const notPossible = (why: string): Offer => ({ offer: 'not possible', why });

/** Whether a finding is of a kind that can have a mechanical correction: the row is not looked at yet. */
export const mayBeCorrected = ({ rule, outcome, row, kind }: Finding): boolean =>
  row !== null &&
  kind === 'breach' &&
  ((rule === 'four-year' && outcome === 'breach') || (rule === 'locality' && outcome !== 'exception'));

/** What would put a finding right in the row as it is now, or why there is no such thing. */
export const offerFor = (finding: Finding, now: RowNow, about: OfferTerms): Offer => {
  if (!mayBeCorrected(finding)) return none;
  const { sheetId } = now.block;
  const own = finding.cells.filter((cell) => cell.sheetId === sheetId && cell.area.row === now.row);
  if (own.some(({ area, value }) => valueAt(now, area.column) !== value)) return notPossible(rowChanged);
  return finding.rule === 'four-year'
    ? spreadEvenly(finding, now, about.terms)
    : respell(finding, now, about);
};

const at = (cells: readonly CellValue[], { block }: RowNow, column: number): CellValue =>
  cells[column - block.area.column] ?? '';
const valueAt = (now: RowNow, column: number): CellValue => at(now.values, now, column);
const isFormula = (now: RowNow, column: number): boolean => {
  const formula = at(now.formulas, now, column);
  return typeof formula === 'string' && formula.startsWith('=') && formula !== valueAt(now, column);
};

const changeOf = (now: RowNow, column: number, title: string, after: CellValue, reads: Reads): CellChange => {
  const before = valueAt(now, column);
  const unit = now.block.mapping.units[column];
  return {
    address: cellAddress(now.row, column),
    area: { row: now.row, column, rows: 1, columns: 1 },
    title,
    before,
    beforeShown: shownAs(before, reads, unit),
    after,
    afterShown: shownAs(after, reads, unit),
  };
};

const correctionOf = (finding: Finding, says: string, now: RowNow, changes: readonly CellChange[]): Offer =>
  changes.length === 0
    ? none
    : {
        offer: 'correction',
        correction: {
          finding: finding.key,
          says,
          sheetId: now.block.sheetId,
          sheet: now.block.sheet,
          changes,
          whose: heldBy(now, changes),
        },
      };

/** What rows are told apart by. */
const telling = [
  'practiceCode',
  'practiceName',
  'ccg',
  'purpose',
  'scheme',
  'financialYear',
  'amount',
] as const satisfies readonly Fact[];

const heldBy = (now: RowNow, changes: readonly CellChange[]): readonly CellHeld[] =>
  telling.flatMap((fact) => {
    const column = now.block.mapping.facts[fact];
    if (column === undefined || changes.some(({ area }) => area.column === column)) return [];
    return [{ area: { row: now.row, column, rows: 1, columns: 1 }, value: valueAt(now, column) }];
  });

/** Sets of a schedule's years that say the same release, the one that the rules go by first. */
const releaseFacts = ['released', 'retained', 'step'] as const satisfies readonly YearFact[];
type ReleaseFact = (typeof releaseFacts)[number];

/**
 * The release in four equal steps, rounded as it accumulates: from its first year, or from 2014/15 where it starts before.
 * Every set of years that says the release is changed alike; where another set than the one gone by has formulas, these
 * follow by themselves.
 */
const spreadEvenly = (finding: Finding, now: RowNow, terms: Terms): Offer => {
  const { block } = now;
  if (finding.cells.some((cell) => !standsIn(block, cell)))
    return notPossible(
      'Its years stand in several tables. Put all years into one, and the release can be spread.',
    );
  const row = new ScheduleBlockRow(block, 0);
  row.turnTo(now.values, now.row);
  const release = releaseOf(row, terms);
  if (release === 'nothing') return none;
  if ('gap' in release)
    return notPossible(
      `What is released in ${formatYear(release.missing)} is blank or cannot be read: enter it first.`,
    );
  const { level } = release;
  const from = Math.max(release.first, yearOne);
  const to = from + fewestYears - 1;
  for (let year = from; year <= to; year++)
    if (!row.years.includes(year))
      return notPossible(
        `The schedule has no column for ${formatYear(year)}. Add the year, check again, and the release can be spread.`,
      );
  const phase = evenPhase(fewestYears, from);
  const premium = row.premium;
  const spread = allOf(level, now);
  const wanted: Record<ReleaseFact, (year: FinancialYear) => Pence | undefined> = {
    released: (year) => released(spread, phase, year),
    retained: (year) => (isGap(premium) ? undefined : premium - released(spread, phase, year)),
    step: (year) => stepOf(spread, phase, year),
  };
  const sets = releaseFacts.filter((fact) => row.hasYears(fact));
  const changes: CellChange[] = [];
  for (const fact of sets)
    for (const { year, column, measure } of block.mapping.years) {
      if (measure !== fact) continue;
      if (fact !== sets[0] && isFormula(now, column)) continue;
      const change = amountChanged(now, column, nameOf({ fact, year }), wanted[fact](year));
      if (typeof change === 'string') return notPossible(change);
      if (change) changes.push(change);
    }
  const says = `Spread the release evenly over four years, ${formatYear(from)} to ${formatYear(to)}.`;
  return correctionOf(finding, says, now, changes);
};

const standsIn = ({ sheetId, area }: Block, cell: CellRead): boolean =>
  cell.sheetId === sheetId && cell.area.row >= area.row && cell.area.row < area.row + area.rows;

/** What is released in all: where that is the premium with the parts of a penny that its cell has, as `PMS.PHASE` goes by them. */
const allOf = (level: Pence, now: RowNow): Amount => {
  const { facts, units } = now.block.mapping;
  const pounds = facts.premium === undefined ? undefined : valueAt(now, facts.premium);
  if (typeof pounds !== 'number' || units[facts.premium!] !== undefined) return level;
  const premium = amountOf(pounds);
  return premium !== undefined && penceOf(premium) === level ? premium : level;
};

/** An amount of a year as it is to be; a sentence where it cannot be written, and undefined where it is so already. */
const amountChanged = (
  now: RowNow,
  column: number,
  title: string,
  pence: Pence | undefined,
): CellChange | string | undefined => {
  const cell = `${cellAddress(now.row, column)} (${title})`;
  if (isFormula(now, column)) return isWorkedOut(cell);
  const before = valueAt(now, column);
  if (typeof before !== 'number' || pence === undefined)
    return `${cell} is not a plain number. Enter it as a number first.`;
  const after = inUnit(pence, now.block.mapping.units[column] ?? 1);
  return after === before ? undefined : changeOf(now, column, title, after, 'money');
};

const isWorkedOut = (cell: string): string =>
  `${cell} is worked out by a formula. Change what the formula goes by.`;

/** Pounds, or what the column counts in: 12.34567 thousand is written as people would. */
const inUnit = (pence: Pence, unit: number): number =>
  unit === 1 ? toPounds(pence) : Number((toPounds(pence) / unit).toPrecision(15));

/** The receiving CCG written as the practice's own, where it is that CCG but for its spelling. */
const respell = (finding: Finding, now: RowNow, { terms, ccgs }: OfferTerms): Offer => {
  const { ccg, receivingCcg } = now.block.mapping.facts;
  if (ccg === undefined || receivingCcg === undefined) return none;
  const [from, to] = [valueAt(now, ccg), valueAt(now, receivingCcg)];
  if (typeof from !== 'string' || typeof to !== 'string' || from.trim() === '' || to.trim() === '')
    return none;
  const another = ccgs.some((each) => terms.locality(each) === terms.locality(to));
  if (another || !isMisspelt(to, from)) return none;
  if (isFormula(now, receivingCcg)) return notPossible(isWorkedOut(cellAddress(now.row, receivingCcg)));
  return correctionOf(finding, `Write the receiving CCG as the practice’s own, “${from.trim()}”.`, now, [
    changeOf(now, receivingCcg, titleOf('receivingCcg'), from.trim(), 'code'),
  ]);
};

/** Letters that are typed for figures. */
const figures: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', Z: '2', B: '8' };
const asFigures = (code: string): string => code.replace(/[OILSZB]/g, (letter) => figures[letter]!);

const shortestName = 6;
const longName = 10;

/** A code with letters for figures; a name with a letter wrong or two, the first of them right. */
const isMisspelt = (typed: string, meant: string): boolean => {
  const [x, y] = [plainLocality(typed), plainLocality(meant)];
  if (x === y) return false;
  if (isLocalityCode(meant)) return x.length === y.length && asFigures(x) === asFigures(y);
  if (isLocalityCode(typed) || y.length < shortestName || x[0] !== y[0]) return false;
  return areWithin(y.length >= longName ? 2 : 1, x, y);
};
