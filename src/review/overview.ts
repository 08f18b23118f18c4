/** What was understood of a workbook, for people to look at and to change: blocks, columns, the first of their cells. */
import { columnLetter } from './address';
import type { Block } from './columns/blocks';
import type { BlockKind, Sense } from './columns/mapping';
import type { Certainty } from './columns/recognise';
import type { Answers } from './answers';

/** A column as it was understood. */
export interface ColumnUnderstood {
  /** "B" */
  readonly letter: string;
  readonly heading: string;
  /** Which of the columns with the same heading, from 0: with the heading it names the column. */
  readonly nth: number;
  /** "receiving CCG", "released 2015/16"; none where the column carries no fact. */
  readonly carries: string | undefined;
  /** The financial year of the heading, where it says one. */
  readonly year: number | undefined;
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
  /** What was inferred and can be wrong, or why there is nothing to check, in sentences. */
  readonly remarks: readonly string[];
}

/** Something that a breach rule needs and that only a person can say. */
export interface Question {
  readonly ask: 'measure' | 'sense' | 'column';
  readonly sheet: string;
  /** "What do the columns “2014/15”, “2015/16” hold?" */
  readonly sentence: string;
}

export interface Overview {
  readonly blocks: readonly BlockUnderstood[];
  /** The id of the sheet that is in front. */
  readonly activeSheet: string;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** Why the answers kept in the workbook are not used. */
  readonly problem?: string;
}

export const understoodOf = (block: Block): BlockUnderstood => {
  const times = new Map<string, number>();
  return {
    sheetId: block.sheetId,
    sheet: block.sheet,
    visible: block.visible,
    kind: block.kind,
    rows: block.area.rows,
    headerRow: block.headerRow + 1,
    columns: block.columns.map(({ column, heading, carries, certainty, reason, year, sample }) => {
      const nth = times.get(heading) ?? 0;
      times.set(heading, nth + 1);
      return { letter: columnLetter(column), heading, nth, carries, certainty, reason, year, sample };
    }),
    reinvestedSense: block.mapping.reinvestedSense,
    remarks: block.remarks,
  };
};

/** What has to be asked before the duties can be told. */
export const questionsOn = (blocks: readonly Block[]): readonly Question[] =>
  blocks.flatMap((block): Question[] => {
    const { sheet, kind, measureUnknown, mapping, columns } = block;
    if (kind === 'neither') return [];
    const listed = (headings: readonly string[]): string =>
      headings.map((heading) => `“${heading}”`).join(', ');
    const unsure = columns.filter(
      ({ certainty, carries }) => certainty === 'unsure' && carries === undefined,
    );
    const senseUnknown =
      mapping.reinvestedSense === 'unknown' && mapping.years.some(({ measure }) => measure === 'reinvested');
    return [
      ...(measureUnknown.length > 0
        ? [
            {
              ask: 'measure' as const,
              sheet,
              sentence: `What do the columns ${listed(measureUnknown)} hold: what is released, retained, the step of each year, or what is reinvested?`,
            },
          ]
        : []),
      ...(senseUnknown
        ? [
            {
              ask: 'sense' as const,
              sheet,
              sentence:
                'Is what is reinvested money from the practice of the row, wherever it is spent, or money that the practice receives?',
            },
          ]
        : []),
      ...(unsure.length > 0
        ? [
            {
              ask: 'column' as const,
              sheet,
              sentence: `What do the columns ${listed(unsure.map(({ heading }) => heading))} carry?`,
            },
          ]
        : []),
    ];
  });
