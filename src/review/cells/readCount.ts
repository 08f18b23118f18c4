import { UNREADABLE, type CellValue, type Read } from '../../policy/rules/rule';
import { readNumber } from '../cells';

/** Patients: a number, or text such as "5,113". Never negative. */
export const readCount = (value: CellValue): Read<number> => {
  const count = readNumber(value);
  return typeof count === 'number' && count < 0 ? UNREADABLE : count;
};
