/**
 * Excel breaks down in the middle of something that is written: at the first request of it, at the second, and so on to the
 * last. Each time it is done and said to be, or not done, said not to be, and nothing of it stands in the workbook.
 */
import type { CellValue } from '../../../src/policy/rules/rule';
import { noAnswers } from '../../../src/review/answers/answers';
import { answerPurpose } from '../../../src/review/answers/giving';
import type { Session } from '../../../src/review/session';
import type { Book } from '../../../src/workbench/book/book';
import type { Host } from '../../../src/workbench/host/host';
import { RichApiError } from '../../../src/workbench/host/errors';
import { until } from '../../support/officeTest';
import {
  checked,
  everything,
  newSession,
  ofLedger,
  openUnderFault,
  reviewBook,
  told,
  untilTold,
} from '../../support/underFault';

// Some of these open Excel thirty times.
jest.setTimeout(120_000);

/** From the request on that comes after so many, so many break down. Gives back what counts them. */
const breakDown = ({ faults }: Host, after: number, requests: number): (() => number) => {
  let seen = 0;
  Object.defineProperty(faults, 'breaksDown', {
    configurable: true,
    get: () => ++seen > after && seen <= after + requests,
  });
  return () => seen;
};
const well = ({ faults }: Host): void =>
  void Object.defineProperty(faults, 'breaksDown', { configurable: true, writable: true, value: false });

interface Act {
  /** What goes before, undisturbed; gives what is then done. */
  prepare(session: Session): Promise<() => Promise<boolean>>;
}

const firstOf = (session: Session) => [ofLedger(session)[0]!];
const record = (session: Session): Promise<boolean> =>
  session.record(firstOf(session), 'accepted', '', 'A. Lead');
const correction = async (session: Session) => {
  const finding = checked(session).result.findings.find(
    ({ rule, row }) => rule === 'four-year' && row === 3,
  )!;
  const offer = await session.offer(finding);
  if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
  return offer.correction;
};

const acts: Record<string, Act> = {
  'a first decision': { prepare: (session) => Promise.resolve(() => record(session)) },
  'a further decision': {
    async prepare(session) {
      await record(session);
      return () => session.record(ofLedger(session).slice(1, 3), 'not agreed', '', 'A. Lead');
    },
  },
  'a withdrawal': {
    async prepare(session) {
      await record(session);
      return () => session.withdraw(firstOf(session), 'A. Lead');
    },
  },
  'an undo': {
    async prepare(session) {
      await record(session);
      return () => session.undoLast();
    },
  },
  'a correction': {
    async prepare(session) {
      const offered = await correction(session);
      return () => session.correct(offered);
    },
  },
  'a correction taken back': {
    async prepare(session) {
      await session.correct(await correction(session));
      return () => session.takeBackCorrection();
    },
  },
  'the highlight': { prepare: (session) => Promise.resolve(() => session.highlight(true)) },
  'the highlight taken off': {
    async prepare(session) {
      await session.highlight(true);
      return () => session.highlight(false);
    },
  },
  'a report': {
    prepare: (session) =>
      Promise.resolve(async () => (await session.report({ version: '0.1.0' })) !== undefined),
  },
};

/** The same, but for when it was written down. */
const timeless = (book: Book): string =>
  JSON.stringify(everything(book), (_, value: unknown) =>
    typeof value === 'number' && value > 46_000 && value < 47_000 ? 'a time' : value,
  ).replace(/takes back \d{4}-[\dT:.-]+/g, 'takes back a time');

/** What comes of it where nothing breaks down. */
const outcomeOf = async (step: Act): Promise<{ before: string; after: string; totals: unknown }> => {
  const { session, book } = await openUnderFault();
  await session.check('workbook');
  const act = await step.prepare(session);
  const before = timeless(book);
  expect(await act()).toBe(true);
  return { before, after: timeless(book), totals: checked(session).reviews.totals };
};

/** What is written in one request is broken down in one way. */
const severalRequests = ['a first decision', 'a further decision', 'a report'];

