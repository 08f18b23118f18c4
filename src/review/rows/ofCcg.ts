import type { CellValue } from '../../policy/rules/rule';
import { plainText } from '../cells';
import { ccgNamedIn } from '../columns/lines/ccgAbove';
import { ccgCode } from '../columns/contents';

/** Whether a row with figures begins with a CCG: they are what its practices come to. */
export const isOfCcg = (line: readonly CellValue[]): boolean => {
  const first = line.find((cell) => cell !== '');
  if (typeof first !== 'string') return false;
  const text = plainText(first);
  return ccgCode.test(text) || ccgNamedIn(text) !== undefined;
};
