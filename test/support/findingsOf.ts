import { rules } from '../../src/policy/rules';
import { check } from '../../src/review/check';
import { noAnswers } from '../../src/review/answers/answers';
import { findBlocks, type Block } from '../../src/review/columns/blocks';
import type { CheckResult } from '../../src/review/findings';
import { policyTerms } from '../../src/review/checking/terms';
import { plainLocality } from '../../src/policy/localities';
import { arrayWorkbook, type ArraySheet } from './arrayWorkbook';
import { ccgs } from './cleanWorkbook';

export interface Told {
  /** Rule, outcome, subject and difference of each finding, sorted: what may not change. */
  readonly findings: readonly string[];
  readonly totals: CheckResult['totals']['breach'];
  readonly notChecked: readonly string[];
}

/** The main duties: the money is reinvested, stays in its CCG, and is redeployed over four years. */
const mainDuties = ['reinvestment', 'locality', 'four-year'];

/** Reads the sheets, and asks of them the main duties alone: what other rules say does not change what a test sees. */
export const readAndCheck = async (
  sheets: readonly ArraySheet[],
  answers = noAnswers,
): Promise<{ blocks: readonly Block[]; result: CheckResult }> => {
  const workbook = arrayWorkbook(...sheets);
  const blocks = await findBlocks(workbook, answers);
  const result = await check(workbook, blocks, {
    terms: policyTerms,
    rules: rules.filter(({ id }) => mainDuties.includes(id)),
  });
  return { blocks, result };
};

/** A CCG is the same whether a row has its code or its name. */
const codeOf = (ccg: string | undefined): string =>
  ccgs.find(({ name }) => ccg !== undefined && plainLocality(name) === plainLocality(ccg))?.code ?? ccg ?? '';

/** What the main duties say of a workbook, in a form that can be compared. */
export const toldOf = ({ findings, totals, notChecked }: CheckResult): Told => ({
  findings: findings
    .map(({ rule, outcome, subject, difference }) =>
      [
        rule,
        outcome,
        subject.practice ?? '',
        codeOf(subject.ccg),
        subject.year ?? '',
        subject.scheme ?? '',
        difference ?? '',
      ].join(' | '),
    )
    .sort(),
  totals: totals.breach,
  notChecked: notChecked.map(({ rule, why }) => `${rule}: ${why}`),
});
