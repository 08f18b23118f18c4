import { Button, makeStyles, mergeClasses, tokens, ToggleButton } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { useId } from 'react';
import { formatMoney } from '../../policy/formatMoney';
import type { Answers, PurposeAnswer } from '../../review/answers/answers';
import { answerPurpose } from '../../review/answers/giving';
import { plainPurpose } from '../../review/answers/plainPurpose';
import type { PurposeSeen } from '../../review/checking/seen';
import type { Session, State } from '../../review/session';
import { capital } from '../answers/carrying';
import { Disclosure } from '../parts/Disclosure';
import { InnerPlace } from '../parts/InnerPlace';
import { useCommon } from '../styles';
import type { Give } from '../answers/useAnswers';
import { count, plural } from '../words/counts';

const useStyles = makeStyles({
  purpose: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  amount: { marginInlineStart: 'auto' },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
  meanings: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})` },
  help: {
    margin: 0,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const choices: readonly (readonly [is: PurposeAnswer, help: string])[] = [
  ['general practice', 'Services beyond what every practice is paid for.'],
  [
    'core general practice',
    'What every practice is paid for: counts as general practice, with advice to buy more than that.',
  ],
  ['premises', 'Where general practice is done: counts as general practice.'],
  ['not general practice', 'Hospital, community or other spending: a breach.'],
];

export interface PurposesPlaceProps {
  readonly session: Session;
  readonly state: Extract<State, { at: 'checked' }>;
  readonly give: Give;
}

/** Purposes whose words are not known, each said once for the workbook. */
export function PurposesPlace({ session, state, give }: PurposesPlaceProps) {
  const common = useCommon();
  const styles = useStyles();
  const { result, scope, overview } = state;
  const { purposes } = result;
  return (
    <InnerPlace title="Purposes not known">
      <p className={common.text}>
        {purposes.length === 0
          ? 'PMS Review knows all the purposes.'
          : `PMS Review does not know ${purposes.length === 1 ? 'this purpose' : `these ${count(purposes.length)} purposes`}. Say once what each is: the workbook keeps your answers.`}
      </p>
      {purposes.length > 0 && (
        <>
          <div className={styles.meanings}>
            <Disclosure small label="What the answers mean">
              <dl className={styles.help}>
                {choices.map(([is, help]) => (
                  <div key={is}>
                    <dt>{capital(is)}</dt>
                    <dd>{help}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          </div>
          <ul className={common.list}>
            {purposes.map((purpose) => (
              <li key={plainPurpose(purpose.words)} className={styles.purpose}>
                <PurposeLine purpose={purpose} answers={overview.answers} give={give} />
              </li>
            ))}
          </ul>
          <div className={common.actions}>
            <Button appearance="primary" onClick={() => void session.check(scope)}>
              Check again
            </Button>
          </div>
        </>
      )}
    </InnerPlace>
  );
}

interface PurposeLineProps {
  readonly purpose: PurposeSeen;
  readonly answers: Answers;
  readonly give: Give;
}

function PurposeLine({ purpose: { words, rows, amount, unread }, answers, give }: PurposeLineProps) {
  const common = useCommon();
  const styles = useStyles();
  const title = useId();
  const answered = answers.purposes.find((one) => one.words === plainPurpose(words))?.is;
  const say = (is: PurposeAnswer | undefined): void =>
    give(
      (before) => answerPurpose(before, words, is),
      is ? `Kept: “${words}” is ${is}.` : `“${words}” is to be decided later.`,
    );
  return (
    <>
      <div className={styles.head}>
        <h2 id={title} className={styles.words}>
          {words}
        </h2>
        <span className={mergeClasses(common.number, styles.amount)}>{formatMoney(amount)}</span>
      </div>
      <div className={common.quiet}>
        {plural(rows, 'row')}
        {unread > 0 && `, ${plural(unread, 'amount')} not readable`}
      </div>
      <div role="group" aria-labelledby={title} className={styles.answers}>
        {choices.map(([is]) => (
          <ToggleButton
            key={is}
            size="small"
            checked={answered === is}
            icon={answered === is ? <Checkmark16Regular /> : undefined}
            onClick={() => say(is)}
          >
            {capital(is)}
          </ToggleButton>
        ))}
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={answered === undefined}
          onClick={() => say(undefined)}
        >
          Decide later
        </ToggleButton>
      </div>
    </>
  );
}
