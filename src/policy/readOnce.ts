/** More spellings than a column of words has; beyond them each is read anew, so that no column fills the memory. */
const mostKept = 10_000;

/**
 * A reading of text that is done once for each spelling. Columns repeat a few spellings over all their rows, and several
 * rules ask for the same row's, so the last one is not even looked up.
 */
export const readOnce = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  let last: string | undefined;
  let saidOfLast: T;
  return (text) => {
    if (text === last) return saidOfLast;
    let said = known.get(text);
    if (said === undefined) {
      said = read(text);
      if (known.size < mostKept) known.set(text, said);
    }
    last = text;
    saidOfLast = said;
    return said;
  };
};
