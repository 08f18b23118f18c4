import { Button } from '@fluentui/react-components';
import type { Finding } from '../../review/findings';
import { useWalking } from '../useWay';

/** The way to where a word would settle the finding, where that is what would put it right. */
export function WayToAnswer({ finding: { settledBy } }: { readonly finding: Finding }) {
  const { enter, go } = useWalking();
  if (!settledBy) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        if (settledBy === 'sheets') go({ place: 'check', sheets: true });
        else if (settledBy === 'blanks') go({ place: 'check' });
        else enter({ place: settledBy });
      }}
    >
      {words[settledBy]}
    </Button>
  );
}

const words = {
  purposes: 'Say what it is',
  localities: 'Join CCGs',
  blanks: 'Say what a blank means',
  sheets: 'See how the sheets were read',
} as const;
