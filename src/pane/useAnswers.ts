import { useCallback, useRef, useState } from 'react';
import type { Answers } from '../review/answers';
import type { Session } from '../review/session';

/** Gives an answer: how it changes those there are, and what is said aloud once it is kept. */
export type Give = (change: (answers: Answers) => Answers, said: string) => void;

/**
 * Hands answers to the session, one at a time: of those given while one is being kept each goes by the last, and they
 * are kept together. Also what was said of the last, for screen readers.
 */
export function useAnswers(session: Session, answers: Answers): [give: Give, said: string] {
  const [said, say] = useState('');
  const waiting = useRef<Answers | undefined>(undefined);
  const words = useRef('');
  const keeping = useRef<Answers | undefined>(undefined);
  const give = useCallback<Give>(
    (change, saying) => {
      words.current = saying;
      waiting.current = change(waiting.current ?? keeping.current ?? answers);
      if (keeping.current) return;
      const keep = async (): Promise<void> => {
        try {
          while (waiting.current) {
            keeping.current = waiting.current;
            waiting.current = undefined;
            const before = noticeOf(session);
            await session.remember(keeping.current);
            const notice = noticeOf(session);
            // Of what Excel would not keep the notice tells.
            say(notice === undefined || notice === before ? words.current : '');
          }
        } finally {
          keeping.current = undefined;
        }
      };
      void keep();
    },
    [session, answers],
  );
  return [give, said];
}

const noticeOf = (session: Session): unknown => {
  const state = session.state();
  return state.at === 'failed' ? state.error : state.notice;
};
