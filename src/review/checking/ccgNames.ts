/** Which CCG's name is which code's: read from the rows that carry both, so that sheets may use either. */
import { isLocalityCode, plainLocality } from '../../policy/localities';
import { isGap, type CellValue, type Terms } from '../../policy/rules/rule';
import { readCode } from '../namedCells';
import type { Block } from '../columns/blocks';
import { wholeOf } from './reader';
import type { Workbook } from '../workbook';

/** A CCG's code by the plain spelling of its name. */
export type CcgNames = ReadonlyMap<string, string>;

/** There are some two hundred CCGs: those that stand in no earlier row of a long list are not looked for. */
const mostRows = 20_000;
const rowsAtOnce = 5_000;

/** Collects the pairs. A name that rows give two codes is left out: it says neither. */
class Pairs {
  private readonly codes = new Map<string, string | undefined>();

  add(codeCell: CellValue = '', nameCell: CellValue = ''): void {
    const [code, name] = [codeCell, nameCell]
      .map(readCode)
      .map((each) => (isGap(each) ? '' : plainLocality(each)));
    if (!code || !name || !isLocalityCode(code) || isLocalityCode(name)) return;
    this.codes.set(name, this.codes.has(name) && this.codes.get(name) !== code ? undefined : code);
  }

  names(): CcgNames {
    return new Map([...this.codes].filter((pair): pair is [string, string] => pair[1] !== undefined));
  }
}

/** The columns of code and name, where a block has both. */
const columnsOf = ({ mapping }: Block): readonly [code: number, name: number] | undefined => {
  const { ccg, ccgName } = mapping.facts;
  return ccg === undefined || ccgName === undefined || ccg === ccgName ? undefined : [ccg, ccgName];
};

/** From a workbook, read as it needs. */
export const ccgNamesIn = async (workbook: Workbook, blocks: readonly Block[]): Promise<CcgNames> => {
  const pairs = new Pairs();
  for (const block of blocks) {
    const both = columnsOf(block);
    if (!both) continue;
    const { sheetId, area } = block;
    const [code, name] = both;
    const column = Math.min(code, name);
    const columns = Math.abs(code - name) + 1;
    const end = Math.min(area.rows, mostRows);
    for (let row = 0; row < end; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, end - row);
      const cells = await wholeOf(workbook, sheetId, { row: area.row + row, column, rows, columns });
      for (const line of cells) pairs.add(line[code - column], line[name - column]);
    }
  }
  return pairs.names();
};

/** From rows that are there, each from its block's first column on. */
export const ccgNamesOf = (
  blocks: readonly { readonly block: Block; readonly rows: readonly (readonly CellValue[])[] }[],
): CcgNames => {
  const pairs = new Pairs();
  for (const { block, rows } of blocks) {
    const both = columnsOf(block);
    if (!both) continue;
    const [code, name] = both.map((column) => column - block.area.column) as [number, number];
    for (const line of rows.slice(0, mostRows)) pairs.add(line[code], line[name]);
  }
  return pairs.names();
};

/** The terms, with names and codes of CCGs taken for each other where the workbook says which is which. */
export const withCcgNames = (terms: Terms, names: CcgNames): Terms => {
  if (names.size === 0) return terms;
  const codeOf = (ccg: string): string => names.get(plainLocality(ccg)) ?? ccg;
  return {
    ...terms,
    locality: (ccg) => terms.locality(codeOf(ccg)),
    ccgNamed: (plain) => names.get(plain),
    sameLocality: (a, b) => {
      const said = terms.sameLocality(a, b);
      return said ? true : (terms.sameLocality(codeOf(a), codeOf(b)) ?? said);
    },
  };
};
