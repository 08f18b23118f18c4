import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import { useContext, useState } from 'react';
import { cannotReport } from '../../review/reviewing/cannot';
import type { Locks } from '../../review/reviewing/locks';
import type { ReportMade, Session } from '../../review/session';
import { rememberedReviewer } from '../decisions/rememberedReviewer';
import { useCommon } from '../styles';
import { VersionContext } from '../version';

const useStyles = makeStyles({
  says: { marginTop: tokens.spacingVerticalXXS },
  link: { minHeight: '24px', '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
});

/** Makes the report's sheet: says before what it adds, and after where it is. */
export function ReportMaker({ session, locks }: { readonly session: Session; readonly locks: Locks }) {
  const styles = useStyles();
  const common = useCommon();
  const version = useContext(VersionContext);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<ReportMade>();
  const cannot = cannotReport(locks);
  const make = async (): Promise<void> => {
    if (busy || cannot !== undefined) return;
    setBusy(true);
    const by = rememberedReviewer();
    const sheet = await session.report({ version, ...(by && { by }) });
    setBusy(false);
    if (sheet) setMade(sheet);
  };
  return (
    <div>
      <Button
        icon={<DocumentTable16Regular />}
        disabledFocusable={busy || cannot !== undefined}
        aria-describedby="report-says"
        onClick={() => void make()}
      >
        {busy ? 'Making the report…' : 'Make the report'}
      </Button>
      <p id="report-says" role="status" className={mergeClasses(common.quiet, styles.says)}>
        {made ? (
          <>
            The report is the sheet{' '}
            <Link
              inline
              as="button"
              className={styles.link}
              onClick={() =>
                void session.goTo({
                  sheetId: made.sheetId,
                  area: { row: 0, column: 0, rows: 1, columns: 1 },
                })
              }
            >
              “{made.sheet}”
            </Link>
            .
          </>
        ) : (
          (cannot ?? 'Adds a sheet with what was checked, the findings and their decisions, ready to print.')
        )}
      </p>
    </div>
  );
}
