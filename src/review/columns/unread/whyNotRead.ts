/** Why a table is not read, by the name of its sheet and by its titles: it counts no more, is an example, or is of other money. */

/** It counts no more; a title that says so of what stands above, or of what this replaces, is none. */
const noMore =
  /^(?!.*\b(?:above|by this|supersedes|not (?:superseded|obsolete))\b).*\b(?:superseded|obsolete|do not use(?! (?!this\b)\w)|no longer (?:used|in use))\b/i;
/** "Worked example", "Example – how to complete"; but "Examples of what is paid for" may be all of it. */
const example = /^(?:worked )?examples?(?: (?:only|sheet|return))?\s*(?:$|[-–—:(])/i;
/**
 * "Schedule (old)", "DRAFT – not for circulation"; but an "Old Mill" is a surgery, and a title is none that says what replaces
 * a draft, or what was one.
 */
const draft =
  /^(?!.*(?:supersedes|replaces))(?:(?!\b(?:not?|was|formerly|since|after|post|years?|over|on|in|the|final|agreed)\b).){0,40}(?<![a-z])(?:draft|archived?|old(?=\)?$)|(?:old|previous) (?:version|schedule|ledger))(?![a-z])/i;

/** Why what stands under a title, or on a sheet of that name, is not read; undefined where it is read, as a draft is unless its sheet is hidden. */
export const whyNoMore = (title: string, isVisible = true): string | undefined => {
  if (noMore.test(title)) return saysOfItself(title, 'counts no more');
  if (example.test(title)) return saysOfItself(title, 'is an example');
  if (!isVisible && draft.test(title))
    return `${saysOfItself(title, 'is a draft or old')} Show the sheet if it counts.`;
  return undefined;
};

/** Money that is not the PMS premium's, though it has a premium too or falls by sevenths. */
const otherMoney = /^(?!.*\bPMS\b).*\b(?:quality premium|QP|MPIG)\b/i;

/** Why a schedule under one of the titles is not read; undefined where it is. */
export const whyOtherMoney = (titles: readonly string[]): string | undefined => {
  const title = titles.find((each) => otherMoney.test(each));
  return title === undefined ? undefined : saysOfItself(title, 'is other money');
};

const saysOfItself = (title: string, is: string): string =>
  `“${title.trim()}” says that this ${is}: it is left alone.`;
