/** The screens of a lead's review, by name. */
import { reviewOf, type Review } from '../../../src/review/reviews';
import { reviewsOf } from '../reviewsOf';
import type { Offer } from '../../../src/review/session';
import type { ViewData } from '../../../src/review/views';
import { checkedState, moved, overview, resultOf, someFindings, tooFast, unclear } from '../fakeSession';
import { fakeViews } from '../fakeViews';
import type { Story } from './stories';

const some = checkedState(resultOf(someFindings));
const by = { reviewer: 'J. Patel', time: '2026-11-20T14:32:05.000Z' };
const log: readonly Review[] = [
  reviewOf(unclear(18), { decision: 'referred to the CCG', reason: '', ...by }),
  reviewOf(moved(57, 'exception', 800), {
    decision: 'accepted',
    reason: 'With the agreement of all the CCGs involved: “All CCGs agreed 12/03/2015”',
    ...by,
  }),
  { ...reviewOf(moved(41, 'breach', 2000), { decision: 'not agreed', reason: 'One locality', ...by }) },
  reviewOf(moved(41, 'breach', 2000), {
    decision: 'accepted',
    reason: 'Below what is worth a letter',
    reviewer: 'A. Khan',
    time: '2026-10-20T09:10:00.000Z',
  }),
];
const table = { sheetId: 'reviews', rows: 1 + log.length };
const reviewed = { ...some, reviews: reviewsOf({ reviews: log, unreadable: 0, table }, someFindings) };

const spread: Offer = {
  offer: 'correction',
  correction: {
    finding: tooFast(12).key,
    says: 'Spread the release evenly over four years, 2014/15 to 2017/18.',
    sheetId: 'schedule',
    sheet: 'Schedule',
    changes: [2014, 2015, 2016].map((year, i) => ({
      address: `${'EFG'[i]!}12`,
      area: { row: 11, column: 4 + i, rows: 1, columns: 1 },
      title: `released ${year}/${year - 1999}`,
      before: i === 0 ? 21000 : 42000,
      beforeShown: i === 0 ? '£21,000.00' : '£42,000.00',
      after: 10500 * (i + 1),
      afterShown: `£${['10,500', '21,000', '31,500'][i]!}.00`,
    })),
    whose: [],
  },
};

/** Two CCGs, of which one is joined to a third. */
const joinedCcgs = checkedState(
  resultOf(someFindings, {
    views: { ...fakeViews(false, ['02P', '03N']), localities: new Map([['02P', '02P and 03R']]) },
  }),
);
const namedCcgs = checkedState(
  resultOf(someFindings, {
    views: fakeViews(false, [
      'NHS Airedale, Wharfedale and Craven CCG',
      '02P',
      'NHS Bradford City CCG',
      'NHS Calderdale CCG',
      'Greater Huddersfield',
      'NHS Leeds North CCG',
      'NHS Wakefield CCG',
    ]),
  }),
);
const pictures = checkedState(resultOf(someFindings, { views: fakeViews(true) }));
const view = (name: string, ...then: string[]): Story => ({
  state: pictures,
  steps: ['Views', 'see The whole workbook', ...(name ? [`choose View: ${name}`] : []), ...then],
});

/** Of the first CCG's first year two versions stand in the workbook. */
const inVersions: ViewData = {
  ...fakeViews(false),
  ccgYears: fakeViews(false).ccgYears.map((each, at) =>
    at > 0
      ? each
      : {
          ...each,
          openBy: {
            says: 'It is not clear what practices of 01C release in 2014/15, and what is reinvested from them: £5,000.00 stands in one of several versions of “Ledger”. If one of them is no longer meant, leave its sheet out.',
            less: 5_000_00,
            more: 0,
          },
        },
  ),
};

const controls = 'Search, filter, group .*';
const inTheWorkbook = 'Highlight, report…';

