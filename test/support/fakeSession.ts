/** A session that shows what a test plays and writes down what the pane asks of it. */
import { facts, yearFacts, type Fact, type YearFact } from '../../src/policy/facts';
import { readYear, yearsIn } from '../../src/policy/financialYear';
import type { CellValue, Kind } from '../../src/policy/rules/rule';
import { noAnswers, type Answers } from '../../src/review/answers/answers';
import type { CellRead, CheckResult, Finding, Totals } from '../../src/review/findings';
import type { Locks } from '../../src/review/reviewing/locks';
import type {
  BlockUnderstood,
  ColumnUnderstood,
  Overview,
  Scope,
  Session,
  State,
} from '../../src/review/session';
import { reviewsOf } from './reviewsOf';
import { CcgPairs } from '../../src/review/checking/ccgNames';
import { Practices } from '../../src/review/checking/practices';
import { unknownPurposes } from '../../src/review/checking/seen';
import { inOneGo } from '../../src/review/inTurn/inOneGo';
import type { Area } from '../../src/review/workbook';
import { fakeReviewing, type FakeReviewing } from './fakeReviewing';
import { noLocks } from './noLocks';

export interface FakeSession extends Session, FakeReviewing {
  play(state: State): void;
  /** "open", "check workbook", "cancel", "go to ledger C41:G41", in order. */
  readonly asked: string[];
  /** The answers the pane last gave. */
  remembered?: Answers;
  /** How long a selection takes: settles when the test says so, at once if left out. */
  selecting?: () => Promise<void>;
}

export function fakeSession(first: State): FakeSession {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  let state = first;
  const now = (): State => state;
  const play = (next: State): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const session: FakeSession = Object.assign(fakeReviewing({ asked, state: now, play }), {
    asked,
    state: now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play,
    open: async () => void asked.push('open'),
    check: async (scope: Scope) => void asked.push(`check ${scope}`),
    cancel: () => void asked.push('cancel'),
    lookAtLocks: async () => void asked.push('look at locks'),
    lookAtSheets: () => void asked.push('look at sheets'),
    lookAtAnswers: async () => void asked.push('look at answers'),
    async remember(answers: Answers) {
      session.remembered = answers;
      asked.push('remember');
    },
    async goTo({ sheetId, area }: { sheetId: string; area: Area }) {
      asked.push(`go to ${sheetId} ${addressOf(area)}`);
      await session.selecting?.();
    },
  });
  return session;
}

const letter = (column: number): string => String.fromCharCode(65 + column);
const addressOf = ({ row, column, columns }: Area): string => {
  const first = `${letter(column)}${row + 1}`;
  return columns === 1 ? first : `${first}:${letter(column + columns - 1)}${row + 1}`;
};

/** What an answer that carries the same would say: "released 2014/15", "CCG". */
const takenAs = (carries: string | undefined): ColumnUnderstood['taken'] => {
  if (carries === undefined) return undefined;
  const [year] = yearsIn(carries);
  if (year === undefined)
    return { fact: (Object.keys(facts) as Fact[]).find((fact) => facts[fact].title === carries)! };
  const measure = carries.split(' ')[0]!;
  return { measure: measure in yearFacts ? (measure as YearFact) : 'amount', year };
};

/** Columns as they were read, from A on; `first` are the first cells. */
export const columns = (
  ...named: readonly (readonly [heading: string, carries?: string, first?: string | readonly string[]])[]
): ColumnUnderstood[] =>
  named.map(([heading, carries, first = []], i) => ({
    letter: letter(i),
    heading,
    nth: 0,
    carries,
    taken: takenAs(carries),
    couldBe: [],
    year: readYear(heading),
    certainty: heading === 'CCG' ? ('likely' as const) : ('certain' as const),
    reason: heading === 'CCG' ? 'its cells are CCG codes' : carries ? 'the heading says so' : '',
    sample: typeof first === 'string' ? [first] : first,
  }));

