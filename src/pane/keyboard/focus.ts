import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

/**
 * Takes the focus when the element that had it has gone from the pane, and only then: a person who is in the sheet, or
 * stands elsewhere in the pane, is never moved. Called from a layout effect: a key pressed between what is drawn and a later
 * effect would be nobody's.
 */
export function catchFocus(element: HTMLElement | null, preventScroll = false): void {
  if (element && document.hasFocus() && document.activeElement === document.body)
    element.focus({ preventScroll });
}

/** An element that catches the focus when it appears, and whenever `at` changes. */
export function useCaughtFocus<T extends HTMLElement>(at?: string): RefObject<T | null> {
  const element = useRef<T>(null);
  useLayoutEffect(() => catchFocus(element.current), [at]);
  return element;
}

/**
 * Of keys that the pane has acted on Excel is told nothing. Office.js on the web hands every Esc to the sheet, where the
 * person would then type unawares, and every Ctrl+Z, whether they were acted on or not.
 */
export function keepKeysInside(event: KeyboardEvent): void {
  if (event.isDefaultPrevented()) event.stopPropagation();
}
