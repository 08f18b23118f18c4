/**
 * What workbooks of finance teams are like, one kind of dirt at a time. Kinds of one group exclude each other; groups
 * stand in the order in which they can be thrown at a workbook together.
 */
import { amountTexts, codes, dates, localityNames, signs, units } from './dirt/cells';
import type { Dirt } from './dirt/draft';
import { headerRows, words, yearSpellings, yearsAsDates } from './dirt/headings';
import { arrangements, otherSheets, tops } from './dirt/places';
import { gaps, notes, totals } from './dirt/rows';
import {
  bothMeasures,
  irrelevantColumns,
  measures,
  orders,
  reordered,
  spacerColumns,
  wideLedger,
} from './dirt/shapes';

export { draftOf, sheetsOf, type Dirt } from './dirt/draft';
export { withoutCcgNames } from './dirt/cells';

const then =
  (...dirts: readonly Dirt[]): Dirt =>
  (draft) =>
    dirts.reduce((dirtier, dirt) => dirt(dirtier), draft);

const yearHeadings: Readonly<Record<string, Dirt>> = {
  ...headerRows,
  'the measure merged over dates': then(yearsAsDates, headerRows['the measure merged over the years']!),
  'dates alone': then(yearsAsDates, headerRows['headings of years alone']!),
};

export const groups: readonly Readonly<Record<string, Dirt>>[] = [
  { ...measures, 'released and retained by year': bothMeasures },
  { 'a ledger with a column per year': wideLedger },
  localityNames,
  orders,
  totals,
  { 'columns in another order': reordered },
  { 'columns that carry nothing': irrelevantColumns },
  { 'empty columns inside': spacerColumns },
  signs,
  units,
  amountTexts,
  dates,
  codes,
  words,
  yearSpellings,
  yearHeadings,
  arrangements,
  gaps,
  notes,
  tops,
  otherSheets,
];

/** Every kind of dirt by its name. */
export const dirts: Readonly<Record<string, Dirt>> = Object.assign({}, ...groups) as Record<string, Dirt>;
