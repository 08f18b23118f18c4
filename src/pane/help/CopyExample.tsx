import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';
import { useCommon } from '../styles';
import { copySelected } from '../parts/CopyText';

/** A formula to take into a cell, and what it gives there. */
export function CopyExample({ example, gives }: { readonly example: string; readonly gives: string }) {
  const common = useCommon();
  const formula = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    getSelection()?.selectAllChildren(formula.current!);
    setSaid(copySelected());
  };
  return (
    <>
      <p>
        <code ref={formula}>{example}</code> gives {gives}.
      </p>
      <p>
        <Button size="small" icon={<Copy16Regular />} aria-label={`Copy ${example}`} onClick={copy}>
          Copy
        </Button>{' '}
        <span role="status" className={common.quiet}>
          {said}
        </span>
      </p>
    </>
  );
}
