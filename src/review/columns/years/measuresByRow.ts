/** Lists with a row for each measure of a practice or scheme: "Released", "Retained", "Reinvested", one below the other. */
import type { CellValue } from '../../../policy/rules/rule';
import { isFilled, plainText } from '../../cells';
import { plainHeading } from '../headings/plainHeading';
import { headingText, type RawColumn } from '../rawColumn';
import { clearly } from './measures';

/** What a row of a list says its amount is, and no purpose of money. */
const measureOfRow =
  /^(?:(?:pms|premium|funding|amount|total|cumulative|annual) )*(?:(?<of>releas(?:ed?|es)|freed(?: up)?|retained|reductions?|reduced|steps?)|re ?invest(?:ed|ment)|redeploy(?:ed|ment)|spent|spend|premium|baseline|gms equivalent|pms funding)(?: (?:amount|premium|funding))?$/;

/**
 * Whether a column says row by row that amounts are released, retained, reinvested: all of them together are nothing. `practices`:
 * of a schedule, in which a word for each practice may be what was decided on it.
 */
const saysMeasures = (
  { cells }: { readonly cells: readonly CellValue[] },
  practices?: { readonly cells: readonly CellValue[] },
): boolean => {
  const said = new Set<string>();
  const first = new Map<CellValue, string>();
  let practice: CellValue = '';
  let [words, others, ofPremium, again] = [0, 0, false, practices === undefined];
  cells.forEach((cell, row) => {
    if (typeof cell !== 'string' || cell === '') return;
    const word = plainHeading(cell);
    const found = measureOfRow.exec(word);
    if (!found) {
      others++;
      return;
    }
    words++;
    said.add(word);
    ofPremium ||= found.groups?.of !== undefined;
    // It may stand once over its rows.
    practice = practices?.cells[row] || practice;
    again ||= (first.get(practice) ?? word) !== word;
    if (!first.has(practice)) first.set(practice, word);
  });
  return said.size > 1 && ofPremium && again && words > clearly * others;
};

/** Why such a list is not read, in a sentence; undefined of others. `answered`: columns of which the user has said what they are. */
export const measuresByRow = (
  raw: readonly RawColumn[],
  practices: RawColumn | undefined,
  answered: ReadonlySet<RawColumn>,
): string | undefined => {
  const said = raw.find((each) => !answered.has(each) && saysMeasures(each, practices));
  if (!said) return undefined;
  const [first] = said.cells.filter(isFilled);
  const named = isFilled(said.heading) ? `“${headingText(said)}”` : 'A column without a heading';
  return `${named} says row by row what the amounts are, such as “${plainText(String(first))}”, and they are not checked: give what is released a column for each year, such as “Released 2014/15”, in one row for each practice, and what is reinvested a table of its own.`;
};
