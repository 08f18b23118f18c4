import { stepsSum } from '../../../src/policy/rules/stepsSum';
import { early, late, sheetsOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

const headings = [
  'Practice code',
  'PMS premium',
  'Step 2014/15',
  'Step 2015/16',
  'Step 2016/17',
  'Step 2017/18',
];
const releasedHeadings = headings.map((heading) => heading.replace('Step', 'Released'));
const row = (premium: string | number, ...steps: (string | number)[]): (string | number)[] => [
  'Y10001',
  premium,
  ...steps,
];

testRule(stepsSum, [
  { case: 'four steps', schedule: [headings, row(1000, 250, 250, 250, 250)], met: 1 },
  {
    case: 'paid monthly, a penny a month out',
    schedule: [headings, row(1000, 250.08, 250.08, 250.08, 250.08)],
    met: 1,
  },
  { case: 'blank after the last step', schedule: [headings, row(1000, 500, 500, '', '')], met: 1 },
  {
    case: 'a dash for no step',
    schedule: [headings, row(1000, '-', 500, 500, '–')],
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'more than the premium',
    schedule: [headings, row(1000, 250, 250, 250, 350)],
    finds: [
      {
        outcome: 'breach',
        says: 'come to £1,100.00, £100.00 more than the £1,000.00 of its premium that is not retained.',
        difference: 10000,
        cells: ['Schedule!B2', 'Schedule!C2', 'Schedule!D2', 'Schedule!E2', 'Schedule!F2'],
      },
    ],
  },
  {
    case: 'less than the premium, with no step in the last year',
    schedule: [headings, row(1000, 300, 300, 300, 0)],
    finds: [
      {
        outcome: 'breach',
        says: 'come to £900.00, £100.00 less than the £1,000.00 of its premium that is not retained, and there is no step in 2017/18.',
        difference: 10000,
      },
    ],
  },
  {
    case: 'less by the first of an even release, where the schedule begins after that',
    schedule: [
      ['Practice code', 'PMS premium', 'Step 2015/16', 'Step 2016/17', 'Step 2017/18', 'Step 2018/19'],
      row(1000, 250, 250, 250, 0),
      row(1000, 300, 250, 200, 0),
    ],
    finds: [
      {
        outcome: 'evidence needed',
        row: 2,
        says: '£250.00 less than the £1,000.00 of its premium that is not retained, as they would without the first of an even release from 2014/15 on',
        difference: 25_000,
      },
      { outcome: 'breach', row: 3, says: 'there is no step in 2018/19' },
    ],
  },
  {
    case: 'what is still retained is said',
    schedule: [
      [...headings, 'Retained 2017/18'],
      [...row(1000, 300, 300, 300, 0), 100],
    ],
    met: 1,
  },
  {
    case: 'more is released and retained than there is',
    schedule: [
      [...headings, 'Retained 2017/18'],
      [...row(1000, 300, 300, 300, 100), 100],
    ],
    finds: [
      {
        outcome: 'breach',
        says: 'come to £1,000.00, £100.00 more than the £900.00 of its premium that is not retained.',
        cells: ['Schedule!B2', 'Schedule!C2', 'Schedule!D2', 'Schedule!E2', 'Schedule!F2', 'Schedule!G2'],
      },
    ],
  },
  {
    case: 'a release in sevenths, of which four years are shown',
    schedule: [headings, row(700, 100, 100, 100, 100)],
    notApplicable: 1,
  },
  {
    case: 'short by another step but for what monthly payments round off',
    schedule: [headings, row(699.52, 100, 200, 200, 100)],
    notApplicable: 1,
  },
  {
    case: 'short by less than another step',
    schedule: [headings, row(1000, 250, 250, 250, 200)],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'come to £950.00 by 2017/18, £50.00 less than the £1,000.00 of its premium that is not retained: either a step is wrong, or',
      },
    ],
  },
  {
    case: 'nothing to release',
    schedule: [headings, row(-500, '', '', '', ''), row(0, 0, 0, 0, 0), row('', 0, 0, 0, 0)],
    notApplicable: 3,
  },
  {
    case: 'no step beside a premium',
    schedule: [headings, row(1000, 0, 0, 0, 0)],
    finds: [{ outcome: 'breach', difference: 100_000 }],
  },
  ...[row(-500, 'tbc', '', '', ''), row('tbc', 0, 0, 0, 0)].map((unread) => ({
    case: `no step, and something that cannot be read: ${unread.join(' | ')}`,
    schedule: [headings, unread],
    finds: [{ outcome: 'evidence needed' as const, says: 'not clear' }],
  })),
  ...[row(1000, 250, '', 250, 250), row(1000, 500, '', 250, 250), row(1000, 250, 250, 250, '')].map(
    (blank) => ({
      case: `a year left blank may have a step: ${blank.join(' | ')}`,
      schedule: [headings, blank],
      finds: [{ outcome: 'evidence needed' as const, says: 'not clear' }],
    }),
  ),
  {
    case: 'years left blank once all is released have none',
    schedule: [headings, row(1000, 500, 500, '', '')],
    met: 1,
  },
  {
    case: 'a penny a month for as many years as there are, and a penny more',
    schedule: [headings, row(1000.48, 250, 250, 250, 250), row(999.51, 250, 250, 250, 250)],
    finds: [{ outcome: 'breach', row: 3, difference: 49 }],
    met: 1,
  },
  {
    case: 'steps on the release of the first year: with that they come to the premium, or to less',
    schedule: [
      headings.map((heading) => heading.replace('Step 2014', 'Released 2014')),
      row(1000, 400, 300, 300, 0),
      row(1000, 300, 300, 300, 0),
    ],
    finds: [
      {
        outcome: 'breach',
        says: 'come to £900.00, £100.00 less than the £1,000.00',
        row: 3,
        cells: ['Schedule!B3', 'Schedule!C3', 'Schedule!D3', 'Schedule!E3', 'Schedule!F3'],
      },
    ],
    met: 1,
  },
  ...['tbc', ''].map((said) => ({
    case: `steps on a release of the first year that is not said: “${said}”`,
    schedule: [
      headings.map((heading) => heading.replace('Step 2014', 'Released 2014')),
      row(1000, 400, 300, 300, 0),
      row(1000, said, 300, 300, 0),
    ],
    finds: [{ outcome: 'evidence needed' as const, says: 'not clear', row: 3 }],
    met: 1,
  })),
  {
    case: 'steps around a year of which the release is said: they are added to that',
    schedule: [
      headings.map((heading) => heading.replace('Step 2015', 'Released 2015')),
      row(1000, 400, 700, 300, 0),
      row(1000, '', 700, 300, 0),
    ],
    met: 2,
  },
  {
    case: 'a practice below GMS raised to it',
    schedule: [headings, row(-400, -100, -100, -100, -100)],
    met: 1,
  },
  {
    case: 'a step that cannot be read',
    schedule: [headings, row(1000, 250, 'tbc', 250, 250)],
    finds: [{ outcome: 'evidence needed', says: 'not clear' }],
  },
  {
    case: 'no premium in the row',
    schedule: [headings, row('', 250, 250, 250, 250)],
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'a schedule of what is released, of steps nothing',
    schedule: [releasedHeadings, row(1000, 250, 500, 750, 1000), row(1000, 250, 500, 600, 600)],
    met: 2,
  },
  {
    case: 'more is released than the premium',
    schedule: [releasedHeadings, row(1000, 250, 500, 750, 1000), row(1000, 250, 500, 750, 1250)],
    finds: [
      {
        outcome: 'breach',
        says: 'Y10001 has £1,250.00 released by 2017/18, £250.00 more than its premium of £1,000.00.',
        difference: 25_000,
        row: 3,
        cells: ['Schedule!B3', 'Schedule!C3', 'Schedule!D3', 'Schedule!E3', 'Schedule!F3'],
      },
    ],
    met: 1,
  },
  {
    case: 'by a penny a month for as many years as there are, and a penny more',
    schedule: [releasedHeadings, row(999.52, 250, 500, 750, 1000), row(999.51, 250, 500, 750, 1000)],
    finds: [{ outcome: 'breach', row: 3, difference: 49 }],
    met: 1,
  },
  {
    case: 'in a year before one that cannot be read: whatever stands there',
    schedule: [releasedHeadings, row(1000, 250, 500, 1250, 'tbc')],
    finds: [{ outcome: 'breach', says: 'released by 2016/17' }],
  },
  {
    case: 'less than nothing of the premium is retained',
    schedule: [
      headings.map((heading) => heading.replace('Step', 'Retained')),
      row(1000, 750, 500, 250, 0),
      row(1000, 750, 500, 250, -250),
    ],
    finds: [{ outcome: 'breach', says: '£250.00 more than its premium of £1,000.00', row: 3 }],
    met: 1,
  },
  {
    case: 'what is released where there is no premium above nought: 3.3 asks nothing of it',
    schedule: [
      releasedHeadings,
      row(-500, '', '', '', ''),
      row(0, 0, 0, 0, 0),
      row(-500, -100, -200, -300, -500),
    ],
    notApplicable: 3,
  },
  {
    case: 'nothing said of the premium, and nothing released',
    schedule: [releasedHeadings, row('', 0, 0, 0, 0), row('tbc', 0, 0, 0, 0)],
    notApplicable: 2,
  },
  ...['', 'tbc'].map((premium) => ({
    case: `a release of a premium that is not said: “${premium}”`,
    schedule: [releasedHeadings, row(premium, 250, 500, 750, 1000)],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'It is not clear whether Y10001 releases more than its premium',
      },
    ],
  })),
  {
    case: 'a year of which the release is not said: that is asked of whether it goes down',
    schedule: [releasedHeadings, row(1000, 250, 500, '', ''), row(1000, 250, 500, 'tbc', 1000)],
    notApplicable: 2,
    met: 0,
  },
  {
    case: 'no premium in the schedule',
    schedule: [
      ['Practice code', 'Released 2014/15', 'Released 2015/16'],
      ['Y10001', 500, 1000],
    ],
    notChecked: 'No column for “PMS premium” in the schedule.',
  },
  {
    case: 'two steps on each of two sheets: they are added up together, and once',
    sheets: sheetsOfYears(
      { years: early, amounts: [400, 400], premium: 1000, measure: 'Step' },
      { years: late, amounts: [200, 0], premium: 1000, measure: 'Step' },
    ),
    met: 1,
  },
  {
    case: 'and they are too much',
    sheets: sheetsOfYears(
      { years: early, amounts: [400, 400], premium: 1000, measure: 'Step' },
      { years: late, amounts: [300, 0], measure: 'Step' },
    ),
    finds: [
      {
        outcome: 'breach',
        says: 'come to £1,100.00, £100.00 more',
        cells: ['First!C2', 'First!D2', 'First!E2', 'Second!C2', 'Second!D2'],
      },
    ],
  },
  {
    case: 'and the premiums are not the same',
    sheets: sheetsOfYears(
      { years: early, amounts: [400, 400], premium: 1000, measure: 'Step' },
      { years: late, amounts: [200, 0], premium: 200, measure: 'Step' },
    ),
    finds: [{ outcome: 'evidence needed', says: 'they do not say the same premium' }],
  },
  {
    case: 'more released than the premium that the other sheet says',
    sheets: sheetsOfYears(
      { years: early, amounts: [250, 500], premium: 1000 },
      { years: late, amounts: [750, 1250] },
    ),
    finds: [{ outcome: 'breach', says: '£250.00 more than its premium of £1,000.00' }],
  },
  {
    case: 'what is released stands in two tables, and they do not say the same premium',
    sheets: sheetsOfYears(
      { years: early, amounts: [250, 500], premium: 1000 },
      { years: late, amounts: [750, 1250], premium: 1250 },
    ),
    notApplicable: 1,
  },
]);
