/** What was understood of a workbook, for people to look at and to change: blocks, columns, the first of their cells. */
import type { Fact } from '../../policy/facts';
import type { BareYears, FinancialYear } from '../../policy/financialYear';
import { dutiesAsk } from '../../policy/rules/duties';
import type { NeededFact } from '../../policy/rules/rule';
import { columnLetter } from '../cells/columnLetter';
import type { Answers, CarriesAnswer } from '../answers/answers';
import type { Block } from '../columns/blocks';
import type { Locks } from '../reviewing/locks';
import type { BlockKind } from '../columns/blockKind';
import type { Sense } from '../columns/mapping';
import type { Certainty } from '../columns/headings/recognise';

/** A column as it was understood. */
export interface ColumnUnderstood {
  /** "B" */
  readonly letter: string;
  readonly heading: string;
  /** Which of the columns with the same heading, from 0: with the heading it names the column. */
  readonly nth: number;
  /** "receiving CCG", "released 2015/16"; none where the column carries no fact. */
  readonly carries: string | undefined;
  /** The same as an answer would say it. */
  readonly taken: Exclude<CarriesAnswer, 'nothing'> | undefined;
  /** Where nobody knows what it carries, all that it could be. */
  readonly couldBe: readonly Fact[];
  /** The financial year of the heading, where it says one. */
  readonly year: FinancialYear | undefined;
  readonly certainty: Certainty;
  /** Why it was taken so: "the heading says so", "you said so". */
  readonly reason: string;
  /** The first cells, as they stand. */
  readonly sample: readonly string[];
}

/** A block of data as it was understood, before anything is checked. */
export interface BlockUnderstood {
  readonly sheetId: string;
  readonly sheet: string;
  readonly visible: boolean;
  readonly kind: BlockKind;
  /** The rows of data. */
  readonly rows: number;
  readonly headerRow: number;
  readonly columns: readonly ColumnUnderstood[];
  readonly reinvestedSense: Sense;
  /** The financial year of Year 1, where years are counted. */
  readonly firstYear?: FinancialYear | 'unknown' | undefined;
  /** Years that are written by one half: the first of them, and what they mean. */
  readonly bareYears?: { readonly first: number; readonly are: BareYears | 'unknown' } | undefined;
  /** By its own words it is a draft, an example, or counts no more. */
  readonly leftAlone?: boolean | undefined;
  /** What was inferred and can be wrong, or why there is nothing to check, in sentences. */
  readonly remarks: readonly string[];
}

/** Something that a breach rule needs and that only a person can say. */
export interface Question {
  readonly ask: 'measure' | 'sense' | 'column' | 'first year' | 'bare years';
  readonly sheet: string;
  /** "What do the columns “2014/15”, “2015/16” hold?" */
  readonly sentence: string;
  /** The columns it is about: of years, or the one. None where it is about a sheet. */
  readonly columns: readonly ColumnUnderstood[];
  /** Of years that are written by one half, the first. */
  readonly bareYear?: number;
}

/** All of it, with what is asked and what was answered. */
export interface Overview {
  readonly blocks: readonly BlockUnderstood[];
  /** The id of the sheet that is in front, where one of cells is. */
  readonly activeSheet?: string;
  /** Excel was not asked to calculate since cells changed. */
  readonly uncalculated?: boolean;
  readonly questions: readonly Question[];
  /** What cannot be written, as far as Excel says so. */
  readonly locks: Locks;
  readonly answers: Answers;
  /** Why the answers kept in the workbook are not used. */
  readonly problem?: string;
  /** They were given in a later version: they stay, and answers given now are not kept. */
  readonly newer?: boolean;
}

/** A block as people look at it. */
export const understoodOf = (block: Block): BlockUnderstood => {
  const times = new Map<string, number>();
  return {
    sheetId: block.sheetId,
    sheet: block.sheet,
    visible: block.visible,
    kind: block.kind,
    rows: block.area.rows,
    headerRow: block.headerRow + 1,
    columns: block.columns.map(({ column, heading, carries, certainty, reason, couldBe, year, sample }) => {
      const nth = times.get(heading) ?? 0;
      times.set(heading, nth + 1);
      return {
        letter: columnLetter(column),
        heading,
        nth,
        carries,
        taken: takenAs(block, column),
        couldBe: couldBe ?? [],
        certainty,
        reason,
        year,
        sample,
      };
    }),
    reinvestedSense: block.mapping.reinvestedSense,
    firstYear: block.yearless.length > 0 ? 'unknown' : block.mapping.firstYear,
    bareYears: block.bare && { first: block.bare.first, are: block.mapping.bareYears ?? 'unknown' },
    leftAlone: block.leftAlone,
    remarks: block.remarks,
  };
};

