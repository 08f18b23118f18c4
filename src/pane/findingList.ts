/** The findings as a list to work through: filtered, grouped by rule, in the order of a lead's work. */
import type { Finding } from '../review/findings';
import { categories, categoryOf } from './outcomes';
import type { Category } from './outcomes';

export interface FindingGroup {
  /** Rule, and whether it is advice: a rule can be a duty for some rows and advice for others. */
  readonly key: string;
  readonly rule: string;
  readonly advice: boolean;
  readonly findings: readonly Finding[];
}

/** What the list is made of, heading or finding, from the top to the bottom. */
export type Item =
  | (ItemPlace & { readonly type: 'group'; readonly open: boolean })
  | (ItemPlace & { readonly type: 'finding'; readonly finding: Finding });

interface ItemPlace {
  readonly key: string;
  readonly group: FindingGroup;
  /** Counted from 1: of a heading among the headings, of a finding in its group. */
  readonly place: number;
}

const rank = (finding: Finding): number => categories.indexOf(categoryOf(finding));

/**
 * Groups by rule those findings that the filter lets through (all, where it is empty): groups with breaches first, then
 * evidence needed, exceptions and advice, each in the policy's order; the same within a group, each in the order of the
 * rows.
 */
export function groupFindings(
  findings: readonly Finding[],
  filter: ReadonlySet<Category>,
  policyOrder: readonly string[],
): readonly FindingGroup[] {
  const groups = new Map<string, { rule: string; advice: boolean; findings: Finding[] }>();
  for (const finding of findings) {
    const category = categoryOf(finding);
    if (filter.size > 0 && !filter.has(category)) continue;
    const advice = category === 'advice';
    const key = advice ? `${finding.rule}, advice` : finding.rule;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { rule: finding.rule, advice, findings: [finding] });
  }
  const inOrder = [...groups].map(([key, group]) => ({
    key,
    ...group,
    findings: group.findings.sort((a, b) => rank(a) - rank(b)),
  }));
  const first = (group: FindingGroup): number => rank(group.findings[0]!);
  return inOrder.sort(
    (a, b) => first(a) - first(b) || policyOrder.indexOf(a.rule) - policyOrder.indexOf(b.rule),
  );
}

/** The list as it is drawn: headings, and beneath those that are open their findings. */
export function itemsOf(groups: readonly FindingGroup[], closed: ReadonlySet<string>): readonly Item[] {
  return groups.flatMap((group, above): Item[] => {
    const open = !closed.has(group.key);
    const heading: Item = { type: 'group', key: group.key, group, open, place: above + 1 };
    if (!open) return [heading];
    return [
      heading,
      ...group.findings.map((finding, index): Item => ({
        type: 'finding',
        key: finding.key,
        finding,
        group,
        place: index + 1,
      })),
    ];
  });
}
