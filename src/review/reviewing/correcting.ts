/** Shows what would put a finding right, as its cells are now, and writes it: into the row it was shown for or nowhere. */
import type { CellValue } from '../../policy/rules/rule';
import { mayBeCorrected, offerFor, rowChanged, type Correction, type Offer } from './corrections';
import type { Finding } from '../findings';
import { blockAt } from './flagged';
import { cannotCorrect } from './cannot';
import type { Lent } from './lent';
import { termsWith } from '../checking/terms';
import { isStillThere } from './whereabouts';
import { Refusal } from '../workbook';

export interface Correcting {
  /** Rejects with what Excel refuses. */
  offer(finding: Finding): Promise<Offer>;
  /** Writes the cells, or puts them back. A `Refusal` where they, or whose row it is, are not what they were. */
  put(correction: Correction, to: 'before' | 'after'): Promise<void>;
}

export const createCorrecting = (
  lent: Pick<Lent, 'workbook' | 'checked' | 'update' | 'blocks' | 'wrote'>,
): Correcting => {
  const { workbook, update } = lent;

  /** What cells of one row hold now. */
  const held = async (sheetId: string, cells: Correction['whose']): Promise<readonly CellValue[]> => {
    const columns = cells.map(({ area }) => area.column);
    const left = Math.min(...columns);
    const [first] = cells;
    if (!first) return [];
    const line = { ...first.area, column: left, columns: Math.max(...columns) - left + 1 };
    const [now = []] = await workbook.values(sheetId, line);
    return columns.map((column) => now[column - left] ?? '');
  };

  /** Cells of one row: what they hold, as one area. */
  const put = async (correction: Correction, to: 'before' | 'after'): Promise<void> => {
    const { sheetId, changes, whose } = correction;
    const from = to === 'after' ? 'before' : 'after';
    const columns = changes.map(({ area }) => area.column);
    const left = Math.min(...columns);
    const area = {
      row: changes[0]!.area.row,
      column: left,
      rows: 1,
      columns: Math.max(...columns) - left + 1,
    };
    const [now = []] = await workbook.formulas(sheetId, area);
    const isAnothers = (await held(sheetId, whose)).some((value, index) => value !== whose[index]!.value);
    if (isAnothers || changes.some((change) => now[change.area.column - left] !== change[from]))
      throw new Refusal(
        'cells changed',
        'The cells have changed since they were shown, so nothing was written. Check again first.',
      );
    const cells = now.map(
      (_, index) => changes.find((change) => change.area.column - left === index)?.[to] ?? null,
    );
    await workbook.write(sheetId, area, [cells]);
    update({ corrected: to === 'after' ? correction : undefined });
    lent.wrote(sheetId, [area]);
  };

  const offer = async (finding: Finding): Promise<Offer> => {
    const state = lent.checked();
    const row = (finding.row ?? 0) - 1;
    const block = blockAt(lent.blocks(), finding.sheetId, row);
    if (!state || !block || !mayBeCorrected(finding)) return { offer: 'none' };
    const area = { ...block.area, row, rows: 1 };
    const [values = []] = await workbook.values(block.sheetId, area);
    const [formulas = []] = await workbook.formulas(block.sheetId, area);
    const { findings, views } = state.result;
    if (!isStillThere(findings, block, row, values)) return { offer: 'not possible', why: rowChanged };
    const { practices, ccgYears } = views;
    const made = offerFor(
      finding,
      { block, row, values, formulas },
      {
        terms: termsWith(state.overview.answers),
        ccgs: [...practices.flatMap(({ ccg = [] }) => ccg), ...ccgYears.map(({ ccg }) => ccg)],
      },
    );
    if (made.offer !== 'correction') return made;
    const { sheetId, changes } = made.correction;
    const cannot = await cannotCorrect(state.overview.locks, sheetId, () =>
      workbook.areUnlocked(
        sheetId,
        changes.map((change) => change.area),
      ),
    );
    return cannot === undefined ? made : { ...made, cannot };
  };

  return { offer, put };
};
