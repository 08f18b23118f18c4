import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { GoingOn } from './GoingOn';

const useStyles = makeStyles({
  words: { display: 'block', marginBottom: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase300 },
  whole: { width: '100%' },
});

/** Says what is waited for, and that it goes on. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const words = useId();
  return (
    <div className={styles.whole}>
      <span id={words} className={styles.words}>
        {children}
      </span>
      <GoingOn aria-labelledby={words} />
    </div>
  );
}
