/** What single cells of a line are. */
import type { CellValue } from '../../../policy/rules/rule';
import { plainText } from '../../cells';
import { practiceCode } from '../contents';

export const isNought = (cell: CellValue | undefined): boolean => cell === 0 || cell === '0' || cell === '-';

export const isPracticeCode = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' && (isCodeAsItStands(cell) || practiceCode.test(plainText(cell)));

/** A capital and five digits: what nearly every row begins with. */
const isCodeAsItStands = (cell: string): boolean => {
  if (cell.length !== 6) return false;
  const letter = cell.charCodeAt(0);
  if (letter < 0x41 || letter > 0x5a) return false;
  for (let at = 1; at < 6; at++) {
    const digit = cell.charCodeAt(at);
    if (digit < 0x30 || digit > 0x39) return false;
  }
  return true;
};

/** A practice's code among other words. */
export const codeWithin = /\b[A-Z]\d{5}\b/i;
