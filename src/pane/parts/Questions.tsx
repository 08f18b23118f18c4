import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { answersTo, firstCells, helpOn } from '../asking';
import { useNextFocus } from '../focus';
import { useCommon } from '../styles';
import type { Give } from '../useAnswers';
import { useWalking } from '../useWay';
import type { BlockUnderstood, Question } from '../../review/session';
import { blockKey } from '../words';

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
  readonly questions: readonly Question[];
  readonly blocks: readonly BlockUnderstood[];
  readonly give: Give;
}

/** What headings leave open and only a person can say, each with the answers there are. Once answered, the next one takes the focus. */
export function Questions({ questions, blocks, give }: QuestionsProps) {
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
  const title = useId();
  const block = blocks.find(({ sheet, kind }) => sheet === question.sheet && kind !== 'neither');
  const cells = firstCells(question);
  return (
    <div role="group" aria-labelledby={title} tabIndex={-1} data-line className={styles.question}>
      <h3 id={title} className={styles.asked}>
        {question.sheet}: {question.sentence}
      </h3>
      {helpOn(question) && <p className={common.quiet}>{helpOn(question)}</p>}
      {cells.length > 0 && (
        <ul className={styles.cells} aria-label="First rows">
          {cells.map((row, index) => (
            <li key={index} className={common.quiet}>
              {row}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.answers}>
        {answersTo(question).map(({ words, change, said }) => (
          <Button key={words} className={styles.answer} onClick={() => give(change, said)}>
            {words}
          </Button>
        ))}
        {question.ask === 'column' && block && (
          <Button
            className={styles.answer}
            onClick={() => enter({ place: 'reading', block: blockKey(block) })}
          >
            Something else…
          </Button>
        )}
      </div>
    </div>
  );
}
