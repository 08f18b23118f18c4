import { useImperativeHandle, useRef, useState } from 'react';
import type { Ref } from 'react';
import type { Finding } from '../../review/findings';
import { cannotDecide } from '../../review/reviewing/cannot';
import type { Locks } from '../../review/reviewing/locks';
import type { Decision, Reviews, Session } from '../../review/session';
import { startOfReason } from '../words/exceptionWords';
import { useRecording } from './recordings';
import { useCommon } from '../styles';
import { DecisionForm } from './DecisionForm';
import type { DecisionKeys, FormKeys } from './DecisionForm';
import { EarlierReviews, ReviewedBox } from './ReviewedBox';

interface DecisionPartProps {
  readonly session: Session;
  readonly finding: Finding;
  readonly reviews: Reviews;
  readonly locks: Locks;
  readonly onRecorded: (decision: Decision) => void;
  readonly onTakenBack: () => void;
  readonly keys: Ref<DecisionKeys>;
}

/** Whether a workbook is not known to have a table of reviews: the next decision may have to add it. */
export const isFirst = ({ table }: Reviews): boolean => table === undefined;

/** The decision on a finding: the one there is, or the form for it. */
export function DecisionPart(props: DecisionPartProps) {
  const { session, finding, reviews, locks, onRecorded, onTakenBack, keys } = props;
  const common = useCommon();
  const cannot = cannotDecide(locks, reviews.table?.sheetId);
  const reviewed = reviews.byFinding.get(finding.key);
  const [again, setAgain] = useState(false);
  const form = useRef<FormKeys>(null);
  const stands = reviewed?.standing === 'stands';
  const recording = useRecording(session, [finding]) !== undefined;
  // As long as it is being recorded the form stays, and with it the focus.
  const asks = !stands || again || recording;
  const waiting = useRef<number | 'start' | undefined>(undefined);

  useImperativeHandle(keys, () => ({
    choose(index) {
      if (asks) return form.current?.choose(index);
      waiting.current = index;
      setAgain(true);
    },
    record() {
      if (asks) form.current?.record();
    },
  }));
  const decideAgain = (): void => {
    waiting.current = 'start';
    setAgain(true);
  };
  const takeBack = async (reviewer: string): Promise<void> => {
    if (await session.withdraw([finding], reviewer)) onTakenBack();
  };
  /** The form, when it is drawn for what was pressed before it was there. */
  const take = (drawn: FormKeys | null): void => {
    form.current = drawn;
    const wanted = waiting.current;
    if (!drawn || wanted === undefined) return;
    waiting.current = undefined;
    queueMicrotask(() => (wanted === 'start' ? drawn.start() : drawn.choose(wanted)));
  };

  return (
    <>
      <h2 className={common.heading}>Decision</h2>
      {reviewed && (
        <ReviewedBox
          finding={finding}
          reviewed={reviewed}
          onDecideAgain={asks ? undefined : decideAgain}
          onTakeBack={asks || cannot !== undefined ? undefined : (reviewer) => void takeBack(reviewer)}
        />
      )}
      {asks && (
        <DecisionForm
          session={session}
          findings={[finding]}
          startOfReason={startOfReason(finding)}
          before={reviewed?.standing === 'out of date' ? reviewed.latest : undefined}
          first={isFirst(reviews)}
          cannot={cannot}
          onRecorded={(decision) => {
            setAgain(false);
            onRecorded(decision);
          }}
          keys={take}
        />
      )}
      {reviewed && <EarlierReviews earlier={reviewed.earlier} />}
    </>
  );
}
