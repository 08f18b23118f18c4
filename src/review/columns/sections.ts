/**
 * What headings over a ledger's rows say of how far they have come: many lists put what is approved, what is in the pipeline
 * and what was turned down under a line each, on a sheet each, or under a title each, and no column says it then.
 */
import { statusOver } from '../../policy/status';
import type { CellValue } from '../../policy/rules/rule';
import { plainText } from '../cells';

/** From a row of the sheet on, until another: `status` is the heading where it leaves open whether the money is spent. */
export interface Section {
  readonly row: number;
  readonly status: string | undefined;
}

/**
 * `titles` stand above the rows, nearest first, and `first` is the row of the sheet that `rows` begin with. None where
 * nothing is left open.
 */
export const sectionsOf = (
  titles: readonly string[],
  rows: readonly (readonly CellValue[])[],
  first: number,
): readonly Section[] => {
  const sections: Section[] = [];
  const add = (row: number, heading: string): void => {
    const said = statusOver(heading);
    if (said) sections.push({ row, status: said === 'open' ? heading : undefined });
  };
  const title = titles.map(plainText).find((each) => statusOver(each) !== undefined);
  if (title !== undefined) add(first, title);
  rows.forEach((row, at) => {
    const cells = row.filter((cell) => cell !== '');
    if (cells.length === 1 && typeof cells[0] === 'string') add(first + at, plainText(cells[0]));
  });
  return sections.some(({ status }) => status !== undefined) ? sections : [];
};

/** What the heading over a row leaves open. */
export const statusAt = (sections: readonly Section[], row: number): string | undefined => {
  let status: string | undefined;
  for (let at = 0; at < sections.length && sections[at]!.row <= row; at++) status = sections[at]!.status;
  return status;
};

/** In a sentence, where there are any. */
export const openSections = (sections: readonly Section[]): readonly string[] => {
  const open = [...new Set(sections.flatMap(({ status }) => (status === undefined ? [] : [`“${status}”`])))];
  return open.length === 0
    ? []
    : [`Rows under ${open.join(', ')} are taken as marked so, where no status beside them says otherwise.`];
};
