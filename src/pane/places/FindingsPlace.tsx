import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Session, State } from '../../review/session';
import { groupFindings, itemsOf } from '../findingList';
import type { Item } from '../findingList';
import { useCaughtFocus } from '../focus';
import { FindingTree } from '../parts/FindingTree';
import { OutcomeFilter } from '../parts/OutcomeFilter';
import { ResultBars } from '../parts/ResultBars';
import { RulesAsked, RulesLists } from '../parts/RulesAsked';
import { useCommon } from '../styles';
import type { FindingsMove, FindingsView } from '../useFindingsView';
import { cellsOf } from '../useFollow';
import type { Cells } from '../useFollow';
import { count, dateAndTime, plural, scopeWords } from '../words';
import { FindingPlace } from './FindingPlace';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} 0 0` },
  nothing: { marginTop: tokens.spacingVerticalL },
  hint: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface FindingsPlaceProps {
  readonly session: Session;
  readonly state: Extract<State, { at: 'checked' }>;
  readonly view: FindingsView;
  readonly move: (moved: FindingsMove) => void;
  readonly follow: (cells: Cells | undefined) => void;
}

/** The findings as a list to work through, or the one of them that is open. */
export function FindingsPlace({ session, state, view, move, follow }: FindingsPlaceProps) {
  const { result } = state;
  const groups = useMemo(
    () => groupFindings(result.findings, view.filter, result.checked),
    [result, view.filter],
  );
  const inOrder = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const open = inOrder.findIndex(({ key }) => key === view.open);
  if (open >= 0) {
    return (
      <FindingPlace
        findings={inOrder}
        index={open}
        onOpen={(finding) => {
          move({ move: 'open', finding: finding.key });
          follow(cellsOf(finding));
        }}
        onBack={() => move({ move: 'back' })}
        onGo={follow}
      />
    );
  }
  return (
    <FindingsList session={session} state={state} view={view} move={move} follow={follow} groups={groups} />
  );
}

interface FindingsListProps extends FindingsPlaceProps {
  readonly groups: ReturnType<typeof groupFindings>;
}

function FindingsList({ session, state, view, move, follow, groups }: FindingsListProps) {
  const styles = useStyles();
  const common = useCommon();
  const title = useCaughtFocus<HTMLHeadingElement>();
  const { result, scope, finishedAt } = state;
  const items = useMemo(() => itemsOf(groups, view.closed), [groups, view.closed]);
  const keys = groups.map(({ key }) => key);
  const allClosed = keys.every((key) => view.closed.has(key));

  const onMove = (item: Item): void => {
    move({ move: 'stand', at: item.key });
    if (item.type === 'finding') follow(cellsOf(item.finding));
  };

  return (
    <>
      <h1 ref={title} tabIndex={-1} className={common.title}>
        Findings
      </h1>
      <p className={common.quiet}>
        {scopeWords[scope]}, {dateAndTime(finishedAt)}. {plural(result.rows.read, 'row')} read.
      </p>
      <div className={styles.bar}>
        <ResultBars
          result={result}
          answersChanged={state.answersChanged === true}
          onCheckAgain={() => void session.check(scope)}
        />
      </div>
      {result.checked.length > 0 && (
        <OutcomeFilter
          totals={result.totals}
          filter={view.filter}
          onToggle={(category) => move({ move: 'filter', category })}
        />
      )}
      {result.findings.length === 0 ? (
        <NothingFound state={state} />
      ) : (
        <>
          <RulesAsked result={result} />
          <div className={styles.hint}>
            <span className={common.quiet}>↑ ↓ to move, Enter to open</span>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => move({ move: 'fold', groups: keys, closed: !allClosed })}
            >
              {allClosed ? 'Expand all' : 'Collapse all'}
            </Button>
          </div>
          <FindingTree
            items={items}
            groupsInAll={groups.length}
            at={view.at}
            onMove={onMove}
            onFold={(folded, closed) => move({ move: 'fold', groups: folded, closed })}
            onOpen={(finding) => {
              move({ move: 'open', finding: finding.key });
              follow(cellsOf(finding));
            }}
          />
        </>
      )}
    </>
  );
}

/** Never good news by itself: it says what was checked, and what was not. */
function NothingFound({ state: { result } }: { readonly state: Extract<State, { at: 'checked' }> }) {
  const styles = useStyles();
  const common = useCommon();
  if (result.checked.length === 0) {
    return (
      <>
        <p className={mergeClasses(common.text, styles.nothing)}>
          <strong>No rule could be checked.</strong> The columns that the rules need were not found, so this
          says nothing about the workbook.
        </p>
        <RulesLists result={result} />
      </>
    );
  }
  return (
    <>
      <p className={common.text}>
        <strong>
          Nothing was found by the {plural(result.checked.length, 'rule')} that could be checked.
        </strong>
        {result.notChecked.length > 0 &&
          ` ${count(result.notChecked.length)} could not be, so this is not the whole answer.`}
      </p>
      <RulesLists result={result} />
    </>
  );
}
