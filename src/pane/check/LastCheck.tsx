import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { State } from '../../review/session';
import { categories, countOf, wordFor } from '../words/outcomes';
import { useCommon } from '../styles';
import { dateAndTime, scopeOf } from '../words/findingWords';
import { count, listed, plural } from '../words/counts';
import { EnterLine } from '../parts/EnterLine';
import { changeTitle } from './ResultBars';

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalXS})` },
});

export interface LastCheckProps {
  readonly state: Extract<State, { at: 'checked' }>;
  readonly onSeeFindings: () => void;
}

/** What the last check found, and the ways on from it. */
export function LastCheck({ state, onSeeFindings }: LastCheckProps) {
  const { result, finishedAt, answersChanged, changed } = state;
  const common = useCommon();
  const styles = useStyles();
  const purposes = result.purposes.length;
  const found = categories.map((category) => {
    const n = countOf(result.totals, category);
    return `${count(n)} ${wordFor(category, n)}`;
  });
  return (
    <>
      <h2 className={common.heading}>Last check</h2>
      <p className={common.text}>
        {scopeOf(state)}, {dateAndTime(finishedAt)}
        {result.cancelled && ', stopped before the end'}: {listed(found)}.
        {answersChanged
          ? ' You have since said how the workbook is to be read.'
          : changed && ` ${changeTitle(changed)}`}
      </p>
      <Button onClick={onSeeFindings}>See the findings</Button>
      {purposes > 0 && (
        <div className={styles.line}>
          <EnterLine
            to={{ place: 'purposes' }}
            name={`${plural(purposes, 'purpose')} not known`}
            aside={`Say once what ${purposes === 1 ? 'it is' : 'they are'}`}
          />
        </div>
      )}
    </>
  );
}
