/**
 * The check: pieces of rows in, findings out. Schedules are read before ledgers, so that a ledger's practices have their
 * CCG; every row is asked the row rules and added to the groups; groups answer at the end. It never writes.
 */
import { yearFacts, type Fact, type YearFact } from '../policy/facts';
import { rules as policyRules } from '../policy/rules';
import { factsOf, groupNeedsOf, needInWords } from '../policy/rules/needs';
import {
  isGap,
  type Group,
  type GroupNeeds,
  type Need,
  type NeededFact,
  type Row,
  type RowQuestion,
  type Rule,
  type Subject,
  type Terms,
  type Verdict,
} from '../policy/rules/rule';
import { Answers, type PlacedRow } from './collect';
import type { Block } from './columns/blocks';
import { ccgNamesIn, withCcgNames } from './ccgNames';
import type { CheckResult, NotChecked } from './findings';
import { piecesOf, type Piece } from './reader';
import { LedgerBlockRow, ScheduleBlockRow, type Practices } from './rows';
import type { Progress } from './session';
import type { Workbook } from './workbook';

export interface CheckOptions {
  readonly terms: Terms;
  readonly rules?: readonly Rule[];
  onProgress?(progress: Progress): void;
  /** Asked between two slices of work. */
  cancelled?(): boolean;
  /** Lets others have the thread. */
  pause?(): Promise<void>;
  /** Milliseconds, for slicing the work. */
  now?(): number;
}

/** The longest that rows are worked on without letting go of the thread. */
const sliceMilliseconds = 8;
const rowsBetweenLooks = 64;

interface AskedBlock {
  readonly block: Block;
  readonly row: ScheduleBlockRow | LedgerBlockRow;
  ask(): void;
  /** Hands over a row that is a total. */
  onTotal(): void;
}

export const check = async (
  workbook: Workbook,
  blocks: readonly Block[],
  options: CheckOptions,
): Promise<CheckResult> => {
  const { rules = policyRules, cancelled = () => false } = options;
  const data = [...ofKind(blocks, 'schedule'), ...ofKind(blocks, 'ledger')];
  const terms = withCcgNames(options.terms, await ccgNamesIn(workbook, data));
  const practices: Practices = new Map();
  const rows = data.map((block, index) =>
    block.kind === 'schedule'
      ? new ScheduleBlockRow(block, index)
      : new LedgerBlockRow(block, index, practices),
  );
  const answers = new Answers(data, rows);
  const asking = rules.filter((rule) => rule.threshold?.(terms) === undefined);
  const groups = startGroups(asking, rows, terms);
  const asked = data.map((block, index): AskedBlock => {
    const row = rows[index]!;
    return {
      block,
      row,
      onTotal() {
        for (const { group } of groups) group.total?.(row);
      },
      ask:
        row instanceof ScheduleBlockRow
          ? scheduleAsker(asking, row, groups, terms, answers, practices)
          : ledgerAsker(asking, row, groups, terms, answers),
    };
  });
  const rowsInAll = data.reduce((sum, { area }) => sum + area.rows, 0);
  let rowsRead = 0;
  let stopped = cancelled();
  for (const each of asked) {
    const { block } = each;
    if (stopped) break;
    for await (const piece of piecesOf(workbook, block)) {
      for (const reached of inSlices(piece, each, options)) {
        options.onProgress?.({
          sheet: block.sheet,
          rowsRead: rowsRead + reached,
          rowsInAll,
          soFar: answers.soFar(),
        });
        await options.pause?.();
        if ((stopped = cancelled())) {
          rowsRead += reached;
          break;
        }
      }
      if (stopped) break;
      rowsRead += piece.cells.length;
    }
  }
  if (!stopped)
    for (const { rule, group } of groups)
      for (const verdict of group.verdicts()) answers.onGroup(rule, verdict);
  return {
    ...askedOf(rules, rows, terms, stopped),
    totals: answers.totals,
    findings: answers.findings(),
    rows: { read: rowsRead, of: rowsInAll },
    cancelled: stopped,
  };
};

const ofKind = (blocks: readonly Block[], kind: Block['kind']): readonly Block[] =>
  blocks.filter((block) => block.kind === kind);

