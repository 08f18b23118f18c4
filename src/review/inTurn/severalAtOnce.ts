/**
 * Does work for each of a list, for at most so many at once, and gives what comes of it in the order of the list. The first
 * that fails fails all: no more are begun, and what those under way come to is not heard.
 */
export const severalAtOnce = async <T, Done>(
  list: readonly T[],
  most: number,
  work: (each: T) => Promise<Done>,
): Promise<readonly Done[]> => {
  const done: Done[] = [];
  let next = 0;
  const oneByOne = async (): Promise<void> => {
    while (next < list.length) {
      const at = next++;
      try {
        done[at] = await work(list[at]!);
      } catch (error) {
        next = list.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: most }, oneByOne));
  return done;
};
