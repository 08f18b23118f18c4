import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

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
 * In a frame, as Excel on the web has the pane, Chromium takes Tab out of the page from an element that has the focus but is
 * no stop of the Tab key, such as a heading that caught it. So such an element is one for as long as it has the focus. A
 * radio button is one when it is chosen, as its group says.
 */
export function keepTabInside({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || !target.matches('[tabindex="-1"]:not([role], input)')) return;
  target.tabIndex = 0;
  const onBlur = (): void => {
    // The window has lost the focus, and its element will have it again.
    if (document.activeElement === target) return;
    target.tabIndex = -1;
    target.removeEventListener('blur', onBlur);
  };
  target.addEventListener('blur', onBlur);
}

/**
 * Of keys that the pane has acted on Excel is told nothing. Office.js on the web hands every Esc to the sheet, where the
 * person would then type unawares, and every Ctrl+Z, whether they were acted on or not.
 */
export function keepKeysInside(event: KeyboardEvent): void {
  if (event.isDefaultPrevented()) event.stopPropagation();
}
