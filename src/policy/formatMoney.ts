/** How amounts are written in sentences: not in cells, which hold numbers. */
import type { Pence } from './money';

/** "£1,234.50"; a negative amount with a true minus sign, "−£1,234.50". */
export function formatMoney(pence: Pence): string {
  const size = Math.abs(pence);
  const odd = size % 100;
  return `${pence < 0 ? '−' : ''}£${inThousands(Math.floor(size / 100))}.${odd < 10 ? '0' : ''}${odd}`;
}

/** A whole number with a comma between its thousands. */
const inThousands = (whole: number): string => {
  const digits = String(whole);
  let text = digits.slice(0, digits.length % 3 || 3);
  for (let at = text.length; at < digits.length; at += 3) text += `,${digits.slice(at, at + 3)}`;
  return text;
};
