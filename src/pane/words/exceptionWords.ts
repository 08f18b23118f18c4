/**
 * What the Framework itself lets a duty be departed from for, in its own words: offered as the start of a reason. A test
 * holds each against the paragraph that the rule quotes.
 */
import type { Finding } from '../../review/findings';

export const exceptionWords: Readonly<Record<string, string>> = {
  locality: 'with the agreement of all the CCGs involved',
  'four-year': 'compelling reasons',
};

/** The values of a rule's message in which a row says its exception. */
const recordedAs: Readonly<Record<string, string>> = { locality: 'agreement', 'four-year': 'reasons' };

/** "With the agreement of all the CCGs involved: “All CCGs agreed 12/03/2015”"; undefined where the rule has no exception. */
export function startOfReason({
  rule,
  outcome,
  values,
}: Pick<Finding, 'rule' | 'outcome' | 'values'>): string | undefined {
  const words = exceptionWords[rule];
  if (words === undefined) return undefined;
  const start = words[0]!.toUpperCase() + words.slice(1);
  const recorded = outcome === 'exception' ? values?.[recordedAs[rule]!] : undefined;
  return typeof recorded === 'string' && recorded !== '' ? `${start}: “${recorded}”` : `${start}: `;
}
