/** More spellings than any column of words has; beyond them each is read anew. */
const mostKept = 10_000;

/** A reading of text that is done once for each spelling: columns repeat a few over all their rows. */
export const readOnce = <T extends string | number | boolean | symbol | object>(
  read: (text: string) => T,
): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    let said = known.get(text);
    if (said === undefined) {
      said = read(text);
      if (known.size < mostKept) known.set(text, said);
    }
    return said;
  };
};
