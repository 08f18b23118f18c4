import type { RowRef, ScheduleRow, Terms } from './rule';

/** What several rules ask of one row, one after the other: worked out once, as long as the row is there. */
export const perRow = <T>(workOut: (row: ScheduleRow, terms: Terms) => T) => {
  let [row, ref, terms]: [ScheduleRow?, RowRef?, Terms?] = [];
  let known: T;
  return (of: ScheduleRow, by: Terms): T => {
    if (of !== row || of.ref !== ref || by !== terms) {
      known = workOut(of, by);
      [row, ref, terms] = [of, of.ref, by];
    }
    return known;
  };
};
