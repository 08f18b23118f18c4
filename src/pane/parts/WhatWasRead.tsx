import { makeStyles, tokens } from '@fluentui/react-components';
import type { BlockUnderstood } from '../../review/session';
import { blockKey, blockName, contentsOf, whatWasRead } from '../words';
import { useCommon } from '../styles';
import { useWalking } from '../useWay';
import { Disclosure } from './Disclosure';
import { EnterLine } from './EnterLine';

const useStyles = makeStyles({
  outer: { margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalXS})` },
  label: { flexGrow: 1, fontVariantNumeric: 'tabular-nums' },
  see: { color: tokens.colorBrandForegroundLink },
});

/** What was read, in one line, which opens to the sheets; where nothing can be checked, the sheets. */
export function WhatWasRead({ blocks }: { readonly blocks: readonly BlockUnderstood[] }) {
  const styles = useStyles();
  const { left } = useWalking();
  const words = whatWasRead(blocks);
  if (words === undefined)
    return (
      <div className={styles.outer}>
        <Blocks blocks={blocks} />
      </div>
    );
  return (
    <div className={styles.outer}>
      <Disclosure
        wide
        openAtFirst={left?.place === 'reading'}
        label={
          <span className={styles.label}>
            {words} · <span className={styles.see}>see how</span>
          </span>
        }
      >
        <Blocks blocks={blocks} />
      </Disclosure>
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly BlockUnderstood[] }) {
  const common = useCommon();
  return (
    <ul className={common.list} aria-label="What was found in the workbook">
      {blocks.map((block) => (
        <li key={blockKey(block)}>
          <EnterLine
            to={{ place: 'reading', block: blockKey(block) }}
            name={blockName(block, blocks)}
            aside={contentsOf(block)}
            quiet={block.kind === 'neither'}
          />
        </li>
      ))}
    </ul>
  );
}
