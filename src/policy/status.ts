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

const isHarmless = (word: string): boolean =>
  settled.has(word) || beside.has(word) || /^\d+(?:st|nd|rd|th)?$/.test(word);

/** Words that say it together, and may say the reverse alone: "called off", "out of contract". */
const settledTogether =
  /\b(?:signed[ -]off|rolled[ -]out|paid out|up and running|(?:in|good|making) progress|(?:on|off) track|in place|under[ -]?way)\b/g;

/** Colours say how well it goes: what goes badly is being done, too. */
const settled = wordSet(`
  settled y yes true ok okay approved agreed signed confirmed authorised authorized endorsed ratified accepted awarded
  committed allocated funded commissioned contracted ordered paid spent invoiced accrued actual posted reconciled charged
  completed complete done delivered delivering finished implemented live active current started running ongoing mobilised
  mobilising recurrent planned plan budgeted forecast scheduled red amber green ✓ ✔ ☑ ✅`);

const beside = wordSet(`
  a an and at by for from full fully formally in into is it now of on scheme project service services spend funding money
  payment payments the this to date with board ccg ccgs committee executive finance gb governing body group lmc meeting
  minutes nhse nhs england panel pccc practice practices primary care joint team month monthly quarter quarterly year yr
  rag q1 q2 q3 q4 work delivery as per contract invoice january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec`);
