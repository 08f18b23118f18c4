import { fairShares } from '../../../src/policy/rules/fairShares';
import { checkWith, testRule } from '../../support/testRule';
import { twice } from './fairShares/twice';

type Cell = string | number;
const schedule = (...practices: readonly (readonly [string, Cell, string?])[]): Cell[][] => [
  ['Practice code', 'CCG', 'Weighted patients', 'PMS premium', 'Released 2014/15'],
  ...practices.map(([code, patients, ccg = '01C']) => [code, ccg, patients, 1000, 1000]),
];
const ledger = (...paid: readonly (readonly [Cell, Cell, string?, string?])[]): Cell[][] => [
  ['From CCG', 'To CCG', 'To practice', 'Purpose', 'Financial year', 'Amount', 'Funding source'],
  ...paid.map(([practice, amount, ccg = '01C', source = 'PMS']) => [
    '01C',
    ccg,
    practice,
    'Extended access',
    '2014/15',
    amount,
    source,
  ]),
];
const terms = { thresholds: { fairShares: 0.2 } };
const two = schedule(['Y10001', 1000], ['Y10002', 2000]);

testRule(fairShares, [
  ...twice,
  {
    case: 'the same per weighted patient',
    schedule: two,
    ledger: ledger(['Y10001', 1000], ['Y10002', 2000]),
    terms,
    met: 1,
  },
  {
    case: 'a fifth less, as the threshold allows',
    schedule: two,
    ledger: ledger(['Y10001', 800], ['Y10002', 2000]),
    terms,
    met: 1,
  },
  ...[799.99, 795].map((amount, nth) => ({
    case: `and ${nth === 0 ? 'a penny' : 'as much'} more, as rounding may lose${nth === 0 ? '' : ' where the tolerance is raised'}`,
    schedule: two,
    ledger: ledger(['Y10001', amount], ['Y10002', 2000]),
    terms: { ...terms, ...(nth === 0 ? {} : { tolerance: 500 }) },
    met: 1,
  })),
  ...[799.98, 794.99].map((amount, nth) => ({
    case: `and a penny more than that${nth === 0 ? '' : ', where the tolerance is raised'}`,
    schedule: two,
    ledger: ledger(['Y10001', amount], ['Y10002', 2000]),
    terms: { ...terms, ...(nth === 0 ? {} : { tolerance: 500 }) },
    finds: [{ outcome: 'breach' as const, difference: nth === 0 ? 2 : 501 }],
  })),
  {
    case: 'more than a fifth less',
    schedule: two,
    ledger: ledger(['Y10001', 700], ['Y10002', 1500], ['Y10002', 500]),
    terms,
    finds: [
      {
        outcome: 'breach',
        kind: 'advice',
        says: 'Per weighted patient, Y10001 receives £0.70 and Y10002 £1.00, the most in 01C: Y10001 is more than 20% below.',
        putRight: 'Reinvest £100.00 more in Y10001, or show why its patients need less.',
        difference: 10_000,
        row: null,
        cells: ['Schedule!C2', 'Ledger!F2', 'Schedule!C3', 'Ledger!F3', 'Ledger!F4'],
      },
    ],
  },
  {
    case: 'a practice that is paid nothing receives nothing',
    schedule: two,
    ledger: ledger(['Y10002', 2000]),
    terms,
    finds: [{ outcome: 'breach', says: 'Y10001 receives £0.00 and Y10002 £1.00', difference: 80_000 }],
  },
  {
    case: 'money taken back',
    schedule: two,
    ledger: ledger(['Y10001', 1500], ['Y10001', -500], ['Y10002', 2000]),
    terms,
    met: 1,
  },
  { case: 'nobody is paid anything', schedule: two, ledger: ledger(['Y10001', 0]), terms, notApplicable: 1 },
  {
    case: 'one practice',
    schedule: schedule(['Y10001', 1000]),
    ledger: ledger(['Y10001', 1000]),
    terms,
    notApplicable: 1,
  },
  {
    case: 'one practice, listed twice, and one whose CCG is not said',
    schedule: schedule(['Y10001', 1000], ['Y10001', 1000], ['Y10002', 1000, '']),
    ledger: ledger(['Y10001', 1000]),
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: 'in a row of the schedule the practice or its CCG is not said.',
        cells: ['Schedule!B4'],
      },
    ],
  },
  ...[
    { what: 'CCG', row: ['Y10003', 1000, ''] as const, cell: 'Schedule!B4' },
    { what: 'code', row: ['#REF!', 1000] as const, cell: 'Schedule!A4' },
  ].map(({ what, row, cell }) => ({
    case: `a practice of which the ${what} is not said may be of the CCG, and is paid nothing`,
    schedule: schedule(['Y10001', 1000], ['Y10002', 2000], row),
    ledger: ledger(['Y10001', 1000], ['Y10002', 2000]),
    terms,
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'in a row of the schedule the practice or its CCG is not said.',
        putRight: 'Enter the code and the CCG of each practice',
        cells: [cell],
      },
    ],
  })),
  {
    case: 'and the others are unequal, whether it is or not',
    schedule: schedule(['Y10001', 1000], ['Y10002', 2000], ['Y10003', 1000, '']),
    ledger: ledger(['Y10001', 1000], ['Y10002', 1000]),
    terms,
    finds: [{ outcome: 'breach', says: 'Y10002 receives £0.50' }],
  },
  {
    case: 'a schedule without weighted patients has other practices of the CCG',
    schedule: two,
    ledger: ledger(['Y10001', 1000], ['Y10002', 2000]),
    sheets: [
      {
        name: 'Others',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
          ['Y10001', '01C', 1000, 1000],
          ['Y10003', '01C', 1000, 1000],
        ],
      },
    ],
    terms,
    finds: [
      {
        outcome: 'evidence needed',
        says: 'weighted patients of one share are not said',
        cells: ['Others!A3', 'Schedule!C2', 'Schedule!C3'],
      },
    ],
  },
  {
    case: 'a schedule without weighted patients has the same practices',
    schedule: [
      ['Practice code', 'CCG', 'Released 2014/15'],
      ['Y10001', '01C', 1000],
      ['Y10002', '01C', 1000],
    ],
    sheets: [{ name: 'Weights', rows: two }],
    ledger: ledger(['Y10001', 1000], ['Y10002', 2000]),
    terms,
    met: 1,
  },
  {
    case: 'the larger practice receives less',
    schedule: two,
    ledger: ledger(['Y10001', 1000], ['Y10002', 1400]),
    terms,
    finds: [{ outcome: 'breach', says: 'Y10002 receives £0.70 and Y10001 £1.00', difference: 20_000 }],
  },
  ...[
    [1, 2, 3, 4],
    [4, 3, 2, 1],
    [3, 1, 4, 2],
  ].map((order) => ({
    case: `of several that receive least, and most, the same are named in any order of the rows: ${order.join()}`,
    schedule: schedule(...order.map((nth) => [`Y1000${nth}`, 1000] as const)),
    ledger: ledger(['Y10001', 700], ['Y10002', 1000], ['Y10003', 700], ['Y10004', 1000]),
    terms,
    finds: [{ outcome: 'breach' as const, says: 'Y10001 receives £0.70 and Y10004 £1.00' }],
  })),
  {
    case: 'each CCG apart',
    schedule: schedule(['Y10001', 1000], ['Y10002', 1000], ['Y10003', 1000, '02P'], ['Y10004', 1000, '02P']),
    ledger: ledger(['Y10001', 100], ['Y10002', 100], ['Y10003', 900, '02P'], ['Y10004', 900, '02P']),
    terms,
    met: 2,
  },
  ...['', 'tbc', 0].map((patients) => ({
    case: `the weighted patients of a practice are “${patients}”`,
    schedule: schedule(['Y10001', 1000], ['Y10002', 1000], ['Y10003', patients]),
    ledger: ledger(['Y10001', 1000], ['Y10002', 1000]),
    terms,
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'the practice, amount or weighted patients of one share are not said or cannot be read.',
      },
    ],
  })),
  {
    case: 'the weighted patients of no practice are said',
    schedule: schedule(['Y10001', ''], ['Y10002', 'tbc']),
    ledger: ledger(['Y10001', 1000], ['Y10002', 2000]),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'weighted patients of 2 shares are not said' }],
  },
  {
    case: 'the others are unequal, whatever that practice receives',
    schedule: schedule(['Y10001', 1000], ['Y10002', 1000], ['Y10003', '']),
    ledger: ledger(['Y10001', 100], ['Y10002', 1000]),
    terms,
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'an amount that cannot be read',
    schedule: two,
    ledger: ledger(['Y10001', 'tbc'], ['Y10002', 2000]),
    terms,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'money for the whole CCG that could make up the difference',
    schedule: two,
    ledger: ledger(['Y10001', 700], ['Y10002', 2000], ['', 300]),
    terms,
    finds: [{ outcome: 'evidence needed', cells: ['Ledger!F4', 'Schedule!C2', 'Schedule!C3'] }],
  },
  {
    case: 'money for the whole CCG that could not',
    schedule: two,
    ledger: ledger(['Y10001', 700], ['Y10002', 2000], ['', 50]),
    terms,
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'money taken back from the whole CCG, which may be the highest’s',
    schedule: two,
    ledger: ledger(['Y10001', 700], ['Y10002', 2000], ['', -500]),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'of one share are not said' }],
  },
  {
    case: 'money of which not even the CCG is said',
    schedule: two,
    ledger: ledger(['Y10001', 700], ['Y10002', 2000], ['', 'tbc', '']),
    terms,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'money of which the CCG is not said, beside CCGs that go by names',
    schedule: schedule(['Y10001', 1000, 'Warrington'], ['Y10002', 2000, 'Warrington']),
    ledger: ledger(['Y10001', 700, 'Warrington'], ['Y10002', 2000, 'Warrington'], ['', 300, '']),
    terms,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'money for a whole CCG that the ledger names and the schedule has a code for',
    schedule: two,
    ledger: ledger(['Y10001', 700], ['Y10002', 2000], ['', 300, 'Warrington']),
    terms,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'money for another CCG',
    schedule: two,
    ledger: ledger(['Y10001', 700], ['Y10002', 2000], ['', 300, '02P']),
    terms,
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'money of several places that could be anybody’s',
    schedule: two,
    ledger: ledger(['', 300], ['', 'tbc', '']),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'of 2 shares' }],
  },
  {
    case: 'a practice that only the ledger has',
    schedule: two,
    ledger: ledger(['Y10001', 1000], ['Y10002', 2000], ['Y10009', 5000]),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'of one share' }],
  },
  {
    case: 'a practice that only the ledger has, and does not say in which CCG, may be of this one',
    schedule: two,
    ledger: ledger(['Y10001', 1000], ['Y10002', 2000], ['Y10009', 5000, '']),
    terms,
    finds: [{ outcome: 'evidence needed', says: 'of one share' }],
  },
  {
    case: 'but not where another of its rows says that it is of another',
    schedule: two,
    ledger: ledger(
      ['Y10001', 1000],
      ['Y10002', 2000],
      ['Y10009', 5000, ''],
      ['Y10009', 50, '02P'],
      ['Y10009', 50, ''],
    ),
    terms,
    met: 1,
  },
  {
    case: 'a practice that only the ledger has is of the CCGs that the ledger has it in',
    schedule: [
      ...schedule(['Y10001', 1000], ['Y10002', 1000], ['Y10003', 1000, '02P'], ['Y10004', 1000, '02P']),
      ...schedule(['Y10005', 1000, '03Q'], ['Y10006', 1000, '03Q']).slice(1),
    ],
    ledger: ledger(
      ...['01C', '02P', '03Q'].flatMap((ccg, at) =>
        [1, 2].map((nth): [string, number, string] => [`Y1000${2 * at + nth}`, 900, ccg]),
      ),
      ['Y10009', 100, '02P'],
      ['Y10009', 100, '03Q'],
      ['Y10009', 100, '02P'],
    ),
    terms,
    finds: [{ outcome: 'evidence needed' }, { outcome: 'evidence needed' }],
    met: 1,
  },
  {
    case: 'the quality premium is not reinvestment',
    schedule: two,
    ledger: ledger(['Y10001', 1000], ['Y10002', 2000], ['Y10001', 900, '01C', 'Quality premium']),
    terms,
    met: 1,
  },
  {
    case: 'a schedule that says what each practice receives',
    schedule: [
      [
        'Practice code',
        'CCG',
        'Weighted patients',
        'PMS premium',
        'Released 2014/15',
        'Reinvested in practice 2014/15',
      ],
      ['Y10001', '01C', 1000, 1000, 1000, 500],
      ['Y10002', '01C', 1000, 1000, 1000, 1500],
      ['Y10003', '01C', 1000, 1000, 1000, ''],
      ['', '01C', 1000, 1000, 1000, 10],
      ['Y10001', '01C', 1000, 1000, 1000, 0],
    ],
    terms,
    finds: [{ outcome: 'breach', says: 'Y10003 receives £0.00 and Y10002 £1.50' }],
  },
  {
    case: 'reinvested money *from* a practice says nothing of who receives it',
    schedule: [
      ['Practice code', 'CCG', 'Weighted patients', 'PMS premium', 'Released 2014/15', 'Reinvested 2014/15'],
      ['Y10001', '01C', 1000, 1000, 1000, 500],
    ],
    terms,
    notChecked: /No ledger of redeployments was found\.|No column for “reinvested” in the practice by year/,
  },
  {
    case: 'no threshold is set',
    schedule: two,
    ledger: ledger(['Y10001', 700], ['Y10002', 2000]),
    notChecked:
      /^No threshold is set for how far reinvestment per weighted patient may differ between practices of a CCG\.$/,
  },
  {
    case: 'no threshold and no columns: both are said',
    schedule: two,
    notChecked: /^No threshold is set for .* CCG\. No /,
  },
]);

test('thousands of practices in two versions of a ledger are held against one another in steps', async () => {
  const codes = Array.from({ length: 2000 }, (_, nth) => `Y${10_000 + nth}`);
  const version = (amount: number): Cell[][] => ledger(...codes.map((code) => [code, amount] as const));
  let steps = 0;
  const group: typeof fairShares.group = {
    ...fairShares.group!,
    start(asked) {
      const started = fairShares.group!.start(asked);
      const verdicts = started.verdicts.bind(started);
      started.verdicts = function* () {
        for (const each of verdicts()) {
          if (each === undefined) steps++;
          yield each;
        }
      };
      return started;
    },
  };
  const { totals } = await checkWith([{ ...fairShares, group }], {
    schedule: schedule(...codes.map((code) => [code, 1000] as const)),
    sheets: [
      { name: 'Plan', rows: version(1000) },
      { name: 'Outturn', rows: version(900) },
    ],
    terms,
  });
  expect(totals.advice.met).toBe(1);
  // Each goes through some hundred practices, or a way to count what they receive.
  expect(steps).toBeGreaterThan(2000 / 100);
});
