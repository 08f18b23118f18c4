import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { Session, State } from '../review/session';
import { announcement } from './words/announcement';
import { keepKeysInside } from './keyboard/focus';
import { Announcer } from './parts/Announcer';
import { Boundary } from './parts/Boundary';
import { Failure } from './parts/Failure';
import { Nav } from './parts/Nav';
import { NoticeBar } from './parts/NoticeBar';
import { ScrollContext } from './parts/scroll';
import { CheckPlace } from './places/CheckPlace';
import {
  FindingsPlace,
  HelpPlace,
  keepFocusInside,
  LimitsPlace,
  LocalitiesPlace,
  PurposesPlace,
  ReadingPlace,
  SettingsPlace,
  ViewsPlace,
} from './later/places';
import { useTheme } from './theme';
import type { Look } from './theme';
import { useAnswers } from './answers/useAnswers';
import type { Give } from './answers/useAnswers';
import { useComingBack } from './useComingBack';
import { backToList, useFindingsView } from './findings/useFindingsView';
import { useSession } from './useSession';
import { useWay, WayContext } from './useWay';
import { VersionContext } from './version';
import type { At, Walking } from './useWay';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  place: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    // Keeps the lines of a pane that was drawn wide short enough to read.
    '& > *': { boxSizing: 'border-box', maxWidth: '720px' },
    // Zoomed far in, a field is no wider than the pane either.
    '& .fui-Input, & .fui-Textarea, & .fui-Combobox, & input, & textarea': { minWidth: 0 },
  },
});

export interface PaneProps {
  readonly session: Session;
  /** Office's theme where it is given (`lookOf`); else the person's preference. */
  readonly theme?: Look;
  /** The add-in's own. */
  readonly version: string;
}

/** The task pane: shows the session, and hands it what the person asks. */
export function Pane({ session, theme, version }: PaneProps) {
  const styles = useStyles();
  return (
    // The provider's own classes go on all that is drawn above the pane, such as dialogs: the pane's layout is not theirs.
    <FluentProvider {...useTheme(theme)} onKeyDown={keepKeysInside}>
      <div className={styles.pane}>
        <Boundary>
          <VersionContext.Provider value={version}>
            <Places session={session} />
          </VersionContext.Provider>
        </Boundary>
      </div>
    </FluentProvider>
  );
}

/** Where a state takes the person: to a check as it starts, to the findings as it ends. */
const placeAfter = (before: State['at'], now: State['at']): 'check' | 'findings' | undefined => {
  if (before === now) return undefined;
  if (now === 'checking') return 'check';
  if (before === 'checking' && now === 'checked') return 'findings';
  return undefined;
};

/** Where the person can be as things are: findings want a check, and answers a workbook that nobody is reading. */
const placeThereIs = (asked: At, at: State['at']): At => {
  const there = {
    check: true,
    help: true,
    findings: at === 'checked',
    views: at === 'checked',
    purposes: at === 'checked',
    settings: at === 'ready' || at === 'checked',
    reading: at === 'ready' || at === 'checked',
    localities: at === 'ready' || at === 'checked',
    limits: at === 'ready' || at === 'checked',
  }[asked.place];
  return there ? asked : { place: 'check' };
};

function Places({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSession(session);
  const [way, walking] = useWay({ place: state.at === 'checked' ? 'findings' : 'check' });
  const [give, said] = useAnswers(session);
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const [before, setBefore] = useState(state.at);
  const [view, changeView] = useFindingsView();
  if (before !== state.at) {
    setBefore(state.at);
    const place = placeAfter(before, state.at);
    if (place) {
      walking.go({ place });
      changeView(backToList);
    }
  }
  const at = placeThereIs(way.trail.at(-1)!, state.at);
  useLayoutEffect(() => {
    scroll?.scrollTo({ top: 0 });
  }, [at.place, scroll]);
  useComingBack(session);
  const pane = state.at !== 'opening' && scroll?.parentElement;
  useEffect(() => {
    if (!pane) return;
    const keeping = keepFocusInside(pane);
    return () => void keeping.then((end) => end?.());
  }, [pane]);

  if (state.at === 'failed') {
    return (
      <main ref={setScroll} className={styles.place}>
        <Failure error={state.error} onRetry={() => void session.open()} />
      </main>
    );
  }
  const here = placeThereIs(way.trail[0], state.at) === way.trail[0] ? way.trail[0].place : 'check';
  return (
    <ScrollContext.Provider value={scroll}>
      <WayContext.Provider value={{ ...way, ...walking }}>
        <Nav
          places={state.at === 'checked' ? ['check', 'findings', 'views', 'help'] : ['check', 'help']}
          here={here}
          withSettings={state.at === 'ready' || state.at === 'checked'}
          onGo={(place) => {
            walking.go({ place });
            if (place === 'findings') changeView(backToList);
          }}
        />
        <NoticeBar notice={state.notice} />
        <Announcer says={announcement(state)} />
        <Announcer says={said} />
        <main ref={setScroll} className={styles.place}>
          {at.place === 'findings' && state.at === 'checked' ? (
            <FindingsPlace session={session} state={state} view={view} changeView={changeView} />
          ) : (
            <OtherPlace session={session} state={state} at={at} give={give} walking={walking} />
          )}
        </main>
      </WayContext.Provider>
    </ScrollContext.Provider>
  );
}

interface OtherPlaceProps {
  readonly session: Session;
  readonly state: Exclude<State, { at: 'failed' }>;
  readonly at: At;
  readonly give: Give;
  readonly walking: Walking;
}

function OtherPlace({ session, state, at, give, walking }: OtherPlaceProps) {
  if (at.place === 'help') return <HelpPlace />;
  if (state.at === 'checked' && at.place === 'views') return <ViewsPlace session={session} state={state} />;
  if (state.at === 'checked' && at.place === 'purposes')
    return <PurposesPlace session={session} state={state} give={give} />;
  if (state.at === 'ready' || state.at === 'checked') {
    const { overview } = state;
    switch (at.place) {
      case 'reading':
        return <ReadingPlace key={at.block} overview={overview} block={at.block} give={give} />;
      case 'localities':
        return <LocalitiesPlace session={session} state={state} give={give} />;
      case 'limits':
        return <LimitsPlace session={session} state={state} give={give} />;
      case 'settings':
        return <SettingsPlace session={session} overview={overview} give={give} />;
    }
  }
  return (
    <CheckPlace
      session={session}
      state={state}
      give={give}
      onSeeFindings={() => walking.go({ place: 'findings' })}
    />
  );
}
