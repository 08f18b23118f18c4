/** The schedule and the ledgers that cases of `net-impact` begin with. */
import type { ArraySheet } from '../../../support/arrayWorkbook';

export type Cell = string | number;
/** A loss of more than 1% of PMS funding, £1,000 unless a case says another. */
export const share = { thresholds: { netImpactShare: 0.01 } };

/** Practices that release something in 2015/16. */
export const releases = (
  ...practices: readonly { code?: string; funding?: Cell; released: Cell; ccg?: string }[]
): Cell[][] => [
  ['Practice code', 'CCG', 'PMS funding', 'PMS premium', 'Released 2015/16'],
  ...practices.map(({ code = 'Y10001', funding = 100_000, released, ccg = '01C' }) => [
    code,
    ccg,
    funding,
    20_000,
    released,
  ]),
];

const headings = ['To CCG', 'To practice', 'Purpose', 'Financial year', 'Amount'];
/** What each practice is paid: Y10001 first. */
export const pays = (...amounts: readonly Cell[]): Cell[][] => [
  headings,
  ...amounts.flatMap((amount, nth) =>
    amount === '' ? [] : [['01C', `Y1000${nth + 1}`, 'Extended access', '2015/16', amount]],
  ),
];
/** Such tables, by the names of their sheets. */
export const sheets = (tables: Readonly<Record<string, Cell[][]>>): ArraySheet[] =>
  Object.entries(tables).map(([name, rows]) => ({ name, rows }));
