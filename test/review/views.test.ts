import { check } from '../../src/review/check';
import { findBlocks } from '../../src/review/columns/blocks';
import { policyTerms } from '../../src/review/checking/terms';
import {
  glidePaths,
  levellingUp,
  mostPractices,
  premiumAgainstNeed,
  premiumsPerPatient,
  type ViewData,
} from '../../src/review/views';
import type { CellValue } from '../../src/policy/rules/rule';
import { arrayWorkbook, type ArraySheet } from '../support/arrayWorkbook';

const viewsOf = async (...sheets: readonly ArraySheet[]): Promise<ViewData> => {
  const workbook = arrayWorkbook(...sheets);
  const { views } = await check(workbook, await findBlocks(workbook), { terms: policyTerms, rules: [] });
  return views;
};

const schedule: readonly (readonly CellValue[])[] = [
  ['Practice code', 'Practice name', 'CCG', 'Weighted patients', 'Deprivation score', 'PMS premium', 'Released 2014/15', 'Released 2015/16', 'Released 2016/17', 'Released 2017/18'],
  ['C84001', 'Abbey', '02P', 10000, 20.5, 40000, 10000, 20000, 30000, 40000],
  ['C84002', 'Bridge', '02P', 5000, 30.5, 10000, 5000, 10000, 10000, 10000],
  ['C84003', 'Castle', '02P', 4000, 25, -8000, '', '', '', ''],
  ['C84004', 'Dale', '03N', 8000, 40, 8000, 2000, 4000, 'tbc', 8000],
  ['C84005', 'Eden', 'NHS 03N CCG', 2000, '', 2000, 500, 1000, 1500, 2000],
  ['C84006', 'Field', '', 1000, 10, 1000, 250, 500, 750, 1000],
]; // prettier-ignore
const ledger: readonly (readonly CellValue[])[] = [
  ['Practice code', 'CCG', 'Receiving CCG', 'Financial year', 'Amount', 'Purpose'],
  ['C84001', '02P', '02P', '2014/15', 12000, 'Extended access'],
  ['C84001', '02P', '02P', '2015/16', 30000.5, 'Extended access'],
  ['C84004', '03N', '03N', '2014/15', 'tbc', 'Care homes'],
  ['C84004', '03N', '03N', '', 100, 'Care homes'],
];
const sheets = [
  { name: 'Schedule', rows: schedule },
  { name: 'Ledger', rows: ledger },
];

test('a glide path for each practice that releases something, against an even pace over four years at least', async () => {
  const paths = glidePaths(await viewsOf(...sheets));
  expect(paths.map(({ practice }) => practice.name)).toEqual(['Abbey', 'Bridge', 'Eden', 'Field']);
  expect(paths[1]!.years).toEqual([
    { year: 2014, released: 500000, even: 250000 },
    { year: 2015, released: 1000000, even: 500000 },
    { year: 2016, released: 1000000, even: 750000 },
    { year: 2017, released: 1000000, even: 1000000 },
  ]);
});

test('the quality premium reinvests nothing of what is released', async () => {
  const paid = ledger
    .slice(0, 3)
    .map((row, at) => [...row, ['Funding source', 'PMS', 'Quality premium'][at]!]);
  const { ccgYears } = await viewsOf(sheets[0]!, { name: 'Ledger', rows: paid });
  expect(ccgYears.slice(0, 2).map(({ reinvested }) => reinvested)).toEqual([1200000, 0]);
});

test('released against reinvested by CCG and year, with how many amounts cannot be read', async () => {
  const { ccgYears, unplaced } = await viewsOf(...sheets);
  expect(ccgYears.filter(({ ccg }) => ccg === '02P')).toEqual([
    { ccg: '02P', year: 2014, released: 1500000, reinvested: 1200000, unread: 0 },
    { ccg: '02P', year: 2015, released: 3000000, reinvested: 3000050, unread: 0 },
    { ccg: '02P', year: 2016, released: 4000000, reinvested: 0, unread: 0 },
    { ccg: '02P', year: 2017, released: 5000000, reinvested: 0, unread: 0 },
  ]);
  // Both spellings of 03N are one CCG.
  expect(ccgYears.filter(({ ccg }) => ccg !== '02P')).toEqual([
    { ccg: '03N', year: 2014, released: 250000, reinvested: 0, unread: 1 },
    { ccg: '03N', year: 2015, released: 500000, reinvested: 0, unread: 0 },
    { ccg: '03N', year: 2016, released: 150000, reinvested: 0, unread: 1 },
    { ccg: '03N', year: 2017, released: 1000000, reinvested: 0, unread: 0 },
  ]);
  expect(unplaced).toBe(1);
});

