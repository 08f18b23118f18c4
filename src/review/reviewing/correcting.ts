/** Shows what would put a finding right, as its cells are now, and writes it: into the row it was shown for or nowhere. */
import type { CellValue } from '../../policy/rules/rule';
import { mayBeCorrected, offerFor, rowChanged, type Correction, type Offer } from './corrections';
import type { Finding } from '../findings';
import { blockAt } from './flagged';
import { cannotCorrect } from './cannot';
import type { Lent } from './lent';
import { termsWith } from '../checking/terms';
import { isStillThere } from './whereabouts';
import type { CellsHeld } from '../liveWorkbook';
import { Refusal, type Area } from '../workbook';

export interface Correcting {
  /** Rejects with what Excel refuses. */
  offer(finding: Finding): Promise<Offer>;
  /** Writes the cells. Rejects with a `Refusal` where they, or whose row it is, are not what they were. */
  correct(correction: Correction): Promise<void>;
  /** Puts the cells of the last correction back, where there is one. Rejects as `correct` does. */
  takeBack(): Promise<void>;
}

/** A correction that is being written or put back. */
interface UnderWay {
  readonly finding: string;
  readonly to: 'before' | 'after';
  readonly done: Promise<void>;
}

export const createCorrecting = (
  lent: Pick<Lent, 'workbook' | 'checked' | 'update' | 'blocks' | 'wrote'>,
): Correcting => {
  const { workbook, update } = lent;
  let underWay: UnderWay | undefined;

  /**
   * One after the other: what is asked for twice finds no cells that it has changed itself. Of the same finding it is done
   * once.
   */
  const inTurn = (
    { finding }: Correction,
    to: 'before' | 'after',
    work: () => Promise<void>,
  ): Promise<void> => {
    const before = underWay;
    if (before?.finding === finding && before.to === to) return before.done;
    const done = (before?.done ?? Promise.resolve())
      .catch(() => undefined)
      .then(work)
      .finally(() => {
        if (underWay?.done === done) underWay = undefined;
      });
    underWay = { finding, to, done };
    return done;
  };

  /** Cells of one row, as one area: what they hold, and nothing else. */
  const put = async (correction: Correction, to: 'before' | 'after'): Promise<void> => {
    const { sheetId, changes, whose } = correction;
    const from = to === 'after' ? 'before' : 'after';
    const held = inOneArea(changes, (change) => change[from]);
    const beside = whose.length > 0 ? inOneArea(whose, ({ value }) => value) : { ...held, holds: [] };
    const { area } = held;
    const [[now = []], [line = []]] = await Promise.all([
      workbook.formulas(sheetId, area),
      workbook.values(sheetId, beside.area),
    ]);
    const cells = inOneArea(changes, (change) => change[to]).holds;
    const isWritten =
      isHeld(now, held) && isHeld(line, beside) && (await workbook.replace(sheetId, held, cells, beside));
    if (!isWritten)
      throw new Refusal(
        'cells changed',
        'The cells have changed since they were shown, so nothing was written. Check again first.',
      );
    if (to === 'after') update({ corrected: correction });
    else isBack(correction);
    lent.wrote(sheetId, [area]);
  };

  /** Another may have been written meanwhile, and can still be put back. */
  const isBack = (correction: Correction): void => {
    const last = lent.checked()?.corrected;
    if (last === undefined || last === correction) update({ corrected: undefined });
  };

  const putBack = async (correction: Correction): Promise<void> => {
    try {
      await put(correction, 'before');
    } catch (error) {
      // What somebody has written over since can never be put back.
      if (error instanceof Refusal && error.kind === 'cells changed') isBack(correction);
      throw error;
    }
  };

  const offer = async (finding: Finding): Promise<Offer> => {
    const state = lent.checked();
    const row = (finding.row ?? 0) - 1;
    const block = blockAt(lent.blocks(), finding.sheetId, row);
    if (!state || !block || !mayBeCorrected(finding)) return { offer: 'none' };
    const area = { ...block.area, row, rows: 1 };
    const [[values = []], [formulas = []]] = await Promise.all([
      workbook.values(block.sheetId, area),
      workbook.formulas(block.sheetId, area),
    ]);
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

  return {
    offer,
    correct: (correction) => inTurn(correction, 'after', () => put(correction, 'after')),
    async takeBack() {
      const corrected = lent.checked()?.corrected;
      if (corrected) await inTurn(corrected, 'before', () => putBack(corrected));
    },
  };
};

const isHeld = (now: readonly CellValue[], { holds }: CellsHeld): boolean =>
  holds.every((each, at) => each === null || each === now[at]);

/** Cells of one row, and nothing of those between them. */
const inOneArea = <Cell extends { readonly area: Area }>(
  cells: readonly Cell[],
  holding: (cell: Cell) => CellValue,
): CellsHeld => {
  const columns = cells.map(({ area }) => area.column);
  const column = Math.min(...columns);
  const holds = Array.from({ length: Math.max(...columns) - column + 1 }, (): CellValue | null => null);
  for (const cell of cells) holds[cell.area.column - column] = holding(cell);
  return { area: { row: cells[0]!.area.row, column, rows: 1, columns: holds.length }, holds };
};
