import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Changed } from '../../review/session';
import type { Checked } from '../useSession';
import { count, plural } from '../words/counts';
import { Bar } from '../parts/Bar';

interface BarProps {
  readonly title: string;
  readonly quiet?: boolean;
  readonly children?: ReactNode;
  readonly onCheckAgain: () => void;
}

function CheckAgainBar({ title, quiet = false, children, onCheckAgain }: BarProps) {
  return (
    <Bar
      kind={quiet ? 'info' : 'warning'}
      title={title}
      action={
        <Button size="small" onClick={onCheckAgain}>
          Check again
        </Button>
      }
    >
      {children}
    </Bar>
  );
}

/** "3 rows changed since the check." */
export function changeTitle({ rows, more }: Changed): string {
  if (rows === 0) return 'The workbook changed since the check.';
  return `${more ? 'At least ' : ''}${plural(rows, 'row')} changed since the check.`;
}

interface ResultBarsProps {
  readonly state: Checked;
  readonly onCheckAgain: () => void;
}

/** Says of a result what a reader could take wrongly. */
export function ResultBars(props: ResultBarsProps) {
  const { result, unheard } = props.state;
  return (
    <>
      <AgeBar {...props} />
      {result.mergesUntold && (
        <Bar kind="warning" title="Excel did not say which cells are merged.">
          Of each merged block only the first cell was read, and the rest counts as blank. Look at what was
          found about blank cells in the sheet before you decide on it.
        </Bar>
      )}
      {unheard && (
        <Bar kind="info" title="Excel does not tell PMS Review of edits.">
          These findings stay as they are, whatever you change. After an edit, check again.
        </Bar>
      )}
    </>
  );
}

/**
 * That it is not the whole, no longer goes by what was said, or is older than the cells. One thing at a time, the gravest:
 * checking again mends them all.
 */
function AgeBar({ state, onCheckAgain }: ResultBarsProps) {
  const { result, answersChanged, changed, sumsOutOfDate, uncalculated } = state;
  const { cancelled, rows } = result;
  if (cancelled)
    return (
      <CheckAgainBar title="You stopped this check." onCheckAgain={onCheckAgain}>
        {count(rows.read)} of {count(rows.of)} rows were read. There may be more to find, and totals for a CCG
        or scheme are left out.
      </CheckAgainBar>
    );
  if (uncalculated)
    return (
      <CheckAgainBar title="Formulas were not up to date." onCheckAgain={onCheckAgain}>
        This workbook is calculated by hand, and was not since its cells were changed. Press F9 in Excel, then
        check again.
      </CheckAgainBar>
    );
  if (answersChanged)
    return (
      <CheckAgainBar title="These findings are out of date." onCheckAgain={onCheckAgain}>
        You have since said how the workbook is to be read.
      </CheckAgainBar>
    );
  if (changed)
    return (
      <CheckAgainBar quiet title={changeTitle(changed)} onCheckAgain={onCheckAgain}>
        {changed.more
          ? 'Rows were moved, or sheets added, deleted or renamed.'
          : changed.formulas && 'An edit on another sheet may have changed what formulas come to.'}
      </CheckAgainBar>
    );
  if (sumsOutOfDate)
    return (
      <CheckAgainBar quiet title="Sums are as they were at the last check." onCheckAgain={onCheckAgain}>
        The rows you changed were checked again. What is added up for a CCG, a year or a scheme was not, nor
        were rows whose formulas follow them.
      </CheckAgainBar>
    );
  return null;
}
