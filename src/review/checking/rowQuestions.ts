/** What the rules ask of each row of a block, and where their answers go. */
import type { Row, RowQuestion, RowRef, Rule, Subject, Terms, Verdict } from '../../policy/rules/rule';
import { meets, type AnyRow } from './asked';
import type { FindingCollector, PlacedRow, Usual } from './findingCollector';

/** One rule's question, asked of row after row. */
export interface Asked<R extends Row> {
  readonly rule: Rule;
  readonly check: RowQuestion<R>['check'];
  readonly needs: RowQuestion<R>['needs'];
  readonly acrossTables: RowQuestion<R>['acrossTables'];
  readonly usual: Usual;
}

/** What the questions go by, and who takes the answers. */
export interface Asking {
  readonly terms: Terms;
  readonly collector: FindingCollector;
  /** Hears every answer, the ones that are met as well. */
  readonly onRow: ((rule: Rule, verdict: Verdict, row: RowRef) => void) | undefined;
}

/** The questions that a block's columns let the rules ask. */
export const questionsFor = <R extends Row>(
  rules: readonly Rule[],
  row: AnyRow,
  of: (rule: Rule) => RowQuestion<R> | undefined,
  collector: FindingCollector,
): readonly Asked<R>[] =>
  rules.flatMap((rule) => {
    const asks = of(rule);
    return asks && meets(row, asks.needs)
      ? [
          {
            rule,
            check: asks.check,
            needs: asks.needs,
            acrossTables: asks.acrossTables,
            usual: collector.usualOf(rule),
          },
        ]
      : [];
  });

/** Asks every question of the row as it is turned to now. `subject` is asked for only where an answer is kept. */
export const askRow = <R extends Row>(
  questions: readonly Asked<R>[],
  row: R & PlacedRow,
  asking: Asking,
  subject: () => Subject,
): void => {
  const { terms, onRow } = asking;
  for (let at = 0; at < questions.length; at++) {
    const question = questions[at]!;
    const { usual } = question;
    const verdict = question.check(row, terms);
    // Most rows are met, or not concerned: then this is all there is to do.
    if (onRow === undefined && usual.again(verdict)) continue;
    onAnswers(question, verdict, row, asking, subject);
  }
};

/** Takes a question's answers on a row. */
export const onAnswers = (
  question: Pick<Asked<never>, 'rule' | 'usual'>,
  verdict: Verdict | readonly Verdict[],
  row: PlacedRow,
  asking: Asking,
  subject: () => Subject,
): void => {
  if (isList(verdict)) for (const each of verdict) onAnswer(question, each, row, asking, subject);
  else onAnswer(question, verdict, row, asking, subject);
};

const onAnswer = (
  { rule, usual }: Pick<Asked<never>, 'rule' | 'usual'>,
  verdict: Verdict,
  row: PlacedRow,
  { collector, onRow }: Asking,
  subject: () => Subject,
): void => {
  if (!usual.again(verdict)) {
    usual.first(verdict);
    collector.onRow(rule, verdict, row, subject);
  }
  onRow?.(rule, verdict, row.ref);
};

/** Whether a rule answers for each of several years. */
export const isList = (verdict: Verdict | readonly Verdict[]): verdict is readonly Verdict[] =>
  Array.isArray(verdict);
