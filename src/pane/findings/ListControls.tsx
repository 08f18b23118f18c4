import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useRef, type ReactNode } from 'react';
import type { Reviews } from '../../review/session';
import { groupings, isNarrowed } from './listFindings';
import type { Grouping, ReviewFilter } from './listFindings';
import { clearAtEsc } from '../keyboard/keys';
import { choices, wordsOf, wordsWithin } from '../words/reviewWords';
import { useCommon } from '../styles';
import type { FindingsMove } from './findingsMoves';
import type { FindingsView } from './useFindingsView';
import { count } from '../words/counts';
import { Disclosure } from '../parts/Disclosure';

const useStyles = makeStyles({
  outer: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})` },
  controls: {
    display: 'grid',
    // As wide as the groups' words, and what is left for the decisions'; zoomed far in, one below the other.
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    '@media (max-width: 260px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
  },
  search: { gridColumn: '1 / -1' },
  beside: { display: 'flex', flexShrink: 0 },
});

interface ListControlsProps {
  readonly view: FindingsView;
  readonly reviews: Reviews;
  /** How many there are, and how many of them are listed, once that is known. */
  readonly findings: number;
  readonly shown: number | undefined;
  readonly move: (moved: FindingsMove) => void;
  /** Buttons for the list, at the end of the line. */
  readonly children?: ReactNode;
}

/** What the list is narrowed to by its own controls: "to do, “02P”". The outcomes stand pressed above. */
const narrowedTo = ({ reviewed, search }: FindingsView): readonly string[] => [
  ...(reviewed === 'all' ? [] : [reviewed === 'decided' ? reviewed : wordsWithin(reviewed)]),
  ...(search.trim() === '' ? [] : [`“${search.trim()}”`]),
];

/** What of the findings is listed, and how, in a line that opens to change it. */
export function ListControls({ view, reviews, findings, shown, move, children }: ListControlsProps) {
  const styles = useStyles();
  const common = useCommon();
  const line = useRef<HTMLButtonElement>(null);
  const howMany =
    shown === undefined || shown === findings
      ? `all ${count(findings)}`
      : `${count(shown)} of ${count(findings)}`;
  return (
    <div className={styles.outer}>
      <Disclosure
        small
        wide
        openAtFirst={view.controls}
        onToggle={(open) => move({ move: 'controls', open })}
        button={line}
        label={
          <>
            <span>Search, filter, group</span>{' '}
            <span className={common.quiet}>
              {[`${howMany} by ${view.grouping}`, ...narrowedTo(view)].join(', ')}
            </span>
          </>
        }
        beside={
          <div className={styles.beside}>
            {isNarrowed(view) && shown !== 0 && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  line.current?.focus();
                  move({ move: 'show all' });
                }}
              >
                Show all
              </Button>
            )}
            {children}
          </div>
        }
      >
        <Controls view={view} reviews={reviews} findings={findings} move={move} />
      </Disclosure>
    </div>
  );
}

/** The states of review are counted, and add up to all there are. */
function Controls({
  view,
  reviews: { totals },
  findings,
  move,
}: Omit<ListControlsProps, 'shown' | 'children'>) {
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
