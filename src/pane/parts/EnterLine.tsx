import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { catchFocus } from '../keyboard/focus';
import { lineButton } from '../styles';
import { useWalking } from '../useWay';
import type { At } from '../useWay';

const useStyles = makeStyles({
  line: lineButton,
  words: {
    flexGrow: 1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  aside: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface EnterLineProps {
  readonly to: At;
  readonly name: ReactNode;
  readonly aside?: ReactNode;
  readonly quiet?: boolean;
}

/** A line with a › that leads into a place; come back from there, it has the focus. */
export function EnterLine({ to, name, aside, quiet = false }: EnterLineProps) {
  const styles = useStyles();
  const { enter, left } = useWalking();
  const button = useRef<HTMLButtonElement>(null);
  const wasEntered = left !== undefined && isSame(left, to);
  useLayoutEffect(() => {
    if (wasEntered) catchFocus(button.current);
  }, [wasEntered]);
  return (
    <button ref={button} type="button" className={styles.line} onClick={() => enter(to)}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>{' '}
        {aside !== undefined && (
          <span className={mergeClasses(styles.aside, quiet && styles.quiet)}>{aside}</span>
        )}
      </span>
      <ChevronRight16Regular aria-hidden className={styles.chevron} />
    </button>
  );
}

const isSame = (a: At, b: At): boolean =>
  a.place === b.place && (a.place !== 'reading' || (b.place === 'reading' && a.block === b.block));
