/**
 * Excel says of a change that PMS Review made it, and not in which of its windows on the workbook: a session knows its own
 * by when it wrote.
 */
import type { LiveWorkbook } from '../liveWorkbook';
import type { Area } from '../workbook';

/** Within this time Excel reports what was written. */
const eventsComeIn = 2_000;

/** Within this time even an Excel that was silent for a while may still report it. */
const remembered = 60_000;

const areasName = (sheetId: string, areas: readonly Area[]): string =>
  JSON.stringify([sheetId, ...areas.map(({ row, column, rows, columns }) => [row, column, rows, columns])]);

export interface OwnWriting {
  /** The workbook, whose cells are written from here. */
  readonly workbook: LiveWorkbook;
  /** Whether cells are being written, or were a moment ago. */
  isWriting(): boolean;
  /** Whether cells of the data were written from here just now, and these are they. */
  wrote(sheetId: string, areas: readonly Area[]): boolean;
}

export const createOwnWriting = (workbook: LiveWorkbook, now: () => number): OwnWriting => {
  let underWay = 0;
  let last = -Infinity;
  let cells: readonly { readonly name: string; readonly at: number }[] = [];
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
  const note = (sheetId: string, area: Area): void => {
    const recent = cells.filter(({ at }) => now() - at < remembered);
    cells = [...recent, { name: areasName(sheetId, [area]), at: now() }];
  };
  return {
    workbook: {
      ...workbook,
      append: noted(workbook.append),
      write(sheetId, area, values) {
        note(sheetId, area);
        return noted(workbook.write)(sheetId, area, values);
      },
      replace(sheetId, held, values, beside) {
        note(sheetId, held.area);
        return noted(workbook.replace)(sheetId, held, values, beside);
      },
      addSheet: noted(workbook.addSheet),
      deleteTable: noted(workbook.deleteTable),
    },
    wrote: (sheetId, areas) => cells.some(({ name }) => name === areasName(sheetId, areas)),
    isWriting: () => underWay > 0 || now() - last < eventsComeIn,
  };
};
