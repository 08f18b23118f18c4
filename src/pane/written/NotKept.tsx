import { answersNotKept, type Locks } from '../../review/reviewing/locks';
import { Bar } from '../parts/Bar';

/** Says of a workbook for reading only what cannot be done with it, before anybody tries. */
export function NotKept({ locks, className }: { readonly locks: Locks; readonly className?: string }) {
  const sentence = answersNotKept(locks);
  if (sentence === undefined) return null;
  return (
    <Bar kind="info" className={className}>
      {sentence}
    </Bar>
  );
}
