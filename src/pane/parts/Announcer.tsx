import { useCommon } from '../styles';

/** Says aloud, to screen readers alone, what others see change: polite, and only when the words change. */
export function Announcer({ children }: { readonly children: string }) {
  const common = useCommon();
  return (
    <div role="status" className={common.unseen}>
      {children}
    </div>
  );
}
