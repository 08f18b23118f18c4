/** What a check of the workbook as it is now finds, held against a result that is shown as up to date. */
import { isDeepStrictEqual } from 'node:util';
import { check } from '../../src/review/check';
import { findBlocks, type Block } from '../../src/review/columns/blocks';
import type { CheckResult } from '../../src/review/findings';
import type { Checked } from '../../src/review/session/state';
import { goingBy } from '../../src/review/checking/terms';
import type { Workbook } from '../../src/review/workbook';

/** Findings that only one of the two has, in words; undefined where they are the same. */
export const differenceFromFresh = async (
  workbook: Workbook,
  { result, scope, sheetAsked, overview }: Checked,
): Promise<string | undefined> => {
  const blocks = await findBlocks(workbook, overview.answers);
  const isAsked = ({ sheetId }: Block): boolean => scope === 'workbook' || sheetId === sheetAsked;
  const fresh = await check(workbook, blocks.filter(isAsked), {
    ...goingBy(overview.answers),
    beside: blocks.filter((block) => !isAsked(block)),
  });
  const [shown, now] = [plain(result), plain(fresh)];
  return isDeepStrictEqual(shown, now) ? undefined : differenceOf(shown, now);
};

const plain = ({ findings, totals, rows, checked, notChecked }: CheckResult) => ({
  totals,
  rows,
  checked,
  notChecked,
  findings: findings.map(({ key, outcome, sheet, row, message, cells }) => ({
    key,
    outcome,
    sheet,
    row,
    message,
    cells: cells.map(({ address, value }) => ({ address, value })),
  })),
});

const differenceOf = (shown: ReturnType<typeof plain>, fresh: ReturnType<typeof plain>): string => {
  const lines = (of: ReturnType<typeof plain>): string[] => [
    JSON.stringify(of.rows),
    JSON.stringify(of.totals),
    ...of.findings.map((each) => JSON.stringify(each)),
  ];
  const [a, b] = [lines(shown), lines(fresh)];
  const only = (these: string[], those: string[]): string =>
    these.filter((each) => !those.includes(each)).join('\n  ');
  return `\n  ${only(a, b)}\nwhere a check finds\n  ${only(b, a)}`;
};
