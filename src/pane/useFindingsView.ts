import { useReducer } from 'react';
import type { Asked, Grouping, ReviewFilter } from './findingList';
import type { Category } from './outcomes';

/** What the person has pressed, opened and stands on in the findings: kept while they look at another place. */
export interface FindingsView extends Asked {
  /** Groups that are folded, by key. */
  readonly closed: ReadonlySet<string>;
  /** The heading or finding the arrow keys stand on. */
  readonly at: string | undefined;
  /** The finding that fills the pane. */
  readonly open: string | undefined;
  /** Findings chosen to be decided together, by key. */
  readonly chosen: ReadonlySet<string>;
  /** Those are being decided. */
  readonly deciding: boolean;
  /** Rows are asked again as they change. */
  readonly rechecks: boolean;
}

export type FindingsMove =
  | { readonly move: 'filter'; readonly category: Category }
  | { readonly move: 'reviewed'; readonly reviewed: ReviewFilter }
  | { readonly move: 'search'; readonly search: string }
  | { readonly move: 'group'; readonly by: Grouping }
  | { readonly move: 'fold'; readonly groups: readonly string[]; readonly closed: boolean }
  | { readonly move: 'stand'; readonly at: string }
  | { readonly move: 'choose'; readonly findings: readonly string[]; readonly chosen: boolean }
  | { readonly move: 'decide' }
  | { readonly move: 'open'; readonly finding: string }
  /** To the list: from a finding, or from deciding several. */
  | { readonly move: 'back' }
  | { readonly move: 'recheck'; readonly on: boolean };

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
    case 'reviewed':
      return { ...view, reviewed: moved.reviewed };
    case 'search':
      return { ...view, search: moved.search };
    case 'group':
      return { ...view, grouping: moved.by, closed: new Set() };
    case 'fold':
      return { ...view, closed: toggled(view.closed, moved.groups, moved.closed) };
    case 'stand':
      return { ...view, at: moved.at };
    case 'choose':
      return { ...view, chosen: toggled(view.chosen, moved.findings, moved.chosen) };
    case 'decide':
      return { ...view, deciding: true };
    case 'open':
      return { ...view, at: moved.finding, open: moved.finding, deciding: false };
    case 'back':
      return { ...view, open: undefined, deciding: false };
    case 'recheck':
      return { ...view, rechecks: moved.on };
  }
}

const untouched: FindingsView = {
  filter: new Set(),
  reviewed: 'all',
  search: '',
  grouping: 'rule',
  closed: new Set(),
  at: undefined,
  open: undefined,
  chosen: new Set(),
  deciding: false,
  rechecks: false,
};

export const useFindingsView = (): [FindingsView, (moved: FindingsMove) => void] =>
  useReducer(after, untouched);
