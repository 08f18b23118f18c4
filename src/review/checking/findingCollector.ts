/** Counts the answers of a check, and builds findings of those that a lead should see. */
import type { FactRef } from '../../policy/facts';
import {
  isGap,
  outcomes,
  type CellValue,
  type GroupVerdict,
  type Kind,
  type Outcome,
  type Row,
  type RowRef,
  type Rule,
  type Subject,
  type Terms,
  type Verdict,
} from '../../policy/rules/rule';
import type { Block } from '../columns/blocks';
import type { Finding, Totals } from '../findings';
import { CellFound, Found } from './found';
import { Bases } from './keys';
import { inOrderNamed } from './namedInOrder';
import type { Practices } from './practices';
import { blockOf, rowOf } from '../rows/ref';
import type { OtherCell } from '../rows/saidTwice';
import { forEach } from '../inTurn/forEach';
import { recordOf } from '../recordOf';
import type { Sliced } from '../inTurn/slices';

/** Where a cell stands, what is in it, and where another table says otherwise. */
interface PlacedCell {
  readonly place: PlacedRow;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly otherwise?: PlacedCell | undefined;
}

/** A row that can say where its facts stand. */
export interface PlacedRow extends Row {
  readonly block: Block;
  /** `row`: one that has gone by, where it is not that which is there now. */
  columnsOf(ref: FactRef, row?: RowRef): readonly number[];
  /** Of the row that is there now. */
  cellAt(column: number): PlacedCell;
  filledFrom(column: number, row: number): number | undefined;
  otherThan(column: number, row: number): OtherCell | undefined;
  readonly asksAny: boolean;
  asksOf(column: number, row: number): boolean;
}

/**
 * Adds a cell that was gone by; of a blank one whose value stands above, the blank and then the cell that has it,
 * and of one that another contradicts (`against`: that it contradicts), that one after it.
 */
const addCell = (
  cells: CellFound[],
  { place, row, column, value, otherwise }: PlacedCell,
  fact: FactRef,
  against?: CellFound,
): void => {
  const from = place.filledFrom(column, row);
  if (from !== undefined) cells.push(new CellFound(place.block, row, column, fact, ''));
  const other = place.otherThan(column, row);
  const isUnclear = other?.column === column;
  const said = new CellFound(place.block, from ?? row, column, fact, value, against, isUnclear);
  cells.push(said);
  if (other && !isUnclear)
    cells.push(new CellFound(place.block, row, other.column, other.fact, other.value, said));
  if (otherwise) addCell(cells, otherwise, fact, said);
};

/** Whether an answer needs no lead's eye. */
const isQuiet = ({ outcome }: Verdict): boolean => outcome === 'met' || outcome === 'not applicable';

const none: Totals = { breach: 0, 'evidence needed': 0, exception: 0, met: 0, 'not applicable': 0 };

/** The answers of a rule that are made once and shared: most rows have one of them, and it only needs to be counted. */
export class Usual {
  private readonly answers: { readonly verdict: Verdict; times: number }[] = [];

  constructor(private readonly rule: Rule) {}

  /** Counts an answer that came before; says whether it was one. */
  again(verdict: Verdict | readonly Verdict[]): boolean {
    const { answers } = this;
    for (let at = 0; at < answers.length; at++) {
      const answer = answers[at]!;
      if (answer.verdict !== verdict) continue;
      answer.times++;
      return true;
    }
    return false;
  }

  /** Counts an answer as one that may come again. Those with values of their own do not. */
  first(verdict: Verdict): void {
    if (isQuiet(verdict) && verdict.values === undefined && this.answers.length < mostShared)
      this.answers.push({ verdict, times: 0 });
  }

  /** How often each came since this was last asked. */
  settle(count: (rule: Rule, verdict: Verdict, times: number) => void): void {
    for (const answer of this.answers) {
      count(this.rule, answer.verdict, answer.times);
      answer.times = 0;
    }
  }
}
/** No rule has more that need no lead's eye. */
const mostShared = 8;

/** Counts the answers of a check and keeps its findings. */
export class FindingCollector {
  private readonly counts: Record<Kind, Record<Outcome, number>> = {
    breach: { ...none },
    advice: { ...none },
    arithmetic: { ...none },
  };
  private readonly usuals: Usual[] = [];
  private readonly found = new Bases();

