import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { formatMoney } from '../../policy/formatMoney';
import { outcomeShown, type Finding } from '../../review/findings';
import { cannotDecide } from '../../review/reviewing/cannot';
import type { Decision, Session } from '../../review/session';
import { catchFocus } from '../keyboard/focus';
import { actOfKey } from '../decisions/decisionKeys';
import { isPlain, isTyped } from '../keyboard/keys';
import { outcomeOf } from '../words/outcomeWords';
import { Announcer } from '../parts/Announcer';
import { CellTable } from '../findings/CellTable';
import { CorrectionPart } from '../written/CorrectionPart';
import type { DecisionKeys } from '../decisions/DecisionForm';
import { DecisionPart } from '../decisions/DecisionPart';
import { OutcomeMark } from '../findings/OutcomeMark';
import { useScroll } from '../parts/useScroll';
import { UndoLine } from '../written/UndoLine';
import { WayToAnswer } from '../findings/WayToAnswer';
import { choices } from '../words/reviewWords';
import { ruleOf } from '../findings/ruleOf';
import { useCommon } from '../styles';
import { cellsOf } from '../findings/cellsOf';
import type { Cells } from '../findings/useFollow';
import type { Checked } from '../useSession';
import { placeOf, citationOf, subjectOf, textOf } from '../words/findingWords';
import { count } from '../words/counts';

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `calc(-1 * ${tokens.spacingVerticalS}) 0 ${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  position: { flexGrow: 1, textAlign: 'end', paddingRight: tokens.spacingHorizontalXS },
  outcome: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  where: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalM}`,
    overflowWrap: 'anywhere',
  },
  row: {
    display: 'inline-block',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase300,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  difference: { display: 'flex', justifyContent: 'space-between', margin: `${tokens.spacingVerticalS} 0 0` },
  keys: { marginTop: tokens.spacingVerticalS },
  quotation: {
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface FindingPlaceProps {
  readonly session: Session;
  readonly state: Checked;
  /** All findings the filter lets through, in the order of the list. */
  readonly findings: readonly Finding[];
  readonly index: number;
  readonly onOpen: (finding: Finding) => void;
  readonly onBack: () => void;
  readonly onGo: (cells: Cells | undefined) => void;
  readonly onRecorded: (decision: Decision) => void;
  readonly onTakenBack: () => void;
  readonly onUndo: () => void;
  readonly onPutBack: () => void;
}

/** Where the cells stand of a finding whose own place names no sheet. */
const sheetsOf = ({ cells, sheetId, sheet }: Finding): string =>
  cells.every((cell) => cell.sheetId === sheetId) ? `On ${sheet}.` : `On ${sheet}, where no sheet is named.`;

/** One finding, with everything needed to judge it, and the decision on it. */
export function FindingPlace(props: FindingPlaceProps) {
  const { session, state, findings, index, onOpen, onBack, onGo } = props;
  const { onRecorded, onTakenBack, onUndo, onPutBack } = props;
  const styles = useStyles();
  const common = useCommon();
  const scroll = useScroll();
  const title = useRef<HTMLHeadingElement>(null);
  const decision = useRef<DecisionKeys>(null);
  const finding = findings[index]!;
  const rule = ruleOf(finding.rule);
  const cells = cellsOf(finding);
  const subject = subjectOf(finding);
  const position = `${count(index + 1)} of ${count(findings.length)}`;

  useLayoutEffect(() => {
    scroll?.scrollTo({ top: 0 });
    catchFocus(title.current);
  }, [finding.key, scroll]);

  const step = (by: 1 | -1): void => {
    const next = findings[index + by];
    if (next) onOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (isPlain(event) && !isTyped(event)) {
      if (event.key === 'ArrowDown') return () => step(1);
      if (event.key === 'ArrowUp') return () => step(-1);
    }
    return actOfKey(event, onBack, decision.current);
  };

  return (
    <div tabIndex={-1} className={styles.place} onKeyDown={onKeyDown}>
      <Announcer says={`Finding ${position}. ${outcomeOf(finding)}. ${placeOf(finding)}.`} />
      <div className={styles.bar}>
        <Button appearance="subtle" icon={<ChevronLeft16Regular />} onClick={onBack}>
          Findings
        </Button>
        <span className={mergeClasses(common.quiet, common.number, styles.position)}>{position}</span>
        <Button
          appearance="subtle"
          aria-label="Previous finding"
          disabledFocusable={index === 0}
          icon={<ArrowUp16Regular />}
          onClick={() => step(-1)}
        />
        <Button
          appearance="subtle"
          aria-label="Next finding"
          disabledFocusable={index === findings.length - 1}
          icon={<ArrowDown16Regular />}
          onClick={() => step(1)}
        />
      </div>
      <UndoLine state={state} onUndo={onUndo} onPutBack={onPutBack} />
      <div className={styles.outcome}>
        <OutcomeMark shown={outcomeShown(finding)} />
        {outcomeOf(finding)}
      </div>
      <h1 ref={title} tabIndex={-1} className={common.title}>
        {rule.title}
      </h1>
      <p className={mergeClasses(common.quiet, styles.where)}>
        {cells ? (
          <Link as="button" className={styles.row} onClick={() => onGo(cells)}>
            {placeOf(finding)}
          </Link>
        ) : (
          placeOf(finding)
        )}
        {subject && `, ${subject}`}
      </p>
      <p className={styles.sentence}>{finding.message}</p>
      {finding.difference !== undefined && (
        <p className={mergeClasses(common.text, styles.difference)}>
          <span>Difference</span> <strong className={common.number}>{formatMoney(finding.difference)}</strong>
        </p>
      )}
      {finding.putRight && (
        <>
          <h2 className={common.heading}>To put it right</h2>
          <p className={common.text}>{finding.putRight}</p>
          <WayToAnswer finding={finding} />
        </>
      )}
      {finding.cells.length > 0 && (
        <>
          <h2 className={common.heading}>What the cells say</h2>
          {finding.row === null && <p className={common.quiet}>{sheetsOf(finding)}</p>}
          <CellTable key={finding.key} finding={finding} onGo={onGo} />
        </>
      )}
      <h2 className={common.heading}>The rule</h2>
      <figure style={{ margin: 0 }}>
        <blockquote className={styles.quotation}>{textOf(rule.paragraph)}</blockquote>
        <figcaption className={common.quiet}>{citationOf(rule.paragraph)}</figcaption>
      </figure>
      <CorrectionPart
        key={`correction ${finding.key}`}
        session={session}
        finding={finding}
        corrected={state.corrected}
        locks={state.overview.locks}
        onCheckAgain={() => void session.check(state.scope)}
      />
      <DecisionPart
        key={`decision ${finding.key}`}
        session={session}
        finding={finding}
        reviews={state.reviews}
        locks={state.overview.locks}
        onRecorded={onRecorded}
        onTakenBack={onTakenBack}
        keys={decision}
      />
      <p className={mergeClasses(common.quiet, styles.keys)}>
        {cannotDecide(state.overview.locks, state.reviews.table?.sheetId) === undefined &&
          `1 to ${choices.length} decide, Ctrl+Enter records, `}
        ↑ ↓ go to the other findings, Esc goes back
      </p>
    </div>
  );
}
