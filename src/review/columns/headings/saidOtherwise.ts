/**
 * Headings that have the words of a fact or a measure, and something beside them that makes it another: "Available for
 * reinvestment 2014/15", "PMS baseline less premium", "Letter sent to practice". Few workbooks have any.
 */
import { facts, type Fact } from '../../../policy/facts';
import { withoutYears, yearsIn, type FinancialYear } from '../../../policy/financialYear';
import type { CellValue } from '../../../policy/rules/rule';
import { wordSet } from '../../../policy/wordSet';
import { contentsOf } from '../contents';
import { ccgAgreed } from './ccgAgreed';
import { measureWords } from './measureWords';
import { plainHeading } from './plainHeading';
import { headingText, type RawColumn } from '../rawColumn';
import { recognise, recogniseHeading, unknownInYear, type Recognised } from './recognise';
import type { YearFound } from '../years/years';

/** What a column carries by its heading and the first of its cells, with such words held against it. */
export const recogniseWhole = (column: RawColumn): Recognised | undefined => {
  const { cells } = column;
  const heading = headingText(column);
  const asked = heading.replace(yesOrNo, '');
  const said =
    ccgAgreed(column) ??
    recognise(column.heading, cells) ??
    (asked === heading ? undefined : recognise(asked, cells)) ??
    wholeYear(heading);
  if (!said) return agreedOtherwise(plainHeading(heading), cells);
  return 'year' in said ? inYear(said, heading, cells) : ofFact(said, plainHeading(heading), cells);
};

/** "Agreed? (Y/N)" */
const yesOrNo = /[ (]+y(?:es)? ?\/ ?no?\)?$/i;

/** "Full year 2014/15" is all of it; the "full year effect" of what began in it is more than is spent in it. */
const wholeYear = (heading: string): Recognised | undefined => {
  const without = heading.replace(/\bfull[ -]?year\b(?![ -]*effect)/i, ' ');
  const said = without === heading ? undefined : recogniseHeading(without);
  return said && 'year' in said ? { ...said, certainty: 'likely' } : undefined;
};

/** What a full year of a service costs, or the part of one that it ran in: not plainly what is spent in the year. */
const yearEffect = /\b(?:f|p)ye\b|\b(?:full|part)[ -]?year\b/i;

/**
 * Of a ledger that has a column for each year's amounts, those of other years by headings that do not plainly say that it is
 * spent in them, with the years. `taken`: the columns that carry something.
 */
export const yearEffects = (
  raw: readonly RawColumn[],
  taken: readonly (RawColumn | YearFound)[],
): ReadonlyMap<RawColumn, FinancialYear> => {
  const years = taken.flatMap((each) => ('measure' in each && each.measure === 'amount' ? [each.year] : []));
  return new Map(
    raw.flatMap((each) => {
      const heading = headingText(each);
      const year = yearEffect.test(heading) ? unknownInYear(heading, each.cells) : undefined;
      return year === undefined || years.length === 0 || years.includes(year) ? [] : [[each, year]];
    }),
  );
};

/** Words beside "spend" that leave it what is spent of a premium. */
const ofPremium = wordSet(`
  spend spent pms premium premia released release freed up resources money funds funding reinvestment amount amounts value total
  in of on the for from to by with year years fy financial actual actuals plan planned proposed forecast outturn fot budget
  estimate estimated est net gross local practice practices gp general ccg locality area pounds recurrent recurring`);

/**
 * The columns of a schedule that say what is spent of other money in a year, as far as is known: "QOF spend 2014/15",
 * "Prescribing spend 2014/15". A ledger's are what it lists.
 */
export const otherSpending = (raw: readonly RawColumn[]): ReadonlySet<RawColumn> => {
  const said = raw.map((each) => [each, recogniseHeading(headingText(each))] as const);
  const isLedger = said.some(([, is]) => is && 'fact' in is && spentOn.has(is.fact));
  return new Set(
    said.flatMap(([each, is]) => {
      if (isLedger || !is || !('year' in is) || is.measure !== 'reinvested') return [];
      const plain = plainHeading(withoutYears(headingText(each)));
      if (/\b(?:re ?invest|redeploy)/.test(plain) || paidForContract.test(plain)) return [];
      return plain.split(' ').every((word) => /^[\d/]*$/.test(word) || ofPremium.has(word)) ? [] : [each];
    }),
  );
};
const spentOn = new Set<string>(['purpose', 'scheme', 'receivingCcg', 'receivingPractice'] satisfies Fact[]);