export const reviewStories: Readonly<Record<string, Story>> = {
  'reviewed, the list': { state: { ...reviewed, undoable: [reviewed.result.findings[0]!.key] } },
  'reviewed, by CCG, to do': {
    state: reviewed,
    steps: [controls, 'choose Group by: By CCG', 'choose Show by review: To do (5)', controls],
  },
  'nothing as asked': { state: reviewed, steps: [controls, 'choose Show by review: Not agreed (0)'] },
  'several chosen': { state: some, steps: ['<tree>', '<ArrowDown>', '< >', '<Shift+ArrowDown>'] },
  'several, decided together': {
    state: reviewed,
    steps: ['<tree>', '<ArrowDown>', '< >', '<Shift+ArrowDown>', '<Control+Enter>', '<2>'],
  },
  'a decision, nothing filled in': {
    state: some,
    steps: ['<tree>', '<ArrowDown>', '<Enter>', '<Control+Enter>', 'see Select what you decide'],
  },
  'a decision, what is missing': {
    state: some,
    steps: ['<tree>', '<ArrowDown>', '<Enter>', '<2>', '<Control+Enter>', 'see Enter why this is accepted'],
  },
  'a decision, recorded': {
    state: some,
    steps: ['<tree>', '<ArrowDown>', '<Enter>', '<1>', 'type J. Patel', '<Enter>', 'see 2 of 8'],
  },
  'an exception decided': {
    state: some,
    steps: ['<tree>', ...Array<string>(6).fill('<ArrowDown>'), '<Enter>', '<2>'],
  },
  'a decision that stands': {
    state: reviewed,
    steps: ['<tree>', '<ArrowDown>', '<ArrowDown>', '<Enter>', 'see Referred to the CCG'],
  },
  'a decision that is out of date': {
    state: reviewed,
    steps: ['<tree>', ...Array<string>(4).fill('<ArrowDown>'), '<Enter>', '1 earlier entry'],
  },
  'a correction offered': {
    state: some,
    prepare: (session) => session.offers.set(tooFast(12).key, spread),
    steps: ['<tree>', ...Array<string>(8).fill('<ArrowDown>'), '<Enter>', 'see Write it'],
  },
  'a correction written': {
    state: some,
    prepare: (session) => session.offers.set(tooFast(12).key, spread),
    steps: ['<tree>', ...Array<string>(8).fill('<ArrowDown>'), '<Enter>', 'Write it', 'see Put back'],
  },
  'rows changed since': { state: { ...reviewed, changed: { rows: 3, more: true } } },
  'sums out of date': { state: { ...reviewed, sumsOutOfDate: true } },
  'highlight on': { state: { ...reviewed, highlight: 'on' }, steps: [inTheWorkbook] },
  'highlight out of date': {
    state: { ...reviewed, highlight: 'out of date' },
    steps: [inTheWorkbook],
  },
  'report made': { state: reviewed, steps: [inTheWorkbook, 'Make the report', 'see PMS report'] },
  'view: glide path': view(''),
  'view: glide path, the table': view('', 'Show the table'),
  'view: reinvested': view('Released against reinvested'),
  'view: reinvested, not certain': {
    state: checkedState(resultOf(someFindings, { views: inVersions })),
    steps: [
      'Views',
      'see The whole workbook',
      'choose View: Released against reinvested',
      'choose CCG: 01C',
      'Show the table',
    ],
  },
  'view: premiums': view('Premium per weighted patient'),
  'view: premiums, more CCGs': view('Premium per weighted patient', 'Next CCGs'),
  'view: levelling up': view('Levelling up between CCGs'),
  'view: levelling up, the table': view('Levelling up between CCGs', 'Show the table'),
  'view: premiums, CCGs by name': { ...view('Premium per weighted patient'), state: namedCcgs },
  'view: levelling up, CCGs by name': { ...view('Levelling up between CCGs'), state: namedCcgs },
  'view: levelling up, two CCGs': { ...view('Levelling up between CCGs'), state: joinedCcgs },
  'view: need': view('Premium against need'),
  'views, nothing to draw': { state: some, steps: ['Views', 'see No practice releases'] },
  'remove everything': {
    state: { at: 'ready', overview },
    prepare: (session) => {
      session.added = [
        {
          what: 'reviews',
          says: 'The sheet “PMS reviews” with 12 decisions.',
          takes: { what: 'sheet', sheetId: 'reviews' },
        },
        { what: 'report', says: 'The sheet “PMS report 2026-11-21”.' },
        { what: 'highlight', says: 'The highlight in 2 sheets.' },
      ];
    },
    steps: ['Settings', 'Remove everything PMS Review added…', 'see This takes out', 'see move them first'],
  },
};
