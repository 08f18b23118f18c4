/** The rules, in the policy's order (section 6). A new rule is a file beside this and a line here. */
import { fourYear } from './fourYear';
import { locality } from './locality';
import { reinvestment } from './reinvestment';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [reinvestment, locality, fourYear];

export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
