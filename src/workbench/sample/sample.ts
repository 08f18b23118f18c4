/** The workbook the workbench starts with: invented practices, realistic amounts, and a few breaches of each kind. */
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre';
import { years, type SampleKey } from './key';
import { ccgYears, ledgerLines, seededInLedger } from './ledger';
import { functionsSheet, notesSheet } from './otherSheets';
import { practices } from './practices';
import { scheduleLines, seededInSchedule } from './schedule';

export const SAMPLE_NAME = 'PMS review sample.xlsx';

/** What the rules should find in it. */
export const sampleKey: SampleKey = {
  practices: practices.length,
  ledgerRows: ledgerLines.length,
  seeded: [...seededInSchedule, ...seededInLedger],
  ccgYears,
};

/** The workbook as a file: the same, byte for byte, but for the time in its properties. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const [first] = practices;
  return writeXlsx({
    sheets: [
      scheduleSheet(),
      ledgerSheet(),
      functionsSheet((first?.funding ?? 0) / 100, first?.weighted ?? 0),
      notesSheet(),
    ],
    namedRanges: [{ name: 'Practices', range: `Schedule!$A$2:$A$${practices.length + 1}` }],
    properties: { title: 'PMS review: sample', creator: 'PMS Review', created: MADE, modified: MADE },
  });
}
const MADE = new Date(Date.UTC(2014, 8, 1));

const pounds = { numFmt: '£#,##0.00;[Red]-£#,##0.00' };
const date = { numFmt: 'dd/mm/yyyy' };
const count = { numFmt: '#,##0' };

interface Column<Line> {
  readonly name: string;
  readonly width: number;
  readonly style?: Cell['style'];
  value(line: Line): string | number;
  /** A formula that gives the value, for the row as Excel numbers it. */
  formula?(row: number): string;
}

type ScheduleLine = (typeof scheduleLines)[number];
const money = (pence: number | 'tbc'): number | string => (pence === 'tbc' ? pence : pence / 100);

const scheduleColumns: readonly Column<ScheduleLine>[] = [
  { name: 'Practice code', width: 14, value: ({ practice }) => practice.code },
  { name: 'Practice name', width: 34, value: ({ practice }) => practice.name },
  { name: 'CCG', width: 8, value: ({ practice }) => practice.ccg.code },
  { name: 'CCG name', width: 26, value: ({ practice }) => practice.ccg.name },
  { name: 'Registered patients', width: 17, style: count, value: ({ practice }) => practice.registered },
  { name: 'Weighted patients', width: 15, style: count, value: ({ practice }) => practice.weighted },
  { name: 'PMS funding', width: 16, style: pounds, value: ({ practice }) => practice.funding / 100 },
  {
    name: 'GMS equivalent',
    width: 16,
    style: pounds,
    value: ({ practice }) => practice.gmsEquivalent / 100,
    formula: (row) => `ROUND(F${row}*73.56*(1-0.0546),2)`,
  },
  {
    name: 'PMS premium',
    width: 16,
    style: pounds,
    value: ({ practice }) => practice.premium / 100,
    formula: (row) => `ROUND(G${row}-H${row},2)`,
  },
  { name: 'Case-by-case review', width: 16, value: (line) => line.caseReview },
  { name: 'Special population', width: 17, value: (line) => line.specialPopulation },
  { name: 'Agreed with CCG', width: 14, value: (line) => line.agreedWithCcg },
  { name: 'Patients engaged', width: 14, value: (line) => line.patientsEngaged },
  { name: 'Compelling reasons', width: 30, value: (line) => line.compellingReasons },
  { name: 'Agreed on', width: 13, style: date, value: (line) => line.agreedOn },
  { name: 'Reduction starts on', width: 13, style: date, value: (line) => line.reductionStartsOn },
  { name: 'Reinvestment plan confirmed on', width: 16, style: date, value: (line) => line.planConfirmedOn },
  ...years.map((year, at) => ({
    name: `Released ${year}`,
    width: 16,
    style: pounds,
    value: (line: ScheduleLine) => money(line.released[at] ?? 0),
  })),
];

type LedgerLine = (typeof ledgerLines)[number];
const ledgerColumns: readonly Column<LedgerLine>[] = [
  { name: 'From practice', width: 15, value: (line) => line.practice },
  { name: 'From CCG', width: 12, value: (line) => line.fromCcg },
  { name: 'To CCG', width: 12, value: (line) => line.toCcg },
  { name: 'Purpose', width: 46, value: (line) => line.purpose },
  { name: 'Financial year', width: 15, value: (line) => line.year },
  { name: 'Amount', width: 16, style: pounds, value: (line) => money(line.amount) },
  { name: 'Agreement of the CCGs', width: 36, value: (line) => line.agreement },
];

function tableSheet<Line>(
  name: string,
  columns: readonly Column<Line>[],
  lines: readonly Line[],
): WriteSheet & { cells: Map<string, Partial<Cell>> } {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ name: value }, column) =>
    cells.set(`0,${column}`, {
      value,
      style: {
        font: { name: 'Calibri', size: 11, bold: true },
        alignment: { wrapText: true, vertical: 'center' },
      },
    }),
  );
  lines.forEach((line, index) =>
    columns.forEach(({ style, value, formula }, column) => {
      const held = value(line);
      const cell: Partial<Cell> = {
        ...(held === '' ? {} : { value: held }),
        ...(style ? { style } : {}),
        ...(formula ? { formula: formula(index + 2), formulaResult: held } : {}),
      };
      if (Object.keys(cell).length > 0) cells.set(`${index + 1},${column}`, cell);
    }),
  );
  const last = String.fromCharCode(64 + columns.length);
  return {
    name,
    rows: Array.from({ length: lines.length + 1 }, () => []),
    cells,
    columns: columns.map(({ width }) => ({ width })),
    rowDefs: new Map([[0, { height: 48 }]]),
    freezePane: { rows: 1, columns: 1 },
    tables: [
      {
        name,
        range: `A1:${last}${lines.length + 1}`,
        columns: columns.map((column) => ({ name: column.name })),
        style: 'TableStyleMedium2',
      },
    ],
  };
}

function scheduleSheet(): WriteSheet {
  const sheet = tableSheet('Schedule', scheduleColumns, scheduleLines);
  const premium = sheet.cells.get('0,8');
  sheet.cells.set('0,8', {
    ...premium,
    comment: { author: 'Finance', text: 'PMS funding less the GMS equivalent of 2014/15.' },
  });
  return {
    ...sheet,
    conditionalRules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        priority: 1,
        formula: '0',
        range: `I2:I${scheduleLines.length + 1}`,
        style: { font: { color: { rgb: '9C0006' } } },
      },
    ],
    dataValidations: [
      { type: 'list', values: ['Completed', 'In progress', 'No'], range: `J2:J${scheduleLines.length + 1}` },
    ],
  };
}

const ledgerSheet = (): WriteSheet => tableSheet('Ledger', ledgerColumns, ledgerLines);
