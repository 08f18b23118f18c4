import type { RowRef, ScheduleRow, Terms } from '../rule';

/** What several rules ask of one row, one after the other: worked out once, as long as the row is there. */
export const perRow = <T>(workOut: (row: ScheduleRow, terms: Terms) => T) => {
  let row: ScheduleRow | undefined;
  let ref: RowRef | undefined;
  let terms: Terms | undefined;
  let known: T;
  return (of: ScheduleRow, by: Terms): T => {
    if (of !== row || of.ref !== ref || by !== terms) {
      known = workOut(of, by);
      row = of;
      ref = of.ref;
      terms = by;
    }
    return known;
  };
};
