/** The keys of a place in which something is decided: Esc goes back, Ctrl+Enter records, a number chooses a decision. */
import type { KeyboardEvent } from 'react';
import { isCommand, isPlain, isTyped } from '../keyboard/keys';
import type { DecisionKeys } from './DecisionForm';
import { choices } from '../words/reviewWords';

/** What a key does there; undefined where it is another, or is typed into a field. */
export const actOfKey = (
  event: KeyboardEvent,
  onBack: () => void,
  form: DecisionKeys | null,
): (() => void) | undefined => {
  if (event.key === 'Enter' && isCommand(event)) return () => form?.record();
  if (!isPlain(event)) return undefined;
  if (event.key === 'Escape') return onBack;
  // The arrows choose among a field's answers, and figures are typed into it.
  if (isTyped(event)) return undefined;
  const choice = Number(event.key) - 1;
  return choices[choice] ? () => form?.choose(choice) : undefined;
};
