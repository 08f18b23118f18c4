/**
 * Cells of a row that contradict each other. Headings are read by the first rows alone; where two columns say the same by
 * these, whether they do is seen row by row, and what a row says in two ways it does not say.
 */
import { facts, type Fact, type FactRef } from '../../policy/facts';
import type { FinancialYear } from '../../policy/financialYear';
import { plainLocality } from '../../policy/localities';
import { isGap, type CellValue, type Read } from '../../policy/rules/rule';
import { monthlyRounding } from '../../policy/rules/shared/tolerance';
import { isFilled, readMoney } from '../cells';
import { readCount } from '../cells/readCount';
import type { CcgPairs } from '../checking/ccgNames';
import { factReaders } from '../checking/factReaders';
import type { Block } from '../columns/blocks';
import { clearly } from '../columns/years/measures';
import type { ColumnRead } from '../columns/columnRead';
import type { Measure } from '../columns/headings/measureWords';
import { withLetters } from '../columns/headings/plainHeading';
import { saysUnit, unitIn } from '../columns/units';
import { isOtherwise, releasesAgain, type ReleaseAgain } from './sameRelease';

/** A cell that says otherwise than another of its row: its column on the sheet, and what it is taken for. */
export interface OtherCell {
  readonly column: number;
  readonly fact: FactRef;
  readonly value: CellValue;
}

/** Two columns of which one is taken. */
interface Held {
  readonly column: number;
  readonly other: number;
  readonly fact: FactRef;
  readonly differ: (cell: CellValue, other: CellValue) => boolean;
}

/** An error value: what is not said, whatever it was to be read as. */
export const notSaid = '#N/A';
/** Contradictions that are shown beside what was found: of more, the rows are in doubt all the same. */
const mostKept = 20_000;

/** The columns that hold what others say again; undefined for a block without, as nearly all are. */
export const saidTwiceIn = (block: Block, ccgs?: CcgPairs): SaidTwice | undefined => {
  const held = [
    ...copiesIn(block).map(({ column, of }) => ({ column: of, other: column, ...heldAs(block, of) })),
    ...codeAndName(block, ccgs),
    ...beyondPremium(block),
    ...inUnlikelyUnit(block),
  ].filter(({ column }) => !isAnswered(block, column));
  held.push(...inUnclearUnit(block));
  const releases = (block.kind === 'schedule' ? releasesAgain(block) : []).filter(
    ({ released }) => !isAnswered(block, released),
  );
  return held.length + releases.length === 0 ? undefined : new SaidTwice(block, held, releases);
};

/** A person who has said which column counts is believed. */
const isAnswered = ({ columns }: Block, column: number): boolean =>
  columns.some((each) => each.column === column && each.reason === 'you said so');

const codeAndName = ({ mapping }: Block, ccgs: CcgPairs | undefined): readonly Held[] => {
  const { ccg, ccgName } = mapping.facts;
  if (!ccgs?.mayContradict || ccg === undefined || ccgName === undefined || ccg === ccgName) return [];
  return [{ column: ccg, other: ccgName, fact: 'ccg', differ: (code, name) => ccgs.contradict(code, name) }];
};

/** Years that have their unit from the premium, because their first amounts are parts of it: one that is not may be in pounds. */
const beyondPremium = ({ mapping, columns }: Block): readonly Held[] => {
  const { units, facts, years } = mapping;
  const premium = columns.find(({ column }) => column === facts.premium);
  if (!premium || unitIn(withLetters(premium.heading)) === 1) return [];
  const isUnsaid = ({ column, heading }: ColumnRead): boolean =>
    Math.abs(units[column] ?? 1) === units[premium.column] && unitIn(withLetters(heading)) === 1;
  return columns
    .filter((each) => isUnsaid(each))
    .filter(({ column }) => years.some((each) => each.column === column && each.measure !== 'reinvested'))
    .map(({ column }) => ({ column, other: premium.column, fact: 'premium', differ: isBeyond }));
};
const isBeyond = (cell: CellValue, whole: CellValue): boolean => {
  const amount = readMoney(cell);
  const premium = readMoney(whole);
  return !isGap(amount) && !isGap(premium) && premium > 0 && Math.abs(amount) > premium + monthlyRounding;
};

/** A GMS practice is paid some £60 to £130 for a weighted patient, and a PMS practice seldom ten times as much: in pence. */
const [least, most] = [100, 1_000_000];

/**
 * Years whose unit no heading of theirs says, where the practices' funding comes to less than a pound or more than £10,000 for
 * a weighted patient in the unit that it is read in: thousands that nothing says, or pounds under a title of thousands.
 */
