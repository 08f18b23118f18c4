import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Notice } from '../../review/session';
import { Bar } from './Bar';

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
        <Bar
          kind="warning"
          square
          beside={
            <Button
              aria-label="Put this message away"
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              onClick={() => setPutAway(notice)}
            />
          }
        >
          {shown.sentence}
        </Bar>
      )}
    </div>
  );
}
