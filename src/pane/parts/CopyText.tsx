import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';
import { useCommon } from '../styles';

// The browser's own: the first screen would carry Fluent's for a failure's sake.
const useStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    padding: tokens.spacingHorizontalS,
    resize: 'vertical',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

/**
 * Copies what is selected, and says what came of it. The words alone: looks would go into the cells they are pasted in.
 * Excel on the web keeps the clipboard's API from panes.
 */
export function copySelected(): string {
  const wordsAlone = (event: ClipboardEvent): void => {
    const selected = getSelection()?.toString() ?? '';
    // Of what is selected in a field the browser knows.
    if (selected === '' || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', selected);
    event.preventDefault();
  };
  document.addEventListener('copy', wordsAlone, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', wordsAlone);
  return copied ? 'Copied.' : 'Selected: press Ctrl+C, or ⌘C on a Mac, to copy.';
}

/** Text to take elsewhere: selected, and copied. */
export function CopyText({ label, text }: CopyTextProps) {
  const common = useCommon();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    area.current?.select();
    setSaid(copySelected());
  };
  return (
    <>
      <textarea ref={area} className={styles.text} aria-label={label} readOnly rows={6} value={text} />
      <div className={common.actions}>
        <Button icon={<Copy16Regular />} onClick={copy}>
          Copy
        </Button>
        <span role="status" className={common.quiet}>
          {said}
        </span>
      </div>
    </>
  );
}