const inUnlikelyUnit = ({ kind, mapping, columns }: Block): readonly Held[] => {
  const { facts: at, units, years } = mapping;
  const cellsOf = (column: number | undefined) => columns.find((each) => each.column === column)?.cells;
  const [lists, funding] = [cellsOf(at.weightedPatients), cellsOf(at.pmsFunding)];
  if (kind !== 'schedule' || !lists || !funding) return [];
  const areUnlikely = (cells: readonly CellValue[], unit: number | undefined): boolean => {
    let [unlikely, likely] = [0, 0];
    cells.forEach((cell, row) => {
      const pence = readMoney(cell, unit);
      const patients = readCount(lists[row]!);
      if (isGap(pence) || isGap(patients) || pence <= 0 || patients <= 0) return;
      if (pence < least * patients || pence > most * patients) unlikely++;
      else likely++;
    });
    return unlikely > 0 && unlikely >= clearly * likely;
  };
  const equivalent = cellsOf(at.gmsEquivalent);
  // One of the two alone may hold something else, such as a price.
  if (!areUnlikely(funding, units[at.pmsFunding!])) return [];
  if (equivalent && !areUnlikely(equivalent, units[at.gmsEquivalent!])) return [];
  return columns
    .filter(({ heading }) => !saysUnit(withLetters(heading)))
    .filter(({ column }) => years.some((each) => each.column === column))
    .map(({ column }) => ({ column, other: at.pmsFunding!, fact: 'pmsFunding', differ: isSome }));
};
/**
 * Amounts whose heading may say thousands, or something else: "(£1,000)" could be a price, and "£000,000", "2014/15 000", "£bn" and
 * "pence" are no unit that is read.
 */
