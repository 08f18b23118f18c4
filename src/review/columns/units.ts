/** What a heading, or a title above it, says of the unit of its amounts: pounds, thousands or millions of them. */
import type { CellValue } from '../../policy/rules/rule';
import { isFilled } from '../cells';
import { plainHeading } from './plainHeading';

/** "(£000s)", "£k", "in thousands": what an amount must be multiplied by; 1 where nothing is said. */
export const unitIn = (heading: string): 1 | 1000 | 1_000_000 => {
  if (
    /£ ?['’‘]?0{3}|£ ?k(?![a-z\d])|(?<!\d)0{3}['’]?s(?![a-z\d])|['’‘]0{3}(?![a-z\d])|\bthousands?\b/i.test(
      heading,
    )
  )
    return 1000;
  return /£ ?m(?![a-z\d])|£ ?millions?\b|\bin millions\b/i.test(heading) ? 1_000_000 : 1;
};

/** "(£)": pounds, whatever a title says of the other columns. "At £73.56" is a price. */
export const saysPounds = (heading: string): boolean =>
  /£(?! ?(?:['’‘]?\d|[km](?![a-z\d])|millions?))/i.test(heading);

/** "£", "(£000)", "%": alone under a heading, what its amounts are in. */
export const isAmountUnit = (text: string): boolean =>
  /^(?:pounds|percent)?$/.test(plainHeading(text)) && /[£%\w]/.test(text);
const otherUnit = /^(?:no|number|y\/n|date|d+\W?m+\W?y+)$/;

/** A row of units under headings, and of nothing else. */
export const saysUnits = (row: readonly CellValue[]): boolean => {
  const cells = row.filter(isFilled).map(String);
  return (
    cells.some(isAmountUnit) &&
    cells.every((cell) => isAmountUnit(cell) || otherUnit.test(plainHeading(cell)))
  );
};