export const schedule: BlockUnderstood = {
  sheetId: 'schedule',
  sheet: 'Schedule',
  visible: true,
  kind: 'schedule',
  reinvestedSense: 'unknown',
  rows: 120,
  headerRow: 4,
  columns: columns(
    ['Practice code', 'practice code', ['Z00012', 'Z00013', 'Z00014']],
    ['Practice', 'practice name', ['Abbey Road', 'The Old Forge Surgery', 'Weir']],
    ['CCG', 'CCG', ['01C', '01C', '02P']],
    ['PMS premium', 'PMS premium', ['41256.36', '60100', '8400.5']],
    ['2014/15', 'released 2014/15', ['10314.09', '15025', '2100.13']],
    ['2015/16', 'released 2015/16', ['20628.18', '30050', '4200.25']],
    ['2016/17', 'released 2016/17', ['30942.27', '45075', '6300.38']],
    ['2017/18', 'released 2017/18', ['41256.36', '60100', '8400.5']],
    ['Comments', undefined, ['', 'See letter of 12 May', '']],
    ['RAG', undefined, ['G', 'A', 'G']],
  ),
  remarks: [
    'The columns 2014/15 to 2017/18 were taken for what is released, because they rise to the premium.',
  ],
};

export const ledger: BlockUnderstood = {
  sheetId: 'ledger',
  sheet: 'Ledger',
  visible: true,
  kind: 'ledger',
  reinvestedSense: 'unknown',
  rows: 903,
  headerRow: 1,
  columns: columns(
    ['Practice', 'practice code', ['Z00012', 'Z00031', 'Z00012']],
    ['From CCG', 'CCG', ['01C', '02P', '01C']],
    ['To CCG', 'receiving CCG', ['01C', '02P', '02P']],
    ['Purpose', 'purpose', ['Extended access', 'Contingency B', 'Premises']],
    ['Year', 'financial year', ['2014/15', '2016/17', '2014/15']],
    ['Amount', 'amount', ['2500', '12000', '3112.4']],
    ['Agreement', 'agreement of the CCGs', ['', '', '']],
  ),
  remarks: [],
};

export const notes: BlockUnderstood = {
  sheetId: 'notes',
  sheet: 'Notes',
  visible: true,
  kind: 'neither',
  reinvestedSense: 'unknown',
  rows: 12,
  headerRow: 1,
  columns: [],
  remarks: ['No heading on this sheet names anything that PMS Review knows.'],
};

const overviewOf = (activeSheet: string, ...blocks: readonly BlockUnderstood[]): Overview => ({
  blocks,
  activeSheet,
  questions: [],
  locks: noLocks,
  answers: noAnswers,
});
export const overview = overviewOf('schedule', schedule, ledger, notes);
export const emptyOverview = overviewOf('Sheet1');
export const notesOnly = overviewOf('notes', notes);
/** A workbook whose headings leave open what its years hold, whose money it is, and what a column is. */
const open = ({ heading, carries, ...column }: ColumnUnderstood): ColumnUnderstood =>
  carries?.startsWith('released')
    ? {
        heading,
        ...column,
        carries: undefined,
        taken: undefined,
        certainty: 'likely',
        reason: 'the heading is a year',
      }
    : { heading, carries, ...column };
const openSchedule: BlockUnderstood = { ...schedule, columns: schedule.columns.map(open), remarks: [] };
const unsure: ColumnUnderstood = {
  ...ledger.columns[2]!,
  heading: 'To',
  carries: undefined,
  taken: undefined,
  couldBe: ['receivingPractice', 'receivingCcg'],
  certainty: 'unsure',
  reason: 'it could be receiving practice or receiving CCG',
};
const openLedger: BlockUnderstood = {
  ...ledger,
  columns: ledger.columns.map((column) => (column.heading === 'To CCG' ? unsure : column)),
};
export const askingOverview: Overview = {
  ...overviewOf('schedule', openSchedule, openLedger, notes),
  questions: [
    {
      ask: 'measure',
      sheet: 'Schedule',
      sentence: 'What do the columns “2014/15”, “2015/16”, “2016/17” and “2017/18” hold?',
      columns: openSchedule.columns.filter(({ year }) => year !== undefined),
    },
    { ask: 'sense', sheet: 'Schedule', sentence: 'Whose money are the reinvested amounts?', columns: [] },
    { ask: 'column', sheet: 'Ledger', sentence: 'What does the column “To” hold?', columns: [unsure] },
  ],
};

