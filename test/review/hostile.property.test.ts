/** Whole workbooks of whatever a cell can hold: no error, no hang, and never a "met" that the clean reading would not give. */
import fc from 'fast-check';
import { rules } from '../../src/policy/rules';
import type { CellValue } from '../../src/policy/rules/rule';
import type { CheckResult, Finding } from '../../src/review/findings';
import { noAnswers } from '../../src/review/answers/answers';
import { reportOf } from '../../src/review/report/report';
import { noReviews, reviewOf } from '../../src/review/reviews';
import { rowOfReview } from '../../src/review/reviewing/reviewsTable';
import { createSession } from '../../src/review/session';
import { arrayWorkbook, type ArraySheet } from '../support/arrayWorkbook';
import { cleanWorkbook, type CleanTable } from '../support/cleanWorkbook';
import { noLocks } from '../support/noLocks';
import { metIn } from '../support/metIn';
import { checkWith } from '../support/testRule';

type Rows = CellValue[][];

const longest = 'w'.repeat(32_767);
const hostile = fc.constantFrom<CellValue>(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u0000',
  'Y10001\u0000',
  'ملاحظة ١٢٣',
  '\u202E10001Y',
  '👩‍⚕️ surgery',
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '@SUM(A1)',
  '<img src=x onerror=alert(1)>',
  '{"version":1}',
  '{{practice}}',
  '$&',
  '1.234,56',
  '1,5',
  '١٢٣',
  'Infinity',
  'NaN',
  '0x10',
  '1e308',
  '#REF!',
  '#SPILL!',
  '#CALC!',
  '32/13/2015',
  '31/12/1899',
  '14 October 1066',
  '1066-10-14',
  '29/02/1900',
  '\uD800',
  '\t',
  '\n'.repeat(50),
  longest,
  1e308,
  -1e308,
  5e-324,
  -0,
  -1,
  -40_000,
  60,
  0.1 + 0.2,
  2_958_466,
  1e15 + 0.5,
  true,
  false,
);
const cell = fc.oneof(
  { weight: 5, arbitrary: hostile },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 2, arbitrary: fc.constant<CellValue>('') },
);

const headings = [
  ...['Practice code', 'Practice name', 'CCG', 'CCG name', 'Registered patients', 'Weighted patients'],
  ...['PMS funding', 'GMS equivalent', 'PMS premium', 'Released 2014/15', 'Released 2015/16', 'Reinvested'],
  ...['From practice', 'From CCG', 'To CCG', 'Purpose', 'Scheme', 'Financial year', 'Amount', 'Agreement'],
  ...['Agreed with practice on', 'Compelling reasons', 'Patients engaged', 'Funding source', 'PMS premium'],
];
const heading = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CellValue>(...headings) },
  { weight: 1, arbitrary: cell },
);
const sheet = (name: string): fc.Arbitrary<ArraySheet> =>
  fc
    .integer({ min: 1, max: 14 })
    .chain((width) =>
      fc.tuple(
        fc.array(heading, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
      ),
    )
    .map(([top, rows]) => ({ name, rows: [top, ...rows] }));

/** Sentences are read in a narrow pane: a finding that quotes a cell quotes so much of it. */
const longestMessage = 1_000;
const sane = ({ findings, totals }: CheckResult): void => {
  for (const { message, putRight, key, difference } of findings) {
    expect(message.length + putRight.length).toBeLessThan(2 * longestMessage);
    expect(key.length).toBeLessThan(32_767);
    expect(message + putRight).not.toMatch(/\[object|undefined|£-?(?:NaN|Infinity)/);
    expect(String(difference ?? '')).not.toMatch(/NaN|Infinity/);
  }
  for (const counted of Object.values(totals))
    for (const count of Object.values(counted)) expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
};

const start = performance.now();
const timeLeft = (): number => 6_000 - Math.min(4_000, performance.now() - start);

test('any workbook is checked to the end, by the whole session', async () => {
  await fc.assert(
    fc.asyncProperty(sheet('__proto__'), sheet('constructor'), async (one, two) => {
      const workbook = arrayWorkbook(one, two);
      const before = [workbook.cells(one.name), workbook.cells(two.name)];
      const session = createSession(workbook, {
        pause: () => Promise.resolve(),
        now: () => Date.now(),
        after: () => () => undefined,
      });
      await session.open();
      await session.check('workbook');
      const state = session.state();
      if (state.at === 'failed') throw state.error;
      if (state.at !== 'checked') throw new Error(`The session is at ${state.at}.`);
      sane(state.result);
      expect([workbook.cells(one.name), workbook.cells(two.name)]).toEqual(before);
      expect(({} as Record<string, unknown>)['practice']).toBeUndefined();
    }),
    { numRuns: 150, interruptAfterTimeLimit: timeLeft() },
  );
}, 30_000);

const rowsOf = ({ columns, rows }: CleanTable): Rows => [
  columns.map(({ heading: words, year }) =>
    year === undefined ? words : `${words} ${year}/${(year + 1) % 100}`,
  ),
  ...rows.map((row) => [...row]),
];
const clean = cleanWorkbook();
const cleanSheets = { schedule: rowsOf(clean.schedule), ledger: rowsOf(clean.ledger) };
/** Contents that say nothing, wherever they stand. */
const nothing = fc.constantFrom<CellValue>(
  '',
  '#REF!',
  '#N/A',
  '\u0000',
  '\u202E',
  '__proto__',
  'constructor',
  '<b>',
  '=1+1',
  '1.234,56',
  'NaN',
  '{{amount}}',
  '14 October 1066',
  '31/12/1899',
  longest,
);

/**
 * The relation: whatever one cell is made to say nothing, of no subject (a row; a CCG and year; a scheme) does a rule say
 * "met" of which it did not before. It holds of words as well as of numbers and codes, and of sums over rows as of rows.
 */
test('a cell that says nothing makes no rule met that was not, of any row, CCG, year or scheme', async () => {
  const base = await metIn(cleanSheets);
  expect(base.size).toBeGreaterThan(250);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('schedule' as const, 'ledger' as const),
      fc.nat(),
      fc.nat(),
      nothing,
      async (where, row, column, value) => {
        const rows = cleanSheets[where].map((cells) => [...cells]);
        rows[1 + (row % (rows.length - 1))]![column % rows[0]!.length] = value;
        const met = await metIn({ ...cleanSheets, [where]: rows });
        expect([...met].filter((subject) => !base.has(subject))).toEqual([]);
      },
    ),
    { numRuns: 400, interruptAfterTimeLimit: timeLeft() },
  );
}, 30_000);

