import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Notice } from '../../review/session';

/**
 * What Excel would not do, with what to do about it. The region stands there before there is anything to say, so that
 * screen readers hear of it; a notice that was put away stays away until there is another.
 */
export function NoticeBar({ notice }: { readonly notice: Notice | undefined }) {
  const [putAway, setPutAway] = useState<Notice>();
  const shown = notice === putAway ? undefined : notice;
  return (
    <div role="status">
      {shown && (
        <MessageBar intent="warning" layout="multiline" shape="square" politeness="polite">
          <MessageBarBody>{shown.sentence}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                aria-label="Put this message away"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                onClick={() => setPutAway(notice)}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
