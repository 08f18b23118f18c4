import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { noAnswers } from '../../review/answers/answers';
import type { Overview, Session } from '../../review/session';
import { useCaughtFocus } from '../keyboard/focus';
import { givenOf } from '../answers/given';
import { AnswersGiven } from '../answers/AnswersGiven';
import { Bar } from '../parts/Bar';
import { EnterLine } from '../parts/EnterLine';
import { NotKept } from '../written/NotKept';
import { RemoveEverything } from '../written/RemoveEverything';
import { useCommon } from '../styles';
import type { Give } from '../answers/useAnswers';
import { plural } from '../words/counts';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} 0` },
  lines: { margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalXS})` },
});

export interface SettingsPlaceProps {
  readonly session: Session;
  readonly overview: Overview;
  readonly give: Give;
}

/** What the workbook keeps of what was said of it, and what else can be set. */
export function SettingsPlace({ session, overview, give }: SettingsPlaceProps) {
  const { answers, problem, newer } = overview;
  const common = useCommon();
  const title = useCaughtFocus<HTMLHeadingElement>();
  const styles = useStyles();
  const given = givenOf(answers).length;
  return (
    <>
      <h1 ref={title} tabIndex={-1} className={common.title}>
        Settings
      </h1>
      <NotKept locks={overview.locks} className={styles.bar} />
      <ul className={`${common.list} ${styles.lines}`}>
        <li>
          <EnterLine to={{ place: 'limits' }} name="Tolerance and thresholds" />
        </li>
        <li>
          <EnterLine to={{ place: 'localities' }} name="CCGs that are one locality" />
        </li>
      </ul>
      <h2 className={common.heading}>Your answers on this workbook</h2>
      {problem !== undefined && (
        <Bar kind="warning" className={styles.bar}>
          {problem}
        </Bar>
      )}
      <AnswersGiven
        answers={answers}
        give={give}
        sheets={overview.blocks.map(({ sheet }) => sheet)}
        label="Your answers on this workbook"
        none={problem === undefined ? 'None: all is as PMS Review reads it.' : undefined}
      />
      {(given > 0 || (problem !== undefined && !newer)) && <ForgetAll given={given} give={give} />}
      <h2 className={common.heading}>What PMS Review has put into this workbook</h2>
      <RemoveEverything session={session} locks={overview.locks} />
    </>
  );
}

/** Asks once more, in its own place: Excel allows panes no modal questions of the browser's. */
function ForgetAll({ given, give }: { readonly given: number; readonly give: Give }) {
  const common = useCommon();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) first.current?.focus();
  }, [asking]);
  const ask = (on: boolean): void => {
    asked.current = true;
    setAsking(on);
  };
  if (!asking)
    return (
      <div className={common.actions}>
        <Button ref={first} onClick={() => ask(true)}>
          Forget all answers
        </Button>
      </div>
    );
  return (
    <div role="group" aria-label="Forget all answers">
      <p className={common.text}>
        {given === 0 ? 'Forget the answers that cannot be read?' : `Forget ${plural(given, 'answer')}?`} This
        cannot be undone.
      </p>
      <div className={common.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            ask(false);
            give(() => noAnswers, 'All answers are forgotten.');
          }}
        >
          Forget them
        </Button>
        <Button ref={first} onClick={() => ask(false)}>
          Keep them
        </Button>
      </div>
    </div>
  );
}
