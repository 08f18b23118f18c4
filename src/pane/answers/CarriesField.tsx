import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { facts } from '../../policy/facts';
import { formatYear } from '../../policy/financialYear';
import { columnsAnswered, isOn, type Answers, type CarriesAnswer } from '../../review/answers/answers';
import { answerColumn } from '../../review/answers/giving';
import type { BlockUnderstood, ColumnUnderstood } from '../../review/session';
import { blankWords } from './possibleAnswers';
import { answerOf, carriesInWords, cellShown, choiceGroups, valueOf, wantsYear } from './carrying';
import type { Give } from './useAnswers';
import { useCommon } from '../styles';

const useStyles = makeStyles({
  column: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  heading: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  letter: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  cells: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The years in which a PMS review can have amounts. */
const years = Array.from({ length: 18 }, (_, index) => 2009 + index);

interface CarriesFieldProps {
  readonly block: BlockUnderstood;
  readonly column: ColumnUnderstood;
  readonly answers: Answers;
  readonly give: Give;
}

/** A column of a block: its heading, the first of its cells, and what it carries, which can be changed. */
export function CarriesField({ block, column, answers, give }: CarriesFieldProps) {
  const styles = useStyles();
  const common = useCommon();
  const { sheet, kind } = block;
  const { letter, heading, nth, year, taken } = column;
  const answered = columnsAnswered(answers, sheet)(heading, nth);
  const blank = answers.blanks.find(isOn({ sheet, heading, nth }))?.is;
  // Chosen, and waits for its year.
  const [yearless, setYearless] = useState<string>();
  const current = answered ?? taken;
  const value = yearless ?? (current ? valueOf(current) : '');
  const saidYear =
    current !== undefined && typeof current === 'object' && 'measure' in current ? current.year : year;

  const say = (carries: CarriesAnswer | undefined): void => {
    setYearless(undefined);
    give(
      (before) => answerColumn(before, { sheet, heading, nth }, carries),
      carries === undefined
        ? `${nameOfColumn(column)} is read as PMS Review reads it.`
        : `Kept: ${nameOfColumn(column)} holds ${carriesInWords(carries)}.`,
    );
  };
  const choose = (chosen: string): void => {
    if (chosen === '') return say(undefined);
    const carries = answerOf(chosen, saidYear);
    if (carries === undefined) setYearless(chosen);
    else say(carries);
  };

  return (
    <div className={styles.column}>
      <Field
        label={{
          className: styles.heading,
          children: (
            <>
              <span className={styles.letter}>{letter}</span> {heading || 'No heading'}
            </>
          ),
        }}
        hint={
          <>
            {column.sample.length > 0 && <div className={styles.cells}>{firstOf(column)}</div>}
            <div>{howSure(column, answered)}</div>
            {blank && <div>A blank {blankWords[blank]}: you said so.</div>}
          </>
        }
      >
        <Select className={common.select} value={value} onChange={(_, data) => choose(data.value)}>
          {(answered !== undefined || !taken) && (
            <option value="">
              {answered !== undefined
                ? 'As PMS Review reads it'
                : column.couldBe.length > 0 || year !== undefined
                  ? 'Not known'
                  : 'Not used'}
            </option>
          )}
          {choiceGroups(kind, year ?? saidYear).map(({ title, choices }) => (
            <optgroup key={title} label={title}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
          <option value="nothing">Do not use this column</option>
        </Select>
      </Field>
      {wantsYear(value) && year === undefined && (
        <Field className={common.text} label={`Year of ${nameOfColumn(column)}`}>
          <Select
            className={common.select}
            value={yearless === undefined ? String(saidYear ?? '') : ''}
            onChange={(_, data) => data.value && say(answerOf(value, Number(data.value)))}
          >
            <option value="">Choose the year</option>
            {years.map((each) => (
              <option key={each} value={each}>
                {formatYear(each)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

const nameOfColumn = ({ heading, letter }: ColumnUnderstood): string =>
  heading ? `“${heading}”` : `column ${letter}`;

const firstOf = ({ sample, taken }: ColumnUnderstood): string => {
  const reads = taken && ('measure' in taken ? 'money' : facts[taken.fact].reads);
  return sample.map((cell) => cellShown(cell, reads)).join(' · ');
};

const howSure = (
  { certainty, reason, taken, couldBe, year }: ColumnUnderstood,
  answered: CarriesAnswer | undefined,
): string => {
  if (answered === 'nothing') return 'You said so.';
  if (answered !== undefined)
    return taken
      ? 'You said so.'
      : 'You said so, but it is not used: another column holds it, or this kind of table has none.';
  if (taken) {
    // Of most columns there is nothing to say: what is not certain is to be seen among them.
    if (certainty === 'certain') return '';
    const sure = certainty === 'likely' ? 'Likely' : 'Not sure';
    return reason ? `${sure}: ${reason}.` : `${sure}.`;
  }
  if (couldBe.length > 0) return `Not sure: ${reason}.`;
  return year === undefined ? '' : 'The year is known, and what the amounts are is not.';
};
