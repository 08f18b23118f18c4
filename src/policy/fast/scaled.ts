/**
 * Amounts as whole numbers and decimal places. A number of at most fifteen digits is the only such decimal that its
 * double stands for, so if a whole number over a power of ten gives the double back, it is what was typed. Up to 2^53
 * doubles then add, subtract and multiply whole numbers without loss.
 */

/** Powers of ten that a double holds exactly. */
export const powersOfTen = Array.from({ length: 23 }, (_, places) => Number(`1e${places}`));

const MOST_PLACES = 12;
const FIFTEEN_DIGITS = 1e15;

/** An even number of decimal places that holds all digits of a number; -1 where it has too many digits to tell. */
export function placesOf(amount: number): number {
  for (let places = 0; places <= MOST_PLACES; places += 2) {
    const units = unitsOf(amount, places);
    if (units / powersOfTen[places]! === amount) return Math.abs(units) < FIFTEEN_DIGITS ? places : -1;
  }
  return -1;
}

/** The number in units of its last decimal place. */
export const unitsOf = (amount: number, places: number): number => Math.round(amount * powersOfTen[places]!);

/** Whether the result of whole numbers is exact: beyond 2^53 it may be rounded. Not of what is no number. */
export const isExact = (whole: number): boolean => Math.abs(whole) <= Number.MAX_SAFE_INTEGER;

/** Whole numbers, the divisor above 0, divided to the nearest; a tie goes away from nought. */
export function divided(whole: number, divisor: number): number {
  const size = Math.abs(whole);
  // Below 2^53 a quotient that is not whole is never rounded up to the next whole number.
  const floor = Math.floor(size / divisor);
  const rounded = 2 * (size - floor * divisor) >= divisor ? floor + 1 : floor;
  return whole < 0 && rounded !== 0 ? -rounded : rounded;
}
