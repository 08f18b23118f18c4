/** Gives findings their names and puts them in order. */
import { rules as policyRules } from '../../policy/rules';
import type { Block } from '../columns/blocks';
import type { Finding } from '../findings';
import { renamed } from './found';
import { Bases, keysOf, type Based, type Unnamed } from './keys';
import { isDue, type Sliced } from '../inTurn/slices';

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

/** The same of findings that are based already, as `Bases` has them. */
export function* inOrderNamed(
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
