/** Amounts whose sign, unit or measure is told by a block's first rows: the others are looked at as they go by. */
import type { YearFact } from '../../policy/facts';
import type { Pence } from '../../policy/money';
import { isGap, type CellValue } from '../../policy/rules/rule';
import { penceOr, readMoney } from '../cells';
import type { Block } from '../columns/blocks';
import { areSame, clearly, fewestTurned, shapeOf } from '../columns/years/measures';
import { OddRows, type Cells, type Watch } from './watch';

/** What is looked at of a block's amounts. */
export const amountsWatched = (block: Block): readonly Watch[] =>
  setsOf(block).flatMap((set): readonly Watch[] => {
    if (!set.isTold) return [new UntilTold(set)];
    return [
      ...(set.isTurned && set.measure === 'amount' ? [new Turned(set)] : []),
      ...(set.isInferred ? [new Inferred(set)] : []),
    ];
  });

/** Columns of amounts that are told together: a measure's years, a ledger's amount, or the parts of a year's. */
interface AmountSet {
  readonly measure: YearFact | 'amount';
  /** From the block's first column on, the earliest year first. */
  readonly places: readonly number[];
  readonly premium: number | undefined;
  /** Whether some of the first rows has an amount. */
  readonly isTold: boolean;
  /** Whether negative amounts are read as if they were not. */
  readonly isTurned: boolean;
  /** Whether the measure is told by the amounts. */
  readonly isInferred: boolean;
}

const setsOf = ({ mapping, columns, area }: Block): readonly AmountSet[] => {
  const at = (column: number | undefined): number | undefined =>
    column === undefined ? undefined : column - area.column;
  const byColumn = new Map(columns.map((each) => [each.column, each]));
  const premium = at(mapping.facts.premium);
  const setOf = (measure: AmountSet['measure'], own: readonly number[]): AmountSet => {
    const read = own.map((column) => byColumn.get(column)!);
    const places = own.map((column) => column - area.column);
    const first = Array.from({ length: read[0]!.cells.length }, (_, row) =>
      columns.map(({ cells }) => cells[row] ?? ''),
    );
    const isTurned = own.some((column) => (mapping.units[column] ?? 1) < 0);
    const isInferred = read.some(({ reason }) => reason === 'inferred from their amounts');
    const telling = first.filter((cells) => tells(places, premium, cells));
    // A few negative amounts could be either: money taken back, or what is spent with its sign turned.
    const isTold =
      telling.length >= fewestTurned ||
      telling.some((cells) => places.some((place) => penceIn(cells[place]) > 0));
    return { measure, places, premium, isTold, isTurned, isInferred };
  };
  const measures = [...new Set(mapping.years.map(({ measure }) => measure))];
  const years = [...mapping.years].sort((a, b) => a.year - b.year);
  const amount = mapping.facts.amount;
  return [
    ...measures.map((measure) =>
      setOf(
        measure,
        years.filter((each) => each.measure === measure).map(({ column }) => column),
      ),
    ),
    ...(amount === undefined ? [] : [setOf('amount', [amount])]),
    ...mapping.sums.map(({ parts }) =>
      setOf(
        'amount',
        parts.map(({ column }) => column),
      ),
    ),
  ];
};

/** What is read of a cell as an amount: nothing, where it is none. */
const penceIn = (cell: CellValue | undefined): Pence =>
  cell === undefined || cell === '' || cell === 0 ? 0 : penceOr(cell, 0);

/** Whether a row has an amount, of a practice that may have a release. */
const tells = (places: readonly number[], premium: number | undefined, cells: Cells): boolean => {
  if (premium !== undefined && !mayRelease(cells[premium])) return false;
  for (let at = 0; at < places.length; at++) {
    const cell = cells[places[at]!];
    if (penceIn(cell) !== 0 || isPercent(cell)) return true;
  }
  return false;
};
const mayRelease = (cell: CellValue = ''): boolean => {
  const premium = readMoney(cell);
  return isGap(premium) || premium > 0;
};
const isPercent = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' && cell.endsWith('%') && Number.parseFloat(cell) > 0;

/** Amounts of which the first rows have none: their sign, their unit, and whether they are amounts at all is not told. */
class UntilTold implements Watch {
  private readonly rows = new OddRows();
  constructor(private readonly set: AmountSet) {}

  see(cells: Cells, row: number): void {
    if (!this.rows.areEnough && tells(this.set.places, this.set.premium, cells)) this.rows.add(row);
  }
  odd(): readonly number[] {
    return this.rows.all;
  }
}

/** Negative amounts that are read as what is spent or released: beside many positive ones they are what is taken back. */
class Turned implements Watch {
  private readonly rows = new OddRows();
  private negative = 0;
  private positive = 0;
  constructor(private readonly set: AmountSet) {}

  see(cells: Cells, row: number): void {
    const { places } = this.set;
    let some = false;
    for (let at = 0; at < places.length; at++) {
      const pence = penceIn(cells[places[at]!]);
      if (pence < 0) this.negative++;
      else if (pence > 0) {
        this.positive++;
        some = true;
      }
    }
    if (some) this.rows.add(row);
  }
  odd(): readonly number[] {
    const { positive, negative } = this;
    return positive >= fewestTurned && positive * clearly > negative ? this.rows.all : [];
  }
}

/** A measure that was told by amounts: the others may look like another. */
class Inferred implements Watch {
  private readonly rows = new OddRows();
  private readonly amounts: Pence[];
  private same = 0;
  private other = 0;
  constructor(private readonly set: AmountSet) {
    this.amounts = set.places.map(() => 0);
  }

  see(cells: Cells, row: number): void {
    const { amounts } = this;
    const { places, premium, measure } = this.set;
    let [some, positive] = [false, false];
    for (let at = 0; at < places.length; at++) {
      const pence = readMoney(cells[places[at]!] ?? '');
      if (isGap(pence)) return;
      amounts[at] = pence;
      some ||= pence !== 0;
      positive ||= pence > 0;
    }
    if (!some) return;
    if (!positive) for (let at = 0; at < amounts.length; at++) amounts[at] = -amounts[at]!;
    const whole = premium === undefined ? undefined : readMoney(cells[premium] ?? '');
    const shape = shapeOf(amounts, typeof whole === 'number' ? whole : undefined, false);
    // Released at once, or retained.
    if (shape === 'released' && areSame(amounts)) return;
    if (shape === measure) this.same++;
    else if (shape !== undefined && (positive || shape !== 'retained')) {
      this.other++;
      this.rows.add(row);
    }
  }
  odd(): readonly number[] {
    return this.same < clearly * this.other ? this.rows.all : [];
  }
}
