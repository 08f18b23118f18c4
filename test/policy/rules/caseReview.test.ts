import { caseReview } from '../../../src/policy/rules/caseReview';
import { halfOnEach, late, tableOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const headings = [
  'Practice code',
  'PMS premium',
  'Case-by-case review',
  'Special population',
  'Released 2014/15',
  'Released 2015/16',
  'Released 2016/17',
  'Released 2017/18',
];
const evenly: Cell[] = [1000, 2000, 3000, 4000];
const schedule = (review: Cell, population: Cell = '', released: Cell[] = evenly, premium: Cell = 4000) => [
  headings,
  ['Y10001', premium, review, population, ...released],
];

testRule(caseReview, [
  ...['Completed', 'Yes', 'Reviewed 12 May 2014', '12/05/2014', 41771].map((said) => ({
    case: `“${said}” is a review`,
    schedule: schedule(said),
    met: 1,
  })),
  ...[
    'No',
    'Not done',
    'Pending',
    'tbc',
    'to be completed',
    'Not yet: no patients consulted',
    'Draft 12/05/2015',
    'Refused 12/05/2015',
    ...[
      'No review of needs',
      'Not assessed: no patients',
      'Not done: no concerns',
      'Not complete: no issues',
    ],
    ...[
      'Not started: no issues',
      'Not begun: no needs',
      'Not undertaken: no change',
      'Not held: no patients',
    ],
    ...['Not carried out: no need', 'Never took place: no need', 'None yet: no concerns'],
  ].map((said) => ({
    case: `“${said}” is no review`,
    schedule: schedule(said),
    finds: [
      {
        outcome: 'breach' as const,
        says: `Y10001 loses premium, and its case-by-case review is “${said}”: it has not been done.`,
        row: 2,
        cells: ['Schedule!C2', 'Schedule!D2', 'Schedule!B2'],
      },
    ],
  })),
  {
    case: 'blank',
    schedule: schedule(''),
    finds: [{ outcome: 'evidence needed', says: 'no case-by-case review is recorded' }],
  },
  ...[
    'see appendix 4',
    'n/a',
    '#REF!',
    'Y/N',
    'Due 31/03/2017',
    'Partly complete',
    'No special population',
    'Not serving a special population',
    'None identified',
    'Not merited',
    ...['No patients', 'Not served', 'Nothing found', 'No change', 'No issues', 'No concerns'],
    ...['No exception', 'Not atypical', 'No action', 'No needs'],
    ...['No response', 'No reply from practice'],
  ].map((said) => ({
    case: `“${said}” does not tell`,
    schedule: schedule(said),
    finds: [{ outcome: 'evidence needed' as const, says: `whether “${said}” is a case-by-case review` }],
  })),
  ...['Homeless patients', 'Yes', 'University practice', 'No fixed abode'].map((population) => ({
    case: `a special population (“${population}”), its premium released in full, no review recorded`,
    schedule: schedule('', population),
    finds: [
      {
        outcome: 'breach' as const,
        says: `Y10001 serves a special population (“${population}”), its premium of £4,000.00 is released in full`,
        difference: 400_000,
      },
    ],
  })),
  {
    case: 'a special population, something released of no premium, and no review recorded',
    schedule: schedule('', 'Homeless people', evenly, 0),
    finds: [{ outcome: 'evidence needed', says: 'no case-by-case review is recorded' }],
  },
  {
    case: 'a special population that keeps some of its premium, no review recorded',
    schedule: schedule('', 'Homeless patients', [500, 1000, 1500, 2000]),
    finds: [{ outcome: 'evidence needed', says: 'no case-by-case review is recorded' }],
  },
  {
    case: 'released in full but for the rounding of twelve payments',
    schedule: schedule('', 'Homeless patients', [1000, 2000, 3000, 3999.88]),
    finds: [{ outcome: 'breach', says: 'serves a special population' }],
  },
  ...['No', 'None', 'n/a', '', 'see minutes 12/3/15', 'Under appeal', 'Confirmed none'].map((population) => ({
    case: `“${population}” is no special population`,
    schedule: schedule('', population),
    finds: [{ outcome: 'evidence needed' as const }],
  })),
  ...['Review offered 12/05/2015', 'Reviewed, no action agreed', 'Unknown'].map((said) => ({
    case: `“${said}”: whether it was done is not said`,
    schedule: schedule(said, ''),
    finds: [{ outcome: 'evidence needed' as const }],
  })),
  ...['Reviewed, practice declined support', 'Reviewed - no special population'].map((said) => ({
    case: `“${said}” was done`,
    schedule: schedule(said, ''),
    met: 1,
  })),
  {
    case: 'a special population that was reviewed',
    schedule: schedule('Completed', 'Homeless patients'),
    met: 1,
  },
  { case: 'nothing to release', schedule: schedule('No', '', [0, 0, 0, 0], -500), notApplicable: 1 },
  {
    case: 'what is retained, of a premium that is not said',
    schedule: [
      ['Practice code', 'PMS premium', 'Case-by-case review', 'Retained 2014/15', 'Retained 2015/16'],
      ['Y10001', '', 'No', 750, 500],
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
    schedule: schedule('No', '', ['tbc', 0, 0, 0]),
    finds: [{ outcome: 'evidence needed', says: 'It is not clear whether anything is released by Y10001' }],
  },
  {
    case: 'reviewed, whatever is released',
    schedule: schedule('Completed', '', ['tbc', 0, 0, 0]),
    met: 1,
  },
  {
    case: 'an amount that cannot be read beside one that can',
    schedule: schedule('No', '', [1000, 'tbc', 3000, 4000]),
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'no column for the review',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 1000, 1000],
    ],
    notChecked: 'No column for “case-by-case review” in the schedule.',
  },
  {
    case: 'a review that the first of two sheets says',
    sheets: halfOnEach({ 'Case-by-case review': 'Completed' }, { 'Case-by-case review': '' }),
    met: 1,
  },
  ...[
    { first: 'Yes', second: 'No' },
    { first: 'No', second: 'Yes' },
    { first: 'Completed', second: 'pending' },
    { first: 'tbc', second: 'Reviewed 12/05/2015' },
  ].map(({ first, second }) => ({
    case: `“${first}” on the first of two sheets, and “${second}” on the other`,
    sheets: halfOnEach({ 'Case-by-case review': first }, { 'Case-by-case review': second }),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `it is not clear whether “${second}” is a case-by-case review that was done. Second!F2 (case-by-case review: ${second}) and First!F2 (case-by-case review: ${first}) contradict each other.`,
        putRight:
          'Correct Second!F2 or First!F2, or set the column aside that counts no more, or leave its sheet out',
        row: 2,
        cells: ['Second!F2', 'First!F2', 'Second!C2'],
      },
    ],
  })),
  {
    case: 'done by both of two sheets, each in its own words',
    sheets: halfOnEach({ 'Case-by-case review': 'Completed' }, { 'Case-by-case review': '12/05/2015' }),
    met: 1,
  },
  {
    case: 'tables one below the other that contradict each other are of one sheet, and a third says nothing',
    sheets: [
      {
        name: 'All',
        rows: [
          ...tableOfYears({ years: [2014], amounts: [250], more: { 'Case-by-case review': 'Yes' } }),
          [],
          ...tableOfYears({ years: [2015], amounts: [500], more: { 'Case-by-case review': 'No' } }),
          [],
          ...tableOfYears({ years: late, amounts: [750, 1000], more: { 'Case-by-case review': '-' } }),
        ],
      },
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'it is not clear whether “Yes” is a case-by-case review that was done. D2 (case-by-case review: Yes) and D5 (case-by-case review: No) contradict each other.',
      },
    ],
  },
  {
    case: 'a special population on one sheet that another says there is not, and no review recorded',
    sheets: halfOnEach(
      { 'Case-by-case review': '', 'Special population': 'Homeless people' },
      { 'Case-by-case review': '', 'Special population': 'No' },
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Second!G2 (special population: No) and First!G2 (special population: Homeless people) contradict each other.',
      },
    ],
  },
  {
    case: 'a special population that two sheets call otherwise',
    sheets: halfOnEach(
      { 'Case-by-case review': '', 'Special population': 'Homeless people' },
      { 'Case-by-case review': '', 'Special population': 'Yes' },
    ),
    finds: [{ outcome: 'breach', says: 'serves a special population (“Yes”)' }],
  },
]);
