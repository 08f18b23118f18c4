import type { State } from '../../review/session';
import { categories, countOf, wordFor } from './outcomes';
import { count, listed, rulesAsked } from './counts';

/** What is said aloud of a state. Of a check under way each quarter, so that a listener is not talked over. */
export function announcement(state: State): string {
  switch (state.at) {
    case 'opening':
      return 'Reading the workbook.';
    case 'checking': {
      if (state.cancelling) return 'Stopping the check.';
      const { rowsRead, rowsInAll } = state.progress;
      const quarter = rowsInAll > 0 ? Math.floor((4 * rowsRead) / rowsInAll) : 0;
      return quarter === 0 ? 'Checking.' : `${quarter * 25}% of the rows read.`;
    }
    case 'checked': {
      const found = categories.map((category) => {
        const n = countOf(state.result.totals, category);
        return `${count(n)} ${wordFor(category, n)}`;
      });
      if (state.result.checked.length === 0) return 'Check finished: no rule could be checked.';
      const ended = state.result.cancelled ? 'Check stopped before the end' : 'Check finished';
      return `${ended}: ${listed(found)}. ${rulesAsked(state.result)}.`;
    }
    case 'ready':
    case 'failed':
      return '';
  }
}
