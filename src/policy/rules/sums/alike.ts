import type { Terms } from '../rule';
import { toleranceOver } from '../shared/tolerance';
import type { TableMoney } from './tableMoney';

/** Of one sum alone a plan and its details are not told from two payments that happen to be alike. */
const fewestShared = 2;

/** Whether two tables say the same of every CCG and year that both speak of, as a plan by CCG and its details by practice do. */
export const areAlike = (one: TableMoney, other: TableMoney, terms: Terms): boolean => {
  const tolerance = toleranceOver(1, terms);
  let shared = 0;
  for (let balance = 0; balance < Math.min(one.balances, other.balances); balance++) {
    const [here, there] = [one.sums.at(balance), other.sums.at(balance)];
    if (Number.isNaN(here) || Number.isNaN(there)) continue;
    if (Math.abs(here - there) > tolerance) return false;
    if (here > 0) shared++;
  }
  return shared >= fewestShared;
};
