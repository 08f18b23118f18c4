import type { CellValue } from '../../../src/policy/rules/rule';
import { amountOf } from '../../../src/policy/amount';
import { toPounds } from '../../../src/policy/money';
import { evenPhase, released } from '../../../src/policy/phase';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import { offerFor, type Offer } from '../../../src/review/reviewing/corrections';
import { policyTerms } from '../../../src/review/checking/terms';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { open } from '../../support/checkedSession';
import { early, late, tableOfYears } from '../../support/severalTables';

/** What is offered on the first finding of a rule; `formulas` by address letter of the row. */
const offered = async (
  rule: string,
  rows: readonly (readonly CellValue[])[],
  {
    formulas = {},
    now,
    ccgs = ['01C', '02P'],
  }: { formulas?: Record<number, string>; now?: readonly CellValue[]; ccgs?: readonly string[] } = {},
): Promise<Offer> => {
  const workbook = arrayWorkbook({ name: 'Sheet', rows });
  const blocks = await findBlocks(workbook);
  const { findings } = await check(workbook, blocks, { terms: policyTerms });
  const finding = findings.find((each) => each.rule === rule && each.row !== null)!;
  const values = now ?? rows[finding.row! - 1]!;
  return offerFor(
    finding,
    {
      block: blocks.find(({ kind }) => kind !== 'neither')!,
      row: finding.row! - 1,
      values,
      formulas: values.map((value, column) => formulas[column] ?? value),
    },
    { terms: policyTerms, ccgs },
  );
};
const changesOf = (offer: Offer): Record<string, CellValue> => {
  if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
  return Object.fromEntries(offer.correction.changes.map(({ address, after }) => [address, after]));
};

describe('a release faster than four years', () => {
  const headings = [
    'Practice code',
    'CCG',
    'PMS premium',
    ...[14, 15, 16, 17, 18].map((y) => `Released 20${y}/${y + 1}`),
  ];
  const row = (...released: CellValue[]): CellValue[] => ['Y10001', '01C', 1000.01, ...released];

  test('is spread from its first year, rounded as it accumulates', async () => {
    const offer = await offered('four-year', [headings, row(500, 1000.01, 1000.01, 1000.01, 1000.01)]);
    expect(offer).toMatchObject({
      correction: {
        says: 'Spread the release evenly over four years, 2014/15 to 2017/18.',
        changes: [
          { address: 'D2', title: 'released 2014/15', beforeShown: '£500.00', afterShown: '£250.00' },
          { address: 'E2', afterShown: '£500.01' },
          { address: 'F2', afterShown: '£750.01' },
        ],
      },
    });
  });

  test('of a premium that a formula has not rounded is spread as PMS.PHASE spreads it', async () => {
    const premium = 100.006;
    const cells = (...released: number[]): CellValue[] => ['Y10001', '01C', premium, ...released];
    const offer = await offered('four-year', [headings, cells(100.01, 100.01, 100.01, 100.01, 100.01)]);
    // As the function works it out.
    const given = [2014, 2015, 2016].map((year) => toPounds(released(amountOf(premium)!, evenPhase(), year)));
    expect(given).toEqual([25, 50, 75]);
    expect(Object.values(changesOf(offer))).toEqual(given);
    // Where not all of it is released, what is goes by itself.
    const less = await offered('four-year', [headings, cells(90.01, 90.01, 90.01, 90.01, 90.01)]);
    expect(Object.values(changesOf(less))).toEqual([22.5, 45.01, 67.51]);
  });

  test('that starts later is spread from there; what does not change is left alone', async () => {
    expect(
      changesOf(await offered('four-year', [headings, row(0, 1000.01, 1000.01, 1000.01, 1000.01)])),
    ).toEqual({
      E2: 250,
      F2: 500.01,
      G2: 750.01,
    });
  });

  test('that starts before 2014/15 is spread from then', async () => {
    const early = [
      'Practice code',
      'PMS premium',
      ...[13, 14, 15, 16, 17].map((y) => `Released 20${y}/${y + 1}`),
    ];
    expect(changesOf(await offered('four-year', [early, ['Y10001', 400, 100, 200, 300, 400, 400]]))).toEqual({
      C2: 0,
      D2: 100,
      E2: 200,
      F2: 300,
    });
  });

  test('is not spread where a year has no column', async () => {
    expect(await offered('four-year', [headings, row(0, 0, 1000.01, 1000.01, 1000.01)])).toMatchObject({
      offer: 'not possible',
      why: expect.stringContaining('no column for 2019/20'),
    });
  });

  test('is not spread over formulas, text, or cells that have changed since', async () => {
    const rows = [headings, row(1000.01, 1000.01, 1000.01, 1000.01, 1000.01)];
    expect(await offered('four-year', rows, { formulas: { 4: '=C2' } })).toEqual({
      offer: 'not possible',
      why: 'E2 (released 2015/16) is worked out by a formula. Change what the formula goes by.',
    });
    expect(
      await offered('four-year', [headings, row('£1,000.01', 1000.01, 1000.01, 1000.01, 1000.01)]),
    ).toMatchObject({ why: expect.stringContaining('not a plain number') });
    expect(await offered('four-year', rows, { now: row(1, 2, 3, 4, 5) })).toMatchObject({
      why: expect.stringContaining('Check again first'),
    });
  });

  test('as retained or as steps is spread in that measure, and a set that follows by formulas is left to them', async () => {
    const years = [14, 15, 16, 17].map((y) => `20${y}/${y + 1}`);
    const retained = ['Practice code', 'PMS premium', ...years.map((year) => `Retained ${year}`)];
    expect(changesOf(await offered('four-year', [retained, ['Y10001', 400, 0, 0, 0, 0]]))).toEqual({
      C2: 300,
      D2: 200,
      E2: 100,
    });
    const both = [
      'Practice code',
      'PMS premium',
      ...years.map((y) => `Released ${y}`),
      ...years.map((y) => `Retained ${y}`),
    ];
    const full = ['Y10001', 400, 400, 400, 400, 400, 0, 0, 0, 0];
    expect(
      changesOf(await offered('four-year', [both, full], { formulas: { 6: '=B2-C2', 7: '=B2-D2' } })),
    ).toEqual({
      C2: 100,
      D2: 200,
      E2: 300,
      I2: 100,
    });
  });

  test('in thousands stays in thousands, and negative where it is written so', async () => {
    const thousands = [
      'Practice code',
      'PMS premium (£000s)',
      ...[14, 15, 16, 17].map((y) => `Released 20${y}/${y + 1} (£000s)`),
    ];
    expect(changesOf(await offered('four-year', [thousands, ['Y10001', 1.5, 1.5, 1.5, 1.5, 1.5]]))).toEqual({
      C2: 0.375,
      D2: 0.75,
      E2: 1.125,
    });
    const offer = await offered('four-year', [thousands, ['Y10001', 1.5, -1.5, -1.5, -1.5, -1.5]]);
    expect(changesOf(offer)).toEqual({ C2: -0.375, D2: -0.75, E2: -1.125 });
    expect(offer).toMatchObject({ correction: { changes: [{ beforeShown: '-1.5 (£1,500.00)' }, {}, {}] } });
  });
});

