import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCommon } from '../styles';
import { count } from '../words/counts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    // At the pane's edge, which the place keeps clear of what does not stick.
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { flex: '1 1 64px' },
});

interface ChosenBarProps {
  readonly chosen: number;
  readonly onDecide: () => void;
  readonly onClear: () => void;
}

/** How many findings are chosen, and what can be done with them: in sight beneath the list however far it goes on. */
export function ChosenBar({ chosen, onDecide, onClear }: ChosenBarProps) {
  const styles = useStyles();
  const common = useCommon();
  return (
    <div role="group" aria-label="Findings that are chosen" className={styles.bar}>
      <span role="status" className={styles.words}>
        <strong className={common.number}>{count(chosen)}</strong> chosen
      </span>
      <Button size="small" appearance="subtle" onClick={onClear}>
        Clear
      </Button>
      <Button size="small" appearance="primary" onClick={onDecide}>
        Decide together
      </Button>
    </div>
  );
}
