/** Reads a list of things, some of which Excel may no longer find. */
import { codeOf } from './refusals';

/** What is asked of each; undefined for those that Excel does not find. Where one request fails, each half is asked by itself. */
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
    if (codeOf(error) !== 'ItemNotFound') throw error;
    if (of.length === 1) return [undefined];
    const half = of.length >> 1;
    return [
      ...(await readEach(context, of.slice(0, half), ask)),
      ...(await readEach(context, of.slice(half), ask)),
    ];
  }
};
