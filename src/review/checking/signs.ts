/** Which way round the amounts of ledgers are meant, told by the ledgers of a workbook together. */
import { readMoney } from '../cells';
import type { Block } from '../columns/blocks';

/**
 * A ledger of negative amounts alone writes what is spent so. Beside one of positive amounts it is what was taken back of
 * them, and stays negative: be that one of those `beside`, which are not asked.
 */
export const signsTogether = (ledgers: readonly Block[], beside: readonly Block[] = []): readonly Block[] =>
  ledgers.some(isTurned) && [...ledgers, ...beside].some(hasPositive)
    ? ledgers.map((block) => (isTurned(block) ? asTakenBack(block) : block))
    : ledgers;

const amountsOf = ({ mapping: { facts, years, sums } }: Block): readonly number[] => [
  ...(facts.amount === undefined ? [] : [facts.amount]),
  ...years.map(({ column }) => column),
  ...sums.flatMap(({ parts }) => parts.map(({ column }) => column)),
];

const isTurned = (block: Block): boolean =>
  amountsOf(block).some((column) => (block.mapping.units[column] ?? 1) < 0);

const hasPositive = (block: Block): boolean => {
  if (isTurned(block)) return false;
  const amounts = amountsOf(block);
  return block.columns.some(
    ({ column, cells }) =>
      amounts.includes(column) &&
      cells.map((cell) => readMoney(cell)).some((amount) => typeof amount === 'number' && amount > 0),
  );
};

const asTakenBack = (block: Block): Block => {
  const units = Object.entries(block.mapping.units).map(([column, unit]) => [column, Math.abs(unit)]);
  return { ...block, mapping: { ...block.mapping, units: Object.fromEntries(units) } };
};