describe('a receiving CCG', () => {
  const rows = (from: string, to: string): CellValue[][] => [
    ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
    ['Y10001', from, to, 'Extended access', '2014/15', 100],
  ];
  const respelt = async (from: string, to: string, ccgs?: readonly string[]): Promise<CellValue | 'none'> => {
    const offer = await offered('locality', rows(from, to), { ccgs: ccgs ?? [from] });
    return offer.offer === 'none' ? 'none' : changesOf(offer)['C2']!;
  };
  test.each([
    ['01C', 'O1C', '01C'],
    ['01C', '0IC', '01C'],
    ['NHS Eastern Vale CCG', 'NHS Eastren Vale CCG', 'NHS Eastern Vale CCG'],
    ['NHS Eastern Vale CCG', 'Eastern Vale1', 'NHS Eastern Vale CCG'],
    ['NHS Bramley CCG', 'Bramly', 'NHS Bramley CCG'],
    ['Barnet', 'Barnot', 'Barnet'],
    ['Canterbury', 'Cantarbery', 'Canterbury'],
    [' 01C ', 'O1C', '01C'],
  ])('of a practice of %s, written %s, is offered as %s', async (from, to, offer) => {
    expect(await respelt(from, to)).toBe(offer);
  });
  test.each([
    ['01C', '02P'],
    ['01C', 'NHS Eastern Vale CCG'],
    ['East Surrey', 'West Surrey'],
    ['Leeds', 'Leads'],
    ['Doncaster', 'Donkastor'],
    ['01C', 'O1CC'],
    ['01C', ''],
  ])('of a practice of %s, written %s, is another', async (from, to) => {
    expect(await respelt(from, to)).toBe('none');
  });
  test('that a formula works out is left to it', async () => {
    expect(
      await offered('locality', rows('01C', 'O1C'), { formulas: { 2: '=Sheet2!A1' }, ccgs: ['01C'] }),
    ).toEqual({
      offer: 'not possible',
      why: 'C2 is worked out by a formula. Change what the formula goes by.',
    });
  });
  test('that practices of the workbook belong to is no misspelling', async () => {
    expect(
      await respelt('Mid Essex area', 'Mid Sussex area', ['Mid Essex area', 'NHS Mid Sussex Area CCG']),
    ).toBe('none');
  });
});

test.each([
  [
    'on sheets of their own',
    (tables: CellValue[][][]) => tables.map((rows, at) => ({ name: `Part ${at}`, rows })),
  ],
  [
    'below one another',
    (tables: CellValue[][][]) => [{ name: 'All', rows: tables.flatMap((rows) => [...rows, [], []]) }],
  ],
])('a release whose years stand in several tables %s is not spread', async (_, sheetsOf) => {
  const tables = [
    tableOfYears({ years: early, amounts: [0, 0], premium: 1000 }),
    tableOfYears({ years: late, amounts: [900, 1000], premium: 1000 }),
  ].map((rows) => rows.map((row) => [...row]));
  const { session, checked } = await open(arrayWorkbook(...sheetsOf(tables)));
  const finding = checked().result.findings.find(({ rule }) => rule === 'four-year')!;
  expect(await session.offer(finding)).toEqual({
    offer: 'not possible',
    why: 'Its years stand in several tables. Put all years into one, and the release can be spread.',
  });
});

test('other findings have none', async () => {
  const rows = [
    ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
    ['Y10001', '01C', '01C', 'Acute trust deficit support', '2014/15', 100],
  ];
  expect(await offered('reinvestment', rows)).toEqual({ offer: 'none' });
});
