import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CheckResult } from '../../review/findings';
import { count } from '../words';

interface BarProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onCheckAgain: () => void;
}

function CheckAgainBar({ title, children, onCheckAgain }: BarProps) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {children}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onCheckAgain}>Check again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface ResultBarsProps {
  readonly result: CheckResult;
  /** Answers were given since the check. */
  readonly answersChanged: boolean;
  readonly onCheckAgain: () => void;
}

/** Says of a result what a reader could take wrongly: that it is not the whole, or no longer goes by what was said. */
export function ResultBars({ result: { cancelled, rows }, answersChanged, onCheckAgain }: ResultBarsProps) {
  return (
    <>
      {cancelled && (
        <CheckAgainBar title="You stopped this check." onCheckAgain={onCheckAgain}>
          {count(rows.read)} of {count(rows.of)} rows were read. There may be more to find, and totals for a
          CCG or scheme are left out.
        </CheckAgainBar>
      )}
      {answersChanged && !cancelled && (
        <CheckAgainBar title="These findings are out of date." onCheckAgain={onCheckAgain}>
          You have since said how the workbook is to be read.
        </CheckAgainBar>
      )}
    </>
  );
}
