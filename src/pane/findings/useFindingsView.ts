import { useReducer } from 'react';
import type { Finding } from '../../review/findings';
import type { Asked } from './listFindings';

/** Findings to be chosen, or to be chosen no more. */
export interface Choosing {
  readonly findings: readonly Finding[];
  readonly chosen: boolean;
}

/** What the person has pressed, opened and stands on in the findings: kept while they look at another place. */
export interface FindingsView extends Asked {
  /** What the list is searched, filtered and grouped with is open. */
  readonly controls: boolean;
  /** Groups that are folded, by key. */
  readonly closed: ReadonlySet<string>;
  /** The heading or finding the arrow keys stand on. */
  readonly at: string | undefined;
  /** The finding that fills the pane. */
  readonly open: string | undefined;
  /** Findings chosen to be decided together, by key. */
  readonly chosen: ReadonlySet<string>;
  /** What is under way, because it is so many, and what has been asked for since. */
  readonly choosing: readonly Choosing[];
  /** Those are being decided. */
  readonly deciding: boolean;
  /** Rows are asked again as they change. */
  readonly rechecks: boolean;
}

const untouched: FindingsView = {
  filter: new Set(),
  reviewed: 'all',
  search: '',
  grouping: 'rule',
  controls: false,
  closed: new Set(),
  at: undefined,
  open: undefined,
  chosen: new Set(),
  choosing: [],
  deciding: false,
  rechecks: false,
};

/** A view as another becomes it. What there is to press and open is told apart behind the first screen (`findingsMoves.ts`). */
export type ViewChange = (view: FindingsView) => FindingsView;

/** To the list: from a finding, or from deciding several. */
export const backToList: ViewChange = (view) => ({ ...view, open: undefined, deciding: false });

const changed = (view: FindingsView, change: ViewChange): FindingsView => change(view);

export const useFindingsView = (): [FindingsView, (change: ViewChange) => void] =>
  useReducer(changed, untouched);
