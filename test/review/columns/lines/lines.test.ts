/** Which rows are practices and redeployments, and which are totals of them: words alone do not make one. */
import type { CellValue } from '../../../../src/policy/rules/rule';
import { totalRow } from '../../../../src/policy/rules/totalRow';
import { reinvestment } from '../../../../src/policy/rules/reinvestment';
import { check } from '../../../../src/review/check';
import { policyTerms } from '../../../../src/review/checking/terms';
import { findBlocks } from '../../../../src/review/columns/blocks';
import { lineReader } from '../../../../src/review/columns/lines/lines';
import { arrayWorkbook } from '../../../support/arrayWorkbook';

const years = ['2014/15', '2015/16'];
const schedule = ['Practice name', 'CCG', 'Premium', ...years.map((year) => `Released ${year}`)];
const ledger = ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount'];

test.each<[string, CellValue[][], CellValue[][], readonly string[]]>([
  [
    'a surgery with “Total” in its name, in a schedule of names',
    [
      ['Total Health Surgery', '02V', 300, 150, 300],
      ['Mill Lane', '02V', 100, 50, 100],
      ['Total', '', 400, 200, 400],
    ],
    [
      ['', '02V', 'Access', '2014/15', 200],
      ['', '02V', 'Access', '2015/16', 400],
      ['', '', 'Total', '', 600],
    ],
    [],
  ],
  [
    'a CCG’s total without a code beside it',
    [
      ['Mill Lane', '02V', 100, 50, 100],
      ['Total 02V', '', 100, 50, 100],
    ],
    [
      ['', '02V', 'Access', '2014/15', 50],
      ['', '02V', 'Access', '2015/16', 100],
    ],
    [],
  ],
  [
    'a scheme with “total” in its name, of a CCG and beside codes of practices',
    [['Mill Lane', '02V', 100, 50, 100]],
    [
      ['Y10001', '02V', 'Access', '2014/15', 20],
      ['', '02V', 'Total triage for access', '2014/15', 30],
      ['Y10001', '02V', 'Access', '2015/16', 100],
    ],
    [],
  ],
  [
    'a payment for each patient, and the average of one',
    [['Mill Lane', '02V', 100, 50, 100]],
    [
      ['', '02V', 'Access', '2014/15', 20],
      ['', '02V', 'Per patient payment for enhanced services', '2014/15', 30],
      ['', '02V', 'Access', '2015/16', 100],
      ['', '', 'Per patient', '', 0.5],
    ],
    [],
  ],
  [
    'figures of all practices below their codes: they are no practices',
    [
      ['Mill Lane', '02V', 100, 50, 100],
      ['Holm', '02V', 100, 50, 100],
      ['Max', '', 100, 50, 100],
      ['Count', '', 2, 2, 2],
      ['Per ledger', '', 200, 100, 200],
      ['As at 31 March', '', 200, 100, 200],
    ],
    [
      ['', '02V', 'Access', '2014/15', 100],
      ['', '02V', 'Access', '2015/16', 200],
    ],
    [],
  ],
])('%s', async (_, practices, spent, finds) => {
  const workbook = arrayWorkbook(
    { name: 'Schedule', rows: [schedule, ...practices] },
    { name: 'Ledger', rows: [ledger, ...spent] },
  );
  const { findings } = await check(workbook, await findBlocks(workbook), {
    terms: policyTerms,
    rules: [reinvestment, totalRow],
  });
  expect(findings.map(({ message }) => message)).toEqual(finds);
});

/** What each row of a schedule with codes is. */
const kindsOf = async (...rows: CellValue[][]): Promise<string> => {
  const headings = ['Practice code', 'Practice name', 'CCG', 'PMS funding', 'Premium', 'Released 2014/15'];
  const cells = [headings, ...rows];
  const [block] = await findBlocks(arrayWorkbook({ name: 'Schedule', rows: cells }));
  const reader = lineReader(block!);
  return rows.map((row, at) => reader.kindOf(row, at + 1)).join(' ');
};
const mill = ['Y10001', 'Mill Lane', '02V', 900, 200, 50];
const holm = ['Y10002', 'Holm', '02V', 800, 100, 25];
const total = (name: string, ccg: string, ...figures: CellValue[]): CellValue[] => [
  '',
  name,
  ccg,
  ...figures,
];

