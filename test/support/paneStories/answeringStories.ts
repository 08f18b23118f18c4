/** The screens where a person says how the workbook is to be read, by name. */
import { noAnswers, type Answers } from '../../../src/review/answers/answers';
import type { BlanksSeen } from '../../../src/review/checking/blanks';
import type { BlockUnderstood, Overview, State } from '../../../src/review/session';
import {
  askingOverview,
  checkedState,
  columns,
  ledger,
  overview,
  resultOf,
  schedule,
  someFindings,
  unclear,
} from '../fakeSession';
import type { Story } from './stories';

const ready = (what: Overview): State => ({ at: 'ready', overview: what });
const seeHow = 'Read .*';
const sheet = (blocks: readonly BlockUnderstood[], name: string): Story => ({
  state: ready({ ...overview, blocks }),
  steps: [seeHow, name],
});

const answers: Answers = {
  ...noAnswers,
  columns: [
    { sheet: 'Schedule', heading: 'Comments', nth: 0, carries: { fact: 'compellingReasons' } },
    { sheet: 'Schedule', heading: 'RAG', nth: 0, carries: 'nothing' },
    { sheet: 'Schedule', heading: '2014/15', nth: 0, carries: { measure: 'released', year: 2014 } },
  ],
  blanks: [{ sheet: 'Schedule', heading: 'CCG', nth: 0, is: 'above' }],
  senses: [{ sheet: 'Schedule', sense: 'received' }],
  firstYears: [{ sheet: 'Schedule', year: 2014 }],
  bareYears: [{ sheet: 'Ledger', are: 'begins' }],
  leftOut: ['Notes'],
  purposes: [{ words: 'contingency b', is: 'premises' }],
  localities: [['01C', '02P', 'NHS Bassetlaw and Wakefield Clinical Commissioning Group']],
  tolerance: 5,
  thresholds: { fairShares: 0.2 },
};

const reinvesting: BlockUnderstood = {
  ...schedule,
  visible: false,
  columns: columns(
    ['Practice code', 'practice code', ['Z00012', 'Z00013']],
    ['CCG', 'CCG', ['01C', '01C']],
    ['Reinvested 2014/15', 'reinvested 2014/15', ['1000', '2000']],
    ['Reinvested 2015/16', 'reinvested 2015/16', ['1000', '2000']],
  ),
  remarks: ['The sheet is hidden. It is checked all the same.'],
};
const wide: BlockUnderstood = {
  ...schedule,
  columns: [
    ...schedule.columns,
    ...columns(
      ...Array.from({ length: 190 }, (_, i) => [`Working column ${i + 1} of the old model`] as const),
    ).map((column, i) => ({ ...column, letter: `X${i}` })),
  ],
};
const leftOut: BlockUnderstood = {
  ...schedule,
  kind: 'neither',
  rows: 0,
  columns: [],
  remarks: ['You left this sheet out.'],
};
const draft: BlockUnderstood = {
  ...leftOut,
  sheet: 'Schedule (draft of May)',
  visible: false,
  leftAlone: true,
  remarks: [
    '“Schedule (draft of May)” says that this is a draft or old: it is left alone. Show the sheet if it counts.',
  ],
};
const purposes = [
  ...['Contingency B', 'Tranche 2 (see minute 14 of the finance committee of March 2015)', 'TBC'].flatMap(
    (words, i) =>
      Array.from({ length: 3 - i }, (_, n) => ({
        ...unclear(20 + 10 * i + n),
        values: { purpose: words, amount: { money: 1_234_500 * (i + 1) } },
      })),
  ),
];
const checked = checkedState(resultOf([...someFindings, ...purposes]));
const blank = (heading: string, letter: string, cells: number): BlanksSeen => ({
  sheet: 'Ledger',
  sheetId: 'ledger',
  heading,
  nth: 0,
  taken: 'asked',
  cells,
  name: `Column ${letter}, “${heading}”`,
  example: `${letter}5 is blank below “NHS Bassetlaw and Wakefield CCG” in ${letter}4.`,
});
const outlined = checkedState(
  resultOf([{ ...someFindings[0]!, settledBy: 'blanks' }, ...someFindings.slice(1)], {
    blanks: [
      blank('From CCG', 'B', 37),
      blank('To CCG', 'C', 1204),
      { ...blank('Practice', 'A', 12), taken: 'merged' },
    ],
  }),
);
const manyCcgs = checkedState({
  ...resultOf(someFindings),
  views: {
    practices: [],
    practicesInAll: 0,
    ccgYears: Array.from({ length: 40 }, (_, i) => ({
      ccg: `NHS ${['North', 'South', 'East', 'West'][i % 4]} Shire ${i + 1} CCG`,
      year: 2014,
      released: 0,
      reinvested: 0,
      unread: 0,
    })),
    saysReleased: true,
    saysReinvested: true,
    unplaced: 0,
  },
});

