/** Reads a list of things, some of which Excel may no longer find. */
import { codeOf } from './refusals';

/** So many go into one request: one of thousands would be larger than Excel on the web takes. */
const mostAtOnce = 500;

/** What is asked of each; undefined for those that Excel does not find. */
export const readEach = async <T, R>(
  context: Excel.RequestContext,
  of: readonly T[],
  ask: (one: T) => R,
): Promise<readonly (R | undefined)[]> => {
  const read: (R | undefined)[] = [];
  for (let from = 0; from < of.length; from += mostAtOnce)
    read.push(...(await readAtOnce(context, of.slice(from, from + mostAtOnce), ask)));
  return read;
};

/** Where one request fails, each half is asked by itself. */
const readAtOnce = async <T, R>(
  context: Excel.RequestContext,
  of: readonly T[],
  ask: (one: T) => R,
): Promise<readonly (R | undefined)[]> => {
  const asked = of.map(ask);
  try {
    await context.sync();
    return asked;
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
    if (of.length === 1) return [undefined];
    const half = of.length >> 1;
    return [
      ...(await readAtOnce(context, of.slice(0, half), ask)),
      ...(await readAtOnce(context, of.slice(half), ask)),
    ];
  }
};
