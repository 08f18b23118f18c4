/** Which CCG's name is which code's: read from the rows that carry both, so that sheets may use either. */
import { isLocalityCode, plainLocality } from '../policy/localities';
import { isGap, type Terms } from '../policy/rules/rule';
import { readCode } from './cells';
import type { Block } from './columns/blocks';
import type { Workbook } from './workbook';

/** A CCG's code by the plain spelling of its name. */
export type CcgNames = ReadonlyMap<string, string>;

/** There are some two hundred CCGs: those that stand in no earlier row of a long list are not looked for. */
const mostRows = 20_000;
const rowsAtOnce = 5_000;

/** A name that rows give two codes is left out: it says neither. */
export const ccgNamesIn = async (workbook: Workbook, blocks: readonly Block[]): Promise<CcgNames> => {
  const codes = new Map<string, string | undefined>();
  for (const { sheetId, area, mapping } of blocks) {
    const { ccg, ccgName } = mapping.facts;
    if (ccg === undefined || ccgName === undefined || ccg === ccgName) continue;
    const left = Math.min(ccg, ccgName);
    const columns = Math.abs(ccg - ccgName) + 1;
    const end = Math.min(area.rows, mostRows);
    for (let row = 0; row < end; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, end - row);
      const cells = await workbook.values(sheetId, { row: area.row + row, column: left, rows, columns });
      for (const line of cells) {
        const pair = [line[ccg - left] ?? '', line[ccgName - left] ?? ''].map(readCode);
        const [code, name] = pair.map((each) => (isGap(each) ? '' : plainLocality(each)));
        if (!code || !name || !isLocalityCode(code) || isLocalityCode(name)) continue;
        codes.set(name, codes.has(name) && codes.get(name) !== code ? undefined : code);
      }
    }
  }
  return new Map([...codes].filter((pair): pair is [string, string] => pair[1] !== undefined));
};

/** The terms, with names and codes of CCGs taken for each other where the workbook says which is which. */
export const withCcgNames = (terms: Terms, names: CcgNames): Terms => {
  if (names.size === 0) return terms;
  const codeOf = (ccg: string): string => names.get(plainLocality(ccg)) ?? ccg;
  return {
    ...terms,
    locality: (ccg) => terms.locality(codeOf(ccg)),
    sameLocality: (a, b) => {
      const said = terms.sameLocality(a, b);
      return said ? true : (terms.sameLocality(codeOf(a), codeOf(b)) ?? said);
    },
  };
};
