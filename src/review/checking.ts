/**
 * The check itself, over rows that are there: every row is asked the row rules and added to the groups; groups answer at
 * the end. Nothing here waits: `check.ts` streams a workbook's rows through it, PMS.CHECK a table's.
 */
import { rules as policyRules } from '../policy/rules';
import { groupNeedsOf } from '../policy/rules/needs';
import {
  isGap,
  type CellValue,
  type Group,
  type GroupNeeds,
  type GroupVerdict,
  type Row,
  type RowQuestion,
  type RowRef,
  type Rule,
  type Subject,
  type Terms,
  type Verdict,
} from '../policy/rules/rule';
import { askedOf, lacking, meets, type AnyRow } from './asked';
import { Answers, type PlacedRow, type Usual } from './collect';
import type { Block } from './columns/blocks';
import type { LineKind } from './columns/lines';
import type { CheckResult, Totals } from './findings';
import { Practices } from './practices';
import { LedgerBlockRow } from './rows/ledgerRow';
import { ScheduleBlockRow } from './rows/scheduleRow';
import { unknownPurposes } from './seen';
import type { Sliced } from './slices';
import { ViewCollector } from './viewCollector';

/** Hears every answer of every rule, the ones that are met as well. */
export interface Listener {
  onRow(rule: Rule, verdict: Verdict, row: RowRef): void;
  onGroup(rule: Rule, verdict: GroupVerdict): void;
}

/** A block that waits for its rows. */
export interface AskedBlock {
  readonly block: Block;
  /**
   * Takes a row: its cells from the block's first column on, and its row on the sheet. Says what line it is: `table` only
   * where it may be, and then nothing is taken.
   */
  take(cells: readonly CellValue[], row: number, mayBeTable?: boolean): LineKind;
}

/** A check under way. */
export interface Checking {
  readonly blocks: readonly AskedBlock[];
  readonly rowsInAll: number;
  soFar(): Totals;
  /** Asks the groups, unless the check was stopped before they all had answered, and gives the findings their names. */
  finish(rowsRead: number, stopped: () => boolean): Sliced<CheckResult>;
}

/** Blocks with data, schedules before ledgers, so that a ledger's practices have their CCG. */
export const inOrder = (blocks: readonly Block[]): readonly Block[] => [
  ...blocks.filter(({ kind }) => kind === 'schedule'),
  ...blocks.filter(({ kind }) => kind === 'ledger'),
];

export interface CheckingOptions {
  readonly listener?: Listener;
  /** Those of schedules that are not asked. */
  readonly practices?: Practices;
}

/** Starts a check of blocks as `inOrder` gives them: they are to be given their rows in that order. */
export const startChecking = (
  data: readonly Block[],
  terms: Terms,
  rules: readonly Rule[] = policyRules,
  { listener, practices = new Practices() }: CheckingOptions = {},
): Checking => {
  const rows = data.map((block, index) =>
    block.kind === 'schedule'
      ? new ScheduleBlockRow(block, index, practices)
      : new LedgerBlockRow(block, index, practices),
  );
  const asking = rules.filter((rule) => rule.threshold?.(terms) === undefined);
  const context: Context = {
    rules: asking,
    groups: startGroups(asking, rows, terms),
    terms,
    answers: new Answers(data, rows),
    views: new ViewCollector(terms),
    practices,
    listener,
  };
  const { answers, groups, views } = context;
  const totals = addersOf(groups, ({ total }) => total);
  return {
    blocks: data.map((block, index): AskedBlock => {
      const row = rows[index]!;
      const ask = row instanceof ScheduleBlockRow ? scheduleAsker(row, context) : ledgerAsker(row, context);
      return {
        block,
        take(cells, at, mayBeTable = false) {
          row.turnTo(cells, at, mayBeTable);
          if (row.isData()) ask();
          else if (row.line === 'total') giveTo(totals, row);
          return row.line;
        },
      };
    }),
    rowsInAll: data.reduce((sum, { area }) => sum + area.rows, 0),
    soFar: () => answers.soFar(),
    *finish(rowsRead, stopped) {
      const answered = yield* verdictsOf(groups, stopped);
      for (const [{ rule }, verdict] of answered ?? []) {
        answers.onGroup(rule, verdict);
        listener?.onGroup(rule, verdict);
        yield;
      }
      const cancelled = answered === undefined;
      const findings = yield* answers.findings();
      return {
        ...askedOf(rules, rows, terms, cancelled),
        totals: answers.totals,
        findings,
        purposes: yield* unknownPurposes(findings),
        views: views.data(),
        rows: { read: rowsRead, of: data.reduce((sum, { area }) => sum + area.rows, 0) },
        cancelled,
      };
    },
  };
};

/** What groups answer: all of them, or where the check is stopped none. */
function* verdictsOf(
  groups: readonly StartedGroup[],
  stopped: () => boolean,
): Sliced<readonly (readonly [StartedGroup, GroupVerdict])[] | undefined> {
  const verdicts: [StartedGroup, GroupVerdict][] = [];
  for (const each of groups) {
    yield;
    for (const verdict of each.group.verdicts()) {
      if (stopped()) return undefined;
      verdicts.push([each, verdict]);
      yield;
    }
  }
  return stopped() ? undefined : verdicts;
}

