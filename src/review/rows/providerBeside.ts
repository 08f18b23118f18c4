/** The column of a ledger that says who provides what the money is spent on: it carries nothing, and its heading says so. */
import type { Block } from '../columns/blocks';
import { columnsOfMarks } from './marksBeside';

export const columnOfProvider = (block: Block): number | undefined => {
  const unread = columnsOfMarks(block);
  return block.columns.find(({ column, heading }) => unread.includes(column) && isProvider.test(heading))
    ?.column;
};

const isProvider =
  /^\W*(?:(?:service|main|lead) )?(?:providers?|suppliers?|vendors?|contractors?|(?:provided|delivered) by)(?: name)?\W*$/i;