describe.each(Object.entries(acts))('%s', (name, step) => {
  test.each([
    ...(severalRequests.includes(name) ? [['one request breaks down', 1] as const] : []),
    ['all from one on break down', Infinity] as const,
  ])('%s, whichever it is: it is done or it is not, and can be tried again', async (__, requests) => {
    const { before, after, totals } = await outcomeOf(step);
    for (let at = 0, reached = true; reached; at++) {
      const { session, book, host } = await openUnderFault();
      await session.check('workbook');
      const act = await step.prepare(session);
      await until(() => host.held.references === 0);
      const seen = breakDown(host, at, requests);
      const done = await act();
      reached = seen() > at;
      well(host);
      if (done) expect(told(session)).toBeUndefined();
      else {
        expect(told(session)).toMatchObject({ kind: 'broke down' });
        // A sheet that Excel does not let go at once is empty, and goes with the next try.
        const emptied = book.sheets().find(({ id, name }) => /^PMS re/.test(name) && !book.used(id, false));
        if (!emptied || requests === 1) expect(timeless(book)).toBe(before);
        expect(await act()).toBe(true);
      }
      expect(timeless(book)).toBe(after);
      // What could not be read back at once shows by itself.
      await until(() => JSON.stringify(checked(session).reviews.totals) === JSON.stringify(totals));
      // References that could not be given back go with the add-in.
      host.detach();
    }
  });
});

test.each([
  ['one request breaks down', 1],
  ['all from one on break down', Infinity],
])(
  '%s while everything is taken out: it is said, and the next try takes out the rest',
  async (_, requests) => {
    const { book: untouched } = await openUnderFault();
    const before = timeless(untouched);
    // Not each of forty requests, some of which only give back ranges.
    const every = requests === 1 ? 4 : 3;
    for (let at = 0, reached = true; reached; at += every) {
      const { session, book, host } = await openUnderFault();
      await session.remember(answerPurpose(noAnswers, 'Tranche B', 'premises'));
      await session.check('workbook');
      await record(session);
      await session.report({ version: '0.1.0' });
      await session.highlight(true);
      await until(() => host.held.references === 0);
      const seen = breakDown(host, at, requests);
      const done = await session.removeEverything();
      reached = seen() > at;
      well(host);
      // What fails to be given back, or to be read again, undoes nothing.
      if (done) expect([at, told(session)]).toEqual([at, undefined]);
      else {
        expect([at, told(session)?.kind]).toEqual([at, 'broke down']);
        expect([at, await session.removeEverything()]).toEqual([at, true]);
      }
      expect([at, timeless(book)]).toEqual([at, before]);
      expect(await session.whatWasAdded()).toEqual([]);
      const { reviews, result, highlight } = checked(session);
      expect([at, reviews.totals['not reviewed'], highlight]).toEqual([at, result.findings.length, 'off']);
      host.detach();
    }
  },
);

/** Does something of somebody else's right before the request that comes after so many. */
const between = ({ faults }: Host, after: number, act: () => void): void => {
  let seen = 0;
  Object.defineProperty(faults, 'breaksDown', {
    configurable: true,
    get() {
      if (seen++ === after) act();
      return false;
    },
  });
};

/** A decision, with something done between two of its requests: one later each time, until it is too late for it. */
const atEachMoment = async (
  inTime: (book: Book) => boolean,
  look: (opened: Awaited<ReturnType<typeof openUnderFault>>, met: boolean) => void,
): Promise<void> => {
  for (let at = 0, met = true; met; at++) {
    const opened = await openUnderFault();
    const { session, book, host } = opened;
    await session.check('workbook');
    await until(() => host.held.references === 0);
    met = false;
    between(host, at, () => (met = inTime(book)));
    expect(await record(session)).toBe(true);
    well(host);
    look(opened, met);
  }
};

