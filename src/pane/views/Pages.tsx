import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCommon } from '../styles';
import { count } from '../words/counts';
import { PAGE } from './figure';

const useStyles = makeStyles({
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  words: { flexGrow: 1 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface PagesProps {
  readonly of: number;
  /** The first that is shown, counted from 0. */
  readonly from: number;
  readonly onGo: (from: number) => void;
}

/** More CCGs than a picture has room for: which are shown, and the way to the others. */
export function Pages({ of, from, onGo }: PagesProps) {
  const styles = useStyles();
  const common = useCommon();
  if (of <= PAGE) return null;
  return (
    <div className={styles.pages}>
      <span role="status" className={mergeClasses(common.quiet, styles.words)}>
        CCGs {count(from + 1)} to {count(Math.min(of, from + PAGE))} of {count(of)}
      </span>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={from === 0} onClick={() => onGo(Math.max(0, from - PAGE))}>
          Previous CCGs
        </Button>
        <Button
          size="small"
          disabledFocusable={from + PAGE >= of}
          onClick={() => onGo(Math.min(from + PAGE, of - 1))}
        >
          Next CCGs
        </Button>
      </div>
    </div>
  );
}
