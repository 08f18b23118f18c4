/** What is said of how a block's columns were taken, and of those that were not: in sentences. */
import { formatDay } from '../../policy/day';
import { readDate } from '../cells';
import type { Mapping } from './mapping';
import type { RawColumn } from './rawColumn';
import type { YearFound } from './years/years';
import type { Measure } from './headings/measureWords';

export const yearsBelow =
  'Practices stand in a row for each year, and are not checked: a schedule is read with a row for each practice and a column for each year, such as “Released 2014/15”.';

export const purposeByScheme = (scheme: RawColumn): string =>
  `What money is spent on is read from ${listed([scheme])}: no other column says it.`;

export const severalAmounts = (amounts: readonly RawColumn[]): string =>
  `Which amount is meant by ${listed(amounts)} is not plain: none is taken until you say which column it is.`;

export const amountNotSpent = (amount: RawColumn): string =>
  `${listed([amount])} beside a premium may be what is released and is not taken: if it is what is spent, say that it is the amount, or head it “Amount reinvested”.`;

/** Of years that hold shares, and that say what is retained of a premium that nothing says. */
export const notTaken = (shares: readonly RawColumn[], bare: readonly RawColumn[]): readonly string[] => [
  ...(shares.length === 0
    ? []
    : [`The columns ${listed(shares)} hold shares and not amounts, so they are not taken: write pounds.`]),
  ...(bare.length === 0
    ? []
    : [`${listed(bare)} are what is retained, but no column says of which premium, so they are not taken.`]),
];

const unitsInWords = [
  [1_000, 'thousands'],
  [1_000_000, 'millions'],
] as const;

const shown = ({ heading }: RawColumn): string => {
  const day = typeof heading === 'number' ? readDate(heading) : undefined;
  return typeof day === 'number' ? formatDay(day) : String(heading);
};
/** Columns by their headings, as they are named in a sentence: “Premium 2014/15”, “01/04/2014”. */
export const listed = (columns: readonly RawColumn[]): string =>
  columns.map((each) => `“${shown(each)}”`).join(', ');

export const remarksOn = (
  years: readonly YearFound[],
  { units }: Mapping,
  raw: readonly RawColumn[],
): readonly string[] => {
  const remarks: string[] = [];
  const on = (columns: readonly RawColumn[], says: (listed: string) => string): void => {
    if (columns.length > 0) remarks.push(says(listed(columns)));
  };
  const inferred = new Map<Measure, YearFound[]>();
  for (const each of years)
    if (each.inferred && each.measure)
      inferred.set(each.measure, [...(inferred.get(each.measure) ?? []), each]);
  for (const [measure, columns] of inferred)
    on(columns, (them) => `The columns ${them} are taken as ${measure}, ${columns[0]!.inferred}.`);
  const unknown = years.filter(({ measure }) => measure === undefined);
  on(
    unknown.filter(({ doubled }) => doubled),
    (them) => `Of the columns ${them} several say the same of a year: none of them is taken.`,
  );
  on(
    unknown.filter(({ said }) => said),
    (them) =>
      `The amounts below ${them} are not what the headings say: none is taken until you say what they hold.`,
  );
  on(
    unknown.filter(({ doubled, said, isNotPlain }) => !doubled && !said && !isNotPlain),
    (them) => `What the columns ${them} hold could not be told: released, retained, step or reinvested.`,
  );
  const unitOf = ({ column }: RawColumn): number => units[column] ?? 1;
  for (const [size, words] of unitsInWords)
    on(
      raw.filter((each) => Math.abs(unitOf(each)) === size),
      (them) => `Amounts under ${them} are read as ${words} of pounds.`,
    );
  on(
    raw.filter((each) => unitOf(each) < 0),
    (them) =>
      `Amounts under ${them} are negative, and are read as if they were not, or beside a ledger of positive ones as taken back.`,
  );
  return remarks;
};
