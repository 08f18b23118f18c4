/**
 * Which practice or CCG a cell names. Apart from other readings of cells, because nobody asks before a check: the first
 * screen need not carry them.
 */
import { ccgCodesIn } from '../../policy/localities';
import { readOnce } from '../../policy/readOnce';
import { isLocalityCode } from '../../policy/sameLocality';
import { BLANK, UNREADABLE, type CellValue, type Read } from '../../policy/rules/rule';
import { readText } from './textCells';

/** A code or name of a practice or CCG, in capitals. */
export const readCode = (value: CellValue): Read<string> => {
  if (typeof value === 'string' && isCapitals(value)) return value;
  const text = readText(value);
  return typeof text === 'string' ? text.toUpperCase() : text;
};

/** Whether text is capitals and digits alone, as most codes are: then it reads as itself. */
const isCapitals = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a))) return false;
  }
  return text !== '';
};

/**
 * The code of a practice, also where its name stands in the same cell; where no code is, the name as it is written. "All
 * practices" names none, and which one "TBC" is not said.
 */
export const readPractice = (value: CellValue): Read<string> => {
  const code = readCode(value);
  if (typeof code !== 'string' || (isCapitals(code) && code.length === 6)) return code;
  const practice = practiceIn(code);
  return practice === code ? readText(value) : practice;
};
const practiceIn = readOnce((text): Read<string> => {
  const words = text.replace(/[^A-Z]+/g, ' ').trim();
  if (noPractice.test(words)) return BLANK;
  if (practiceNotSaid.test(words) || !/[\p{L}\d]/u.test(text)) return UNREADABLE;
  const codes = text.match(/(?<![A-Z0-9])[A-Z]\d{5}(?![A-Z0-9])/g) ?? [];
  const [code = text] = codes;
  // "Branch of B86001" is not B86001: the code stands before the name, or apart behind it.
  const apart = text.startsWith(code) || /[-–—,:/([] ?[A-Z]\d{5}[)\]]?$/.test(text);
  return codes.length === 1 && apart ? code : text;
});
const noPractice =
  /^(?:N A|NA|NOT APPLICABLE|NONE|VARIOUS|MULTIPLE|SEVERAL|ALL|CCG|CCG WIDE|(?:VARIOUS|MULTIPLE|SEVERAL|ALL|ALL (?:GP|PMS|GMS|CCG|OTHER)) PRACTICES)$/;
const practiceNotSaid =
  /^(?:TB[CAD]|TO BE (?:CONFIRMED|AGREED)|TO FOLLOW|PENDING|QUERY|UNKNOWN|NOT KNOWN|SEE NOTES?|SAME|DITTO|AS ABOVE)$/;

/**
 * The code of a CCG, in capitals, or its name as it is written. "Same", "01C/02P" or "outside 01C" is none: which one is
 * meant is not said.
 */
export const readCcg = (value: CellValue): Read<string> => {
  const ccg = readCode(value);
  if (typeof ccg !== 'string' || (startsWithDigit(ccg) && isCapitals(ccg))) return ccg;
  if (isNoCcg(ccg)) return UNREADABLE;
  return isLocalityCode(ccg) ? ccg : readText(value);
};
const isNoCcg = readOnce(
  (ccg) =>
    (!startsWithDigit(ccg) && noCcgs.has(ccg.replace(/[^A-Z]+/g, ' ').trim())) ||
    /^(?:NOT|NON|EX|OUTSIDE|EXCEPT|EXCLUDING|OTHER THAN|ALL BUT)\b/.test(ccg) ||
    severalCcgs.test(ccg) ||
    ccgCodesIn(ccg).length > 1 ||
    (ccgCodesIn(ccg).length === 0 && /[A-Z]{3} ?\/ ?[A-Z]{3}/.test(ccg)),
);
/** "Leeds North CCG and Leeds West CCG", "02V and others", "Citywide", "Joint". */
const severalCcgs =
  /\bCCGS\b|\b(?:CCG|CLINICAL COMMISSIONING GROUP)\b.*\b(?:CCG|CLINICAL COMMISSIONING GROUP)\b|(?:\bAND|&|\+|,) (?:ALL )?OTHERS?\b|\bETC\b|\b(?:JOINT|SHARED|POOLED|NEIGHBOURING|OUT OF AREA|CROSS[- ]BOUNDARY)\b|\w[- ]?WIDE\b/;

const startsWithDigit = (code: string): boolean => code.charCodeAt(0) >= 0x30 && code.charCodeAt(0) <= 0x39;
const noCcgs = new Set(
  `,N A,NA,NOT APPLICABLE,TBC,TBA,TBD,TO BE CONFIRMED,TO BE AGREED,PENDING,UNKNOWN,NOT KNOWN,NONE,YES,NO,TRUE,FALSE,CCG,
  VARIOUS,MULTIPLE,OTHER,ALL,ALL CCGS,ALL CCG,BOTH,SAME,SAME CCG,SAME LOCALITY,DITTO,AS ABOVE,AS PRACTICE,OWN,OWN CCG,
  TO FOLLOW,QUERY,SEE NOTE,SEE NOTES`.split(/,\s*/),
);
