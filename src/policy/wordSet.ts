/** Words to look others up in, from a text that lists them with spaces or line ends between. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
