import type { Row, RowRef } from '../rule';

/** What several rules ask of one row, one after the other: worked out once, as long as the row is there. */
export const perRow = <R extends Row, T, By = void>(workOut: (row: R, by: By) => T) => {
  let row: R | undefined;
  let ref: RowRef | undefined;
  let by: By | undefined;
  let known: T;
  return (of: R, goesBy: By): T => {
    if (of !== row || of.ref !== ref || goesBy !== by) {
      known = workOut(of, goesBy);
      row = of;
      ref = of.ref;
      by = goesBy;
    }
    return known;
  };
};
