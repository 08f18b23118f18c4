/** The rules, in the policy's order (section 6). A new rule is a file beside this and a line here. */
import { caseReview } from './caseReview';
import { fourYear } from './fourYear';
import { locality } from './locality';
import { reinvestFirst } from './reinvestFirst';
import { reinvestment } from './reinvestment';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [reinvestment, locality, fourYear, reinvestFirst, caseReview];

export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
