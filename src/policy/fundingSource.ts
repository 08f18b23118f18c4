/**
 * Where money of a ledger comes from. The CCG's quality premium is another thing than the PMS premium (policy section 2):
 * what it pays for is no reinvestment of PMS money, and has rules of its own.
 */
import { readOnce } from './readOnce';

/** `both`: the cell names the two, and not how much of the amount is of each. */
export type Source = 'quality premium' | 'both' | 'another';

/** However it is spelt; but premises are no premium. */
const named = String.raw`(?:qual\w*[\W_]*prem(?!is)\w*|(?:CCG)?QPs?\b|Q\.P\b|Q\.? ?premium\b)`;
const ofIt = new RegExp(String.raw`\b${named}`, 'i');
/** "PMS premium (not QP)" */
const notOfIt = new RegExp(
  String.raw`\b(?:not|non|excluding|excl|except|other than)\b[^,;:]*\b${named}|\b${named}\W*(?:no|none|nil|excluded)\b`,
  'i',
);
const ofOther = /\bPMS\b|\b(?:part|mixed|split|shared|joint\w*|top[- ]?up)\b|%/i;
/** "Quality premium (not PMS)" */
const notOfOther = /\b(?:not|non|excluding|excl|except|other than)\W*(?:the )?PMS\b/i;

/** What a funding source is, in the words of a ledger. */
export const sourceOf = readOnce((words): Source => sourceIn(words));

const sourceIn = (words: string): Source => {
  if (!ofIt.test(words) || notOfIt.test(words)) return 'another';
  return ofOther.test(words) && !notOfOther.test(words) ? 'both' : 'quality premium';
};