const inUnclearUnit = ({ mapping, columns }: Block): readonly Held[] => {
  const { facts: at, years, sums } = mapping;
  const money = Object.entries(at).flatMap(([fact, column]) =>
    facts[fact as Fact].reads === 'money' ? [column] : [],
  );
  const amounts = new Set([
    ...money,
    ...[...years, ...sums.flatMap(({ parts }) => parts)].map(({ column }) => column),
  ]);
  // Columns that are called (a), (b) and so on may come to (k) and (m).
  const areLettered = columns.some(({ heading }) => /\([a-jln-z]\)$/i.test(heading));
  const isUnclear = (heading: string): boolean =>
    saysUnclearUnit(heading) || (areLettered && /\([km]\)$/i.test(heading));
  return columns
    .filter(({ column, heading }) => amounts.has(column) && isUnclear(heading))
    .map(({ column }) => ({ column, other: column, fact: 'amount', differ: isSome }));
};
const saysUnclearUnit = (heading: string): boolean =>
  unitIn(withLetters(heading)) === 1 &&
  /[£(x] ?1(?:,?0{3})+(?:\)|$)|\b(?:tens|hundreds|pence)\b|\d,?0{3}['’]?s\b|['’‘`]00|[^.,\d]0{3}(?!\w)|£ ?(?:bn|mm)\b|\((?:p|thou|mn|mil)\)/i.test(
    heading,
  );
const isSome = (cell: CellValue): boolean => {
  const amount = readMoney(cell);
  return !isGap(amount) && amount !== 0;
};

/** The columns besides those that facts are read from. */
export const columnsAgain = (block: Block): readonly number[] => copiesIn(block).map(({ column }) => column);

/** A column that has the first cells of one that was taken, and says the same by its heading. */
interface Copy {
  readonly column: number;
  readonly of: number;
}

/** A ledger's amount is held against its others by itself. */
const copiesIn = (block: Block): readonly Copy[] => {
  const { columns, mapping } = block;
  const taken = (
    fact: Fact,
    year: FinancialYear | undefined,
    measure: Measure | undefined,
  ): number | undefined =>
    year === undefined
      ? mapping.facts[fact]
      : mapping.years.find((each) => each.year === year && each.measure === measure)?.column;
  const all = columns.flatMap((each): readonly (Copy & { readonly each: ColumnRead })[] => {
    const { column, carries, certainty, says, year } = each;
    const measure = block.kind === 'ledger' ? 'amount' : (says as Measure | undefined);
    if (carries !== undefined || certainty === 'unsure') return [];
    if (
      year === undefined &&
      (says === undefined || says === 'amount' || inOtherWords.includes(says as Fact))
    )
      return [];
    const of = taken(says as Fact, year, measure);
    const first = columns.find((other) => other.column === of);
    return first && first !== each && isCopy(each, first) ? [{ column, of: first.column, each }] : [];
  });
  // Months and quarters may all have the same amounts, and are no copies of each other.
  return all.filter(
    ({ of, each }) => each.year === undefined || all.filter((other) => other.of === of).length === 1,
  );
};

/** What two columns may say in other words without saying another thing. */
const inOtherWords: readonly Fact[] = ['comments', 'practiceName', 'ccgName'];

/** But for a few rows they have the same cells; what one leaves blank is no other. */
const isCopy = (one: ColumnRead, first: ColumnRead): boolean => {
  let [same, other] = [0, 0];
  one.cells.forEach((cell, row) => {
    const its = first.cells[row]!;
    if (cell === its) same += cell === '' ? 0 : 1;
    else if (cell !== '' && its !== '') other++;
  });
  if (same < clearly * other) return false;
  if (one.year !== undefined) return !isPart(one, first);
  // Blank ones show nothing by themselves.
  const reads = facts[one.says as Fact].reads;
  return same > 0 || (one.certainty === first.certainty && reads !== 'text');
};
/** A date as a heading is a month of the year, and beside a total there may be parts of it. */
const isPart = ({ heading }: ColumnRead, first: ColumnRead): boolean =>
  heading !== first.heading &&
  (/^\d+$/.test(heading) || (/\btotal\b/i.test(first.heading) && !/\btotal\b/i.test(heading)));

const heldAs = ({ mapping }: Block, column: number): Pick<Held, 'fact' | 'differ'> => {
  const year = mapping.years.find((each) => each.column === column);
  const fact = Object.entries(mapping.facts).find(([, at]) => at === column)?.[0] as Fact | undefined;
  const isMoney = fact === undefined || facts[fact].reads === 'money';
  const read: (cell: CellValue) => Read<unknown> = isMoney ? (cell) => readMoney(cell) : factReaders[fact];
  const plain = fact === 'ccg' || fact === 'receivingCcg' ? plainCcg : plainWords;
  return {
    fact: fact ?? { fact: year!.measure, year: year!.year },
    differ: (cell, other) => {
      if (cell === other || !isFilled(other)) return false;
      const [one, two] = [read(cell), read(other)];
      // Nothing is the same as a blank.
      if (isGap(one) && (two === 0 || isGap(two))) return false;
      return plain(one) !== plain(two);
    },
  };
};
/** A name in capitals is the same name, and a CCG's without "NHS" the same CCG. */
const plainWords = (read: Read<unknown>): unknown => (typeof read === 'string' ? read.toLowerCase() : read);
const plainCcg = (read: Read<unknown>): unknown => (typeof read === 'string' ? plainLocality(read) : read);

/** Those of one block, for row after row. */
export class SaidTwice {
  private readonly kept = new Map<number, Map<number, OtherCell>>();
  private readonly left: number;
  private readonly units: Block['mapping']['units'];
  private cells: readonly CellValue[] = [];
  private readonly cellAt = (column: number): CellValue => this.cells[column - this.left] ?? '';

  constructor(
    { area, mapping }: Block,
    private readonly held: readonly Held[],
    private readonly releases: readonly ReleaseAgain[],
  ) {
    this.left = area.column;
    this.units = mapping.units;
  }

  /** The cells of a row, from the block's first column on, without those that others contradict; the same, where none does. */
  withoutDoubted(cells: readonly CellValue[], row: number): readonly CellValue[] {
    this.cells = cells;
    const { held, releases, cellAt, units } = this;
    let all: CellValue[] | undefined;
    for (let at = 0; at < held.length; at++) {
      const { column, other, fact, differ } = held[at]!;
      if (!differ(cellAt(column), cellAt(other))) continue;
      (all ??= cells.slice())[column - this.left] = notSaid;
      this.keep(row, column, other, fact);
    }
    for (let at = 0; at < releases.length; at++) {
      const { released, others, measure, year } = releases[at]!;
      if (!isOtherwise(releases[at]!, cellAt, units)) continue;
      (all ??= cells.slice())[released - this.left] = notSaid;
      this.keep(row, released, others[0]!, { fact: measure, year });
    }
    return all ?? cells;
  }

  private keep(row: number, column: number, other: number, fact: FactRef): void {
    const { kept } = this;
    if (kept.size >= mostKept) return;
    let own = kept.get(row);
    if (!own) kept.set(row, (own = new Map()));
    if (!own.has(column)) own.set(column, { column: other, fact, value: this.cellAt(other) });
  }

  /** The cell that contradicts one of a row that was turned to. */
  otherThan(column: number, row: number): OtherCell | undefined {
    return this.kept.get(row)?.get(column);
  }
}
