import { Button, Link, makeStyles } from '@fluentui/react-components';
import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import { useContext, useState } from 'react';
import type { ReportMade, Session } from '../../review/session';
import { rememberedReviewer } from '../displaySettings';
import { useCommon } from '../styles';
import { VersionContext } from '../version';

const useStyles = makeStyles({
  link: { minHeight: '24px', '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
});

/** Makes the report's sheet: says before what it adds, and after where it is. */
export function ReportMaker({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const common = useCommon();
  const version = useContext(VersionContext);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<ReportMade>();
  const make = async (): Promise<void> => {
    setBusy(true);
    const by = rememberedReviewer();
    const sheet = await session.report({ version, ...(by && { by }) });
    setBusy(false);
    if (sheet) setMade(sheet);
  };
  return (
    <div>
      <Button icon={<DocumentTable16Regular />} disabledFocusable={busy} onClick={() => void make()}>
        {busy ? 'Making the report…' : 'Make the report'}
      </Button>
      <p role="status" className={common.quiet}>
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
          'Adds a sheet with what was checked, the findings and their decisions, ready to print.'
        )}
      </p>
    </div>
  );
}
