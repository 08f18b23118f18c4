/** Words as people mistype them. */

/** Shorter words are too much alike: "to" and "of", "cost" and "cast"; two letters that changed places still show. */
const fewestLetters = 5;
const fewestSwapped = 4;
const longWord = 9;

/** One letter wrong, missing or too many, or two that changed places; two in long words. Other than in a swap, the first letter is right. */
const nearlyWord = (typed: string, meant: string): boolean => {
  if (typed === meant || (meant.length >= fewestSwapped && swapped(typed, meant))) return true;
  if (meant.length < fewestLetters || typed[0] !== meant[0]) return false;
  // "Approver" is who, "approved" whether.
  if (/[eo]r$/.test(typed) && meant.endsWith('ed')) return false;
  return areWithin(meant.length >= longWord ? 2 : 1, typed, meant);
};

/** Whether one word becomes another by so few letters changed, left out or put in: by two, it is looked at nine times. */
export const areWithin = (letters: number, a: string, b: string): boolean => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restOfA, restOfB] = [a.slice(at), b.slice(at)];
  if (letters === 0 || restOfA === restOfB) return restOfA === restOfB;
  const [afterA, afterB] = [restOfA.slice(1), restOfB.slice(1)];
  return (
    areWithin(letters - 1, afterA, afterB) ||
    areWithin(letters - 1, restOfA, afterB) ||
    areWithin(letters - 1, afterA, restOfB)
  );
};

/** Two neighbouring letters changed places, and nothing else. */
const swapped = (typed: string, meant: string): boolean => {
  if (typed.length !== meant.length) return false;
  let at = 0;
  while (at < meant.length && typed[at] === meant[at]) at++;
  return (
    typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2)
  );
};

/** Words that are none of another mistyped, however much alike: "committee" is not "committed". */
type Words = ReadonlySet<string>;
const none: Words = new Set();

/** Whether words that were typed are those that were meant, word by word. */
export const nearly = (typed: readonly string[], meant: readonly string[], words = none): boolean =>
  typed.length === meant.length &&
  typed.every((word, at) => {
    const isOther = words.has(word) && !areOneWord(word, meant[at]!);
    return !isOther && nearlyWord(word, meant[at]!);
  });

const areOneWord = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** Whether the words stand somewhere among those typed. */
export const nearlyWithin = (typed: readonly string[], meant: readonly string[]): boolean =>
  typed.some((_, at) => nearly(typed.slice(at, at + meant.length), meant));
