import { makeStyles, tokens } from '@fluentui/react-components';
import { SheetsRead } from '../later/places';
import type { SheetsReadProps } from './SheetsRead';
import { whatWasRead } from '../words/counts';
import { useWalking } from '../useWay';
import { Disclosure } from '../parts/Disclosure';

const useStyles = makeStyles({
  outer: { margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalXS})` },
  label: { flexGrow: 1, fontVariantNumeric: 'tabular-nums' },
  see: { color: tokens.colorBrandForegroundLink },
});

/** What was read, in one line, which opens to the sheets; where nothing can be checked, the sheets. */
export function WhatWasRead(props: SheetsReadProps) {
  const styles = useStyles();
  const { left, trail } = useWalking();
  const words = whatWasRead(props.blocks);
  if (words === undefined)
    return (
      <div className={styles.outer}>
        <SheetsRead {...props} />
      </div>
    );
  return (
    <div className={styles.outer}>
      <Disclosure
        wide
        openAtFirst={left?.place === 'reading' || trail[0].sheets}
        label={
          <span className={styles.label}>
            {words} · <span className={styles.see}>see how</span>
          </span>
        }
      >
        <SheetsRead {...props} />
      </Disclosure>
    </div>
  );
}
