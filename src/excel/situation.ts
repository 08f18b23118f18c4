/** How the workbook stands: the sheet in front, whether it is calculated, and what Excel says may not be written. */
import type { Situation } from '../review/liveWorkbook';
import type { LockedSheet } from '../review/reviewing/locks';
import { run } from './run';

/** What there is to ask with the next request; each is told thereafter. Not every Excel tells all of it. */
export const asks = [
  (workbook: Excel.Workbook): (() => string | undefined) => {
    const active = workbook.worksheets.getActiveWorksheet().load('id');
    return () => active.id;
  },
  (workbook: Excel.Workbook): (() => boolean) => {
    const application = workbook.application.load('calculationMode, calculationState');
    return () => application.calculationMode === 'Manual' && application.calculationState !== 'Done';
  },
  (workbook: Excel.Workbook): (() => boolean) => {
    workbook.load('readOnly');
    return () => workbook.readOnly;
  },
  (workbook: Excel.Workbook): (() => boolean) => {
    const protection = workbook.protection.load('protected');
    return () => protection.protected;
  },
  (workbook: Excel.Workbook): (() => readonly [string, LockedSheet][]) => {
    const sheets = workbook.worksheets.load(
      'items/id, items/name, items/protection/protected, items/protection/options',
    );
    return () =>
      sheets.items.flatMap(({ id, name, protection }): [string, LockedSheet][] =>
        protection.protected ? [[id, { name, formats: protection.options?.allowFormatCells === true }]] : [],
      );
  },
] as const;

/** The answers to `asks`, in their order. */
export const situationOf = (
  activeSheet: string | undefined,
  uncalculated: boolean,
  readOnly: boolean,
  structure: boolean,
  sheets: readonly [string, LockedSheet][],
): Situation => ({
  ...(activeSheet && { activeSheet }),
  uncalculated,
  locks: {
    // Neither of the two is told by every Excel that opens a workbook for reading.
    readOnly: readOnly || Office.context.document.mode === Office.DocumentMode.ReadOnly,
    structure,
    sheets: new Map(sheets),
  },
});

/** All of it in one request. */
export const situation = (): Promise<Situation> =>
  run(async ({ workbook }) => {
    const told = asks.map((ask) => ask(workbook));
    await workbook.context.sync();
    return situationOf(...(told.map((answer) => answer()) as Parameters<typeof situationOf>));
  });
