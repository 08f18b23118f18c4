/**
 * A review of any size, as rows of twelve columns: half a schedule of practices, half a ledger that balances. One row in
 * a hundred breaks a rule, one in fifty has an amount typed as text.
 */
import type { CellValue } from '../../../src/policy/rules/rule';
import type { Area, SheetInfo, Workbook } from '../../../src/review/workbook';
import { randomOf, type Random } from '../../support/random';

export type Rows = CellValue[][];

export interface Review {
  readonly schedule: Rows;
  readonly ledger: Rows;
}

export const years = [2014, 2015, 2016, 2017] as const;
export const scheduleHeadings = [
  'Practice code',
  'CCG code',
  'PMS funding',
  'GMS equivalent',
  'PMS premium',
  'Released 2014/15',
  'Released 2015/16',
  'Released 2016/17',
  'Released 2017/18',
  'Reinvestment plan confirmed on',
  'Case by case review',
  'Special population',
];
export const ledgerHeadings = [
  'Practice code',
  'CCG code',
  'Receiving CCG',
  'Purpose',
  'Scheme',
  'Financial year',
  'Amount',
  'Agreement of the CCGs',
  'Agreed with the CCG',
  'Patients engaged',
  'Funding source',
  'How it improves services',
];

const ccgs = Array.from(
  { length: 200 },
  (_, at) => `${String(at % 100).padStart(2, '0')}${'CP'[Math.floor(at / 100)]}`,
);
const purposes = ['Extended access', 'Care home visits', 'Phlebotomy', 'Wound care', 'Premises development'];
const schemes = ['Access 2014', 'Care homes', 'Bloods', 'LES wound care', 'Estates'];
/** 1 October 2013 and 1 July 2014 as Excel counts days. */
const [before, after] = [41548, 41821];

/** An amount as someone types it. */
const typed = (pounds: number, random: Random): CellValue => {
  const size = Math.abs(pounds).toLocaleString('en-GB', { minimumFractionDigits: 2 });
  const text = [`£${size}`, size, ` ${size} `][random.below(3)]!;
  return pounds < 0 ? `(${text.trim()})` : text;
};

const codeOf = (practice: number): string =>
  `${String.fromCharCode(65 + Math.floor(practice / 100_000))}${String(practice % 100_000).padStart(5, '0')}`;

/** So many rows in all, an even number of fours. */
export function reviewOf(rows: number, seed = 1): Review {
  const random = randomOf(seed);
  const practices = rows / 2;
  const schedule: Rows = [];
  const ledger: Rows = [];
  /** What four practices of a CCG release in each year: the ledger has a row for each of the years. */
  let freed = [0, 0, 0, 0];
  for (let practice = 0; practice < practices; practice++) {
    const ccg = ccgs[Math.floor(practice / 4) % ccgs.length]!;
    const gms = 20_000_000 + random.below(150_000_000);
    const premium = random.below(20) === 0 ? -random.below(5_000_000) : 400_000 + random.below(20_000_000);
    const released = years.map((_, at) => (premium <= 0 ? 0 : Math.round((premium * (at + 1)) / 4)));
    const cells: CellValue[] = [
      codeOf(practice),
      ccg,
      (gms + premium) / 100,
      gms / 100,
      premium / 100,
      ...released.map((pence) => pence / 100),
      before,
      random.below(4) === 0 ? 'Done' : 'Yes',
      random.below(10) === 0 ? 'Students' : '',
    ];
    const amounts = [...released];
    if (random.below(100) === 0) breakSchedule(cells, schedule, random, amounts);
    amounts.forEach((pence, at) => (freed[at]! += pence));
    if (random.below(50) === 0) {
      const at = 2 + random.below(7);
      const amount = cells[at];
      if (typeof amount === 'number') cells[at] = typed(amount, random);
    }
    schedule.push(cells);
    if (practice % 4 < 3) continue;
    freed.forEach((pence, at) => {
      const kind = random.below(purposes.length);
      const entry: CellValue[] = [
        codeOf(practice - 3 + at),
        ccg,
        ccg,
        purposes[kind]!,
        schemes[kind]!,
        `${years[at]}/${String(years[at]! + 1).slice(2)}`,
        pence / 100,
        '',
        random.below(3) === 0 ? before : 'Yes',
        random.below(3) === 0 ? 'Patient group consulted' : 'Yes',
        'PMS review',
        'More appointments',
      ];
      if (random.below(100) === 0) breakLedger(entry, random);
      if (random.below(50) === 0) entry[6] = typed(entry[6] as number, random);
      ledger.push(entry);
    });
    freed = [0, 0, 0, 0];
  }
  return { schedule, ledger };
}

/** One fault of a schedule's row. `amounts` are what the ledger is to account for. */
const breakSchedule = (cells: CellValue[], above: Rows, random: Random, amounts: number[]): void => {
  const premium = cells[4] as number;
  const release = (shares: readonly number[]): void =>
    shares.forEach((share, at) => {
      amounts[at] = premium <= 0 ? 0 : Math.round(premium * 100 * share);
      cells[5 + at] = amounts[at]! / 100;
    });
  switch (random.below(7)) {
    case 0:
      return release([0.5, 1, 1, 1]);
    case 1:
      return release([0.25, 0.5, 0.375, 1]);
    case 2:
      cells[4] = premium + 10;
      return;
    case 3:
      cells[9] = after;
      return;
    case 4:
      cells[9] = 'tbc';
      return;
    case 5:
      cells[10] = ['No', '', 'see note'][random.below(3)]!;
      return;
    default:
      if (above.length > 0) cells[0] = above.at(-1)![0]!;
  }
};

const breakLedger = (cells: CellValue[], random: Random): void => {
  const elsewhere = ccgs.find((ccg) => ccg !== cells[1])!;
  switch (random.below(7)) {
    case 0:
      cells[2] = elsewhere;
      return;
    case 1:
      cells[2] = elsewhere;
      cells[7] = `Agreed by ${cells[1]} and ${elsewhere}`;
      return;
    case 2:
      cells[3] = 'Deficit support';
      return;
    case 3:
      cells[3] = 'Project Bluebird';
      return;
    case 4:
      cells[8] = 'No';
      return;
    case 5:
      cells[9] = '';
      return;
    default:
      cells[0] = `Z${String(99_999 - random.below(50)).padStart(5, '0')}`;
  }
};

/** The port over rows that are there: a block's rows are handed out as they stand, so that no time is spent on copies. */
export const portOver = ({ schedule, ledger }: Review): Workbook => {
  const sheets = [
    { name: 'Schedule', rows: [scheduleHeadings, ...schedule] },
    { name: 'Ledger', rows: [ledgerHeadings, ...ledger] },
  ];
  const width = scheduleHeadings.length;
  const infos = sheets.map(({ name, rows }): SheetInfo => ({
    id: name,
    name,
    visible: true,
    used: { row: 0, column: 0, rows: rows.length, columns: width },
  }));
  const none = (): Promise<never> => Promise.reject(new Error('The bench asks nothing else.'));
  const port: Partial<Workbook> = {
    sheets: () => Promise.resolve(infos),
    tables: () => Promise.resolve([]),
    merged: () => Promise.resolve([]),
    values(sheetId, { row, column, rows, columns }: Area) {
      const found = sheets.find(({ name }) => name === sheetId)!.rows.slice(row, row + rows);
      return Promise.resolve(
        columns === width ? found : found.map((cells) => cells.slice(column, column + columns)),
      );
    },
    setting: () => Promise.resolve(undefined),
    select: none,
    saveSetting: none,
  };
  return port as Workbook;
};
