/**
 * What headings over a ledger's rows say of how far they have come: many lists put what is approved, what is in the pipeline
 * and what was turned down under a line each, on a sheet each, or under a title each, and no column says it then.
 */
import { statusOver } from '../../policy/status';
import { plainText } from '../cells';
import type { LineOver } from '../columns/blocks';

/** From a row of the sheet on, until another: `status` is the heading where it leaves open whether the money is spent. */
export interface Section {
  readonly row: number;
  readonly status: string | undefined;
}

/** None where nothing is left open. */
export const sectionsOf = (lines: readonly LineOver[]): readonly Section[] => {
  const sections = lines.flatMap(({ row, words }): Section[] => {
    const heading = plainText(words);
    const said = statusOver(heading);
    return said ? [{ row, status: said === 'open' ? heading : undefined }] : [];
  });
  return sections.some(({ status }) => status !== undefined) ? sections : [];
};

/** What the heading over a row leaves open. */
export const statusAt = (sections: readonly Section[], row: number): string | undefined => {
  let status: string | undefined;
  for (let at = 0; at < sections.length && sections[at]!.row <= row; at++) status = sections[at]!.status;
  return status;
};
