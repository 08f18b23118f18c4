import type { CheckResult } from '../review/findings';
import { categories, countOf, wordFor } from './outcomes';
import { count, listed, plural } from './words';

/** What is said aloud of a check once it is over. */
export function checkFinished(result: CheckResult): string {
  if (result.checked.length === 0) return 'Check finished: no rule could be checked.';
  const found = categories.map((category) => {
    const n = countOf(result.totals, category);
    return `${count(n)} ${wordFor(category, n)}`;
  });
  const ended = result.cancelled ? 'Check stopped before the end' : 'Check finished';
  return `${ended}: ${listed(found)}. ${rulesAsked(result)}.`;
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
