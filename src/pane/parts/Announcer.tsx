import { useEffect, useRef } from 'react';
import { useCommon } from '../styles';

/** Something that happened, in words: the same words once more are another. */
export interface Said {
  readonly words: string;
}

/** Long enough for a screen reader that has others to say first. */
const HEARD_BY_THEN = 10_000;

/**
 * Says aloud, to screen readers alone, what others see change: politely, and when it changes. Heard, the words go away
 * again: who reads through the pane later would take them for what is so now.
 */
export function Announcer({ says }: { readonly says: string | Said }) {
  const common = useCommon();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = region.current!;
    element.textContent = typeof says === 'string' ? says : says.words;
    const timer = setTimeout(() => (element.textContent = ''), HEARD_BY_THEN);
    return () => clearTimeout(timer);
  }, [says]);
  return <div ref={region} role="status" className={common.unseen} />;
}
