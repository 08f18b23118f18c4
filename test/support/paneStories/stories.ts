/** Every screen and state of the pane, by name: for screenshots and for axe. */
import type { Finding } from '../../../src/review/findings';
import type { State } from '../../../src/review/session';
import {
  askingOverview,
  checkedState,
  checkingState,
  emptyOverview,
  findingsWithoutYears,
  ledger,
  locked,
  moved,
  notesOnly,
  overview,
  resultOf,
  schedule,
  someFindings,
  wordy,
} from '../fakeSession';
import type { FakeSession } from '../fakeSession';
import { answeringStories } from './answeringStories';
import { reviewStories } from './reviewStories';

export interface Story {
  readonly state: State;
  /** What the person does to come to the screen: see `take`. */
  readonly steps?: readonly string[];
  /** What the workbook has that the state does not say. */
  readonly prepare?: (session: FakeSession) => void;
  /** The script of a place, which does not come. */
  readonly withoutScript?: string;
}

const atReady: Extract<State, { at: 'ready' }> = { at: 'ready', overview };
const some = checkedState(resultOf(someFindings));

export const thousands: readonly Finding[] = Array.from({ length: 5000 }, (_, i) =>
  moved(i + 2, i % 7 === 0 ? 'exception' : 'breach', 100 + i * 13.37),
);

const failure = new TypeError('Cannot read properties of undefined (reading “premium”)');
failure.stack =
  'TypeError: Cannot read properties of undefined\n    at check (check.ts:41:12)\n    at step (session.ts:88:5)';

export const stories: Readonly<Record<string, Story>> = {
  ...answeringStories,
  ...reviewStories,
  opening: { state: { at: 'opening' } },
  'opening refused': {
    state: {
      at: 'opening',
      notice: {
        kind: 'cell being edited',
        sentence: 'You are typing in a cell. Press Enter or Esc in the sheet and PMS Review will go on.',
      },
    },
  },
  ready: { state: { at: 'ready', overview } },
  'ready, see how': { state: { at: 'ready', overview }, steps: ['Read 120 .*'] },
  'ready, several blocks': {
    state: {
      at: 'ready',
      overview: {
        ...overview,
        blocks: [schedule, { ...ledger, sheetId: 'schedule', sheet: 'Schedule', headerRow: 140 }],
      },
    },
    steps: ['Read 120 .*'],
  },
  'ready, with questions': { state: { at: 'ready', overview: askingOverview } },
  'empty workbook': { state: { at: 'ready', overview: emptyOverview } },
  'nothing to check': { state: { at: 'ready', overview: notesOnly } },
  starting: { state: checkingState(0) },
  checking: { state: checkingState(612) },
  cancelling: { state: checkingState(612, true) },
  findings: { state: some },
  'findings filtered': { state: some, steps: ['3 exceptions|1 exception'] },
  'findings by key': {
    state: some,
    steps: ['<tree>', '<ArrowDown>', '<ArrowDown>'],
  },
  'rules not checked': {
    state: checkedState(resultOf(findingsWithoutYears)),
    steps: ['2 rules checked, 1 not checked'],
  },
  'thousands of findings': { state: checkedState(resultOf(thousands)), steps: ['<tree>', '<End>'] },
  'out of date': { state: { ...some, answersChanged: true } },
  'checked in part': {
    state: checkedState(
      resultOf(someFindings, {
        partly: [{ rule: 'reinvestment', why: 'No column for “reinvested” on “Schedule”.' }],
      }),
    ),
    steps: ['3 rules checked, 1 in part'],
  },
  partial: {
    state: checkedState(
      resultOf(someFindings.slice(0, 4), { cancelled: true, rows: { read: 612, of: 1023 } }),
    ),
  },
  'nothing found': { state: checkedState(resultOf([])) },
  'no rule checked': {
    state: checkedState(
      resultOf([], {
        checked: [],
        notChecked: [
          { rule: 'reinvestment', why: 'No column for “purpose”.' },
          { rule: 'locality', why: 'No column for “receiving CCG” or “receiving practice”.' },
          { rule: 'four-year', why: 'No column for “released”.' },
        ],
      }),
    ),
  },
  'a finding': {
    state: some,
    steps: ['<tree>', '<ArrowDown>', '<ArrowDown>', '<ArrowDown>', '<ArrowDown>', '<Enter>'],
  },
  'a finding of many words': {
    state: checkedState(resultOf([wordy(142)])),
    steps: ['<tree>', '<ArrowDown>', '<Enter>'],
  },
  'a finding of a CCG': { state: some, steps: ['<tree>', '<ArrowDown>', '<Enter>'] },
  'Excel does not tell': {
    state: { ...checkedState(resultOf(someFindings, { mergesUntold: true })), unheard: true },
  },
  'checked, with a notice': {
    state: {
      ...some,
      notice: {
        kind: 'protected',
        sentence: 'The sheet is protected, so the cell could not be selected. Unprotect it to go there.',
      },
    },
    steps: ['Check'],
  },
  'for reading only': {
    state: locked(atReady, { readOnly: true }),
  },
  'a decision that cannot be kept': {
    state: locked(some, { structure: true }),
    steps: [
      '<tree>',
      '<ArrowDown>',
      '<ArrowDown>',
      '<ArrowDown>',
      '<ArrowDown>',
      '<Enter>',
      'see The structure',
    ],
  },
  'highlight and report, locked': {
    state: locked(some, {
      structure: true,
      sheets: new Map(['Schedule', 'Ledger'].map((name) => [name.toLowerCase(), { name, formats: false }])),
    }),
    steps: ['Highlight, report…'],
  },
  failed: { state: { at: 'failed', error: failure } },
  'a place that was not fetched': {
    state: some,
    withoutScript: 'views.js',
    steps: ['Views', 'see This part could not be fetched'],
  },
  help: {
    state: { at: 'ready', overview },
    steps: ['Help', 'Stay in the locality Framework 5(f)', 'PMS.PREMIUM'],
  },
};