/** Works through a piece and stops for breath: each time yielding how many of its rows are done. */
function* inSlices(
  piece: Piece,
  { row, ask, onTotal }: AskedBlock,
  { now = Date.now }: CheckOptions,
): Generator<number> {
  let until = now() + sliceMilliseconds;
  for (let index = 0; index < piece.cells.length; index++) {
    row.turnTo(piece.cells[index]!, piece.row + index);
    if (row.isData()) ask();
    else if (row.line === 'total') onTotal();
    if (index % rowsBetweenLooks === 0 && now() > until) {
      yield index + 1;
      until = now() + sliceMilliseconds;
    }
  }
  yield piece.cells.length;
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
  rows: readonly (ScheduleBlockRow | LedgerBlockRow)[],
  terms: Terms,
): readonly StartedGroup[] =>
  rules.flatMap((rule) => {
    const needs = groupNeedsOf(rule).filter((each) => lacking(each, rows).length === 0);
    if (!rule.group || needs.length === 0) return [];
    return [{ rule, group: rule.group.start(terms), needs }];
  });

const adds = (row: AnyRow, side: 'schedule' | 'ledger', needs: readonly GroupNeeds[]): boolean =>
  needs.some((each) => meets(row, each[side] ?? []));

const scheduleAsker = (
  rules: readonly Rule[],
  row: ScheduleBlockRow,
  groups: readonly StartedGroup[],
  terms: Terms,
  answers: Answers,
  practices: Practices,
): (() => void) => {
  const questions = questionsFor(rules, row, ({ schedule }) => schedule);
  const adders = groups.filter(({ group, needs }) => group.schedule && adds(row, 'schedule', needs));
  return () => {
    const code = row.code('practiceCode');
    const ccg = row.code('ccg');
    if (!isGap(code) && !isGap(ccg)) practices.set(code, ccg);
    const subject = (): Subject => ({ ...practiceOf(row), ...(isGap(ccg) ? {} : { ccg }) });
    askRow(questions, row, terms, answers, subject);
    for (const { group } of adders) group.schedule!(row);
    for (const { group } of groups) group.every?.(row);
  };
};

const ledgerAsker = (
  rules: readonly Rule[],
  row: LedgerBlockRow,
  groups: readonly StartedGroup[],
  terms: Terms,
  answers: Answers,
): (() => void) => {
  const questions = questionsFor(rules, row, ({ ledger }) => ledger);
  const adders = groups.filter(({ group, needs }) => group.ledger && adds(row, 'ledger', needs));
  const subject = (): Subject => {
    const ccg = row.fromCcg;
    const scheme = row.has('scheme') ? row.text('scheme') : row.text('purpose');
    return {
      ...practiceOf(row),
      ...(isGap(ccg) ? {} : { ccg }),
      ...(isGap(row.year) ? {} : { year: row.year }),
      ...(isGap(scheme) ? {} : { scheme }),
    };
  };
  const ask = (): void => {
    askRow(questions, row, terms, answers, subject);
    for (const { group } of adders) group.ledger!(row);
  };
  return () => {
    row.eachYear(ask);
    for (const { group } of groups) group.every?.(row);
  };
};

/** A practice by its code, or by its name where there is no code. */
const practiceOf = (row: Row): Subject => {
  const code = row.code('practiceCode');
  if (!isGap(code)) return { practice: code };
  const name = row.text('practiceName');
  return isGap(name) ? {} : { practice: name };
};

interface Question<R extends Row> {
  readonly rule: Rule;
  readonly asks: RowQuestion<R>;
}

const questionsFor = <R extends Row>(
  rules: readonly Rule[],
  row: AnyRow,
  of: (rule: Rule) => RowQuestion<R> | undefined,
): readonly Question<R>[] =>
  rules.flatMap((rule) => {
    const asks = of(rule);
    return asks && meets(row, asks.needs) ? [{ rule, asks }] : [];
  });

const askRow = <R extends Row>(
  questions: readonly Question<R>[],
  row: R & PlacedRow,
  terms: Terms,
  answers: Answers,
  subject: () => Subject,
): void => {
  for (const { rule, asks } of questions) {
    const verdict = asks.check(row, terms);
    if (isList(verdict)) for (const each of verdict) answers.onRow(rule, each, row, subject);
    else answers.onRow(rule, verdict, row, subject);
  }
};
const isList = (verdict: Verdict | readonly Verdict[]): verdict is readonly Verdict[] =>
  Array.isArray(verdict);

