/**
 * How far a redeployment has come, in the words of a ledger's status. A ledger also lists what was asked for, is being
 * thought about or came to nothing: money counts as redeployed where the status says that it is decided or spent, and
 * nothing that might take it back (policy section 5: a word that is not known is never counted as met).
 */
import { readOnce } from './readOnce';
import { wordSet } from './wordSet';

/** Whether a status says that the money is, or will be, spent so: every word of it is known to. */
export const isSettled = readOnce((status): boolean => saysSettled(status));

const isDoubted = /[?✗✘❌☒]/u;
const saysSettled = (status: string): boolean => {
  if (isDoubted.test(status)) return false;
  const words = wordsOf(withoutPeople(status.replace(everyYear, ' recurrent ')));
  return words.some((word) => settled.has(word) || word === 'recurrent') && words.every(isHarmless);
};

/**
 * Whether a cell under "Approved" says that it is: in the words of a status, or by who approved it when ("GB May 2015",
 * "JS 12/05/15"), as such columns often do.
 */
export const isApproved = readOnce((approval): boolean => {
  if (isDoubted.test(approval)) return false;
  if (saysSettled(approval) || /^(?:fund|support)$/i.test(approval.trim())) return true;
  const words = wordsOf(withoutPeople(approval));
  const isDated = words.some((word) => isNumber(word));
  const isMonth = words.some((word) => months.has(word));
  const isSigned = initials.test(approval) || words.some((word) => whoApproves.has(word));
  return (
    ((isDated && isMonth) || (isSigned && (isDated || isMonth))) &&
    words.every((word) => isNumber(word) || months.has(word) || whoApproves.has(word) || word === 'at')
  );
});

/**
 * Whether the words of a scheme or of what is spent on leave it open, set apart from what they name: "Extended access – NOT
 * APPROVED", "Withdrawn: care homes". Care "for patients who declined" is a scheme like any other.
 */
export const isLeftOpen = readOnce((words) => words.length <= longestName && leftOpen.test(words));

const longestName = 300;
/** What a line is marked with that came to nothing. A residual volume after voiding is none. */
const struckOut = String.raw`rejected|withdrawn|cancell?ed|(?<!post[ -])void(?:ed)?|deleted`;
const open = String.raw`(?:(?:not|never|no longer) (?:yet )?(?:approved|agreed|supported|funded|committed|allocated|identified|spent|progress(?:ed|ing)|proceed(?:ed|ing)|taken forward|going ahead|required)|did not (?:proceed|go ahead)|un(?:approved|funded|successful|(?:committed|allocated|identified|spent)(?: (?:balance|funds?|funding|resources?|money|monies))?)|headroom|to be (?:found|identified|allocated|committed|agreed|approved|confirmed|decided|determined|reversed|cancelled|withdrawn|deleted)|${struckOut}|declined|refused|written off|abandoned|aborted|deferred|postponed|on hold|pipeline|proposed|provisional|superseded|duplicate|tb[acd]|(?:carr(?:ied|y) (?:forward|over)|c ?\/ ?f(?:wd)?)(?: (?:in)?to (?:[\w/-]+ ?){1,3})?)`;
/** Patients wait as well, for discharge or a placement; and what waits to be paid is decided. */
const waiting = String.raw`(?:pending|awaiting|subject to)(?! (?:\w+ ){0,2}(?:discharge|admission|placements?|surgery|operations?|diagnos\w+|treatment|appointments?|referrals?|transfer|package|assessments?|tests?|scans?|transplants?|dols|invoices?|payments?)\b)(?: \w+){0,3}`;
const leftOpen = new RegExp(
  String.raw`(?:^|[-–—([:;,*/|]) ?(?:${open}|${waiting})(?:\W*$| ?[-–—)\]:;,*/|]| (?:by|at|on|in|with|until|\d+)\b)|(?<!\b(?:who|that|those|patients|people))\s${open}\W*$`,
  'iu',
);

/**
 * Whether a comment on a row begins with that it is not to be, or waits for a decision: "Rejected by CCG", "To be reversed
 * in 15/16". What else a comment says may be of anything.
 */
