import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { lineButton } from '../styles';

const useStyles = makeStyles({
  button: lineButton,
  small: { minHeight: '28px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  label: {
    flexGrow: 1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  wide: { padding: 0 },
  inside: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} 28px` },
});

interface DisclosureProps {
  readonly label: ReactNode;
  readonly small?: boolean;
  /** What is inside stands as far left as the label. */
  readonly wide?: boolean;
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A line that opens to show more beneath it. */
export function Disclosure({
  label,
  small = false,
  wide = false,
  openAtFirst = false,
  children,
}: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const inside = useId();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.button, small && styles.small)}
        aria-expanded={open}
        aria-controls={open ? inside : undefined}
        onClick={() => setOpen(!open)}
      >
        <Chevron aria-hidden className={styles.chevron} />
        <span className={styles.label}>{label}</span>
      </button>
      {open && (
        <div id={inside} className={mergeClasses(styles.inside, wide && styles.wide)}>
          {children}
        </div>
      )}
    </>
  );
}
