import { use } from 'react';
import type { ComponentType } from 'react';

/** A component that can be fetched before it is shown; shown earlier, it suspends until it is there. */
export type Later<P> = ComponentType<P> & {
  /** Fetches it, if that was not done yet. */
  readonly load: () => Promise<void>;
};

/** A part of the pane in a script of its own, so that the first screen waits for nothing it does not show. */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>): Later<P> {
  let Fetched: ComponentType<P> | undefined;
  let fetching: Promise<void> | undefined;
  const load = (): Promise<void> =>
    (fetching ??= fetch().then(
      (component) => {
        Fetched = component;
      },
      (error: unknown) => {
        // So that it is tried again when the person starts again.
        fetching = undefined;
        throw error;
      },
    ));
  function Waiting(props: P) {
    if (!Fetched) use(load());
    return Fetched ? <Fetched {...props} /> : null;
  }
  return Object.assign(Waiting, { load });
}
