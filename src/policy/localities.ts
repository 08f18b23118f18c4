/** CCG codes and names: when two are the same locality (policy section 4, *Codes*). */
import { readOnce } from './readOnce';

/**
 * One spelling for the many of a CCG's code or name: capitals, without "NHS", "CCG", "Clinical Commissioning Group",
 * punctuation and spaces. "NHS Barnsley CCG" and "Barnsley" are the same; "02P" stays "02P", also with its name beside it.
 */
export const plainLocality = readOnce((ccg): string => {
  const [code, ...others] = ccgCodesIn(ccg);
  if (code !== undefined && others.length === 0) return code;
  const capitals = ccg.toUpperCase();
  const letters = capitals
    .replace(/&/g, ' AND ')
    .replace(/\b(?:NHS|CCG|CLINICAL COMMISSIONING GROUP)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters || capitals.trim();
});

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

/** The CCG codes that a text lists: two digits and a letter, or, from 2021, letter and digit in turn ("D9Y0V"). */
export const ccgCodesIn = (text: string): readonly string[] =>
  [...text.toUpperCase().matchAll(/(?<![A-Z0-9])(?:\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z])(?![A-Z0-9])/g)].map(
    ([code]) => code,
  );

/** Of two spellings of a CCG the one to say it by, in whatever order they come: the shorter, or the first by the alphabet. */
export const simplerSpelling = (a: string, b: string): string =>
  a.length < b.length || (a.length === b.length && a < b) ? a : b;
