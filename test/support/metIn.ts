/** What rules say "met" of: that leaves no finding, so the rules are listened to. */
import { rules } from '../../src/policy/rules';
import type { CellValue, Row, RowQuestion, Rule, Verdict } from '../../src/policy/rules/rule';
import { checkWith } from './testRule';

type Rows = readonly (readonly CellValue[])[];

/** Every subject of which a rule says "met": the rule, and the row or what is more than one. */
export const metIn = async (sheets: { schedule: Rows; ledger: Rows }): Promise<ReadonlySet<string>> => {
  const met = new Set<string>();
  const hear = (rule: Rule, subject: string, { outcome, year }: Verdict): void => {
    if (outcome === 'met') met.add(`${rule.id} of ${subject} ${year ?? ''}`);
  };
  await checkWith(
    rules.map((rule) => heard(rule, (subject, verdict) => hear(rule, subject, verdict))),
    sheets,
  );
  return met;
};

type Hear = (subject: string, verdict: Verdict) => void;

const heard = (rule: Rule, hear: Hear): Rule => {
  const question = <R extends Row>(asked: RowQuestion<R>, table: string): RowQuestion<R> => ({
    ...asked,
    check(row, terms) {
      const answer = asked.check(row, terms);
      for (const verdict of Array.isArray(answer) ? answer : [answer as Verdict])
        hear(`${table} row ${row.ref}`, verdict);
      return answer;
    },
  });
  const { schedule, ledger, group } = rule;
  return {
    ...rule,
    ...(schedule && { schedule: question(schedule, 'schedule') }),
    ...(ledger && { ledger: question(ledger, 'ledger') }),
    ...(group && {
      group: {
        ...group,
        start(terms) {
          const started = group.start(terms);
          const verdicts = started.verdicts.bind(started);
          started.verdicts = function* () {
            for (const verdict of verdicts()) {
              hear(`${JSON.stringify(verdict.subject)} ${verdict.row ?? ''}`, verdict);
              yield verdict;
            }
          };
          return started;
        },
      },
    }),
  };
};
