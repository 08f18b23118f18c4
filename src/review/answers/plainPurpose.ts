import { longestText } from './answers';

/** Purposes are the same whatever their capitals and spaces. */
export const plainPurpose = (words: string): string =>
  words.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, longestText);
