import { Button } from '@fluentui/react-components';
import type { Finding } from '../../review/findings';
import { purposeAsked } from '../../review/seen';
import { useWalking } from '../useWay';

/** The way to where a word would settle the finding, where that is what would put it right. */
export function WayToAnswer({ finding }: { readonly finding: Finding }) {
  const { enter } = useWalking();
  const way = wayOf(finding);
  if (!way) return null;
  return (
    <Button size="small" onClick={() => enter({ place: way.place })}>
      {way.words}
    </Button>
  );
}

const wayOf = (finding: Finding) =>
  purposeAsked(finding) !== undefined
    ? ({ place: 'purposes', words: 'Say what it is' } as const)
    : // Each of the rules that ask for it says it in these words.
      finding.putRight.includes('one locality')
      ? ({ place: 'localities', words: 'Join CCGs' } as const)
      : undefined;
