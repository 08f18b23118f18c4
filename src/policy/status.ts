/**
 * How far a redeployment has come, in the words of a ledger's status. A ledger also lists what was asked for, is being
 * thought about or came to nothing: money counts as redeployed where the status says that it is decided or spent, and
 * nothing that might take it back (policy section 5: a word that is not known is never counted as met).
 */
import { readOnce } from './readOnce';
import { wordSet } from './wordSet';

/** Whether a status says that the money is, or will be, spent so: every word of it is known to. */
export const isSettled = readOnce((status): boolean => {
  if (/[?✗✘❌☒]/u.test(status)) return false;
  const plain = status.toLowerCase().replace(settledTogether, ' settled ');
  const words = plain.match(/[\p{L}\p{N}✓✔☑✅]+/gu) ?? [];
  return words.some((word) => settled.has(word)) && words.every(isHarmless);
});

/**
 * Whether the words of a scheme or of what is spent on leave it open, set apart from what they name: "Extended access – NOT
 * APPROVED", "Withdrawn: care homes". Care "for patients who declined" is a scheme like any other.
 */
export const isLeftOpen = readOnce((words) => words.length <= longestName && leftOpen.test(words));

const longestName = 300;
const open = String.raw`(?:(?:not|never|no longer) (?:yet )?(?:approved|agreed|supported|funded|progress(?:ed|ing)|proceed(?:ed|ing)|taken forward|going ahead|required)|did not (?:proceed|go ahead)|un(?:approved|funded|successful)|rejected|declined|refused|withdrawn|cancelled|abandoned|aborted|deferred|postponed|on hold|pipeline|proposed|provisional|superseded|duplicate|tb[acd])`;
const waiting = String.raw`(?:pending|awaiting|subject to)(?: \w+){0,3}`;
const leftOpen = new RegExp(
  String.raw`(?:^|[-–—([:;,*/|]) ?(?:${open}|${waiting})(?:\W*$| ?[-–—)\]:;,*/|]| (?:by|at|on|in|until|\d))|\s${open}\W*$`,
  'iu',
);

/** What a heading over rows, or a sheet's name, says of all of them: nothing where it says more than how far they have come. */
export const statusOver = (heading: string): 'settled' | 'open' | undefined => {
  const words = heading.length > 80 ? [] : (heading.toLowerCase().match(/\p{L}+/gu) ?? []);
  const isOpen = words.some((word) => openOver.has(word));
  if (!isOpen && !words.some((word) => settled.has(word))) return undefined;
  if (!words.every((word) => word.length === 1 || openOver.has(word) || ofRows.has(word) || isHarmless(word)))
    return undefined;
  return isOpen ? 'open' : 'settled';
};

const openOver = wordSet(`
  not never longer unapproved unfunded unsuccessful unsupported rejected declined refused withdrawn cancelled abandoned
  deferred postponed hold pipeline proposed provisional superseded pending awaiting subject consideration`);
const ofRows = wordSet(`
  schemes projects items bids proposals requests applications business case cases approval decision no yet be progressed
  proceeding taken forward under section part list other or`);

const isHarmless = (word: string): boolean =>
  settled.has(word) || beside.has(word) || /^\d+(?:st|nd|rd|th)?$/.test(word);

/** Words that say it together, and may say the reverse alone: "called off", "out of contract". */
const settledTogether =
  /\b(?:signed[ -]off|rolled[ -]out|paid out|up and running|(?:in|good|making) progress|(?:on|off) track|in place|under[ -]?way)\b/g;

/** Colours say how well it goes: what goes badly is being done, too. */
const settled = wordSet(`
  settled y yes true ok okay approved supported successful agreed signed confirmed authorised authorized endorsed
  ratified accepted awarded committed allocated funded commissioned contracted ordered paid spent invoiced accrued
  actual posted reconciled charged completed complete done delivered delivering finished implemented live active
  current started running ongoing mobilised mobilising recurrent planned plan budgeted forecast scheduled red amber
  green ✓ ✔ ☑ ✅`);

const beside = wordSet(`
  a an and at by for from full fully formally in into is it now of on scheme project service services spend funding money
  payment payments the this to date with board ccg ccgs committee executive finance gb governing body group lmc meeting
  minutes nhse nhs england panel pccc practice practices primary care joint team month monthly quarter quarterly year yr
  rag q1 q2 q3 q4 work delivery as per contract invoice january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec`);