test('a sheet of decisions that somebody else makes in the same moment is theirs: both decisions stand', async () => {
  const other = await openUnderFault();
  await other.session.check('workbook');
  await other.session.record([ofLedger(other.session)[1]!], 'not agreed', '', 'B. Lead');
  const [table] = other.book.tables();
  const name = other.book.sheets().at(-1)!.name;
  const used = other.book.used(table!.sheetId, false)!;
  const cells = other.book.formulas(table!.sheetId, used);
  const theirs = (book: Book): boolean => {
    if (book.sheets().some((each) => each.name === name)) return false;
    const { id } = book.addSheet(name);
    book.write(id, used, cells, false);
    book.addTable(id, table!.area, true, table!.name);
    return true;
  };
  await atEachMoment(theirs, ({ session, book }, met) => {
    expect(checked(session).reviews.totals).toMatchObject({ accepted: 1, 'not agreed': met ? 1 : 0 });
    expect(book.tables()).toHaveLength(1);
    expect(book.sheets()).toHaveLength(4);
  });
});

/** More than goes into one request. */
const many = 1_500;
const decidedOf = async () => {
  const fault = await openUnderFault(reviewBook(many));
  const { session, host } = fault;
  await session.check('workbook');
  await session.record(firstOf(session), 'accepted', '', 'A. Lead');
  await until(() => host.held.references === 0);
  return fault;
};

test('of decisions that go in several requests none counts where one of them breaks down', async () => {
  const { session, book } = await decidedOf();
  const before = everything(book);
  // What is written last is next to the table. Not any request fails but the second that writes cells: it could be one
  // that only gives references back.
  const write = book.write.bind(book);
  let written = 0;
  const writing = jest.spyOn(book, 'write').mockImplementation((...given) => {
    if (++written === 2) throw new RichApiError('GeneralException');
    return write(...given);
  });
  expect(await session.record(ofLedger(session), 'not agreed', '', 'A. Lead')).toBe(false);
  writing.mockRestore();
  expect(told(session)?.kind).toBe('broke down');
  expect(written).toBeGreaterThan(1);
  expect(everything(book)).toEqual(before);
  expect(checked(session).reviews.totals).toMatchObject({ accepted: 1, 'not agreed': 0 });
});

test('what Excel does not let be taken back stands apart from the table and never counts', async () => {
  const { session, book, host } = await decidedOf();
  const stop = book.on('cellsChanged', () => breakDown(host, 0, Infinity));
  expect(await session.record(ofLedger(session), 'not agreed', '', 'A. Lead')).toBe(false);
  stop();
  well(host);
  expect(await session.record([ofLedger(session)[1]!], 'to be corrected', '', 'A. Lead')).toBe(true);
  await session.check('workbook');
  expect(checked(session).reviews.totals).toMatchObject({
    accepted: 1,
    'to be corrected': 1,
    'not agreed': 0,
  });
  host.detach();
});

test('typing that begins between two requests of decisions is waited for, and all of them go in', async () => {
  const { session, book, host } = await decidedOf();
  const stop = book.on('cellsChanged', () => (host.faults.cellEditing = true));
  const done = session.record(ofLedger(session), 'not agreed', '', 'A. Lead');
  await untilTold(session, /does not answer yet/);
  stop();
  host.faults.cellEditing = false;
  expect(await done).toBe(true);
  expect(told(session)).toBeUndefined();
  expect(book.tables()[0]!.area.rows).toBe(2 + many);
  expect(checked(session).reviews.totals['not agreed']).toBe(many);
});

/** Somebody else adds a decision, as we do. */
const coAuthorDecides = (book: Book): void => {
  const { id, sheetId, area } = book.tables()[0]!;
  const [row] = book.values(sheetId, { ...area, row: area.row + 1, rows: 1 });
  const theirs = row!.map((cell) => (cell === 'A. Lead' ? 'B. Lead' : cell));
  book.write(sheetId, { ...area, row: area.row + area.rows, rows: 1 }, [theirs], false);
  book.resizeTable(id, { ...area, rows: area.rows + 1 });
};

