/** What a cell says in words. */
import { BLANK, UNREADABLE, type CellValue, type Read } from '../../policy/rules/rule';
import { isErrorValue, isNothing, plainText } from '../cells';

/** Words. A number is its digits; an error value is unreadable. */
export const readText = (value: CellValue): Read<string> => {
  if (typeof value !== 'string') return String(value);
  const text = plainText(value);
  if (isNothing(text)) return BLANK;
  return isErrorValue(text) ? UNREADABLE : text;
};