const openBy = ({ ccgYears }: ViewData) =>
  ccgYears.map(({ year, released, reinvested, openBy: by }) => [year, released, reinvested, by?.less ?? 0, by?.more ?? 0, by?.says.replace(/^It is not clear [^:]*: |: .*$/g, '') ?? '']); // prettier-ignore

describe('sums by CCG and year that several tables leave open say so, as the rules do', () => {
  const released = ['Practice code', 'CCG', 'Released 2014/15', 'Released 2015/16'];
  const spent = ['Practice code', 'CCG', 'Financial year', 'Amount', 'Purpose'];
  const paid = (amount: number): readonly (readonly CellValue[])[] => [
    spent,
    ['C84001', '02P', '2014/15', amount, 'Extended access'],
  ];
  const ofSchedule = { name: 'Schedule', rows: [released, ['C84001', '02P', 100, 200]] };
  const version = 'stands in one of several versions of a table of reinvestment';
  test.each<[string, readonly ArraySheet[], readonly (readonly [number, number, number, number, number, string])[]]>([
    [
      'two versions of a ledger',
      [ofSchedule, { name: 'Plan', rows: paid(120) }, { name: 'Outturn', rows: paid(90) }],
      [[2014, 10000, 21000, 12000, 0, version], [2015, 20000, 0, 0, 0, '']],
    ],
    [
      'two versions of a ledger, and nothing that says what is released',
      [{ name: 'Plan', rows: paid(120) }, { name: 'Outturn', rows: paid(90) }],
      [[2014, 0, 21000, 12000, 0, version]],
    ],
    [
      'a practice in two schedules',
      [ofSchedule, { name: 'Schedule v2', rows: [released.slice(0, 3), ['C84001', '02P', 80]] }, { name: 'Ledger', rows: paid(90) }],
      [[2014, 18000, 9000, Infinity, Infinity, 'C84001, for one, has a release in two tables'], [2015, 20000, 0, 0, 0, '']],
    ],
    [
      'the same schedule without its CCGs counts once',
      [ofSchedule, { name: 'Copy', rows: [released.filter((heading) => heading !== 'CCG'), ['C84001', 100, 200]] }, { name: 'Ledger', rows: paid(90) }],
      [[2014, 10000, 9000, 0, 0, ''], [2015, 20000, 0, 0, 0, '']],
    ],
    [
      'amounts that are not decided',
      [ofSchedule, { name: 'Ledger', rows: [[...spent, 'Status'], ['C84001', '02P', '2014/15', 90, 'Extended access', 'Proposed']] }],
      [[2014, 10000, 9000, 9000, 0, 'is marked “Proposed”, or otherwise not as decided'], [2015, 20000, 0, 0, 0, '']],
    ],
    [
      'money taken back that is not decided: as much more may account for it',
      [ofSchedule, { name: 'Ledger', rows: [[...spent, 'Status'], ['C84001', '02P', '2014/15', 90, 'Extended access', 'Paid'], ['C84001', '02P', '2014/15', -30, 'Extended access', 'Proposed']] }],
      [[2014, 10000, 6000, 0, 3000, 'is marked “Proposed”, or otherwise not as decided'], [2015, 20000, 0, 0, 0, '']],
    ],
  ])('%s', async (_, books, figures) => {
    const shown = openBy(await viewsOf(...books));
    expect(shown.map((each) => each.slice(0, 5))).toEqual(figures.map((each) => each.slice(0, 5)));
    shown.forEach((each, at) => expect(each[5]).toContain(figures[at]![5]));
    // They are the same where the rule is asked.
    const workbook = arrayWorkbook(...books);
    const { views } = await check(workbook, await findBlocks(workbook), { terms: policyTerms });
    expect(openBy(views)).toEqual(shown);
  }); // prettier-ignore
});

