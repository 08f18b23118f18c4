import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { focusRing } from '../styles';
import type { NavPlace } from '../useWay';

/** What stands in the row by its name; the settings stand at its end, behind a gear. */
type Place = Exclude<NavPlace, 'settings'>;

const names: Readonly<Record<Place, string>> = {
  check: 'Check',
  findings: 'Findings',
  views: 'Views',
  help: 'Help',
};

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  list: { flexGrow: 1, display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyleType: 'none' },
  place: {
    ...focusRing,
    minHeight: '40px',
    // So that all of them and the gear stand in one row of a pane as narrow as Excel opens it.
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    border: 'none',
    borderBottom: '3px solid transparent',
    borderTop: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // Windows' contrast themes draw transparent borders too: there the ground's colour hides them.
    '@media (forced-colors: active)': { borderTopColor: 'Canvas', borderBottomColor: 'Canvas' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface NavProps {
  readonly places: readonly Place[];
  readonly here: NavPlace;
  readonly onGo: (place: NavPlace) => void;
  /** Whether there is a workbook whose settings can be looked at. */
  readonly withSettings: boolean;
}

/** The places of the pane, in one row. What is not needed yet is not shown. */
export function Nav({ places, here, onGo, withSettings }: NavProps) {
  const styles = useStyles();
  return (
    <nav aria-label="PMS Review" className={styles.bar}>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place}>
            <button
              type="button"
              className={mergeClasses(styles.place, place === here && styles.here)}
              aria-current={place === here ? 'page' : undefined}
              onClick={() => onGo(place)}
            >
              {names[place]}
            </button>
          </li>
        ))}
      </ul>
      {withSettings && (
        <Button
          appearance={here === 'settings' ? 'outline' : 'transparent'}
          aria-label="Settings"
          title="Settings"
          aria-current={here === 'settings' ? 'page' : undefined}
          icon={<Settings20Regular />}
          onClick={() => onGo('settings')}
        />
      )}
    </nav>
  );
}
