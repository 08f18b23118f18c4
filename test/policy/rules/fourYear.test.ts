import { fourYear } from '../../../src/policy/rules/fourYear';
import { testRule } from '../../support/testRule';
import { severalTables } from './fourYear/severalTables';

type Cell = string | number;
const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
const of = (measure: string, ...more: string[]): string[] => [
  'Practice code',
  'CCG',
  'PMS premium',
  ...years.map((year) => `${measure} ${year}`),
  ...more,
];
const headings = of('Released', 'Compelling reasons', 'Agreed with the practice on');
const row = (
  released: readonly Cell[],
  { premium = 1000, reasons = '', agreedOn = '' }: { premium?: Cell; reasons?: Cell; agreedOn?: Cell } = {},
): Cell[] => ['Y10001', '01C', premium, ...released, reasons, agreedOn];
const twoYears = [500, 1000, 1000, 1000];

testRule(fourYear, [
  { case: 'over four years', schedule: [headings, row([250, 500, 750, 1000])], met: 1 },
  {
    case: 'year one in full, then a quarter a year',
    schedule: [headings, row([0, 300, 600, 1000])],
    finds: [{ outcome: 'breach', says: 'over three years, from 2015/16 to 2017/18' }],
  },
  {
    case: 'over five years, of which one is nothing yet',
    schedule: [
      ['Practice code', 'PMS premium', ...[...years, '2018/19'].map((year) => `Released ${year}`)],
      ['Y10001', 1000, 0, 250, 500, 750, 1000],
    ],
    met: 1,
  },
  {
    case: 'front-loaded, which is another rule’s question',
    schedule: [headings, row([970, 980, 990, 1003])],
    met: 1,
  },
  {
    case: 'in two years',
    schedule: [headings, row(twoYears)],
    finds: [
      {
        outcome: 'breach',
        says: 'Y10001 is released in full over two years, from 2014/15 to 2015/16: fewer than four financial years, and no compelling reasons are recorded.',
        putRight: 'Spread the release over at least four years',
        row: 2,
        cells: ['Schedule!D2', 'Schedule!E2', 'Schedule!F2', 'Schedule!G2', 'Schedule!H2', 'Schedule!I2'],
      },
    ],
  },
  ...(
    [
      ['merged with another practice since', [250, 500, 0, 0], 1000, '2015/16'],
      ['steps under the heading of what is released', [400, 300, 200, 100], 1000, '2014/15'],
      ['a premium that is not said', [250, 500, 400, 400], '', '2015/16'],
    ] as const
  ).map(([what, released, premium, full]) => ({
    case: `less is released again before all of it is: ${what}`,
    schedule: [headings, row(released, { premium })],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `goes down again after ${full}: it is not clear whether all of it is released`,
      },
    ],
  })),
  {
    case: 'less is released again once all of it was',
    schedule: [headings, row([500, 1000, 900, 1000])],
    finds: [{ outcome: 'breach', says: 'over two years' }],
  },
  {
    case: 'a year between that has no column: all may be released in it',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15', 'Released 2016/17', 'Released 2017/18'],
      ['Y10001', 1000, 250, 750, 1000],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'No column of the schedule says what Y10001 has released in 2015/16',
        putRight: 'Add 2015/16 to the schedule',
      },
    ],
  },
  ...[
    [
      'before the others',
      ['Reduction 2014/15', ...years.slice(1).map((year) => `Released ${year}`)],
      '2014/15',
    ],
    [
      'after the others',
      [...years.slice(0, 3).map((year) => `Released ${year}`), 'Reduction 2017/18'],
      '2017/18',
    ],
  ].map(([where, columns, year]) => ({
    case: `a year ${String(where)}, in a column that is asked about`,
    schedule: [
      ['Practice code', 'PMS premium', ...columns!],
      ['Y10001', 1000, 200, 300, 600, 900],
    ],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `No column of the schedule says what Y10001 has released in ${String(year)}`,
        putRight: 'If a column of the year is asked about, say what it holds.',
      },
    ],
  })),
  {
    case: 'a column that is asked about, of a year after all is released',
    schedule: [
      [
        'Practice code',
        'PMS premium',
        ...years.slice(0, 3).map((year) => `Released ${year}`),
        'Reduction 2017/18',
      ],
      ['Y10001', 1000, 200, 300, 1000, 900],
    ],
    finds: [{ outcome: 'breach', says: 'over three years, from 2014/15 to 2016/17' }],
  },
  {
    case: 'a step between that has no column, of a release that is too fast whatever it is',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15', 'Released 2016/17', 'Step 2017/18'],
      ['Y10001', 1000, 500, 1000, 0],
    ],
    finds: [{ outcome: 'breach', says: 'over three years, from 2014/15 to 2016/17' }],
  },
  {
    case: 'GMS and APMS practices among the others, of which the list says no more',
    schedule: [
      of('Released', 'Contract type'),
      ...['GMS', 'gms contract', 'PMS'].map((type, at) => [`Y1000${at}`, '01C', '', '', '', '', '', type]),
      ['Y10003', '01C', '', 5000, '', '', '', 'GMS'],
      ['Y10004', '01C', '', '', '', '', '', 'APMS'],
      ['Y10005', '01C', 'tbc', '', '', '', '', 'GMS'],
      ['Y10006', '01C', '', 0, '', '', '', 'GMS'],
    ],
    finds: [
      { outcome: 'evidence needed', says: 'What Y10002 has released in 2014/15 is blank' },
      { outcome: 'evidence needed', says: 'What Y10003 has released in 2015/16 is blank' },
      { outcome: 'evidence needed', says: 'What Y10005 has released in 2014/15 is blank' },
    ],
    notApplicable: 4,
  },
  {
    case: 'in one year',
    schedule: [headings, row([1000, 1000, 1000, 1000])],
    finds: [{ outcome: 'breach', says: 'over one year, 2014/15: fewer' }],
  },
  {
    case: 'a penny a month more in later years does not make it slower',
    schedule: [headings, row([1000, 1000.12, 1000.1, 1000.12])],
    finds: [{ outcome: 'breach', says: 'over one year' }],
  },
  {
    case: 'nor does what the user allows',
    schedule: [headings, row([1000, 1000.5, 1000.5, 1001])],
    terms: { tolerance: 100 },
    finds: [{ outcome: 'breach', says: 'over one year' }],
  },
  {
    case: 'that the user allows more than a year of a small release adds makes it no faster',
    schedule: [headings, row([250, 500, 750, 1000]), row([0, 0, 250, 500]), row([250, 'tbc', 750, 1000])],
    terms: { tolerance: 1000_00 },
    finds: [
      { outcome: 'evidence needed', row: 3, says: 'releases £500.00 of its £1,000.00 premium by 2017/18' },
      { outcome: 'evidence needed', row: 4, says: '2015/16 cannot be read' },
    ],
    met: 1,
  },
  {
    case: 'in two years, the last two of the schedule, and all of the premium',
    schedule: [headings, row([0, 0, 500, 1000])],
    finds: [{ outcome: 'breach', says: 'over two years, from 2016/17 to 2017/18' }],
  },
  {
    case: 'in the last two years, and all of the premium but for a penny a month',
    schedule: [headings, row([0, 0, 500, 999.88]), row([0, 0, 500, 999.87])],
    finds: [
      { outcome: 'breach', row: 2, says: 'over two years, from 2016/17 to 2017/18' },
      { outcome: 'evidence needed', row: 3, says: 'releases £999.87 of its £1,000.00 premium by 2017/18' },
    ],
  },
  {
    case: 'before year one',
    schedule: [
      ['Practice code', 'PMS premium', ...['2013/14', ...years].map((year) => `Released ${year}`)],
      ['Y10001', 1000, 200, 400, 600, 800, 1000],
    ],
    finds: [
      {
        outcome: 'breach',
        says: 'Y10001 is released from 2013/14, before year one (2014/15), and no compelling reasons are recorded.',
        putRight: 'Start the release in 2014/15 or later',
      },
    ],
  },
  {
    case: 'before year one, with compelling reasons',
    schedule: [
      [
        'Practice code',
        'PMS premium',
        ...['2013/14', ...years].map((year) => `Released ${year}`),
        'Compelling reasons',
      ],
      ['Y10001', 1000, 200, 'tbc', 600, 800, 1000, 'Asked for by the practice'],
    ],
    finds: [
      {
        outcome: 'exception',
        says: 'from 2013/14, before year one (2014/15), with compelling reasons recorded: “Asked for by the practice”.',
      },
    ],
  },
  ...['Yes', 'Agreed', 'Practice closing at the end of the second year; agreed with the LMC'].map(
    (reasons) => ({
      case: `compelling reasons: “${reasons}”`,
      schedule: [headings, row(twoYears, { reasons })],
      finds: [
        {
          outcome: 'exception' as const,
          says: `from 2014/15 to 2015/16, with compelling reasons recorded: “${reasons}”.`,
        },
      ],
    }),
  ),
  ...[
    { cells: [20, 30, 40], years: ['2015/16', '2016/17', '2017/18'], start: '2014/15', released: '£20.00' },
    { cells: [30, 40], years: ['2016/17', '2017/18'], start: '2014/15', released: '£30.00' },
    { cells: [20, 30, 40], years: ['2016/17', '2017/18', '2018/19'], start: '2015/16', released: '£20.00' },
    // Give or take a penny a month.
    {
      cells: [20.12, 30, 40],
      years: ['2015/16', '2016/17', '2017/18'],
      start: '2014/15',
      released: '£20.12',
    },
    {
      measure: 'Retained',
      cells: [20, 10, 0],
      years: ['2015/16', '2016/17', '2017/18'],
      start: '2014/15',
      released: '£20.00',
    },
  ].map(({ measure = 'Released', cells, years, start, released }) => ({
    case: `a schedule that begins in ${years[0]} with what an even release from ${start} would have by then: ${measure} ${cells.join(', ')}`,
    schedule: [
      ['Practice code', 'PMS premium', ...years.map((year) => `${measure} ${year}`)],
      ['Y10001', 40, ...cells],
    ],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `Y10001 has ${released} of £40.00 released in ${years[0]} already, where the schedule begins, as an even release from ${start} to ${years.at(-1)} would`,
        putRight: `Add the years before ${years[0]} to the schedule`,
      },
    ],
  })),
  ...[
    { cells: [20, '', 40], start: '2014/15' },
    { cells: [20, 'tbc', 40], start: '2014/15' },
  ].map(({ cells, start }) => ({
    case: `a schedule that begins so, of which a year does not say: ${cells.join(', ')}`,
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2015/16', 'Released 2016/17', 'Released 2017/18'],
      ['Y10001', 40, ...cells],
    ],
    finds: [{ outcome: 'evidence needed' as const, says: `as an even release from ${start} to 2017/18` }],
  })),
  {
    case: 'all of an even release may have been released in the year that does not say',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2016/17', 'Released 2017/18', 'Released 2018/19'],
      ['Y10001', 40, 30, '', 40],
      ['Y10002', 40, 35, '', 40],
    ],
    finds: [
      { outcome: 'evidence needed', row: 2, says: 'as an even release from 2014/15 to 2017/18 would' },
      { outcome: 'breach', row: 3, says: 'over three years, from 2016/17 to 2018/19' },
    ],
  },
  ...[
    { cells: [10, 10, 10, 0], first: 2015, full: '2017/18' },
    { cells: [10.1, 10, 9.9, 0, 0], first: 2015, full: '2017/18' },
    // Give or take a penny a month of each of the four years.
    { cells: [10.48, 10, 10, 0], first: 2015, full: '2017/18' },
    { cells: [10, 10, 0], first: 2016, full: '2017/18' },
  ].map(({ cells, first, full }) => ({
    case: `steps from ${first} on that are the later ones of an even release: ${cells.join(', ')}`,
    schedule: [
      ['Practice code', 'PMS premium', ...cells.map((_, at) => `Step ${first + at}/${first + at - 1999}`)],
      ['Y10001', 40, ...cells],
    ],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `of its £40.00 premium, as the later ones of an even release from 2014/15 to ${full} would: years before are not shown`,
        putRight: `Add the years before ${first}/${first - 1999} to the schedule`,
      },
    ],
  })),
  ...[
    // Even from 2014/15 on it would be over in three years.
    { measure: 'Released', cells: [26.67, 40], years: ['2015/16', '2016/17'] },
    { measure: 'Step', cells: [13.33, 13.34, 0], years: ['2015/16', '2016/17', '2017/18'] },
    { measure: 'Released', cells: [15, 30, 40], years: ['2015/16', '2016/17', '2017/18'] },
    { measure: 'Released', cells: [20.13, 30, 40], years: ['2015/16', '2016/17', '2017/18'] },
    { measure: 'Released', cells: [30, 35, 40], years: ['2016/17', '2017/18', '2018/19'] },
    // Of these years it says that nothing was released before, as steps do not.
    { measure: 'Released', cells: [10, 20, 30, 30], years: ['2015/16', '2016/17', '2017/18', '2018/19'] },
    { measure: 'Retained', cells: [30, 20, 10, 10], years: ['2015/16', '2016/17', '2017/18', '2018/19'] },
    { measure: 'Released', cells: [0, 20, 30, 40], years: ['2014/15', '2015/16', '2016/17', '2017/18'] },
    { measure: 'Step', cells: [20, 10, 10], years: ['2015/16', '2016/17', '2017/18'] },
    { measure: 'Step', cells: [15, 15, 0], years: ['2015/16', '2016/17', '2017/18'] },
    { measure: 'Step', cells: [8, 8, 8, 0], years: ['2015/16', '2016/17', '2017/18', '2018/19'] },
    { measure: 'Step', cells: [10, 5, 5, 0], years: ['2015/16', '2016/17', '2017/18', '2018/19'] },
    { measure: 'Step', cells: [10.49, 10, 10, 0], years: ['2015/16', '2016/17', '2017/18', '2018/19'] },
    { measure: 'Step', cells: [10, 10, 10, 0], years: ['2014/15', '2015/16', '2016/17', '2017/18'] },
  ].map(({ measure, cells, years }) => ({
    case: `too fast, whatever came before: ${measure} ${cells.join(', ')} from ${years[0]}`,
    schedule: [
      ['Practice code', 'PMS premium', ...years.map((year) => `${measure} ${year}`)],
      ['Y10001', 40, ...cells],
    ],
    finds: [{ outcome: 'breach' as const, says: 'fewer than four financial years' }],
  })),
  ...[
    'Not viable without a third partner',
    'Unviable list: contractor retiring',
    'Planned closure of the practice',
    'No – the practice asked for it',
  ].map((reasons) => ({
    case: `a reason that begins as a refusal would: “${reasons}”`,
    schedule: [headings, row(twoYears, { reasons })],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `unless there are compelling reasons; it is not clear whether “${reasons}” is such a reason`,
        putRight: 'Say plainly what the compelling reasons are',
      },
    ],
  })),
  ...[
    '',
    'No',
    'none',
    'Pending',
    'tbc',
    'To be confirmed',
    'n/a',
    '-',
    'not agreed',
    'No compelling reasons given',
    'awaiting response from the practice',
    'not yet received',
  ].map((reasons) => ({
    case: `no compelling reasons: “${reasons}”`,
    schedule: [headings, row(twoYears, { reasons })],
    finds: [{ outcome: 'breach' as const, says: 'no compelling reasons are recorded' }],
  })),
  {
    case: 'no compelling reasons: the nought that a formula makes of a blank',
    schedule: [headings, row(twoYears, { reasons: 0 })],
    finds: [{ outcome: 'breach', says: 'no compelling reasons are recorded' }],
  },
  ...['x', '.', 1, 'Required', 'Y?', 'CCG decision'].map((reasons) => ({
    case: `no reason is named: “${reasons}”`,
    schedule: [headings, row(twoYears, { reasons })],
    finds: [
      { outcome: 'evidence needed' as const, says: `it is not clear whether “${reasons}” is such a reason` },
    ],
  })),
  {
    case: 'an error where the reasons would be',
    schedule: [headings, row(twoYears, { reasons: '#REF!' })],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'unless there are compelling reasons, and their cell cannot be read',
      },
    ],
  },
  {
    case: 'no column for compelling reasons: none are recorded',
    schedule: [of('Released'), row(twoYears).slice(0, 7)],
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'agreed before the Framework: 5(i)',
    schedule: [headings, row(twoYears, { agreedOn: '31/08/2014' }), row(twoYears, { agreedOn: 41882 })],
    notApplicable: 2,
  },
  {
    case: 'agreed once the Framework was out',
    schedule: [headings, row(twoYears, { agreedOn: '01/09/2014' })],
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'not agreed yet, or said to have no day',
    schedule: [
      headings,
      ...['Not yet agreed', 'tbc', 'No', 'n/a', 'Pending'].map((agreedOn) => row(twoYears, { agreedOn })),
    ],
    finds: Array.from({ length: 5 }, () => ({ outcome: 'breach' })),
  },
  {
    case: 'a refusal that says more may say that it was agreed',
    schedule: [headings, row(twoYears, { agreedOn: 'Not signed, agreed verbally in May 2014' })],
    finds: [{ outcome: 'evidence needed' }],
  },
  ...['summer 2014', '31/06/2014'].map((agreedOn) => ({
    case: `agreed on a day that cannot be read: ${agreedOn}`,
    schedule: [headings, row(twoYears, { agreedOn })],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'unless it was agreed before the Framework (5(i)), and the date',
      },
    ],
  })),
  {
    case: 'which does not matter where it takes four years',
    schedule: [headings, row([250, 500, 750, 1000], { agreedOn: 'summer 2014', reasons: '#REF!' })],
    met: 1,
  },
  {
    case: 'nothing released',
    schedule: [
      headings,
      row([0, 0, 0, 0]),
      row(['', '', '', ''], { premium: -500 }),
      row(['-', '-', '-', '-'], { premium: 0 }),
      row(['n/a', 'N/A', 'n/a', 'not applicable'], { premium: -500 }),
    ],
    notApplicable: 4,
  },
  {
    case: 'a release that is not applicable, of a premium',
    schedule: [headings, row(['n/a', 'n/a', 'n/a', 'n/a'])],
    finds: [{ outcome: 'evidence needed', says: 'in 2014/15 cannot be read as an amount' }],
  },
  {
    case: 'a year left blank',
    schedule: [headings, row([250, '', 750, 1000])],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'What Y10001 has released in 2015/16 is blank, so the pace is not clear.',
        putRight: 'Enter the amount released in 2015/16: 0 if there is none.',
      },
    ],
  },
  {
    case: 'a year that cannot be read',
    schedule: [headings, row([250, '12.5k', 750, 1000])],
    finds: [{ outcome: 'evidence needed', says: 'in 2015/16 cannot be read as an amount' }],
  },
  {
    case: 'a year that cannot be read, beside no premium',
    schedule: [headings, row(['', 'tbc', '', ''], { premium: 0 })],
    finds: [{ outcome: 'evidence needed', says: 'in 2015/16 cannot be read as an amount' }],
  },
  {
    case: 'a year that cannot be read, within a release of a part of the premium',
    schedule: [headings, row([250, 'tbc', 500, 500])],
    finds: [{ outcome: 'evidence needed', says: 'in 2015/16 cannot be read as an amount' }],
  },
  {
    case: 'a year left blank once all of the premium is released over four',
    schedule: [
      ['Practice code', 'PMS premium', ...[...years, '2018/19'].map((year) => `Released ${year}`)],
      ['Y10001', 1000, 250, 500, 750, 1000, ''],
      ['Y10002', 1000, 250, 500, 750, 999.88, ''],
    ],
    met: 2,
  },
  {
    case: 'years left blank once all of the premium is released, give or take a penny a month',
    schedule: [headings, row([500, 999.88, '', '']), row([500, 999.87, '', ''])],
    finds: [
      { outcome: 'breach', row: 2, says: 'over two years' },
      { outcome: 'evidence needed', row: 3, says: 'What Y10001 has released in 2016/17 is blank' },
    ],
  },
  {
    case: 'a year left blank within a release that is too fast whatever it says',
    schedule: [headings, row([250, 'tbc', 1000, 1000]), row([250, 'tbc', 999.88, 999.88])],
    finds: [2, 3].map((row) => ({
      outcome: 'breach',
      row,
      says: 'over three years, from 2014/15 to 2016/17',
    })),
  },
  {
    case: 'a year left blank before the first could be the first',
    schedule: [headings, row(['', 500, 750, 1000])],
    finds: [{ outcome: 'evidence needed', says: '2014/15 is blank' }],
  },
  {
    case: 'a schedule that ends before the release does',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
      ['Y10001', 1000, 250, 500],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Y10001 releases £500.00 of its £1,000.00 premium by 2015/16, where the schedule ends',
        cells: ['Schedule!B2', 'Schedule!C2', 'Schedule!D2'],
      },
    ],
  },
  {
    case: 'a part of the premium, released in full before the schedule ends',
    schedule: [headings, row([250, 500, 500, 500])],
    finds: [{ outcome: 'breach', says: 'over two years' }],
  },
  {
    case: 'still growing where the schedule ends, and no premium to hold it against',
    schedule: [headings, row([0, 0, 500, 1000], { premium: '' })],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'still grows in 2017/18, where the schedule ends, and its premium is not known',
      },
    ],
  },
  {
    case: 'a premium of no more than the rounding of monthly payments',
    schedule: [headings, row([250, 500, 750, 1000]), row([0.1, 0.1, 0.1, 0.1], { premium: 0.1 })],
    finds: [{ outcome: 'breach', row: 3, says: 'over one year, 2014/15' }],
    met: 1,
  },
  {
    case: 'steps of no premium, of which none follows',
    schedule: [
      ['Practice code', 'PMS premium', 'Step 2015/16', 'Step 2016/17', 'Step 2017/18'],
      ['Y10001', '', 500, 500, 0],
    ],
    finds: [{ outcome: 'breach', says: 'over two years, from 2015/16 to 2016/17' }],
  },
  {
    case: 'no premium, and no growth after two years',
    schedule: [headings, row(twoYears, { premium: '' })],
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'what is retained falls over four years',
    schedule: [of('Retained'), ['Y10001', '01C', 1000, 750, 500, 250, 0]],
    met: 1,
  },
  {
    case: 'what is retained falls in two',
    schedule: [of('Retained'), ['Y10001', '01C', 1000, 500, 0, 0, 0]],
    finds: [
      {
        outcome: 'breach',
        says: 'over two years, from 2014/15 to 2015/16',
        cells: ['D2', 'C2', 'E2', 'C2', 'F2', 'C2', 'G2', 'C2'].map((cell) => `Schedule!${cell}`),
      },
    ],
  },
  {
    case: 'what is retained, of a premium that cannot be read',
    schedule: [of('Retained'), ['Y10001', '01C', 'tbc', 500, 0, 0, 0]],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'What Y10001 releases is told by what it retains of its premium, and the premium is blank or cannot be read',
        putRight: 'Enter the premium as a number.',
      },
    ],
  },
  {
    case: 'what is retained is blank in a year: a nought there would be all of the premium',
    schedule: [of('Retained'), ['Y10001', '01C', 1000, 750, '', 250, 0]],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'What Y10001 retains in 2015/16 is blank or cannot be read',
        putRight: '0 only if all of the premium is released.',
      },
    ],
  },
  {
    case: 'the same in each of four years, which together is the premium: perhaps the step of each',
    schedule: [headings, row([250, 500, 750, 1000]), row([250, 500, 750, 1000]), row([250, 250, 250, 250])],
    met: 2,
    finds: [
      {
        outcome: 'evidence needed',
        says: 'What Y10001 has released is £250.00 in each year from 2014/15 on, which together is its premium of £1,000.00',
        putRight: 'say that the columns hold the step of each',
        row: 4,
      },
    ],
  },
  {
    case: 'the same in each of four years, which together is not the premium',
    schedule: [headings, row([250, 500, 750, 1000]), row([250, 500, 750, 1000]), row([300, 300, 300, 300])],
    met: 2,
    finds: [{ outcome: 'breach', says: 'over one year, 2014/15' }],
  },
  { case: 'four steps', schedule: [of('Step'), ['Y10001', '01C', 1000, 250, 250, 250, 250]], met: 1 },
  {
    case: 'two steps, then blanks',
    schedule: [of('Step'), ['Y10001', '01C', 1000, 500, 500, '', '']],
    finds: [{ outcome: 'breach', says: 'over two years' }],
  },
  {
    case: 'no column for what is released',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium'],
      ['Y10001', '01C', 1000],
    ],
    notChecked: 'No column for “released”, “retained” or “step” by year in the schedule.',
  },
  {
    case: 'no schedule',
    ledger: [
      ['From practice', 'Purpose', 'Amount'],
      ['Y10001', 'Extended access', 1000],
    ],
    notChecked: 'No schedule of practices was found.',
  },
  ...severalTables,
]);
