import { rules } from '../../../src/policy/rules';
import type { CellValue } from '../../../src/policy/rules/rule';
import { check } from '../../../src/review/check';
import { checkTable } from '../../../src/review/checking/checkTable';
import { policyTerms } from '../../../src/review/checking/terms';
import { findBlocks, type Block } from '../../../src/review/columns/blocks';
import { Seams } from '../../../src/review/columns/seams/seams';
import type { CheckResult } from '../../../src/review/findings';
import { arrayWorkbook } from '../../support/arrayWorkbook';

type Row = readonly CellValue[];
type Rows = readonly Row[];

/** More rows than headings are read by. */
const many = 60;
const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
const released = years.map((year) => `Released ${year}`);
const amounts = [100, 200, 300, 400];
const nothing = [0, 0, 0, 0];
const codeOf = (practice: number): string => `Y${10_000 + practice}`;
/** So many practices, each with the same cells behind its code. */
const practices = (from: number, ...cells: Row): Rows =>
  Array.from({ length: many }, (_, practice) => [codeOf(from + practice), ...cells]);
const schedule = (headings: Row, ...rows: Rows[]): Rows => [
  ['Practice code', 'CCG', ...headings],
  ...rows.flat(),
];
const spent = (ccg: string, year: string, amount: CellValue): Row => [ccg, 'Extended access', year, amount];
const ledger = (...rows: Rows): Rows => [['From CCG', 'Purpose', 'Financial year', 'Amount'], ...rows];
const quarters = ['From CCG', 'Purpose', ...[1, 2, 3, 4].map((quarter) => `Q${quarter} 2014/15`)];
const times = (row: Row, count = many): Rows => Array.from({ length: count }, () => row);

