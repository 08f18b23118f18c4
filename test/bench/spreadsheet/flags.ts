/**
 * Seven duties of a schedule's row as twelve formulas, as a finance team would write them beside its own sheet: 1 where
 * a duty is broken, 2 where the row does not say, 0 where it is kept or not asked. Amounts are numbers throughout: a
 * formula does not read "£1,234.50". The same practice twice is left out: a COUNTIF for each row takes minutes.
 */
import { starts } from '../rules/byHand';

/** The columns of the bench's schedule. */
const [funding, gms, premium] = ['C1', 'D1', 'E1'];
const [one, two, three, four] = ['F1', 'G1', 'H1', 'I1'];
const [plan, review, population] = ['J1', 'K1', 'L1'];
/** What the flags go by: year one to four of the first release, the highest level, and the year that reaches it. */
const [first, level, full] = ['M1', 'N1', 'O1'];

const flags = {
  'four-year': `IF(${first}=0;0;IF(${full}-${first}>=3;0;IF(AND(${full}=4;${level}<${premium}-0.12);2;1)))`,
  'reinvest-first': `IF(${first}=0;0;IF(ISNUMBER(${plan});IF(${plan}<=CHOOSE(${first};${starts.join(';')});0;1);IF(OR(${plan}="No";${plan}="tbc";${plan}="pending");1;2)))`,
  'case-review': `IF(${first}=0;0;IF(OR(${review}="Yes";${review}="Done");0;IF(OR(${review}="No";AND(${review}="";${population}<>"";${level}>=${premium}-0.12));1;2)))`,
  'premium-sum': `IF(ROUND(ABS(${premium}-(${funding}-${gms}));2)>0.01;1;0)`,
  'released-falls': `IF(ROUND(MAX(${one}-${two};${two}-${three};${three}-${four});2)>0.12;1;0)`,
  'premium-linked': `IF(${premium}<=0;0;IF(ROUND(${premium}-${four};2)<=0.12;0;IF(${population}<>"";0;IF(ROUND(${four}-${three};2)<=0.12;1;2))))`,
  'even-pace': `IF(OR(${first}=0;${full}-${first}<3);0;IF(ROUND(MAX(${one}*4-${level};${two}*4-${level}*2;${three}*4-${level}*3);2)>0.48;1;0))`,
} as const;

export const flagged = Object.keys(flags) as (keyof typeof flags)[];

/** Formulas before the first flag. */
export const before = 3;

export const flagFormulas: readonly string[] = [
  `IF(${one}>0;1;IF(${two}>0;2;IF(${three}>0;3;IF(${four}>0;4;0))))`,
  `MAX(0;${one}:${four})`,
  `IF(${first}=0;0;IF(${one}>=${level}-0.12;1;IF(${two}>=${level}-0.12;2;IF(${three}>=${level}-0.12;3;4))))`,
  ...Object.values(flags),
  'COUNTIF(P1:V1;1)',
  'COUNTIF(P1:V1;2)',
].map((formula) => `=${formula}`);
