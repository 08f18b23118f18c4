/** What the add-in's own sheets are called: nobody asks before one is made or has gone. */
import { reviewsTitle } from './ourNames';

export const reportTitle = 'PMS review report';
const reportSheet = 'PMS report';

/** What the sheet of a report of a day ("2026-11-21") is called. */
export const reportSheetOf = (day: string): string => `${reportSheet} ${day}`;

const reportOfADay = reportSheetOf(String.raw`\d{4}-\d{2}-\d{2}`);
/** A number stands behind a sheet's name where it was taken. */
const sheet = new RegExp(`^(?:${reviewsTitle}|${reportOfADay})(?: \\d+)?$`);
/** Whether a sheet is called as one that we make. Whether it is ours, only its table tells. */
export const isOurSheetName = (name: string): boolean => sheet.test(name);

/** A sheet of a report, or a copy of it: Excel calls that "PMS report 2026-11-21 (2)". */
export const isReportSheetName = (name: string): boolean =>
  new RegExp(`^${reportOfADay}(?: \\d+| \\(\\d+\\))?$`, 'i').test(name);
