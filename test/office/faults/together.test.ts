/** Others who have the workbook open too, and other windows on it. */
import { noAnswers, settingName, type Answers } from '../../../src/review/answers/answers';
import { answerPurpose, answerThresholds } from '../../../src/review/answers/giving';
import { isSame } from '../../../src/review/answers/mergeAnswers';
import { readAnswers } from '../../../src/review/answers/readAnswers';
import { rowOfReview } from '../../../src/review/reviewing/reviewsTable';
import { reviewOf } from '../../../src/review/reviews';
import type { Session } from '../../../src/review/session';
import { until } from '../../support/officeTest';
import type { PlainBook } from '../../support/plainBook';
import { enter as enterWindow, openPort, portIn } from '../../support/portInOffice';
import {
  checked,
  everything,
  idOf,
  midway,
  newSession,
  ofLedger,
  openUnderFault,
  reviewBook,
  told,
} from '../../support/underFault';

test('edits of a co-author during the check mark its result as changed', async () => {
  const { session, book, host } = await openUnderFault(reviewBook(400));
  await session.check('workbook');
  Object.assign(host.faults, { coAuthor: true, payloadLimit: 8_000 });
  const ledger = idOf(book, 'Ledger');
  midway(session, 100, () => book.write(ledger, { row: 3, column: 5, rows: 1, columns: 1 }, [[5]], false));
  await session.check('workbook');
  await until(() => checked(session).changed !== undefined);
  expect(checked(session).changed).toEqual({ rows: 1, more: false });
  host.faults.payloadLimit = 5_000_000;
  await session.check('workbook');
  expect(checked(session).changed).toBeUndefined();
});

/** A decision of ours is in the workbook; `theyDecide` has a co-author write another, so many rows below the headings. */
const decidedBesideCoAuthor = async () => {
  const { session, book, host } = await openUnderFault();
  await session.check('workbook');
  const [first, second] = ofLedger(session);
  await session.record([first!], 'accepted', '', 'A. Lead');
  host.faults.coAuthor = true;
  const table = book.tables()[0]!;
  const theirs = reviewOf(second!, {
    decision: 'not agreed',
    reason: '',
    reviewer: 'B. Lead',
    time: '2026-11-21T10:00:00.000Z',
  });
  const theyDecide = (below: number): void => {
    const row = { ...table.area, row: table.area.row + below, rows: 1 };
    book.write(table.sheetId, row, [[...rowOfReview(theirs)]], false);
  };
  return { session, book, table, theyDecide };
};

test('a decision that a co-author writes shows by itself, and neither is lost', async () => {
  const { session, book, table, theyDecide } = await decidedBesideCoAuthor();
  theyDecide(2);
  book.resizeTable(table.id, { ...table.area, rows: 3 });
  await until(() => checked(session).reviews.totals['not agreed'] === 1);
  expect(checked(session).reviews.totals.accepted).toBe(1);
  expect(checked(session).changed).toBeUndefined();
});

test('a decision whose row a co-author wrote over is added again', async () => {
  const { session, theyDecide } = await decidedBesideCoAuthor();
  theyDecide(1);
  await until(() => checked(session).reviews.totals['not agreed'] === 1);
  await until(() => checked(session).reviews.totals.accepted === 1);
});

/** Two windows on one workbook, each with a session that has checked it, in an office.js of its own. */
const openTwo = async () => {
  const one = await openUnderFault();
  await one.session.check('workbook');
  const office = await openPort(one.book);
  const two = { ...one, session: newSession(), office, host: office.host };
  await two.session.check('workbook');
  return { one, two };
};
type Window = Awaited<ReturnType<typeof openTwo>>['one'];

const enter = ({ office }: Window): void => enterWindow(office as never);
const inWindow = <T>(window: Window, act: () => Promise<T>): Promise<T> => {
  enter(window);
  return act();
};

