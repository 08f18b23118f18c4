/**
 * What marks a ledger's row as come to nothing in a column whose heading says nothing that is known, or says comments again:
 * "VOID", "Rejected". Headings are read by the first rows alone; one such mark far down says it of its row all the same.
 */
import { isMarkedOff } from '../../policy/status';
import { isGap, type CellValue } from '../../policy/rules/rule';
import { readText } from '../cells/textCells';
import type { Block } from '../columns/blocks';
import { othersDecide } from '../columns/headings/recognise';
import { Column } from './column';

/** The columns that are looked at. None that a person has set aside. */
export const columnsOfMarks = ({ kind, columns }: Block): readonly number[] =>
  columns
    .filter(
      ({ carries, says, year, reason, heading }) =>
        kind === 'ledger' &&
        carries === undefined &&
        year === undefined &&
        (says === undefined || says === 'comments' || says === 'status') &&
        reason !== 'you said so' &&
        !othersDecide.test(heading),
    )
    .map(({ column }) => column);

const isMark = (cell: CellValue): boolean => {
  const text = typeof cell === 'string' ? readText(cell) : cell;
  return typeof text === 'string' && !isGap(text) && isMarkedOff(text);
};

/** Those of one block, for row after row. */
export class MarksBeside {
  private readonly columns: readonly number[];
  private readonly marks: readonly Column<boolean>[];

  constructor(block: Block) {
    this.columns = columnsOfMarks(block);
    this.marks = this.columns.map((column) => new Column(column - block.area.column, isMark));
  }

  get areNone(): boolean {
    return this.columns.length === 0;
  }

  /** The column of the sheet that marks a row. */
  columnOf(cells: readonly CellValue[]): number | undefined {
    const { marks } = this;
    for (let at = 0; at < marks.length; at++) if (marks[at]!.of(cells) === true) return this.columns[at];
    return undefined;
  }
}
