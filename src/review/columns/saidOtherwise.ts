/**
 * Headings that have the words of a fact or a measure, and something beside them that makes it another: "Available for
 * reinvestment 2014/15", "PMS baseline less premium", "Letter sent to practice". Few workbooks have any.
 */
import type { CellValue } from '../../policy/rules/rule';
import { contentsOf } from './contents';
import { plainHeading } from './plainHeading';
import { headingText, type RawColumn } from './rawColumn';
import { recognise, recogniseHeading, type Recognised } from './recognise';

/** What a column carries by its heading and the first of its cells, with such words held against it. */
export const recogniseWhole = (column: RawColumn): Recognised | undefined => {
  const { cells } = column;
  const said = recognise(column.heading, cells);
  if (!said) return undefined;
  const heading = headingText(column);
  return 'year' in said ? inYear(said, heading, cells) : ofFact(said, plainHeading(heading), cells);
};

type OfYear = Extract<Recognised, { readonly year: number }>;
type OfFact = Exclude<Recognised, OfYear>;

/** "Released for reinvestment" says that it is there to be reinvested, and not that it is. */
const forReinvestment =
  /(?<!\b(?:plan\w*|propos\w*|budget\w*|committed|allocated|earmarked|approved|agreed|used|spent|paid) )\b(?:for|available to(?: be)?) (?:local |gp )?(?:re[ -]?invest|redeploy)\w*/i;
/** Released money that is kept elsewhere, and not what a practice is still paid. */
const heldBack =
  /\b(?:retain\w*|kept|held|remaining) (?:(?:back|centrally) )?(?:by (?:the )?(?:ccgs?|nhse?|area team|commissioners?)\b|available)/;
/** What one amount is held against another: the amount of neither. */
const compared =
  /\b(?:re ?invest\w*|redeploy\w*|spend|spent|releas\w*) (?:shortfall|gap|variance|difference|diff|check|vs?|versus|minus|less (?:releas\w*|freed))\b|\b(?:less|minus|vs?|versus) (?:\w+ )?(?:re ?invest|redeploy|spen[dt])/;
/** What is spent until then: the year's own part of it is not said. */
const spentUntil =
  /^(?=.*\b(?:re ?invest\w*|redeploy\w*|spent|spend|amounts?|cost)\b)(?=.*\b(?:cum|cumulative|cumulatively|running total|to date|ytd)\b)/;
/** Money that a practice is paid for its contract, and no redeployment. */
const paidForContract = /\b(?:[gp]ms|contract|baseline|core) (?:contract |agreement )?spen[dt]\b/;
/** What is more of these, or left of them, is no part of a premium. */
const noPremium =
  /\b(?:mpig|correction factor|seniority|number of|no of|list size)\b|\badditional (?:funding|services?|payments?|roles|support|investment|income|capacity|staff)\b/;
/** "Reinvestment plan 2016/17 confirmed" asks whether it is. */
const asksWhether = /\b(?:y\/n|yes\/no)\b|\bplans?\b.*\b(?:confirmed|agreed|approved|in place|published)\b/;

const inYear = (said: OfYear, heading: string, cells: readonly CellValue[]): Recognised | undefined => {
  const there = heading.replace(forReinvestment, 'available');
  const plain = plainHeading(there);
  if (heldBack.test(plain) || compared.test(plain) || spentUntil.test(plain)) return undefined;
  if (there !== heading) return recogniseHeading(there);
  if (asksWhether.test(plain)) {
    const { amounts, dates } = contentsOf(cells);
    if (amounts <= 0.6 || dates > 0.8) return undefined;
  }
  if (said.measure === 'reinvested')
    return paidForContract.test(plain) ? { ...said, measure: undefined, certainty: 'likely' } : said;
  return said.measure !== undefined && noPremium.test(plain) ? undefined : said;
};

/** "PMS baseline less premium" is neither of them. */
const withoutPremium = /\b(?:less|minus|excl|excluding|without|net of|after) (?:the )?(?:pms )?premium\b/;
/** "Premium over GMS equivalent" is what is above it; "Less: GMS equivalent" is it. */
const aboveGms = /(?:\b(?:above|over)|\w (?:less|minus)) (?:the )?(?:notional )?(?:gms|global sum)\b/;
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

const ofFact = (said: OfFact, plain: string, cells: readonly CellValue[]): Recognised | undefined => {
  const { fact } = said;
  if ((fact === 'gmsEquivalent' || fact === 'pmsFunding') && aboveGms.test(plain)) return premium;
  if (fact === 'pmsFunding' && laterFunding.test(plain)) return undefined;
  if ((fact === 'premium' || fact === 'pmsFunding') && withoutPremium.test(plain)) return undefined;
  if (fact === 'pmsFunding' && comparable.test(plain)) return { ...said, whole: true };
  if (fact === 'linkedFunding' && notLinked.test(plain))
    return /\bpremium\b/.test(plain) ? premium : undefined;
  if (fact !== 'receivingCcg' && fact !== 'receivingPractice') return said;
  if (!toldTo.test(plain) && !agreedBy.test(plain)) return said;
  const { ccgCodes, ccgNames, practiceCodes } = contentsOf(cells);
  if (ccgCodes + ccgNames + practiceCodes > 0.5) return said;
  return fact === 'receivingCcg' && agreedBy.test(plain) ? agreement : undefined;
};
const reason = 'the heading says so in other words';
const premium: Recognised = { fact: 'premium', certainty: 'likely', reason };
const agreement: Recognised = { fact: 'agreementOfCcgs', certainty: 'likely', reason };