interface Through {
  readonly blocks: readonly Block[];
  readonly result: CheckResult;
  readonly passes: number;
}
/** As the pane and the command line do: again for rows that tell otherwise what columns hold. */
const checkedThrough = async (sheets: Readonly<Record<string, Rows>>): Promise<Through> => {
  const workbook = arrayWorkbook(...Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
  const seams = new Seams();
  for (let passes = 1; ; passes++) {
    const blocks = await findBlocks(workbook, undefined, { seams });
    let more = false;
    const result = await check(workbook, blocks, {
      terms: policyTerms,
      rules,
      onTableBelow: (seam) => (more = seams.add(seam)),
    });
    if (!more) return { blocks, result, passes };
  }
};
const told = ({ findings }: CheckResult, rule: string): readonly string[] =>
  findings.filter((each) => each.rule === rule).map(({ outcome, message }) => `${outcome}: ${message}`);

const accounted = 'is not accounted for';
const thousand = years.map((year, nth) => spent('01C', year, many * amounts[nth]!));

test.each<[string, Readonly<Record<string, Rows>>, string, readonly unknown[], string]>([
  [
    'practices with nothing to release first, and then amounts in the thousands of the premium beside them',
    {
      Schedule: schedule(
        ['Premium (£000s)', ...released],
        practices(0, '01C', -5, ...nothing),
        practices(100, '01C', 400, ...amounts),
      ),
      Ledger: ledger(...thousand),
    },
    'reinvestment',
    [
      expect.stringContaining('breach: Practices of 01C release £6,000,000.00 in 2014/15'),
      ...years.slice(1).map(() => expect.stringContaining(accounted) as unknown),
    ],
    'are read as thousands of pounds',
  ],
  [
    'practices with nothing to release first, and then shares of the premium',
    {
      Schedule: schedule(
        ['Premium', ...released],
        practices(0, '01C', -5, ...nothing),
        practices(100, '01C', 400, 0.25, 0.5, 0.75, 1),
      ),
      Ledger: ledger(...thousand),
    },
    'reinvestment',
    [],
    'hold shares and not amounts',
  ],
  [
    'practices with nothing to release first, and then releases that stand as negative amounts',
    {
      Schedule: schedule(
        ['Premium', ...released],
        practices(0, '01C', -5, ...nothing),
        practices(100, '01C', 400, ...amounts.map((amount) => -amount)),
      ),
      Ledger: ledger(spent('01C', '2014/15', 6000)),
    },
    'reinvestment',
    years
      .slice(1)
      .map((year) => expect.stringMatching(`breach: Practices of 01C release .* in ${year}`) as unknown),
    'are negative, and are read as if they were not',
  ],
  [
    'practices with nothing to release first, and then percentages of the premium',
    {
      Schedule: schedule(
        ['Premium', ...released],
        practices(0, '01C', -5, ...nothing),
        practices(100, '01C', 400, '25%', '50%', '75%', '100%'),
      ),
      Ledger: ledger(...thousand),
    },
    'reinvestment',
    [],
    'hold shares and not amounts',
  ],
  [
    'practices that are paid less than their GMS equivalent first, whose amounts are no releases, and then releases',
    {
      Schedule: schedule(
        ['Premium', ...released],
        practices(0, '01C', -400, ...amounts),
        practices(100, '01C', 400, ...amounts.map((amount) => -amount)),
      ),
      Ledger: ledger(...thousand),
    },
    'reinvestment',
    [],
    'are negative, and are read as if they were not',
  ],
  [
    'what is released first, and further down what is reinvested of it, as negative amounts',
    {
      Schedule: schedule(
        ['Premium', 'Released 2014/15', 'Reinvested 2014/15'],
        practices(0, '01C', 400, 100, ''),
        practices(100, '01C', 400, 100, -100),
      ),
    },
    'reinvestment',
    [],
    'Amounts under “Reinvested 2014/15” are negative, and are read as if they were not',
  ],
  [
    'a refund or two among noughts first, and then what is spent as negative amounts',
    {
      Schedule: schedule(['Premium', 'Released 2014/15'], [[codeOf(0), '01C', 400, 100]]),
      Ledger: ledger(
        ...times(spent('01C', '2014/15', -2), 2),
        ...times(spent('01C', '2014/15', 0)),
        ...times(spent('01C', '2014/15', -1), 96),
      ),
    },
    'reinvestment',
    [],
    'are negative, and are read as if they were not',
  ],
  [
    'what is taken back first, and then what is spent',
    {
      Schedule: schedule(['Premium', 'Released 2014/15'], [[codeOf(0), '01C', 400, 100]]),
      Ledger: ledger(...times(spent('01C', '2014/15', -2)), ...times(spent('02N', '2014/15', 100))),
    },
    'reinvestment',
    [expect.stringContaining('of what accounts for it, £120.00 is taken back, which is more than is spent')],
    '',
  ],
  [
    'a ledger of noughts first beside one of negative amounts, which take back what it spends',
    {
      Schedule: schedule(['Premium', 'Released 2014/15'], [[codeOf(0), '01C', 400, 100]]),
      Ledger: ledger(...times(spent('01C', '2014/15', 0)), ...times(spent('01C', '2014/15', 1), 100)),
      Recovered: ledger(...times(spent('01C', '2014/15', -10), 5)),
    },
    'reinvestment',
    [expect.stringContaining('reinvestment from them comes to £50.00: £50.00 is not accounted for')],
    '',
  ],
  [
    'one practice whose only step comes last, and then the steps of the others',
    {
      Schedule: schedule(
        ['Premium', ...years],
        [[codeOf(99), '01C', 400, 0, 0, 0, 400]],
        practices(0, '01C', 0, ...nothing),
        practices(100, '01C', 400, 100, 100, 100, 100),
      ),
      Ledger: ledger(...thousand),
    },
    'four-year',
    [expect.stringContaining('Y10099 is released in full over one year')],
    'are taken as step, from their amounts',
  ],
  [
    'what rises first, and then what falls as often',
    {
      Schedule: schedule(
        ['Premium', ...years],
        practices(0, '01C', 400, ...amounts),
        practices(100, '01C', 400, 300, 200, 100, 0),
      ),
    },
    'four-year',
    [],
    'could not be told: released, retained, step or reinvested',
  ],
  [
    'one practice whose reinvestment balances, and then others whose does not',
    {
      Schedule: schedule(
        ['Premium', ...released, ...years.map((year) => `Reinvested ${year}`)],
        [[codeOf(99), '01C', 400, ...amounts, ...amounts]],
        practices(0, '01C', 0, ...nothing, ...nothing),
        practices(100, '01C', 400, ...amounts, 50, 300, 200, 600).slice(0, 30),
      ),
    },
    'reinvestment',
    [],
    '',
  ],
  [
    'practices of one year, and then the same of the next',
    {
      Schedule: schedule(
        ['Financial year', 'Premium'],
        practices(0, '01C', '2014/15', 400),
        practices(0, '01C', '2015/16', 400),
      ),
    },
    'duplicate-practice',
    [],
    'Practices stand in a row for each year, and are not checked',
  ],
  [
    'practices of one year under their totals, and then the same of the next',
    {
      Schedule: schedule(
        ['Financial year', 'Premium'],
        [...practices(0, '01C', '2014/15', 400).slice(0, 5), ['Total', '', '', 2000]],
        practices(5, '01C', '2014/15', 400),
        practices(0, '01C', '2015/16', 400),
      ),
    },
    'duplicate-practice',
    [],
    'Practices stand in a row for each year, and are not checked',
  ],
  [
    'practices of one year that is written as 2014, and then the same of the next',
    {
      Schedule: schedule(
        ['Financial year', 'Premium'],
        practices(0, '01C', 2014, 400),
        practices(0, '01C', 2015, 400),
      ),
    },
    'duplicate-practice',
    [],
    'Practices stand in a row for each year, and are not checked',
  ],
  [
    'quarters of noughts first, and then what is spent as negative amounts',
    {
      Schedule: schedule(['Premium', 'Released 2014/15'], [[codeOf(0), '01C', 400, 100]]),
      Ledger: [
        quarters,
        ...times(['01C', 'Access', 0, 0, 0, 0]),
        ...times(['01C', 'Access', -1, -1, -1, -1], 25),
      ],
    },
    'reinvestment',
    [],
    'are negative, and are read as if they were not',
  ],
  [
    'what is taken back in quarters first, and then what is spent',
    {
      Schedule: schedule(['Premium', 'Released 2014/15'], [[codeOf(0), '01C', 400, 100]]),
      Ledger: [
        quarters,
        ...times(['01C', 'Access', -1, '', '', '']),
        ...times(['01C', 'Access', 1, 1, 1, 1], many),
      ],
    },
    'reinvestment',
    [],
    '',
  ],
  [
    'a column that says nothing first, and then what was rejected',
    {
      Schedule: schedule(['Premium', 'Released 2014/15'], [[codeOf(0), '01C', 400, 100]]),
      Ledger: [
        [...ledger()[0]!, 'Outcome of panel'],
        ...times([...spent('01C', '2014/15', 1), '']),
        ...times([...spent('01C', '2014/15', 20), 'Rejected'], 3),
      ],
    },
    'reinvestment',
    [
      ...times([''])
        .slice(0, 3)
        .map(() => expect.stringContaining('is marked “Rejected”') as unknown),
      expect.stringContaining('£60.00 of what accounts for it is marked “Rejected”'),
    ],
    '',
  ],
])('rows further down tell otherwise what columns hold: %s', async (_, sheets, rule, finds, remark) => {
  const { blocks, result, passes } = await checkedThrough(sheets);
  expect(told(result, rule)).toEqual(finds);
  expect(blocks.flatMap(({ remarks }) => remarks).join(' ')).toContain(remark);
  expect(passes).toBe(2);
  // Wherever on its sheet a table stands.
  const moved = await checkedThrough(
    Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [name, rows.map((cells) => ['', '', ...cells])]),
    ),
  );
  expect([told(moved.result, rule), moved.passes]).toEqual([finds, 2]);
});

