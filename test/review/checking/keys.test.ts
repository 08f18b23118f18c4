import type { CellValue } from '../../../src/policy/rules/rule';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { Finding } from '../../../src/review/findings';
import { baseFor, baseOf, markOf, subjectOf } from '../../../src/review/checking/keys';
import { policyTerms } from '../../../src/review/checking/terms';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { cleanWorkbook, type CleanTable } from '../../support/cleanWorkbook';
import { randomOf } from '../../support/random';

const findingsIn = async (
  schedule: readonly (readonly CellValue[])[],
  ledger: readonly (readonly CellValue[])[],
): Promise<readonly Finding[]> => {
  const workbook = arrayWorkbook({ name: 'Schedule', rows: schedule }, { name: 'Ledger', rows: ledger });
  const { findings } = await check(workbook, await findBlocks(workbook), { terms: policyTerms });
  return findings;
};

/** What a finding is, wherever it stands: what a person would know it by. */
const content = ({ rule, message, cells, cellsInAll }: Finding): string =>
  JSON.stringify([
    rule,
    message,
    cells.length < cellsInAll ? cellsInAll : cells.map(({ title, value }) => [title, value]).sort(),
  ]);

const headed = ({ columns, rows }: CleanTable): CellValue[][] => [
  columns.map(({ heading, year }) =>
    year === undefined ? heading : `${heading} ${year}/${(year + 1) % 100}`,
  ),
  ...rows.map((row) => [...row]),
];

/** A ledger in which many rows share practice, CCG, year and purpose, some of them every amount too. */
const manyAlike = (seed: number): CellValue[][] => {
  const random = randomOf(seed);
  return Array.from({ length: 60 }, () => [
    `Y1000${1 + random.below(2)}`,
    '01C',
    ['01C', '02P', '03Q'][random.below(3)]!,
    'Extended access',
    '2014/15',
    [100, 200, 'about 50'][random.below(3)]!,
    ['', 'Pending'][random.below(2)]!,
  ]);
};
const ledgerHeadings = [
  'From practice',
  'From CCG',
  'To CCG',
  'Purpose',
  'Financial year',
  'Amount',
  'Agreement of the CCGs',
];

test.each([1, 2, 3, 4, 5])('sorting the sheets changes no key (%#)', async (seed) => {
  const { schedule, ledger } = cleanWorkbook(seed);
  const [practices, moves] = [headed(schedule), headed(ledger)];
  const before = await findingsIn(practices, [...moves, ...manyAlike(seed)]);
  const again = await findingsIn(
    [practices[0]!, ...randomOf(seed).shuffled(practices.slice(1))],
    [moves[0]!, ...randomOf(seed + 7).shuffled([...moves.slice(1), ...manyAlike(seed)])],
  );
  expect(before.length).toBeGreaterThan(20);
  expect(new Set(before.map(({ key }) => key)).size).toBe(before.length);
  const byKey = (findings: readonly Finding[]): Record<string, string> =>
    Object.fromEntries(findings.map((finding) => [finding.key, content(finding)]));
  expect(byKey(again)).toEqual(byKey(before));
  expect(new Map(again.map((each) => [each.key, markOf(each)]))).toEqual(
    new Map(before.map((each) => [each.key, markOf(each)])),
  );
});

test('a key is rule and subject, and more only where several share those', async () => {
  const rows = (...amounts: CellValue[]): CellValue[][] => [
    ledgerHeadings,
    ...amounts.map((amount) => ['Y10001', '01C', '02P', 'Extended access', '2014/15', amount, '']),
  ];
  const keys = async (...amounts: CellValue[]): Promise<string[]> =>
    (await findingsIn([], rows(...amounts))).filter(({ rule }) => rule === 'locality').map(({ key }) => key);
  expect(await keys(100)).toEqual(['["locality","Y10001","01C",2014,"Extended access"]']);
  expect(await keys(100, 200)).toEqual([
    '["locality","Y10001","01C",2014,"Extended access",100]',
    '["locality","Y10001","01C",2014,"Extended access",200]',
  ]);
  const [first, second] = await keys(100, 100);
  expect(first).toMatch(/,100,"\w+"\]$/);
  expect(second).toBe(`${first!.slice(0, -1)},2]`);
  expect(baseOf(second!)).toBe('["locality","Y10001","01C",2014,"Extended access"]');
});

