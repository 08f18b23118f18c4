import type { KeyboardEvent } from 'react';

/** Whether the key goes into something that takes keys itself: text, a list to choose from, one of several answers. */
export const isTyped = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** Empties what is searched for at Esc, which Office.js keeps browsers from doing; where it is empty, Esc is for others. */
export const clearAtEsc =
  (sought: string, clear: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || sought === '' || !isPlain(event)) return;
    event.preventDefault();
    clear();
  };

/** Ctrl, or ⌘ on a Mac, and no other with it. */
export const isCommand = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey;
export const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || shiftKey);
