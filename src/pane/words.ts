/**
 * How the pane says numbers, places and outcomes. Everything here is plain English for a finance lead; sentences that
 * belong to one screen stand in that screen.
 */
import { formatYear } from '../policy/financialYear';
import type { Subject } from '../policy/rules/rule';
import type { CheckResult, Finding } from '../review/findings';
import type { BlockKind, BlockUnderstood, Scope } from '../review/session';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "1,204" */
export const count = (n: number): string => whole.format(n);

/** "1 breach", "1,204 breaches" */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`;

/** "a, b and c" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** "21 Nov 2026, 14:32" */
export const dateAndTime = (date: Date): string => moment.format(date);

export const scopeWords: Readonly<Record<Scope, string>> = {
  sheet: 'One sheet',
  workbook: 'The whole workbook',
};

export { sourceOf, textOf } from '../policy/rules/paragraph';

/** Of rows, and not of practices: totals and blank lines may be among them. */
const ofPractices = (rows: number): string => `${plural(rows, 'row')} of practices`;
const ofRedeployments = (rows: number): string => `${plural(rows, 'row')} of redeployments`;

/** "120 rows of practices" */
export function contentsOf({ kind, rows }: BlockUnderstood): string {
  if (kind === 'schedule') return ofPractices(rows);
  if (kind === 'ledger') return ofRedeployments(rows);
  return 'nothing to check';
}

/** Names a block as long as its headings stay where they are. */
export const blockKey = ({ sheetId, headerRow }: BlockUnderstood): string => `${sheetId} ${headerRow}`;

/** "Schedule", "Old figures, from row 140 (hidden)" */
export const blockName = (block: BlockUnderstood, blocks: readonly BlockUnderstood[]): string =>
  block.sheet +
  (blocks.some((other) => other !== block && other.sheetId === block.sheetId)
    ? `, from row ${block.headerRow}`
    : '') +
  (block.visible ? '' : ' (hidden)');

/** "Read 214 rows of practices and 1,233 rows of redeployments"; none where there is nothing to check. */
export function whatWasRead(blocks: readonly BlockUnderstood[]): string | undefined {
  const of = (kind: BlockKind): readonly BlockUnderstood[] => blocks.filter((block) => block.kind === kind);
  const rowsOf = (some: readonly BlockUnderstood[]): number => some.reduce((sum, { rows }) => sum + rows, 0);
  const [schedules, ledgers] = [of('schedule'), of('ledger')];
  const read = [
    ...(schedules.length > 0
      ? [
          ofPractices(rowsOf(schedules)) +
            (schedules.length > 1 ? ` in ${count(schedules.length)} schedules` : ''),
        ]
      : []),
    ...(ledgers.length > 0 ? [ofRedeployments(rowsOf(ledgers))] : []),
  ];
  return read.length === 0 ? undefined : `Read ${listed(read)}`;
}

const subjectWords = ({ practice, ccg, year, scheme }: Subject): string[] => [
  ...(practice ? [practice] : []),
  ...(ccg ? [ccg] : []),
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
    : `${sheet}${/\d$/.test(sheet) ? ' row' : ''} ${row}`;

/** Whom it is about, beside its place: "Z00012, 01C, 2015/16"; empty where the place already says it. */
export const subjectOf = ({ row, subject }: Finding): string =>
  row === null ? '' : subjectWords(subject).join(', ');

/** "14 rules checked, 1 in part, 2 not checked" */
export function rulesAsked({ checked, partly, notChecked }: RulesAsked): string {
  return [
    `${plural(checked.length, 'rule')} checked`,
    ...(partly.length > 0 ? [`${count(partly.length)} in part`] : []),
    ...(notChecked.length > 0 ? [`${count(notChecked.length)} not checked`] : []),
  ].join(', ');
}

type RulesAsked = Pick<CheckResult, 'checked' | 'partly' | 'notChecked'>;
