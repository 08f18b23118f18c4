/**
 * Decisions that Excel is still writing. They are known outside of what is drawn: a person may leave a finding and come back
 * to it meanwhile, and what they record is not to be recorded once more.
 */
import { useSyncExternalStore } from 'react';
import type { Finding } from '../../review/findings';
import type { Decision, Session } from '../../review/session';

export interface Recording {
  readonly keys: ReadonlySet<string>;
  readonly decision: Decision;
  readonly reason: string;
  /** Whether Excel has it, once that is known and `then` was done. */
  readonly written: Promise<boolean>;
}

export class Recordings {
  private underWay: readonly Recording[] = [];
  private readonly listeners = new Set<() => void>();

  /** For `useSyncExternalStore`: the same until one begins or ends. */
  readonly now = (): readonly Recording[] => this.underWay;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Whether Excel has it in the end. `then` is done before it is over, so that what was recorded and where that leads are
   * drawn at once: a key pressed between the two would be nobody's.
   */
  record(
    findings: readonly Finding[],
    filledIn: Pick<Recording, 'decision' | 'reason'>,
    write: () => Promise<boolean>,
    then: () => void,
  ): Promise<boolean> {
    const writing = async (): Promise<boolean> => {
      try {
        const isWritten = await write();
        if (isWritten) then();
        return isWritten;
      } finally {
        this.become(this.underWay.filter((each) => each !== recording));
      }
    };
    const keys = new Set(findings.map(({ key }) => key));
    const recording: Recording = { ...filledIn, keys, written: writing() };
    this.become([...this.underWay, recording]);
    return recording.written;
  }

  private become(next: readonly Recording[]): void {
    this.underWay = next;
    for (const listener of [...this.listeners]) listener();
  }
}

const known = new WeakMap<Session, Recordings>();

export function recordingsOf(session: Session): Recordings {
  const recordings = known.get(session) ?? new Recordings();
  known.set(session, recordings);
  return recordings;
}

/** The decision on any of these findings that Excel is writing. */
export function useRecording(session: Session, findings: readonly Finding[]): Recording | undefined {
  const { subscribe, now } = recordingsOf(session);
  const underWay = useSyncExternalStore(subscribe, now);
  return underWay.find(({ keys }) => findings.some(({ key }) => keys.has(key)));
}
