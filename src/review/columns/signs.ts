/** Which way round the amounts of ledgers are meant, told by the ledgers of a workbook together. */
import { readMoney } from '../cells';
import type { Block } from './blocks';
import { readAsIfNot, readAsTakenBack } from './remarks';

/**
 * A ledger of negative amounts alone writes what is spent so. Beside one of positive amounts it is what was taken back of
 * them, and stays negative.
 */
export const signsTogether = <B extends Block>(blocks: readonly B[]): readonly B[] =>
  blocks.some(isTurned) && blocks.some(hasPositive)
    ? blocks.map((block) => (isTurned(block) ? asTakenBack(block) : block))
    : blocks;

const amountsOf = ({ mapping: { facts, years } }: Block): readonly number[] => [
  ...(facts.amount === undefined ? [] : [facts.amount]),
  ...years.map(({ column }) => column),
];

const isTurned = (block: Block): boolean =>
  block.kind === 'ledger' && amountsOf(block).some((column) => (block.mapping.units[column] ?? 1) < 0);

const hasPositive = (block: Block): boolean => {
  if (block.kind !== 'ledger' || isTurned(block)) return false;
  const amounts = amountsOf(block);
  return block.columns.some(
    ({ column, sample }) =>
      amounts.includes(column) &&
      sample.map((cell) => readMoney(cell)).some((amount) => typeof amount === 'number' && amount > 0),
  );
};

const asTakenBack = <B extends Block>(block: B): B => ({
  ...block,
  mapping: {
    ...block.mapping,
    units: Object.fromEntries(
      Object.entries(block.mapping.units).flatMap(([column, unit]) =>
        unit === -1 ? [] : [[column, Math.abs(unit)]],
      ),
    ),
  },
  remarks: block.remarks.map((remark) => remark.replace(readAsIfNot, readAsTakenBack)),
});
