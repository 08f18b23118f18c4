import type { GroupVerdict, Row, RowQuestion, RowRef, Rule, Verdict } from '../../src/policy/rules/rule';

/** Hears an answer of a rule: on a row of a table, or on the group's own subject. */
interface Ear {
  onRow(verdict: Verdict, table: 'schedule' | 'ledger', row: RowRef): void;
  onGroup(verdict: GroupVerdict): void;
}

/** The same rule, telling each of its answers: those that are met leave no finding. */
export const overheard = (rule: Rule, ear: Ear): Rule => {
  const question = <R extends Row>(
    { acrossTables: across, ...asked }: RowQuestion<R>,
    table: 'schedule' | 'ledger',
  ): RowQuestion<R> => ({
    ...asked,
    ...(across && { acrossTables: across }),
    check(row, terms) {
      const answer = asked.check(row, terms);
      for (const verdict of Array.isArray(answer) ? answer : [answer as Verdict])
        ear.onRow(verdict, table, row.ref);
      return answer;
    },
    ...(across instanceof Function && {
      acrossTables(row, why) {
        const answer = across(row, why);
        if (answer) ear.onRow(answer, table, row.ref);
        return answer;
      },
    }),
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
              if (verdict) ear.onGroup(verdict);
              yield verdict;
            }
          };
          return started;
        },
      },
    }),
  };
};
