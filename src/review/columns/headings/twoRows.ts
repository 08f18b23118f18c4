/** Headings in two rows, such as years over measures, as those of one. */
import { facts, type Fact } from '../../../policy/facts';
import type { CellValue } from '../../../policy/rules/rule';
import { isFilled, plainText } from '../../cells';
import { otherInYear, recogniseHeading } from './recognise';
import type { TimeReader } from '../years/timeReader';

type Row = readonly CellValue[];

/** Two rows as one: what stands above blanks stands above all of them, as merged cells do. */
export const asOneRow = (upper: Row, lower: Row, time?: TimeReader): Row => {
  const isTotalOfYears = (heading: CellValue): boolean =>
    /\btotal\b/i.test(String(heading)) &&
    lower.indexOf(heading) === lower.lastIndexOf(heading) &&
    upper.filter((each) => isYear(each, time)).length > 1;
  /** Of the upper row: what stands over the column, or reaches over it from further left. */
  let above: CellValue = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const own = upper[column] ?? '';
    const below = lower[column] ?? '';
    if (isFilled(own)) above = own;
    else if (!isFilled(below)) above = '';
    if (!isFilled(below)) return own;
    if (!isFilled(above)) return below;
    // A total that stands once below several years is of them all, and not of the last.
    if (!isFilled(own) && isTotalOfYears(below)) return below;
    const join = isFilled(own) ? under : underFromLeft;
    return time?.monthUnder(written(above), below, lower) ?? join(above, below, time);
  });
};

/** What a cell says together with the one over it. */
const under = (above: CellValue, below: CellValue, time?: TimeReader): CellValue => {
  const both = `${written(above)} ${written(below)}`;
  const isKnown = recogniseHeading(both) ?? time?.recognise(both);
  return isKnown || otherInYear(both) || !recogniseHeading(below) ? both : below;
};

/** The same where the upper one stands further left, and may not reach this far. */
const underFromLeft = (above: CellValue, below: CellValue, time?: TimeReader): CellValue => {
  const alone = recogniseHeading(below);
  // It is not put before a heading that is whole without it.
  if (alone && 'fact' in alone && !(isYear(above, time) && isMoney(alone.fact))) return below;
  const joined = under(above, below, time);
  const said = recogniseHeading(joined) ?? time?.recognise(joined);
  // It says the year of what is below, or what its amounts are; nothing of other columns.
  return said && 'fact' in said && !isMoney(said.fact) ? below : joined;
};

const isYear = (heading: CellValue, time?: TimeReader): boolean => {
  const said = recogniseHeading(heading) ?? time?.recognise(heading);
  return said !== undefined && 'year' in said;
};

const isMoney = (fact: Fact): boolean => ['money', 'count'].includes(facts[fact].reads);

/** A heading as text: a date stands for its financial year. */
export const written = (heading: CellValue): string => {
  const said = typeof heading === 'number' ? recogniseHeading(heading) : undefined;
  return said && 'year' in said
    ? `${said.year}/${String((said.year + 1) % 100).padStart(2, '0')}`
    : plainText(String(heading));
};