const takenAs = ({ mapping }: Block, column: number): ColumnUnderstood['taken'] => {
  const year = mapping.years.find((each) => each.column === column);
  if (year) return { measure: year.measure, year: year.year };
  const sum = mapping.sums.find(({ parts }) => parts.some((part) => part.column === column));
  if (sum) return sum.year === undefined ? { fact: 'amount' } : { measure: 'amount', year: sum.year };
  const fact = (Object.keys(mapping.facts) as Fact[]).find((each) => mapping.facts[each] === column);
  return fact && { fact };
};

/** What has to be asked before the duties can be told: nothing that no duty goes by. */
export const questionsOn = (blocks: readonly Block[]): readonly Question[] =>
  blocks.flatMap((block): Question[] => {
    const { sheet, measureUnknown, yearless, bare, mapping } = block;
    const { columns } = understoodOf(block);
    const unknown = columns.filter(
      ({ heading, year, carries }) =>
        year !== undefined && carries === undefined && measureUnknown.includes(heading),
    );
    const senseUnknown =
      mapping.reinvestedSense === 'unknown' && mapping.years.some(({ measure }) => measure === 'reinvested');
    const counted = columns.filter(({ heading }) => yearless.includes(heading));
    const halves = mapping.bareYears ? [] : columns.filter(({ heading }) => bare?.headings.includes(heading));
    const unsure = columns.filter(({ couldBe }) => couldBe.some((fact) => decides(fact, block)));
    return [
      ...(counted.length > 0
        ? [
            {
              ask: 'first year' as const,
              sheet,
              sentence: `Which financial year is Year 1 of ${named(counted)}?`,
              columns: counted,
            },
          ]
        : []),
      ...(bare && halves.length > 0
        ? [
            {
              ask: 'bare years' as const,
              sheet,
              sentence: `Which financial year does ${bare.first} mean in ${named(halves)}?`,
              columns: halves,
              bareYear: bare.first,
            },
          ]
        : []),
      ...runsOf(unknown).map((run): Question => ({
        ask: 'measure',
        sheet,
        sentence: `What ${run.length === 1 ? 'does' : 'do'} ${named(run)} hold?`,
        columns: run,
      })),
      ...(senseUnknown
        ? [
            {
              ask: 'sense' as const,
              sheet,
              sentence: 'Whose money are the reinvested amounts?',
              columns: [],
            },
          ]
        : []),
      ...unsure.map((column): Question => ({
        ask: 'column',
        sheet,
        sentence: column.heading
          ? `What does the column “${column.heading}” hold?`
          : `What does column ${column.letter} hold?`,
        columns: [column],
      })),
    ];
  });

/** the columns “2014/15”, “2015/16” and “2016/17” */
const named = (columns: readonly ColumnUnderstood[]): string =>
  `the ${columns.length === 1 ? 'column' : 'columns'} ${quoted(columns)}`;
const quoted = (columns: readonly ColumnUnderstood[]): string => {
  const words = columns.map(({ heading }) => `“${heading}”`);
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
};

/** Years that follow each other from left to right hold one measure; where a year comes again, another begins. */
const runsOf = (columns: readonly ColumnUnderstood[]): readonly (readonly ColumnUnderstood[])[] => {
  const runs: ColumnUnderstood[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && !run.some(({ year }) => year === column.year)) run.push(column);
    else runs.push([column]);
  }
  return runs;
};

/** Facts that the duties ask of a kind of block, and those that make an exception of a breach. */
const dutiesGoBy: Readonly<Record<'schedule' | 'ledger', ReadonlySet<NeededFact>>> = {
  // What is retained says what is released only against the premium.
  schedule: new Set([...dutiesAsk.schedule, 'premium', 'compellingReasons']),
  ledger: new Set([...dutiesAsk.ledger, 'agreementOfCcgs']),
};

/**
 * Whether a duty goes by the fact, and no other column carries it; of a table that is neither, it would be read by the
 * fact.
 */
const decides = (fact: Fact, { kind, mapping }: Block): boolean =>
  (kind === 'neither' || dutiesGoBy[kind].has(fact)) && mapping.facts[fact] === undefined;
