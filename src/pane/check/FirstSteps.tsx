import { makeStyles, tokens } from '@fluentui/react-components';
import { useCommon } from '../styles';

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& li': { paddingBottom: tokens.spacingVerticalXS },
  },
});

/** What to do, in three lines: before the first check alone. */
export function FirstSteps() {
  const styles = useStyles();
  const common = useCommon();
  return (
    <>
      <h2 className={common.heading}>What to do</h2>
      <ol className={styles.steps}>
        <li>Check the workbook.</li>
        <li>Go through the findings with ↓ and Enter, and decide each: the sheet follows.</li>
        <li>Make the report: a sheet with all of it, ready to print.</li>
      </ol>
    </>
  );
}
