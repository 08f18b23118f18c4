/** A schedule cut into tables by its years, on sheets of their own or below one another, says what it says in one piece. */
import fc from 'fast-check';
import type { CellValue } from '../../src/policy/rules/rule';
import { check } from '../../src/review/check';
import { findBlocks } from '../../src/review/columns/blocks';
import { policyTerms } from '../../src/review/checking/terms';
import { arrayWorkbook, type ArraySheet } from '../support/arrayWorkbook';

/** Of what is released by year in all. */
const measures = {
  Released: (until) => until,
  Retained: (until, _, premium) => premium - until,
  Step: (until, before) => until - before,
} satisfies Record<string, (until: number, before: number, premium: number) => number>;

const practices = fc.array(
  fc.record({
    premium: fc.integer({ min: 1, max: 40 }).map((thousands) => thousands * 1000),
    /** How much of it goes in each year, as against the others. */
    pace: fc.array(fc.nat({ max: 4 }), { minLength: 6, maxLength: 6 }),
    /** None with which amounts of several years come to the premium by chance: those could be steps. */
    kept: fc.constantFrom(0, 0, 0, 123),
    /** A year whose cell holds no amount. */
    hole: fc.option(fc.record({ year: fc.nat({ max: 5 }), cell: fc.constantFrom('', 'tbc') }), { freq: 2 }),
    review: fc.constantFrom('Completed', 'No', 'pending', ''),
    /** The tables that say it, by their first years; where none does, all. */
    saidFrom: fc.subarray([0, 1, 2, 3, 4, 5]),
  }),
  { minLength: 1, maxLength: 4 },
);

const schedules = fc.record({
  /** Of each table in turn, again from the first. */
  measured: fc.constantFrom(['Released'], ['Retained'], ['Step'], ['Released', 'Retained'] as const),
  years: fc.integer({ min: 4, max: 6 }),
  cuts: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
  practices,
  saysPremiumOnce: fc.boolean(),
  isLastFirst: fc.boolean(),
  isOneSheet: fc.boolean(),
});
type Schedule = typeof schedules extends fc.Arbitrary<infer T> ? T : never;

const yearAt = (at: number): string => `20${14 + at}/${15 + at}`;
const idOf = (at: number): CellValue[] => [`Y1000${at}`, at % 2 ? '01C' : '02P'];

/** What is released of each practice by the end of each year. */
const releasedBy = ({ years, practices }: Schedule): number[][] =>
  practices.map(({ premium, pace, kept }) => {
    const all = pace.slice(0, years).reduce((sum, each) => sum + each, 0) || 1;
    let until = 0;
    return pace.slice(0, years).map((each) => Math.round(((premium - kept) * (until += each)) / all));
  });

const tableOf = (schedule: Schedule, from: number, to: number, measure: string, withPremium: boolean) => {
  const amountOf = measures[measure as keyof typeof measures];
  const released = releasedBy(schedule);
  const years = Array.from({ length: to - from }, (_, at) => from + at);
  return [
    [
      'Practice code',
      'CCG',
      ...(withPremium ? ['PMS premium'] : []),
      'PMS funding',
      'Case-by-case review',
      ...years.map((at) => `${measure} ${yearAt(at)}`),
    ],
    ...schedule.practices.map(({ premium, hole, review, saidFrom }, at): CellValue[] => [
      ...idOf(at),
      ...(withPremium ? [premium] : []),
      10 * premium,
      isSaid(schedule, saidFrom, from, to) ? review : '',
      ...years.map((year) =>
        hole?.year === year
          ? hole.cell
          : amountOf(released[at]![year]!, released[at]![year - 1] ?? 0, premium),
      ),
    ]),
  ];
};

/** Whether a table says what only some do. */
const isSaid = (
  { years, cuts }: Schedule,
  saidFrom: readonly number[],
  from: number,
  to: number,
): boolean => {
  const starts = [0, ...cuts.filter((cut) => cut < years)];
  return to - from === years || saidFrom.includes(from) || !starts.some((start) => saidFrom.includes(start));
};

const ledgerOf = ({ years, practices }: Schedule): ArraySheet => ({
  name: 'Ledger',
  rows: [
    ['Practice code', 'CCG', 'Purpose', 'Financial year', 'Amount', 'Receiving practice'],
    ...practices.flatMap((_, at) =>
      Array.from({ length: years }, (_, year): CellValue[] => [
        ...idOf(at),
        'Extended access',
        yearAt(year),
        2000 * (year + 1),
        idOf(at)[0]!,
      ]),
    ),
  ],
});

const ofRelease = [
  ...['four-year', 'even-pace', 'released-falls', 'steps-sum', 'reinvestment', 'net-impact'],
  'case-review',
];
const terms = { ...policyTerms, thresholds: { netImpactShare: 0.02 } };

/** What is said of releases; nothing where a question is open, for then not all of it is taken. */
const saidOf = async (sheets: readonly ArraySheet[]): Promise<readonly string[] | undefined> => {
  const workbook = arrayWorkbook(...sheets);
  const blocks = await findBlocks(workbook);
  if (blocks.some(({ measureUnknown }) => measureUnknown.length > 0)) return undefined;
  const { findings } = await check(workbook, blocks, { terms });
  return findings
    .filter(({ rule }) => ofRelease.includes(rule))
    .map(({ rule, outcome, subject: { practice, ccg, year } }) =>
      [rule, outcome, practice, ccg, year].join(' '),
    )
    .sort();
};

test('what is found does not depend on where the years stand', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const { measured, years, saysPremiumOnce, isLastFirst, isOneSheet } = schedule;
      const ends = [...schedule.cuts.filter((cut) => cut < years), years].sort((a, b) => a - b);
      const tables = ends.map((end, at) =>
        tableOf(
          schedule,
          ends[at - 1] ?? 0,
          end,
          measured[at % measured.length]!,
          at === 0 || !saysPremiumOnce,
        ),
      );
      if (isLastFirst) tables.reverse();
      const parts = isOneSheet
        ? [{ name: 'Years', rows: tables.flatMap((rows) => [...rows, [], []]) }]
        : tables.map((rows, at) => ({ name: `Years ${at}`, rows }));
      const whole = await saidOf([
        { name: 'Years', rows: tableOf(schedule, 0, years, measured[0]!, true) },
        ledgerOf(schedule),
      ]);
      const cut = await saidOf([...parts, ledgerOf(schedule)]);
      if (whole === undefined || cut === undefined) return;
      expect(cut).toEqual(whole);
      compared++;
    }),
    { seed: 20140401, numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(75);
});
