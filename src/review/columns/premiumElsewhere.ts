/**
 * What is retained by tables that do not say of which premium: of years that follow those of a schedule with premiums, it is of
 * the same practices' premiums.
 */
import type { SheetInfo } from '../workbook';
import type { Block } from './blocks';

/** The blocks of a workbook, those sheets read again of which another table may say the premiums. */
export const withPremiumsElsewhere = async (
  blocks: readonly Block[],
  sheets: readonly SheetInfo[],
  read: (sheet: SheetInfo, hasPremiumElsewhere: true) => Promise<readonly Block[]>,
): Promise<Block[]> => {
  const years = new Set(
    blocks.filter(saysPremiums).flatMap(({ mapping }) => mapping.years.map(({ year }) => year)),
  );
  const again = new Map<string, readonly Block[]>();
  for (const { sheetId, retainedAlone = [], mapping } of blocks) {
    // The same years once more are a copy of what is read already.
    const goesOn = years.size > 0 && retainedAlone.some((year) => !years.has(year));
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (sheet && goesOn && mapping.facts.practiceCode !== undefined && !again.has(sheetId))
      again.set(sheetId, await read(sheet, true));
  }
  return sheets.flatMap(({ id }) => again.get(id) ?? blocks.filter(({ sheetId }) => sheetId === id));
};

const saysPremiums = ({ kind, mapping: { facts, years } }: Block): boolean =>
  kind === 'schedule' &&
  facts.premium !== undefined &&
  facts.practiceCode !== undefined &&
  years.some(({ measure }) => measure === 'released' || measure === 'retained' || measure === 'step');
