import type { Pence } from '../money';

/** How far a few operations on doubles may be out, as a share of the result: sixteen times what each may add. */
export const FEW = 2 ** -49;

/**
 * An amount in doubles to the nearest whole, where that is certain: it may be out by `doubt`. `undefined` where a half
 * penny is that near, or what is there is no amount, or too large.
 */
export function certain(pence: number, doubt: number): Pence | undefined {
  const floor = Math.floor(pence);
  const part = pence - floor;
  // What is not a number, infinite or beyond 2^48 never compares as certain.
  if (!(Math.abs(part - 0.5) > doubt)) return undefined;
  return (part > 0.5 ? floor + 1 : floor) + 0;
}
