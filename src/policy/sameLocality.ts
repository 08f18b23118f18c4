/** Whether two CCGs are one, given by codes or by names, and which of two spellings to say it by (policy section 4, *Codes*). */
import { plainLocality } from './localities';

const systems: readonly RegExp[] = [/^(?:\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z])$/, /^E38\d{6}$/];

/** Which way of naming CCGs a plain spelling is of: NHS codes, national statistics codes, or names. */
const systemOf = (plain: string): number => systems.findIndex((system) => system.test(plain));

/**
 * Whether two CCGs are the same, by their codes or by their names. `undefined` where one is a code and the other a name:
 * nothing in them says which name is which code's.
 */
export const sameLocality = (a: string, b: string): boolean | undefined => {
  if (a === b) return true;
  const [x, y] = [plainLocality(a), plainLocality(b)];
  if (x === y) return true;
  return systemOf(x) === systemOf(y) ? false : undefined;
};

/** Whether a CCG is given by a code, of the NHS or of national statistics, and not by its name. */
export const isLocalityCode = (ccg: string): boolean => systemOf(plainLocality(ccg)) !== -1;

/**
 * Of two spellings of a CCG the one to say it by, in whatever order they come: the shorter, or the first by the alphabet; of
 * the same in capitals and in small letters, the small.
 */
export const simplerSpelling = (a: string, b: string): string => {
  if (a.length !== b.length) return a.length < b.length ? a : b;
  const [x, y] = [a.toUpperCase(), b.toUpperCase()];
  return x < y || (x === y && a > b) ? a : b;
};
