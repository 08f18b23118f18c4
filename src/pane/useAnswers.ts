import { useCallback, useRef, useState } from 'react';
import type { Answers } from '../review/answers/answers';
import type { Session } from '../review/session';
import type { Said } from './parts/Announcer';

type Change = (answers: Answers) => Answers;
/** Gives an answer: how it changes those there are, and what is said aloud once it is kept. */
export type Give = (change: Change, said: string) => void;

/**
 * Hands answers to the session, one at a time: those given while one is being kept are kept together, and change what
 * there is by then, so that what came from elsewhere meanwhile stays. Also what was said of the last, for screen readers.
 */
export function useAnswers(session: Session, answers: Answers): [give: Give, said: Said] {
  const [said, say] = useState<Said>({ words: '' });
  const waiting = useRef<readonly Change[]>([]);
  const words = useRef('');
  const keeping = useRef(false);
  const give = useCallback<Give>(
    (change, saying) => {
      words.current = saying;
      waiting.current = [...waiting.current, change];
      if (keeping.current) return;
      const keep = async (): Promise<void> => {
        keeping.current = true;
        try {
          while (waiting.current.length > 0) {
            const given = waiting.current.reduce(
              (before, each) => each(before),
              answersNow(session) ?? answers,
            );
            waiting.current = [];
            const kept = words.current;
            const before = toldBy(session);
            await session.remember(given);
            const notice = toldBy(session);
            // Of what Excel would not keep the notice tells.
            say({ words: notice === undefined || notice === before ? kept : '' });
          }
        } finally {
          keeping.current = false;
        }
      };
      void keep();
    },
    [session, answers],
  );
  return [give, said];
}

const answersNow = (session: Session): Answers | undefined => {
  const state = session.state();
  return 'overview' in state ? state.overview.answers : undefined;
};

/** What the session tells of what went wrong, to see whether it is another by then. */
const toldBy = (session: Session): unknown => {
  const state = session.state();
  return state.at === 'failed' ? state.error : state.notice;
};
