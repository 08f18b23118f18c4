/** Practice codes, a letter and five digits each, in words that hold several of them. */

/** Those of words that name several practices, as "Y00123 & Y00124" does; of one practice, none. */
export const severalPractices = (practices: string): readonly string[] => {
  if (practices.length < shortest || practices.length > longest) return none;
  const codes = practices.toUpperCase().match(/(?<![A-Z0-9])[A-Z]\d{5}(?![A-Z0-9])/g);
  return codes && new Set(codes).size > 1 ? codes : none;
};
const none: readonly string[] = [];
const shortest = 'Y00123/Y00124'.length;
const longest = 2000;

/** Whether words do. */
export const areSeveral = (practices: string): boolean => severalPractices(practices).length > 0;
