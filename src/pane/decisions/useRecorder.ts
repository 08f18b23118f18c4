import { useEffect, useState } from 'react';
import type { Finding } from '../../review/findings';
import type { Decision, Session } from '../../review/session';
import { rememberedReviewer, rememberReviewer } from './rememberedReviewer';
import { recordingsOf, useRecording } from './recordings';
import { needsReason } from '../words/reviewWords';

export type DecisionField = 'decision' | 'reason' | 'reviewer';
export type DecisionErrors = Readonly<Partial<Record<DecisionField, string>>>;

/** What the person has filled in of a decision. */
export interface Draft {
  readonly decision: Decision | undefined;
  readonly reason: string;
  readonly reviewer: string;
}

/** What is missing, said as GOV.UK has it: what to do. In the order of the form. */
function errorsOf({ decision, reason, reviewer }: Draft): DecisionErrors {
  return {
    ...(decision === undefined && { decision: 'Select what you decide' }),
    ...(decision === 'accepted' && !reason.trim() && { reason: 'Enter why this is accepted' }),
    ...(decision === 'not agreed' && !reason.trim() && { reason: 'Enter why the finding is wrong' }),
    ...(!reviewer.trim() && { reviewer: 'Enter your name' }),
  };
}

export interface Recorder {
  readonly draft: Draft;
  readonly errors: DecisionErrors;
  /** Excel is writing a decision on them: what is filled in stays as it is until then. */
  readonly busy: boolean;
  /** A name was given before: it is shown, and not asked for. */
  readonly named: boolean;
  set(change: Partial<Draft>): void;
  askName(): void;
  /** The field to mend first, `refused` where Excel would not, `recorded` where it is done. */
  record(): Promise<DecisionField | 'refused' | 'recorded'>;
}

/** Reasons that were written and not recorded, by their finding: they are there when the person comes back to it. */
type Unrecorded = Map<string, Pick<Draft, 'decision' | 'reason'>>;
const unrecorded = new WeakMap<Session, Unrecorded>();

function unrecordedIn(session: Session): Unrecorded {
  const inSession = unrecorded.get(session) ?? new Map();
  unrecorded.set(session, inSession);
  return inSession;
}

/** A decision on findings while it is being made; `onRecorded`: once Excel has it. */
export function useRecorder(
  session: Session,
  findings: readonly Finding[],
  onRecorded: (decision: Decision) => void,
): Recorder {
  const key = findings.length === 1 ? findings[0]!.key : undefined;
  const recording = useRecording(session, findings);
  const busy = recording !== undefined;
  /** What is being recorded of one alone is not what is decided of it with others. */
  const same = findings.every((finding) => recording?.keys.has(finding.key)) ? recording : undefined;
  const [draft, setDraft] = useState<Draft>(() => ({
    decision: same?.decision,
    reason: same?.reason ?? '',
    ...(key !== undefined && unrecordedIn(session).get(key)),
    reviewer: rememberedReviewer(),
  }));
  const [named, setNamed] = useState(draft.reviewer !== '');
  const [tried, setTried] = useState(false);
  const errors = errorsOf(draft);
  const { decision, reason } = draft;
  useEffect(() => {
    if (key === undefined) return;
    if (reason.trim()) unrecordedIn(session).set(key, { decision, reason });
    else unrecordedIn(session).delete(key);
  }, [session, key, decision, reason]);
  return {
    draft,
    errors: tried ? errors : {},
    busy,
    named,
    set: (change) => {
      if (!busy) setDraft((before) => ({ ...before, ...change }));
    },
    askName: () => setNamed(false),
    async record() {
      if (busy) return 'refused';
      const [first] = Object.keys(errors) as DecisionField[];
      setTried(true);
      const { decision } = draft;
      if (first || decision === undefined) return first ?? 'decision';
      const [reason, reviewer] = [draft.reason.trim(), draft.reviewer.trim()];
      rememberReviewer(reviewer);
      const written = (): Promise<boolean> => session.record(findings, decision, reason, reviewer);
      const isRecorded = await recordingsOf(session).record(findings, { decision, reason }, written, () => {
        for (const finding of findings) unrecordedIn(session).delete(finding.key);
        onRecorded(decision);
      });
      return isRecorded ? 'recorded' : 'refused';
    },
  };
}

/** The label of the reason's field: it has to be given, or may. */
export const reasonLabel = (decision: Decision | undefined): string => {
  if (decision === undefined || !needsReason(decision)) return 'Note (optional)';
  return decision === 'accepted' ? 'Why is it accepted?' : 'Why is the finding wrong?';
};
