/**
 * Hands answers to the session, one at a time: those given while one is being kept are kept together, and change what there
 * is by then, so that what came from elsewhere meanwhile stays. In a script with the places where they are given.
 */
import { noAnswers, type Answers } from '../../review/answers/answers';
import type { Session } from '../../review/session';
import type { Said } from '../parts/Announcer';
import type { Change } from './useAnswers';

/** What was given in a session and is not kept yet: known outside of what is drawn, which may be drawn anew meanwhile. */
interface Given {
  changes: readonly Change[];
  /** What is said of the last once it is kept. */
  words: string;
  isKeeping: boolean;
}
const givenIn = new WeakMap<Session, Given>();

/** Keeps one more answer. `say` is told what was said of the last, or nothing where a notice tells why it is not kept. */
export async function keepGiven(
  session: Session,
  change: Change,
  words: string,
  say: (said: Said) => void,
): Promise<void> {
  const given = givenIn.get(session) ?? { changes: [], words, isKeeping: false };
  givenIn.set(session, given);
  given.changes = [...given.changes, change];
  given.words = words;
  if (given.isKeeping) return;
  given.isKeeping = true;
  try {
    let refused = 0;
    // What Excel would not keep is asked for again with what was given since: the notice of it goes once that is kept.
    while (given.changes.length > refused) {
      const { changes, words } = given;
      const before = toldBy(session);
      await session.remember(changes.reduce((answers, each) => each(answers), answersNow(session)));
      const notice = toldBy(session);
      const isKept = notice === undefined || notice === before;
      if (isKept) given.changes = given.changes.slice(changes.length);
      refused = isKept ? 0 : changes.length;
      say({ words: isKept ? words : '' });
    }
  } finally {
    givenIn.delete(session);
  }
}

const answersNow = (session: Session): Answers => {
  const state = session.state();
  return 'overview' in state ? state.overview.answers : noAnswers;
};

/** What the session tells of what went wrong, to see whether it is another by then. */
const toldBy = (session: Session): unknown => {
  const state = session.state();
  return state.at === 'failed' ? state.error : state.notice;
};
