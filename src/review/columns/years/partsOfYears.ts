/** Columns of a schedule that hold a part of a year: "Released Q1 2014/15". A schedule is read by the year. */
import { withoutYears, yearsIn, type FinancialYear } from '../../../policy/financialYear';
import { periodsIn, type Period } from '../../../policy/periods';
import type { Measure } from '../headings/measureWords';
import { plainHeading } from '../headings/plainHeading';
import { headingText, type RawColumn } from '../rawColumn';
import { measureIn, recogniseHeading, unknownInYear, type Recognised } from '../headings/recognise';
import { listed } from '../remarks';
import type { YearFound } from './years';

interface InPart {
  readonly each: RawColumn;
  readonly year: FinancialYear;
  readonly measure: Measure | undefined;
  readonly period: Period;
  /** "Q1", "M6", "H1": by a number. One month by its name stands for its year, as the end of it. */
  readonly isNumbered: boolean;
}

/** From when something is released is no part of the year that it is released in. */
const since = /\b(?:from|since|starts?|starting|effective|wef|w\/e\/f|by|ended|ending)\b/i;

/** The columns whose headings say a year, and a part of it: by a number, or beside others of the same year. */
export const partsOfYears = (raw: readonly RawColumn[]): ReadonlyMap<RawColumn, Recognised> => {
  const found = raw.flatMap((each): InPart[] => {
    const heading = headingText(each);
    const [year, ...others] = yearsIn(heading);
    if (year === undefined || others.length > 0 || since.test(heading)) return [];
    const said = recogniseHeading(heading);
    if (!(said && 'year' in said) && unknownInYear(heading, each.cells) === undefined) return [];
    const [period] = [withoutYears(heading), heading].flatMap(
      (text) => periodsIn(plainHeading(text).split(' ')).periods,
    );
    const isNumbered = numbered.test(heading);
    // "Full year" and "year end" are all of it.
    if (!period || (period.months === 6 && !isNumbered)) return [];
    return [{ each, year, measure: measureIn(heading), period, isNumbered }];
  });
  return new Map(
    found
      .filter((one) => one.isNumbered || found.some((other) => isBeside(one, other)))
      .map(({ each, year, measure }) => [
        each,
        { year, measure, certainty: 'likely', reason: 'the heading says a part of a year' },
      ]),
  );
};
const numbered = /\b(?:q|qtr|quarter|m|mth|month|p|pd|period|h)\W?\d|quarter|half/i;

const isBeside = (one: InPart, other: InPart): boolean =>
  other.year === one.year && other.measure === one.measure && other.period.end !== one.period.end;

/**
 * What is said of a schedule's columns of parts of years, but of those of which `years` have the whole, and of quarters and
 * months that say no year in a schedule without a release by year.
 */
export const onPartsOfYears = (
  parts: readonly RawColumn[],
  yearless: readonly RawColumn[],
  years: readonly YearFound[],
): readonly string[] => {
  const alone = parts.filter((each) => {
    const heading = headingText(each);
    const measure = measureIn(heading);
    return !years.some((of) => yearsIn(heading).includes(of.year) && (measure ?? of.measure) === of.measure);
  });
  const columns = years.some(({ measure }) => measure !== 'reinvested') ? alone : [...alone, ...yearless];
  if (columns.length === 0) return [];
  return [
    `${holdParts(columns)} not taken: a schedule is read by the year. Enter what each year comes to in a column of its own, such as “Released 2014/15”.`,
  ];
};

/** The same of halves of years in a ledger. */
export const onHalves = (columns: readonly RawColumn[]): readonly string[] =>
  columns.length === 0
    ? []
    : [
        `${holdParts(columns)} not taken: quarters and months of a year are added up, and nothing else. Enter what each year comes to in a column of its own, such as “Amount 2014/15”.`,
      ];

const holdParts = (columns: readonly RawColumn[]): string => {
  const [first, last] = [listed(columns.slice(0, 1)), listed(columns.slice(-1))];
  return columns.length === 1
    ? `${first} holds a part of a year and is`
    : `${first} ${columns.length === 2 ? 'and' : 'to'} ${last} hold parts of years and are`;
};