/** What a row is asked by, and where its answers go. */
interface Context {
  readonly rules: readonly Rule[];
  readonly groups: readonly StartedGroup[];
  readonly terms: Terms;
  readonly answers: Answers;
  readonly views: ViewCollector;
  readonly practices: Practices;
  readonly listener: Listener | undefined;
}

interface StartedGroup {
  readonly rule: Rule;
  readonly group: Group;
  /** Each is met by the workbook: a block that meets one of them is added up. */
  readonly needs: readonly GroupNeeds[];
}

/** A group is asked where each side that it needs has a block with its columns. */
const startGroups = (
  rules: readonly Rule[],
  rows: readonly AnyRow[],
  terms: Terms,
): readonly StartedGroup[] =>
  rules.flatMap((rule) => {
    const needs = groupNeedsOf(rule).filter((each) => lacking(each, rows).length === 0);
    if (!rule.group || needs.length === 0) return [];
    return [{ rule, group: rule.group.start(terms), needs }];
  });

/** A group's way of adding a row up, found once and not row after row. */
interface Adder<R extends Row> {
  readonly group: Group;
  readonly add: (this: Group, row: R) => void;
}

const addersOf = <R extends Row>(
  groups: readonly StartedGroup[],
  wayOf: (group: Group) => ((row: R) => void) | undefined,
): readonly Adder<R>[] =>
  groups.flatMap(({ group }) => {
    const add = wayOf(group);
    return add ? [{ group, add }] : [];
  });

const giveTo = <R extends Row>(adders: readonly Adder<R>[], row: R): void => {
  for (let at = 0; at < adders.length; at++) {
    const { group, add } = adders[at]!;
    add.call(group, row);
  }
};

/** The groups that add up a block's rows: those of which it meets the needs. */
const addingUp = (
  groups: readonly StartedGroup[],
  row: AnyRow,
  side: 'schedule' | 'ledger',
): readonly StartedGroup[] =>
  groups.filter(({ needs }) => needs.some((each) => meets(row, each[side] ?? [])));

const scheduleAsker = (row: ScheduleBlockRow, context: Context): (() => void) => {
  const { groups, practices, views } = context;
  const questions = questionsFor(context.rules, row, ({ schedule }) => schedule, context.answers);
  const adders = addersOf(addingUp(groups, row, 'schedule'), ({ schedule }) => schedule);
  const subject = (): Subject => {
    const ccg = row.ccg;
    return { ...practiceOf(row), ...(isGap(ccg) ? {} : { ccg }) };
  };
  const everyone = addersOf(groups, ({ every }) => every);
  return () => {
    const practice = row.practiceNumber;
    const ccg = row.ccg;
    if (!isGap(practice) && !isGap(ccg)) practices.setCcg(practice, ccg, context.terms);
    askRow(questions, row, context, subject);
    giveTo(adders, row);
    giveTo(everyone, row);
    views.schedule(row);
  };
};

const ledgerAsker = (row: LedgerBlockRow, context: Context): (() => void) => {
  const { groups, views } = context;
  const questions = questionsFor(context.rules, row, ({ ledger }) => ledger, context.answers);
  const adders = addersOf(addingUp(groups, row, 'ledger'), ({ ledger }) => ledger);
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
    views.ledger(row);
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

interface Question<R extends Row> {
  readonly rule: Rule;
  readonly check: RowQuestion<R>['check'];
  readonly usual: Usual;
}

const questionsFor = <R extends Row>(
  rules: readonly Rule[],
  row: AnyRow,
  of: (rule: Rule) => RowQuestion<R> | undefined,
  answers: Answers,
): readonly Question<R>[] =>
  rules.flatMap((rule) => {
    const asks = of(rule);
    return asks && meets(row, asks.needs) ? [{ rule, check: asks.check, usual: answers.usualOf(rule) }] : [];
  });

const askRow = <R extends Row>(
  questions: readonly Question<R>[],
  row: R & PlacedRow,
  context: Context,
  subject: () => Subject,
): void => {
  const { terms, listener } = context;
  for (let at = 0; at < questions.length; at++) {
    const question = questions[at]!;
    const { usual } = question;
    const verdict = question.check(row, terms);
    // Row after row is met, or not concerned: that is all there is to do.
    if (listener === undefined && usual.again(verdict)) continue;
    if (isList(verdict)) for (const each of verdict) onAnswer(question, each, row, context, subject);
    else onAnswer(question, verdict, row, context, subject);
  }
};
const onAnswer = (
  { rule, usual }: Question<never>,
  verdict: Verdict,
  row: PlacedRow,
  { answers, listener }: Context,
  subject: () => Subject,
): void => {
  if (!usual.again(verdict)) {
    usual.first(verdict);
    answers.onRow(rule, verdict, row, subject);
  }
  listener?.onRow(rule, verdict, row.ref);
};
const isList = (verdict: Verdict | readonly Verdict[]): verdict is readonly Verdict[] =>
  Array.isArray(verdict);