test.each<[string, (book: Book) => void]>([
  ['rows are put above the table', (book) => book.insertRows(book.tables()[0]!.sheetId, 0, 2)],
  ['a co-author decides', coAuthorDecides],
])('%s while decisions wait for typing to end: nothing there is written over', async (_, act) => {
  const { book, host } = await decidedOf();
  const next = newSession();
  await next.check('workbook');
  await until(() => host.held.references === 0);
  const stop = book.on('cellsChanged', () => (host.faults.cellEditing = true));
  const done = next.record(ofLedger(next), 'not agreed', '', 'A. Lead');
  await until(() => host.faults.cellEditing);
  stop();
  await untilTold(next, /does not answer yet/);
  const before = book.tables()[0]!.area.rows;
  host.faults.coAuthor = true;
  act(book);
  host.faults.coAuthor = false;
  const others = book.tables()[0]!.area.rows - before;
  host.faults.cellEditing = false;
  expect(await done).toBe(true);
  const { sheetId, area } = book.tables()[0]!;
  const cells = book.values(sheetId, { ...area, rows: area.rows + many });
  expect(cells.filter((row) => row.includes('accepted'))).toHaveLength(1 + others);
  expect(cells.filter((row) => row.includes('not agreed'))).toHaveLength(many);
  expect(area.rows).toBe(2 + others + many);
});

test('a sheet that could not be finished, and that a structure protected meanwhile kept, goes with the first that can', async () => {
  const { session, book, office } = await openUnderFault();
  await session.check('workbook');
  const protect = (on: boolean): Promise<void> =>
    office.Excel.run(async ({ workbook: { protection }, sync }) => {
      if (on) protection.protect();
      else protection.unprotect();
      await sync();
    });
  const making = jest.spyOn(book, 'addTable').mockImplementation(() => {
    void protect(true);
    throw new RichApiError('GeneralException');
  });
  expect(await record(session)).toBe(false);
  making.mockRestore();
  // Nothing that was said not to be done counts.
  await session.check('workbook');
  expect(checked(session).reviews.totals.accepted).toBe(0);
  expect(await record(session)).toBe(false);
  expect(told(session)?.kind).toBe('protected');
  await protect(false);
  expect(await record(session)).toBe(true);
  expect(book.sheets().map(({ name }) => name)).toEqual(['Schedule', 'Ledger', 'Notes', 'PMS reviews']);
});

test('a formula below the decisions that shows nothing is not written over', async () => {
  const { session, book } = await openUnderFault();
  await session.check('workbook');
  await record(session);
  const { sheetId, area } = book.tables()[0]!;
  const below = { row: area.row + area.rows, column: 2, rows: 1, columns: 1 };
  book.write(sheetId, below, [['=IF(TRUE,"","x")']], false);
  book.setResult(sheetId, below.row, below.column, '');
  expect(await session.record([ofLedger(session)[1]!], 'accepted', '', 'A. Lead')).toBe(true);
  expect(book.formulas(sheetId, { ...below, row: below.row + 1 })).toEqual([['=IF(TRUE,"","x")']]);
  expect(checked(session).reviews.totals.accepted).toBe(2);
});

test('a sheet that somebody calls like that of the decisions in the same moment stays, and the decision has its own', async () => {
  const called = (book: Book): boolean => {
    if (book.sheets().some(({ name }) => name === 'PMS reviews')) return false;
    const { id } = book.addSheet('PMS reviews');
    book.write(id, { row: 0, column: 0, rows: 1, columns: 1 }, [['ours alone']], false);
    return true;
  };
  await atEachMoment(called, ({ session, book }, met) => {
    expect(checked(session).reviews.totals.accepted).toBe(1);
    if (!met) return;
    const theirs = book.sheets().find(({ name }) => name === 'PMS reviews')!;
    expect(book.values(theirs.id, book.used(theirs.id, true)!)).toEqual([['ours alone']]);
  });
});

/** Somebody writes below the decisions. */
const typedBelow = (book: Book, ...cells: readonly CellValue[]): void => {
  const { sheetId, area } = book.tables()[0]!;
  const below = { row: area.row + area.rows, column: 2, rows: 1, columns: cells.length };
  book.write(sheetId, below, [cells], false);
};
const notes: readonly CellValue[] = ['Ask the CCG', 46_123.5, '=SUM(1,2)', "'=not a formula"];