test("where there is no ledger, the schedule's own columns say what is reinvested", async () => {
  const rows = [
    ['Practice code', 'CCG', 'Released 2014/15', 'Reinvested 2014/15', 'Reinvested 2015/16'],
    ['C84001', '02P', 1000, 400, 600],
    ['C84002', '02P', 0.1, 0.2, ''],
  ];
  const { ccgYears } = await viewsOf({ name: 'Schedule', rows });
  expect(ccgYears).toEqual([
    { ccg: '02P', year: 2014, released: 100010, reinvested: 40020, unread: 0 },
    { ccg: '02P', year: 2015, released: 0, reinvested: 60000, unread: 1 },
  ]);
});

test.each([0, 1])(
  'and what several schedules release counts once, whichever of them says what is received (%i)',
  async (order) => {
    const headings = ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'];
    const both = [
      {
        name: 'Received',
        rows: [
          [...headings, 'Reinvested in practice 2014/15'],
          ['C84001', '02P', 400, 100, 100],
        ],
      },
      { name: 'Release', rows: [headings, ['C84001', '02P', 400, 100], ['C84002', '02P', 400, 50]] },
    ];
    const views = await viewsOf(...(order === 0 ? both : both.reverse()));
    expect(openBy(views)).toEqual([
    [2014, 15_000, 10_000, 5_000, 0, '£50.00 is released by practices of which no column says what they receive, as C84002, for one. Add a column for what they receive, such as “Reinvested in practice 2014/15”, or a ledger. If their table is another version, leave its sheet out (in Check, under see how).'],
  ]); // prettier-ignore
  },
);

test('premium per weighted patient, the highest of each CCG first', async () => {
  const ccgs = premiumsPerPatient(await viewsOf(...sheets));
  const shown = ccgs.map(({ ccg, practices }) => [
    ccg,
    practices.map((each) => [each.practice.name, each.perPatient]),
  ]);
  expect(shown).toEqual([
    ['02P', [['Abbey', 400], ['Bridge', 200], ['Castle', -200]]], // prettier-ignore
    ['03N', [['Dale', 100], ['Eden', 100]]], // prettier-ignore
  ]);
});

test('levelling up: what cannot be read is left out of both sides, and said', async () => {
  const views = await viewsOf(...sheets);
  const [first, second] = levellingUp(views, 'highest');
  expect(first).toEqual({
    ccg: '02P',
    freed: 5000000,
    weightedPatients: 19000,
    leftOut: 0,
    saidOtherwise: 0,
    perHead: 263,
    needsPerHead: 0,
    needs: 0,
  });
  // Dale's release has a gap, so neither its money nor its patients count.
  expect(second).toMatchObject({
    ccg: '03N',
    freed: 200000,
    weightedPatients: 2000,
    leftOut: 1,
    perHead: 100,
  });
  expect(second!.needs).toBe(326316);
  expect(levellingUp(views, 'mean').map(({ needs }) => needs)).toEqual([0, 295238]);
  expect(levellingUp(views, { ccg: '03N' }).map(({ needs }) => needs)).toEqual([0, 0]);
});

test('premium against need, with the correlation; none where no sheet has a measure of need', async () => {
  const view = premiumAgainstNeed(await viewsOf(...sheets))!;
  expect(view.points.map(({ practice, perPatient, need }) => [practice.name, perPatient, need])).toEqual([
    ['Abbey', 400, 20.5],
    ['Bridge', 200, 30.5],
    ['Castle', -200, 25],
    ['Dale', 100, 40],
    ['Field', 100, 10],
  ]);
  expect(view.correlation).toBeCloseTo(-0.0845511806, 9);
  const without = schedule.map((row) => row.filter((_, column) => column !== 4));
  expect(premiumAgainstNeed(await viewsOf({ name: 'Schedule', rows: without }))).toBeUndefined();
});

test('the order of the rows changes no sum', async () => {
  const [heading, ...rows] = schedule;
  const turned = { name: 'Schedule', rows: [heading!, ...rows.reverse()] };
  const byCcgAndYear = ({ ccgYears }: ViewData) =>
    ccgYears
      .map(({ ccg, ...sums }) => ({ ccg: ccg.includes('03N') ? '03N' : ccg, ...sums }))
      .sort((a, b) => a.ccg.localeCompare(b.ccg) || a.year - b.year);
  expect(byCcgAndYear(await viewsOf(turned, sheets[1]!))).toEqual(byCcgAndYear(await viewsOf(...sheets)));
});

