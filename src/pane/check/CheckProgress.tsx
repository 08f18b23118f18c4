import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Totals } from '../../review/findings';
import type { State } from '../../review/session';
import { wordFor } from '../words/outcomes';
import { useCaughtFocus } from '../keyboard/focus';
import { useCommon } from '../styles';
import { count } from '../words/counts';
import { GoingOn } from '../parts/GoingOn';
import { OutcomeMark } from '../findings/OutcomeMark';
import { Progress } from '../parts/Progress';

const useStyles = makeStyles({
  panel: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  bar: { margin: `${tokens.spacingVerticalS} 0` },
  // The button stays where it is as more is found.
  soFar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalS,
  },
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    flex: '1 1 100px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  number: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontVariantNumeric: 'tabular-nums',
  },
  cancel: { flexShrink: 0 },
});

export interface CheckProgressProps {
  readonly state: Extract<State, { at: 'checking' }>;
  readonly onCancel: () => void;
}

/** A check under way: how far it is, what it has found so far, and a way to stop it. */
export function CheckProgress({ state, onCancel }: CheckProgressProps) {
  const styles = useStyles();
  const common = useCommon();
  const cancel = useCaughtFocus<HTMLButtonElement>();
  const { sheet, rowsRead, rowsInAll, soFar } = state.progress;
  const rows = `${count(rowsRead)} of ${count(rowsInAll)} rows`;
  return (
    <section aria-label="The check under way" className={styles.panel}>
      <div className={styles.line}>
        <span>{sheet ? `Reading ${sheet}` : 'Starting'}</span>
        {rowsInAll > 0 && <span className={common.number}>{rows}</span>}
      </div>
      <div className={styles.bar}>
        {rowsInAll > 0 ? (
          <Progress aria-label="Rows read" done={rowsRead} of={rowsInAll} inWords={rows} />
        ) : (
          <GoingOn aria-label="Rows read" />
        )}
      </div>
      <div className={styles.soFar}>
        <ul aria-label="Found so far" className={styles.numbers}>
          {outcomesSoFar(soFar)
            .filter(({ shown, n }) => n > 0 || shown === 'breach')
            .map(({ shown, n }) => (
              <li key={shown} className={styles.number}>
                <OutcomeMark shown={shown} />
                <span>
                  <strong>{count(n)}</strong> {wordFor(shown, n)}
                </span>
              </li>
            ))}
        </ul>
        <Button
          ref={cancel}
          className={styles.cancel}
          disabledFocusable={state.cancelling}
          onClick={onCancel}
        >
          {state.cancelling ? 'Stopping…' : 'Cancel'}
        </Button>
      </div>
    </section>
  );
}

/** "24 breaches, 12 evidence needed": the outcomes that a lead works on, of a check under way. */
const outcomesSoFar = (totals: Totals) =>
  (['breach', 'evidence needed', 'exception'] as const).map((shown) => ({ shown, n: totals[shown] }));
