/** Tables that have no column for the CCG: a title says it, another schedule does, or nobody, which is said. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { fourYear } from '../../../src/policy/rules/fourYear';
import { locality } from '../../../src/policy/rules/locality';
import { reinvestment } from '../../../src/policy/rules/reinvestment';
import { check } from '../../../src/review/check';
import { baseOf } from '../../../src/review/checking/keys';
import { policyTerms } from '../../../src/review/checking/terms';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { CheckResult } from '../../../src/review/findings';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { checkWith } from '../../support/testRule';

type Rows = readonly (readonly CellValue[])[];

const schedule = (...rows: CellValue[][]): CellValue[][] => [
  ['Practice code', 'Premium', 'Released 2014/15', 'Released 2015/16'],
  ...rows,
];
const withCcg = (...rows: CellValue[][]): CellValue[][] => [
  ['Practice code', 'CCG', 'Premium', 'Released 2014/15', 'Released 2015/16'],
  ...rows,
];
const ledger = (...rows: CellValue[][]): CellValue[][] => [['Purpose', 'Financial year', 'Amount'], ...rows];
const fromCcg = (...rows: CellValue[][]): CellValue[][] => [
  ['From CCG', 'Purpose', 'Financial year', 'Amount'],
  ...rows,
];
const [north, west] = ['NHS Leeds North CCG', 'NHS Leeds West CCG'];
const bothYears = (first: number, second: number): CellValue[][] => [
  ['Access', '2014/15', first],
  ['Access', '2015/16', second],
];
const accounted = fromCcg(...bothYears(100, 200).map((row) => ['02V', ...row]));

interface Case {
  readonly of: string;
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly met: number;
  readonly finds?: readonly RegExp[];
  readonly partly?: string;
}

const cases: readonly Case[] = [
  {
    of: 'a sheet for each CCG, under its name',
    sheets: {
      'North release': [[north], ...schedule(['Y10001', 200, 100, 200])],
      'West release': [[west], ...schedule(['Y10002', 200, 100, 200])],
      'North spending': [[north], ...ledger(...bothYears(100, 200))],
      'West spending': [[west], ...ledger(...bothYears(100, 50))],
    },
    met: 3 + 4,
    finds: [/NHS Leeds West CCG release £200.00 in 2015\/16; .* £150.00 is not accounted for/],
  },
  {
    of: 'practices whose CCG another schedule says, on whichever sheet',
    sheets: {
      Release: schedule(['Y10001', 200, 100, 200]),
      Practices: [
        ['Practice code', 'CCG', 'PMS funding', 'Premium'],
        ['Y10001', '02V', 900, 200],
      ],
      Ledger: accounted,
    },
    met: 2 + 2,
  },
  {
    of: 'practices under a title, which another schedule has in another CCG: the column beside them counts',
    sheets: {
      Release: [[north], ...schedule(['Y10001', 200, 100, 200])],
      Practices: [
        ['Practice code', 'CCG', 'PMS funding', 'Premium'],
        ['Y10001', west, 900, 200],
      ],
      Ledger: fromCcg(...bothYears(100, 200).map((row) => [north, ...row])),
    },
    met: 2,
    finds: [
      /West CCG release £100.00 in 2014\/15; .* £0.00/,
      /West CCG release £200.00 in 2015\/16; .* £0.00/,
    ],
  },
  {
    of: 'practices that a ledger names, as does a schedule of names alone, beside one with their codes',
    sheets: {
      Names: [
        ['Practice name', 'CCG', 'PMS funding', 'Premium'],
        ['Holm Surgery', '02V', 900, 200],
      ],
      Release: [
        ['Practice code', 'Practice name', 'CCG', 'Premium', 'Released 2014/15', 'Released 2015/16'],
        ['Y10001', 'Holm Surgery', '02V', 200, 100, 200],
      ],
      Ledger: [
        ['From practice', 'Purpose', 'Financial year', 'Amount'],
        ...bothYears(100, 200).map((row) => ['Holm Surgery', ...row]),
      ],
    },
    met: 2 + 2,
  },
  {
    of: 'practices that another schedule has in two CCGs',
    sheets: {
      Release: schedule(['Y10001', 200, 100, 200]),
      Practices: [
        ['Practice code', 'CCG', 'PMS funding', 'Premium'],
        ['Y10001', '02V', 900, 200],
        ['Y10001', '03C', 900, 200],
      ],
      Ledger: accounted,
    },
    met: 2,
    finds: [/^What one practice releases is of no CCG/],
  },
  {
    of: 'a schedule of which nobody says the CCG, beside one that does',
    sheets: {
      Release: withCcg(['Y10001', '02V', 200, 100, 200]),
      Others: [
        ['Practice name', 'Premium', 'Released 2014/15', 'Released 2015/16', 'Practice code'],
        ['Mill', 200, 100, 200, 'Y10002'],
      ],
      Ledger: accounted,
    },
    met: 2,
    finds: [
      /^What one practice releases is of no CCG that a column, a title or another schedule says/,
      /2014\/15 is reinvested: one row says no CCG/,
      /2015\/16 is reinvested/,
    ],
  },
  {
    of: 'a second schedule of the same practices for later years, without their CCG: those count, the first do not twice',
    sheets: {
      Release: withCcg(['Y10001', '02V', 200, 100, 200]),
      Later: [
        ['Practice code', 'Premium', 'Released 2014/15', 'Released 2015/16', 'Released 2016/17'],
        ['Y10001', 200, 100, 200, 200],
      ],
      Ledger: accounted,
    },
    met: 2,
    finds: [/2014\/15.*two tables/, /2015\/16.*two tables/, /release £200.00 in 2016\/17; .* comes to £0.00/],
  },
  {
    of: 'a second schedule, without their CCG, of amounts that the first leaves blank',
    sheets: {
      Release: withCcg(['Y10001', '02V', 0, 100, '']),
      Other: schedule(['Y10001', 200, 100, 200]),
      Ledger: fromCcg(['02V', 'Access', '2014/15', 100]),
    },
    met: 1,
    finds: [/2014\/15.*two tables/, /2015\/16.*two tables/],
  },
  {
    of: 'practices below the name of each CCG',
    sheets: {
      Release: [
        ...schedule(['02V', north], ['Y10001', 200, 100, 200], ['Total', 200, 100, 200], []),
        ...[
          ['03C', west],
          ['Y10002', 200, 100, 200],
          ['Grand total', 400, 200, 400],
        ],
      ],
      Ledger: fromCcg(...bothYears(100, 200).map((row) => ['02V', ...row]), [
        '03C',
        'Access',
        '2014/15',
        100,
      ]),
    },
    met: 3 + 3,
    finds: [/Practices of 03C release £200.00 in 2015\/16; .* £0.00/],
  },
  {
    of: 'practices below a line of other words, or below a total: nobody says whose they are',
    sheets: {
      Release: schedule(
        ['CCG: 02V'],
        ['Y10001', 200, 100, 200],
        ['Total', 200, 100, 200],
        ['Y10002', 20, 10, 20],
        ['CCG: 02V'],
        ['Bradford'],
        ['Y10003', 20, 10, 20],
      ),
      Ledger: accounted,
    },
    met: 2,
    finds: [
      /^What 2 practices release is of no CCG/,
      /2014\/15 is reinvested: 2 rows say no CCG/,
      /2015\/16 is reinvested: 2 rows say no CCG/,
    ],
  },
  {
    of: 'practices below a line of several cells, or below a CCG’s own figures: nobody says whose they are',
    sheets: {
      Release: schedule(
        ['CCG: 02V'],
        ['Y10001', 200, 100, 200],
        ['Bradford', 'two practices'],
        ['Y10002', 20, 10, 20],
        ['CCG: 02V'],
        ['03C', 30, 10, 30],
        ['Y10003', 30, 10, 30],
      ),
      Ledger: accounted,
    },
    met: 2,
    finds: [
      /^What 2 practices release is of no CCG/,
      /2014\/15 is reinvested: 2 rows say no CCG/,
      /2015\/16 is reinvested: 2 rows say no CCG/,
    ],
  },
  {
    of: 'practices below a line that formulas make of nothing: they are of the CCG over it',
    sheets: {
      Release: schedule(['CCG: 02V'], ['Y10001', 100, 50, 100], [0, 0, 0, 0], ['Y10002', 100, 50, 100]),
      Ledger: accounted,
    },
    met: 2 + 2,
  },
  {
    of: 'a ledger’s practices, of which a schedule says the CCG in lines',
    sheets: {
      Release: schedule(['02V'], ['Y10001', 200, 100, 200]),
      Ledger: [
        ['Practice code', 'Purpose', 'Financial year', 'Amount'],
        ...bothYears(100, 150).map((row) => ['Y10001', ...row]),
      ],
    },
    met: 1 + 2,
    finds: [/Practices of 02V release £200.00 in 2015\/16; .* £150.00/],
  },
  {
    of: 'a ledger of which nobody says the CCG, beside one that does',
    sheets: {
      Release: withCcg(['Y10001', '02V', 200, 100, 200]),
      Ledger: fromCcg(['02V', 'Access', '2014/15', 100]),
      Pool: ledger(['Access', '2015/16', 200]),
    },
    met: 1 + 2,
    finds: [/2015\/16 is reinvested/],
    partly: 'No column for “CCG” or “practice code” on “Pool”.',
  },
];

test('of a sheet of what is reinvested alone, no rule about releases says that it lacks them', async () => {
  const { partly } = await checkWith([fourYear], {
    schedule: withCcg(['Y10001', '02V', 200, 100, 200]),
    sheets: [
      {
        name: 'Back',
        rows: [
          ['Practice code', 'Reinvested 2014/15'],
          ['Y10001', 100],
        ],
      },
    ],
  });
  expect(partly).toEqual([]);
});

test('a sheet by itself reads the lines among another’s practices', async () => {
  const workbook = arrayWorkbook(
    { name: 'Release', rows: schedule([north], ['Y10001', 200, 100, 200]) },
    {
      name: 'Ledger',
      rows: [
        ['Practice code', 'Receiving CCG', 'Purpose', 'Financial year', 'Amount'],
        ['Y10001', west, 'Access', '2014/15', 100],
      ],
    },
  );
  const [release, ...others] = await findBlocks(workbook);
  const options = { terms: policyTerms, rules: [locality], beside: [release!] };
  expect(messagesOf(await check(workbook, others, options))).toEqual([
    expect.stringMatching(/\(NHS Leeds North CCG\) is spent in NHS Leeds West CCG/),
  ]);
});

test.each<[string, Rows, string]>([
  [
    'and the CCG in lines',
    [
      ['Practice code', 'Practice name', 'Premium', 'Released 2014/15'],
      [north],
      ['Y10001', 'Holm', 200, 100],
    ],
    'NHS Leeds North CCG',
  ],
  [
    'and the CCG in merged cells',
    [
      ['CCG', 'Practice code', 'Practice name', 'Premium', 'Released 2014/15'],
      [north, 'Y10002', 'Elm', 200, 100],
      ['', 'Y10001', 'Holm', 200, 100],
    ],
    'NHS Leeds North CCG',
  ],
  [
    'and no CCG',
    [
      ['Practice code', 'Practice name', 'Premium', 'Released 2014/15'],
      ['Y10001', 'Holm', 200, 100],
    ],
    '02V',
  ],
  [
    'and the CCG in a title, right of empty columns',
    [
      ['', '', north],
      ['', '', 'Practice code', 'Practice name', 'Premium', 'Released 2014/15'],
      ['', '', 'Y10001', 'Holm', 200, 100],
    ],
    'NHS Leeds North CCG',
  ],
  [
    'and the CCG in a column, right of empty columns',
    [
      ['', '', 'Practice code', 'Practice name', 'CCG', 'Premium', 'Released 2014/15'],
      ['', '', 'Y10001', 'Holm', north, 200, 100],
    ],
    'NHS Leeds North CCG',
  ],
])('a sheet by itself knows practices by the names of another with codes %s', async (_, release, from) => {
  const workbook = arrayWorkbook(
    { name: 'Release', rows: release, merged: ['A2:A3'] },
    {
      name: 'Ledger',
      rows: [
        ['From practice', 'From CCG', 'Receiving CCG', 'Purpose', 'Financial year', 'Amount'],
        ['The Holm', from === '02V' ? from : '', west, 'Access', '2014/15', 100],
      ],
    },
  );
  const blocks = await findBlocks(workbook);
  const options = { terms: policyTerms, rules: [locality] };
  const { findings } = await check(workbook, blocks.slice(1), { ...options, beside: blocks.slice(0, 1) });
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining(`£100.00 from Y10001 (${from}) is spent in NHS Leeds West CCG`),
  ]);
  // What is decided on it counts in a check of the whole workbook too.
  const whole = await check(workbook, blocks, options);
  expect(findings.map(({ key }) => key)).toEqual(whole.findings.map(({ key }) => key));
});

test('negative amounts beside a ledger of another sheet are taken back, whichever sheets are asked', async () => {
  const rows = (amount: number) =>
    fromCcg(...Array.from({ length: 5 }, () => ['02V', 'Access', '2014/15', amount]));
  const workbook = arrayWorkbook(
    { name: 'Spent', rows: rows(20) },
    {
      name: 'Review',
      rows: [...withCcg(['Y10001', '02V', 200, 100, 100]), [], ['Recovered'], ...rows(-20)],
    },
  );
  const blocks = await findBlocks(workbook);
  const [beside, asked] = [blocks.slice(0, 1), blocks.slice(1)];
  const options = { terms: policyTerms, rules: [reinvestment] };
  const { findings } = await check(workbook, asked, { ...options, beside });
  expect(messagesOf({ findings } as CheckResult)[0]).toMatch(
    /£100.00 is taken back, which is more than is spent/,
  );
});

test('a sheet by itself reads another’s practices and CCGs as the whole workbook does', async () => {
  const of = async (code: string, ccg: string): Promise<readonly string[]> => {
    const workbook = arrayWorkbook(
      {
        name: 'Practices',
        rows: [
          ['Practice code', 'CCG', 'PMS funding', 'Premium'],
          [code, ccg, 900, 200],
        ],
      },
      { name: 'Release', rows: schedule(['Y10001', 200, 100, 200]) },
      { name: 'Ledger', rows: accounted },
    );
    const [practices, ...others] = await findBlocks(workbook);
    const options = { terms: policyTerms, rules: [reinvestment], beside: [practices!] };
    return messagesOf(await check(workbook, others, options));
  };
  expect(await of('Y10001 – Mill Lane', '02V')).toEqual([]);
  expect(await of('Y10001', 'TBC')).toEqual([
    expect.stringMatching(/^What one practice releases is of no CCG/),
  ]);
});

const messagesOf = ({ findings }: CheckResult): readonly string[] => findings.map(({ message }) => message);

test.each(cases)('$of', async ({ sheets, met, finds = [], partly }) => {
  const result = await checkWith([reinvestment], {
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
  });
  expect(messagesOf(result)).toEqual(finds.map((says) => expect.stringMatching(says) as unknown));
  expect(result.totals.breach.met).toBe(met);
  expect(result.partly.map(({ why }) => why).join(' ')).toContain(partly ?? '');
  if (partly === undefined) expect(result.partly).toEqual([]);
});

/** Money of each practice that leaves its CCG, whichever that is: what is said of it names the CCG. */
const leaving = [
  ['Practice code', 'Receiving CCG', 'Purpose', 'Financial year', 'Amount'],
  ...['Y10001', 'Y10002', 'Y10003'].map((code) => [code, 'NHS Bradford CCG', 'Access', '2014/15', 100]),
];
test.each(cases)('each sheet by itself says of its rows what the workbook does: $of', async ({ sheets }) => {
  const workbook = arrayWorkbook(
    ...Object.entries({ ...sheets, Leaving: leaving }).map(([name, rows]) => ({ name, rows })),
  );
  const blocks = await findBlocks(workbook);
  const onRows = async (asked: (sheet: string) => boolean): Promise<readonly string[]> => {
    const { findings } = await check(
      workbook,
      blocks.filter(({ sheet }) => asked(sheet)),
      { terms: policyTerms, beside: blocks.filter(({ sheet }) => !asked(sheet)) },
    );
    return findings
      .filter(({ row, addedUp }) => row !== null && !addedUp)
      .map((each) => `${each.sheet} ${baseOf(each.key)} ${each.message}`);
  };
  const whole = await onRows(() => true);
  for (const name of Object.keys({ ...sheets, Leaving: leaving }))
    expect(await onRows((sheet) => sheet === name)).toEqual(
      whole.filter((each) => each.startsWith(`${name} [`)),
    );
});
