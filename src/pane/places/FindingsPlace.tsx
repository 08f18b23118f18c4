import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Finding } from '../../review/findings';
import type { Session } from '../../review/session';
import { findingsChosen, inOrderOf, nextToDo, type Listed } from '../findings/listFindings';
import { after, type FindingsMove } from '../findings/findingsMoves';
import { isCommand, isTyped } from '../keyboard/keys';
import { Announcer, type Said } from '../parts/Announcer';
import { recordingsOf } from '../decisions/recordings';
import { wordsOf } from '../words/reviewWords';
import { useChosen } from '../findings/useChosen';
import type { FindingsView, ViewChange } from '../findings/useFindingsView';
import { cellsOf } from '../findings/cellsOf';
import { useFollow } from '../findings/useFollow';
import { useListed } from '../findings/useListed';
import type { Checked } from '../useSession';
import { plural } from '../words/counts';
import { DecideTogether } from './DecideTogether';
import { FindingPlace } from './FindingPlace';
import { FindingsList } from './FindingsList';

export interface FindingsPlaceProps {
  readonly session: Session;
  readonly state: Checked;
  readonly view: FindingsView;
  readonly changeView: (change: ViewChange) => void;
}

/** Before the findings are in order for the first time. */
const notYet: Listed = { groups: [], count: 0 };

/** The findings: as a list to work through, the one of them that is open, or several while they are decided. */
export function FindingsPlace({ session, state, view, changeView }: FindingsPlaceProps) {
  const follow = useFollow(session);
  const move = useCallback(
    (moved: FindingsMove) => changeView((before) => after(before, moved)),
    [changeView],
  );
  const { result, reviews } = state;
  const { value: listed, busy } = useListed(state, view);
  const { groups } = listed ?? notYet;
  /** Only while one is open: of very many they take a while to put in one row. */
  const isOpen = view.open !== undefined;
  const inOrder = useMemo(() => (isOpen ? inOrderOf(groups) : []), [isOpen, groups]);
  const [said, setSaid] = useState<Said>();
  const say = (words: string): void => setSaid({ words });

  const open = (finding: Finding): void => {
    move({ move: 'open', finding: finding.key });
    follow(cellsOf(finding));
  };
  /** What the person sees by now: Excel takes a while to write, and they may have gone on meanwhile. */
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  const recorded = (findings: readonly Finding[], words: string): void => {
    const keys = findings.map(({ key }) => key);
    const now = latest.current;
    move({ move: 'choose', findings, chosen: false });
    if (view.deciding) {
      if (now.deciding && now.chosen === view.chosen) move({ move: 'back' });
      return say(words);
    }
    if (now.open !== keys[0]) return say(words);
    const from = inOrder.findIndex(({ key }) => key === keys[0]);
    const next = nextToDo(inOrder, from, reviews, new Set(keys));
    if (next) open(next);
    else move({ move: 'back' });
    say(next ? words : `${words} That was the last of this list to do.`);
  };
  const undo = async (): Promise<void> => {
    const now = session.state();
    const stood = latest.current.open;
    if (now.at !== 'checked' || now.undoable === undefined || !(await session.undoLast())) return;
    say('The last decision is undone.');
    const [key, ...others] = now.undoable;
    const finding = now.result.findings.find((each) => each.key === key);
    const isThere = stood !== undefined && stood === latest.current.open;
    if (isThere && finding && others.length === 0) open(finding);
  };
  /** By key, what Excel is still writing is the last. Where it would not, the one before is not meant. */
  const undoByKey = async (): Promise<void> => {
    const written = await Promise.all(
      recordingsOf(session)
        .now()
        .map((each) => each.written),
    );
    if (written.every((is) => is)) await undo();
  };
  const putBack = async (): Promise<void> => {
    const { corrected } = state;
    if (corrected && (await session.takeBackCorrection()))
      say(`The correction to ${corrected.sheet} is put back.`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'z' || !isCommand(event)) return;
    // In text it undoes what was typed, but where that stands fast because it is being recorded.
    if (isTyped(event) && !(event.target as HTMLElement).matches('[readonly]')) return;
    event.preventDefault();
    void undoByKey();
  };

  const index = useMemo(
    () => (view.open === undefined ? -1 : inOrder.findIndex(({ key }) => key === view.open)),
    [inOrder, view.open],
  );
  const chosen = useChosen(view, move, groups, result.findings);
  const toDecide = useMemo(
    () => (view.deciding ? findingsChosen(view.chosen, groups, result.findings) : []),
    [view.deciding, view.chosen, groups, result],
  );
  // What was chosen may have gone from the result.
  const nothingToDecide = view.deciding && view.choosing.length === 0 && toDecide.length === 0;
  useEffect(() => {
    if (nothingToDecide) move({ move: 'back' });
  }, [nothingToDecide, move]);
  return (
    <div onKeyDown={onKeyDown}>
      <Announcer says={said ?? ''} />
      {toDecide.length > 0 ? (
        <DecideTogether
          session={session}
          findings={toDecide}
          reviews={reviews}
          locks={state.overview.locks}
          onBack={() => move({ move: 'back' })}
          onRecorded={() => recorded(toDecide, `Decided ${plural(toDecide.length, 'finding')} together.`)}
        />
      ) : index >= 0 ? (
        <FindingPlace
          session={session}
          state={state}
          findings={inOrder}
          index={index}
          onOpen={(finding) => {
            setSaid(undefined);
            open(finding);
          }}
          onBack={() => move({ move: 'back' })}
          onGo={follow}
          onRecorded={(decision) => recorded([inOrder[index]!], `Recorded: ${wordsOf(decision)}.`)}
          onTakenBack={() => say('The decision is taken back.')}
          onUndo={() => void undo()}
          onPutBack={() => void putBack()}
        />
      ) : view.open !== undefined && !listed ? null : (
        <FindingsList
          session={session}
          state={state}
          view={view}
          move={move}
          follow={follow}
          listed={listed}
          busy={busy}
          chosen={chosen}
          onOpen={open}
          onUndo={() => void undo()}
          onPutBack={() => void putBack()}
        />
      )}
    </div>
  );
}
