/** What findings are shown as, and counted by. */
import type { Finding } from '../review/findings';
import type { Category, Shown } from './outcomes';

export const shownAs = ({ kind, outcome }: Finding): Shown =>
  kind === 'advice' && outcome === 'breach' ? 'advice' : outcome;
export const categoryOf = ({ kind, outcome }: Finding): Category => (kind === 'advice' ? 'advice' : outcome);

/** The outcome's word by itself: "Breach". */
export const nameOf = (shown: Shown): string => shown[0]!.toUpperCase() + shown.slice(1);

/** What a finding is, as it is counted: "Breach", "Evidence needed (advice)". */
export function outcomeOf(finding: Finding): string {
  const shown = shownAs(finding);
  return nameOf(shown) + (categoryOf(finding) === shown ? '' : ' (advice)');
}
