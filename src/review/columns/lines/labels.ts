/** The words by which lines are known that are no practice and no redeployment: totals, averages, balances, notes. */
import { wordSet } from '../../../policy/wordSet';

/**
 * A label that cannot be a name: "Total", "Sub-total:", "Grand Total 2014/15", "CCG total", "Total spend", "% of premium",
 * "Check".
 */
export const totalAlone =
  /^(?:(?:sub|grand|overall|ccg|locality|column|control|running)?[ -]*totals?(?: (?:for|of|all|by)\b.*| (?:(?:pms|premium|amount|value|scheme|actual|planned) )*(?:spen[dt]|spending|cost|expenditure|(?:re ?)?invest(?:ed|ments?)|redeploy(?:ed|ments?)|committed|commitments?)(?: [\d/–-]+)?| \(.*\)| £.*| [\d/–-]+)?|sum|overall|(?:check|difference|variance)(?: (?:to|from|against|vs?)\b.*)?|(?:%|percentage) .*)\W*$/i;
/** Of the rows above, and not their sum: "Average per practice", "England average", "£ per weighted patient", "Median". */
export const ofEach =
  /^(?:(?:(?:england|national|area team|ccg|locality|local|practice|overall) )?(?:average|mean|median|min(?:imum)?|max(?:imum)?|count|range|standard deviation)(?: (?:per|of|for|across)\b.*| \(.*\))?|(?:£ ?)?per (?:(?:weighted|registered|raw) )?(?:patient|head|practice|capita)\b(?!.*\b(?:payments?|fees?|schemes?|services?|incentives?)\b).*)\W*$/i;
/** Of a row that says what money is spent on, it is whom it is for. */
export const everyone = /^all practices\W*$/i;
/** What was there before and what is left: no practice. */
export const balance =
  /^(?:(?:opening|closing) balances?\b|balances? (?:[bc] ?\/? ?f(?:wd)?|(?:brought|carried) forward)\b).*$/i;
/** Who made a sheet, and its notes. */
export const signature =
  /^(?:(?:prepared|approved|checked|reviewed|authori[sz]ed|completed|signed)(?: off)?(?: by| on)?|date|notes?|key|source)\W*$/i;
/** Where the column holds codes, words beside "total" are the CCG's: "Total 01C", "NHS Bramley CCG Total". */
export const totalSomewhere = /\b(?:sub-?|grand )?totals?\b/i;

/** Beside a practice or a CCG, in the place of what is spent on: "Phlebotomy total". */
export const totalAtEnd = /\btotals?\W*$/i;
/** Of what stands above already: "of which equipment", "Memo: spent in 2013/14". */
export const partOf =
  /^(?:(?:of which|o\/w)\b|(?:memo(?:randum)?(?: items?| only)?|included (?:above|in the above))(?:\W*$| ?[-–—:;,(]))/i;
/** Alone before a ledger's figures, what there is to spend: "PMS premium released", "Funding available for reinvestment". */
const toSpend =
  /^(?=.*\b(?:available|released?|freed|resources?|budget)\b)(?:less:? )?(?:(?:total|gross|net|annual|pms|ccg|premiums?|reviews?|funds?|funding|money|monies|amounts?|savings?|resources?|budget|available|released?|freed|up|for|from|to|be|re ?invest(?:ed|ments?)) ?)+\W*$/i;
/** And what is left of it. */
const leftOver =
  /^(?:(?:uncommitted|unallocated|unspent|remaining|closing) )?balance(?: (?:remaining|left|unspent|uncommitted|to (?:be )?(?:re ?)?(?:invest|allocat)\w*))?\W*$|^(?:(?:under|over)[- ]?spends?|surplus|shortfall|(?:remaining|still|left) to (?:be )?(?:re ?)?(?:invest|allocat|spen[dt])\w*)\W*$/i;

/** Below a schedule, in the place of a practice: "Area team target", "Surplus/(shortfall)", "Less: reinvestment to date". */
const ofAll = wordSet(`
  a all and of the for in on by per from to or vs versus against less plus net gross area team target targets surplus shortfall
  deficit position impact plan plans planned budget budgets actual actuals forecast outturn variance difference movement change
  cumulative date ytd prior previous last current year years nhs england ccg locality pms gms mpig premium premiums release
  released retained reinvested reinvestment redeployed redeployment balance remaining available uncommitted unallocated total
  totals average check control reconciliation ledger schedule as at march recurrent non funding equivalent carried brought
  forward down page number no count practices patients list size weighted registered`);
/** "c/f", "b/fwd". */
const carried = /\b[bc] ?\/ ?f(?:wd)?\b/gi;
/** Whether a label has no other words than these. */
export const saysNoPractice = (text: string): boolean => {
  const words =
    text
      .replace(carried, 'carried')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => ofAll.has(word));
};

/** How columns are lettered below their headings: "(a)", "g = e − f". */
export const columnLettered = /^\s*(?:\([a-z]{1,2}\)|[a-z])(?:\s*[=:].{0,40})?\s*$/i;

/** Whether a label alone says that a line is a total, or another figure, of the rows above. */
export const isTotalAlone = (text: string): boolean => totalAlone.test(text) || ofEach.test(text);
/** At the foot of a page, and at the head of the next: what the rows above come to, or money of another year. */
export const ofPages =
  /^(?:(?:page|sub)[- ]?)?(?:totals? )?(?:(?:carried|brought) (?:forward|down|over)|[bc] ?\/ ?[fd](?:wd)?)\W*$/i;
/** Whether a ledger's label says what there is to spend of everything, or what is left of it. */
export const isOfAll = (text: string): boolean => toSpend.test(text) || leftOver.test(text);
/** Words that end as the name of a CCG does. */
export const namesCcg = /\b(?:ccg|clinical commissioning group)\W*$/i;
