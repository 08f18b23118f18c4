import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { outcomeShown, type Finding } from '../../review/findings';
import { cannotDecide } from '../../review/reviewing/cannot';
import type { Locks } from '../../review/reviewing/locks';
import { stateOf } from '../../review/reviews';
import type { Reviews, Session } from '../../review/session';
import { startOfReason } from '../words/exceptionWords';
import { useCaughtFocus } from '../keyboard/focus';
import { actOfKey } from '../decisions/decisionKeys';
import { outcomeOf } from '../words/outcomeWords';
import { DecisionForm } from '../decisions/DecisionForm';
import type { FormKeys } from '../decisions/DecisionForm';
import { isFirst } from '../decisions/DecisionPart';
import { OutcomeMark } from '../findings/OutcomeMark';
import { isToDo } from '../words/reviewWords';
import { ruleOf } from '../findings/ruleOf';
import { useCommon } from '../styles';
import { placeOf } from '../words/findingWords';
import { count, plural } from '../words/counts';

/** Findings that are named; of more it is said how many there are. */
const NAMED = 12;

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  back: {
    margin: `calc(-1 * ${tokens.spacingVerticalS}) 0 ${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  list: { margin: `${tokens.spacingVerticalS} 0` },
  line: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // The sign beside the first of its lines.
    '& svg': { flexShrink: 0, marginTop: '2px' },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface DecideTogetherProps {
  readonly session: Session;
  readonly findings: readonly Finding[];
  readonly reviews: Reviews;
  readonly locks: Locks;
  readonly onBack: () => void;
  readonly onRecorded: () => void;
}

/** One decision on several findings. */
export function DecideTogether({
  session,
  findings,
  reviews,
  locks,
  onBack,
  onRecorded,
}: DecideTogetherProps) {
  const styles = useStyles();
  const common = useCommon();
  const title = useCaughtFocus<HTMLHeadingElement>();
  const form = useRef<FormKeys>(null);
  const decided = findings.filter((finding) => !isToDo(stateOf(reviews, finding))).length;
  const starts = new Set(
    findings.map(({ rule, values }) => startOfReason({ rule, values, outcome: 'breach' })),
  );
  const [start] = starts;
  const rules = new Set(findings.map(({ rule }) => rule));
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actOfKey(event, onBack, form.current);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div tabIndex={-1} className={styles.place} onKeyDown={onKeyDown}>
      <div className={styles.back}>
        <Button appearance="subtle" icon={<ChevronLeft16Regular />} onClick={onBack}>
          Findings
        </Button>
      </div>
      <h1 ref={title} tabIndex={-1} className={common.title}>
        Decide {plural(findings.length, 'finding')} together
      </h1>
      {rules.size === 1 && <p className={common.quiet}>{ruleOf(findings[0]!.rule).title}</p>}
      <ul className={mergeClasses(common.list, styles.list)} aria-label="Findings to decide">
        {findings.slice(0, NAMED).map((finding) => (
          <li key={finding.key} className={styles.line}>
            <OutcomeMark shown={outcomeShown(finding)} />
            <span className={styles.name}>
              {placeOf(finding)}{' '}
              <span className={common.quiet}>
                {outcomeOf(finding)}
                {rules.size > 1 && `, ${ruleOf(finding.rule).title}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > NAMED && <p className={common.text}>and {count(findings.length - NAMED)} more.</p>}
      {decided > 0 && (
        <p className={common.text}>
          {decided === 1 ? '1 of them is' : `${count(decided)} of them are`} decided already: the new decision
          counts, and the one before it is kept.
        </p>
      )}
      <h2 className={common.heading}>Decision</h2>
      <DecisionForm
        session={session}
        findings={findings}
        startOfReason={starts.size === 1 ? start : undefined}
        first={isFirst(reviews)}
        cannot={cannotDecide(locks, reviews.table?.sheetId)}
        onRecorded={onRecorded}
        keys={form}
      />
    </div>
  );
}
