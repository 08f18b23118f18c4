import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { lineButton } from '../styles';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center' },
  button: lineButton,
  small: { minHeight: '28px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  label: {
    flexGrow: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
    overflowWrap: 'anywhere',
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
  /** Told each time it is opened or closed, for whoever draws it anew later. */
  readonly onToggle?: (open: boolean) => void;
  /** Buttons at the end of its line. */
  readonly beside?: ReactNode;
  readonly button?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A line that opens to show more beneath it. */
export function Disclosure(props: DisclosureProps) {
  const {
    label,
    small = false,
    wide = false,
    openAtFirst = false,
    onToggle,
    beside,
    button,
    children,
  } = props;
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const inside = useId();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  const toggle = (): void => {
    setOpen(!open);
    onToggle?.(!open);
  };
  return (
    <>
      <div className={styles.line}>
        <button
          ref={button}
          type="button"
          className={mergeClasses(styles.button, small && styles.small)}
          aria-expanded={open}
          aria-controls={open ? inside : undefined}
          onClick={toggle}
        >
          <Chevron aria-hidden className={styles.chevron} />
          <span className={styles.label}>{label}</span>
        </button>
        {beside}
      </div>
      {open && (
        <div id={inside} className={mergeClasses(styles.inside, wide && styles.wide)}>
          {children}
        </div>
      )}
    </>
  );
}
