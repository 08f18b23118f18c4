import { Link, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { highlightColours, highlightLooks } from '../../review/liveWorkbook';
import { cannotHighlight } from '../../review/reviewing/cannot';
import type { Notice, Session } from '../../review/session';
import { nameOf } from '../words/outcomeWords';
import { useCommon } from '../styles';
import type { Checked } from '../useSession';
import { OutcomeMark } from '../findings/OutcomeMark';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  look: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '24px' },
  // The sheet's colours as they are, in a contrast theme too: that is what is explained here.
  colour: {
    width: '16px',
    height: '12px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: 'none',
  },
});

/** Refusals that do not pass by themselves. */
const lasting: readonly Notice['kind'][] = ['not supported'];

interface HighlightSwitchProps {
  readonly session: Session;
  readonly state: Checked;
}

/** Marks the rows of the findings in the sheet, each outcome in its colour, or takes the marks off again. */
export function HighlightSwitch({
  session,
  state: { highlight, overview, result, changed },
}: HighlightSwitchProps) {
  const styles = useStyles();
  const common = useCommon();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ readonly why: string; readonly lasts: boolean }>();
  const turn = async (on: boolean): Promise<void> => {
    if (busy || stopped !== undefined) return;
    setBusy(true);
    const done = await session.highlight(on);
    setBusy(false);
    const now = session.state();
    const notice = done || now.at === 'failed' ? undefined : now.notice;
    setRefused(notice && { why: notice.sentence, lasts: lasting.includes(notice.kind) });
  };
  const flagged = useMemo(() => {
    const sheets = new Set<string>();
    for (const { row, sheetId } of result.findings) if (row !== null) sheets.add(sheetId);
    return sheets;
  }, [result.findings]);
  const { cannot, leftOut } = cannotHighlight(overview.locks, flagged);
  const nothing =
    flagged.size === 0 ? 'No finding is about one row, so there is nothing to highlight.' : undefined;
  // What lies there from before can be taken off, whatever is found now.
  const stopped = highlight === 'off' ? (nothing ?? cannot) : undefined;
  const why = stopped ?? refused?.why ?? leftOut;
  return (
    <div>
      <Switch
        checked={highlight !== 'off'}
        // Keeps the focus of whoever has just pressed it.
        disabledFocusable={stopped !== undefined || refused?.lasts === true}
        label="Highlight in the sheet"
        aria-describedby={why ? 'highlight-refused' : undefined}
        onChange={(_, { checked }) => void turn(checked)}
      />
      {why && (
        <p id="highlight-refused" className={common.quiet}>
          {why}
        </p>
      )}
      {highlight === 'out of date' && (
        <p className={common.quiet}>
          The highlight is of an earlier check.{' '}
          {nothing ?? (
            <Link inline as="button" onClick={() => void turn(true)}>
              Highlight again
            </Link>
          )}
        </p>
      )}
      {highlight === 'on' && changed && (
        <p className={common.quiet}>
          Rows have changed since the check, and the colours go by it. Check again, then highlight again.
        </p>
      )}
      {highlight !== 'off' && (
        <ul aria-label="Colours of the highlight" className={styles.legend}>
          {highlightLooks.map((look) => (
            <li key={look} className={styles.look}>
              <span className={styles.colour} style={{ backgroundColor: highlightColours[look].fill }} />
              <OutcomeMark shown={look} />
              {nameOf(look)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
