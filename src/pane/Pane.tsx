import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useState } from 'react';
import type { Session, State } from '../review/session';
import { announcement } from './announcement';
import { Announcer } from './parts/Announcer';
import { Boundary } from './parts/Boundary';
import { Failure } from './parts/Failure';
import { Nav } from './parts/Nav';
import type { Place } from './parts/Nav';
import { NoticeBar } from './parts/NoticeBar';
import { ScrollContext } from './parts/scroll';
import { CheckPlace } from './places/CheckPlace';
import { FindingsPlace } from './places/FindingsPlace';
import { HelpPlace } from './places/HelpPlace';
import { useTheme } from './theme';
import type { Look } from './theme';
import { useFindingsView } from './useFindingsView';
import { useFollow } from './useFollow';
import { useSession } from './useSession';

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
  },
});

export interface PaneProps {
  readonly session: Session;
  /** Office's theme where it is given (`lookOf`); else the person's preference. */
  readonly theme?: Look;
}

/** The task pane: shows the session, and hands it what the person asks. */
export function Pane({ session, theme }: PaneProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme(theme)} className={styles.pane}>
      <Boundary>
        <Places session={session} />
      </Boundary>
    </FluentProvider>
  );
}

/** Where a state takes the person: to a check as it starts, to the findings as it ends. */
const placeAfter = (before: State['at'], now: State['at']): Place | undefined => {
  if (before === now) return undefined;
  if (now === 'checking') return 'check';
  if (before === 'checking' && now === 'checked') return 'findings';
  return undefined;
};

function Places({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSession(session);
  const follow = useFollow(session);
  const [asked, go] = useState<Place>(state.at === 'checked' ? 'findings' : 'check');
  const [view, move] = useFindingsView();
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const [before, setBefore] = useState(state.at);
  if (before !== state.at) {
    setBefore(state.at);
    const taken = placeAfter(before, state.at);
    if (taken) {
      go(taken);
      move({ move: 'back' });
    }
  }
  const place = asked === 'findings' && state.at !== 'checked' ? 'check' : asked;
  useLayoutEffect(() => {
    scroll?.scrollTo({ top: 0 });
  }, [place, scroll]);

  if (state.at === 'failed') {
    return (
      <main ref={setScroll} className={styles.place}>
        <Failure error={state.error} onRetry={() => void session.open()} />
      </main>
    );
  }
  return (
    <ScrollContext.Provider value={scroll}>
      <Nav
        places={state.at === 'checked' ? ['check', 'findings', 'help'] : ['check', 'help']}
        here={place}
        onGo={(there) => {
          go(there);
          if (there === 'findings') move({ move: 'back' });
        }}
      />
      <NoticeBar notice={state.notice} />
      <Announcer>{announcement(state)}</Announcer>
      <main ref={setScroll} className={styles.place}>
        {place === 'check' && (
          <CheckPlace session={session} state={state} onSeeFindings={() => go('findings')} />
        )}
        {place === 'findings' && state.at === 'checked' && (
          <FindingsPlace session={session} state={state} view={view} move={move} follow={follow} />
        )}
        {place === 'help' && <HelpPlace />}
      </main>
    </ScrollContext.Provider>
  );
}
