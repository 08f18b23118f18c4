import { catchFocus } from './focus';

/** Time enough for a part that knows better where the focus belongs. */
const CAUGHT_BY_THEN = 100;

/** Keeps the focus in the pane, wherever in it a person works by key. Gives the way to end it. */
export function keepFocusInside(pane: HTMLElement): () => void {
  let last: Element | null = null;
  const follow = (focused: EventTarget | null): void => {
    last = focused instanceof Element ? focused : null;
    if (focused instanceof HTMLElement && pane.contains(focused)) makeStop(focused);
  };
  const onFocus = ({ target }: Event): void => follow(target);
  // What was pressed may go by that, such as “Undo”: where nothing else has caught the focus then, the title of the place
  // does, or the person's next keys would be nobody's.
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected) return;
    last = null;
    setTimeout(() => {
      // Where the title itself has caught it by then, it is a stop of Tab, and stays one.
      if (document.activeElement !== document.body) return;
      const title = pane.querySelector('h1');
      title?.setAttribute('tabindex', '-1');
      catchFocus(title, true);
    }, CAUGHT_BY_THEN);
  });
  follow(document.activeElement);
  pane.addEventListener('focusin', onFocus);
  observer.observe(pane, { childList: true, subtree: true });
  return () => {
    pane.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}

/**
 * In a frame, as Excel on the web has the pane, Chromium takes Tab out of the page from an element that has the focus but is
 * no stop of the Tab key, such as a heading that caught it. So such an element is one for as long as it has the focus. A
 * radio button is one when it is chosen, as its group says.
 */
function makeStop(focused: HTMLElement): void {
  if (!focused.matches('[tabindex="-1"]:not([role], input)')) return;
  focused.tabIndex = 0;
  const onBlur = (): void => {
    // The window has lost the focus, and its element will have it again.
    if (document.activeElement === focused) return;
    focused.tabIndex = -1;
    focused.removeEventListener('blur', onBlur);
  };
  focused.addEventListener('blur', onBlur);
}
