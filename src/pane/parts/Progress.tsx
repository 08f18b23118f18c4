import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTrack, type Called } from './GoingOn';

const useStyles = makeStyles({
  bar: {
    transitionProperty: 'width',
    transitionDuration: '0.3s',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
});

type ProgressProps = Called & {
  /** How much of `of` is done: `of` is more than 0. */
  readonly done: number;
  readonly of: number;
  /** The same in words: "612 of 903 rows". */
  readonly inWords: string;
};

/** How far something is that goes on. */
export function Progress({ done, of, inWords, ...called }: ProgressProps) {
  const track = useTrack();
  const styles = useStyles();
  return (
    <div
      role="progressbar"
      className={track.track}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
      aria-valuetext={inWords}
      {...called}
    >
      <div
        className={mergeClasses(track.bar, styles.bar)}
        style={{ width: `${(100 * Math.min(done, of)) / of}%` }}
      />
    </div>
  );
}
