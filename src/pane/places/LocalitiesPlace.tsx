import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DiamondDismiss12Filled } from '@fluentui/react-icons/svg/diamond-dismiss';
import { useId, useMemo, useRef, useState } from 'react';
import { mostInLocality, noAnswers } from '../../review/answers/answers';
import { joinLocality } from '../../review/answers/giving';
import { ccgsSeen } from '../../review/checking/seen';
import type { Session, State } from '../../review/session';
import { clearAtEsc } from '../keyboard/keys';
import { AnswersGiven } from '../answers/AnswersGiven';
import { InnerPlace } from '../parts/InnerPlace';
import { useCommon } from '../styles';
import type { Give } from '../answers/useAnswers';
import { count, listed, plural } from '../words/counts';

/** As many fit in the pane without a search. */
const fewCcgs = 12;

const useStyles = makeStyles({
  search: { margin: `${tokens.spacingVerticalS} 0` },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0, '& legend': { padding: 0 } },
  wrong: {
    flexBasis: '100%',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  ccgs: { display: 'flex', flexDirection: 'column', '& input': { scrollMarginBottom: '96px' } },
  // In sight beneath a list of any length.
  foot: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface LocalitiesPlaceProps {
  readonly session: Session;
  readonly state: Extract<State, { at: 'ready' | 'checked' }>;
  readonly give: Give;
}

/** CCGs that are one locality: merged since, or a code and a name that nothing joins. */
export function LocalitiesPlace({ session, state, give }: LocalitiesPlaceProps) {
  const common = useCommon();
  const { answers } = state.overview;
  return (
    <InnerPlace title="CCGs that are one locality">
      <p className={common.text}>
        Money that goes to another CCG of the same locality stays in it. Join CCGs that have merged, or that
        the workbook writes in two ways.
      </p>
      {answers.localities.length > 0 && (
        <>
          <h2 className={common.heading}>Joined</h2>
          <AnswersGiven
            answers={{ ...noAnswers, localities: answers.localities }}
            give={give}
            label="Localities that you joined"
          />
        </>
      )}
      {state.at === 'checked' ? (
        <Join session={session} state={state} give={give} />
      ) : (
        <>
          <p className={common.text}>Check the workbook first: the CCGs it names can then be chosen here.</p>
          <div className={common.actions}>
            <Button appearance="primary" onClick={() => void session.check('workbook')}>
              Check the workbook
            </Button>
          </div>
        </>
      )}
    </InnerPlace>
  );
}

interface JoinProps {
  readonly session: Session;
  readonly state: Extract<State, { at: 'checked' }>;
  readonly give: Give;
}

function Join({ session, state, give }: JoinProps) {
  const common = useCommon();
  const styles = useStyles();
  const { result, overview, scope, answersChanged } = state;
  const ccgs = useMemo(() => ccgsSeen(result, overview.answers), [result, overview.answers]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [sought, setSought] = useState('');
  const [error, setError] = useState<string>();
  const list = useRef<HTMLFieldSetElement>(null);
  const [help, wrong] = [useId(), useId()];
  const shown = ccgs.filter((ccg) => ccg.toLowerCase().includes(sought.trim().toLowerCase()));

  const join = (): void => {
    const problem =
      chosen.length < 2
        ? 'Choose two or more CCGs that are one locality'
        : chosen.length > mostInLocality
          ? `Choose no more than ${count(mostInLocality)} CCGs`
          : undefined;
    setError(problem);
    if (problem !== undefined) {
      list.current?.querySelector('input')?.focus();
      return;
    }
    give((before) => joinLocality(before, chosen), `Kept: ${listed(chosen)} are one locality.`);
    setChosen([]);
    setSought('');
  };

  if (ccgs.length < 2)
    return <p className={common.text}>The check has seen no two CCGs that could be joined.</p>;
  return (
    <>
      <h2 className={common.heading}>Join</h2>
      {ccgs.length > fewCcgs && (
        <Field className={styles.search} label={`Search the ${count(ccgs.length)} CCGs`}>
          <Input
            type="search"
            value={sought}
            onChange={(_, { value }) => setSought(value)}
            onKeyDown={clearAtEsc(sought, () => setSought(''))}
          />
        </Field>
      )}
      <fieldset
        ref={list}
        className={styles.group}
        aria-describedby={error === undefined ? help : `${wrong} ${help}`}
      >
        <legend>Which CCGs are one locality?</legend>
        <div id={help} className={common.quiet}>
          {chosen.length === 0
            ? 'Choose two or more.'
            : `${plural(chosen.length, 'CCG')} chosen: ${listed(chosen)}.`}
        </div>
        <div className={styles.ccgs}>
          {shown.map((ccg) => (
            <Checkbox
              key={ccg}
              label={ccg}
              checked={chosen.includes(ccg)}
              onChange={(_, { checked }) => {
                setChosen(checked === true ? [...chosen, ccg] : chosen.filter((each) => each !== ccg));
                setError(undefined);
              }}
            />
          ))}
        </div>
        {shown.length === 0 && <p className={common.text}>No CCG has these words.</p>}
      </fieldset>
      <div className={styles.foot}>
        <div id={wrong} role="alert" className={styles.wrong}>
          {error !== undefined && (
            <>
              <DiamondDismiss12Filled aria-hidden /> {error}
            </>
          )}
        </div>
        <Button appearance={answersChanged ? 'secondary' : 'primary'} onClick={join}>
          Join them
        </Button>
        {answersChanged && (
          <Button appearance="primary" onClick={() => void session.check(scope)}>
            Check again
          </Button>
        )}
      </div>
    </>
  );
}
