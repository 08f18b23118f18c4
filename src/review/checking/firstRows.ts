/**
 * What columns hold is told by a block's first rows. Here the rest is looked at as it goes by, for those things alone that
 * the first rows leave open, or that are an inference of theirs: rows that tell otherwise are looked at together with them,
 * and the block is read anew.
 */
import { isGap, type CellValue } from '../../policy/rules/rule';
import { monthlyRounding } from '../../policy/rules/shared/tolerance';
import { readFinancialYear, readMoney } from '../cells';
import type { Block } from '../columns/blocks';
import type { ColumnRead } from '../columns/columnRead';
import { leastBalanced } from '../columns/years/measures';
import { isBareYear } from '../columns/years/timeReader';
import { amountsWatched } from './amountsWatched';
import { OddRows, type Watch } from './watch';

/** What is looked at in a block; undefined where its first rows leave nothing open, as nearly always. */
export const watchOf = (block: Block): Watch | undefined => {
  if (block.kind === 'neither') return undefined;
  const all = [...amountsWatched(block), ...sensed(block), ...yearsBelow(block), ...blankSoFar(block)];
  if (all.length === 0) return undefined;
  return {
    see(cells, row) {
      for (let at = 0; at < all.length; at++) all[at]!.see(cells, row);
    },
    odd: () => [...new Set(all.flatMap((each) => each.odd()))].sort((a, b) => a - b),
  };
};

/** Columns that are looked at and carry nothing. */
export const columnsWatched = (block: Block): readonly number[] => [
  ...yearsUncarried(block).map(({ column }) => column),
  ...blankColumns(block).map(({ column }) => column),
];

/** What is reinvested is taken as the money of the row's own practice, because it balances in the first rows. */
const sensed = ({ mapping, area }: Block): readonly Watch[] => {
  if (mapping.reinvestedSense !== 'from') return [];
  const pairs = mapping.years.flatMap(({ measure, year, column }) => {
    const released = mapping.years.find((each) => each.measure === 'released' && each.year === year);
    return measure === 'reinvested' && released
      ? [[released.column - area.column, column - area.column] as const]
      : [];
  });
  const rows = new OddRows();
  let [balanced, all] = [0, 0];
  return [
    {
      see(cells, row) {
        let some = false;
        for (let at = 0; at < pairs.length; at++) {
          const [released, reinvested] = pairs[at]!;
          const a = readMoney(cells[released] ?? '');
          const b = readMoney(cells[reinvested] ?? '');
          if (isGap(a) || isGap(b) || a === 0) continue;
          all++;
          if (Math.abs(a - b) <= monthlyRounding) balanced++;
          else some = true;
        }
        if (some) rows.add(row);
      },
      odd: () => (balanced < leastBalanced * all ? rows.all : []),
    },
  ];
};

/**
 * A schedule's column of years, where those of the first rows are all the same: practices may come again for the next. A total
 * among them has none.
 */
const yearsUncarried = ({ kind, columns }: Block): readonly ColumnRead[] =>
  columns.filter(
    ({ says, carries, cells }) =>
      kind === 'schedule' &&
      says === 'financialYear' &&
      carries === undefined &&
      new Set(cells.filter(isYear)).size === 1,
  );
const isYear = (cell: CellValue): boolean => isBareYear(cell) || !isGap(readFinancialYear(cell));
const yearsBelow = (block: Block): readonly Watch[] =>
  yearsUncarried(block).map(({ column, cells: seen }) => {
    const first = seen.find(isYear);
    const rows = new OddRows();
    const place = column - block.area.column;
    return {
      see(cells, row) {
        const cell = cells[place] ?? '';
        if (cell !== first && isYear(cell)) rows.add(row);
      },
      odd: () => rows.all,
    };
  });

/** A ledger's columns whose heading says nothing that is known, and of which the first rows have nothing. */
const blankColumns = ({ kind, columns }: Block): readonly ColumnRead[] =>
  columns.filter(
    ({ heading, says, carries, year, cells }) =>
      kind === 'ledger' &&
      heading !== '' &&
      says === undefined &&
      carries === undefined &&
      year === undefined &&
      cells.every((cell) => cell === ''),
  );
const blankSoFar = (block: Block): readonly Watch[] =>
  blankColumns(block).map(({ column }) => {
    const rows = new OddRows();
    const place = column - block.area.column;
    return {
      see(cells, row) {
        const cell = cells[place];
        if (cell !== '' && cell !== undefined) rows.add(row);
      },
      odd: () => rows.all,
    };
  });
