/**
 * Where money of a ledger comes from. The CCG's quality premium is another thing than the PMS premium (policy section 2):
 * what it pays for is no reinvestment of PMS money, and has rules of its own. What other funds pay is no reinvestment of it
 * either, and a ledger of all that is spent on general practice lists them, too.
 */
import { readOnce } from './readOnce';
import { wordSet } from './wordSet';

/**
 * `both`: the cell names the two premiums, and not how much of the amount is of each. `another`: it does not say that all is
 * PMS money.
 */
export type Source = 'PMS' | 'quality premium' | 'both' | 'another';

/** However it is spelt; but premises are no premium. */
const named = String.raw`(?:qual\w*[\W_]*prem(?!is)\w*|(?:CCG)?QPs?\b|Q\.P\b|Q\.? ?premium\b)`;
const ofIt = new RegExp(String.raw`\b${named}`, 'i');
const isNot = String.raw`\b(?:not|non|excluding|excl|except|other than)\b`;
/** "PMS premium (not QP)" */
const notOfIt = new RegExp(
  String.raw`${isNot}[^,;:]*\b${named}|\b${named}\W*(?:no|none|nil|excluded)\b`,
  'i',
);
const ofOther = /\bPMS\b|\b(?:part|mixed|split|shared|joint\w*|top[- ]?up)\b|%/i;
/** "Quality premium (not PMS)" */
const notOfOther = new RegExp(String.raw`${isNot}\W*(?:the )?PMS\b`, 'i');

/** What a funding source is, in the words of a ledger. */
export const sourceOf = readOnce((words): Source => sourceIn(words));

const sourceIn = (words: string): Source => {
  if (notOfIt.test(words)) return isPms(words.replace(notOfIt, ' ')) ? 'PMS' : 'another';
  if (!ofIt.test(words)) return isPms(words) ? 'PMS' : 'another';
  return ofOther.test(words) && !notOfOther.test(words) ? 'both' : 'quality premium';
};

/** What a title says that is no name of a list: "The quality premium is reported separately". */
const remark =
  /\b(?:not|non|excl\w*|except|other|separate\w*|see|shown|report\w*|elsewhere|notes?|is|are|was|were|has|have|will)\b/i;
const longestTitle = 80;

const fundedFrom = /^(?:funded (?:from|by)|paid from|funding source|source of fund(?:s|ing))\b[ :–-]*(.+)$/i;

/**
 * What a title, a sheet's name or a heading over rows says of all of them: that they are not, or not all, PMS money ("QP spend
 * 2014/15", "MPIG", "Funded from CCG baseline"), or that they are. Nothing where it speaks of no fund.
 */
export const fundOver = (title: string): 'PMS' | 'other' | undefined => {
  if (title.length > longestTitle || remark.test(title)) return undefined;
  const [, from] = fundedFrom.exec(title) ?? [];
  const source = sourceOf(from ?? title);
  if (source === 'PMS') return from !== undefined || /\bPMS\b/i.test(title) ? 'PMS' : undefined;
  return from !== undefined || source !== 'another' || /\bMPIG\b/i.test(title) ? 'other' : undefined;
};

/**
 * Named alone, whatever is said of it; beside other words where each of them speaks of it, or of no money at all. A "Source"
 * may be where a figure is kept.
 */
const isPms = (said: string): boolean => {
  const words = said.replace(agreed, ' ');
  const each = words.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  if (each.every((word) => sayingNothing.has(word))) return !/(?<!\b100 ?)%/.test(words);
  if (!each.some((word) => ofPms.has(word)) || notAllOfIt.test(words)) return false;
  return !joined.test(words) || each.every((word) => ofPms.has(word) || sayingNothing.has(word));
};

const ofPms = wordSet(`
  pms premium premia freed released release reinvestment reinvested reinvest redeployment redeployed redeploy`);
const sayingNothing = wordSet(`
  a all an and as at available by fin for from full fully funded funding funds fund fy in is it money monies n na non of on one
  off only or our out per rec recurrent recurring recurrently nonrecurrent nr resource resources source sum sums that the this
  to up y year yes yr review reviews saving savings excess taper contract contracts agreement agreements practice
  practices pool pot ledger system open finance paper payment payments exeter nhais cqrs sla cost centre code phase c b f cf bf
  carried brought forward`);
/** "PMS premium, agreed with LMC": with whom is nobody that pays. */
const agreed = /,? ?\b(?:agreed|approved)\b(?: (?:by|with|at|in) (?:the )?\w+)?/gi;
const notAllOfIt =
  /\b(?:not|except|excl|excluding|other|instead|part|partly|mixed|split|shared|joint\w*|top[- ]?up|match\w*|mpig)\b|\bnon\W*pms\b|(?<!\b100 ?)%|\?/i;
const joined = /[,;&+]|(?<!\d)\/|\b(?:and|plus|or|with)\b/i;
