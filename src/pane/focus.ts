import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Takes the focus when the element that had it has gone from the pane, and only then: a person who is in the sheet, or
 * stands elsewhere in the pane, is never moved.
 */
export function catchFocus(element: HTMLElement | null): void {
  if (element && document.hasFocus() && document.activeElement === document.body) element.focus();
}

/** An element that catches the focus when it appears. */
export function useCaughtFocus<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => catchFocus(element.current), []);
  return element;
}
