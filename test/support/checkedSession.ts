/** A session that has checked a workbook of arrays: what a lead does with findings is tried on it. */
import type { CellValue } from '../../src/policy/rules/rule';
import type { Finding } from '../../src/review/findings';
import { createSession, type Session, type State } from '../../src/review/session';
import { arrayWorkbook, type ArrayWorkbook } from './arrayWorkbook';
import { ledgerHeadings, schedule } from './reviewTables';

/** Money that stays, and money that leaves its CCG; one purpose is not general practice. */
export const ledgerRows: CellValue[][] = [
  ledgerHeadings,
  ['Y10001', '01C', '01C', 'Extended access', '2014/15', 1000],
  ['Y10002', '01C', '02P', 'Extended access', '2014/15', 4000],
  ['Y10002', '01C', '02P', 'Acute trust deficit support', '2015/16', 4000],
];
export const reviewed = (): ArrayWorkbook =>
  arrayWorkbook({ name: 'Schedule', rows: schedule }, { name: 'Ledger', rows: ledgerRows });

/** A session on a workbook that has been checked. */
export interface Opened {
  readonly session: Session;
  readonly workbook: ArrayWorkbook;
  /** What was put off is done now. */
  later(): Promise<void>;
  checked(): Extract<State, { at: 'checked' }>;
  found(rule: string, outcome?: Finding['outcome']): Finding;
}

let clock = Date.UTC(2026, 10, 21, 9);
/** Opens a session on a workbook of arrays and checks it; its clock goes on by a second whenever it is asked. */
export const open = async (workbook = reviewed()): Promise<Opened> => {
  let waiting: (() => void)[] = [];
  const session = createSession(workbook, {
    pause: () => Promise.resolve(),
    now: () => (clock += 1000),
    after(_, work) {
      waiting.push(work);
      return () => (waiting = waiting.filter((each) => each !== work));
    },
  });
  await session.check('workbook');
  const checked = (): Extract<State, { at: 'checked' }> => {
    const state = session.state();
    if (state.at !== 'checked') throw new Error(`The session is at ${state.at}.`);
    return state;
  };
  return {
    session,
    workbook,
    checked,
    async later() {
      for (const work of waiting.splice(0)) work();
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
    found: (rule, outcome = 'breach') =>
      checked().result.findings.find(
        (finding) => finding.rule === rule && finding.outcome === outcome && finding.row !== null,
      )!,
  };
};
/** The rows of the reviews' table by column. */
export const rowsOf = (workbook: ArrayWorkbook): Record<string, CellValue>[] => {
  const [, , , headings = [], ...rows] = workbook.cells('PMS reviews');
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]!])));
};
