/** The groups of a check: which of them are asked, which rows each adds up, and what they answer in the end. */
import { groupNeedsOf } from '../../policy/rules/needs';
import { reinvestment } from '../../policy/rules/reinvestment';
import type { Group, GroupNeeds, GroupVerdict, Row, Rule, Terms } from '../../policy/rules/rule';
import { ByCcgAndYear } from '../../policy/rules/sums/reinvestmentByCcg';
import { lacking, meets, type AnyRow } from './asked';
import type { Sliced } from '../inTurn/slices';

export interface StartedGroup {
  readonly rule: Rule;
  readonly group: Group;
  /** Each is met by the workbook: a block that meets one of them is added up. */
  readonly needs: readonly GroupNeeds[];
}

/** A group is asked where each side that it needs has a block with its columns. */
export const startGroups = (
  rules: readonly Rule[],
  rows: readonly AnyRow[],
  terms: Terms,
): readonly StartedGroup[] =>
  rules.flatMap((rule) => {
    const needs = groupNeedsOf(rule).filter((each) => lacking(each, rows).length === 0);
    if (!rule.group || needs.length === 0) return [];
    return [{ rule, group: rule.group.start(terms), needs }];
  });

/** The groups that add up a block's rows: those of which it meets the needs, or what they ask of further tables. */
export const groupsFor = (
  groups: readonly StartedGroup[],
  row: AnyRow,
  side: 'schedule' | 'ledger',
): readonly StartedGroup[] =>
  groups.filter(({ needs }) => needs.some((each) => meets(row, each.adds?.[side] ?? each[side] ?? [])));

/**
 * The sums of what CCGs release and reinvest that `reinvestment` goes by, among the groups that add rows up: where the rule
 * is not asked they are added up all the same, for those who show them.
 */
export const withSums = (
  groups: readonly StartedGroup[],
  terms: Terms,
): { readonly sums: ByCcgAndYear; readonly adding: readonly StartedGroup[] } => {
  for (const { group } of groups) if (group instanceof ByCcgAndYear) return { sums: group, adding: groups };
  const sums = new ByCcgAndYear(terms);
  const needs: readonly GroupNeeds[] = [{ schedule: [['released', 'retained', 'step']], ledger: [] }];
  return { sums, adding: [...groups, { rule: reinvestment, group: sums, needs }] };
};

/** A group's way of adding a row up, found once and not row after row. */
export interface Adder<R extends Row> {
  readonly group: Group;
  readonly add: (this: Group, row: R) => void;
}

/** The groups that have a way of adding rows of a sort up, each with it. */
export const addersOf = <R extends Row>(
  groups: readonly StartedGroup[],
  wayOf: (group: Group) => ((row: R) => void) | undefined,
): readonly Adder<R>[] =>
  groups.flatMap(({ group }) => {
    const add = wayOf(group);
    return add ? [{ group, add }] : [];
  });

/** Has each of them add a row up. */
export const giveTo = <R extends Row>(adders: readonly Adder<R>[], row: R): void => {
  for (let at = 0; at < adders.length; at++) {
    const { group, add } = adders[at]!;
    add.call(group, row);
  }
};

/** What the groups answer: all of them, or, where the check is stopped meanwhile, none. */
export function* verdictsOf(
  groups: readonly StartedGroup[],
  stopped: () => boolean,
): Sliced<readonly (readonly [Rule, GroupVerdict])[] | undefined> {
  const verdicts: [Rule, GroupVerdict][] = [];
  for (const { rule, group } of groups) {
    yield;
    for (const verdict of group.verdicts()) {
      if (stopped()) return undefined;
      if (verdict) verdicts.push([rule, verdict]);
      yield;
    }
  }
  return stopped() ? undefined : verdicts;
}
