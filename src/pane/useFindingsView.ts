import { useReducer } from 'react';
import type { Category } from './outcomes';

/** What the person has pressed, opened and stands on in the findings: kept while they look at another place. */
export interface FindingsView {
  /** Empty: everything is shown. */
  readonly filter: ReadonlySet<Category>;
  /** Groups that are folded, by key. */
  readonly closed: ReadonlySet<string>;
  /** The heading or finding the arrow keys stand on. */
  readonly at: string | undefined;
  /** The finding that fills the pane. */
  readonly open: string | undefined;
}

export type FindingsMove =
  | { readonly move: 'filter'; readonly category: Category }
  | { readonly move: 'fold'; readonly groups: readonly string[]; readonly closed: boolean }
  | { readonly move: 'stand'; readonly at: string }
  | { readonly move: 'open'; readonly finding: string }
  | { readonly move: 'back' };

function toggled<T>(set: ReadonlySet<T>, members: readonly T[], inside: boolean): ReadonlySet<T> {
  const next = new Set(set);
  for (const member of members) {
    if (inside) next.add(member);
    else next.delete(member);
  }
  return next;
}

function after(view: FindingsView, moved: FindingsMove): FindingsView {
  switch (moved.move) {
    case 'filter':
      return { ...view, filter: toggled(view.filter, [moved.category], !view.filter.has(moved.category)) };
    case 'fold':
      return { ...view, closed: toggled(view.closed, moved.groups, moved.closed) };
    case 'stand':
      return { ...view, at: moved.at };
    case 'open':
      return { ...view, at: moved.finding, open: moved.finding };
    case 'back':
      return { ...view, open: undefined };
  }
}

const untouched: FindingsView = { filter: new Set(), closed: new Set(), at: undefined, open: undefined };

export const useFindingsView = (): [FindingsView, (moved: FindingsMove) => void] =>
  useReducer(after, untouched);