test('the same of every column whole, as a broken lookup or import leaves it', async () => {
  const base = await metIn(cleanSheets);
  for (const where of ['schedule', 'ledger'] as const)
    for (let column = 0; column < cleanSheets[where][0]!.length; column++)
      for (const value of ['#REF!', '', '<b>', '__proto__']) {
        const rows = cleanSheets[where].map((cells, row) =>
          cells.map((cell, at) => (row > 0 && at === column ? value : cell)),
        );
        const met = await metIn({ ...cleanSheets, [where]: rows });
        expect({
          where,
          column,
          value,
          newly: [...met].filter((subject) => !base.has(subject)),
        }).toEqual({ where, column, value, newly: [] });
      }
}, 60_000);

test('as many CCGs as rows, none like another: checked to the end in seconds, and none is met', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => index);
  const result = await checkWith(rules, {
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ...many.map((index): CellValue[] => [
        `Y${10_000 + index}`,
        index % 2 ? `name ${index}` : `0${index}A`,
        100,
        100,
      ]),
    ],
    ledger: [
      ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
      ...many.map((index): CellValue[] => [
        '',
        index % 2 ? `other ${index}` : `9${index}Z`,
        '',
        'Access',
        '2014/15',
        90,
      ]),
    ],
  });
  const ofCcgs = result.findings.filter(({ rule, row }) => rule === 'reinvestment' && row === null);
  expect(ofCcgs).toHaveLength(many.length);
}, 30_000);

test('a sheet as wide as Excel allows, with the same heading over and over', async () => {
  const wide = Array.from({ length: 16_384 }, (_, index) => headings[index % headings.length]!);
  const rows = [wide, wide.map((_, index): CellValue => (index % 3 ? index : `Y1000${index % 9}`))];
  sane(await checkWith(rules, { schedule: rows, ledger: rows }));
});

test('texts of cells are text in a report and in a review', async () => {
  const texts = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    '\t=1',
    longest,
    '\u0000',
    '\uD800',
  ];
  const ledger: Rows = [
    ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Scheme', 'Financial year', 'Amount'],
    ...texts.map((text): CellValue[] => [text, text, '02P', text, text, '2014/15', 5]),
  ];
  const result = await checkWith(rules, { ledger });
  sane(result);
  const ours = new Set(texts);
  const isShort = (value: CellValue): boolean => typeof value !== 'string' || value.length <= 32_767;
  for (const finding of result.findings) {
    const review = reviewOf(finding, {
      decision: 'accepted',
      reason: longest,
      reviewer: '=A',
      time: '2026-11-21T10:00:00.000Z',
    });
    expect(rowOfReview(review).every(isShort)).toBe(true);
  }
  const { rows } = reportOf({
    result,
    overview: { blocks: [], activeSheet: '', questions: [], locks: noLocks, answers: noAnswers },
    scope: 'workbook',
    sheetAsked: undefined,
    finishedAt: new Date(0),
    madeAt: new Date(0),
    reviews: noReviews,
    about: { version: '0', by: '=cmd()' },
  });
  expect(rows.flat().every((value) => isShort(value))).toBe(true);
  // Nothing is trimmed or changed into something that Excel would calculate: the port writes all of it as text.
  expect(rows.flat().some((value) => typeof value === 'string' && ours.has(value))).toBe(true);
});

const quoted = ({ message }: Finding): number => message.length;
test('a finding quotes so much of a cell and no more', async () => {
  const ledger: Rows = [
    ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Scheme', 'Financial year', 'Amount'],
    [longest, longest, longest, longest, longest, longest, longest],
    ['Y10001', '01C', '02P', longest, longest, '2014/15', 5],
  ];
  const { findings } = await checkWith(rules, { ledger });
  expect(findings.length).toBeGreaterThan(0);
  expect(Math.max(...findings.map(quoted))).toBeLessThan(longestMessage);
});

test('headings of 32,767 letters, figures or spaces cost no more than their length', async () => {
  const long = ['w', 'W', 'Ww', 'w1', ' ', ' w', '£0', '1,', '2014/', '_'].map((part) =>
    part.repeat(Math.floor(32_767 / part.length)),
  );
  const headed = Array.from({ length: 6 }, () => long).flat();
  const schedule = [[...headings.slice(0, 12), ...headed], headed.map((): CellValue => 1)];
  sane(await checkWith(rules, { schedule }));
});
