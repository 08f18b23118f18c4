/**
 * The check itself, over rows that are there: every row is asked the row rules and added to the groups; groups answer at
 * the end. Nothing here waits: `check.ts` streams a workbook's rows through it, PMS.CHECK a table's.
 */
import { rules as policyRules } from '../../policy/rules';
import {
  isGap,
  type CellValue,
  type GroupVerdict,
  type Row,
  type RowRef,
  type Rule,
  type Subject,
  type Terms,
  type Verdict,
} from '../../policy/rules/rule';
import { AcrossTables } from './acrossTables';
import { askedOf } from './asked';
import { blanksSeen } from './blanks';
import { CcgPairs } from './ccgNames';
import type { Block } from '../columns/blocks';
import type { BlockKind } from '../columns/blockKind';
import type { LineKind } from '../columns/lines/lines';
import type { Seam } from '../columns/seams/seams';
import { FindingCollector } from './findingCollector';
import type { CheckResult, Totals } from '../findings';
import { watchOf } from './firstRows';
import { addersOf, giveTo, groupsFor, startGroups, verdictsOf, withSums, type StartedGroup } from './groups';
import { byCcgSaid, listsMembers, nameOn, namesBesideCodes } from './members';
import { Practices } from './practices';
import { askRow, questionsFor, type Asking } from './rowQuestions';
import { LedgerBlockRow } from '../rows/ledgerRow';
import type { Outline } from '../rows/outline';
import { saidTwiceIn } from '../rows/saidTwice';
import { ScheduleBlockRow } from '../rows/scheduleRow';
import type { ScheduleParts } from './scheduleParts';
import { signsTogether } from './signs';
import { unknownPurposes } from './seen';
import type { Sliced } from '../inTurn/slices';
import { noViews } from '../views';
import { ViewCollector } from './viewCollector';

/** Hears every answer of every rule, the ones that are met as well. */
export interface Listener {
  readonly onRow: (rule: Rule, verdict: Verdict, row: RowRef) => void;
  readonly onGroup: (rule: Rule, verdict: GroupVerdict) => void;
}

/** A block that waits for its rows. */
export interface AskedBlock {
  readonly block: Block;
  /**
   * Takes a row: its cells from the block's first column on, and its row on the sheet. Says what line it is: `table` only
   * where it may be, and then nothing is taken.
   */
  take(cells: readonly CellValue[], row: number, mayBeTable?: boolean): LineKind;
  /** Once all rows have come: those that tell otherwise what columns hold than the first rows, by which that was told. */
  toldOtherwise(): Seam | undefined;
}

/** A check under way. */
export interface Checking {
  readonly blocks: readonly AskedBlock[];
  readonly rowsInAll: number;
  soFar(): Totals;
  /** Asks the groups, unless the check was stopped before they all had answered, and gives the findings their names. */
  finish(rowsRead: number, stopped: () => boolean): Sliced<CheckResult>;
}

/**
 * Blocks with data: schedules whose column or title says the CCG of their practices, then what goes by them. `beside` are
 * those of the workbook that are not asked.
 */
export const inOrder = (blocks: readonly Block[], beside: readonly Block[] = []): readonly Block[] => [
  ...byCcgSaid(blocks.filter(({ kind }) => kind === 'schedule')),
  ...signsTogether(blocks.filter(isLedger), beside.filter(isLedger)),
];
const isLedger = ({ kind }: Block): boolean => kind === 'ledger';

export interface CheckingOptions {
  readonly listener?: Listener;
  /** The practices of schedules that are not asked themselves. */
  readonly practices?: Practices;
  /** Tables, asked or not, that may hold different years of one schedule. */
  readonly parts?: ScheduleParts | undefined;
  /** The outline of each block, where its blank cells are to be told. */
  readonly outlines?: readonly (Outline | undefined)[];
  /** Which CCG's name stands beside which code. */
  readonly ccgs?: CcgPairs;
  /** Nobody will look at the views: nothing is collected for them. */
  readonly withoutViews?: boolean;
}

