import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatMoney } from '../../policy/formatMoney';
import { outcomeShown, type Finding } from '../../review/findings';
import type { ReviewState } from '../../review/session';
import { outcomeOf } from '../words/outcomeWords';
import { useCommon } from '../styles';
import { placeOf } from '../words/findingWords';
import { OutcomeMark } from './OutcomeMark';
import { ReviewMark } from '../decisions/ReviewMark';

const useStyles = makeStyles({
  mark: { gridRow: 1, gridColumn: 1, height: '20px', display: 'flex', alignItems: 'center' },
  head: {
    gridRow: 1,
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  place: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  difference: { color: tokens.colorNeutralForeground1, marginInlineStart: 'auto' },
  sentence: {
    gridRow: 2,
    gridColumn: 2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    minWidth: 0,
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface FindingLineProps {
  readonly finding: Finding;
  readonly state: ReviewState;
}

/**
 * A finding in the list: its outcome, where it stands, whether it is reviewed, by how much, and the sentence. As few
 * elements as that takes: many lines are drawn at once.
 */
export function FindingLine({ finding, state }: FindingLineProps) {
  const styles = useStyles();
  const common = useCommon();
  return (
    <>
      <span className={styles.mark}>
        <OutcomeMark shown={outcomeShown(finding)} />
      </span>
      <div className={styles.head}>
        <span className={styles.place}>{placeOf(finding)}</span> <span>{outcomeOf(finding)}</span>{' '}
        <ReviewMark state={state} />{' '}
        {finding.difference !== undefined && (
          <span className={mergeClasses(common.number, styles.difference)}>
            {formatMoney(finding.difference)}
          </span>
        )}
      </div>{' '}
      <div className={styles.sentence}>{finding.message}</div>
    </>
  );
}
