import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { Reviews } from '../../review/session';
import { groupings } from '../findingList';
import type { Grouping, ReviewFilter } from '../findingList';
import { clearAtEsc } from '../keys';
import { choices, wordsOf } from '../reviewWords';
import type { FindingsMove, FindingsView } from '../useFindingsView';
import { count } from '../words';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  search: { gridColumn: '1 / -1' },
});

interface ListControlsProps {
  readonly view: FindingsView;
  readonly reviews: Reviews;
  readonly findings: number;
  readonly move: (moved: FindingsMove) => void;
}

/** What of the findings is listed, and how. The states of review are counted, and add up to all there are. */
export function ListControls({ view, reviews: { totals }, findings, move }: ListControlsProps) {
  const styles = useStyles();
  const decided = choices.reduce((sum, { decision }) => sum + totals[decision], 0);
  const options: readonly (readonly [ReviewFilter, string, number])[] = [
    ['all', 'All', findings],
    ['not reviewed', wordsOf('not reviewed'), totals['not reviewed']],
    ['out of date', wordsOf('out of date'), totals['out of date']],
    ['decided', 'Decided', decided],
  ];
  return (
    <div role="group" aria-label="What is listed" className={styles.controls}>
      <Input
        className={styles.search}
        type="search"
        aria-label="Search the findings"
        placeholder="Search"
        contentBefore={<Search16Regular />}
        value={view.search}
        onChange={(_, { value }) => move({ move: 'search', search: value })}
        onKeyDown={clearAtEsc(view.search, () => move({ move: 'search', search: '' }))}
      />
      <Select
        aria-label="Group by"
        value={view.grouping}
        onChange={(_, { value }) => move({ move: 'group', by: value as Grouping })}
      >
        {groupings.map((grouping) => (
          <option key={grouping} value={grouping}>
            By {grouping}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Show by review"
        value={view.reviewed}
        onChange={(_, { value }) => move({ move: 'reviewed', reviewed: value as ReviewFilter })}
      >
        {options.map(([value, label, n]) => (
          <option key={value} value={value}>
            {label} ({count(n)})
          </option>
        ))}
        <optgroup label="Decided">
          {choices.map(({ decision }) => (
            <option key={decision} value={decision}>
              {wordsOf(decision)} ({count(totals[decision])})
            </option>
          ))}
        </optgroup>
      </Select>
    </div>
  );
}
