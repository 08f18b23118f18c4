import { catchFocus } from './focus';

/** Time enough for a part that knows better where the focus belongs. */
const CAUGHT_BY_THEN = 100;

/**
 * What was pressed may go by that, such as “Undo”: where nothing else has caught the focus then, the title of the place
 * does, or the person's next keys would be nobody's. Gives the way to end it.
 */
export function keepFocusInside(pane: HTMLElement): () => void {
  let last: EventTarget | null = null;
  const onFocus = ({ target }: Event): void => void (last = target);
  const observer = new MutationObserver(() => {
    if (!(last instanceof HTMLElement) || last.isConnected) return;
    last = null;
    setTimeout(() => {
      const title = pane.querySelector('h1');
      title?.setAttribute('tabindex', '-1');
      catchFocus(title, true);
    }, CAUGHT_BY_THEN);
  });
  pane.addEventListener('focusin', onFocus);
  observer.observe(pane, { childList: true, subtree: true });
  return () => {
    pane.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}
