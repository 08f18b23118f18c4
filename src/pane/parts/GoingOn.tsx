import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export const useTrack = makeStyles({
  track: {
    height: '4px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  bar: {
    height: '100%',
    borderRadius: 'inherit',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  going: {
    width: '33%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(300%)' } },
    animationDuration: '3s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    // It still says that something goes on.
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none', opacity: 0.5 },
  },
});

/** What it is called: by words of its own, or by the element that has them. */
export type Called = { readonly 'aria-label': string } | { readonly 'aria-labelledby': string };

/** That something goes on, of which nobody knows how far it is. */
export function GoingOn(called: Called) {
  const styles = useTrack();
  return (
    <div role="progressbar" className={styles.track} {...called}>
      <div className={mergeClasses(styles.bar, styles.going)} />
    </div>
  );
}
