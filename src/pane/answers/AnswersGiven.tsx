import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { givenOf } from './given';
import { useCommon } from '../styles';
import type { Answers } from '../../review/answers/answers';
import type { Give } from './useAnswers';
import { useNextFocus } from '../keyboard/useNextFocus';

const useStyles = makeStyles({
  all: { outlineStyle: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
});

interface AnswersGivenProps {
  readonly answers: Answers;
  readonly give: Give;
  /** Only those on this sheet; all, if left out. */
  readonly sheet?: string;
  /** What the workbook's sheets are called: an answer on another is not used. */
  readonly sheets?: readonly string[];
  /** What a screen reader calls the list. */
  readonly label: string;
  /** Stands there where there are none. */
  readonly none?: string;
}

/** The answers given in this workbook, each with a button that takes it back. */
export function AnswersGiven({ answers, give, sheet, sheets, label, none }: AnswersGivenProps) {
  const styles = useStyles();
  const common = useCommon();
  const given = givenOf(answers).filter((each) => sheet === undefined || each.sheet === sheet);
  const [list, takenBack] = useNextFocus<HTMLDivElement>();
  return (
    <div ref={list} tabIndex={-1} className={styles.all}>
      {given.length === 0 && none !== undefined && <p className={common.text}>{none}</p>}
      {given.length > 0 && (
        <ul className={common.list} aria-label={label}>
          {given.map(({ key, sheet: on, about, says, takeBack }, index) => (
            <li key={key} className={styles.item}>
              <div className={styles.words}>
                {about} <div className={common.quiet}>{says}</div>
                {on !== undefined && sheets?.includes(on) === false && (
                  <div className={common.quiet}>Not used: no sheet is called “{on}” now.</div>
                )}
              </div>
              <Button
                size="small"
                className={styles.button}
                aria-label={`Take back: ${about}, ${says}`}
                data-line
                onClick={() => {
                  takenBack(index);
                  give(takeBack, `Taken back: ${about}.`);
                }}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
