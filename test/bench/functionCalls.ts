/** The calls that the bench makes of each function: ten thousand practices as calls of their own, and as one. */
import { randomOf } from '../support/random';
import type { functions } from '../../src/functions';

export const calls = 10_000;

export type Args = readonly unknown[];
export type Id = keyof typeof functions;

export interface Called {
  readonly id: Id;
  /** The cells of one practice. */
  readonly scalar: readonly Args[];
  /** The same practices in one call; none where a function takes one only. */
  readonly array?: Args;
  /** One call of many says another thing than many calls. */
  readonly apart?: boolean;
}

/** Excel hands over a table of one cell where an argument may be a range; no argument as nothing. */
const one = (cell: unknown): unknown[][] => [[cell]];
const none = null;

const ccgs = ['02P', '03N', '03R', '02Q'] as const;
const purposes = [
  'Extended access',
  'Care homes',
  'Premises improvement',
  'Acute trust overspend',
  'Phlebotomy in practice',
  'Project X',
] as const;

export const functionCalls = (): readonly Called[] => {
  const random = randomOf(3);
  const rows = Array.from({ length: calls }, () => {
    const patients = (150_000 + random.below(1_800_000)) / 100;
    const funding = Math.round(patients * 73.56 * (90 + random.below(60))) / 100;
    const premium = (random.below(20_000_000) - 1_000_000) / 100;
    const released = [1, 2, 3, 4].map((year) => Math.max(0, Math.round((premium * 100 * year) / 4)) / 100);
    return {
      patients,
      funding,
      premium,
      released,
      reinvested: released.map((amount) => Math.round(amount * (90 + random.below(20))) / 100),
      ccg: ccgs[random.below(ccgs.length)]!,
      receiving: ccgs[random.below(ccgs.length)]!,
      agreement: random.below(3) === 0 ? '02P, 03N, 03R and 02Q agreed' : null,
      purpose: purposes[random.below(purposes.length)]!,
      year: `20${14 + random.below(4)}/${15 + random.below(4)}`,
    };
  });
  type Row = (typeof rows)[number];
  const column = (cell: (row: Row) => unknown): unknown[][] => rows.map((row) => [cell(row)]);
  /** A function that takes a column where it takes a cell; `rest` is the same for all. */
  const byColumns = (
    id: Id,
    cells: readonly ((row: Row) => unknown)[],
    ...rest: readonly unknown[]
  ): Called => ({
    id,
    scalar: rows.map((row) => [...cells.map((cell) => one(cell(row))), ...rest]),
    array: [...cells.map(column), ...rest],
  });
  const day = (row: Row): number => 41730 + ((row.patients % 4000) | 0);
  return [
    byColumns('PREMIUM', [(row) => row.funding, (row) => row.patients], one('2014/15'), none, none),
    byColumns('PHASE', [(row) => row.premium], one('2015/16'), none, none, none, none, none),
    byColumns('GMSEQUIVALENT', [(row) => row.patients], one('2014/15'), none),
    byColumns('PREMIUMPERPATIENT', [(row) => row.premium, (row) => row.patients]),
    byColumns('GLOBALSUM', [day]),
    byColumns('OUTOFHOURS', [day]),
    byColumns('FINANCIALYEAR', [day], none),
    byColumns('QUALITYPREMIUM', [(row) => Math.round(row.patients)], one(0.6), one(true), none, none),
    byColumns('ISREINVESTMENT', [(row) => row.purpose]),
    byColumns('ISLOCAL', [(row) => row.ccg, (row) => row.receiving, (row) => row.agreement]),
    {
      id: 'ISFOURYEAR',
      scalar: rows.map(({ released, premium }) => [[released], one(premium), none, none, none]),
      array: [rows.map(({ released }) => released), column((row) => row.premium), none, none, none],
    },
    {
      id: 'NETIMPACT',
      scalar: rows.map(({ released, reinvested }) => [[released], [reinvested]]),
      array: [rows.map(({ released }) => released), rows.map(({ reinvested }) => reinvested)],
    },
    {
      id: 'MONTHLY',
      scalar: rows.map(({ premium }) => [one(premium), none]),
      array: [column((row) => row.premium), none],
    },
    { id: 'SCHEDULE', scalar: rows.map(({ premium }) => [premium, none, none, none, none]) },
    {
      id: 'SHARES',
      apart: true,
      scalar: rows.map(({ premium }) => [Math.abs(premium), [[1], [2], [3], [4]]]),
      array: [1_000_000, column((row) => row.patients)],
    },
  ];
};
