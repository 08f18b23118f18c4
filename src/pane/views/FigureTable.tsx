import { makeStyles, tokens } from '@fluentui/react-components';
import { useCommon } from '../styles';
import type { TableOf } from './figure';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    // A shadow at the edge, as long as there is more behind it: an amount that is cut off reads as a smaller one. What
    // covers it scrolls with the table, and so comes to lie over it at the end.
    backgroundImage: `linear-gradient(${tokens.colorNeutralBackground1}, ${tokens.colorNeutralBackground1}), linear-gradient(to left, ${tokens.colorNeutralStroke1}, transparent)`,
    backgroundPosition: 'right',
    backgroundRepeat: 'no-repeat',
    backgroundSize: '12px 100%',
    backgroundAttachment: 'local, scroll',
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& caption': { textAlign: 'start', color: tokens.colorNeutralForeground2, paddingBottom: '4px' },
    // As wide as the pane, where the table is wider, and in sight however far it is scrolled.
    '& caption span': {
      position: 'sticky',
      left: 0,
      display: 'block',
      maxWidth: `min(100%, calc(100vw - 2 * ${tokens.spacingHorizontalL}))`,
    },
    '& th, & td': {
      padding: '4px 6px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: 'start',
      verticalAlign: 'baseline',
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    // Whose numbers they are stays in sight as well.
    '& th:first-child': { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
    '& th:last-child, & td:last-child': { paddingRight: 0 },
    '& .number': { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    '& thead .number': { whiteSpace: 'normal' },
  },
});

interface FigureTableProps {
  readonly table: TableOf;
  /** For screen readers, beside the picture. */
  readonly unseen?: boolean;
}

/** The numbers of a picture, as a table. */
export function FigureTable({ table: { caption, columns, rows }, unseen = false }: FigureTableProps) {
  const styles = useStyles();
  const common = useCommon();
  const look = (column: number): string | undefined => (columns[column]?.number ? 'number' : undefined);
  const drawn = (
    <table className={styles.table}>
      <caption>
        <span>{caption}</span>
      </caption>
      <thead>
        <tr>
          {columns.map(({ title }, column) => (
            <th key={title} scope="col" className={look(column)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], index) => (
          <tr key={index}>
            <th scope="row">{first}</th>
            {others.map((cell, column) => (
              <td key={column} className={look(column + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  // What scrolls can be scrolled by key.
  return unseen ? (
    <div className={common.unseen}>{drawn}</div>
  ) : (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      {drawn}
    </div>
  );
}
