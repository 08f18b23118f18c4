/**
 * Which CCG's name is which code's: read from the rows that carry both, in two columns or in one cell, so that sheets may
 * use either.
 */
import { ccgCodesIn, isLocalityCode, plainLocality } from '../../policy/localities';
import { isGap, type CellValue, type Terms } from '../../policy/rules/rule';
import { readCode } from '../namedCells';
import type { Block } from '../columns/blocks';
import { ccgNamedIn } from '../columns/ccgAbove';
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

  /** "09C - NHS Ashford CCG", "NHS Ashford CCG (09C)" */
  addBoth(cell: CellValue = ''): void {
    const both = bothIn(cell);
    if (both) this.add(...both);
  }

  /** The code in the title that names the CCG: "NHS Ashford CCG (09C): PMS review". */
  addTitle({ title, mapping: { ccgAbove } }: Block): void {
    const [code, ...others] = ccgCodesIn(title);
    if (code !== undefined && others.length === 0 && ccgAbove !== undefined && ccgNamedIn(title) === ccgAbove)
      this.add(code, ccgAbove);
  }

  names(): CcgNames {
    return new Map([...this.codes].filter((pair): pair is [string, string] => pair[1] !== undefined));
  }
}

const bothIn = (cell: CellValue): readonly [code: string, name: string] | undefined => {
  const text = readCode(cell);
  const [code, ...others] = isGap(text) ? [] : ccgCodesIn(text);
  if (code === undefined || others.length > 0) return undefined;
  const name = (text as string).replace(code, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return name === '' ? undefined : [code, name];
};

/** The columns of code and name, where a block has both; the same twice where one column has them in its cells. */
const columnsOf = ({ mapping, columns }: Block): readonly [code: number, name: number] | undefined => {
  const { ccg, ccgName } = mapping.facts;
  if (ccg === undefined) return undefined;
  if (ccgName !== undefined && ccg !== ccgName) return [ccg, ccgName];
  const { sample = [] } = columns.find(({ column }) => column === ccg) ?? {};
  return sample.some(bothIn) ? [ccg, ccg] : undefined;
};

const addLine = (pairs: Pairs, line: readonly CellValue[], code: number, name: number): void => {
  if (code === name) pairs.addBoth(line[code]);
  else pairs.add(line[code], line[name]);
};

/** From a workbook, read as it needs. */
export const ccgNamesIn = async (workbook: Workbook, blocks: readonly Block[]): Promise<CcgNames> => {
  const pairs = new Pairs();
  for (const block of blocks) {
    pairs.addTitle(block);
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
      for (const line of cells) addLine(pairs, line, code - column, name - column);
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
    pairs.addTitle(block);
    const both = columnsOf(block);
    if (!both) continue;
    const [code, name] = both.map((column) => column - block.area.column) as [number, number];
    for (const line of rows.slice(0, mostRows)) addLine(pairs, line, code, name);
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
