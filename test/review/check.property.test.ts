/** What must hold of any workbook, whatever is in it. */
import fc from 'fast-check';
import { rules } from '../../src/policy/rules';
import type { CellValue, Rule } from '../../src/policy/rules/rule';
import type { CheckResult, Finding } from '../../src/review/findings';
import { subjectOf } from '../../src/review/checking/keys';
import { checkWith, type RuleCase } from '../support/testRule';
import { expectSame } from '../support/same';

type Rows = CellValue[][];
type Sheets = { readonly schedule: Rows; readonly ledger: Rows };

const terms: RuleCase['terms'] = {
  thresholds: { fairShares: 0.2, netImpactShare: 0.1, netImpactPerPatient: 100 },
};
const run = (sheets: Sheets, asked: readonly Rule[] = rules): Promise<CheckResult> =>
  checkWith(asked, { ...sheets, terms });

/** What a finding says of which subject, without where it stands. */
const said = ({ key, rule, kind, outcome, message, putRight, difference }: Finding): string =>
  JSON.stringify([
    subjectOf(key),
    rule,
    kind,
    outcome,
    message.replace(/\b[A-Z]+\d+ \(/g, '('),
    putRight,
    difference,
  ]);
const told = ({ findings, totals, checked, notChecked, partly }: CheckResult): object => ({
  findings: findings.map(said).sort(),
  totals,
  checked,
  notChecked,
  partly,
});

const practice = fc.constantFrom(
  'Y20000',
  'Y20001',
  'Y20002',
  'Y10001',
  'Y10002',
  'Y10003',
  'y10003 ',
  'Y10004',
  'Y10005',
  '',
  '#N/A',
);
const ccg = fc.constantFrom('01C', '01c ', '02P', 'NHS Barnsley CCG', 'Barnsley', '', 'tbc', '#REF!');
const money = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellValue>(0, 250, 500, 750, 1000, 999.99, -400) },
  fc.constantFrom<CellValue>('', '£1,000.00', '(400)', '12.5k', 'tbc', '-', '#DIV/0!', 'nil'),
  fc.integer({ min: -100_000, max: 1_000_000 }).map((pence) => pence / 100),
);
const answer = fc.constantFrom<CellValue>(
  'Yes',
  'No',
  'pending',
  '',
  'n/a',
  'see file 7',
  'Agreed 12/05/2015',
  '#N/A',
);
const day = fc.constantFrom<CellValue>('', 41700, 42000, 42500, '12/05/2015', 'tbc', 'No', '31 August 2014');

const scheduleHeadings = [
  'Practice code',
  'Practice name',
  'CCG',
  'Weighted patients',
  'PMS funding',
  'GMS equivalent',
  'PMS premium',
  'Released 2014/15',
  'Released 2015/16',
  'Released 2016/17',
  'Released 2017/18',
  'Compelling reasons',
  'Agreed with the practice on',
  'Reduction starts on',
  'Reinvestment plan confirmed on',
  'Case-by-case review',
  'Special population',
  'Patients engaged',
  'Agreed with the CCG',
];
const scheduleRow = fc
  .tuple(
    practice,
    fc.constantFrom('Oak Surgery', 'Elm Surgery', 'Ash Surgery'),
    ccg,
    // So few that amounts of some hundred pounds are likely for them.
    fc.constantFrom<CellValue>(5, 5.25, '6', '', 'tbc'),
    ...Array.from({ length: 7 }, () => money),
    answer,
    day,
    day,
    day,
    answer,
    answer,
    answer,
    answer,
  )
  .map((cells): CellValue[] => cells as CellValue[]);

const ledgerHeadings = [
  'From practice',
  'From CCG',
  'To practice',
  'To CCG',
  'Purpose',
  'Scheme',
  'Financial year',
  'Amount',
  'Agreement of the CCGs',
  'Funding source',
  'Offered to practice',
];
const ledgerRow = fc
  .tuple(
    practice,
    ccg,
    practice,
    ccg,
    fc.constantFrom('Extended access', 'Running costs', 'Tranche B', 'Core general practice', '', '#N/A'),
    fc.constantFrom('Access scheme', 'ACCESS scheme', 'Phlebotomy scheme'),
    fc.constantFrom<CellValue>('2014/15', '2015-16', 'FY17', '', 'tbc', 42000),
    money,
    fc.constantFrom('', 'Agreed', 'pending', 'Agreed by 01C', '01C and 02P', 'see file'),
    fc.constantFrom('', 'PMS', 'Quality premium'),
    answer,
  )
  .map((cells): CellValue[] => cells as CellValue[]);

