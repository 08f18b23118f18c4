import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import type { Category, CheckResult } from '../../review/findings';
import { categories, countOf, wordFor, type Shown } from '../words/outcomes';
import { useCommon } from '../styles';
import { count } from '../words/counts';
import { OutcomeMark } from './OutcomeMark';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    border: 'none',
  },
  toggle: {
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    // What hides the rest of the findings is seen at a glance.
    '&[aria-pressed="true"]': {
      boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
      ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    },
  },
  word: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  none: {
    color: tokens.colorNeutralForeground2,
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  counted: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

function Count({ n, shown }: { readonly n: number; readonly shown: Shown }) {
  const styles = useStyles();
  return (
    <span className={styles.count}>
      <strong>{count(n)}</strong> {wordFor(shown, n)}
    </span>
  );
}

interface OutcomeFilterProps {
  readonly totals: CheckResult['totals'];
  readonly filter: ReadonlySet<Category>;
  readonly onToggle: (category: Category) => void;
}

/** The totals by outcome of what is listed: pressed, that alone is seen, or with others. */
export function OutcomeFilter({ totals, filter, onToggle }: OutcomeFilterProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="Show only" className={styles.row}>
      {categories.map((category) => {
        const n = countOf(totals, category);
        return n === 0 ? (
          <span key={category} className={mergeClasses(styles.word, styles.none)}>
            <OutcomeMark shown={category} />
            <Count n={n} shown={category} />
          </span>
        ) : (
          <ToggleButton
            key={category}
            size="small"
            className={styles.toggle}
            checked={filter.has(category)}
            icon={<OutcomeMark shown={category} />}
            onClick={() => onToggle(category)}
          >
            <Count n={n} shown={category} />
          </ToggleButton>
        );
      })}
    </div>
  );
}

/** The outcomes that are only counted. */
export function OutcomesCounted({ totals }: { readonly totals: CheckResult['totals'] }) {
  const styles = useStyles();
  const common = useCommon();
  return (
    <p className={mergeClasses(common.quiet, styles.counted)}>
      {(['met', 'not applicable'] as const).map((outcome) => (
        <span key={outcome} className={styles.word}>
          <OutcomeMark shown={outcome} />
          <Count n={countOf(totals, outcome)} shown={outcome} />
        </span>
      ))}
    </p>
  );
}