describe.each(['Unknown', 'ThisLocalAddin', 'Remote'] as const)(
  'two windows on one workbook, each of which Excel says of the other: %s',
  (otherWindow) => {
    const openBoth = async () => {
      const both = await openTwo();
      for (const { host } of [both.one, both.two]) host.faults.otherWindow = otherWindow;
      return both;
    };

    test('decisions of each show in the other by themselves, and none is lost', async () => {
      const { one, two } = await openBoth();
      const [first, second, third] = ofLedger(one.session);
      await inWindow(one, () => one.session.record([first!], 'accepted', '', 'A. Lead'));
      enter(two);
      await until(() => checked(two.session).reviews.totals.accepted === 1);
      await inWindow(two, () => two.session.record([second!], 'not agreed', '', 'B. Lead'));
      enter(one);
      await until(() => checked(one.session).reviews.totals['not agreed'] === 1);
      await inWindow(one, () => one.session.record([third!], 'accepted', '', 'A. Lead'));
      expect(checked(one.session).reviews.totals).toMatchObject({ accepted: 2, 'not agreed': 1 });
      expect(one.book.tables()).toHaveLength(1);
      expect(one.book.tables()[0]!.area.rows).toBe(4);
      expect(told(one.session)).toBeUndefined();
    });

    test('decisions of both in the same moment are all there', async () => {
      const { one, two } = await openBoth();
      const found = ofLedger(one.session);
      await Promise.all([
        inWindow(one, () => one.session.record(found.slice(0, 3), 'accepted', '', 'A. Lead')),
        inWindow(two, () => two.session.record(found.slice(3, 6), 'not agreed', '', 'B. Lead')),
      ]);
      await inWindow(one, () => one.session.check('workbook'));
      expect(checked(one.session).reviews.totals).toMatchObject({ accepted: 3, 'not agreed': 3 });
      expect(checked(one.session).reviews.unreadable).toBe(0);
    });

    test('a correction written in one marks the result of the other as changed, and not its own twice', async () => {
      const { one, two } = await openBoth();
      const finding = checked(one.session).result.findings.find(
        ({ rule, row }) => rule === 'four-year' && row === 3,
      )!;
      const offer = await inWindow(one, () => one.session.offer(finding));
      if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
      await inWindow(one, () => one.session.correct(offer.correction));
      enter(two);
      await until(() => checked(two.session).changed !== undefined);
      expect(checked(two.session).changed).toEqual({ rows: 1, more: false });
      expect(checked(one.session).changed).toEqual({ rows: 1, more: false });
    });

    test('answers kept in one are not written over by those of the other', async () => {
      const { one, two } = await openBoth();
      await inWindow(one, () =>
        one.session.remember(answerPurpose(noAnswers, 'Extended access', 'not general practice')),
      );
      await inWindow(two, () => two.session.remember(answerThresholds(noAnswers, { tolerance: 250 })));
      const { answers } = checked(two.session).overview;
      expect(answers.purposes).toEqual([{ words: 'extended access', is: 'not general practice' }]);
      expect(answers.tolerance).toBe(250);
      // Taken back in one, given again in none.
      await inWindow(one, () => one.session.remember(noAnswers));
      await inWindow(two, () => two.session.check('workbook'));
      expect(checked(two.session).overview.answers).toMatchObject({ purposes: [], tolerance: 250 });
    });
  },
);

/** Milliseconds before each answer of Excel to the first window and to the second, and before the second person answers. */
const rhythms: readonly (readonly [number, number, number])[] = [
  [0, 0, 0],
  [10, 10, 0],
  [10, 10, 5],
  [10, 10, 15],
  [10, 10, 25],
  [10, 30, 0],
  [30, 10, 0],
  [10, 45, 5],
  [45, 10, 5],
  [20, 20, 30],
];
describe.each(rhythms)(
  'two people answer within one round trip, of %i and %i ms, the second after %i ms',
  (first, second, later) => {
    const openPair = async () => {
      const one = await openUnderFault();
      const other = await openPort(one.book);
      const sessions = [one.office, other].map((office) => newSession(50, portIn(office as never)));
      for (const session of sessions) await session.check('workbook');
      one.host.faults.latency = first;
      other.host.faults.latency = second;
      return { book: one.book, sessions: sessions as [Session, Session] };
    };
    const both = async ([one, two]: [Session, Session], here: Answers, there: Answers): Promise<void> => {
      const given = one.remember(here);
      await new Promise((resolve) => setTimeout(resolve, later));
      await Promise.all([given, two.remember(there)]);
    };
    const keptIn = ({ settings }: PlainBook): Answers =>
      readAnswers(JSON.parse(settings[settingName]!) as string).answers;

    test('different questions: both answers are kept, and each window shows both', async () => {
      const { book, sessions } = await openPair();
      await both(
        sessions,
        answerPurpose(noAnswers, 'Extended access', 'not general practice'),
        answerThresholds(noAnswers, { tolerance: 250 }),
      );
      const purposes = [{ words: 'extended access', is: 'not general practice' }];
      expect(keptIn(book)).toMatchObject({ purposes, tolerance: 250 });
      for (const session of sessions) {
        expect(told(session)).toBeUndefined();
        await until(() => isSame(checked(session).overview.answers, keptIn(book)));
      }
    });

    test('the same question: one of the answers is kept, and both windows show that one', async () => {
      const { book, sessions } = await openPair();
      await both(
        sessions,
        answerPurpose(noAnswers, 'Extended access', 'not general practice'),
        answerPurpose(noAnswers, 'Extended access', 'premises'),
      );
      const { purposes } = keptIn(book);
      expect(purposes).toHaveLength(1);
      for (const session of sessions)
        await until(() => checked(session).overview.answers.purposes[0]?.is === purposes[0]!.is);
    });
  },
);

