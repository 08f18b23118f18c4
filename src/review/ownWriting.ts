/**
 * Excel says of a change that PMS Review made it, and not in which of its windows on the workbook: a session knows its own
 * by when it wrote.
 */
import type { LiveWorkbook } from './liveWorkbook';

/** Excel tells of what was written at the latest so much later. */
const eventsComeIn = 2_000;

export interface OwnWriting {
  /** The workbook, whose cells are written from here. */
  readonly workbook: LiveWorkbook;
  /** Whether cells are being written, or were a moment ago. */
  isWriting(): boolean;
}

export const createOwnWriting = (workbook: LiveWorkbook, now: () => number): OwnWriting => {
  let underWay = 0;
  let last = -Infinity;
  const noted =
    <Given extends unknown[], Result>(write: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      underWay++;
      try {
        return await write(...given);
      } finally {
        underWay--;
        last = now();
      }
    };
  return {
    workbook: {
      ...workbook,
      append: noted(workbook.append),
      write: noted(workbook.write),
      addSheet: noted(workbook.addSheet),
      deleteTable: noted(workbook.deleteTable),
    },
    isWriting: () => underWay > 0 || now() - last < eventsComeIn,
  };
};
