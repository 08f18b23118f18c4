/** Waits until all has come to its end. Then the first of the list that failed fails it: by then nothing is under way. */
export const allToTheirEnd = async (under: readonly Promise<unknown>[]): Promise<void> => {
  const ends = await Promise.allSettled(under);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
};
