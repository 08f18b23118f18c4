/**
 * Money, exactly.
 *
 * A number from a cell is read as the shortest decimal that gives that double: what Excel shows and what was typed. Sums
 * are done on those decimals without loss and rounded once, at the end, half up by size (policy section 3).
 */
import { Decimal } from 'decimal.js';
import { invalid } from './problem';

/** Money as whole pence: exact in a double up to 90 trillion pounds. */
export type Pence = number;

/**
 * Our own decimals, so that nothing else's settings change a penny. Sums and products of doubles never reach 2,000
 * digits, so none is rounded on its way. The library's 20 digits do round: 17869.19 × 70.83891351538598 would come out
 * a penny high. A quotient is not exact at any precision: use `roundQuotient`.
 */
export const Exact = Decimal.clone({ precision: 2000, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

const TOO_LARGE = 'This amount is too large to be worked out to the penny.';

/** Up to fifteen digits, each decimal has a double of its own: finding it again proves what was typed. */
const FIFTEEN_DIGITS = 1e15;

/**
 * Pounds as pence, a tie going away from nought: 1.005 is 101 pence and -1.005 is -101.
 * `undefined` for what is no amount, or too large for whole pence in a double.
 */
export function toPence(pounds: number): Pence | undefined {
  const size = Math.abs(pounds) * 100;
  const whole = Math.round(size);
  if (whole < FIFTEEN_DIGITS && whole / 100 === Math.abs(pounds)) return signed(whole, pounds);
  // The product is off by less than 2^-52 of its size, so away from a half penny the rounding is certain.
  const floor = Math.floor(size);
  const part = size - floor;
  if (size < FIFTEEN_DIGITS && Math.abs(part - 0.5) > size * 2 ** -50)
    return signed(part > 0.5 ? floor + 1 : floor, pounds);
  if (!Number.isFinite(size)) return undefined;
  const pence = new Exact(pounds).times(100).toDecimalPlaces(0).toNumber();
  return Number.isSafeInteger(pence) ? pence + 0 : undefined;
}

/** An amount as it was typed, times a unit: 1.005 thousand is 1005, not the double below it. */
export const timesExactly = (amount: number, unit: number): number =>
  new Exact(amount).times(unit).toNumber();

const signed = (size: number, as: number): number => (as < 0 && size !== 0 ? -size : size);

/** Pence as the pounds a cell holds: the double nearest to the amount. */
export const toPounds = (pence: Pence): number => pence / 100;

/** Exact pounds to the penny, a tie going away from nought. A Problem where too large. */
export const roundToPence = (pounds: Exact): Pence => asPence(pounds.times(100).toDecimalPlaces(0));

/** numerator ÷ denominator to the nearest whole number, a tie going away from nought. A Problem where too large. */
export function roundQuotient(numerator: Exact, denominator: Exact): number {
  const size = numerator.abs().times(2).plus(denominator.abs()).divToInt(denominator.abs().times(2));
  return asPence(numerator.isNegative() === denominator.isNegative() ? size : size.negated());
}

/** The sum of amounts, exactly, in whatever order. A Problem where too large. */
export function sumOf(amounts: Iterable<Pence>): Pence {
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(amount);
  const pence = Number(sum);
  if (!Number.isSafeInteger(pence)) throw invalid(TOO_LARGE);
  return pence;
}

function asPence(whole: Exact): Pence {
  const pence = whole.toNumber();
  if (!Number.isSafeInteger(pence)) throw invalid(TOO_LARGE);
  return pence + 0;
}

/** "£1,234.50"; a negative amount with a true minus sign, "−£1,234.50". */
export function formatMoney(pence: Pence): string {
  const size = Math.abs(pence);
  const pounds = Math.floor(size / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '−' : ''}£${pounds}.${(size % 100).toString().padStart(2, '0')}`;
}
