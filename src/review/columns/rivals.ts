/**
 * Which of several columns carries a fact that each could by its heading. Of an old code and a new one beside each other it is
 * that by which the workbook's other tables go: by the other no practice, or no CCG's money, would be found there.
 */
import { facts, type Fact } from '../../policy/facts';
import { isFilled, plainText } from '../cells';
import type { Block } from './blocks';
import type { ColumnRead } from './columnRead';
import type { RawColumn } from './rawColumn';
import { listed } from './remarks';

/** The blocks of a workbook, with what is said of columns that could carry the same. */
export const settleRivals = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => {
    let settled = block;
    for (const [fact, rivals] of block.rivals ?? []) settled = settle(settled, fact, rivals, blocks);
    return settled;
  });

/** What tables are held together by. */
const keys: readonly Fact[] = ['practiceCode', 'ccg'];

const settle = (block: Block, fact: Fact, rivals: readonly RawColumn[], blocks: readonly Block[]): Block => {
  const taken = block.columns.find(({ column }) => column === block.mapping.facts[fact]);
  if (!taken) return block;
  const { title } = facts[fact];
  const known = keys.includes(fact) ? cellsElsewhere(fact, block, blocks) : new Set();
  const isKnown = ({ cells }: Pick<RawColumn, 'cells'>): boolean =>
    cells.some((cell) => isFilled(cell) && known.has(plainText(String(cell)).toUpperCase()));
  const better = isKnown(taken) ? undefined : rivals.find(isKnown);
  if (!better)
    return withRemark(
      block,
      `${listed([taken])} is taken as ${title}; ${listed(rivals)} could be it as well.`,
    );
  const columns = block.columns.map((each): ColumnRead => {
    if (each === taken) return { ...each, carries: undefined, certainty: 'certain' };
    return each.column === better.column
      ? { ...each, carries: title, certainty: 'likely', reason: 'other tables go by it' }
      : each;
  });
  const mapping = { ...block.mapping, facts: { ...block.mapping.facts, [fact]: better.column } };
  return withRemark(
    { ...block, columns, mapping },
    `${listed([better])} is taken as ${title}, and not ${listed([taken])}: other tables of the workbook go by it.`,
  );
};

const withRemark = (block: Block, remark: string): Block => ({
  ...block,
  remarks: [remark, ...block.remarks],
});

/** The first cells of a fact in the other blocks, of those that have one column for it. */
const cellsElsewhere = (fact: Fact, block: Block, blocks: readonly Block[]): ReadonlySet<string> => {
  const cells = blocks.flatMap((other) =>
    other === block || other.rivals?.has(fact)
      ? []
      : (other.columns.find(({ column }) => column === other.mapping.facts[fact])?.cells ?? []),
  );
  return new Set(cells.filter(isFilled).map((cell) => plainText(String(cell)).toUpperCase()));
};