test('what several sheets say of one practice comes together, the first that says it deciding', async () => {
  const lists = {
    name: 'Lists',
    rows: [
      ['Practice code', 'CCG', 'Weighted patients', 'PMS funding'],
      ['C84009', '02P', 3000, 1],
    ],
  };
  const premiums = {
    name: 'Premiums',
    rows: [
      ['Practice code', 'PMS premium', 'Weighted patients'],
      ['C84009', 600, 1],
    ],
  };
  const { practices, practicesInAll } = await viewsOf(lists, premiums);
  expect(practices).toEqual([
    {
      practice: 'C84009',
      ccg: '02P',
      weightedPatients: 3000,
      premium: 60000,
      figuresOtherwise: ['weightedPatients'],
      years: [],
      released: [],
    },
  ]);
  expect(practicesInAll).toBe(1);
});

test('a practice whose release another row says otherwise says so: a copy is none', async () => {
  const [headings, abbey, bridge] = schedule;
  const other = [headings!, abbey!, [...bridge!.slice(0, 6), 5000, 7500, 10000, 10000]];
  const views = await viewsOf({ name: 'Schedule', rows: schedule }, { name: 'Schedule v2', rows: other });
  expect(views.practices.filter((each) => each.saidOtherwise).map(({ name }) => name)).toEqual(['Bridge']);
  expect(levellingUp(views, 'mean').map(({ saidOtherwise }) => saidOtherwise)).toEqual([1, 0]);
});

test.each<[string, readonly CellValue[], readonly string[] | undefined, number]>([
  ['premium', [9000, 4000, 10], ['premium'], 0],
  ['list', [8000, 3990, 10], ['weightedPatients'], 1],
  ['need', [8000, 4000, 10.5], ['need'], 0],
  ['premium and need', [0, 4000, 20], ['premium', 'need'], 0],
  ['nothing, but for rounding', [7999.6, 4000, 10], undefined, 0],
  ['nothing', ['', '', ''], undefined, 0],
])('a practice of which another row says otherwise: %s', async (_, figures, otherwise, levelled) => {
  const headings = [
    'Practice code',
    'CCG',
    'PMS premium',
    'Weighted patients',
    'IMD score',
    'Released 2014/15',
  ];
  const sheetOf = (name: string, own: readonly CellValue[]) => ({
    name,
    rows: [headings, ['C84001', '02P', ...own, 2000]],
  });
  const views = await viewsOf(sheetOf('Schedule', [8000, 4000, 10]), sheetOf('Lists', figures));
  expect(views.practices[0]!.figuresOtherwise).toEqual(otherwise);
  expect(levellingUp(views, 'mean').map(({ saidOtherwise }) => saidOtherwise)).toEqual([levelled]);
});

test('a practice that has no code is said as its name is written', async () => {
  const rows: CellValue[][] = [
    ['Practice', 'CCG', 'Released 2014/15'],
    ['Oak Surgery', '02P', 100],
  ];
  const { practices } = await viewsOf({ name: 'Schedule', rows });
  expect(practices).toMatchObject([{ practice: 'Oak Surgery' }]);
});

test('what leaves a sum open names a practice without a code as it is written', async () => {
  const views = await viewsOf(
    {
      name: 'Schedule',
      rows: [
        ['Practice', 'CCG', 'PMS premium', 'Step 2016/17', 'Step 2017/18', 'Step 2018/19'],
        ['Oak Surgery', '02P', 2000, 500, 500, 0],
      ],
    },
    {
      name: 'Ledger',
      rows: [
        ['Practice', 'CCG', 'Financial year', 'Amount', 'Purpose'],
        ['Oak Surgery', '02P', '2016/17', 500, 'Extended access'],
      ],
    },
  );
  expect(views.ccgYears[0]!.openBy).toMatchObject({
    says: expect.stringContaining(
      '£1,000.00 more may be released by steps from before the schedule, as those of Oak Surgery, for one',
    ),
    less: 100_000,
  });
});

test('more practices than are kept are counted, and their sums stay whole', async () => {
  const rows: CellValue[][] = [['Practice code', 'CCG', 'Released 2014/15', 'Released 2015/16']];
  for (let i = 0; i < mostPractices + 10; i++) rows.push([`P${String(i).padStart(5, '0')}`, '02P', 1, 1]);
  const { practices, practicesInAll, ccgYears } = await viewsOf({ name: 'Schedule', rows });
  expect(practices).toHaveLength(mostPractices);
  expect(practicesInAll).toBe(mostPractices + 10);
  expect(ccgYears[0]!.released).toBe((mostPractices + 10) * 100);
});
