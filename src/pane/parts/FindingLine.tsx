import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatMoney } from '../../policy/money';
import type { Finding } from '../../review/findings';
import { nameOf, shownAs } from '../outcomes';
import { useCommon } from '../styles';
import { placeOf } from '../words';
import { OutcomeMark } from './OutcomeMark';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, height: '20px', display: 'flex', alignItems: 'center' },
  words: { flexGrow: 1, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  place: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  outcome: { color: tokens.colorNeutralForeground2 },
  difference: { marginInlineStart: 'auto' },
  sentence: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** A finding in the list: its outcome, where it stands, by how much, and the sentence. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const common = useCommon();
  const shown = shownAs(finding);
  return (
    <div className={styles.line}>
      <span className={styles.mark}>
        <OutcomeMark shown={shown} />
      </span>
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.place}>{placeOf(finding)}</span>{' '}
          <span className={styles.outcome}>{nameOf(shown)}</span>{' '}
          {finding.difference !== undefined && (
            <span className={mergeClasses(common.number, styles.difference)}>
              {formatMoney(finding.difference)}
            </span>
          )}
        </div>{' '}
        <div className={styles.sentence}>{finding.message}</div>
      </div>
    </div>
  );
}