const counted = askingOverview.questions[0]!.columns.map((column, at) => ({
  ...column,
  heading: `Year ${at + 1}`,
}));
export const countingOverview: Overview = {
  ...overview,
  blocks: [{ ...schedule, firstYear: 'unknown' }, ledger],
  questions: [
    {
      ask: 'first year',
      sheet: 'Schedule',
      sentence: 'Which financial year is Year 1 of the columns “Year 1”, “Year 2”, “Year 3” and “Year 4”?',
      columns: counted,
    },
  ],
};

const halves = askingOverview.questions[0]!.columns.map((column, at) => ({
  ...column,
  heading: `${2014 + at}`,
}));
export const halvingOverview: Overview = {
  ...overview,
  blocks: [{ ...schedule, bareYears: { first: 2014, are: 'unknown' } }, ledger],
  questions: [
    {
      ask: 'bare years',
      sheet: 'Schedule',
      sentence: 'Which financial year does 2014 mean in the columns “2014”, “2015”, “2016” and “2017”?',
      columns: halves,
      bareYear: 2014,
    },
  ],
};

export const answeringStories: Readonly<Record<string, Story>> = {
  'asking, all questions': { state: ready(askingOverview) },
  'asking, after a check': { state: { ...checked, overview: askingOverview }, steps: ['Check'] },
  'asking, the first year': { state: ready(countingOverview) },
  'asking, which half of a year': { state: ready(halvingOverview) },
  'asking, blank cells': { state: outlined, steps: ['Check'] },
  'what was checked, merged cells': { state: outlined, steps: ['.* rules checked.*'] },
  'purposes, what the answers mean': {
    state: checked,
    steps: ['Check', '3 purposes .*', 'What the answers mean'],
  },
  'answers unreadable': {
    state: ready({
      ...overview,
      problem:
        'The answers kept in this workbook cannot be read, so columns, purposes and thresholds are as PMS Review takes them by itself. An answer you give now replaces them.',
    }),
  },
  'reading a schedule': sheet(overview.blocks, 'Schedule 120 rows of practices'),
  'reading, folded columns open': {
    ...sheet(overview.blocks, ''),
    steps: [seeHow, 'Schedule 120 rows of practices', '2 more columns.*'],
  },
  'reading, with answers': {
    state: ready({
      ...overview,
      blocks: [{ ...schedule, firstYear: 2014, bareYears: { first: 2014, are: 'ends' } }, ledger],
      answers,
    }),
    steps: [seeHow, 'Schedule 120 rows of practices'],
  },
  'reading, unsure': { state: ready(askingOverview), steps: [seeHow, 'Ledger 903 rows of redeployments'] },
  'reading, hidden with reinvestment': sheet(
    [reinvesting, ledger],
    'Schedule .hidden. 120 rows of practices',
  ),
  'reading, 200 columns': sheet([wide, ledger], 'Schedule 120 rows of practices'),
  'reading, left out': {
    state: ready({
      ...overview,
      blocks: [leftOut, ledger],
      answers: { ...noAnswers, leftOut: ['Schedule'] },
    }),
    steps: [seeHow, 'Schedule left out'],
  },
  'reading, nothing to check': sheet(overview.blocks, 'Notes nothing to check'),
  'purposes not known': { state: checked, steps: ['Check', '3 purposes .*'] },
  'purposes said': {
    state: { ...checked, overview: { ...overview, answers }, answersChanged: true },
    steps: ['Check', '3 purposes .*'],
  },
  'check place after a check': { state: checked, steps: ['Check'] },
  'findings, a hidden draft left alone': {
    state: { ...checked, overview: { ...overview, blocks: [...overview.blocks, draft] } },
    steps: ['3 rules checked'],
  },
  'hidden sheets, one a draft': {
    state: ready({
      ...overview,
      blocks: [...overview.blocks, { ...schedule, sheet: 'Workings', visible: false }, draft],
    }),
  },
  'settings, nothing said': { state: ready(overview), steps: ['Settings'] },
  settings: { state: ready({ ...overview, answers }), steps: ['Settings'] },
  'settings, forget all': {
    state: ready({ ...overview, answers }),
    steps: ['Settings', 'Forget all answers'],
  },
  'settings, a newer version': {
    state: ready({
      ...overview,
      newer: true,
      problem:
        'The answers kept in this workbook were given in a newer version of PMS Review and are not used here. They are left as they are, and answers you give now are not kept.',
    }),
    steps: ['Settings'],
  },
  limits: { state: ready({ ...overview, answers }), steps: ['Settings', 'Tolerance and thresholds'] },
  'limits with errors': {
    state: ready(overview),
    steps: ['Settings', 'Tolerance and thresholds', '<Tab>', 'type 0', '<Tab>', 'type a fifth', 'Save'],
  },
  'limits saved': {
    state: { ...checked, overview: { ...overview, answers }, answersChanged: true },
    steps: ['Settings', 'Tolerance and thresholds', 'Save'],
  },
  'localities before a check': { state: ready(overview), steps: ['Settings', 'CCGs that are one locality'] },
  localities: {
    state: { ...checked, overview: { ...overview, answers } },
    steps: ['Settings', 'CCGs that are one locality'],
  },
  'localities, many and an error': {
    state: manyCcgs,
    steps: ['Settings', 'CCGs that are one locality', 'Join them'],
  },
};
