import { useCallback } from 'react';
import { isNarrowed, listFindings, type Listed } from './listFindings';
import { few } from './findingsMoves';
import type { FindingsView } from './useFindingsView';
import type { Checked } from '../useSession';
import { useSliced, type Worked } from '../slices/useSliced';

/** The findings that the person has asked to see. */
export function useListed({ result, reviews }: Checked, view: FindingsView): Worked<Listed> {
  const { filter, reviewed, search, grouping } = view;
  const open = isNarrowed(view) ? view.open : undefined;
  const list = useCallback(
    () => listFindings(result, { filter, reviewed, search, grouping }, reviews, open),
    [result, filter, reviewed, search, grouping, reviews, open],
  );
  return useSliced(list, result.findings.length > few);
}
