import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useId } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    minHeight: '36px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  warning: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  square: { borderRadius: 0 },
  icon: { color: tokens.colorNeutralForeground3 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  title: { fontWeight: tokens.fontWeightSemibold },
  // Zoomed far in, there is no room for it but below.
  beside: { '@media (max-width: 260px)': { gridColumn: '1 / -1', justifySelf: 'end' } },
  action: { gridColumn: '1 / -1', justifySelf: 'end', marginTop: tokens.spacingVerticalS },
});

interface BarProps {
  /** Something to be minded, or something to be known. */
  readonly kind: 'warning' | 'info';
  readonly title?: string;
  readonly children?: ReactNode;
  /** Beside the words: what puts the bar away. */
  readonly beside?: ReactNode;
  /** Below them: what is to be done about it. */
  readonly action?: ReactNode;
  /** As wide as the pane itself. */
  readonly square?: boolean;
  readonly className?: string;
}

/** Something said across the pane, by an icon and words. */
export function Bar({ kind, title, children, beside, action, square = false, className }: BarProps) {
  const styles = useStyles();
  const warns = kind === 'warning';
  const words = useId();
  const Icon = warns ? Warning20Filled : Info20Filled;
  return (
    <div
      role="group"
      aria-labelledby={words}
      className={mergeClasses(styles.bar, warns && styles.warning, square && styles.square, className)}
    >
      <Icon aria-hidden className={warns ? styles.warningIcon : styles.icon} />
      <span id={words}>
        {title !== undefined && <span className={styles.title}>{title}</span>} <span>{children}</span>
      </span>
      {beside !== undefined && <div className={styles.beside}>{beside}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
