/** The words for what findings are. */
import { categoryOf, outcomeShown, type Finding } from '../../review/findings';
import type { Shown } from './outcomes';

/** The outcome's word by itself: "Breach". */
export const nameOf = (shown: Shown): string => shown[0]!.toUpperCase() + shown.slice(1);

/** What a finding is, as it is counted: "Breach", "Evidence needed (advice)". */
export function outcomeOf(finding: Finding): string {
  const shown = outcomeShown(finding);
  return nameOf(shown) + (categoryOf(finding) === shown ? '' : ' (advice)');
}
