import { makeStyles, tokens } from '@fluentui/react-components';
import type { BlockUnderstood } from '../../review/session';
import { SheetsRead } from '../places/later';
import { whatWasRead } from '../words';
import { useWalking } from '../useWay';
import { Disclosure } from './Disclosure';

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
        <SheetsRead blocks={blocks} />
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
        <SheetsRead blocks={blocks} />
      </Disclosure>
    </div>
  );
}