const inShares = /\b(?:percent(?:age)?|proportion)\b/;
const ofRelease = /\b(?:reduc|taper|phas)/;

/**
 * The columns of a schedule that say what is released or retained in a year as shares, where none says it as amounts:
 * "% released 2014/15". `taken`: the columns that carry something.
 */
export const releaseInShares = (
  raw: readonly RawColumn[],
  taken: readonly (RawColumn | YearFound)[],
): readonly RawColumn[] =>
  taken.some((each) => 'measure' in each && each.measure && each.measure !== 'reinvested')
    ? []
    : raw.filter((each) => {
        const plain = plainHeading(headingText(each));
        if (!inShares.test(plain) || yearsIn(plain).length !== 1) return false;
        const said = measureWords.find(([words]) => words.test(plain));
        return said ? said[1] !== 'reinvested' : ofRelease.test(plain);
      });

type OfYear = Extract<Recognised, { readonly year: number }>;
type OfFact = Exclude<Recognised, OfYear>;

/** "Released for reinvestment" says that it is there to be reinvested, and not that it is. */
const forReinvestment =
  /(?<!\b(?:plan\w*|propos\w*|budget\w*|committed|allocated|earmarked|approved|agreed|used|spent|paid) )\b(?:for|available to(?: be)?) (?:local |gp )?(?:re[ -]?invest|redeploy)\w*/i;
/** "Reinvestment pot", "Reinvestment required", "Uncommitted reinvestment": what there is to reinvest, or still is. */
const toReinvest =
  /\b(?:re ?invest\w*|redeploy\w*) (?:\w+ )?(?:pot|pool|fund|reserve|envelope|required|requirement|target|obligation|due|owed|needed|outstanding|remaining|uncommitted|unallocated|entitlement|balance)\b|\b(?:uncommitted|unallocated|unspent|unused|outstanding|required|due|owed|remaining|under ?spen[dt]|balance|surplus)\b (?:\w+ )?(?:(?:of|on|for|to|in|from|against) )?(?:the |be |be used for )?(?:re ?invest|redeploy)/;
/** "Potential reinvestment", "Reinvestment bid", "Reinvested in acute", "QOF reinvested": not spent, or not here, or other money. */
const otherReinvestment =
  /\b(?:potential|maximum|max|possible|opportunity|offered|requested|bids?|gain(?! from\b)|net of|outside|elsewhere|acute|secondary|hospitals?|community|non pms|other (?:ccgs?|funding|money)|mpig|qof|seniority)\b/;
/** Released money that is kept elsewhere, and not what a practice is still paid. */
const heldBack =
  /\b(?:retain\w*|kept|held|remaining) (?:(?:back|centrally) )?(?:by (?:the )?(?:ccgs?|nhse?|area team|commissioners?)\b|available|centrally|(?:as|for|in) (?:savings?|qipp|reserves?|contingency))/;
/** What one amount is held against another: the amount of neither. */
const compared =
  /\b(?:re ?invest\w*|redeploy\w*|spend|spent|releas\w*) (?:shortfall|gap|variance|difference|diff|check|vs?|versus|minus|less (?:releas\w*|freed))\b|\b(?:less|minus|vs?|versus) (?:\w+ )?(?:re ?invest|redeploy|spen[dt])|\b(?:variance|difference|shortfall|gap|slippage|(?:under|over) ?spen[dt]) (?:in|on|of|between|against|from|to) (?:\w+ )?(?:re ?invest|redeploy|spen[dt]|releas)/;
/** What is spent until then: the year's own part of it is not said. */
const spentUntil =
  /^(?=.*\b(?:re ?invest\w*|redeploy\w*|spent|spend|amounts?|cost)\b)(?=.*\b(?:cum|cumulative|cumulatively|running total|to date|ytd)\b)/;
/** Money that a practice is paid for its contract, and no redeployment. */
const paidForContract = /\b(?:[gp]ms|contract|baseline|core) (?:contract |agreement )?spen[dt]\b/;
/** What is more of these, or left of them, is no part of a premium; and a day is no amount of it. */
const noPremium =
  /\b(?:mpig|qof|correction factor|seniority|number of|no of|list size|date|notified)\b|\badditional (?:funding|services?|payments?|roles|support|investment|income|capacity|staff)\b/;
