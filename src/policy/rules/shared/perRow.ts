import type { Row, RowRef } from '../rule';

/**
 * Remembers what was last worked out, so that several rules that ask the same of one row have it worked out once. A row object
 * is used again for the next row, which its `ref` tells; `by` is what else the answer depends on, such as the terms.
 */
export const perRow = <R extends Row, T, By = void>(workOut: (row: R, by: By) => T) => {
  let row: R | undefined;
  let ref: RowRef | undefined;
  let by: By | undefined;
  let known: T;
  return (nextRow: R, nextBy: By): T => {
    if (nextRow !== row || nextRow.ref !== ref || nextBy !== by) {
      known = workOut(nextRow, nextBy);
      row = nextRow;
      ref = nextRow.ref;
      by = nextBy;
    }
    return known;
  };
};
