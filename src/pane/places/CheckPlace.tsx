import { Button, Link, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { BlockUnderstood, Overview, Session, State } from '../../review/session';
import { countOf, wordFor } from '../outcomes';
import { CheckProgress } from '../parts/CheckProgress';
import { SheetBlock } from '../parts/SheetBlock';
import { useCommon } from '../styles';
import { count, dateAndTime, listed, scopeWords } from '../words';

const useStyles = makeStyles({
  first: { marginTop: tokens.spacingVerticalM },
  blocks: { margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalXS})` },
});

interface CheckPlaceProps {
  readonly session: Session;
  readonly state: Exclude<State, { at: 'failed' }>;
  readonly onSeeFindings: () => void;
}

/** What was understood of the workbook, and the check. */
export function CheckPlace({ session, state, onSeeFindings }: CheckPlaceProps) {
  const common = useCommon();
  const styles = useStyles();
  if (state.at === 'opening') return <Opening session={session} stopped={state.notice !== undefined} />;

  const { blocks } = state.overview;
  const checking = state.at === 'checking';
  return (
    <>
      <h1 className={common.title}>
        {checking
          ? state.scope === 'sheet'
            ? 'Checking this sheet'
            : 'Checking the workbook'
          : 'This workbook'}
      </h1>
      {checking && <CheckProgress state={state} onCancel={() => session.cancel()} />}
      {blocks.length > 0 && (
        <ul className={mergeClasses(common.list, styles.blocks)} aria-label="What was found in the workbook">
          {blocks.map((block) => (
            <li key={`${block.sheetId} ${block.headerRow}`}>
              <SheetBlock block={block} oneOfSeveral={isOneOfSeveral(block, blocks)} />
            </li>
          ))}
        </ul>
      )}
      {!checking && <ToBeSaid overview={state.overview} />}
      {!checking &&
        (blocks.some(({ kind }) => kind !== 'neither') ? (
          <>
            <div className={common.actions}>
              <Button appearance="primary" onClick={() => void session.check('workbook')}>
                Check the workbook
              </Button>
              <Button onClick={() => void session.check('sheet')}>Check this sheet</Button>
            </div>
            <p className={common.quiet}>Nothing is changed by a check.</p>
          </>
        ) : (
          <NothingToCheck empty={blocks.length === 0} onLookAgain={() => void session.open()} />
        ))}
      {state.at === 'checked' && <LastCheck state={state} onSeeFindings={onSeeFindings} />}
    </>
  );
}

const isOneOfSeveral = (block: BlockUnderstood, blocks: readonly BlockUnderstood[]): boolean =>
  blocks.some((other) => other !== block && other.sheetId === block.sheetId);

/** What only a person can say, and what was said but could not be read. */
function ToBeSaid({ overview: { questions, problem } }: { readonly overview: Overview }) {
  const common = useCommon();
  return (
    <>
      {problem !== undefined && <p className={common.text}>{problem}</p>}
      {questions.length > 0 && (
        <>
          <h2 className={common.heading}>What the headings do not say</h2>
          <ul className={common.text}>
            {questions.map(({ sheet, sentence }) => (
              <li key={`${sheet} ${sentence}`}>
                {sheet}: {sentence}
              </li>
            ))}
          </ul>
          <p className={common.text}>Until the headings say so, rules that need it are not checked.</p>
        </>
      )}
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
          <Spinner size="tiny" label="Reading the workbook…" />
        </div>
      )}
    </>
  );
}

interface NothingToCheckProps {
  readonly empty: boolean;
  readonly onLookAgain: () => void;
}

function NothingToCheck({ empty, onLookAgain }: NothingToCheckProps) {
  const styles = useStyles();
  const common = useCommon();
  return (
    <>
      <p className={mergeClasses(common.text, styles.first)}>
        {empty
          ? 'There is nothing in this workbook yet.'
          : 'There is nothing here that PMS Review can check.'}{' '}
        It looks for two kinds of table:
      </p>
      <ul className={common.text}>
        <li>
          a <strong>schedule</strong>: a row for each practice, with its PMS premium and what is released each
          year
        </li>
        <li>
          a <strong>ledger</strong>: a row for each redeployment, with the CCG it comes from, the CCG it goes
          to, its purpose and its amount
        </li>
      </ul>
      <p className={common.text}>Put a heading above each column, and look again.</p>
      <div className={common.actions}>
        <Button appearance="primary" onClick={onLookAgain}>
          Look again
        </Button>
      </div>
    </>
  );
}

interface LastCheckProps {
  readonly state: Extract<State, { at: 'checked' }>;
  readonly onSeeFindings: () => void;
}

function LastCheck({ state: { result, scope, finishedAt }, onSeeFindings }: LastCheckProps) {
  const common = useCommon();
  const found = (['breach', 'evidence needed', 'exception'] as const).map((outcome) => {
    const n = countOf(result.totals, outcome);
    return `${count(n)} ${wordFor(outcome, n)}`;
  });
  return (
    <>
      <h2 className={common.heading}>Last check</h2>
      <p className={common.text}>
        {scopeWords[scope]}, {dateAndTime(finishedAt)}
        {result.cancelled && ', stopped before the end'}: {listed(found)}.{' '}
        <Link inline as="button" onClick={onSeeFindings}>
          See the findings
        </Link>
      </p>
    </>
  );
}
