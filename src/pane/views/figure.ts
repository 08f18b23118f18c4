/** What all views share: how amounts and years stand on an axis, what a point says, and the table beside a picture. */
import { formatYear } from '../../policy/financialYear';
import type { FinancialYear } from '../../policy/financialYear';
import { formatMoney } from '../../policy/formatMoney';
import type { Pence } from '../../policy/money';
import type { PracticeSeen } from '../../review/views';
import { plural } from '../words/counts';

export interface TableOf {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

const short = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
});
/** "£12.3k" on an axis, of pounds; "−£1.2bn", as the sentences have it, whichever words the browser has. */
export const axisPounds = (pounds: number): string =>
  short.format(pounds).toLowerCase().replace('-', '−').replace(/b$/, 'bn');

/** "2014/15", or "14/15" where there is not the room. */
export const axisYear = (year: FinancialYear, width: number, years: number): string =>
  width / years < 76 ? formatYear(year).slice(2) : formatYear(year);

/** "Z00012 Abbey Road", or the code alone where the workbook has no other name. */
export const practiceSaid = ({ practice, name }: PracticeSeen): string =>
  name && name !== practice ? `${practice} ${name}` : practice;

/** That other rows say other figures of so many practices: a sentence with its space, or nothing. */
export const firstCounted = (practices: number, figures: string): string =>
  practices === 0
    ? ''
    : ` This is not certain: ${plural(practices, 'practice has', 'practices have')} another ${figures} in another row, and the first is counted. If one table is another version, leave its sheet out.`;

/** What a point or bar says of itself: where it stands, and its amount to the penny. */
export const said = (where: string, amount: Pence) => ({
  xAxisCalloutData: where,
  yAxisCalloutData: formatMoney(amount),
});

/** The frame of a picture of amounts: room for them on its left, and none for a legend, which `Figure` draws. */
export const frame = (
  width: number,
  height: number,
  { right, bottom }: { right: number; bottom: number },
) => ({
  hideLegend: true,
  width,
  height,
  margins: { left: 56, right, top: 12, bottom },
  yAxisTickFormat: axisPounds,
  roundedTicks: true,
});

/**
 * What stands under strips or bars: their names, or letters where a name is too long to stand beside the others, for the
 * charts leave out what does not fit. `AxisKey` says whose the letters are.
 */
export const underAxis = (
  names: readonly string[],
  width: number,
  apartAtMost = Infinity,
): readonly string[] => {
  const room = Math.min((width - 72) / names.length, apartAtMost);
  return names.every((name) => name.length * LETTER + GAP <= room)
    ? names
    : names.map((_, at) => String.fromCharCode('A'.charCodeAt(0) + at));
};
/** Bars stand no further apart, however much room there is. */
export const BARS_APART = 48;
/** The width of a letter on an axis, amply. */
const LETTER = 7;
/** What the charts keep clear between two names. */
const GAP = 10;

/** Strips or bars that can be told apart in the width of a pane. */
export const PAGE = 6;
/** Points in one picture and lines in its table: more are not drawn, and said not to be. */
export const MOST = 1000;