type AnyRow = ScheduleBlockRow | LedgerBlockRow;

const carries = (row: AnyRow, fact: NeededFact): boolean => {
  if (fact === 'received')
    return (
      row instanceof ScheduleBlockRow && row.hasYears('reinvested') && row.reinvestedSense === 'received'
    );
  return fact in yearFacts
    ? row instanceof ScheduleBlockRow && row.hasYears(fact as YearFact)
    : row.has(fact as Fact);
};

const unmet = (row: AnyRow, needs: readonly Need[]): readonly Need[] =>
  needs.filter((need) => !factsOf(need).some((fact) => carries(row, fact)));

const meets = (row: AnyRow, needs: readonly Need[]): boolean => unmet(row, needs).length === 0;

/** Why no block answers: in sentences, none where one does. Of several blocks, the one that lacks least is named. */
const lackingOn = (
  side: 'schedule' | 'ledger',
  needs: readonly Need[],
  rows: readonly AnyRow[],
): readonly string[] => {
  const own = rows.filter((row) => (side === 'schedule') === row instanceof ScheduleBlockRow);
  if (own.length === 0)
    return [
      side === 'schedule' ? 'No schedule of practices was found.' : 'No ledger of redeployments was found.',
    ];
  const [least = []] = own.map((row) => unmet(row, needs)).sort((a, b) => a.length - b.length);
  return least.map((need) => `No column for ${needInWords(need)} in the ${side}.`);
};

const lacking = ({ schedule, ledger }: GroupNeeds, rows: readonly AnyRow[]): readonly string[] => {
  if (!schedule && !ledger && rows.length === 0)
    return ['No schedule of practices and no ledger of redeployments was found.'];
  return [
    ...(schedule ? lackingOn('schedule', schedule, rows) : []),
    ...(ledger ? lackingOn('ledger', ledger, rows) : []),
  ];
};

/** Which rules were asked, which in part, and which not: each with what was missing. */
const askedOf = (
  rules: readonly Rule[],
  rows: readonly AnyRow[],
  terms: Terms,
  stopped: boolean,
): Pick<CheckResult, 'checked' | 'notChecked' | 'partly'> => {
  const checked: string[] = [];
  const notChecked: NotChecked[] = [];
  const partly: NotChecked[] = [];
  for (const rule of rules) {
    const parts = partsOf(rule, rows, stopped);
    const unset = rule.threshold?.(terms);
    const why = (some: readonly Part[]): string =>
      [...new Set([...(unset === undefined ? [] : [unset]), ...some.flatMap(({ missing }) => missing)])].join(
        ' ',
      );
    const unasked = parts.filter(({ missing }) => missing.length > 0);
    if (unset !== undefined || unasked.length === parts.length)
      notChecked.push({ rule: rule.id, why: why(parts) });
    else checked.push(rule.id);
    const lost = unasked.filter(({ optional }) => !optional);
    if (unset === undefined && unasked.length < parts.length && lost.length > 0)
      partly.push({ rule: rule.id, why: why(lost) });
  }
  return { checked, notChecked, partly };
};

interface Part {
  readonly missing: readonly string[];
  readonly optional: boolean;
}

const partsOf = (rule: Rule, rows: readonly AnyRow[], stopped: boolean): readonly Part[] => {
  const { schedule, ledger, group } = rule;
  const parts: Part[] = [];
  if (schedule)
    parts.push({
      missing: lackingOn('schedule', schedule.needs, rows),
      optional: schedule.optional ?? false,
    });
  if (ledger)
    parts.push({ missing: lackingOn('ledger', ledger.needs, rows), optional: ledger.optional ?? false });
  if (group) {
    const ways = groupNeedsOf(rule).map((needs) => lacking(needs, rows));
    const [missing = []] = ways.sort((a, b) => a.length - b.length);
    const unfinished = stopped && missing.length === 0;
    parts.push({
      missing: unfinished ? ['The check was stopped before all rows were added up.'] : missing,
      optional: false,
    });
  }
  return parts;
};
