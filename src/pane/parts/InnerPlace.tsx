import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import type { KeyboardEvent, ReactNode } from 'react';
import { useCaughtFocus } from '../keyboard/focus';
import { useCommon } from '../styles';
import { useWalking } from '../useWay';
import type { At } from '../useWay';

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  back: {
    margin: `calc(-1 * ${tokens.spacingVerticalS}) 0 ${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

const names: Readonly<Record<At['place'], string>> = {
  check: 'Check',
  findings: 'Findings',
  views: 'Views',
  help: 'Help',
  settings: 'Settings',
  reading: 'How it was read',
  purposes: 'Purposes',
  localities: 'Localities',
  limits: 'Tolerance and thresholds',
};

/** A place that is entered from another: its title takes the focus, and Esc or the button goes back. */
export function InnerPlace({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const common = useCommon();
  const { trail, back } = useWalking();
  const heading = useCaughtFocus<HTMLHeadingElement>();
  const before = trail.at(-2);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    back();
  };
  return (
    <div tabIndex={-1} className={styles.place} onKeyDown={onKeyDown}>
      {before && (
        <div className={styles.back}>
          <Button appearance="subtle" icon={<ChevronLeft16Regular />} onClick={back}>
            {names[before.place]}
          </Button>
        </div>
      )}
      <h1 ref={heading} tabIndex={-1} className={common.title}>
        {title}
      </h1>
      {children}
    </div>
  );
}
