/** What the words of a line say it is, by the columns they stand in. */
import { purposeOf } from '../../../policy/purposes';
import { readOnce } from '../../../policy/readOnce';
import type { CellValue } from '../../../policy/rules/rule';
import { isFilled, plainText } from '../../cells';
import type { BlockKind } from '../blockKind';
import { isCode } from '../contents';
import {
  balance,
  everyone,
  isOfAll,
  isTotalAlone,
  ofEach,
  ofPages,
  partOf,
  saysNoPractice,
  signature,
  totalAlone,
  totalAtEnd,
  totalSomewhere,
} from './labels';
import { codeWithin } from './lineCells';
import type { LinePlaces } from './linePlaces';

export const lineWords = (
  kind: BlockKind,
  {
    practices,
    payees,
    ccgs,
    spending,
    spent,
    names,
    words,
    hasCodes,
    holdsCodes,
    holdsCodesWithNames,
  }: LinePlaces,
) => {
  /** "NHS Leeds North CCG total", whether or not there are rows for it to be of. */
  const namesTotalOfCcg = (cells: readonly CellValue[]): boolean =>
    ccgs.some((at) => {
      const cell = cells[at];
      return typeof cell === 'string' && totalAtEnd.test(plainText(cell));
    });

  const labelOf = readOnce((cell): 'total' | 'note' | 'data' => {
    const text = plainText(cell);
    if (isTotalAlone(text) || totalAtEnd.test(text)) return 'total';
    return partOf.test(text) ? 'note' : 'data';
  });
  /** "PMS premium released", "Balance remaining": of a CCG, unless it is all that the ledger says of its money. */
  const isOfFunds = readOnce((cell) => isOfAll(plainText(cell)) && purposeOf(cell) === 'unknown');
  const saysPurposes =
    kind === 'ledger' && spent.some((cell) => typeof cell === 'string' && cell !== '' && !isOfFunds(cell));
  const saysFunds = (cells: readonly CellValue[]): boolean => {
    if (!saysPurposes) return false;
    let says = false;
    for (let nth = 0; nth < spending.length; nth++) {
      const cell = cells[spending[nth]!] ?? '';
      if (cell === '') continue;
      if (typeof cell !== 'string' || !isOfFunds(cell)) return false;
      says = true;
    }
    for (let nth = 0; says && nth < payees.length; nth++) says = !isFilled(cells[payees[nth]!]);
    return says;
  };
  /** A total, or part of what stands above, in the place of what is spent on, whatever practice or CCG is beside it. */
  const spendingLabel = (cells: readonly CellValue[]): 'total' | 'note' | 'data' => {
    for (let nth = 0; nth < spending.length; nth++) {
      const cell = cells[spending[nth]!];
      const label = typeof cell === 'string' && cell !== '' ? labelOf(cell) : 'data';
      if (label !== 'data') return label;
    }
    return saysFunds(cells) ? 'note' : 'data';
  };

  const saysTotal = (cells: readonly CellValue[], hasRows: boolean): boolean =>
    // In a list of totals alone each is a row.
    (hasRows && namesTotalOfCcg(cells)) ||
    [...names.map((at) => cells[at]), cells.find(isFilled)].some((cell) => {
      if (typeof cell !== 'string') return false;
      const text = plainText(cell);
      if (everyone.test(text)) return !spending.some((at) => isFilled(cells[at]));
      if (isTotalAlone(text) || totalAtEnd.test(text)) return true;
      if (!totalSomewhere.test(text)) return false;
      // "A81001 Total Care Surgery" is a practice.
      if (holdsCodesWithNames) return !codeWithin.test(text);
      // Beside a code, in a list of no practices' codes, it is a name: "Total Health Surgery".
      return holdsCodes && (hasCodes || !names.some((at) => isCode(plainText(String(cells[at] ?? '')))));
    });
  const isLabel = (text: string): boolean =>
    [totalSomewhere, totalAlone, ofEach, ofPages, everyone, balance, signature, partOf].some((label) =>
      label.test(text),
    ) || (kind === 'ledger' ? isOfAll(text) : saysNoPractice(text));

  /** A balance in the place of a practice, or who signed in the place of whatever comes first. */
  const isNote = (cells: readonly CellValue[]): boolean => {
    const says = (cell: CellValue | undefined, words: RegExp): boolean =>
      typeof cell === 'string' && words.test(plainText(cell));
    const first = cells.find(isFilled);
    return practices.some((at) => says(cells[at], balance)) || says(first, signature) || says(first, partOf);
  };

  /** What a line says whose only words stand in one of these places. */
  const labelIn = (cells: readonly CellValue[], among: readonly number[]): string | undefined => {
    const [at, ...others] = words.filter((each) => isFilled(cells[each]));
    if (at === undefined || others.length > 0 || !among.includes(at)) return undefined;
    const cell = cells[at];
    return typeof cell === 'string' ? plainText(cell) : undefined;
  };

  /** In a schedule, a line whose only words are of what is added up, planned or left. */
  const namesNoPractice = (cells: readonly CellValue[]): boolean => {
    const label = kind === 'schedule' ? labelIn(cells, practices) : undefined;
    return label !== undefined && saysNoPractice(label);
  };

  /** In a ledger, a line of one label that says what there is to spend, or what is left of it: none of it is spent. */
  const saysOfAll = (cells: readonly CellValue[]): boolean => {
    const label = kind === 'ledger' ? labelIn(cells, names) : undefined;
    return label !== undefined && isOfAll(label);
  };
  /** And one that carries figures to the next page. */
  const carriesOn = (cells: readonly CellValue[]): boolean =>
    kind === 'ledger' && ofPages.test(labelIn(cells, names) ?? '');
  return {
    namesTotalOfCcg,
    spendingLabel,
    saysTotal,
    isLabel,
    isNote,
    namesNoPractice,
    saysOfAll,
    carriesOn,
  };
};
