/**
 * Which CCG a practice is a member of, by schedules that are not asked themselves: a ledger that is checked by itself says
 * the same of its rows as in a check of the whole workbook.
 */
import { isGap, type Terms } from '../../policy/rules/rule';
import { readCode } from '../cells';
import type { Block } from '../columns/blocks';
import { columnsOnly } from './narrow';
import { Practices } from './practices';
import { piecesOf } from './reader';
import type { Breath } from '../slices';
import type { Workbook } from '../workbook';

/** The practices of the schedules beside, read where one of the blocks asked is a ledger. */
export const membersBeside = async (
  workbook: Workbook,
  asked: readonly Block[],
  beside: readonly Block[],
  terms: Terms,
  { pause }: Breath,
): Promise<Practices> => {
  const practices = new Practices();
  if (!asked.some(({ kind }) => kind === 'ledger')) return practices;
  for (const block of beside) {
    const { practiceCode, ccg } = block.mapping.facts;
    if (block.kind !== 'schedule' || practiceCode === undefined || ccg === undefined) continue;
    const { column } = block.area;
    const reading = columnsOnly(workbook, block, [practiceCode, ccg]);
    for await (const { cells } of piecesOf(workbook, block, { reading })) {
      for (const row of cells) {
        const code = readCode(row[practiceCode - column] ?? '');
        const its = readCode(row[ccg - column] ?? '');
        if (!isGap(code) && !isGap(its)) practices.setCcg(practices.numberOf(code), its, terms);
      }
      await pause?.();
    }
  }
  return practices;
};
