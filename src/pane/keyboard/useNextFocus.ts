import { useCallback, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { catchFocus } from './focus';

/**
 * For a list of which a line goes away once it is pressed: the next line takes the focus, or the list where none is left.
 * Lines carry `data-line`; the list and lines without a button need a tab index.
 */
export function useNextFocus<T extends HTMLElement>(): [
  list: RefObject<T | null>,
  pressed: (at: number) => void,
] {
  const list = useRef<T>(null);
  const pressed = useRef<{ readonly at: number; readonly focused: Element | null } | undefined>(undefined);
  useLayoutEffect(() => {
    // Where Excel would not keep it, the line stays.
    if (!pressed.current || pressed.current.focused?.isConnected) return;
    const lines = list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [];
    catchFocus(lines[Math.min(pressed.current.at, lines.length - 1)] ?? list.current);
    pressed.current = undefined;
  });
  return [list, useCallback((at) => void (pressed.current = { at, focused: document.activeElement }), [])];
}