const workbooks = fc.record({
  schedule: fc.array(scheduleRow, { minLength: 1, maxLength: 8 }),
  ledger: fc.array(ledgerRow, { minLength: 1, maxLength: 8 }),
});
const sheets = ({ schedule, ledger }: Sheets): Sheets => ({
  schedule: [scheduleHeadings, ...schedule],
  ledger: [ledgerHeadings, ...ledger],
});
const shuffled = (rows: Rows): fc.Arbitrary<Rows> =>
  fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });

const settings = { numRuns: 60 };

/** These rules read a practice from its first row; that it has another is the finding of `duplicate-practice`. */
const ofFirstRows = ['fair-shares', 'net-impact', 'equal-opportunity'];
const eachOnce = ({ schedule, ledger }: Sheets): Sheets => ({
  schedule: schedule.map(([, ...rest], index) => [`Y2000${index}`, ...rest]),
  ledger,
});

test.each([
  ['', rules, eachOnce],
  [
    ', also of those of a practice that is in the schedule twice',
    rules.filter(({ id }) => !ofFirstRows.includes(id)),
    (rows: Sheets) => rows,
  ],
])(
  'the order of rows changes no finding%s',
  async (_, asked, made) => {
    await fc.assert(
      fc.asyncProperty(
        workbooks
          .map(made)
          .chain((rows) =>
            fc.tuple(
              fc.constant(rows),
              fc.record({ schedule: shuffled(rows.schedule), ledger: shuffled(rows.ledger) }),
            ),
          ),
        async ([rows, other]) => {
          const [one, two] = [await run(sheets(rows), asked), await run(sheets(other), asked)];
          expectSame(told(two), told(one));
        },
      ),
      settings,
    );
  },
  60_000,
);

test('a second check finds the same', async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (rows) => {
      expectSame(await run(sheets(rows)), await run(sheets(rows)));
    }),
    settings,
  );
}, 60_000);

test('a column that carries nothing changes nothing', async () => {
  const words = fc.constantFrom('', 'rang on Tuesday', 'file 12', 'JB', 'ok');
  const at = fc.nat({ max: 9 });
  await fc.assert(
    fc.asyncProperty(
      workbooks,
      at,
      fc.array(words, { minLength: 20, maxLength: 20 }),
      async (rows, place, cells) => {
        const widened = (all: Rows): Rows =>
          all.map((row, index) => [
            ...row.slice(0, place),
            index === 0 ? 'Initials' : cells[index]!,
            ...row.slice(place),
          ]);
        const { schedule, ledger } = sheets(rows);
        expectSame(
          told(await run({ schedule: widened(schedule), ledger: widened(ledger) })),
          told(await run({ schedule, ledger })),
        );
      },
    ),
    settings,
  );
}, 60_000);

test('blank rows change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      workbooks,
      fc.array(fc.nat({ max: 2 }), { minLength: 20, maxLength: 20 }),
      async (rows, gaps) => {
        const loosened = (all: Rows): Rows =>
          all.flatMap((row, index) => [
            row,
            ...Array.from({ length: gaps[index] ?? 0 }, () => row.map(() => '')),
          ]);
        const { schedule, ledger } = sheets(rows);
        expectSame(
          told(await run({ schedule: loosened(schedule), ledger: loosened(ledger) })),
          told(await run({ schedule, ledger })),
        );
      },
    ),
    settings,
  );
}, 60_000);

test('whatever the cells hold, it never throws, and says what it read', async () => {
  const anything = fc.oneof(
    // What a sentence quotes of these would look like a value that was not put into it.
    fc.string().map((text) => text.replace(/[{}]|undefined|NaN|\[object/g, '')),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.integer(),
    fc.constantFrom<CellValue>(
      '',
      '#REF!',
      'Total',
      '01C',
      'Y10001',
      '2014/15',
      '=1+1',
      '\u200B',
      '__proto__',
    ),
  );
  const rows = (headings: readonly string[]): fc.Arbitrary<Rows> =>
    fc
      .array(fc.array(anything, { minLength: headings.length, maxLength: headings.length }), { maxLength: 8 })
      .map((all) => [[...headings], ...all]);
  await fc.assert(
    fc.asyncProperty(rows(scheduleHeadings), rows(ledgerHeadings), async (schedule, ledger) => {
      const result = await run({ schedule, ledger });
      expect(result.rows.read).toBe(result.rows.of);
      for (const { message, putRight } of result.findings)
        expect(message + putRight).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
    }),
    settings,
  );
}, 60_000);
