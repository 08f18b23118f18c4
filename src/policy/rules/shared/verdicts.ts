/** Small helpers for stating a rule's answers. */
import type { FactRef } from '../../facts';
import type { Pence } from '../../money';
import type { CellSeen, Gap, GroupVerdict, Kind, Outcome, Row, Verdict } from '../rule';

/** An answer that carries no values: made once, shared by all rows. */
export const plain = <M extends string>(outcome: Outcome, message: M, kind?: Kind): Verdict<M> =>
  Object.freeze(kind === undefined ? { outcome, message } : { outcome, message, kind });

/** The difference to state with a verdict: its size, or none where it cannot be read. */
export const sizeOf = (pence: Pence | Gap): Pence | undefined =>
  typeof pence === 'number' ? Math.abs(pence) : undefined;

/** A row's cell of a fact, with its value: kept as evidence when the row has gone by. */
export const cellSeen = (row: Row, fact: FactRef): CellSeen => ({ row: row.ref, fact, value: row.raw(fact) });

/** The answer to so many subjects of a group that need no lead's eye: none where there are none. */
export const alike = <M extends string>(
  outcome: 'met' | 'not applicable',
  message: M,
  times: number,
): readonly GroupVerdict<M>[] => (times === 0 ? [] : [{ outcome, message, subject: {}, cells: [], times }]);
