import { planAhead } from '../../../src/policy/rules/planAhead';
import { halfOnEach } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const headings = [
  'Practice code',
  'PMS premium',
  'Plan covers',
  'Reinvestment plan confirmed on',
  'Released 2014/15',
  'Released 2015/16',
  'Released 2016/17',
  'Released 2017/18',
];
const evenly: Cell[] = [1000, 2000, 3000, 4000];
const schedule = (
  covers: Cell,
  confirmed: Cell = '10/02/2014',
  released: Cell[] = evenly,
  premium: Cell = 4000,
) => [headings, ['Y10001', premium, covers, confirmed, ...released]];

testRule(planAhead, [
  {
    case: 'a confirmed plan for both years, of which the second is advice',
    schedule: schedule('2016/17 and 2017/18'),
    met: 2,
    metAsAdvice: 1,
  },
  { case: 'the years between count', schedule: schedule('2014/15 to 2018/19'), met: 2 },
  {
    case: 'a release that starts in 2016/17',
    schedule: schedule('2014/15', '10/02/2014', [0, 0, 2000, 4000]),
    finds: [
      { outcome: 'breach', kind: 'breach', says: 'not 2016/17' },
      { outcome: 'breach', kind: 'advice', says: 'not 2017/18' },
    ],
  },
  {
    case: 'a step after one that does not say',
    schedule: [
      headings.map((heading) => heading.replace('Released', 'Step')),
      ['Y10001', 4000, '2014/15', '10/02/2014', 1000, 'tbc', 1000, 1000],
      ['Y10002', 4000, '2014/15', '10/02/2014', '', 0, 2000, 2000],
    ],
    finds: [
      { outcome: 'breach', row: 2, says: 'not 2016/17' },
      { outcome: 'breach', kind: 'advice', row: 2, says: 'not 2017/18' },
      { outcome: 'breach', row: 3, says: 'not 2016/17' },
      { outcome: 'breach', kind: 'advice', row: 3, says: 'not 2017/18' },
    ],
  },
  {
    case: 'a blank year before the first release is no release',
    schedule: schedule('2014/15', '10/02/2014', [0, 0, '', 4000]),
    finds: [{ outcome: 'breach', kind: 'advice', says: 'not 2017/18' }],
  },
  {
    case: 'a year before the first release that cannot be read may be of one',
    schedule: schedule('2017/18', '10/02/2014', [0, 0, 'tbc', 4000]),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'breach',
        says: 'It is not clear whether anything is released by Y10001',
        subject: { practice: 'Y10001', year: 2016 },
      },
    ],
    met: 1,
  },
  {
    case: 'a schedule that begins in 2017/18 says nothing of the year before',
    schedule: [
      ['Practice code', 'Plan covers', 'Released 2017/18', 'Released 2018/19'],
      ['Y10001', '2014/15', 2000, 4000],
    ],
    finds: [{ outcome: 'breach', kind: 'advice', says: 'not 2017/18' }],
  },
  {
    case: 'blank beside a premium of nothing',
    schedule: schedule('', '', ['', '', '', ''], 0),
    notApplicable: 1,
  },
  {
    case: 'what cannot be read, beside a premium of nothing',
    schedule: schedule('', '', ['', '', 'tbc', ''], 0),
    finds: [{ outcome: 'evidence needed', says: 'blank or cannot be read' }],
  },
  {
    case: 'none for 2017/18: advice, “where possible”',
    schedule: schedule('2015/16, 2016/17'),
    met: 1,
    finds: [
      {
        outcome: 'breach',
        kind: 'advice',
        says: 'Y10001 has premium released in 2017/18, and the reinvestment plan covers “2015/16, 2016/17”: not 2017/18.',
        row: 2,
        cells: ['Schedule!C2', 'Schedule!D2', 'Schedule!H2'],
      },
    ],
  },
  {
    case: 'none for 2016/17: a breach',
    schedule: schedule('2014/15, 2015/16'),
    finds: [
      { outcome: 'breach', kind: 'breach', says: 'not 2016/17' },
      { outcome: 'breach', kind: 'advice', says: 'not 2017/18' },
    ],
  },
  ...['No', 'pending', 'tbc'].map((said) => ({
    case: `a plan that covers both years, its confirmation “${said}”`,
    schedule: schedule('2016/17 and 2017/18', said),
    finds: [
      {
        outcome: 'breach' as const,
        says: `its reinvestment plan is “${said}”: it is not confirmed for 2016/17`,
      },
      { outcome: 'breach' as const, kind: 'advice' as const },
    ],
  })),
  ...['None', 'tbc'].map((said) => ({
    case: `the years covered are “${said}”`,
    schedule: schedule(said),
    finds: [
      { outcome: 'breach' as const, says: `its reinvestment plan is “${said}”: it is not confirmed` },
      { outcome: 'breach' as const, kind: 'advice' as const },
    ],
  })),
  {
    case: 'confirmed for one year, pending for the other',
    schedule: schedule('2016/17 agreed, 2017/18 tbc'),
    met: 1,
    finds: [{ outcome: 'breach', kind: 'advice', says: 'it is not confirmed for 2017/18' }],
  },
  {
    case: 'the years covered are blank',
    schedule: schedule(''),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'breach',
        says: 'whether a confirmed plan covers 2016/17 is not said',
      },
      {
        outcome: 'evidence needed',
        kind: 'advice',
        says: 'whether a confirmed plan covers 2017/18 is not said',
      },
    ],
  },
  {
    case: 'when the plan was confirmed is blank',
    schedule: schedule('2016/17 and 2017/18', ''),
    finds: [
      { outcome: 'evidence needed', says: 'is not said' },
      { outcome: 'evidence needed', kind: 'advice' },
    ],
  },
  ...['see appendix 4', '#REF!'].map((said) => ({
    case: `the years covered are “${said}”`,
    schedule: schedule(said),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `it is not clear whether “${said}” is a confirmed plan for 2016/17`,
      },
      { outcome: 'evidence needed' as const, kind: 'advice' as const },
    ],
  })),
  {
    case: 'words for the confirmation that do not tell',
    schedule: schedule('all years', 'see minutes'),
    finds: [
      {
        outcome: 'evidence needed',
        says: '“see minutes” does not tell when the reinvestment plan that covers it was confirmed',
        putRight: 'Write the date on which the reinvestment plan was confirmed as a date',
      },
      { outcome: 'evidence needed', kind: 'advice' },
    ],
  },
  {
    case: 'without a column for the confirmation, the years covered are those of the plan',
    schedule: [
      ['Practice code', 'PMS premium', 'Plan covers', 'Released 2015/16', 'Released 2016/17'],
      ['Y10001', 4000, '2016/17 to 2017/18', 1000, 2000],
    ],
    met: 2,
  },
  {
    case: 'a release that starts in 2017/18 needs no plan for the year before',
    schedule: schedule('2015/16', '10/02/2014', [0, 0, 0, 4000]),
    finds: [{ outcome: 'breach', kind: 'advice', says: 'not 2017/18' }],
  },
  {
    case: 'a release that starts in 2017/18, planned',
    schedule: schedule('2017/18', '10/02/2014', [0, 0, 0, 4000]),
    met: 1,
  },
  {
    case: 'what was released for a time and given back',
    schedule: schedule('2016/17', '10/02/2014', [1000, 1000, 500, 0]),
    met: 1,
  },
  {
    case: 'a release that starts after 2017/18',
    schedule: [
      ['Practice code', 'PMS premium', 'Plan covers', 'Released 2018/19', 'Released 2019/20'],
      ['Y10001', 4000, '', 1000, 2000],
    ],
    notApplicable: 1,
  },
  {
    case: 'an amount that cannot be read after the first release',
    schedule: schedule('2017/18', '10/02/2014', [1000, 2000, 'tbc', 4000]),
    met: 1,
    finds: [{ outcome: 'breach', says: 'not 2016/17' }],
  },
  { case: 'nothing to release', schedule: schedule('', '', [0, 0, 0, 0], -500), notApplicable: 1 },
  {
    case: 'what is retained, of a premium that is not said',
    schedule: [
      ['Practice code', 'PMS premium', 'Plan covers', 'Retained 2016/17', 'Retained 2017/18'],
      ['Y10001', '', '2016/17', 750, 500],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'anything is released by Y10001: its premium, or what it retains, is blank or cannot be read.',
        putRight: 'Enter the premium, and what is retained of it in each year',
      },
    ],
  },
  {
    case: 'whether anything is released cannot be read',
    schedule: schedule('', '', [0, 0, 'tbc', 0]),
    finds: [{ outcome: 'evidence needed', says: 'It is not clear whether anything is released by Y10001' }],
  },
  {
    case: 'no column for the years it covers',
    schedule: [
      ['Practice code', 'PMS premium', 'Reinvestment plan confirmed on', 'Released 2016/17'],
      ['Y10001', 1000, '10/02/2014', 1000],
    ],
    notChecked: 'No column for “years the plan covers” in the schedule.',
  },
  {
    case: 'a sheet of the years before says nothing of the plan that a later one has',
    sheets: halfOnEach({ 'Plan covers': '2014/15' }, { 'Plan covers': '2016/17 and 2017/18' }),
    met: 2,
    metAsAdvice: 1,
  },
  {
    case: 'a plan that one of two sheets says is confirmed, and the other that it is not',
    sheets: halfOnEach(
      { 'Plan confirmed on': 'pending' },
      { 'Plan covers': '2016/17 and 2017/18', 'Plan confirmed on': '01/03/2016' },
    ),
    finds: (['breach', 'advice'] as const).map((kind) => ({
      outcome: 'evidence needed',
      kind,
      says: 'Second!G2 (reinvestment plan confirmed on: 01/03/2016) and First!F2 (reinvestment plan confirmed on: pending) contradict each other.',
    })),
    met: 0,
  },
  {
    case: 'plans of two sheets that were confirmed on different days',
    sheets: halfOnEach(
      { 'Plan covers': '2014/15', 'Plan confirmed on': '01/03/2014' },
      { 'Plan covers': '2016/17 and 2017/18', 'Plan confirmed on': '01/03/2016' },
    ),
    met: 2,
  },
  {
    case: 'years that one of two sheets says are open: both cells are shown',
    sheets: halfOnEach({ 'Plan covers': '2016/17 tbc' }, { 'Plan covers': '2016/17, 2017/18 agreed' }),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'whether “2016/17, 2017/18 agreed; 2016/17 tbc” is a confirmed plan for 2016/17',
        cells: ['Second!F2', 'First!F2', 'Second!D2'],
      },
    ],
  },
]);
