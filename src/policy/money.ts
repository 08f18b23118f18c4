/**
 * Money, exactly: pounds in cells, pence in sums.
 *
 * A number from a cell is read as the shortest decimal that gives that double: what Excel shows and what was typed. Where
 * doubles cannot tell, its digits are taken as a whole number of any size. Sums of several numbers: `exact.ts`, of amounts `sumOf.ts`.
 */

/** Money as whole pence: exact in a double up to 90 trillion pounds. */
export type Pence = number;

/** Up to fifteen digits, each decimal has a double of its own: finding it again proves what was typed. */
const FIFTEEN_DIGITS = 1e15;

/** More than whole pence in a double, and less than what is written with a power of ten. */
const LARGEST = 1e16;

/**
 * Pounds as pence, a tie going away from nought: 1.005 is 101 pence and -1.005 is -101.
 * `undefined` for what is no amount, or too large for whole pence in a double.
 */
export function toPence(pounds: number): Pence | undefined {
  const size = Math.abs(pounds) * 100;
  // The product is off by less than 2^-52 of its size, so away from a half penny the rounding is certain.
  const floor = Math.floor(size);
  const part = size - floor;
  if (size < FIFTEEN_DIGITS && Math.abs(part - 0.5) > size * 2 ** -50)
    return signed(part > 0.5 ? floor + 1 : floor, pounds);
  const whole = Math.round(size);
  if (whole < FIFTEEN_DIGITS && whole / 100 === Math.abs(pounds)) return signed(whole, pounds);
  // Not of what is no number either.
  if (!(size < LARGEST)) return undefined;
  const { units, places } = decimalOf(Math.abs(pounds));
  const pound = 10n ** BigInt(places);
  const pence = (units * 200n + pound) / (2n * pound);
  return pence > Number.MAX_SAFE_INTEGER ? undefined : signed(Number(pence), pounds);
}

/** An amount as it was typed, times a unit: 1.005 thousand is 1005, not the double below it. Both are finite. */
export function timesExactly(amount: number, unit: number): number {
  const [one, other] = [decimalOf(amount), decimalOf(unit)];
  return Number(`${one.units * other.units}e${-(one.places + other.places)}`);
}

/** The shortest decimal of a finite number, as a whole number and its decimal places: 1005 and 3 of 1.005. */
function decimalOf(number: number): { readonly units: bigint; readonly places: number } {
  const [digits = '', exponent = '0'] = String(number).split('e');
  const [whole = '', part = ''] = digits.split('.');
  return { units: BigInt(whole + part), places: part.length - Number(exponent) };
}

const signed = (size: number, as: number): number => (as < 0 && size !== 0 ? -size : size);

/** Pence as the pounds a cell holds: the double nearest to the amount. */
export const toPounds = (pence: Pence): number => pence / 100;
