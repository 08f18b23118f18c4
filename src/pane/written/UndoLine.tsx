import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useCommon } from '../styles';
import { placeOf } from '../words/findingWords';
import type { Checked } from '../useSession';
import { plural } from '../words/counts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '24px',
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  link: {
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

interface UndoLineProps {
  readonly state: Checked;
  readonly onUndo: () => void;
  readonly onPutBack: () => void;
}

/** The last thing that was written, and the way to take it back. */
export function UndoLine({ state: { undoable, corrected, result }, onUndo, onPutBack }: UndoLineProps) {
  const last = undoable?.length === 1 ? undoable[0] : undefined;
  // Named: it stands on the next finding by then, which is not decided.
  const decided = useMemo(
    () => (last === undefined ? undefined : result.findings.find(({ key }) => key === last)),
    [last, result],
  );
  return (
    <>
      {undoable !== undefined && (
        <Line act="Undo last decision" onAct={onUndo}>
          {last !== undefined
            ? `Decision recorded${decided ? ` on ${placeOf(decided)}` : ''}.`
            : `Decided ${plural(undoable.length, 'finding')} together.`}
        </Line>
      )}
      {corrected && (
        <Line act="Put back" onAct={onPutBack}>
          Correction written to {corrected.sheet},{' '}
          {corrected.changes.length === 1
            ? corrected.changes[0]!.address
            : plural(corrected.changes.length, 'cell')}
          .
        </Line>
      )}
    </>
  );
}

interface LineProps {
  readonly act: string;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

function Line({ act, onAct, children }: LineProps) {
  const styles = useStyles();
  const common = useCommon();
  return (
    <p className={styles.line}>
      <span className={common.quiet}>{children}</span>
      <Link as="button" className={styles.link} onClick={onAct}>
        {act}
      </Link>
    </p>
  );
}