export const isNotToBe = readOnce(
  (comment) => comment.length <= longestName && notToBe.test(comment) && !cameAbout.test(comment),
);

/** Whether a comment is no more than that something is yet to be decided: beside no status, that is whether the money is spent. */
export const isUndecided = readOnce((comment) => undecided.test(comment));
const undecided =
  /^\W*(?:tb[acd]|pending|proposed|provisional|draft|to be (?:agreed|approved|confirmed|decided))\W*$/i;

/** "On hold until October, now live" */
const cameAbout =
  /\b(?:now|since|then|later|subsequently|but) (?:been )?(?:approved|agreed|live|funded|paid|completed?)\b/i;

/** What ends such words, or goes on from them. */
const alone = String.raw`(?:\W*$|\s*[-–—)\]:;,.*/|(]| (?:by|at|on|in|with|of|from|to|until|due|as|\d+)\b)`;
const notToBe = new RegExp(
  String.raw`^\W*(?:(?:bid|scheme|funding|payment|proposal|journal|line|entry|row|item|claim|invoice|order|po|grant|this|now|was|is|has been|ccg|pccc) )*(?:do not use|(?:not|never|no longer) (?:yet )?(?:approved|agreed|supported|funded|committed|paid|spent|taken up|going ahead|proceeding|progressing|taken forward)|no longer (?:required|needed)|(?:did|will) not (?:proceed|go ahead|start|happen|take place)|never (?:started|happened|took place)|not (?:yet )?started|un(?:approved|funded|successful|committed|paid|spent)|underspen(?:[dt]|ding)|slippage|(?:nil|no|zero) (?:spend|expenditure|uptake|take[ -]up)|(?:returned|given back) to (?:the )?ccg|declined|refused|abandoned|deferred|postponed|on hold|in error|superseded|duplicate|(?:(?:to|will|should) be )?(?:${struckOut}|reversed|removed|written off|refunded|repaid|recalled|clawed back|credited back)|reversal|(?:pending|awaiting|awaits|subject to)(?: [\w&]+){0,3} (?:approval|agreement|decision|sign[ -]?off|ratification|business case))${alone}`,
  'i',
);

/**
 * Whether a cell under a heading that is not known marks its row as one that came to nothing, whatever the heading: "VOID",
 * "Rejected by panel". Words that could as well be of an invoice, an order or whom it was offered to are left.
 */
export const isMarkedOff = readOnce(
  (mark) => mark.length <= longestMark && markedOff.test(mark) && !cameAbout.test(mark),
);
const longestMark = 60;
const markedOff = new RegExp(
  String.raw`^\W*(?:(?:bid|scheme|funding|payment|proposal|line|entry|row|item|claim|this|was|has been) )*(?:${struckOut}|abandoned|superseded|duplicate|unapproved|do not use|not (?:approved|funded|going ahead)|did not (?:proceed|go ahead))${alone}`,
  'i',
);

/** What a heading over rows, or a sheet's name, says of all of them: nothing where it says more than how far they have come. */
export const statusOver = (heading: string): 'settled' | 'open' | undefined => {
  const words =
    heading.length > 80
      ? []
      : wordsOf(heading.replace(cameToIt, ' ').replace(everyYear, ' ').replace(/\d/g, ' '));
  const isOpen = words.some((word) => openOver.has(word));
  if (!isOpen && !words.some((word) => settled.has(word))) return undefined;
  if (!words.every((word) => word.length === 1 || openOver.has(word) || ofRows.has(word) || isHarmless(word)))
    return undefined;
  return isOpen ? 'open' : 'settled';
};

const openOver = wordSet(`
  not never longer unapproved unfunded unsuccessful unsupported rejected declined refused withdrawn cancelled canceled void voided
  deleted reversed abandoned deferred postponed hold pipeline proposed provisional superseded pending awaiting subject
  consideration`);
const ofRows = wordSet(`
  schemes projects items bids proposals requests applications business case cases approval decision no yet be progressed
  proceeding taken forward under section part list other or draft`);

