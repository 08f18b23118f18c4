/**
 * Exact decimals: for sums that quick arithmetic in doubles cannot prove right.
 *
 * Sums are done on the decimals that cells hold (`money.ts`) without loss and rounded once, at the end, half up by size
 * (policy section 3).
 */
import { Decimal } from 'decimal.js';
import type { Pence } from './money';
import { tooLarge } from './problem';

/**
 * Our own decimals, so that nothing else's settings change a penny. Sums and products of doubles never reach 2,000
 * digits, so none is rounded on its way. The library's 20 digits do round: 17869.19 × 70.83891351538598 would come out
 * a penny high. A quotient is not exact at any precision: use `roundQuotient`.
 */
export const Exact = Decimal.clone({ precision: 2000, rounding: Decimal.ROUND_HALF_UP });
/** A decimal of ours. */
export type Exact = Decimal;

/** Exact pounds to the penny, a tie going away from nought. A Problem where too large. */
export const roundToPence = (pounds: Exact): Pence => roundPence(pounds.times(100));

/** Exact pence to whole ones, the same way. */
export const roundPence = (pence: Exact): Pence => asPence(pence.toDecimalPlaces(0));

/** numerator ÷ denominator to the nearest whole number, a tie going away from nought. A Problem where too large. */
export function roundQuotient(numerator: Exact, denominator: Exact): number {
  const size = numerator.abs().times(2).plus(denominator.abs()).divToInt(denominator.abs().times(2));
  return asPence(numerator.isNegative() === denominator.isNegative() ? size : size.negated());
}

function asPence(whole: Exact): Pence {
  const pence = whole.toNumber();
  if (!Number.isSafeInteger(pence)) throw tooLarge();
  return pence + 0;
}
