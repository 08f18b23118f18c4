import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { NotFetched, type HeadingProps } from './NotFetched';
import { Waiting } from '../parts/Waiting';
import { useCommon } from '../styles';

/** A component that can be fetched before it is shown; shown earlier, it says that it is on its way. */
export type Later<P> = ComponentType<P> & {
  /** Fetches it, if that was not done yet. */
  readonly load: () => Promise<void>;
};

/**
 * A part of the pane in a script of its own, so that the first screen waits for nothing it does not show. `inPlace`: one
 * that stands in a place, below its heading.
 */
export function later<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
  inPlace?: 'in place',
): Later<P> {
  const heading = inPlace ? 'h2' : 'h1';
  let Fetched: ComponentType<P> | undefined;
  let fetching: Promise<void> | undefined;
  const load = (): Promise<void> =>
    (fetching ??= fetch().then(
      (component) => {
        Fetched = component;
      },
      (error: unknown) => {
        // So that it can be tried again.
        fetching = undefined;
        throw error;
      },
    ));
  function Part(props: P) {
    // Not known yet while it is on its way.
    const [isThere, setThere] = useState<boolean | undefined>(Fetched && true);
    useEffect(() => {
      if (isThere !== undefined) return;
      load().then(
        () => setThere(true),
        () => setThere(false),
      );
    }, [isThere]);
    if (Fetched) return <Fetched {...props} />;
    return isThere === false ? (
      <NotFetched heading={heading} onTryAgain={() => setThere(undefined)} />
    ) : (
      <Opening heading={heading} />
    );
  }
  return Object.assign(Part, { load });
}

/** A stop of the Tab key: where it is the last there is, the key would leave the pane. */
function Opening({ heading: Heading }: HeadingProps) {
  const common = useCommon();
  return (
    <>
      <Heading tabIndex={0} className={common.unseen}>
        Opening
      </Heading>
      <Waiting>Opening…</Waiting>
    </>
  );
}
