/**
 * How the pane says numbers, and what was read. Everything here is plain English for a finance lead; sentences that belong
 * to one screen stand in that screen, and words of findings in `findingWords.ts`.
 */
import type { CheckResult } from '../../review/findings';
import type { BlockKind, BlockUnderstood } from '../../review/session';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** "1,204" */
export const count = (n: number): string => whole.format(n);

/** "1 breach", "1,204 breaches" */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`;

/** "a, b and c" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** Of rows, and not of practices: totals and blank lines may be among them. */
export const ofPractices = (rows: number): string => `${plural(rows, 'row')} of practices`;
/** The same of redeployments. */
export const ofRedeployments = (rows: number): string => `${plural(rows, 'row')} of redeployments`;

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

/** "14 rules checked, 1 in part, 2 not checked" */
export function rulesAsked({ checked, partly, notChecked }: RulesAsked): string {
  return [
    `${plural(checked.length, 'rule')} checked`,
    ...(partly.length > 0 ? [`${count(partly.length)} in part`] : []),
    ...(notChecked.length > 0 ? [`${count(notChecked.length)} not checked`] : []),
  ].join(', ');
}

type RulesAsked = Pick<CheckResult, 'checked' | 'partly' | 'notChecked'>;
