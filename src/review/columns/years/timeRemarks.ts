/** What is said of quarters and months, and of years that are counted or written by one half: in sentences. */
import { formatYear, type BareYears, type FinancialYear } from '../../../policy/financialYear';
import { meantBy } from '../../../policy/meantBy';
import { calledAs, fromTo, type AmountOfParts, type PeriodsFound } from './periodColumns';
import { headingText, type RawColumn } from '../rawColumn';
import { listed } from '../remarks';
import type { YearAbove } from './yearAbove';
import type { YearEnds } from './yearEnds';

/** What is added up of quarters and months, and what is not; `year` is the column that says the year of each row. */
export const onPeriods = (
  sums: readonly AmountOfParts[],
  { rivals, untilThen }: PeriodsFound,
  year: RawColumn | undefined,
): readonly string[] => [
  ...sums.flatMap((sum) => onSum(sum, year)),
  ...(rivals.length === 0
    ? []
    : [`Of ${called(rivals)} several say the same part of a year, so they are not added up.`]),
  ...(untilThen.length === 0
    ? []
    : [
        `${called(untilThen)} ${untilThen.length === 1 ? 'holds' : 'hold'} what is spent until then, and no year is judged by that: say which column is the amount of the year.`,
      ]),
];

const onSum = (sum: AmountOfParts, by: RawColumn | undefined): readonly string[] => {
  const { year, isByTitle, parts, isWhole, soFar, filled, again } = sum;
  const said =
    year !== undefined
      ? ` of ${formatYear(year)}`
      : by
        ? `, of the year under ${called([by])},`
        : ', of a year that nothing says,';
  const is = parts.length === 1 ? 'is' : 'is the sum of';
  const isUntilThen = soFar?.isUntilThen ?? false;
  return [
    ...(isUntilThen
      ? []
      : [
          isWhole
            ? `The amount${said} ${is} ${fromTo(parts)}${isByTitle ? ': a line above says the year' : ''}.`
            : `What is spent${said} is known of ${fromTo(parts)} alone${isByTitle ? ' (a line above says the year)' : ''}: it is what is spent so far, and no year is judged by it.`,
        ]),
    ...(year === undefined && !by
      ? ['Say the year in a column, in the headings or in a line above them, like 2014/15.']
      : []),
    ...(isWhole && filled < parts.length
      ? [
          `Nothing is entered after ${calledAs(parts[filled - 1]!)} in the first rows, so a year that is short is left open.`,
        ]
      : []),
    ...(again.some(({ isUntilThen }) => isUntilThen)
      ? [
          `Amounts under ${fromTo(parts)} never fall. If each holds what is spent until then, say that the last is the amount; if not, write “In the month” or “In the quarter” above the headings.`,
        ]
      : []),
  ];
};

/** Columns of a schedule that say spending of other money. */
export const onOtherSpending = (columns: readonly RawColumn[]): readonly string[] =>
  columns.length === 0
    ? []
    : [
        `${listed(columns)} may be other money than what is released, and ${areNot(columns)} taken as reinvested: if the premium is spent so, say so of the column, or head it “Reinvested” and the year.`,
      ];

/** Columns of a ledger that may be another sum than what is spent in the year. */
export const onYearEffects = (columns: readonly RawColumn[]): readonly string[] =>
  columns.length === 0
    ? []
    : [
        `${listed(columns)} may be another sum than what is spent in the year, and ${areNot(columns)} taken: if it is what is spent, say that the column is the amount, or head it “Amount” and the year.`,
      ];

const areNot = ({ length }: readonly RawColumn[]): string => (length === 1 ? 'is not' : 'are not');

const called = (columns: readonly RawColumn[]): string => columns.map(calledAs).join(', ');

/** Columns headed by a day or a month: those that are taken as years, and those that may be. */
export const onYearEnds = (
  { byDay, open, years }: YearEnds,
  taken: readonly RawColumn[],
): readonly string[] => {
  const isTaken = (each: RawColumn): boolean => taken.some(({ column }) => column === each.column);
  const yearOf = (each: RawColumn): string => {
    const said = years.get(each);
    return said && 'year' in said ? formatYear(said.year) : '';
  };
  const remarks = byDay.flatMap(({ columns, ends }) => {
    const [first, ...others] = columns.filter(isTaken);
    const last = others.at(-1);
    if (!first || !last) return [];
    const are = `${yearOf(first)} to ${yearOf(last)}`;
    return [
      `${listed([first])} to ${listed([last])} are taken as the financial years ${are}, which ${ends ? 'end' : 'begin'} then.`,
    ];
  });
  return open.length === 0
    ? remarks
    : [
        ...remarks,
        `Whether ${listed(open)} ${open.length === 1 ? 'is' : 'are'} of a financial year is not said: write it in the heading, like 2014/15.`,
      ];
};

/** What years mean that are counted; `answered` by the user, or said by a line above. */
export const onCounted = (
  counted: readonly RawColumn[],
  firstYear: FinancialYear | undefined,
  answered: boolean,
): readonly string[] => {
  if (counted.length === 0) return [];
  return [
    firstYear === undefined
      ? `Which financial years ${listed(counted)} mean is not said: they are not taken until you say which is Year 1.`
      : `Year 1 of ${listed(counted)} is ${formatYear(firstYear)}${answered ? ', as you said' : ', as the headings or a line above say'}.`,
  ];
};

/** The year that stands over a table alone, of a schedule's `columns` or of a ledger's amounts. */
export const onYearAbove = (
  above: YearAbove | undefined,
  columns: readonly RawColumn[],
): readonly string[] => {
  if (!above)
    return [
      'Which financial year the amounts are of is not said, except where lines such as “2014/15” stand among the rows. Say it in a column, in the heading or in a line above, or choose the year of the column here.',
    ];
  const those = columns.length > 0 ? listed(columns) : 'The amounts';
  const are = columns.length === 1 ? 'is' : 'are';
  const line = above.isSheet ? `the sheet’s name, “${above.words}”,` : `“${above.words}” above`;
  return [
    `${those} ${are} taken as of ${formatYear(above.year)}: no heading or column says it, ${line} does.`,
  ];
};

/** "Year 1" could be of any financial year. */
const saysNoYear = /^(?!.*\d{2}).*\b(?:y|yr|year) ?[1-9]\b/i;

/** Headings of years that say none and were taken for nothing. */
export const onYearless = (columns: readonly RawColumn[]): readonly string[] => {
  const yearless = columns.filter((each) => saysNoYear.test(headingText(each)));
  if (yearless.length === 0) return [];
  return [
    `Which financial years ${listed(yearless)} are is not said, so they are not taken: write them in the headings, like 2014/15.`,
  ];
};

/** What years that are written by one half mean: `said` by the user, or by a line above. */
export const onBareYears = (
  first: number,
  are: BareYears | undefined,
  said: boolean,
  columns: readonly RawColumn[],
): readonly string[] => [
  are === undefined
    ? `Whether ${first} means ${formatYear(first)} or ${formatYear(first - 1)} under ${listed(columns)} is not said: they are not taken until you say it.`
    : `${first} under ${listed(columns)} means ${formatYear(meantBy(first, are))}, as ${said ? 'you said' : 'the headings or a line above say'}.`,
];
