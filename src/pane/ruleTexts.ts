import { ruleById } from '../policy/rules';
import type { Rule } from '../policy/rules/rule';

/** The rule that a finding names. */
export function ruleOf(id: string): Rule {
  const rule = ruleById(id);
  if (!rule) throw new Error(`There is no rule called ${id}.`);
  return rule;
}
