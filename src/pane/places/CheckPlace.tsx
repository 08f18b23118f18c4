import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session, State } from '../../review/session';
import { useCaughtFocus } from '../keyboard/focus';
import { Bar } from '../parts/Bar';
import { FirstSteps } from '../check/FirstSteps';
import { NotKept } from '../written/NotKept';
import { Waiting } from '../parts/Waiting';
import { WhatWasRead } from '../check/WhatWasRead';
import { useCommon } from '../styles';
import type { Give } from '../answers/useAnswers';
import { CheckProgress, HiddenSheets, LastCheck, NothingToCheck, Questions } from '../later/places';

const useStyles = makeStyles({
  first: { marginTop: tokens.spacingVerticalM },
});

interface CheckPlaceProps {
  readonly session: Session;
  readonly state: Exclude<State, { at: 'failed' }>;
  readonly give: Give;
  readonly onSeeFindings: () => void;
}

/** What was understood of the workbook, and the check. */
export function CheckPlace({ session, state, give, onSeeFindings }: CheckPlaceProps) {
  const common = useCommon();
  const styles = useStyles();
  const title = useCaughtFocus<HTMLHeadingElement>(state.at);
  const [asks, setAsks] = useState(false);
  if (state.at === 'opening') return <Opening session={session} stopped={state.notice !== undefined} />;

  const { blocks, questions, problem, locks, answers } = state.overview;
  const checking = state.at === 'checking';
  const hidden = blocks.some(({ visible, kind, leftAlone }) => !visible && (leftAlone || kind !== 'neither'));
  // Where the last is answered, they stay for the focus that it had.
  const open = questions.length > 0 || (state.at === 'checked' && state.result.blanks.length > 0);
  if (open && !asks) setAsks(true);
  return (
    <>
      <h1 ref={title} tabIndex={-1} className={common.title}>
        {checking
          ? state.scope === 'sheet'
            ? 'Checking this sheet'
            : 'Checking the workbook'
          : 'This workbook'}
      </h1>
      {checking ? (
        <CheckProgress state={state} onCancel={() => session.cancel()} />
      ) : (
        <>
          {problem !== undefined && (
            <Bar kind="warning" className={styles.first}>
              {problem}
            </Bar>
          )}
          <NotKept locks={locks} className={styles.first} />
          {blocks.length > 0 && <WhatWasRead blocks={blocks} leftOut={answers.leftOut} />}
          {hidden && <HiddenSheets blocks={blocks} give={give} />}
          {asks && <Questions state={state} give={give} />}
          {blocks.some(({ kind }) => kind !== 'neither') ? (
            <>
              <div className={common.actions}>
                <Button appearance="primary" onClick={() => void session.check('workbook')}>
                  Check the workbook
                </Button>
                <Button onClick={() => void session.check('sheet')}>Check this sheet</Button>
              </div>
              <p className={common.quiet}>Nothing is changed by a check.</p>
              {state.at === 'ready' && <FirstSteps />}
            </>
          ) : (
            <NothingToCheck empty={blocks.length === 0} onLookAgain={() => void session.open()} />
          )}
        </>
      )}
      {state.at === 'checked' && <LastCheck state={state} onSeeFindings={onSeeFindings} />}
    </>
  );
}

function Opening({ session, stopped }: { readonly session: Session; readonly stopped: boolean }) {
  const common = useCommon();
  return (
    <>
      <h1 className={common.title}>This workbook</h1>
      {stopped ? (
        <div className={common.actions}>
          <Button appearance="primary" onClick={() => void session.open()}>
            Read the workbook again
          </Button>
        </div>
      ) : (
        <div className={common.actions}>
          <Waiting>Reading the workbook…</Waiting>
        </div>
      )}
    </>
  );
}
