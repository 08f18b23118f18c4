/**
 * Which CCG's name is which code's: read from the rows that carry both, in two columns or in one cell, so that sheets may
 * use either.
 */
import { ccgCodesIn, plainLocality } from '../../policy/localities';
import { isLocalityCode } from '../../policy/sameLocality';
import { isGap, type CellValue, type Terms } from '../../policy/rules/rule';
import { readCode } from '../cells/namedCells';
import type { Block } from '../columns/blocks';
import { ccgNamedIn } from '../columns/lines/ccgAbove';
import { wholeOf } from './wholeOf';
import type { Workbook } from '../workbook';

/** A CCG's code by the plain spelling of its name. */
export type CcgNames = ReadonlyMap<string, string>;

/** There are some two hundred CCGs: those that stand in no earlier row of a long list are not looked for. */
const mostRows = 20_000;
const rowsAtOnce = 5_000;

/** So many times more rows have a name with its own code, and a code with its own name, than have the two together. */
const clearly = 3;

/** How often names stand beside codes. */
type Counts = Map<string, Map<string, number>>;

/** The codes and names of CCGs that stand beside each other in rows. */
export class CcgPairs {
  private readonly codesOf: Counts = new Map();
  private readonly namesOf: Counts = new Map();
  private readonly known = new Map<CellValue, Map<CellValue, boolean>>();
  /** Rows were left out: they may contradict those that were not. */
  private isPart = false;

  add(codeCell: CellValue = '', nameCell: CellValue = ''): void {
    const pair = pairIn(codeCell, nameCell);
    if (!pair) return;
    const [code, name] = pair;
    count(this.codesOf, name, code);
    count(this.namesOf, code, name);
  }
  leaveRest(): void {
    this.isPart = true;
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

  /** A name that rows give two codes is left out: it says neither. */
  names(): CcgNames {
    const names = new Map<string, string>();
    for (const [name, codes] of this.codesOf) {
      const [code, ...others] = [...codes.keys()].filter((each) => !this.areApart(each, name));
      if (code !== undefined && others.length === 0) names.set(name, code);
    }
    return names;
  }

  /** Whether rows may have one CCG's code beside another's name. */
  get mayContradict(): boolean {
    if (this.isPart) return true;
    for (const [name, codes] of this.codesOf)
      for (const code of codes.keys()) if (this.areApart(code, name)) return true;
    return false;
  }

  /** Whether a row's code is of one CCG and its name of another: each has its own in the other rows. */
  contradict(codeCell: CellValue, nameCell: CellValue): boolean {
    let names = this.known.get(codeCell);
    if (!names) this.known.set(codeCell, (names = new Map()));
    let answer = names.get(nameCell);
    if (answer === undefined) {
      const pair = pairIn(codeCell, nameCell);
      answer = pair !== undefined && this.areApart(...pair);
      names.set(nameCell, answer);
    }
    return answer;
  }

  /** Whether all rows are read alike by both, however often a name stands beside a code. */
  saysTheSame(other: CcgPairs): boolean {
    return this.isPart === other.isPart && this.inWords() === other.inWords();
  }

  private inWords(): string {
    const pairs: string[] = [];
    for (const [name, codes] of this.codesOf)
      for (const [code, rows] of codes)
        pairs.push(JSON.stringify([name, code, this.areApart(code, name), rows >= clearly]));
    return pairs.sort().join();
  }

  private areApart(code: string, name: string): boolean {
    const together = this.codesOf.get(name)?.get(code) ?? 0;
    const least = clearly * Math.max(1, together);
    const hasOwn = (counts: Counts, of: string, not: string): boolean =>
      [...(counts.get(of) ?? [])].some(([each, rows]) => each !== not && rows >= least);
    return hasOwn(this.codesOf, name, code) && hasOwn(this.namesOf, code, name);
  }
}

const count = (counts: Counts, of: string, what: string): void => {
  let own = counts.get(of);
  if (!own) counts.set(of, (own = new Map()));
  own.set(what, (own.get(what) ?? 0) + 1);
};

/** A code and a name, in their plain spellings; none where the cells are not one of each. */
const pairIn = (
  codeCell: CellValue,
  nameCell: CellValue,
): readonly [code: string, name: string] | undefined => {
  const code = readCode(codeCell);
  const name = readCode(nameCell);
  if (isGap(code) || isGap(name)) return undefined;
  const pair = [plainLocality(code), plainLocality(name)] as const;
  return isLocalityCode(pair[0]) && !isLocalityCode(pair[1]) && pair[1] !== '' ? pair : undefined;
};

const bothIn = (cell: CellValue): readonly [code: string, name: string] | undefined => {
  const text = readCode(cell);
  if (isGap(text)) return undefined;
  const [code, ...others] = ccgCodesIn(text);
  if (code === undefined || others.length > 0) return undefined;
  const name = text.replace(code, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
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

const addLine = (pairs: CcgPairs, line: readonly CellValue[], code: number, name: number): void => {
  if (code === name) pairs.addBoth(line[code]);
  else pairs.add(line[code], line[name]);
};

/** From a workbook, read as it needs. */
export const ccgPairsIn = async (workbook: Workbook, blocks: readonly Block[]): Promise<CcgPairs> => {
  const pairs = new CcgPairs();
  for (const block of blocks) {
    pairs.addTitle(block);
    const both = columnsOf(block);
    if (!both) continue;
    const { sheetId, area } = block;
    const [code, name] = both;
    const column = Math.min(code, name);
    const columns = Math.abs(code - name) + 1;
    const end = Math.min(area.rows, mostRows);
    if (end < area.rows) pairs.leaveRest();
    for (let row = 0; row < end; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, end - row);
      const cells = await wholeOf(workbook, sheetId, { row: area.row + row, column, rows, columns });
      for (const line of cells) addLine(pairs, line, code - column, name - column);
    }
  }
  return pairs;
};

/** From rows that are there, each from its block's first column on. */
export const ccgPairsOf = (
  blocks: readonly { readonly block: Block; readonly rows: readonly (readonly CellValue[])[] }[],
): CcgPairs => {
  const pairs = new CcgPairs();
  for (const { block, rows } of blocks) {
    pairs.addTitle(block);
    const both = columnsOf(block);
    if (!both) continue;
    const [code, name] = both;
    const { column } = block.area;
    for (const line of rows.slice(0, mostRows)) addLine(pairs, line, code - column, name - column);
    if (rows.length > mostRows) pairs.leaveRest();
  }
  return pairs;
};

/** The terms, with names and codes of CCGs taken for each other where the workbook says which is which. */
export const withCcgNames = (terms: Terms, names: CcgNames): Terms => {
  if (names.size === 0) return terms;
  const codeOf = (ccg: string): string => names.get(plainLocality(ccg)) ?? ccg;
  return {
    ...terms,
    locality: (ccg) => terms.locality(codeOf(ccg)),
    localityName: (ccg) => terms.localityName?.(codeOf(ccg)),
    ccgNamed: (plain) => names.get(plain),
    sameLocality: (a, b) => {
      const said = terms.sameLocality(a, b);
      return said ? true : (terms.sameLocality(codeOf(a), codeOf(b)) ?? said);
    },
  };
};