export const noTotals: Totals = {
  breach: 0,
  'evidence needed': 0,
  exception: 0,
  met: 0,
  'not applicable': 0,
};

const cell = (
  sheet: string,
  row: number,
  column: number,
  title: string,
  value: CellValue,
  shown: string,
): CellRead => ({
  sheetId: sheet.toLowerCase(),
  sheet,
  address: `${letter(column)}${row}`,
  area: { row: row - 1, column, rows: 1, columns: 1 },
  title,
  value,
  said: value,
  shown,
});

const pounds = (amount: number): string =>
  `£${amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** A redeployment that leaves its locality. */
export function moved(row: number, outcome: Finding['outcome'], amount: number): Finding {
  const agreement = outcome === 'exception' ? 'All CCGs agreed 12/03/2015' : '';
  const end =
    outcome === 'exception'
      ? `with the agreement of the CCGs recorded: “${agreement}”.`
      : 'and no agreement of the CCGs is recorded.';
  return {
    key: `locality Z00012 row ${row}`,
    rule: 'locality',
    kind: 'breach',
    outcome,
    subject: { practice: 'Z00012', ccg: '01C', year: 2015 },
    sheetId: 'ledger',
    sheet: 'Ledger',
    row,
    message: `${pounds(amount)} from Z00012 (01C) is spent in 02P, ${end}`,
    putRight: 'Record the agreement of 01C and 02P, or move the money back to 01C.',
    difference: Math.round(amount * 100),
    cells: [
      cell('Ledger', row, 1, 'CCG', '01C', '01C'),
      cell('Ledger', row, 2, 'receiving CCG', '02P', '02P'),
      cell('Ledger', row, 5, 'amount', amount, pounds(amount)),
      cell('Ledger', row, 6, 'agreement of the CCGs', agreement, agreement || 'blank'),
    ],
    cellsInAll: 4,
  };
}

/** A ledger row whose purpose is not known. */
export const unclear = (row: number): Finding => ({
  key: `reinvestment Z00031 row ${row}`,
  rule: 'reinvestment',
  kind: 'breach',
  outcome: 'evidence needed',
  subject: { practice: 'Z00031', ccg: '02P', year: 2016 },
  sheetId: 'ledger',
  sheet: 'Ledger',
  row,
  message:
    '£12,000.00 from Z00031 is spent on “Contingency B”; whether that is general practice is not known.',
  putRight: 'Say what the purpose is.',
  settledBy: 'purposes',
  values: { purpose: 'Contingency B', amount: { money: 1_200_000 } },
  cells: [
    cell('Ledger', row, 3, 'purpose', 'Contingency B', 'Contingency B'),
    cell('Ledger', row, 5, 'amount', 12000, '£12,000.00'),
  ],
  cellsInAll: 2,
});

/** A ledger row that says much in little room. */
export const wordy = (row: number): Finding => ({
  ...unclear(row),
  outcome: 'breach',
  message:
    '£70,634.06 from Z00031 is spent on “Retained as savings against the deficit”, which is not general practice.',
  cells: [
    cell('Ledger', row, 0, 'practice code', 'Z00031', 'Z00031'),
    cell('Ledger', row, 3, 'purpose', 'Retained as savings', 'Retained as savings against the deficit'),
    cell('Ledger', row, 4, 'financial year', 2016, '2016/17'),
    cell('Ledger', row, 5, 'amount', 70634.06, '£70,634.06'),
  ],
  cellsInAll: 4,
});

/** A CCG and year in which released money is not accounted for: no row of its own. */
export const unaccounted = (): Finding => ({
  key: 'reinvestment 01C 2015/16',
  rule: 'reinvestment',
  kind: 'breach',
  outcome: 'breach',
  subject: { ccg: '01C', year: 2015 },
  sheetId: 'schedule',
  sheet: 'Schedule',
  row: null,
  message:
    'Practices of 01C release £1,204,310.00 in 2015/16; reinvestment from them comes to £1,150,000.00: £54,310.00 is not accounted for.',
  putRight: 'Record where the other £54,310.00 is reinvested, or correct the amounts.',
  difference: 5_431_000,
  cells: Array.from({ length: 30 }, (_, i) => {
    const amount = 40143.67 + i * 311.5;
    return cell('Schedule', 5 + i, 5, 'released 2015/16', amount, pounds(amount));
  }),
  cellsInAll: 212,
});

/** A schedule row released too fast. */
export const tooFast = (row: number, kind: Kind = 'breach'): Finding => ({
  key: `four-year ${kind} row ${row}`,
  rule: 'four-year',
  kind,
  outcome: 'breach',
  subject: { practice: `Z00${100 + row}`, ccg: '02P' },
  sheetId: 'schedule',
  sheet: 'Schedule',
  row,
  message: `Z00${100 + row} is released in full over 2 years, from 2014/15 to 2015/16: fewer than four financial years, and no compelling reasons are recorded.`,
  putRight: 'Spread the release over at least four years, or record the compelling reasons.',
  cells: [
    cell('Schedule', row, 4, 'released 2014/15', 21000, '£21,000.00'),
    cell('Schedule', row, 5, 'released 2015/16', 42000, '£42,000.00'),
  ],
  cellsInAll: 2,
});

/** A result with totals that fit its findings. The rule of four years was not checked unless it has some. */
export function resultOf(findings: readonly Finding[], more: Partial<CheckResult> = {}): CheckResult {
  const count = (kind: Kind, met: number, notApplicable: number): Totals => {
    const of = (outcome: Finding['outcome']): number =>
      findings.filter((finding) => finding.kind === kind && finding.outcome === outcome).length;
    return {
      breach: of('breach'),
      'evidence needed': of('evidence needed'),
      exception: of('exception'),
      met,
      'not applicable': notApplicable,
    };
  };
  const asksYears = findings.some(({ rule }) => rule === 'four-year');
  return {
    checked: ['reinvestment', 'locality', ...(asksYears ? ['four-year'] : [])],
    notChecked: asksYears ? [] : [{ rule: 'four-year', why: 'No column for “released”.' }],
    partly: [],
    totals: {
      breach: count('breach', 1204, 310),
      arithmetic: count('arithmetic', 0, 0),
      advice: count('advice', 0, 0),
    },
    findings,
    purposes: inOneGo(unknownPurposes(findings)),
    blanks: [],
    views: {
      practices: [],
      practicesInAll: 0,
      ccgYears: [],
      saysReleased: true,
      saysReinvested: true,
      unplaced: 0,
    },
    readBy: { practices: new Practices(), ccgs: new CcgPairs() },
    rows: { read: 1023, of: 1023 },
    cancelled: false,
    ...more,
  };
}

/** What a check of an ordinary workbook finds, out of the order the pane shows it in. */
export const someFindings: readonly Finding[] = [
  unclear(18),
  moved(57, 'exception', 800),
  moved(41, 'breach', 3112.4),
  moved(44, 'breach', 120995.05),
  unaccounted(),
  tooFast(12),
  tooFast(31),
  tooFast(40, 'advice'),
];

/** The same of a workbook without a schedule of years: one rule is not checked. */
export const findingsWithoutYears = someFindings.filter(({ rule }) => rule !== 'four-year');

export const checkedState = (result: CheckResult): Extract<State, { at: 'checked' }> => ({
  at: 'checked',
  overview,
  scope: 'workbook',
  result,
  finishedAt: new Date(2026, 10, 21, 14, 32),
  reviews: reviewsOf({ reviews: [], unreadable: 0 }, result.findings),
  highlight: 'off',
});

/** The same where something cannot be written. */
export const locked = <S extends { readonly overview: Overview }>(state: S, locks: Partial<Locks>): S => ({
  ...state,
  overview: { ...state.overview, locks: { ...noLocks, ...locks } },
});

export const checkingState = (rowsRead: number, cancelling = false): State => ({
  at: 'checking',
  overview,
  scope: 'workbook',
  progress: {
    sheet: rowsRead === 0 ? '' : 'Ledger',
    rowsRead,
    rowsInAll: rowsRead === 0 ? 0 : 1023,
    soFar: { ...noTotals, breach: rowsRead === 0 ? 0 : 4, 'evidence needed': rowsRead === 0 ? 0 : 1 },
  },
  cancelling,
});
