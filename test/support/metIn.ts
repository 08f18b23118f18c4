/** What rules say "met" of: that leaves no finding, so the rules are listened to. */
import { rules } from '../../src/policy/rules';
import type { CellValue, Rule, Verdict } from '../../src/policy/rules/rule';
import { overheard } from './overheard';
import { checkWith } from './testRule';

type Rows = readonly (readonly CellValue[])[];

/** Every subject of which a rule says "met": the rule, and the row or what is more than one. */
export const metIn = async (sheets: { schedule: Rows; ledger: Rows }): Promise<ReadonlySet<string>> => {
  const met = new Set<string>();
  const hear = (rule: Rule, subject: string, { outcome, year }: Verdict): void => {
    if (outcome === 'met') met.add(`${rule.id} of ${subject} ${year ?? ''}`);
  };
  await checkWith(
    rules.map((rule) =>
      overheard(rule, {
        onRow: (verdict, table, row) => hear(rule, `${table} row ${row}`, verdict),
        onGroup: (verdict) => hear(rule, `${JSON.stringify(verdict.subject)} ${verdict.row ?? ''}`, verdict),
      }),
    ),
    sheets,
  );
  return met;
};
