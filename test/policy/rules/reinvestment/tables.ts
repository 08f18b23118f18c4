/** The schedule and the ledgers that the cases of `reinvestment` begin with. */
export type Cell = string | number;

/** A ledger on its own is asked what the money is spent on. */
export const ledgerHeadings = ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount'];
export const spent = (
  purpose: Cell,
  amount: Cell = 1000,
  { practice = 'Y10001', ccg = '01C', year = '2014/15' }: { practice?: Cell; ccg?: Cell; year?: Cell } = {},
): Cell[] => [practice, ccg, purpose, year, amount];

/** By CCG and year, what the schedule releases is held against the ledger. Purposes here are all general practice. */
export const scheduleHeadings = [
  'Practice code',
  'CCG',
  'PMS premium',
  'Released 2014/15',
  'Released 2015/16',
];
export const practice = (
  code: string,
  ccg: Cell,
  released: readonly Cell[],
  premium: Cell = 2000,
): Cell[] => [code, ccg, premium, ...released];
export const schedule = [
  scheduleHeadings,
  practice('Y10001', '01C', [1000, 2000]),
  practice('Y10002', '01C', [500, 1000]),
  practice('Y10003', '02P', [300, 600]),
];
export const accountedFor = [
  spent('Extended access', 1500),
  spent('Phlebotomy', 3000, { year: '2015/16' }),
  spent('Phlebotomy', 300, { practice: 'Y10003', ccg: '02P' }),
  spent('Phlebotomy', 600, { practice: 'Y10003', ccg: '02P', year: '2015/16' }),
];
export const ledger = (...rows: Cell[][]): Cell[][] => [ledgerHeadings, ...rows];
/** All but the first of those above, and others. */
export const but = (...rows: Cell[][]): Cell[][] => ledger(...rows, ...accountedFor.slice(1));