/** "Proposed (approved May 2014)", "Pipeline – now live": how it began. */
const cameToIt =
  /\b(?:(?:formerly|previously) )?(?:proposed|provisional|pipeline|pending|on hold)(?: ?[-–—(:;] ?(?:and )?(?:then |since |now |later |subsequently )?|,? (?:and |but )?(?:then|since|now|later|subsequently) )(?=(?:approved|agreed|live|funded|paid|completed?)\b)|\bprovisional (?=outturn\b|actuals?\b)|\b(?:no longer|no|nothing|none|not)(?: schemes| items)? (?:pending|on hold|proposed|provisional)\b/giu;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(takingNothing, ' ')
    .replace(settledTogether, ' settled ')
    .match(/[\p{L}\p{N}✓✔☑✅]+/gu) ?? [];

/** A day, an amount, or a month or quarter of the ledger: "12", "3rd", "2m", "m12". */
const isNumber = (word: string): boolean => /^(?:\d+(?:st|nd|rd|th|k|m)?|[mpq]\d{1,2})$/.test(word);

const isHarmless = (word: string): boolean =>
  settled.has(word) ||
  word === 'recurrent' ||
  beside.has(word) ||
  months.has(word) ||
  whoApproves.has(word) ||
  isNumber(word);

/** "Dr Smith", and initials beside words that are not all in capitals: whoever signed. */
const withoutPeople = (text: string): string =>
  text.replace(/\b(?:Dr|Mr|Mrs|Ms|Prof)\.? (?:[A-Z]\.? )?[A-Z][\p{L}'’-]+/gu, ' ').replace(initials, ' ');
/** Two capitals, where others would be a word in capitals as well. */
const initials = /\b(?!(?:AS|AT|BE|BY|DO|EX|GO|IF|IN|IS|IT|NA|NK|NO|NR|OF|ON|OR|SO|TB|TO|UN|UP)\b)[A-Z]{2}\b/;

/** Whether money goes on, and in which year it is, is asked of what is spent. Over rows it may stand under another heading. */
const everyYear = /\b(?:no[nt][ -]?)?rec(?:urr(?:ent|ing|ently))?\b|\bin[ -]year\b|\b(?:yr|year) \d\b/gi;

/** Said beside a decision, these take nothing from it. */
const takingNothing =
  /\b(?:subject to )?(?:an? )?(?:annual|quarterly|monthly|regular|yearly) review\b|\b(?:year[ -]end|open exeter|bacs run)\b|\bno (?:further action|issues?|concerns?|changes?)\b/g;

/** Words that say it together, and may say the reverse alone: "called off", "out of contract". */
const settledTogether =
  /\b(?:signed[ -]off|rolled[ -]out|roll[ -]out complete|paid out|up and running|(?:in|good|making) progress|(?:on|off) track|in place|in post|in operation|in delivery|(?:in|under) contract|(?:in|on) (?:the )?ledger|on[ -]going|under[ -]?way|business as usual|invoices? received|goods rece(?:ived|ipted)|payments? made|funds released|(?:awaiting|pending) (?:payments?|invoices?)|chair['’]?s? action|virtual approval|(?:under )?delegated authority)\b/g;

/** Colours say how well it goes: what goes badly is being done, too. */
const settled = wordSet(`
  settled y yes true ok okay approved supported successful agreed signed confirmed authorised authorized endorsed
  ratified accepted awarded committed allocated funded commissioned contracted ordered paid prepaid spent invoiced accrued
  accrual actual outturn posted processed cleared transacted receipted reconciled charged completed complete done delivered delivery
  delivering finalised finished implemented implementation mobilisation live active operational current started
  commenced running ongoing continuing continued continues existing established embedded renewed recruited bau mobilised
  mobilising planned plan budgeted forecast scheduled red amber green ✓ ✔ ☑ ✅`);

const beside = wordSet(`
  a an and at by for from full fully formally in into is it now of on scheme project service services spend funding money
  payment payments the this to date with finance lmc meeting practice practices primary care joint team month monthly
  quarter quarterly annually year yr final phase rag work as per via contract invoice invoices sla bacs reviewed
  support exeter nhais cqrs members`);

const whoApproves = wordSet(`
  board ccg ccgs committee commissioning clinical executive exec governing body gb group panel pccc pcc cec smt cfo ceo
  coo ao fd nhs nhse england minute minutes min mins chair primary care`);

const months = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec`);