test('a CCG is said as it is written, and its key is the same however it is', async () => {
  const found = async (ccg: string): Promise<readonly Finding[]> =>
    (
      await findingsIn(
        [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
          ['Y10001', ccg, 100, 100],
        ],
        [ledgerHeadings, ['Y10001', ccg, 'NHS Wirral CCG', 'Extended access', '2014/15', 50, '']],
      )
    ).filter(({ rule }) => rule === 'locality' || rule === 'reinvestment');
  const [small, capitals] = [await found('NHS Leeds North CCG'), await found('NHS LEEDS NORTH CCG')];
  expect(small.map(({ subject }) => subject.ccg)).toEqual(Array(2).fill('NHS Leeds North CCG'));
  expect(capitals.map(({ subject }) => subject.ccg)).toEqual(Array(2).fill('NHS LEEDS NORTH CCG'));
  expect(capitals.map(({ key }) => key)).toEqual(small.map(({ key }) => key));
});

test('a practice without a code is said as it is written, and its key is the same however it is', async () => {
  const found = async (...practices: readonly string[]): Promise<readonly Finding[]> =>
    findingsIn(
      [
        ['Practice name', 'CCG', 'PMS premium', 'Released 2014/15'],
        ...practices.map((practice) => [practice, '01C', 100, 100]),
      ],
      [
        ledgerHeadings,
        ...practices.map((practice) => [practice, '01C', '02P', 'Extended access', '2014/15', 50, '']),
        ['Elm House', '01C', '01C', 'Extended access', '2014/15', 50, ''],
      ],
    );
  const said = (findings: readonly Finding[]): readonly string[] => [
    ...new Set(findings.flatMap(({ subject }) => subject.practice ?? [])),
  ];
  const [small, capitals] = [await found('Oak Surgery'), await found('OAK SURGERY')];
  // One of them is that Elm House is in no schedule: of a ledger, and of no row.
  expect(said(small)).toEqual(['Oak Surgery', 'Elm House']);
  expect(said(capitals)).toEqual(['OAK SURGERY', 'Elm House']);
  expect(capitals.map(({ key }) => key)).toEqual(small.map(({ key }) => key));
  for (const both of [
    ['Oak Surgery', 'OAK SURGERY'],
    ['OAK SURGERY', 'Oak Surgery'],
  ])
    expect(said(await found(...both))).toEqual(said(small));
});

test('practices without codes are said as they are written where a finding names others than its own', async () => {
  const found = await findingsIn(
    [
      ['Practice name', 'CCG', 'PMS premium', 'Step 2016/17', 'Step 2017/18', 'Step 2018/19'],
      ['Oak Surgery', '01C', 2000, 500, 500, 0],
    ],
    [ledgerHeadings, ['Oak Surgery', '01C', '01C', 'Extended access', '2016/17', 500, '']],
  );
  const open = found.find(({ rule, subject }) => rule === 'reinvestment' && subject.year === 2016);
  expect(open?.message).toContain('as those of Oak Surgery, for one, are the later ones');
});

test('a key says rule and subject again, and other text is none', () => {
  const subject = { practice: 'Y1', year: 2014, scheme: 'a "quoted", ]~[ scheme' };
  expect(subjectOf(baseFor('locality', subject))).toEqual({ rule: 'locality', subject });
  expect(['', 'locality', '{}', '[1]', '["a"]', '[]'].map(subjectOf)).toEqual(Array(6).fill(undefined));
});

test('the mark changes with the evidence, and not with where it stands', async () => {
  const one = async (amount: number, agreement: string, above = 0): Promise<string> => {
    const blank = Array.from({ length: above }, () => ['Review of PMS']);
    const found = await findingsIn(
      [],
      [...blank, ledgerHeadings, ['Y10001', '01C', '02P', 'Extended access', '2014/15', amount, agreement]],
    );
    return markOf(found.find(({ rule }) => rule === 'locality')!);
  };
  expect(await one(100, '', 3)).toBe(await one(100, ''));
  expect(await one(101, '')).not.toBe(await one(100, ''));
  expect(await one(100, 'Pending')).not.toBe(await one(100, ''));
});