test('a highlight that both windows take off in the same moment is off in both', async () => {
  for (let at = 0, inTime = true; inTime; at++) {
    const { session, book, host } = await openUnderFault();
    await session.check('workbook');
    await session.highlight(true);
    await until(() => host.held.references === 0);
    let requests = 0;
    Object.defineProperty(host.faults, 'breaksDown', {
      get() {
        if (requests++ === at)
          for (const { id } of book.sheets())
            for (const rule of book.conditionalFormats(id)) book.deleteConditionalFormat(id, rule.id);
        return false;
      },
    });
    expect(await session.highlight(false)).toBe(true);
    expect(told(session)).toBeUndefined();
    expect(checked(session).highlight).toBe('off');
    inTime = requests > at;
  }
});

/** Everything that PMS Review has added, taken out by another window. */
const takeOut = (book: PlainBook): void => {
  for (const { id, name } of book.sheets()) {
    for (const rule of book.conditionalFormats(id)) book.deleteConditionalFormat(id, rule.id);
    if (name.startsWith('PMS re')) book.deleteSheet(id);
  }
  book.settings = {};
};

test('everything that both windows take out in the same moment is gone, and neither is told otherwise', async () => {
  for (let at = 0, inTime = true; inTime; at += 3) {
    const { session, book, host } = await openUnderFault();
    const before = everything(book);
    await session.check('workbook');
    await session.record(ofLedger(session).slice(0, 2), 'accepted', '', 'A. Lead');
    await session.remember(answerPurpose(noAnswers, 'Extended access', 'premises'));
    await session.highlight(true);
    await session.report({ version: '1' });
    await until(() => host.held.references === 0);
    let requests = 0;
    Object.defineProperty(host.faults, 'breaksDown', {
      get() {
        if (requests++ === at) takeOut(book);
        return false;
      },
    });
    expect([at, await session.removeEverything(), told(session)]).toEqual([at, true, undefined]);
    inTime = requests > at;
    expect(everything(book)).toEqual(before);
    expect(await session.whatWasAdded()).toEqual([]);
  }
}, 120_000);

test('settings that a later version wrote meanwhile are left as they are', async () => {
  const { session, book } = await openUnderFault();
  await session.check('workbook');
  const later = { [settingName]: JSON.stringify('{"version":2,"columns":"of the future"}') };
  book.settings = later;
  await session.remember(answerPurpose(noAnswers, 'Extended access', 'premises'));
  expect(book.settings).toEqual(later);
  expect(checked(session).overview.problem).toMatch(/newer version.*not kept/);
});

test('two reviewers, each in a window of their own: all decisions are kept, and each sees the other’s', async () => {
  const { one, two } = await openTwo();
  const [first, second, third] = ofLedger(one.session);
  await inWindow(two, () => two.session.record([second!], 'not agreed', '', 'B. Lead'));
  await inWindow(one, () => one.session.record([first!], 'accepted', '', 'A. Lead'));
  await inWindow(two, () => two.session.record([third!], 'accepted', '', 'B. Lead'));
  expect(one.book.tables()).toHaveLength(1);
  for (const { session } of [one, two]) {
    await session.check('workbook');
    expect(checked(session).reviews.totals).toMatchObject({ accepted: 2, 'not agreed': 1 });
    expect(told(session)).toBeUndefined();
  }
});