/** "Reinvestment plan 2016/17 confirmed" asks whether it is. */
const asksWhether = /\b(?:y\/n|yes\/no)\b|\bplans?\b.*\b(?:confirmed|agreed|approved|in place|published)\b/;

const inYear = (said: OfYear, heading: string, cells: readonly CellValue[]): Recognised | undefined => {
  const there = heading.replace(forReinvestment, 'available');
  const plain = plainHeading(there);
  if ([heldBack, compared, spentUntil].some((words) => words.test(plain))) return undefined;
  if (there !== heading) return recogniseHeading(there);
  if (asksWhether.test(plain)) {
    const { amounts, dates } = contentsOf(cells);
    if (amounts <= 0.6 || dates > 0.8) return undefined;
  }
  if (said.measure === 'reinvested' && (toReinvest.test(plain) || otherReinvestment.test(plain)))
    return undefined;
  if (said.measure === 'reinvested')
    return paidForContract.test(plain) ? { ...said, measure: undefined, certainty: 'likely' } : said;
  return said.measure !== undefined && noPremium.test(plain) ? undefined : said;
};

/** "PMS baseline less premium" is neither of them. */
const withoutPremium = /\b(?:less|minus|excl|excluding|without|net of|after) (?:the )?(?:pms )?premium\b/;
/** "Premium over GMS equivalent" is what is above it; "Less: GMS equivalent" is it. */
const aboveGms = /(?:\b(?:above|over)|\w (?:less|minus)) (?:the )?(?:notional )?(?:gms|global sum)\b/;
/** "Difference between PMS and GMS equivalent", "Variance to GMS equivalent". */
const besideGms = /\b(?:difference|variance|excess|gap)\b.*\b(?:gms|global sum)\b/;
/** "PMS premium linked to services", "tied to KPIs": the part of it that is. */
const linkedPart = /\bpremium\b.* (?:linked|tied) (?:to|with)\b/;
/** "Premium less linked funding" and "Not linked to services" are the rest. */
const notLinked =
  /\b(?:not|less|minus|excl|excluding|without|net of|after|before)\b.* (?:linked|service|kpi|ring|special)/;
/** "Letter sent to practice", "Loss to practice", "CCG to confirm" say nothing of where money goes. */
const toldTo =
  /\b(?:letters?|dates?|sent|issued|submitted|notified|offers?|loss|cost|impact|payments?|respond|sign|confirm\w*)\b/;
/** "Approved by receiving CCG" is its agreement. */
const agreedBy = /\b(?:agree|approv|consent|sign)\w*/;

/** "New baseline", "post review"; but what is left after QOF, say, is the funding that is meant. */
const laterFunding =
  /\b(?:new|future|(?:post|after)(?!.*\b(?:qof|deduct\w*|seniority|premises|dispensing|enhanced)\b))\b/;

/** What is held against the GMS equivalent: the funding without what GMS practices are paid as well. */
const comparable = /\b(?:after|less|net of|excl|excluding|without|adjusted|comparable)\b/;

/** "Case review outstanding", "CCG approval required", "Review completed by" do not say that there is one. */
const stillToCome =
  /(?<!\b(?:if|where|when|as) )\b(?:needed|required|sought|requested|necessary|due|outstanding|overdue|awaited|pending|scheduled)\b(?! (?:if|where|when|for|under)\b)|\bby(?: whom)?$|\b(?:target|deadline)(?: date)?$/;
/** Reviews of other things than a practice's PMS agreement. */
const otherReview =
  /\b(?:qof|cqc|list|premises|rent|estates?|prescribing|medicines?|medication|performance|appraisal|audit|budget|data|boundary|mpig|seniority|peer|annual|quarterly)\b/;
/** "Special population claimed", "considered (Y/N)", "evidence sent": not that there is one. */
const onlyClaimed = /\b(?:consider\w*|assess\w*|check\w*|review\w*|evidence|claim\w*|appl\w+)\b/;
/** "Reduction from baseline" is an amount, "Reduction from April 2015" a day. */
const fromAmount =
  /\breduction from (?:\w+ )*(?:baseline|(?:previous|prior|last) year|funding|contract|premium|amount|price|list)\b/;
/** "Reinvestment amount outstanding", "Value of reinvestment required", "Amount reinvested elsewhere". */
const notSpent =
  /\b(?:not (?:yet|spent|re ?invested|redeployed|committed|allocated|paid)|outstanding|required|remaining|shortfall|unspent|uncommitted|target|due|elsewhere|outside)\b/;
