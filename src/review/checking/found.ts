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
import { cellAddress } from '../cells/areaAddress';
import type { Block } from '../columns/blocks';
import type { CellRead, Finding } from '../findings';
import type { Unnamed } from './keys';
import type { Practices } from './practices';
import { saidBy, sentence, shownAs } from '../sentences';
import type { Area } from '../workbook';

/** A cell that a finding went by. */
export class CellFound implements CellRead {
  constructor(
    readonly block: Block,
    /** On the sheet, counted from 0. */
    readonly row: number,
    readonly column: number,
    readonly fact: FactRef,
    readonly value: CellValue,
    /** The cell of its row that it contradicts. */
    readonly against?: CellFound,
    /** Whether its heading leaves open in which unit it is. */
    readonly isUnitUnclear = false,
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
  values: Values | undefined;
  readonly addedUp: boolean;
  /** The user is asked what a blank cell means that it went by: known when all rows have come. */
  private onBlanks = false;
  private readonly says: Message;

  constructor(
    { id, messages }: Rule,
    verdict: Verdict | GroupVerdict,
    readonly kind: Kind,
    public subject: Subject,
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
    return this.written(this.says.says) + this.ofContradiction(contradiction);
  }
  get putRight(): string {
    return this.written(this.says.putRight ?? '') + this.ofContradiction(correctEither);
  }
  get settledBy(): Finding['settledBy'] {
    if (this.says.settledBy) return this.says.settledBy;
    if (this.onBlanks) return 'blanks';
    const other = this.cells.find(({ against }) => against);
    return other?.against && !isInUnlikelyUnit(other.against, other) ? 'sheets' : undefined;
  }

  /** `asked`: whether it is asked what a blank cell means. */
  askedOf(asked: (cell: CellFound) => boolean): void {
    this.onBlanks = this.cells.some((cell) => cell.value === '' && asked(cell));
  }

  /** Practices without codes are called as sheets write their names: known when all rows have come. */
  spellPractices(practices: Practices): void {
    if (this.values) this.values = practices.spelledIn(this.values);
    const { practice } = this.subject;
    if (practice === undefined) return;
    const spelled = practices.spellingOf(practice);
    if (spelled !== practice) this.subject = { ...this.subject, practice: spelled };
  }

  /** What is said of the first two cells that contradict each other, or the first whose unit is not plain. */
  private ofContradiction(says: (one: CellFound, other: CellFound) => string): string {
    const other = this.cells.find(({ against, isUnitUnclear }) => against ?? isUnitUnclear);
    return other ? ` ${says(other.against ?? other, other)}` : '';
  }

  private written(template: string): string {
    return sentence(template, this.subject, this.values, this.practiceName);
  }
}

const contradiction = (one: CellFound, other: CellFound): string =>
  one === other
    ? `${withTitle(one, one)} may be in another unit: its heading does not say it plainly.`
    : isInUnlikelyUnit(one, other)
      ? `${withTitle(one, other)} may be in another unit: ${withTitle(other, one)} is less than £1 or more than £10,000 for a weighted patient.`
      : `${withTitle(one, other)} and ${withTitle(other, one)} contradict each other.`;
/** Another column's funding contradicts no release but by its size. */
const isInUnlikelyUnit = (one: CellFound, other: CellFound): boolean =>
  typeof one.fact === 'object' && other.fact === 'pmsFunding';
const withTitle = (cell: CellFound, beside: CellFound): string =>
  `${named(cell, beside)} (${cell.title}: ${cell.shown})`;
/** With its sheet, where the one beside it stands on another. */
const named = ({ sheet, address }: CellFound, beside: CellFound): string =>
  sheet === beside.sheet ? address : `${sheet}!${address}`;
const correctEither = (one: CellFound, other: CellFound): string =>
  one === other || isInUnlikelyUnit(one, other)
    ? 'Say in the headings, or in a line above them, whether amounts are in pounds or thousands: “£” or “£000”.'
    : `Correct ${named(one, other)} or ${named(other, one)}, or ${sayWhich(one, other)} (in Check, under see how).`;
const sayWhich = (one: CellFound, other: CellFound): string =>
  one.block === other.block
    ? 'say which column counts'
    : 'set the column aside that counts no more, or leave its sheet out';

/** A finding under another name: with all that it says when it is asked, which spread syntax would lose. */
export const renamed = (finding: Unnamed, key: string): Finding =>
  Object.assign(Object.create(Object.getPrototypeOf(finding) as object) as Unnamed, finding, { key });
