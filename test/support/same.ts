import { isDeepStrictEqual } from 'node:util';

/** As `expect(a).toEqual(b)`, many times faster where they are equal: for whole results, over and over. */
export const expectSame = (a: unknown, b: unknown): void => {
  if (!isDeepStrictEqual(a, b)) expect(a).toEqual(b);
};
