import { useCallback, useState } from 'react';
import type { Answers } from '../../review/answers/answers';
import type { Session } from '../../review/session';
import type { Said } from '../parts/Announcer';

export type Change = (answers: Answers) => Answers;
/** Gives an answer: how it changes those there are, and what is said aloud once it is kept. */
export type Give = (change: Change, said: string) => void;

/** Has answers kept, and gives what was said of the last, for screen readers. */
export function useAnswers(session: Session): [give: Give, said: Said] {
  const [said, say] = useState<Said>({ words: '' });
  const give = useCallback<Give>(
    (change, words) =>
      // Of the script in which whoever gives an answer stands: it is there.
      void import(/* webpackChunkName: "answers" */ '../later/answersScript').then(({ keepGiven }) =>
        keepGiven(session, change, words, say),
      ),
    [session],
  );
  return [give, said];
}
