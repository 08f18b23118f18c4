/** CCG codes and names in one spelling (policy section 4, *Codes*). */
import { readOnce } from './readOnce';

/**
 * One spelling for the many of a CCG's code or name: capitals, without "NHS", "CCG", "Clinical Commissioning Group",
 * punctuation and spaces. "NHS Barnsley CCG" and "Barnsley" are the same; "02P" stays "02P", also with its name beside it.
 */
export const plainLocality = readOnce((ccg): string => {
  const [code, ...others] = ccgCodesIn(ccg);
  if (code !== undefined && others.length === 0) return code;
  const capitals = ccg.toUpperCase();
  // Without marks first: "C.C.G." is one of these words, and no place has them in its name.
  const letters = capitals
    .replace(/&/g, 'AND')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/NHS|CCG|CLINICALCOMMISSIONINGGROUP/g, '');
  return letters || capitals.trim();
});

/** The CCG codes that a text lists: two digits and a letter, or, from 2021, letter and digit in turn ("D9Y0V"). */
export const ccgCodesIn = (text: string): readonly string[] =>
  [...text.toUpperCase().matchAll(/(?<![A-Z0-9])(?:\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z])(?![A-Z0-9])/g)].map(
    ([code]) => code,
  );