test.each<[string, CellValue[][], string]>([
  ['figures without a word that are the sum', [mill, holm, total('', '', 1700, 300, 75)], 'data data total'],
  ['that are not', [mill, holm, total('', '', 1700, 301, 75)], 'data data data'],
  ['a penny off for two rows', [mill, holm, total('', '', 1700, 300.01, 75)], 'data data total'],
  ['two pence off for two rows', [mill, holm, total('', '', 1700, 300.02, 75)], 'data data data'],
  ['of one row alone', [mill, total('', '', 900, 200, 50)], 'data data'],
  ['beside the CCG', [mill, holm, total('', '02V', 1700, 300, 75)], 'data data total'],
  ['beside the name of a CCG', [mill, holm, total('Leeds North CCG', '', 0, 300, 75)], 'data data total'],
  [
    'beside other words, and the other figures too',
    [mill, holm, total('Leeds North', '', 1700, 300, 75)],
    'data data total',
  ],
  ['and not the others', [mill, holm, total('Elm', '', 950, 300, 75)], 'data data data'],
  ['and nothing else', [mill, holm, total('Elm', '', 0, 300, 75)], 'data data data'],
  ['beside a name and a CCG', [mill, holm, total('Elm', '02V', 1700, 300, 75)], 'data data data'],
  [
    'of those since the last, and of all',
    [
      mill,
      holm,
      total('', '', 1700, 300, 75),
      mill,
      mill,
      total('', '', 1800, 400, 100),
      total('', '', 3500, 700, 175),
    ],
    'data data total data data total total',
  ],
  [
    'of all after a total, beside other words',
    [mill, holm, total('', '', 1700, 300, 75), mill, total('North', '', 2600, 500, 125)],
    'data data total data total',
  ],
  [
    'of those since a total, beside other words',
    [mill, total('Total', '', 900, 200, 50), mill, holm, total('North', '', 1700, 300, 75)],
    'data total data data total',
  ],
  [
    'of each CCG, below the practices of all',
    [
      mill,
      ['Y10003', 'Elm', '03C', 700, 40, 10],
      holm,
      ['Y10004', 'Oak', '03C', 600, 60, 15],
      total('', '02V', 1700, 300, 75),
      total('', '03C', 1300, 100, 25),
      total('', '', 3000, 400, 100),
    ],
    'data data data data total total total',
  ],
  [
    'of a CCG of one practice, which may have a like',
    [mill, ['Y10003', 'Elm', '03C', 700, 40, 10], total('', '03C', 700, 40, 10)],
    'data data data',
  ],
  [
    'of a CCG’s other practices, beside a name',
    [mill, holm, ['Y10003', 'Elm', '03C', 700, 40, 10], total('Oak', '02V', 1700, 300, 75)],
    'data data data data',
  ],
  [
    'of five or more, beside any words',
    [mill, mill, mill, mill, holm, total('North', '', '', 900, 225)],
    'data data data data data total',
  ],
  [
    'of four, beside any words',
    [mill, mill, mill, holm, total('North', '', '', 700, 175)],
    'data data data data data',
  ],
  [
    'of those since the headings stood again',
    [
      mill,
      ['Practice code', 'Practice name', 'CCG', 'PMS funding', 'Premium', 'Released 2014/15'],
      mill,
      holm,
      total('North', '', 1700, 300, 75),
    ],
    'data headings data data total',
  ],
  [
    'what a CCG’s practices come to over them, as in a PivotTable',
    [['02V', '', '', 1700, 300, 75], mill, holm, ['NHS Leeds West CCG', '', '', 900, 200, 50], mill],
    'total data data total data',
  ],
  ['columns by their number', [['1', '2', '3', '4', '5', '6'], mill], 'headings data'],
  [
    'columns by their number, one of which was deleted',
    [['1', '2', '4', '5', '6', '7'], mill],
    'headings data',
  ],
  ['columns by letters', [['(a)', '(b)', '(c)', '(d)', '(e)', '(f) = e – d'], mill], 'headings data'],
  ['units', [['', '', '', '£', '£', '£'], mill], 'headings data'],
  ['what formulas make of blank lines', [mill, ['0', '', '-', 0, 0, 0]], 'data note'],
  [
    'a line of words',
    [mill, ['Leeds North'], ['Prepared by:', 'J. Smith'], [], holm],
    'data note note blank data',
  ],
  ['the code of a CCG over its practices', [['02V'], mill, ['03C'], holm], 'note data note data'],
])('%s', async (_, rows, kinds) => {
  expect(await kindsOf(...rows)).toBe(kinds);
});
