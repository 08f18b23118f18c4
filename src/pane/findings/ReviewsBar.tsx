import { reviewsTitle } from '../../review/ours/ourNames';
import { useCommon } from '../styles';
import type { Checked } from '../useSession';
import { plural } from '../words/counts';
import { Bar } from '../parts/Bar';

/** Of the workbook's decisions those that no finding of the list shows. */
export function ReviewsBar({ state: { reviews, scope, result } }: { readonly state: Checked }) {
  const common = useCommon();
  const { unreadable, settled } = reviews;
  const isWhole = scope === 'workbook' && !result.cancelled;
  return (
    <>
      {unreadable > 0 && (
        <Bar kind="warning" title={`${plural(unreadable, 'row')} of “${reviewsTitle}” cannot be read.`}>
          The decision is not in our words, or the key is gone, so it does not count. Put it right in that
          sheet, or decide again here.
        </Bar>
      )}
      {isWhole && settled.length > 0 && (
        <p className={common.quiet}>
          {plural(settled.length, 'decision is', 'decisions are')} on what this check did not find. The report
          lists {settled.length === 1 ? 'it' : 'them'}.
        </p>
      )}
    </>
  );
}
