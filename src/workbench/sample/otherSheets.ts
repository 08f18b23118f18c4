/** The sheets of the sample beside schedule and ledger: the functions at work, and notes. */
import type { Cell, WriteSheet } from 'hucre';

const heading = { font: { name: 'Calibri', size: 14, bold: true } } as const;
const columnHeading = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '005EB8' } },
} as const;
const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;
const pounds = { numFmt: '£#,##0.00' };

/** What a formula shows, and the formula as people type it. */
const examples: readonly (readonly [string, string, ('pounds' | 'text')?])[] = [
  ['The global sum price of the year, for a weighted patient', 'PMS.GLOBALSUM(B6)', 'pounds'],
  ['The price on a day: it changed in October 2015', 'PMS.GLOBALSUM(DATE(2015,10,1))', 'pounds'],
  ['What a GMS practice would be paid for the same patients', 'PMS.GMSEQUIVALENT(B5,B6)', 'pounds'],
  ['The same for a practice with its own out-of-hours care', 'PMS.GMSEQUIVALENT(B5,B6,TRUE)', 'pounds'],
  ['The PMS premium', 'PMS.PREMIUM(B4,B5,B6)', 'pounds'],
  ['The premium with £10,000 linked to services taken out', 'PMS.PREMIUM(B4,B5,B6,10000)', 'pounds'],
  ['Released by 2015/16, over four years', 'PMS.PHASE(C14,"2015/16")', 'pounds'],
  ['Still paid of the premium in 2015/16', 'PMS.PHASE(C14,"2015/16","retained")', 'pounds'],
  ['The step of 2015/16, over seven years', 'PMS.PHASE(C14,"2015/16","step",7)', 'pounds'],
  ['The financial year of 12 May 2015', 'PMS.FINANCIALYEAR(DATE(2015,5,12))'],
  ['The financial year after 2014-15', 'PMS.FINANCIALYEAR("2014-15",1)'],
  ['A year whose price is not known: the error says why', 'PMS.GLOBALSUM("2009/10")'],
];

/** An add-in's function as files hold it. */
const inFile = (formula: string): string => formula.replace(/PMS\.([A-Z]+)/g, '_xldudf_PMS_$1');

/** `funding` and `weighted`: those of the schedule's first practice, which the sheet looks up. */
export function functionsSheet(funding: number, weighted: number): WriteSheet {
  const first = 9;
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: 'PMS functions at work', style: heading }],
    ['3,1', { formula: 'Schedule!G2', formulaResult: funding, value: funding, style: pounds }],
    ['4,1', { formula: 'Schedule!F2', formulaResult: weighted, value: weighted, style: { numFmt: '#,##0' } }],
    ...['What it shows', 'Formula', 'Result'].map((value, column): [string, Partial<Cell>] => [
      `${first - 1},${column}`,
      { value, style: columnHeading },
    ]),
    ...examples.map(([, formula, as], at): [string, Partial<Cell>] => [
      `${first + at},2`,
      { formula: inFile(formula), ...(as === 'pounds' ? { style: pounds } : {}) },
    ]),
  ]);
  const below = first + examples.length + 1;
  const schedule = 'PMS.SCHEDULE(C14)';
  const column = 'PMS.PREMIUM(Schedule!G2:G6,Schedule!F2:F6,"2014/15")';
  cells.set(`${below + 1},0`, { formula: inFile(schedule) });
  cells.set(`${below + 9},0`, { formula: inFile(column) });
  for (let row = 1; row <= 4; row += 1) {
    for (let at = 1; at <= 3; at += 1) cells.set(`${below + 1 + row},${at}`, { style: pounds });
  }
  for (let row = 0; row < 5; row += 1) {
    const cell = cells.get(`${below + 9 + row},0`);
    cells.set(`${below + 9 + row},0`, { ...cell, style: pounds });
  }
  const rows: (string | number | null)[][] = Array.from({ length: below + 14 }, () => []);
  const put = (row: number, ...values: (string | number | null)[]): void => {
    rows[row] = values;
  };
  put(0, 'PMS functions at work');
  put(1, 'Change a figure in B4 to B6 and see the results follow.');
  put(3, 'Funding', null);
  put(4, 'Weighted', null);
  put(5, 'Year', '2014/15');
  put(first - 1, 'What it shows', 'Formula', 'Result');
  examples.forEach(([says, formula], at) => put(first + at, says, `${formula}`));
  put(below, `The whole phase at once, in a table that fills the cells it needs: ${schedule}`);
  put(below + 8, `The premiums of five practices from one formula: ${column}`);
  return {
    name: 'Functions',
    rows,
    cells,
    rowDefs: new Map([[0, { height: 24 }]]),
    columns: [{ width: 66 }, { width: 44 }, { width: 18 }, { width: 18 }],
  };
}

const notes = [
  'This workbook is a sample. Its practices, CCGs and amounts are invented.',
  'Schedule has a row for each practice: its funding, its premium over GMS, and what is released of it by each year.',
  'Ledger has a row for each redeployment: what the money freed up from a practice is spent on.',
  'Most rows keep the rules of the Framework of September 2014. Some do not, so that there is something to find.',
  'Press Check this sheet in the ribbon, or open the pane and check the whole workbook.',
  'Functions shows the PMS functions. They need the add-in.',
];

export const notesSheet = (): WriteSheet => ({
  name: 'Notes',
  rows: [['PMS review: sample'], [], ...notes.map((note) => [note])],
  cells: new Map<string, Partial<Cell>>([
    ['0,0', { value: 'PMS review: sample', style: heading }],
    ...notes.map((value, at): [string, Partial<Cell>] => [`${at + 2},0`, { value, style: wrapped }]),
  ]),
  rowDefs: new Map([[0, { height: 24 }]]),
  columns: [{ width: 110 }],
});
