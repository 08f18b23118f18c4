import { makeStyles, tokens } from '@fluentui/react-components';
import type { BlockUnderstood } from '../../review/session';
import { contentsOf } from '../words';
import { Disclosure } from './Disclosure';

const useStyles = makeStyles({
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  contents: { fontVariantNumeric: 'tabular-nums' },
  nothing: { color: tokens.colorNeutralForeground2 },
  remarks: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: '0 0 0 18px',
    fontSize: tokens.fontSizeBase200,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& caption': { textAlign: 'start', color: tokens.colorNeutralForeground2, paddingBottom: '4px' },
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
    '& th, & td': {
      padding: '4px 8px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& th:first-child': { width: '4em', overflowWrap: 'normal' },
  },
});

interface SheetBlockProps {
  readonly block: BlockUnderstood;
  /** Whether the sheet holds several blocks, which the row they start in tells apart. */
  readonly oneOfSeveral: boolean;
}

/** A block of data on a sheet: what it was taken for, and, opened, how it was read. */
export function SheetBlock({ block, oneOfSeveral }: SheetBlockProps) {
  const styles = useStyles();
  return (
    <Disclosure
      label={
        <>
          <span className={styles.name}>
            {block.sheet}
            {oneOfSeveral && `, from row ${block.headerRow}`}
            {!block.visible && ' (hidden)'}
          </span>{' '}
          <span className={block.kind === 'neither' ? styles.nothing : styles.contents}>
            {contentsOf(block)}
          </span>
        </>
      }
    >
      {block.remarks.length > 0 && (
        <ul className={styles.remarks}>
          {block.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {block.columns.length > 0 && (
        <table className={styles.table}>
          <caption>Headings are in row {block.headerRow}.</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Heading</th>
              <th scope="col">Read as</th>
            </tr>
          </thead>
          <tbody>
            {block.columns.map((column) => (
              <tr key={column.letter}>
                <th scope="row">{column.letter}</th>
                <td>
                  {column.heading || 'no heading'}
                  {column.sample[0] !== undefined && <div className={styles.nothing}>{column.sample[0]}</div>}
                </td>
                <td className={column.carries ? undefined : styles.nothing}>
                  {column.carries ?? 'not used'}
                  {column.certainty !== 'certain' && column.reason && (
                    <div className={styles.nothing}>{column.reason}</div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Disclosure>
  );
}
