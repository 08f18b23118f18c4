/**
 * Dated parameters: a value, the day from which it is in force, and where it is published, kept together as one fact.
 *
 * Asked outside its dates a parameter answers with a Problem that names the years it knows: never with the nearest value.
 */
import { dayOf, type Day } from '../day';
import { formatYear, yearOfDay, type FinancialYear } from '../financialYear';
import { Exact } from '../exact';
import { notKnown } from '../problem';
import { lastDay } from '../yearDays';

/** One value of a parameter. */
export interface Entry {
  /** The first day it is in force, as 2014-04-01. */
  readonly from: string;
  /** As a decimal; none where we know of no published value. */
  readonly value?: string;
  /** Where it is published. */
  readonly reference: string;
  /** What else a reader should know: what was announced first, and corrected. */
  readonly note?: string;
}

/** A quantity that changes by date, with all its values. */
export interface Parameter {
  /** As it stands in a sentence: "global sum price". */
  readonly title: string;
  /** Earliest first, each from the first day of a month. */
  readonly entries: readonly Entry[];
  /** The last financial year the newest entry is known to hold for. */
  readonly lastYear: FinancialYear;
}

/** The time a value is asked for: a day, for the value in force on it, or a financial year, for its mean. */
export type When = { readonly day: Day } | { readonly year: FinancialYear };

/** The value at that time, exactly. A Problem where it is not known. */
export const valueAt = (parameter: Parameter, when: When): Exact =>
  'day' in when ? valueOn(parameter, when.day) : meanOf(parameter, when.year);

/** The value in force on a day. A Problem where it is not known. */
export function valueOn(parameter: Parameter, day: Day): Exact {
  const value = inForce(parameter, day);
  if (value === undefined) throw unknownIn(parameter, yearOfDay(day));
  return value;
}

/** The mean of the values in force over the twelve months of a financial year. A Problem where one is not known. */
export function meanOf(parameter: Parameter, year: FinancialYear): Exact {
  let sum = new Exact(0);
  for (const day of firstDaysOfMonths(year)) {
    const value = inForce(parameter, day);
    if (value === undefined) throw unknownIn(parameter, year);
    sum = sum.plus(value);
  }
  return sum.dividedBy(12);
}

/** The years a parameter is known for throughout, earliest first. */
export function knownYears(parameter: Parameter): FinancialYear[] {
  const first = yearOfDay(fromDay(parameter.entries[0]!))!;
  const years = Array.from({ length: parameter.lastYear - first + 1 }, (_, i) => first + i);
  return years.filter((year) =>
    firstDaysOfMonths(year).every((day) => inForce(parameter, day) !== undefined),
  );
}

/** The first days of the twelve months of a financial year, April first. */
export const firstDaysOfMonths = (year: FinancialYear): Day[] =>
  Array.from({ length: 12 }, (_, i) => (i < 9 ? dayOf(year, i + 4, 1)! : dayOf(year + 1, i - 8, 1)!));

/** The first day an entry is in force. */
export function fromDay(entry: Entry): Day {
  const [year, month, date] = entry.from.split('-').map(Number);
  return dayOf(year!, month!, date!)!;
}

/** An entry as it is asked for: days and decimals are made of it once, the latest first. */
interface Dated {
  readonly from: Day;
  readonly value: Exact | undefined;
}

function inForce(parameter: Parameter, day: Day): Exact | undefined {
  let dated = datedOf.get(parameter);
  if (!dated) {
    dated = parameter.entries
      .map((entry) => ({
        from: fromDay(entry),
        value: entry.value === undefined ? undefined : new Exact(entry.value),
      }))
      .reverse();
    datedOf.set(parameter, dated);
  }
  if (!(Math.floor(day) <= lastDay(parameter.lastYear))) return undefined;
  return dated.find(({ from }) => from <= day)?.value;
}
const datedOf = new WeakMap<Parameter, readonly Dated[]>();

function unknownIn(parameter: Parameter, year: FinancialYear | undefined): Error {
  const years = knownYears(parameter);
  const known = `It is known for ${formatYear(years[0]!)} to ${formatYear(years.at(-1)!)}.`;
  const asked = year === undefined ? 'then' : `for ${formatYear(year)}`;
  return notKnown(`The ${parameter.title} ${asked} is not known. ${known}`);
}
