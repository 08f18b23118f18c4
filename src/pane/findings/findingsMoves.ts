/** What a person does in the findings, and what becomes of what they see by it. */
import type { Grouping, ReviewFilter } from './listFindings';
import type { Category } from '../../review/findings';
import { backToList, type Choosing, type FindingsView } from './useFindingsView';

/** More findings than these can take longer to put in order, or to choose, than a key should wait to be heard. */
export const few = 2_000;

export type FindingsMove =
  | { readonly move: 'filter'; readonly category: Category }
  | { readonly move: 'reviewed'; readonly reviewed: ReviewFilter }
  | { readonly move: 'search'; readonly search: string }
  /** Nothing is filtered or searched for any more. */
  | { readonly move: 'show all' }
  | { readonly move: 'group'; readonly by: Grouping }
  | { readonly move: 'controls'; readonly open: boolean }
  | { readonly move: 'fold'; readonly groups: readonly string[]; readonly closed: boolean }
  | { readonly move: 'stand'; readonly at: string }
  | (Choosing & { readonly move: 'choose' })
  /** What was under way has come to this. */
  | { readonly move: 'chosen'; readonly of: readonly Choosing[]; readonly chosen: ReadonlySet<string> }
  | { readonly move: 'choose none' }
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

/** The view after a move. */
export function after(view: FindingsView, moved: FindingsMove): FindingsView {
  switch (moved.move) {
    case 'filter':
      return { ...view, filter: toggled(view.filter, [moved.category], !view.filter.has(moved.category)) };
    case 'reviewed':
      return { ...view, reviewed: moved.reviewed };
    case 'search':
      return { ...view, search: moved.search };
    case 'show all':
      return { ...view, filter: new Set(), reviewed: 'all', search: '' };
    case 'group':
      return { ...view, grouping: moved.by, closed: new Set() };
    case 'controls':
      return { ...view, controls: moved.open };
    case 'fold':
      return { ...view, closed: toggled(view.closed, moved.groups, moved.closed) };
    case 'stand':
      return { ...view, at: moved.at };
    case 'choose': {
      const { findings, chosen } = moved;
      if (view.choosing.length > 0 || findings.length > few)
        return { ...view, choosing: [...view.choosing, moved] };
      const keys = findings.map(({ key }) => key);
      return { ...view, chosen: toggled(view.chosen, keys, chosen) };
    }
    case 'chosen': {
      const { of, chosen } = moved;
      // Given up meanwhile.
      if (view.choosing[0] !== of[0]) return view;
      const deciding = view.deciding && chosen.size > 0;
      return { ...view, chosen, choosing: view.choosing.slice(of.length), deciding };
    }
    case 'choose none':
      return { ...view, chosen: new Set(), choosing: [] };
    case 'decide':
      return { ...view, deciding: view.chosen.size > 0 || view.choosing.length > 0 };
    case 'open':
      return { ...view, at: moved.finding, open: moved.finding, deciding: false };
    case 'back':
      return backToList(view);
    case 'recheck':
      return { ...view, rechecks: moved.on };
  }
}
