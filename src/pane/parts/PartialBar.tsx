import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { CheckResult } from '../../review/findings';
import { count } from '../words';

interface PartialBarProps {
  readonly rows: CheckResult['rows'];
  readonly onCheckAgain: () => void;
}

/** Says of a check that was stopped that what follows is not the whole of it. */
export function PartialBar({ rows, onCheckAgain }: PartialBarProps) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>You stopped this check.</MessageBarTitle> {count(rows.read)} of {count(rows.of)} rows
        were read. There may be more to find, and totals for a CCG or scheme are left out.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onCheckAgain}>Check again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
