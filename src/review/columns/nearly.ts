/** Words as people mistype them. */
import { distance } from 'fastest-levenshtein';

/** Shorter words are too much alike: "to" and "of", "cost" and "cast". */
const fewestLetters = 5;
const longWord = 9;

/** One letter wrong, missing or too many, or two that changed places; two in long words. The first letter is right. */
const nearlyWord = (typed: string, meant: string): boolean => {
  if (typed === meant) return true;
  if (meant.length < fewestLetters || typed[0] !== meant[0]) return false;
  const apart = distance(typed, meant);
  if (apart <= (meant.length >= longWord ? 2 : 1)) return true;
  return apart === 2 && typed.length === meant.length && sorted(typed) === sorted(meant);
};
const sorted = (word: string): string => [...word].sort().join('');

/** Whether words that were typed are those that were meant, word by word. */
export const nearly = (typed: readonly string[], meant: readonly string[]): boolean =>
  typed.length === meant.length && typed.every((word, at) => nearlyWord(word, meant[at]!));

/** Whether the words stand somewhere among those typed. */
export const nearlyWithin = (typed: readonly string[], meant: readonly string[]): boolean =>
  typed.some((_, at) => nearly(typed.slice(at, at + meant.length), meant));