/** Starts a check of blocks as `inOrder` gives them: they are to be given their rows in that order. */
export const startChecking = (
  data: readonly Block[],
  terms: Terms,
  rules: readonly Rule[] = policyRules,
  {
    listener,
    practices = new Practices(),
    parts,
    outlines = [],
    ccgs = new CcgPairs(),
    withoutViews = false,
  }: CheckingOptions = {},
): Checking => {
  practices.areListed ||= data.some(listsMembers);
  const ofKind = (kind: BlockKind): number => data.filter((block) => block.kind === kind).length;
  const alone = { schedule: ofKind('schedule') === 1, ledger: ofKind('ledger') === 1, neither: false };
  const rows = data.map((block, index) => {
    const beside = {
      isAlone: alone[block.kind],
      outline: outlines[index],
      twice: saidTwiceIn(block, ccgs),
    };
    return block.kind === 'schedule'
      ? new ScheduleBlockRow(block, index, practices, beside)
      : new LedgerBlockRow(block, index, practices, beside);
  });
  const asking = rules.filter((rule) => rule.threshold?.(terms) === undefined);
  const rowsInAll = data.reduce((sum, { area }) => sum + area.rows, 0);
  const collector = new FindingCollector(data, rows, practices, terms);
  const groups = startGroups(asking, rows, terms);
  const { sums, adding } = withoutViews ? { adding: groups } : withSums(groups, terms);
  const views = sums && new ViewCollector(terms, practices, sums);
  const context: Context = {
    rules: asking,
    groups: adding,
    terms,
    collector,
    views,
    practices,
    parts,
    onRow: listener?.onRow,
  };
  const totals = addersOf(adding, ({ total }) => total);
  return {
    blocks: data.map((block, index): AskedBlock => {
      const row = rows[index]!;
      const ask = row instanceof ScheduleBlockRow ? scheduleAsker(row, context) : ledgerAsker(row, context);
      const watch = watchOf(block);
      return {
        block,
        take(cells, at, mayBeTable = false) {
          row.turnTo(cells, at, mayBeTable);
          if (row.isData()) {
            ask();
            watch?.see(cells, at);
          } else if (row.line === 'total') giveTo(totals, row);
          return row.line;
        },
        toldOtherwise() {
          const telling = watch?.odd() ?? [];
          return telling.length === 0 ? undefined : { sheetId: block.sheetId, row: telling[0]!, telling };
        },
      };
    }),
    rowsInAll,
    soFar: () => collector.soFar(),
    *finish(rowsRead, stopped) {
      const answered = yield* verdictsOf(groups, stopped);
      for (const [rule, verdict] of answered ?? []) {
        collector.onGroup(rule, verdict);
        listener?.onGroup(rule, verdict);
        yield;
      }
      const cancelled = answered === undefined;
      const findings = yield* collector.findings();
      return {
        ...askedOf(rules, rows, terms, cancelled),
        totals: collector.totals,
        findings,
        purposes: yield* unknownPurposes(findings),
        blanks: blanksSeen(data, outlines),
        views: views ? yield* views.data() : noViews,
        readBy: { practices, ccgs },
        rows: { read: rowsRead, of: rowsInAll },
        cancelled,
      };
    },
  };
};

/** What the rows of a check are given to. */
interface Context extends Asking {
  readonly rules: readonly Rule[];
  readonly groups: readonly StartedGroup[];
  readonly views: ViewCollector | undefined;
  readonly practices: Practices;
  readonly parts: ScheduleParts | undefined;
}

const scheduleAsker = (row: ScheduleBlockRow, context: Context): (() => void) => {
  const { groups, practices, views, parts } = context;
  const questions = questionsFor(context.rules, row, ({ schedule }) => schedule, context.collector);
  const across = parts && new AcrossTables(questions, parts, context);
  const adders = addersOf(groupsFor(groups, row, 'schedule'), ({ schedule }) => schedule);
  const subject = (): Subject => {
    const ccg = row.ccg;
    return { ...practiceOf(row), ...(isGap(ccg) ? {} : { ccg }) };
  };
  const everyone = addersOf(groups, ({ every }) => every);
  const hasNames = namesBesideCodes(row.block);
  return () => {
    const practice = row.practiceNumber;
    const ccg = row.ccg;
    if (!isGap(practice)) {
      if (hasNames) nameOn(row, practices);
      if (!isGap(ccg)) practices.setCcg(practice, ccg, context.terms);
    }
    const whole = across?.wholeOf(row);
    if (whole === undefined) askRow(questions, row, context, subject);
    else across!.ask(row, whole, subject);
    giveTo(adders, row);
    giveTo(everyone, row);
    views?.schedule(row, whole);
  };
};

const ledgerAsker = (row: LedgerBlockRow, context: Context): (() => void) => {
  const { groups, views } = context;
  const questions = questionsFor(context.rules, row, ({ ledger }) => ledger, context.collector);
  const adders = addersOf(groupsFor(groups, row, 'ledger'), ({ ledger }) => ledger);
  const subject = (): Subject => {
    const ccg = row.fromCcg;
    const scheme = row.has('scheme') ? row.scheme : row.purpose;
    return {
      ...practiceOf(row),
      ...(isGap(ccg) ? {} : { ccg }),
      ...(isGap(row.year) ? {} : { year: row.year }),
      ...(isGap(scheme) ? {} : { scheme }),
    };
  };
  const ask = (): void => {
    askRow(questions, row, context, subject);
    giveTo(adders, row);
    views?.ledger(row);
  };
  const everyone = addersOf(groups, ({ every }) => every);
  return () => {
    row.eachYear(ask);
    giveTo(everyone, row);
  };
};

/** A practice by its code, or by its name where there is no code. */
const practiceOf = (row: Row): Subject => {
  const code = row.practiceCode;
  if (!isGap(code)) return { practice: code };
  const name = row.practiceName;
  return isGap(name) ? {} : { practice: name };
};
