/** Counts answers and builds findings for those a lead should see. */
import type { FactRef } from '../policy/facts';
import { rules as policyRules } from '../policy/rules';
import {
  isGap,
  outcomes,
  type CellValue,
  type GroupVerdict,
  type Kind,
  type Outcome,
  type Row,
  type Rule,
  type Subject,
  type Verdict,
} from '../policy/rules/rule';
import type { Block } from './columns/blocks';
import type { CellRead, Finding, Totals } from './findings';
import { Bases, keysOf, type Based, type Unnamed } from './keys';
import { CellFound, Found, renamed } from './found';
import { blockOf, rowOf } from './rows/ref';
import { isDue, type Sliced } from './slices';

/** A row that can say where its facts stand. */
export interface PlacedRow extends Row {
  columnsOf(ref: FactRef): readonly number[];
  rawAt(column: number): CellValue;
}

/** Whether an answer needs no lead's eye. */
const isQuiet = ({ outcome }: Verdict): boolean => outcome === 'met' || outcome === 'not applicable';

const none: Totals = { breach: 0, 'evidence needed': 0, exception: 0, met: 0, 'not applicable': 0 };

/** The answers of a rule that are made once and shared: row after row has one of them, and nobody looks at it again. */
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

export class Answers {
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
  ) {}

  /** For the answers of a rule that need no lead's eye: whoever counts them there need not bring them. */
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
    return Object.fromEntries(
      outcomes.map((outcome) => [outcome, breach[outcome] + arithmetic[outcome]]),
    ) as Totals;
  }

  onRow(rule: Rule, verdict: Verdict, row: PlacedRow, subjectOf: () => Subject): void {
    const { kind } = this.count(rule, verdict);
    if (isQuiet(verdict)) return;
    const subject = subjectOf();
    const about = verdict.year === undefined ? subject : { ...subject, year: verdict.year };
    const name = row.has('practiceName') ? row.practiceName : undefined;
    const block = this.blocks[blockOf(row.ref)]!;
    const at = rowOf(row.ref);
    const cells: CellRead[] = [];
    for (const ref of verdict.evidence ?? [])
      for (const column of row.columnsOf(ref))
        cells.push(new CellFound(block, at, column, ref, row.rawAt(column)));
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
    const cells = verdict.cells.flatMap(({ row, fact, value }) => {
      const column = this.places[blockOf(row)]?.columnsOf(fact)[0];
      if (column === undefined) return [];
      return [new CellFound(this.blocks[blockOf(row)]!, rowOf(row), column, fact, value)];
    });
    const at = verdict.row ?? verdict.cells[0]?.row ?? 0;
    const row = verdict.row === undefined ? null : rowOf(verdict.row) + 1;
    const block = this.blocks[blockOf(at)]!;
    const inAll = verdict.of ?? cells.length;
    this.found.add(new Found(rule, verdict, kind, verdict.subject, block, row, cells, inAll));
  }

  findings(): Sliced<readonly Finding[]> {
    return inOrderNamed(this.found.all, this.blocks);
  }

  private count(rule: Rule, verdict: Verdict, times = 1): { outcome: Outcome; kind: Kind } {
    const kind = verdict.kind ?? rule.kind;
    this.counts[kind][verdict.outcome] += times;
    return { outcome: verdict.outcome, kind };
  }
}

/** Findings by name, in the policy's order of rules, then as the rows stand in the workbook. */
export function* namedInOrder(
  found: readonly Unnamed[],
  blocks: readonly Pick<Block, 'sheetId'>[],
): Sliced<readonly Finding[]> {
  const bases = new Bases();
  for (let at = 0; at < found.length; at++) {
    bases.add(found[at]!);
    if (isDue(at)) yield;
  }
  return yield* inOrderNamed(bases.all, blocks);
}

function* inOrderNamed(
  found: readonly Based[],
  blocks: readonly Pick<Block, 'sheetId'>[],
): Sliced<readonly Finding[]> {
  const sheets = new Map(blocks.map(({ sheetId }, index) => [sheetId, index]));
  const inOrder = ({ finding: a }: Based, { finding: b }: Based): number =>
    (sheets.get(a.sheetId) ?? 0) - (sheets.get(b.sheetId) ?? 0) || (a.row ?? 0) - (b.row ?? 0);
  const named: Finding[] = [];
  for (const { rows, others } of yield* byRule(found)) {
    const ofRule = [...sorted(rows, inOrder), ...sorted(others, inOrder)];
    // No name is shared between two rules.
    const keys = yield* keysOf(ofRule);
    for (let at = 0; at < ofRule.length; at++) {
      named.push(withKey(ofRule[at]!.finding, keys[at]!));
      if (isDue(at)) yield;
    }
  }
  return named;
}

/** A rule's findings on rows, and those on what has no row of its own. */
interface OfRule {
  readonly rows: Based[];
  readonly others: Based[];
}

function* byRule(found: readonly Based[]): Sliced<Iterable<OfRule>> {
  const rules = new Map<string, OfRule>(policyRules.map(({ id }) => [id, { rows: [], others: [] }]));
  for (let at = 0; at < found.length; at++) {
    const based = found[at]!;
    const { finding } = based;
    let own = rules.get(finding.rule);
    if (!own) rules.set(finding.rule, (own = { rows: [], others: [] }));
    (finding.row === null ? own.others : own.rows).push(based);
    if (isDue(at)) yield;
  }
  return rules.values();
}

/** Mostly they come in their order: only where they do not is it made. */
const sorted = (list: Based[], inOrder: (a: Based, b: Based) => number): readonly Based[] =>
  list.some((based, at) => at > 0 && inOrder(list[at - 1]!, based) > 0) ? list.sort(inOrder) : list;

/** A finding of this check takes its name; one that has been shown by another stays as it is, and may be given on. */
const withKey = (finding: Unnamed & { key?: string }, key: string): Finding =>
  finding.key === undefined || finding.key === key ? Object.assign(finding, { key }) : renamed(finding, key);
