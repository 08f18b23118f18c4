/** What a column can be said to carry: in words, and as the values of a list. */
import { facts, nameOf, yearFacts, type Fact, type Reads } from '../../policy/facts';
import { formatYear, type FinancialYear } from '../../policy/financialYear';
import { formatDay } from '../../policy/day';
import type { CarriesAnswer } from '../../review/answers/answers';
import type { BlockKind } from '../../review/session';

type MeasureAnswer = Extract<CarriesAnswer, { measure: unknown }>['measure'];

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** "Receiving CCG" */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "receiving CCG", "released 2014/15", "nothing" */
export const carriesInWords = (carries: CarriesAnswer): string => {
  if (carries === 'nothing') return 'nothing';
  return 'fact' in carries ? nameOf(carries.fact) : nameOf({ fact: carries.measure, year: carries.year });
};

/** Whose money the reinvested columns of a sheet are. */
export const senseWords = {
  from: 'money from the practice of the row, wherever it is spent',
  received: 'money that the practice of the row receives',
} as const;

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A cell in a preview, as it is read: "1,234.50" or "1,234", "1 April 2014" for 41730, "blank"; words as they are. */
export const cellShown = (cell: string, reads: Reads | undefined): string => {
  if (cell === '') return 'blank';
  if (!/^-?\d+(?:\.\d+)?$/.test(cell)) return cell;
  if (reads === 'money') return (cell.includes('.') ? pence : numbers).format(Number(cell));
  if (reads === 'count') return numbers.format(Number(cell));
  // Six figures can be a financial year, 201415, and no day in anybody's lifetime.
  const isDay = (reads === 'date' || reads === 'year') && /^\d{5}(?:\.|$)/.test(cell);
  return isDay ? formatDay(Number(cell)) : cell;
};

/** An answer as the value of an option; of a year without the year, which stands beside it. */
export const valueOf = (carries: CarriesAnswer): string => {
  if (carries === 'nothing') return 'nothing';
  return 'fact' in carries ? `fact ${carries.fact}` : `measure ${carries.measure}`;
};

/** The answer of an option; `undefined` where it wants a year and there is none. */
export const answerOf = (value: string, year: FinancialYear | undefined): CarriesAnswer | undefined => {
  const [kind, name] = value.split(' ') as [string, string?];
  if (kind === 'nothing') return 'nothing';
  if (kind === 'fact') return { fact: name as Fact };
  return year === undefined ? undefined : { measure: name as MeasureAnswer, year };
};
export const wantsYear = (value: string): boolean => value.startsWith('measure ');

const sections: readonly (readonly [title: string, reads: readonly Reads[]])[] = [
  ['Practices, CCGs and words', ['code', 'text']],
  ['Amounts and numbers', ['money', 'count']],
  ['Dates and answers', ['date', 'year', 'answer']],
];
const measures: readonly MeasureAnswer[] = [
  ...(Object.keys(yearFacts) as (keyof typeof yearFacts)[]),
  'amount',
];

/** Everything a column can be said to carry, in groups. */
export const choiceGroups = (kind: BlockKind, year: FinancialYear | undefined): readonly ChoiceGroup[] => [
  ...sections.map(([title, reads]) => ({
    title,
    choices: (Object.keys(facts) as Fact[])
      .filter((fact) => reads.includes(facts[fact].reads))
      .map((fact) => ({ value: `fact ${fact}`, label: capital(facts[fact].title) })),
  })),
  {
    title: year === undefined ? 'One financial year’s' : `In ${formatYear(year)}`,
    choices: measures
      // Only a ledger has a column of amounts for each year.
      .filter((measure) => measure !== 'amount' || kind !== 'schedule')
      .map((measure) => ({
        value: `measure ${measure}`,
        label: capital(measure === 'amount' ? 'amount' : yearFacts[measure].title),
      })),
  },
];
