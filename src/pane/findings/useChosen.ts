import { useCallback, useEffect } from 'react';
import type { Finding } from '../../review/findings';
import { forEach } from '../../review/inTurn/forEach';
import type { Sliced } from '../../review/inTurn/slices';
import { countChosen, type ChosenCounts, type FindingGroup } from './listFindings';
import { few, type FindingsMove } from './findingsMoves';
import type { Choosing, FindingsView } from './useFindingsView';
import { useSliced } from '../slices/useSliced';

const none: ChosenCounts = { all: 0, inGroup: new Map() };

/** Counts what the person has chosen, and does what is still under way of it: in slices, as of very many it takes a while. */
export function useChosen(
  { chosen, choosing }: FindingsView,
  move: (moved: FindingsMove) => void,
  groups: readonly FindingGroup[],
  all: readonly Finding[],
): ChosenCounts {
  const choose = useCallback(() => chosenAfter(chosen, choosing), [chosen, choosing]);
  const { value: next, busy } = useSliced(choose, choosing.length > 0);
  useEffect(() => {
    if (choosing.length > 0 && next && !busy) move({ move: 'chosen', of: choosing, chosen: next });
  }, [choosing, next, busy, move]);
  const count = useCallback(() => countChosen(chosen, groups, all), [chosen, groups, all]);
  return useSliced(count, all.length > few).value ?? none;
}

function* chosenAfter(
  before: ReadonlySet<string>,
  choosing: readonly Choosing[],
): Sliced<ReadonlySet<string>> {
  if (choosing.length === 0) return before;
  const next = new Set(before);
  for (const { findings, chosen } of choosing)
    yield* forEach(findings, ({ key }) => {
      if (chosen) next.add(key);
      else next.delete(key);
    });
  return next;
}
