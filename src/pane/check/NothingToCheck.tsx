import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCommon } from '../styles';

const useStyles = makeStyles({
  first: { marginTop: tokens.spacingVerticalM },
});

export interface NothingToCheckProps {
  /** Whether there is nothing in the workbook at all. */
  readonly empty: boolean;
  readonly onLookAgain: () => void;
}

/** What is looked for, where a workbook has none of it. */
export function NothingToCheck({ empty, onLookAgain }: NothingToCheckProps) {
  const styles = useStyles();
  const common = useCommon();
  return (
    <>
      <p className={mergeClasses(common.text, styles.first)}>
        There is nothing in this workbook {empty ? 'yet' : 'to check'}. PMS Review looks for two kinds of
        table:
      </p>
      <ul className={common.text}>
        <li>
          a <strong>schedule</strong>: a row for each practice, with its PMS premium and what is released each
          year
        </li>
        <li>
          a <strong>ledger</strong>: a row for each redeployment, with the CCG it comes from, the CCG it goes
          to, its purpose and its amount
        </li>
      </ul>
      <p className={common.text}>
        Put a heading above each column, such as Practice code or Amount, and look again.
      </p>
      <div className={common.actions}>
        <Button appearance="primary" onClick={onLookAgain}>
          Look again
        </Button>
      </div>
    </>
  );
}
