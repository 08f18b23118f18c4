import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { answersNotKept, type Locks } from '../../review/locks';

/** Says of a workbook for reading only what cannot be done with it, before anybody tries. */
export function NotKept({ locks, className }: { readonly locks: Locks; readonly className?: string }) {
  const sentence = answersNotKept(locks);
  if (sentence === undefined) return null;
  return (
    <MessageBar className={className} intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}
