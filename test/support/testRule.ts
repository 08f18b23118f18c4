import type { CellValue, Kind, Outcome, Rule, Subject, Terms, Verdict } from '../../src/policy/rules/rule';
import { check } from '../../src/review/check';
import { findBlocks } from '../../src/review/columns/blocks';
import type { CheckResult, Finding } from '../../src/review/findings';
import { policyTerms } from '../../src/review/checking/terms';
import { arrayWorkbook, type ArraySheet } from './arrayWorkbook';
import { overheard } from './overheard';

type Rows = readonly (readonly CellValue[])[];

/** Sheets of a case, as they stand in Excel: the first row is the headings. */
export interface RuleCase {
  /** What the case shows, in a finance lead's words. */
  readonly case: string;
  readonly schedule?: Rows;
  readonly ledger?: Rows;
  /** Sheets beside these two. */
  readonly sheets?: readonly ArraySheet[];
  readonly terms?: Partial<Terms>;
  /**
   * What the rule answers: a line each for what a lead should see, in the order of the rows, and counts of the rest.
   * `says` is part of the sentence.
   */
  readonly finds?: readonly {
    readonly outcome: Outcome;
    readonly kind?: Kind;
    readonly says?: string | RegExp;
    readonly putRight?: string | RegExp;
    readonly row?: number | null;
    readonly subject?: Subject;
    readonly difference?: number;
    readonly cells?: readonly string[];
    /** How many were gone by, where more than `cells`. */
    readonly cellsInAll?: number;
  }[];
  readonly met?: number;
  /** How many of those count as advice. */
  readonly metAsAdvice?: number;
  readonly notApplicable?: number;
  /** Why it was not checked. */
  readonly notChecked?: string | RegExp;
}

/** Runs one rule over a case's sheets, as the check does. */
export const checkWith = async (
  rules: readonly Rule[],
  { schedule, ledger, sheets: others = [], terms }: Omit<RuleCase, 'case'>,
): Promise<CheckResult> => {
  const sheets = [
    ...(schedule ? [{ name: 'Schedule', rows: schedule }] : []),
    ...(ledger ? [{ name: 'Ledger', rows: ledger }] : []),
    ...others,
  ];
  const workbook = arrayWorkbook(...sheets);
  return check(workbook, await findBlocks(workbook), { terms: { ...policyTerms, ...terms }, rules });
};

const matches = (part: string | RegExp): unknown =>
  typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part);

/** A rule's table: worksheet rows in, outcomes and sentences out. One table a rule, with every message of it. */
export const testRule = (asked: Rule, cases: readonly RuleCase[]): void => {
  const heard = new Set<string>();
  const hear = ({ message }: Verdict): unknown => heard.add(message);
  const rule = overheard(asked, { onRow: hear, onGroup: hear });
  describe(`${rule.id}: ${rule.title} (${rule.paragraph.source} ${rule.paragraph.number ?? ''})`, () => {
    test.each(cases.map((each) => [each.case, each] as const))('%s', async (_, each) => {
      const result = await checkWith([rule], each);
      if (each.notChecked !== undefined) {
        expect(result.notChecked).toEqual([{ rule: rule.id, why: matches(each.notChecked) }]);
        expect(result.checked).toEqual([]);
        return;
      }
      expect(result.checked).toEqual([rule.id]);
      const expected = each.finds ?? [];
      expect(result.findings.map(({ outcome }) => outcome)).toEqual(expected.map(({ outcome }) => outcome));
      expected.forEach(({ says, putRight, ...rest }, index) => {
        const finding = result.findings[index]!;
        expect(summary(finding)).toMatchObject({ kind: rule.kind, ...rest });
        if (says !== undefined) expect(finding.message).toEqual(matches(says));
        // Whoever reads a finding is told what to do about it, in whole sentences with every value in its place.
        expect(finding.putRight).toEqual(matches(putRight ?? /\.$/));
        expect(finding.message + finding.putRight).not.toMatch(/[{}]|undefined|NaN|\[object/);
      });
      const counted = Object.values(result.totals);
      if (each.met !== undefined) expect(counted.reduce((sum, { met }) => sum + met, 0)).toBe(each.met);
      if (each.metAsAdvice !== undefined) expect(result.totals.advice.met).toBe(each.metAsAdvice);
      if (each.notApplicable !== undefined)
        expect(counted.reduce((sum, totals) => sum + totals['not applicable'], 0)).toBe(each.notApplicable);
    });

    test('the table has an example of each of its messages', () => {
      expect(Object.keys(rule.messages).filter((name) => !heard.has(name))).toEqual([]);
    });
  });
};

/** Differences in pence; cells as sheet and address. */
const summary = ({ outcome, kind, row, subject, difference, cells, cellsInAll }: Finding): object => ({
  outcome,
  kind,
  row,
  subject,
  difference,
  cellsInAll,
  cells: cells.map(({ sheet, address }) => `${sheet}!${address}`),
});
