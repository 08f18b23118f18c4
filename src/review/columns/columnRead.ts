/** A column of a block as a person is shown it. */
import { facts, nameOf, type Fact } from '../../policy/facts';
import type { FinancialYear } from '../../policy/financialYear';
import type { CellValue } from '../../policy/rules/rule';
import type { Measure } from './headings/measureWords';
import { headingText, type RawColumn } from './rawColumn';
import type { Certainty, Recognised } from './headings/recognise';
import type { YearFound } from './years/years';

/** A column of a block, with its heading and how it was taken. */
export interface ColumnRead {
  readonly column: number;
  readonly heading: string;
  /** "receiving CCG", "released 2015/16"; none where it carries no fact. */
  readonly carries: string | undefined;
  readonly certainty: Certainty;
  readonly reason: string;
  /** The financial year of the heading, where it says one. */
  readonly year: FinancialYear | undefined;
  /** What it says it carries, also where another column was taken for that; with its year the measure. */
  readonly says: Fact | Measure | undefined;
  /** Where nobody knows what it carries, all that it could be. */
  readonly couldBe?: readonly Fact[];
  /** The first cells, for a person to see. */
  readonly sample: readonly string[];
  /** All that it was told by, as they stand. */
  readonly cells: readonly CellValue[];
}

/** Rows of the preview. */
const rowsShown = 3;

/** `said`: what its heading and cells say. `taken`: what it carries after all; none where it carries no fact. */
export const columnRead = (
  raw: RawColumn,
  said: Recognised | undefined,
  taken: Fact | YearFound | undefined,
): ColumnRead => ({
  column: raw.column,
  heading: headingText(raw),
  carries: taken && titleOf(taken),
  certainty: taken === undefined && said?.certainty !== 'unsure' ? 'certain' : (said?.certainty ?? 'certain'),
  reason: typeof taken === 'object' && taken.inferred ? `inferred ${taken.inferred}` : (said?.reason ?? ''),
  year: said && 'year' in said ? said.year : undefined,
  says: said && ('fact' in said ? said.fact : said.measure),
  ...(taken === undefined && said?.certainty === 'unsure' && 'fact' in said
    ? { couldBe: said.couldBe ?? [said.fact] }
    : {}),
  sample: raw.cells.slice(0, rowsShown).map(String),
  cells: raw.cells,
});

const titleOf = (taken: Fact | YearFound): string | undefined => {
  if (typeof taken === 'string') return facts[taken].title;
  return taken.measure && nameOf({ fact: taken.measure, year: taken.year });
};
