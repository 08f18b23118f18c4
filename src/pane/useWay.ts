import { createContext, useContext, useReducer } from 'react';

/** The places of the navigation. */
export type NavPlace = 'check' | 'findings' | 'views' | 'help' | 'settings';
/** One of them; `sheets`: with the sheets that were read in sight. */
export interface NavAt {
  readonly place: NavPlace;
  readonly sheets?: true;
}
/** Where a person can be: in a place of the navigation, or in one that is entered from another and left again. */
export type At =
  | NavAt
  | { readonly place: 'purposes' | 'localities' | 'limits' }
  /** How a block was read; `block` as `blockKey` has it. */
  | { readonly place: 'reading'; readonly block: string };

export interface Way {
  /** From a place of the navigation to where the person is. */
  readonly trail: readonly [NavAt, ...At[]];
  /** The place that was left for the one before it: what led there takes the focus. */
  readonly left: At | undefined;
}

type Step = { readonly go: NavAt } | { readonly enter: At } | 'back';

function after({ trail }: Way, step: Step): Way {
  if (step === 'back') {
    const [first, ...inner] = trail;
    return { trail: [first, ...inner.slice(0, -1)], left: inner.at(-1) };
  }
  return { trail: 'go' in step ? [step.go] : [...trail, step.enter], left: undefined };
}

export interface Walking {
  /** To a place of the navigation. */
  readonly go: (at: NavAt) => void;
  /** Into a place from which one comes back. */
  readonly enter: (at: At) => void;
  readonly back: () => void;
}

export function useWay(start: NavAt): [Way, Walking] {
  const [way, step] = useReducer(after, { trail: [start], left: undefined });
  return [
    way,
    {
      go: (at) => step({ go: at }),
      enter: (at) => step({ enter: at }),
      back: () => step('back'),
    },
  ];
}

/** The way of the person who looks at the pane, for parts deep inside a place. */
export const WayContext = createContext<Way & Walking>({
  trail: [{ place: 'check' }],
  left: undefined,
  go: () => undefined,
  enter: () => undefined,
  back: () => undefined,
});
export const useWalking = (): Way & Walking => useContext(WayContext);
