import type { Pence } from './money';
import { tooLarge } from './problem';

/** The sum of amounts, exactly, in whatever order. A Problem where too large. */
export function sumOf(amounts: Iterable<Pence>): Pence {
  let sum = 0;
  let beyond = 0n;
  for (const amount of amounts) {
    const next = sum + amount;
    if (Number.isSafeInteger(next)) sum = next;
    else [beyond, sum] = [beyond + BigInt(sum), amount];
  }
  if (beyond === 0n && Number.isSafeInteger(sum)) return sum;
  const pence = Number(beyond + BigInt(sum));
  if (!Number.isSafeInteger(pence)) throw tooLarge();
  return pence;
}
