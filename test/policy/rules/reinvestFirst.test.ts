import { reinvestFirst } from '../../../src/policy/rules/reinvestFirst';
import { early, late, sheetsOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const headings = [
  'Practice code',
  'PMS premium',
  'Reduction starts on',
  'Reinvestment plan confirmed on',
  'Released 2014/15',
  'Released 2015/16',
  'Released 2016/17',
  'Released 2017/18',
];
const evenly: Cell[] = [1000, 2000, 3000, 4000];
const row = (starts: Cell, confirmed: Cell, released: Cell[] = evenly, premium: Cell = 4000): Cell[] => [
  'Y10001',
  premium,
  starts,
  confirmed,
  ...released,
];
const schedule = (...cells: Parameters<typeof row>) => [headings, row(...cells)];

testRule(reinvestFirst, [
  {
    case: 'a start that cannot be read is said as it stands',
    schedule: schedule('spring 2014', 'Yes'),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'advice',
        says: 'starts on “spring 2014”, and “Yes” does not tell when the',
      },
    ],
  },
  {
    case: 'confirmed before 1 April of the first year with a release',
    schedule: schedule('', '10/02/2014'),
    met: 1,
    metAsAdvice: 1,
  },
  {
    case: 'a start after a year in which something is released already, and a plan confirmed between',
    schedule: schedule('01/07/2016', '01/06/2016', [0, 2000, 3000, 4000]),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'breach',
        says: 'The reduction of Y10001 starts on 1 July 2016 by its date, and in 2015/16 by what is released: it is not clear whether it starts before the reinvestment plan is confirmed on 1 June 2016.',
        putRight: 'Correct the day on which the reduction starts, or what is released in 2015/16.',
      },
    ],
  },
  {
    case: 'the same, confirmed before that year, or after either start',
    schedule: [
      headings,
      row('01/07/2016', '01/04/2015', [0, 2000, 3000, 4000]),
      row('01/07/2016', '02/07/2016', [0, 2000, 3000, 4000]),
    ],
    met: 1,
    finds: [{ outcome: 'breach', says: 'starts on 1 July 2016, before', row: 3 }],
  },
  {
    case: 'a start on the last day of the first year with a release',
    schedule: schedule('31/03/2016', '31/03/2016', [0, 2000, 3000, 4000]),
    met: 1,
  },
  {
    case: 'confirmed on the very day on which the reduction starts',
    schedule: schedule('', '01/04/2014'),
    met: 1,
  },
  {
    case: 'confirmed after the reduction starts: advice before the letter of 16 May 2016',
    schedule: schedule('', '30/09/2014'),
    finds: [
      {
        outcome: 'breach',
        kind: 'advice',
        says: 'The reduction of Y10001 starts on 1 April 2014, before the reinvestment plan is confirmed on 30 September 2014.',
        putRight: 'Start the reduction on 30 September 2014 or later, or correct the dates.',
        row: 2,
        cells: ['Schedule!C2', 'Schedule!D2', 'Schedule!E2'],
      },
    ],
  },
  {
    case: 'a reduction that starts on 16 May 2016, confirmed the day after: a breach',
    schedule: schedule('16/05/2016', '17/05/2016', [0, 0, 2000, 4000]),
    finds: [{ outcome: 'breach', kind: 'breach', says: 'starts on 16 May 2016, before' }],
  },
  {
    case: 'a reduction that starts on 15 May 2016 is the last one that is advice',
    schedule: schedule('15/05/2016', '17/05/2016', [0, 0, 2000, 4000]),
    finds: [{ outcome: 'breach', kind: 'advice' }],
  },
  {
    case: 'the day recorded goes before 1 April of the first year',
    schedule: schedule('01/10/2014', '30/09/2014'),
    met: 1,
  },
  {
    case: 'confirmed in time since the letter',
    schedule: schedule('', '31/03/2017', [0, 0, 0, 4000]),
    met: 1,
    metAsAdvice: 0,
  },
  ...['No', 'pending', 'tbc', 'Not yet confirmed', 'Draft 12/03/2014', 'Refused 12/03/2014'].map((said) => ({
    case: `“${said}” is no confirmation`,
    schedule: schedule('01/06/2016', said, [0, 0, 2000, 4000]),
    finds: [
      {
        outcome: 'breach' as const,
        kind: 'breach' as const,
        says: `starts on 1 June 2016, and the confirmation of the reinvestment plan is “${said}”: it is not confirmed.`,
      },
    ],
  })),
  {
    case: 'no date of confirmation',
    schedule: schedule('', ''),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'advice',
        says: 'starts on 1 April 2014, and when the reinvestment plan was confirmed is not said.',
      },
    ],
  },
  ...['Yes', 'see minutes', '#N/A', 'N/A'].map((said) => ({
    case: `“${said}” is not a day`,
    schedule: schedule('', said),
    finds: [
      {
        outcome: 'evidence needed' as const,
        kind: 'advice' as const,
        says: `“${said}” does not tell when the reinvestment plan was confirmed`,
      },
    ],
  })),
  {
    case: 'the start cannot be read',
    schedule: schedule('summer', '10/02/2014'),
    finds: [{ outcome: 'evidence needed', kind: 'advice', says: 'starts before that' }],
  },
  {
    case: 'the start cannot be read, in the year of the letter, and the plan is not confirmed',
    schedule: schedule('early summer', 'No', [0, 0, 2000, 4000]),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'breach',
        says: 'is “No”, and the start of its reduction is “early summer”: it is not clear whether that is after 16 May 2016',
        putRight: 'Write the day on which the reduction starts as a date',
      },
    ],
  },
  {
    case: 'the start cannot be read, in the year of the letter, and the plan is confirmed in it',
    schedule: schedule('early summer', '01/06/2016', [0, 0, 2000, 4000]),
    finds: [{ outcome: 'evidence needed', kind: 'breach', says: 'starts before that' }],
  },
  {
    case: 'the start cannot be read, in years before, and the plan is not confirmed',
    schedule: schedule('spring', 'No'),
    finds: [{ outcome: 'breach', kind: 'advice', says: 'starts on “spring”' }],
  },
  {
    case: 'the start cannot be read, in years after, and the plan is not confirmed',
    schedule: schedule('spring', 'No', [0, 0, 0, 4000]),
    finds: [{ outcome: 'breach', kind: 'breach', says: 'starts on “spring”' }],
  },
  {
    case: 'an earlier year that cannot be read may be the start, between it and the first release',
    schedule: schedule('', '30/09/2014', ['tbc', 2000, 3000, 4000]),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'advice',
        says: 'was confirmed on 30 September 2014; it is not clear whether its reduction starts before that.',
      },
    ],
  },
  {
    case: 'the same, confirmed on the day from which it is certain that something is released',
    schedule: schedule('', '01/04/2015', ['tbc', 2000, 3000, 4000]),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'advice',
        says: 'was confirmed on 1 April 2015; it is not clear whether',
      },
    ],
  },
  {
    case: 'a later year that cannot be read is no start',
    schedule: schedule('', '30/09/2014', [1000, 'tbc', 3000, 4000]),
    finds: [{ outcome: 'breach', kind: 'advice', says: 'starts on 1 April 2014' }],
  },
  {
    case: 'confirmed before that earlier year',
    schedule: schedule('', '31/03/2014', ['tbc', 2000, 3000, 4000]),
    met: 1,
  },
  {
    case: 'confirmed after the first year that can be read: late, whatever the earlier one',
    schedule: schedule('', '30/09/2015', ['tbc', 2000, 3000, 4000]),
    finds: [{ outcome: 'breach', kind: 'advice', says: 'starts on 1 April 2015' }],
  },
  {
    case: 'a premium of which nothing is released',
    schedule: schedule('', '', [0, 0, 0, 0]),
    notApplicable: 1,
  },
  { case: 'no positive premium', schedule: schedule('', '', [0, 0, 0, 0], -500), notApplicable: 1 },
  {
    case: 'blank beside no positive premium',
    schedule: schedule('', '', ['', '', '', ''], -500),
    notApplicable: 1,
  },
  {
    case: 'what is retained, of a premium that is not said',
    schedule: [
      [
        'Practice code',
        'PMS premium',
        'Reinvestment plan confirmed on',
        'Retained 2014/15',
        'Retained 2015/16',
      ],
      ['Y10001', '', '10/02/2014', 750, 500],
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
    case: 'no year shows a release and one cannot be read',
    schedule: schedule('', '10/02/2014', [0, 'tbc', 0, 0]),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether anything is released by Y10001',
        cells: ['Schedule!E2', 'Schedule!F2', 'Schedule!G2', 'Schedule!H2'],
      },
    ],
  },
  {
    case: 'nothing is released yet and the years are blank',
    schedule: schedule('', '10/02/2014', ['', '', '', '']),
    finds: [{ outcome: 'evidence needed', says: 'not clear' }],
  },
  {
    case: 'the plan on the second of two sheets, and the release from the years of the first on',
    sheets: sheetsOfYears(
      { years: early, amounts: [1000, 2000], premium: 4000 },
      { years: late, amounts: [3000, 4000], premium: 4000, more: { 'Plan confirmed on': '01/03/2016' } },
    ),
    finds: [{ outcome: 'breach', kind: 'advice', says: 'starts on 1 April 2014, before' }],
  },
  {
    case: 'a plan on each of two sheets, for its own years',
    sheets: sheetsOfYears(
      { years: early, amounts: [1000, 2000], premium: 4000, more: { 'Plan confirmed on': '01/03/2014' } },
      { years: late, amounts: [3000, 4000], premium: 4000, more: { 'Plan confirmed on': '01/03/2016' } },
    ),
    met: 2,
    metAsAdvice: 2,
  },
  {
    case: 'no column for the confirmation',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 1000, 1000],
    ],
    notChecked: 'No column for “reinvestment plan confirmed on” in the schedule.',
  },
  {
    case: 'a start on each of two sheets, and a plan that was confirmed between the two',
    sheets: sheetsOfYears(
      {
        years: early,
        amounts: [1000, 2000],
        premium: 4000,
        more: { 'Plan confirmed on': '01/04/2014', 'Reduction starts on': '01/10/2014' },
      },
      { years: late, amounts: [3000, 4000], premium: 4000, more: { 'Reduction starts on': '01/03/2014' } },
    ),
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'advice',
        says: 'First!G2 (reduction starts on: 01/10/2014) and Second!F2 (reduction starts on: 01/03/2014) contradict each other.',
      },
    ],
    met: 0,
  },
]);
