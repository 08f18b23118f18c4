const stops = '[tabindex], [data-tabster]';

/**
 * Keeps a chart a picture: for the eye and the mouse. By key each of its points would be a stop of its own, some hundreds
 * of them, and its numbers stand in the table beside it; so nothing in it takes the focus. The charts have no way to say so.
 * Gives back what ends it.
 */
export function pictureOnly(element: HTMLElement): () => void {
  const strip = (): void => {
    for (const stop of element.querySelectorAll(stops)) {
      stop.removeAttribute('tabindex');
      stop.removeAttribute('data-tabster');
    }
  };
  strip();
  const observer = new MutationObserver(strip);
  observer.observe(element, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['tabindex', 'data-tabster'],
  });
  return () => observer.disconnect();
}
