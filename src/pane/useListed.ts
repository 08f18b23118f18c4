import { useCallback } from 'react';
import { isNarrowed, listFindings, type Listed } from './findingList';
import type { FindingsView } from './useFindingsView';
import type { Checked } from './useSession';
import { useSliced, type Worked } from './useSliced';

/** More findings than this can take longer to put in order than anybody should wait for a key to be heard. */
const few = 2_000;

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
