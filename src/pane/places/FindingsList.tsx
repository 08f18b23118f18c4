import { Button, makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { ChevronDoubleDown16Regular } from '@fluentui/react-icons/svg/chevron-double-down';
import { ChevronDoubleUp16Regular } from '@fluentui/react-icons/svg/chevron-double-up';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { startTransition, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { openBlanks } from '../../review/checking/blanks';
import { sheetsLeftAlone, whyLeftAlone } from '../../review/columns/unread/leftAlone';
import type { Finding } from '../../review/findings';
import { FindingItems, mostAtFirst, mostListed } from '../findings/findingItems';
import type { Item } from '../findings/findingItems';
import type { ChosenCounts, Listed } from '../findings/listFindings';
import { catchFocus, useCaughtFocus } from '../keyboard/focus';
import { isPlain } from '../keyboard/keys';
import { Announcer } from '../parts/Announcer';
import { ChosenBar } from '../findings/ChosenBar';
import { FindingTree } from '../findings/FindingTree';
import { HighlightSwitch } from '../written/HighlightSwitch';
import { ListControls } from '../findings/ListControls';
import { OutcomeFilter } from '../findings/OutcomeFilter';
import { PurposesBar } from '../findings/PurposesBar';
import { QuestionsBar } from '../findings/QuestionsBar';
import { ReportMaker } from '../written/ReportMaker';
import { ResultBars } from '../check/ResultBars';
import { ReviewsBar } from '../findings/ReviewsBar';
import { RulesAsked, WhatWasChecked } from '../check/RulesAsked';
import type { WhatWasCheckedProps } from '../check/RulesAsked';
import { useScroll } from '../parts/useScroll';
import { UndoLine } from '../written/UndoLine';
import { useCommon } from '../styles';
import { cellsOf } from '../findings/cellsOf';
import type { Cells } from '../findings/useFollow';
import type { Checked } from '../useSession';
import { dateAndTime, scopeOf } from '../words/findingWords';
import { count, listed as inWords, plural } from '../words/counts';
import type { FindingsMove } from '../findings/findingsMoves';
import type { FindingsPlaceProps } from './FindingsPlace';

const useStyles = makeStyles({
  bar: { display: 'grid', gap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0 0` },
  nothing: { marginTop: tokens.spacingVerticalL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    '& button': { marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  written: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    '& .fui-Switch': { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  keys: { marginTop: tokens.spacingVerticalS },
});

interface FindingsListProps extends Omit<FindingsPlaceProps, 'changeView'> {
  readonly move: (moved: FindingsMove) => void;
  readonly follow: (cells: Cells | undefined) => void;
  /** Nothing before they are in order for the first time. */
  readonly listed: Listed | undefined;
  /** They are being put in order as they are asked for now. */
  readonly busy: boolean;
  /** How many are chosen to be decided together. */
  readonly chosen: ChosenCounts;
  readonly onOpen: (finding: Finding) => void;
  readonly onUndo: () => void;
  readonly onPutBack: () => void;
}

/** The line of the list that the arrow keys stand on. */
const standingIn = (scroll: HTMLElement | null): HTMLElement | null =>
  scroll?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? null;

/** The result of a check, and its findings to work through. */
export function FindingsList(props: FindingsListProps) {
  const { session, state, view, move, listed, onUndo, onPutBack } = props;
  const styles = useStyles();
  const common = useCommon();
  const title = useCaughtFocus<HTMLHeadingElement>();
  const { result, overview, scope, finishedAt } = state;
  const scroll = useScroll();
  /** A check ends at the title: ↓ goes on from there into the list, past all that stands above it. */
  const onTitleKey = (event: KeyboardEvent): void => {
    const line = standingIn(scroll);
    if (event.key !== 'ArrowDown' || !isPlain(event) || !line) return;
    event.preventDefault();
    line.focus();
  };

  const leftAlone = scope === 'workbook' ? whyLeftAlone(overview.blocks) : [];

  const inWorkbook = useId();
  const [writes, setWrites] = useState(false);

  return (
    <>
      <div className={styles.head}>
        <h1 ref={title} tabIndex={-1} className={common.title} onKeyDown={onTitleKey}>
          Findings
        </h1>
        {result.checked.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            iconPosition="after"
            icon={writes ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
            aria-expanded={writes}
            aria-controls={writes ? inWorkbook : undefined}
            onClick={() => setWrites(!writes)}
          >
            Highlight, report…
          </Button>
        )}
      </div>
      <p className={common.quiet}>
        {scopeOf(state)}, {dateAndTime(finishedAt)}.
        {leftAlone.length > 0 &&
          ` Not read, by their own words: ${inWords(sheetsLeftAlone(overview.blocks).map((name) => `“${name}”`))}.`}
      </p>
      {writes && (
        <div id={inWorkbook} className={styles.written}>
          <InTheWorkbook {...props} />
        </div>
      )}
      <div className={styles.bar}>
        <ResultBars state={state} onCheckAgain={() => void session.check(scope)} />
        <QuestionsBar
          questions={overview.questions.length + openBlanks(result.blanks, overview.answers).length}
        />
        {!state.answersChanged && <PurposesBar purposes={result.purposes.length} />}
        <ReviewsBar state={state} />
      </div>
      <UndoLine state={state} onUndo={onUndo} onPutBack={onPutBack} />
      {result.checked.length > 0 && (
        <OutcomeFilter
          totals={result.totals}
          filter={view.filter}
          onToggle={(category) => move({ move: 'filter', category })}
        />
      )}
      {result.findings.length === 0 ? (
        <NothingFound state={state} leftAlone={leftAlone} />
      ) : (
        <>
          <RulesAsked result={result} leftAlone={leftAlone} />
          <ListControls
            view={view}
            reviews={state.reviews}
            findings={result.findings.length}
            shown={listed?.count}
            move={move}
          >
            {listed && listed.count > 0 && <FoldAll {...props} groups={listed.groups} />}
          </ListControls>
          {listed ? (
            <ToWorkThrough {...props} listed={listed} />
          ) : (
            <p className={common.quiet}>Putting the findings in order…</p>
          )}
        </>
      )}
    </>
  );
}

/** What can be put into the workbook, and whether it is watched. */
function InTheWorkbook({ session, state, view, move }: FindingsListProps) {
  return (
    <>
      <HighlightSwitch session={session} state={state} />
      <ReportMaker session={session} locks={state.overview.locks} />
      <Switch
        checked={view.rechecks}
        label="Check again as I type"
        onChange={(_, { checked }) => {
          move({ move: 'recheck', on: checked });
          session.recheckOnChange(checked);
        }}
      />
    </>
  );
}

interface FoldAllProps extends Pick<FindingsListProps, 'view' | 'move'> {
  readonly groups: Listed['groups'];
}

/** Folds all headings, or unfolds them. */
function FoldAll({ view, move, groups }: FoldAllProps) {
  const keys = groups.map(({ key }) => key);
  const allClosed = keys.every((key) => view.closed.has(key));
  const words = allClosed ? 'Expand all' : 'Collapse all';
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={words}
      title={words}
      icon={allClosed ? <ChevronDoubleDown16Regular /> : <ChevronDoubleUp16Regular />}
      onClick={() => move({ move: 'fold', groups: keys, closed: !allClosed })}
    />
  );
}

/** The list, with what is listed and what is chosen. */
function ToWorkThrough(props: FindingsListProps & { readonly listed: Listed }) {
  const { state, view, move, follow, listed, busy, chosen, onOpen } = props;
  const { groups, count: shown } = listed;
  const styles = useStyles();
  const common = useCommon();
  const { result, reviews } = state;
  // All that can be listed is placed after the first of it has been drawn, unless the person comes back to where they stood.
  const [most, setMost] = useState(view.at === undefined ? mostAtFirst : mostListed);
  useEffect(() => startTransition(() => setMost(mostListed)), []);
  const items = useMemo(() => new FindingItems(groups, view.closed, most), [groups, view.closed, most]);
  const scroll = useScroll();
  // With the list there again, the button that asked for it has gone.
  const askedForAll = useRef(false);
  useLayoutEffect(() => {
    if (!askedForAll.current || shown === 0) return;
    askedForAll.current = false;
    catchFocus(standingIn(scroll));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only once there is a list again
  }, [shown]);
  const keys = useId();
  const onMove = (item: Item): void => {
    move({ move: 'stand', at: item.key });
    if (item.type === 'finding') follow(cellsOf(item.finding));
  };
  return (
    <>
      <Announcer
        says={
          shown < result.findings.length
            ? `${count(shown)} of ${plural(result.findings.length, 'finding')} shown.`
            : ''
        }
      />
      <p role="status" className={common.quiet}>
        {most === mostListed &&
          items.leftOut > 0 &&
          `${count(items.leftOut)} more are too many to list: search or filter to come to them.`}
      </p>
      {shown === 0 ? (
        <>
          <p className={mergeClasses(common.text, styles.nothing)}>No finding matches what you asked for.</p>
          <Button
            onClick={() => {
              askedForAll.current = true;
              move({ move: 'show all' });
            }}
          >
            Show all findings
          </Button>
        </>
      ) : (
        <>
          <FindingTree
            items={items}
            busy={busy}
            describedBy={keys}
            groups={groups}
            grouping={view.grouping}
            reviews={reviews}
            chosen={view.chosen}
            chosenIn={chosen.inGroup}
            at={view.at}
            onMove={onMove}
            onFold={(folded, closed) => move({ move: 'fold', groups: folded, closed })}
            onOpen={onOpen}
            onChoose={(findings, choosing) => move({ move: 'choose', findings, chosen: choosing })}
            onDecide={() => move({ move: 'decide' })}
          />
          {chosen.all > 0 && (
            <ChosenBar
              chosen={chosen.all}
              onDecide={() => move({ move: 'decide' })}
              onClear={() => {
                // The bar goes, and with it the button.
                standingIn(scroll)?.focus({ preventScroll: true });
                move({ move: 'choose none' });
              }}
            />
          )}
          <p id={keys} className={mergeClasses(common.quiet, styles.keys)}>
            ↑ ↓ move, Enter opens, Space chooses
          </p>
        </>
      )}
    </>
  );
}

interface NothingFoundProps extends Pick<WhatWasCheckedProps, 'leftAlone'> {
  readonly state: Checked;
}

/** Never good news by itself: it says what was checked, and what was not. */
function NothingFound({ state: { result, scope }, leftAlone }: NothingFoundProps) {
  const styles = useStyles();
  const common = useCommon();
  if (result.checked.length === 0) {
    return (
      <>
        <p className={mergeClasses(common.text, styles.nothing)}>
          <strong>No rule could be checked.</strong> The columns that the rules need were not found, so this
          says nothing about the {scope}.
        </p>
        <WhatWasChecked result={result} leftAlone={leftAlone} />
      </>
    );
  }
  return (
    <>
      <p className={mergeClasses(common.text, styles.nothing)}>
        <strong>
          Nothing was found by the {plural(result.checked.length, 'rule')} that could be checked.
        </strong>
        {result.notChecked.length > 0 &&
          ` ${count(result.notChecked.length)} could not be, so this is not the whole answer.`}
      </p>
      <WhatWasChecked result={result} leftAlone={leftAlone} />
    </>
  );
}
