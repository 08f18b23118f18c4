/** How the pane says where a finding stands, whom it is about, and when and of what it was found. */
import { formatYear } from '../../policy/financialYear';
import type { Subject } from '../../policy/rules/rule';
import type { Finding } from '../../review/findings';
import type { State } from '../../review/session';

export { citationOf, textOf } from '../../policy/rules/paragraph';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "21 Nov 2026, 14:32" */
export const dateAndTime = (date: Date): string => moment.format(date);

/** What was checked: "The whole workbook", "One sheet, “Ledger”". */
export function scopeOf({ scope, sheetAsked, overview }: Extract<State, { at: 'checked' }>): string {
  if (scope === 'workbook') return 'The whole workbook';
  const asked = overview.blocks.find(({ sheetId }) => sheetId === sheetAsked);
  return asked ? `One sheet, “${asked.sheet}”` : 'One sheet';
}

const subjectWords = ({ practice, ccg, locality = ccg, year, scheme }: Subject): string[] => [
  ...(practice ? [practice] : []),
  ...(locality ? [locality] : []),
  ...(scheme ? [scheme] : []),
  ...(year === undefined ? [] : [formatYear(year)]),
];

/**
 * Where a finding stands, as short as it can be said: "Ledger 41", "Schedule 2 row 41", or "01C, 2015/16" where it is no
 * one row.
 */
export const placeOf = ({ sheet, row, subject }: Finding): string =>
  row === null
    ? subjectWords(subject).join(', ') || sheet
    : /\d$/.test(sheet)
      ? `${sheet} row\u00a0${row}`
      : `${sheet} ${row}`;

/** Whom it is about, beside its place: "Z00012, 01C, 2015/16"; empty where the place already says it. */
export const subjectOf = ({ row, subject }: Finding): string =>
  row === null ? '' : subjectWords(subject).join(', ');
