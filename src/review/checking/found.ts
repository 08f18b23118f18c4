/**
 * A finding, and its cells, as a check keeps them. There may be hundreds of thousands and few are ever looked at, so what
 * they say in words is written when it is read.
 */
import { facts, nameOf, type FactRef, type Reads } from '../../policy/facts';
import type { Pence } from '../../policy/money';
import type {
  CellValue,
  GroupVerdict,
  Kind,
  Message,
  Rule,
  Subject,
  Values,
  Verdict,
} from '../../policy/rules/rule';
import { cellAddress } from '../address';
import type { Block } from '../columns/blocks';
import type { CellRead, Finding } from '../findings';
import type { Unnamed } from './keys';
import { saidBy, sentence, shownAs } from '../sentences';
import type { Area } from '../workbook';

/** A cell that a finding went by. */
export class CellFound implements CellRead {
  constructor(
    readonly block: Block,
    /** On the sheet, counted from 0. */
    readonly row: number,
    readonly column: number,
    private readonly fact: FactRef,
    readonly value: CellValue,
  ) {}

  get sheetId(): string {
    return this.block.sheetId;
  }
  get sheet(): string {
    return this.block.sheet;
  }
  get address(): string {
    return cellAddress(this.row, this.column);
  }
  get area(): Area {
    return { row: this.row, column: this.column, rows: 1, columns: 1 };
  }
  get title(): string {
    return nameOf(this.fact);
  }
  get shown(): string {
    return shownAs(this.value, ...this.how);
  }
  get said(): CellValue {
    return saidBy(this.value, ...this.how);
  }

  private get how(): readonly [Reads, number | undefined] {
    const { fact, block, column } = this;
    return [typeof fact === 'string' ? facts[fact].reads : 'money', block.mapping.units[column]];
  }
}

/** A finding that has no name yet. */
export class Found implements Unnamed {
  readonly rule: string;
  readonly outcome: Finding['outcome'];
  readonly difference: Pence | undefined;
  readonly values: Values | undefined;
  readonly addedUp: boolean;
  /** The user is asked what a blank cell means that it went by: known when all rows have come. */
  private onBlanks = false;
  private readonly says: Message;

  constructor(
    { id, messages }: Rule,
    verdict: Verdict | GroupVerdict,
    readonly kind: Kind,
    readonly subject: Subject,
    private readonly block: Block,
    readonly row: number | null,
    readonly cells: readonly CellFound[],
    readonly cellsInAll: number,
    private readonly practiceName?: string,
    readonly amount?: CellValue,
  ) {
    const { outcome, message, difference, values } = verdict;
    const says = messages[message];
    if (!says) throw new Error(`Rule ${id} has no message ${message}.`);
    this.rule = id;
    this.outcome = outcome as Finding['outcome'];
    this.difference = difference;
    this.values = values;
    this.says = says;
    this.addedUp = 'cells' in verdict;
  }

  get sheetId(): string {
    return this.block.sheetId;
  }
  get sheet(): string {
    return this.block.sheet;
  }
  get message(): string {
    return this.written(this.says.says);
  }
  get putRight(): string {
    return this.written(this.says.putRight ?? '');
  }
  get settledBy(): Finding['settledBy'] {
    return this.says.settledBy ?? (this.onBlanks ? 'blanks' : undefined);
  }

  /** `asked`: whether it is asked what a blank cell means. */
  askedOf(asked: (cell: CellFound) => boolean): void {
    this.onBlanks = this.cells.some((cell) => cell.value === '' && asked(cell));
  }

  private written(template: string): string {
    return sentence(template, this.subject, this.values, this.practiceName);
  }
}

/** A finding under another name: with all that it says when it is asked, which spread syntax would lose. */
export const renamed = (finding: Unnamed, key: string): Finding =>
  Object.assign(Object.create(Object.getPrototypeOf(finding) as object) as Unnamed, finding, { key });