test.each<[string, Readonly<Record<string, Rows>>]>([
  [
    'of which the first rows tell all',
    {
      Schedule: schedule(['Premium', ...years], practices(0, '01C', 400, ...amounts)),
      Ledger: ledger(...times(spent('01C', '2014/15', 100)), ...times(spent('01C', '2014/15', -1), 3)),
    },
  ],
  [
    'with a refund for every three rows in a ledger of negative amounts',
    {
      Ledger: ledger(...times(spent('01C', '2014/15', -100)), ...times(spent('01C', '2014/15', 5), many / 3)),
    },
  ],
  [
    'of which three rows, and no fewer, tell that amounts are negative',
    {
      Ledger: ledger(
        ...times(spent('01C', '2014/15', -100), 3),
        ...times(spent('01C', '2014/15', 0)),
        ...times(spent('01C', '2014/15', -100)),
      ),
    },
  ],
  [
    'with a row of another shape for every three',
    {
      Schedule: schedule(
        ['Premium', ...years],
        practices(0, '01C', 400, ...amounts),
        practices(100, '01C', 400, 300, 200, 100, 0).slice(0, many / 3),
      ),
    },
  ],
  [
    'of releases that stand as negative amounts, but for a few of another shape',
    {
      Schedule: schedule(
        ['Premium', ...years],
        practices(0, '01C', 400, ...amounts.map((amount) => -amount)),
        practices(100, '01C', 400, 300, 200, 100, 0).slice(0, 10),
      ),
    },
  ],
  [
    'with the latest year first',
    {
      Schedule: schedule(['Premium', ...[...years].reverse()], practices(0, '01C', 400, 0, 100, 200, 300)),
    },
  ],
  [
    'with amounts of another shape under headings that say what they are',
    {
      Schedule: schedule(
        ['Premium', ...released],
        practices(0, '01C', 400, ...amounts),
        practices(100, '01C', 400, 100, 100, 100, 100),
      ),
    },
  ],
  [
    'in which what is reinvested is what is released, but for what monthly payments differ by, and for a few practices',
    {
      Schedule: schedule(
        ['Premium', ...released, ...years.map((year) => `Reinvested ${year}`)],
        practices(0, '01C', 400, ...amounts, ...amounts.map((amount) => amount + 0.12)),
        practices(100, '01C', 400, ...amounts, 50, 300, 200, 600).slice(0, 20),
      ),
    },
  ],
  [
    'in which what practices receive is another amount than they release',
    {
      Schedule: schedule(
        ['Premium', ...released, ...years.map((year) => `Reinvestment received ${year}`)],
        practices(0, '01C', 400, ...amounts, 50, 300, 200, 600),
      ),
    },
  ],
  [
    'with words further down in a column of a schedule that says nothing',
    {
      Schedule: schedule(
        ['Premium', ...released, 'Further word'],
        practices(0, '01C', 400, ...amounts, ''),
        practices(100, '01C', 400, ...amounts, 'seen'),
      ),
    },
  ],
  [
    'of which no row tells more',
    { Schedule: schedule(['Premium', ...released], practices(0, '01C', 0, ...nothing)) },
  ],
])('a workbook is read once %s', async (_, sheets) => {
  expect((await checkedThrough(sheets)).passes).toBe(1);
});

test('a table given to PMS.CHECK as well', () => {
  const { result } = checkTable(
    schedule(
      ['Financial year', 'Premium'],
      practices(0, '01C', '2014/15', 400),
      practices(0, '01C', '2015/16', 400),
    ),
  )!;
  expect(told(result, 'duplicate-practice')).toEqual([]);
});
