import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { answersTo, answersToBlanks, firstCells, helpOn, type PossibleAnswer } from './possibleAnswers';
import { useCommon } from '../styles';
import type { Give } from './useAnswers';
import { useWalking } from '../useWay';
import { blanksQuestion, openBlanks } from '../../review/checking/blanks';
import type { BlockUnderstood, Question, State } from '../../review/session';
import { blockKey } from './blockNames';
import { useNextFocus } from '../keyboard/useNextFocus';

const useStyles = makeStyles({
  list: { outlineStyle: 'none' },
  question: {
    margin: `${tokens.spacingVerticalM} 0`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    outlineStyle: 'none',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  asked: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  cells: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyleType: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
  answers: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  answer: { justifyContent: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
});

export interface QuestionsProps {
  readonly state: Extract<State, { at: 'ready' | 'checked' | 'checking' }>;
  readonly give: Give;
}

/**
 * What headings and blank cells leave open and only a person can say, each with the answers there are. Once answered, the
 * next one takes the focus.
 */
export function Questions({ state, give }: QuestionsProps) {
  const { questions, blocks, answers } = state.overview;
  const blanks = state.at === 'checked' ? openBlanks(state.result.blanks, answers) : [];
  const common = useCommon();
  const styles = useStyles();
  const [list, answered] = useNextFocus<HTMLDivElement>();
  return (
    <div ref={list} tabIndex={-1} className={styles.list}>
      {questions.length > 0 && (
        <>
          <h2 className={common.heading}>What the headings do not say</h2>
          <p className={common.quiet}>
            Some rules need to know. You are asked once: the workbook keeps your answer. Until then these
            rules are not checked.
          </p>
          {questions.map((question, index) => (
            <Asked
              key={`${question.sheet} ${question.ask} ${question.columns.map(({ letter }) => letter).join()}`}
              question={question}
              blocks={blocks}
              give={(change, said) => {
                answered(index);
                give(change, said);
              }}
            />
          ))}
        </>
      )}
      {blanks.length > 0 && (
        <>
          <h2 className={common.heading}>What blank cells mean</h2>
          <p className={common.quiet}>
            Some workbooks write a CCG once and leave the cells below it blank. You are asked once: the
            workbook keeps your answer. Until then a blank says nothing.
          </p>
          {blanks.map((seen, index) => (
            <Group
              key={`${seen.sheet} ${seen.name}`}
              title={`${seen.sheet}: ${blanksQuestion(seen)}`}
              help={seen.example}
              answers={answersToBlanks(seen)}
              give={(change, said) => {
                answered(questions.length + index);
                give(change, said);
              }}
            />
          ))}
        </>
      )}
    </div>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly blocks: readonly BlockUnderstood[];
  readonly give: Give;
}

function Asked({ question, blocks, give }: AskedProps) {
  const styles = useStyles();
  const common = useCommon();
  const { enter } = useWalking();
  const block = blocks.find(({ sheet, columns }) => sheet === question.sheet && columns.length > 0);
  const cells = firstCells(question);
  return (
    <Group
      title={`${question.sheet}: ${question.sentence}`}
      help={helpOn(question)}
      answers={answersTo(question)}
      give={give}
      otherwise={
        question.ask === 'column' &&
        block && (
          <Button
            className={styles.answer}
            onClick={() => enter({ place: 'reading', block: blockKey(block) })}
          >
            Something else…
          </Button>
        )
      }
    >
      {cells.length > 0 && (
        <ul className={styles.cells} aria-label="First rows">
          {cells.map((row, index) => (
            <li key={index} className={common.quiet}>
              {row}
            </li>
          ))}
        </ul>
      )}
    </Group>
  );
}

interface GroupProps {
  readonly title: string;
  readonly help: string | undefined;
  readonly answers: readonly PossibleAnswer[];
  readonly give: Give;
  readonly otherwise?: ReactNode;
  readonly children?: ReactNode;
}

/** A question, what helps to answer it, and its answers. */
function Group({ title, help, answers, give, otherwise, children }: GroupProps) {
  const styles = useStyles();
  const common = useCommon();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} tabIndex={-1} data-line className={styles.question}>
      <h3 id={id} className={styles.asked}>
        {title}
      </h3>
      {help && <p className={common.quiet}>{help}</p>}
      {children}
      <div className={styles.answers}>
        {answers.map(({ words, change, said }) => (
          <Button key={words} className={styles.answer} onClick={() => give(change, said)}>
            {words}
          </Button>
        ))}
        {otherwise}
      </div>
    </div>
  );
}
