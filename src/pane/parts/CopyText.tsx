import { Button, Textarea } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';
import { useCommon } from '../styles';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

/** Text to take elsewhere. Excel on the web keeps the clipboard's API from panes, so the text is selected and copied. */
export function CopyText({ label, text }: CopyTextProps) {
  const common = useCommon();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    area.current?.select();
    setSaid(document.execCommand('copy') ? 'Copied.' : 'Selected: press Ctrl+C, or ⌘C on a Mac, to copy.');
  };
  return (
    <>
      <Textarea
        ref={area}
        aria-label={label}
        readOnly
        resize="vertical"
        value={text}
        style={{ width: '100%' }}
        textarea={{ rows: 6 }}
      />
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
