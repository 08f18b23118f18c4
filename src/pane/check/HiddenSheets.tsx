import { Button } from '@fluentui/react-components';
import { answerLeftOut } from '../../review/answers/giving';
import type { BlockUnderstood } from '../../review/session';
import { whyLeftAlone } from '../../review/columns/unread/leftAlone';
import type { Give } from '../answers/useAnswers';
import { listed, plural } from '../words/counts';
import { Bar } from '../parts/Bar';

export interface HiddenSheetsProps {
  readonly blocks: readonly BlockUnderstood[];
  readonly give: Give;
}

/** That hidden sheets are checked with the others, and the press that leaves them out; and which call themselves drafts. */
export function HiddenSheets({ blocks, give }: HiddenSheetsProps) {
  const hidden = [
    ...new Set(
      blocks.filter(({ visible, kind }) => !visible && kind !== 'neither').map(({ sheet }) => sheet),
    ),
  ];
  const alone = whyLeftAlone(blocks.filter(({ visible }) => !visible)).join(' ');
  if (hidden.length === 0) return <Bar kind="info">{alone}</Bar>;
  const names = listed(hidden.map((sheet) => `“${sheet}”`));
  const leaveOut = (): void =>
    give(
      (answers) => hidden.reduce((now, sheet) => answerLeftOut(now, sheet, true), answers),
      `Kept: ${names} ${hidden.length === 1 ? 'is' : 'are'} left out.`,
    );
  return (
    <Bar
      kind="info"
      action={
        <Button size="small" onClick={leaveOut}>
          {hidden.length === 1 ? 'Leave it out' : 'Leave them out'}
        </Button>
      }
    >
      {plural(hidden.length, 'hidden sheet is', 'hidden sheets are')} read with the others: {names}. {alone}
    </Bar>
  );
}
