import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../review/findings';
import { reviewOf } from '../../review/reviews';
import type { Review, Reviewed } from '../../review/session';
import { signatureOf, wordsOf } from '../words/reviewWords';
import { useCommon } from '../styles';
import { plural } from '../words/counts';
import { Bar } from '../parts/Bar';
import { Disclosure } from '../parts/Disclosure';
import { TakeBack } from './TakeBack';

const useStyles = makeStyles({
  decision: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  outOfDate: { borderLeftColor: tokens.colorNeutralStroke1 },
  what: { fontWeight: tokens.fontWeightSemibold },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  differs: {
    margin: `${tokens.spacingVerticalS} 0`,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': {
      margin: `0 0 ${tokens.spacingVerticalS}`,
      overflowWrap: 'anywhere',
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
    },
  },
  earlier: { margin: `${tokens.spacingVerticalXS} calc(-1 * ${tokens.spacingHorizontalXS}) 0` },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& li': { margin: `0 0 ${tokens.spacingVerticalS}` },
  },
});

function Recorded({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const common = useCommon();
  return (
    <>
      <div className={styles.what}>{wordsOf(review.decision)}</div>
      {review.reason && <div className={styles.words}>{review.reason}</div>}
      <div className={common.quiet}>{signatureOf(review)}</div>
    </>
  );
}

interface ReviewedBoxProps {
  readonly finding: Finding;
  readonly reviewed: Reviewed;
  /** Left out while the decision is being made again. */
  readonly onDecideAgain?: () => void;
  readonly onTakeBack?: (reviewer: string) => void;
}

/** The decision on a finding, and, where the cells say something else by now, what they said then and say now. */
export function ReviewedBox({ finding, reviewed, onDecideAgain, onTakeBack }: ReviewedBoxProps) {
  const styles = useStyles();
  const common = useCommon();
  const { latest, standing } = reviewed;
  return (
    <>
      <div className={styles.decision}>
        <Recorded review={latest} />
      </div>
      {standing === 'out of date' && (
        <>
          <div className={common.actions}>
            <Bar kind="warning" title="This decision is out of date.">
              What it was made on has changed since. Look at both, and decide again.
            </Bar>
          </div>
          <dl className={styles.differs}>
            <dt>Seen then</dt>
            <dd>{latest.found}</dd>
            <dd>{latest.evidence}</dd>
            <dt>Now</dt>
            <dd>{finding.message}</dd>
            <dd>{reviewOf(finding, latest).evidence}</dd>
          </dl>
        </>
      )}
      {(onDecideAgain || onTakeBack) && (
        <div className={common.actions}>
          {onDecideAgain && <Button onClick={onDecideAgain}>Decide again</Button>}
          {onTakeBack && <TakeBack onTakeBack={onTakeBack} />}
        </div>
      )}
    </>
  );
}

/** What was decided before, the latest first. */
export function EarlierReviews({ earlier }: { readonly earlier: readonly Review[] }) {
  const styles = useStyles();
  if (earlier.length === 0) return null;
  return (
    <div className={styles.earlier}>
      <Disclosure small label={plural(earlier.length, 'earlier entry', 'earlier entries')}>
        <ol className={styles.list}>
          {earlier.map((review, index) => (
            <li key={index}>
              <Recorded review={review} />
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}