  constructor(
    private readonly blocks: readonly Block[],
    /** A row object of each block, to say where facts stand after their rows have gone by. */
    private readonly places: readonly PlacedRow[],
    private readonly practices: Practices,
    private readonly terms: Terms,
  ) {}

  /** Counts the answers of a rule that need no lead's eye, so that they need not be handed over one by one. */
  usualOf(rule: Rule): Usual {
    const usual = new Usual(rule);
    this.usuals.push(usual);
    return usual;
  }

  get totals(): Readonly<Record<Kind, Totals>> {
    for (const usual of this.usuals)
      usual.settle((rule, verdict, times) => void this.count(rule, verdict, times));
    return this.counts;
  }

  /** Duties and sums so far: what progress shows. */
  soFar(): Totals {
    const { breach, arithmetic } = this.totals;
    return recordOf(outcomes, (outcome) => breach[outcome] + arithmetic[outcome]);
  }

  onRow(rule: Rule, verdict: Verdict, row: PlacedRow, subjectOf: () => Subject): void {
    const { kind } = this.count(rule, verdict);
    if (isQuiet(verdict)) return;
    const subject = subjectOf();
    const about = verdict.year === undefined ? subject : { ...subject, year: verdict.year };
    const name = row.has('practiceName') ? row.practiceName : undefined;
    const block = this.blocks[blockOf(row.ref)]!;
    const at = rowOf(row.ref);
    const cells: CellFound[] = [];
    for (const ref of verdict.evidence ?? [])
      for (const column of row.columnsOf(ref)) addCell(cells, row.cellAt(column), ref);
    this.found.add(
      new Found(
        rule,
        verdict,
        kind,
        about,
        block,
        at + 1,
        // A list that has grown keeps room for more.
        cells.slice(),
        cells.length,
        isGap(name) ? undefined : name,
        row.has('amount') ? row.raw('amount') : undefined,
      ),
    );
  }

  onGroup(rule: Rule, verdict: GroupVerdict): void {
    const { kind } = this.count(rule, verdict, verdict.times);
    if (isQuiet(verdict)) return;
    const cells: CellFound[] = [];
    for (const { row, fact, value } of verdict.cells) {
      const place = this.places[blockOf(row)];
      const column = place?.columnsOf(fact, row)[0];
      if (place && column !== undefined) addCell(cells, { place, row: rowOf(row), column, value }, fact);
    }
    const at = verdict.row ?? verdict.cells[0]?.row ?? 0;
    const row = verdict.row === undefined ? null : rowOf(verdict.row) + 1;
    const block = this.blocks[blockOf(at)]!;
    // What no column carries has no cell to go by.
    const unlisted = verdict.of === undefined ? 0 : verdict.of - verdict.cells.length;
    const inAll = cells.length + unlisted;
    this.found.add(new Found(rule, verdict, kind, this.named(verdict.subject), block, row, cells, inAll));
  }

  /** A sum over CCGs that are joined is not one of them's alone. */
  private named(subject: Subject): Subject {
    const { practice, ccg } = subject;
    if (practice !== undefined || ccg === undefined) return subject;
    const locality = this.terms.localityName?.(ccg);
    return locality === undefined ? subject : { ...subject, locality };
  }

  *findings(): Sliced<readonly Finding[]> {
    const { places, blocks, found, practices } = this;
    yield* forEach(found.all, ({ finding }) => {
      if (finding instanceof Found) finding.spellPractices(practices);
    });
    const asking = new Map(places.filter(({ asksAny }) => asksAny).map((place) => [place.block, place]));
    if (asking.size > 0)
      yield* forEach(found.all, ({ finding }) => {
        if (finding instanceof Found)
          finding.askedOf(({ block, column, row }) => asking.get(block)?.asksOf(column, row) ?? false);
      });
    return yield* inOrderNamed(found.all, blocks);
  }

  private count(rule: Rule, verdict: Verdict, times = 1): { outcome: Outcome; kind: Kind } {
    const kind = verdict.kind ?? rule.kind;
    this.counts[kind][verdict.outcome] += times;
    return { outcome: verdict.outcome, kind };
  }
}