test.each<[string, (book: Book) => void]>([
  ['notes are typed below', (book) => typedBelow(book, ...notes)],
  ['a co-author decides', coAuthorDecides],
  ['rows are put above', (book) => book.insertRows(book.tables()[0]!.sheetId, 0, 2)],
  ['a row above is taken out', (book) => book.deleteRows(book.tables()[0]!.sheetId, 2, 1)],
])(
  '%s in the moment before a decision is written: all of it stands, and the decision once',
  async (_, act) => {
    for (let at = 0, met = true; met; at++) {
      const { session, book, host } = await openUnderFault();
      await session.check('workbook');
      await record(session);
      await until(() => host.held.references === 0);
      const cells = (): readonly string[] => {
        const { sheetId } = book.tables()[0]!;
        const used = book.used(sheetId, false)!;
        return book
          .formulas(sheetId, used)
          .flat()
          .filter((cell) => cell !== '')
          .map(String)
          .sort();
      };
      let theirs: readonly string[] = [];
      met = false;
      between(host, at, () => {
        met = true;
        act(book);
        theirs = cells();
      });
      const done = session.record(ofLedger(session).slice(1, 3), 'not agreed', 'Our reason', 'A. Lead');
      expect([at, await done]).toEqual([at, true]);
      well(host);
      const now = cells();
      const times = (all: readonly string[], cell: string): number =>
        all.filter((each) => each === cell).length;
      expect([at, theirs.filter((cell) => times(now, cell) < times(theirs, cell))]).toEqual([at, []]);
      expect([at, times(now, 'Our reason')]).toEqual([at, 2]);
      const { sheetId, area } = book.tables()[0]!;
      const rows = book.values(sheetId, area);
      expect([at, rows.filter((row) => row.includes('Our reason')).length]).toEqual([at, 2]);
      expect([at, rows.filter((row) => row.every((cell) => cell === '')).length]).toEqual([at, 0]);
    }
  },
);

test('what is typed below in that moment, and Excel does not let be put back, is said', async () => {
  let said: string | undefined;
  // Which of the requests it is that writes differs from run to run, by what is given back before it: all are tried, some times.
  for (let at = 0; said === undefined && at < 100; at++) {
    const { session, book, host } = await openUnderFault();
    await session.check('workbook');
    await record(session);
    await until(() => host.held.references === 0);
    between(host, at % 20, () => typedBelow(book, 'Ask the CCG'));
    // From the writing on nothing goes.
    const stop = book.on('cellsChanged', ({ byAddin }) => byAddin && breakDown(host, 0, Infinity));
    const done = await session.record([ofLedger(session)[1]!], 'not agreed', '', 'A. Lead');
    stop();
    well(host);
    if (!done) said = told(session)?.sentence;
    host.detach();
  }
  expect(said).toMatch(
    /^While a decision was written to A6:O6, .*\. They held: Ask the CCG\. Enter it again\.$/,
  );
});

test('a report whose table’s name another window takes in the same moment has another', async () => {
  for (let at = 0, met = true; met; at++) {
    const { session, book, host } = await openUnderFault();
    await session.check('workbook');
    await until(() => host.held.references === 0);
    met = false;
    between(host, at, () => {
      met = true;
      if (book.tables().some(({ name }) => name === 'PMSReport')) return;
      const { id } = book.addSheet('Theirs');
      book.write(id, { row: 0, column: 0, rows: 2, columns: 1 }, [['Practice'], ['Y10001']], false);
      book.addTable(id, { row: 0, column: 0, rows: 2, columns: 1 }, true, 'PMSReport');
    });
    const made = await session.report({ version: '0.1.0' });
    well(host);
    expect([at, made?.sheet]).toEqual([at, expect.stringContaining('PMS report')]);
    const sheets = book.sheets().map(({ name }) => name);
    expect([at, sheets.filter((name) => name !== 'Theirs')]).toEqual([
      at,
      ['Schedule', 'Ledger', 'Notes', made!.sheet],
    ]);
    expect(checked(session).notice).toBeUndefined();
  }
});
