import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReviewState } from '../../review/session';
import { isToDo, wordsOf } from '../words/reviewWords';

const useStyles = makeStyles({
  mark: { color: tokens.colorNeutralForeground2, '::before': { marginRight: '4px' } },
  // The sign before the words is passed over by screen readers, where they know how.
  // Hollow, and of no colour: finance teams read a green dot as “all is well”.
  toDo: { '::before': { content: ["'○'", "'○' / ''"] } },
  outOfDate: {
    fontWeight: tokens.fontWeightSemibold,
    '::before': { color: tokens.colorPaletteMarigoldForeground1, content: ["'▲'", "'▲' / ''"] },
  },
  decided: { '::before': { content: ["'✓'", "'✓' / ''"] } },
});

/** The state of a finding's review: a sign and its words. */
export function ReviewMark({ state }: { readonly state: ReviewState }) {
  const styles = useStyles();
  const look = !isToDo(state) ? styles.decided : state === 'out of date' ? styles.outOfDate : styles.toDo;
  return <span className={mergeClasses(styles.mark, look)}>{wordsOf(state)}</span>;
}
