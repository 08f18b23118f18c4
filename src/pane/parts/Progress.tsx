import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
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
    transitionProperty: 'width',
    transitionDuration: '0.3s',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
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

type ProgressProps = {
  /** How much of `of` is done; left out where nobody knows. */
  readonly done?: number;
  readonly of?: number;
  /** The same in words: "612 of 903 rows". */
  readonly inWords?: string;
} & ({ readonly label: string } | { readonly labelledBy: string });

/** How far something is that goes on, or that it goes on. */
export function Progress({ done, of, inWords, ...called }: ProgressProps) {
  const styles = useStyles();
  const known = done !== undefined && of !== undefined && of > 0;
  return (
    <div
      role="progressbar"
      className={styles.track}
      {...('label' in called ? { 'aria-label': called.label } : { 'aria-labelledby': called.labelledBy })}
      {...(known ? { 'aria-valuemin': 0, 'aria-valuemax': of, 'aria-valuenow': done } : {})}
      aria-valuetext={inWords}
    >
      <div
        className={mergeClasses(styles.bar, !known && styles.going)}
        style={known ? { width: `${(100 * Math.min(done, of)) / of}%` } : undefined}
      />
    </div>
  );
}
