import { Field, makeStyles, mergeClasses, Select, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatYear, type FinancialYear } from '../../policy/financialYear';
import { isOn, type Answers } from '../../review/answers/answers';
import { answerBareYears, answerFirstYear, answerLeftOut, answerSense } from '../../review/answers/giving';
import type { BlockUnderstood, ColumnUnderstood, Overview } from '../../review/session';
import { bareInWords, bareYears, firstYears } from '../answers/possibleAnswers';
import { capital, senseWords } from '../answers/carrying';
import { givenOf } from '../answers/given';
import { AnswersGiven } from '../answers/AnswersGiven';
import { CarriesField } from '../answers/CarriesField';
import { Disclosure } from '../parts/Disclosure';
import { InnerPlace } from '../parts/InnerPlace';
import { useCommon } from '../styles';
import type { Give } from '../answers/useAnswers';
import { blockKey, blockName } from '../answers/blockNames';
import { plural } from '../words/counts';

const useStyles = makeStyles({
  remarks: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: '18px' },
  // So that it stands in line with the text.
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  rest: { margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalXS})` },
});

export interface ReadingPlaceProps {
  readonly overview: Overview;
  /** The block, as `blockKey` has it. */
  readonly block: string;
  readonly give: Give;
}

/** How a block was read, column by column; what is wrong can be put right. */
export function ReadingPlace({ overview: { blocks, answers }, block: key, give }: ReadingPlaceProps) {
  const common = useCommon();
  const styles = useStyles();
  const found = findBlock(blocks, key);
  // Said otherwise, a sheet may hold nothing that can be read: its columns stay, so that it can be said otherwise again.
  const [last, setLast] = useState(found);
  if (found && found !== last && (found.columns.length > 0 || last === undefined)) setLast(found);
  const block = found && found.columns.length > 0 ? found : (last ?? found);
  if (!block) return <InnerPlace title="This sheet is gone">{null}</InnerPlace>;
  const leftOut = answers.leftOut.includes(block.sheet);
  const gone = found === undefined || found.columns.length === 0;
  const severalBlocks = blocks.filter(({ sheetId }) => sheetId === block.sheetId).length > 1;

  return (
    <InnerPlace title={blockName(block, blocks)}>
      <p className={common.text}>{gone ? nothingRead(found) : kindInWords(block)}</p>
      {!gone && block.remarks.length > 0 && (
        <ul className={mergeClasses(common.text, styles.remarks)}>
          {block.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <Switch
        className={styles.switch}
        checked={leftOut}
        label="Leave this sheet out"
        onChange={(_, { checked }) =>
          give(
            (before) => answerLeftOut(before, block.sheet, checked),
            checked ? `Kept: ${block.sheet} is left out.` : `Kept: ${block.sheet} is read.`,
          )
        }
      />
      {!leftOut && block.columns.length > 0 && (
        <>
          <SenseField block={block} answers={answers} give={give} />
          <FirstYearField block={block} answers={answers} give={give} />
          <BareYearsField block={block} answers={answers} give={give} />
          <h2 className={common.heading}>Columns</h2>
          {severalBlocks && (
            <p className={common.quiet}>What you say of a heading holds for every table on the sheet.</p>
          )}
          <Columns key={key} block={block} answers={answers} give={give} />
        </>
      )}
      {gone && !leftOut && givenOf(answers).some(({ sheet }) => sheet === block.sheet) && (
        <>
          <h2 className={common.heading}>What you said of this sheet</h2>
          <AnswersGiven
            answers={answers}
            give={give}
            sheet={block.sheet}
            label="What you said of this sheet"
          />
        </>
      )}
    </InnerPlace>
  );
}

/** By its key; where headings moved, the only block of the sheet. */
const findBlock = (blocks: readonly BlockUnderstood[], key: string): BlockUnderstood | undefined => {
  const sheet = blocks.filter(({ sheetId }) => key.startsWith(`${sheetId} `));
  return sheet.find((each) => blockKey(each) === key) ?? (sheet.length === 1 ? sheet[0] : undefined);
};

const kindInWords = ({ kind, headerRow, rows }: BlockUnderstood): string => {
  const what = {
    schedule: 'A schedule: a row for each practice.',
    ledger: 'A ledger: a row for each redeployment.',
    neither: 'Nothing to check.',
  }[kind];
  return `${what} Headings are in row ${headerRow}, with ${plural(rows, 'row')} below.`;
};

const nothingRead = (found: BlockUnderstood | undefined): string =>
  found?.remarks[0] ?? 'Read so, there is nothing to check on this sheet.';

interface ColumnsProps {
  readonly block: BlockUnderstood;
  readonly answers: Answers;
  readonly give: Give;
}

const isOfUse = ({ taken, couldBe, year, carries }: ColumnUnderstood): boolean =>
  taken !== undefined || couldBe.length > 0 || (year !== undefined && carries === undefined);

/** Those that carry something, and folded away the rest: a column stays where it stood while the person changes it. */
function Columns({ block, answers, give }: ColumnsProps) {
  const styles = useStyles();
  const [shown] = useState(() => new Set(block.columns.filter(isOfUse).map(({ letter }) => letter)));
  const said = ({ heading, nth }: ColumnUnderstood): boolean =>
    answers.columns.some(isOn({ sheet: block.sheet, heading, nth }));
  const [saidAtFirst] = useState(() => new Set(block.columns.filter(said).map(({ letter }) => letter)));
  const isShown = ({ letter }: ColumnUnderstood): boolean => shown.has(letter) || saidAtFirst.has(letter);
  const field = (column: ColumnUnderstood) => (
    <CarriesField key={column.letter} block={block} column={column} answers={answers} give={give} />
  );
  const rest = block.columns.filter((column) => !isShown(column));
  return (
    <>
      {block.columns.filter(isShown).map(field)}
      {rest.length > 0 && (
        <div className={styles.rest}>
          <Disclosure label={`${plural(rest.length, 'more column')}, not used`}>{rest.map(field)}</Disclosure>
        </div>
      )}
    </>
  );
}

function SenseField({ block, answers, give }: ColumnsProps) {
  const { sheet, columns, reinvestedSense } = block;
  const asked = columns.some(
    ({ taken }) => taken !== undefined && 'measure' in taken && taken.measure === 'reinvested',
  );
  if (!asked) return null;
  const answered = answers.senses.find((one) => one.sheet === sheet)?.sense;
  return (
    <SaidField
      label="What is reinvested is"
      takenFrom="Taken from the headings or the amounts."
      value={answered ?? reinvestedSense}
      answered={answered !== undefined}
      choices={['from', 'received'] as const}
      inWords={(sense) => capital(senseWords[sense])}
      onChoose={(sense) =>
        give(
          (before) => answerSense(before, sheet, sense),
          sense ? `Kept: ${sheet}, ${senseWords[sense]}.` : readAgain(sheet),
        )
      }
    />
  );
}

function FirstYearField({ block: { sheet, firstYear }, answers, give }: ColumnsProps) {
  if (firstYear === undefined) return null;
  return (
    <SaidField
      label="Year 1 is"
      takenFrom="Taken from the headings or a line above."
      value={firstYear}
      answered={answers.firstYears.some((one) => one.sheet === sheet)}
      choices={yearsWith(firstYear)}
      inWords={formatYear}
      onChoose={(year) =>
        give(
          (before) => answerFirstYear(before, sheet, year),
          year === undefined ? readAgain(sheet) : `Kept: ${sheet}, Year 1 is ${formatYear(year)}.`,
        )
      }
    />
  );
}

function BareYearsField({ block: { sheet, bareYears: bare }, answers, give }: ColumnsProps) {
  if (bare === undefined) return null;
  const { first, are } = bare;
  return (
    <SaidField
      label={`${first} means`}
      takenFrom="Taken from the headings or a line above."
      value={are}
      answered={answers.bareYears.some((one) => one.sheet === sheet)}
      choices={bareYears}
      inWords={(each) => capital(bareInWords(first, each))}
      onChoose={(chosen) =>
        give(
          (before) => answerBareYears(before, sheet, chosen),
          chosen ? `Kept: ${sheet}, ${first} is ${bareInWords(first, chosen)}.` : readAgain(sheet),
        )
      }
    />
  );
}

const readAgain = (sheet: string): string => `${sheet} is read as PMS Review reads it.`;

interface SaidFieldProps<Choice extends string | number> {
  readonly label: string;
  /** Where the value was taken from, if nobody has said it. */
  readonly takenFrom: string;
  readonly value: Choice | 'unknown';
  /** Whether the person has said it. */
  readonly answered: boolean;
  readonly choices: readonly Choice[];
  readonly inWords: (choice: Choice) => string;
  /** Undefined: as PMS Review reads it. */
  readonly onChoose: (choice: Choice | undefined) => void;
}

/** How something of a sheet is read, and what the person may say of it instead. */
function SaidField<Choice extends string | number>(props: SaidFieldProps<Choice>) {
  const { label, takenFrom, value, answered, choices, inWords, onChoose } = props;
  const common = useCommon();
  const isUnknown = value === 'unknown';
  return (
    <Field label={label} hint={answered ? 'You said so.' : isUnknown ? undefined : takenFrom}>
      <Select
        className={common.select}
        value={isUnknown ? '' : String(value)}
        onChange={(_, { value: chosen }) => onChoose(choices.find((each) => String(each) === chosen))}
      >
        {(answered || isUnknown) && (
          <option value="">{answered ? 'As PMS Review reads it' : 'Not known'}</option>
        )}
        {choices.map((each) => (
          <option key={each} value={each}>
            {inWords(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Those there are to choose, and the one it is. */
const yearsWith = (year: FinancialYear | 'unknown'): readonly FinancialYear[] =>
  [...new Set(year === 'unknown' ? firstYears : [...firstYears, year])].sort((a, b) => a - b);
