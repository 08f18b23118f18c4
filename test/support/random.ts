/** The same numbers for the same seed: what is made of them can be made again. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  shuffled<T>(items: readonly T[]): T[];
}

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  // Marsaglia's xorshift on a scrambled seed: small, and good enough to lay out a workbook.
  state = Math.imul(state ^ 0x9e3779b9, 0x85ebca6b) >>> 0 || 1;
  const below = (end: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % end;
  };
  return {
    below,
    shuffled(items) {
      const left = [...items];
      return items.map(() => left.splice(below(left.length), 1)[0]!);
    },
  };
};
