/** A session on a workbook through the real office.js, for tests of what goes wrong in Excel. */
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import type { CellValue } from '../../src/policy/rules/rule';
import type { Finding } from '../../src/review/findings';
import type { LiveWorkbook } from '../../src/review/liveWorkbook';
import { createSession, type Notice, type Session, type State } from '../../src/review/session';
import { noticeOf } from '../../src/review/session/state';
import type { Area, Book } from '../../src/workbench/book/book';
import type { Host } from '../../src/workbench/host/host';
import { until } from './officeTest';
import { PlainBook } from './plainBook';
import { openPort } from './portInOffice';
import { ledgerHeadings, schedule } from './reviewTables';

/** Each row leaves its CCG without agreement: a finding of `locality` each, told apart by its amount. */
export const ledgerRow = (number: number): readonly CellValue[] => [
  number % 2 ? 'Y10001' : 'Y10002',
  '01C',
  '02P',
  'Extended access',
  '2014/15',
  1000 + number,
];

export const reviewBook = (rows = 6): PlainBook =>
  new PlainBook({
    Schedule: schedule,
    Ledger: [ledgerHeadings, ...Array.from({ length: rows }, (_, index) => ledgerRow(index + 1))],
    Notes: [['Kept by A. Lead']],
  });

/** Ten seconds of a person are 200 ms of a test, by the clock too. */
const hurry = 50;
const begun = Date.now();

export interface UnderFault<B extends Book> {
  readonly session: Session;
  readonly book: B;
  readonly host: Host;
  readonly office: Awaited<ReturnType<typeof openPort>>;
}

export const newSession = (haste = hurry, port: LiveWorkbook = officeWorkbook): Session =>
  createSession(port, {
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => begun + (Date.now() - begun) * haste,
    after(milliseconds, work) {
      const timer = setTimeout(work, milliseconds / haste);
      return () => clearTimeout(timer);
    },
  });

/** Opens, and waits until Excel has heard which ranges are given back: a fault right behind would swallow that. */
export const openFully = async (session: Session, host: Host): Promise<void> => {
  await session.open();
  await until(() => host.held.references === 0);
};

export const openUnderFault = async <B extends Book = PlainBook>(
  book: B = reviewBook() as unknown as B,
  haste = hurry,
): Promise<UnderFault<B>> => {
  const office = await openPort(book);
  return { session: newSession(haste), book, host: office.host, office: office as never };
};

export const stateAt = <At extends State['at']>(session: Session, at: At): Extract<State, { at: At }> => {
  const state = session.state();
  if (state.at === 'failed' && at !== 'failed') throw state.error;
  expect(state.at).toBe(at);
  return state as Extract<State, { at: At }>;
};
export const checked = (session: Session) => stateAt(session, 'checked');
export const told = (session: Session): Notice | undefined => noticeOf(session.state());
/** The findings of `locality`, each on a row of the ledger. */
export const ofLedger = (session: Session): readonly Finding[] =>
  checked(session).result.findings.filter(({ rule, row }) => rule === 'locality' && row !== null);

/** Waits for a notice whose sentence says this. */
export const untilTold = (session: Session, says: RegExp): Promise<void> =>
  until(() => says.test(told(session)?.sentence ?? ''));

/** Acts once, when so many rows of a check have been read. */
export const midway = (session: Session, rows: number, act: () => void): void => {
  const stop = session.subscribe(() => {
    const state = session.state();
    if (state.at !== 'checking' || state.progress.rowsRead < rows) return;
    stop();
    act();
  });
};

/** Everything that stands in the workbook. */
export const everything = (book: Book) => ({
  sheets: book.sheets().map(({ id, name, visibility }) => {
    const used: Area | undefined = book.used(id, false);
    return {
      name,
      visibility,
      used,
      cells: used && book.formulas(id, used),
      rules: book.conditionalFormats(id).map((format) => ({ ...format, id: '' })),
      protection: book.protection(id),
    };
  }),
  tables: book.tables().map(({ name, area }) => ({ name, area })),
  settings: { ...book.settings },
});

export const idOf = (book: Book, name: string): string =>
  book.sheets().find((each) => each.name === name)!.id;
