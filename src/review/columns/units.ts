/** What a heading, or a title above it, says of the unit of its amounts: pounds, thousands or millions of them. */
import type { CellValue } from '../../policy/rules/rule';
import { isFilled } from '../cells';
import { plainHeading, withPoundsFirst } from './headings/plainHeading';

/** "(£000s)", "£,000", "£k", "k£", "GBP 000", "£ thou", "in thousands": what an amount must be multiplied by; 1 where nothing is said, or "9 thousand". */
export const unitIn = (heading: string): 1 | 1000 | 1_000_000 => {
  const words = withPoundsFirst(heading);
  if (
    /£ ?(?:in )?[,'’‘]?0{3}(?![,\d])|£ ?(?:k|th(?:ou)?s?)(?![a-z\d])|(?<![\d.,])(?:1,?)?0{3}['’]?s(?![a-z\d])|['’‘]0{3}(?![a-z\d])|\(0{3}\)|(?<!\d ?|s of )\bthousands?\b/i.test(
      words,
    )
  )
    return 1000;
  return /£ ?m(?:n|il+)?(?![a-z\d])|(?:[£(,]|\bin) ?millions?\b/i.test(words) ? 1_000_000 : 1;
};

/** "(£)", "in pounds": pounds, whatever a title says of the other columns. "At £73.56" is a price, "£ per patient" a rate. */
export const saysPounds = (heading: string): boolean =>
  /£(?! ?(?:[,'’‘]?\d|(?:k|mn?)(?![a-z\d])|millions?|per\b|\/))|\bpounds\b/i.test(heading);

/** Whether a heading or a title says its unit. */
export const saysUnit = (heading: string): boolean => unitIn(heading) !== 1 || saysPounds(heading);

/** "£", "(£000)", "%": alone under a heading, what its amounts are in. */
export const isAmountUnit = (text: string): boolean =>
  /^(?:pounds|percent)?$/.test(plainHeading(text)) && /[£%\w]/.test(text);
const otherUnit =
  /^(?:no?|number|y(?:es)?\/no?|(?:weighted )?p(?:atien)?ts|(?:per |\/)[\w ]+|date|d+\W?m+\W?y+)?$/;

/** A row of units under headings, and of nothing else. */
export const saysUnits = (row: readonly CellValue[]): boolean => {
  const cells = row.filter(isFilled).map(String);
  return (
    cells.some(isAmountUnit) &&
    cells.every((cell) => isAmountUnit(cell) || otherUnit.test(plainHeading(cell)))
  );
};