/** "PMS funding lost", "Weighted list change", "Carr Hill index", "Registered patients over 75": something of the figure. */
const ofFigure =
  /# (?:lost|changes?|increase|decrease|growth|recovered|removed|requested|check|index|ratio|factor|over \d+|aged|[678]5)\b|\b(?:changes?|increase|decrease|growth) (?:in|of|to) (?:the )?#/;

/** Whether what stands beside the words of a fact makes it another thing. */
const isOther = ({ fact, by }: OfFact, plain: string): boolean => {
  if (by === undefined) return false;
  const beside = plain.replace(by, '#');
  const { reads } = facts[fact];
  if (fact === 'amount') return notSpent.test(plain);
  if (reads === 'money' || reads === 'count') return ofFigure.test(beside);
  if (reads !== 'answer' && reads !== 'date') return false;
  if (fact === 'reductionStartsOn') return fromAmount.test(plain);
  if (stillToCome.test(beside)) return true;
  if (fact !== 'planConfirmedOn' && /\b(?:planned|proposed)\b/.test(beside)) return true;
  // An agreement may be with a CCG's lead.
  if (fact !== 'agreedWithCcg' && /\b(?:lead|owner|officer|contact)\b/.test(beside)) return true;
  if (fact === 'published') return /\b(?:list|data|figures)\b/.test(beside);
  return (
    (fact === 'caseReview' && otherReview.test(beside)) ||
    (fact === 'specialPopulation' && onlyClaimed.test(beside))
  );
};

const ofFact = (said: OfFact, plain: string, cells: readonly CellValue[]): Recognised | undefined => {
  const { fact } = said;
  if (isOther(said, plain)) return undefined;
  if (fact === 'gmsEquivalent' || fact === 'pmsFunding') {
    if (aboveGms.test(plain) || besideGms.test(plain)) return premium;
  }
  if (fact === 'premium' && linkedPart.test(plain) && !notLinked.test(plain)) return linked;
  if (fact === 'pmsFunding' && laterFunding.test(plain)) return undefined;
  if ((fact === 'premium' || fact === 'pmsFunding') && withoutPremium.test(plain)) return undefined;
  if (fact === 'pmsFunding' && comparable.test(plain)) return { ...said, whole: true };
  if (fact === 'linkedFunding' && notLinked.test(plain))
    return /\bpremium\b/.test(plain) ? premium : undefined;
  if (fact !== 'receivingCcg' && fact !== 'receivingPractice') return said;
  const { ccgCodes, ccgNames, practiceCodes, amounts, dates } = contentsOf(cells);
  if (ccgCodes + ccgNames + practiceCodes > 0.5) return said;
  if (!toldTo.test(plain) && !agreedBy.test(plain)) return amounts > 0.8 && dates < 0.5 ? amount : said;
  return fact === 'receivingCcg' && agreedBy.test(plain) ? agreement : undefined;
};
/** Of whose agreement it is: "Out of area agreement", "Agreed with other CCGs", "5(f) agreement". */
const ofAnyCcgs = /\bccgs?\b|\bcross (?:border|boundary|locality)\b|\bout of (?:area|locality)\b|\b5 ?f\b/;
const notOfCcgs = /\b(?:lmc|practices?|patients?|ppg|nhse?|amounts?|value|lead|officer|contact|not|draft)\b/;

/** An agreement of CCGs that no other words say, such as "Agreement ref" over "01C and 02D". */
const agreedOtherwise = (plain: string, cells: readonly CellValue[]): Recognised | undefined => {
  if (!agreedBy.test(plain) || notOfCcgs.test(plain) || stillToCome.test(plain)) return undefined;
  const { amounts, dates, ccgNames } = contentsOf(cells);
  if (amounts > 0.6 && dates < 0.5) return undefined;
  return ofAnyCcgs.test(plain) || ccgNames > 0.5 ? agreement : undefined;
};

const reason = 'the heading says so in other words';
const premium: Recognised = { fact: 'premium', certainty: 'likely', reason };
/** "Paid to practice" over pounds. */
const amount: Recognised = { fact: 'amount', certainty: 'likely', reason: 'its cells are amounts' };
const linked: Recognised = { fact: 'linkedFunding', certainty: 'likely', reason };
const agreement: Recognised = { fact: 'agreementOfCcgs', certainty: 'likely', reason };
