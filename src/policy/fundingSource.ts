/**
 * Where money of a ledger comes from. The CCG's quality premium is another thing than the PMS premium (policy section 2):
 * what it pays for is no reinvestment of PMS money, and has rules of its own.
 */

const named = String.raw`(?:qual\w*[\W_]*prem\w*|(?:CCG)?QPs?\b|Q\.P\b)`;
const ofIt = new RegExp(String.raw`\b${named}`, 'i');
/** "PMS premium (not QP)" */
const notOfIt = new RegExp(String.raw`\b(?:not|non|excluding|excl|except|other than)\b[^,;]*\b${named}`, 'i');

/** Whether a funding source, in the words of a ledger, is the quality premium. */
export const isQualityPremium = (source: string): boolean => {
  if (source !== last) {
    let known = sources.get(source);
    if (known === undefined) {
      known = ofIt.test(source) && !notOfIt.test(source);
      if (sources.size < 10_000) sources.set(source, known);
    }
    last = source;
    isIt = known;
  }
  return isIt;
};
/** A ledger repeats a handful of sources over all its rows, and several rules ask for the same row's. */
const sources = new Map<string, boolean>();
let last: string | undefined;
let isIt = false;
