/** The paragraph that a rule is from, as it is written beside its findings. */
import type { Paragraph } from './rule';

/** What to cite it as: "Framework 5(e)", "Letter of 16 May 2016". */
export const citationOf = ({ source, number }: Paragraph): string =>
  number === undefined ? source : `${source} ${number}`;

/** The source's own words in quotation marks, or ours without. */
export const textOf = ({ quotation, summary }: Paragraph): string =>
  quotation === undefined ? summary : `“${quotation}”`;
