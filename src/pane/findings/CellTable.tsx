import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellRead, Finding } from '../../review/findings';
import { useCommon } from '../styles';
import { count, plural } from '../words/counts';

/** More than a screenful of cells waits until it is asked for. */
const SHOWN_AT_FIRST = 12;
/** "-£1,234,567.89" and "30 September 2014" are not broken over two lines; words and stray figures are. */
const longestUnbroken = 17;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: 'baseline',
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: 'anywhere',
    },
    '& th': { textAlign: 'start' },
    // What a column carries is said in our words: of these none is so long that it has to be broken.
    '& th[scope="row"]': { color: tokens.colorNeutralForeground2, overflowWrap: 'break-word' },
    '& th::first-letter': { textTransform: 'uppercase' },
    '& td:last-child': { paddingRight: 0, textAlign: 'end' },
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  unbroken: { whiteSpace: 'nowrap' },
  blank: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  address: { whiteSpace: 'nowrap' },
  cell: {
    display: 'inline-block',
    minHeight: '24px',
    minWidth: '24px',
    textAlign: 'end',
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

interface CellTableProps {
  readonly finding: Finding;
  readonly onGo: (cell: CellRead) => void;
}

/** The cells a finding went by, each with what it says; pressed, the sheet goes there. */
export function CellTable({ finding, onGo }: CellTableProps) {
  const styles = useStyles();
  const common = useCommon();
  const [all, setAll] = useState(false);
  const cells = all ? finding.cells : finding.cells.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <table className={styles.table}>
        <thead className={common.unseen}>
          <tr>
            <th scope="col">What the cell holds</th>
            <th scope="col">What it says</th>
            <th scope="col">Cell</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.sheetId}!${cell.address}`}>
              <th scope="row">{cell.title}</th>
              <td
                className={mergeClasses(
                  typeof cell.value === 'number' && styles.number,
                  cell.value === '' && styles.blank,
                  cell.shown.length <= longestUnbroken && styles.unbroken,
                )}
              >
                {cell.shown}
              </td>
              <td>
                <Link
                  as="button"
                  className={styles.cell}
                  aria-label={`Go to ${cell.sheet}!${cell.address}`}
                  onClick={() => onGo(cell)}
                >
                  {cell.sheetId !== finding.sheetId && (
                    <>
                      {cell.sheet}!<wbr />
                    </>
                  )}
                  <span className={styles.address}>{cell.address}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length < finding.cells.length && (
        <div className={common.actions}>
          <Button size="small" onClick={() => setAll(true)}>
            Show all {count(finding.cells.length)} cells
          </Button>
        </div>
      )}
      {finding.cellsInAll > finding.cells.length && (
        <p className={common.quiet}>
          These are {count(finding.cells.length)} of the {plural(finding.cellsInAll, 'cell')} that it goes by.
        </p>
      )}
    </>
  );
}
