import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DataLine16Regular } from '@fluentui/react-icons/svg/data-line';
import { Table16Regular } from '@fluentui/react-icons/svg/table';
import { useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useCommon } from '../styles';
import type { TableOf } from './figure';
import { FigureTable } from './FigureTable';
import { Legend } from './Legend';
import type { LegendEntries } from './Legend';
import { pictureOnly } from './pictureOnly';

const useStyles = makeStyles({
  figure: { margin: 0 },
  says: { margin: `${tokens.spacingVerticalS} 0` },
  picture: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontVariantNumeric: 'tabular-nums',
    // Windows' contrast themes leave pictures as they are: the ground they were drawn for has to stay too.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
});

/** As wide as the pane leaves room for, now and when it is drawn wider. */
function useWidth(): [measured: (element: HTMLDivElement | null) => void, width: number] {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}

const keepPicture = (element: HTMLDivElement | null): (() => void) | void =>
  element ? pictureOnly(element) : undefined;

interface FigureProps {
  /** Names what is drawn: of something else the picture is drawn anew, for the charts keep what they measured first. */
  readonly of?: string | number;
  /** What the picture shows, in a sentence. */
  readonly says: ReactNode;
  readonly table: TableOf;
  /** What its signs stand for; none where its axes say so. */
  readonly legend?: LegendEntries;
  /** Draws the picture, as wide as there is room. */
  readonly picture: (width: number) => ReactNode;
}

/** A picture first, its numbers as a table one press away, and for screen readers at once. */
export function Figure({ of, says, table, legend, picture }: FigureProps) {
  const styles = useStyles();
  const common = useCommon();
  const [asTable, setAsTable] = useState(false);
  const [measured, width] = useWidth();
  return (
    <div ref={measured} className={styles.figure}>
      <p className={mergeClasses(common.text, styles.says)}>{says}</p>
      {asTable ? (
        <FigureTable table={table} />
      ) : (
        <>
          {width > 0 && (
            // And at another width.
            <div
              key={`${of} ${Math.round(width / 8)}`}
              ref={keepPicture}
              role="img"
              aria-label={table.caption}
              className={styles.picture}
            >
              {picture(width)}
            </div>
          )}
          {legend && <Legend entries={legend} />}
          <FigureTable unseen table={table} />
        </>
      )}
      <div className={common.actions}>
        <Button
          icon={asTable ? <DataLine16Regular /> : <Table16Regular />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Show the picture' : 'Show the table'}
        </Button>
      </div>
    </div>
  );
}
