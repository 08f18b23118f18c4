import { rules } from '../../policy/rules';
import type { Rule } from '../../policy/rules/rule';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule that a finding names. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`There is no rule called ${id}.`);
  return rule;
}
