/**
 * funding − patients × price × (1 − deduction) − linked, in pence rounded half up by size: what decimals would give, at
 * a hundredth of the time or less. Three ways, each handing on what it cannot be certain of:
 *
 * 1. Doubles. What they are off by has a bound; away from a half penny by more than that, the rounding is certain.
 * 2. Whole numbers below 2^53 (`scaled.ts`), for ties and what is near them.
 * 3. Decimals, for the rest: seventeen digits near a tie, amounts beyond 100 billion, what is no amount.
 */
import type { Pence } from '../money';
import { divided, isExact, placesOf, powersOfTen, unitsOf } from './scaled';

/** Amounts in pounds, as cells hold them; the deduction is a share. */
export type PremiumSum = (
  funding: number,
  patients: number,
  price: number,
  deduction: number,
  linked: number,
) => Pence;

/**
 * By how much the sum in doubles may be out, as a share of the amounts that go into it. With u = 2^-53, each number is
 * within u of its decimal and each operation adds at most u: in all, in pence, at most
 * 100u × (4 × funding + 8 × patients × price + 3 × linked). 2^-43 is 1024u.
 */
export const CERTAIN = 2 ** -43;

/** The sum by all three ways. `exactly` is the third; it also says what is no sum. */
export const premiumPence =
  (exactly: PremiumSum, certain = CERTAIN): PremiumSum =>
  (funding, patients, price, deduction, linked) => {
    const full = patients * price;
    const sum = (funding - full * (1 - deduction) - linked) * 100;
    const floor = Math.floor(sum);
    const part = sum - floor;
    const doubt = (Math.abs(funding) + Math.abs(full) + Math.abs(linked)) * certain;
    // What is not a number, infinite or beyond 2^52 never compares as certain.
    if (deduction >= 0 && deduction <= 1 && Math.abs(part - 0.5) > doubt)
      return (part > 0.5 ? floor + 1 : floor) + 0;
    const pence = inWholeNumbers(funding, patients, price, deduction, linked);
    return pence === undefined ? exactly(funding, patients, price, deduction, linked) : pence;
  };

/** The sum where all of it fits whole numbers; `undefined` where it does not. */
function inWholeNumbers(
  funding: number,
  patients: number,
  price: number,
  deduction: number,
  linked: number,
): Pence | undefined {
  const places = placesOf(patients);
  const priced = placesOf(price);
  const deducted = placesOf(deduction);
  const funded = placesOf(funding);
  const tied = placesOf(linked);
  if (places < 0 || priced < 0 || deducted < 0 || funded < 0 || tied < 0) return undefined;

  const product = places + priced + deducted;
  const common = Math.max(product, funded, tied);
  if (common >= powersOfTen.length) return undefined;
  const full = unitsOf(patients, places) * unitsOf(price, priced);
  const equivalent = full * (powersOfTen[deducted]! - unitsOf(deduction, deducted));
  const a = unitsOf(funding, funded) * powersOfTen[common - funded]!;
  const b = equivalent * powersOfTen[common - product]!;
  const c = unitsOf(linked, tied) * powersOfTen[common - tied]!;
  const sum = a - b - c;
  if (!(isExact(full) && isExact(equivalent) && isExact(a) && isExact(b) && isExact(a - b))) return undefined;
  if (!(isExact(c) && isExact(sum))) return undefined;
  return common <= 2 ? toHundredths(sum, common) : divided(sum, powersOfTen[common - 2]!);
}

function toHundredths(whole: number, places: number): number | undefined {
  const hundredths = whole * powersOfTen[2 - places]!;
  return isExact(hundredths) ? hundredths + 0 : undefined;
}
