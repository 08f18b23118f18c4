/** Reads a list of things of which Excel may not find some again. */

/** What is asked of each, in as few requests as it takes to part those that Excel does not find: undefined for them. */
export const readEach = async <T, R>(
  context: Excel.RequestContext,
  of: readonly T[],
  ask: (one: T) => R,
): Promise<readonly (R | undefined)[]> => {
  if (of.length === 0) return [];
  const asked = of.map(ask);
  try {
    await context.sync();
    return asked;
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== 'ItemNotFound') throw error;
    if (of.length === 1) return [undefined];
    const half = of.length >> 1;
    return [
      ...(await readEach(context, of.slice(0, half), ask)),
      ...(await readEach(context, of.slice(half), ask)),
    ];
  }
};
