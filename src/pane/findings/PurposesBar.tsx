import { Button } from '@fluentui/react-components';
import { useWalking } from '../useWay';
import { plural } from '../words/counts';
import { Bar } from '../parts/Bar';

/** Of findings that one word about each purpose would settle: how many purposes, and the way to where it is said. */
export function PurposesBar({ purposes }: { readonly purposes: number }) {
  const { enter } = useWalking();
  if (purposes === 0) return null;
  return (
    <Bar
      kind="info"
      beside={
        <Button size="small" onClick={() => enter({ place: 'purposes' })}>
          Say what {purposes === 1 ? 'it is' : 'they are'}
        </Button>
      }
    >
      {plural(purposes, 'purpose')} not known
    </Bar>
  );
}
