/** Rows that are neither practices nor redeployments: totals, blanks, notes, headings again. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { eachPart, headingsOf, isMoney, placeOf, type Dirt, type Line, type PartDraft } from './draft';

const totalOf = (part: PartDraft, label: string, rows: readonly Line[], labelAt = 0): Line => ({
  is: 'total',
  cells: part.columns.map((column, at): CellValue => {
    if (at === labelAt) return label;
    if (!isMoney(column) && !['list', 'weighted'].includes(column.name)) return '';
    const pence = rows.reduce((sum, { cells }) => {
      const cell = cells[at];
      return sum + (typeof cell === 'number' ? Math.round(cell * 100) : 0);
    }, 0);
    return pence / 100;
  }),
});

const subTotals =
  (label: (ccg: string) => string, labelOn: string): Dirt =>
  (draft) =>
    eachPart(draft, (part) => {
      const at = placeOf(part, 'ccg');
      const keys = [...new Set(part.lines.map(({ cells }) => String(cells[at])))].sort();
      const labelAt = Math.max(0, placeOf(part, labelOn));
      return {
        ...part,
        lines: [
          ...keys.flatMap((key) => {
            const rows = part.lines.filter(({ cells }) => String(cells[at]) === key);
            return [...rows, totalOf(part, label(key), rows, labelAt)];
          }),
          totalOf(part, 'Grand total', part.lines, labelAt),
        ],
      };
    });

export const totals: Readonly<Record<string, Dirt>> = {
  'a total at the end': (draft) =>
    eachPart(draft, (part) => ({ ...part, lines: [...part.lines, totalOf(part, 'Total', part.lines)] })),
  'sub-totals per CCG and a grand total': subTotals((ccg) => `Sub-total ${ccg}`, 'practice'),
  'totals named after the CCG': subTotals((ccg) => `${ccg} Total`, 'ccg'),
  'a total at the top': (draft) =>
    eachPart(draft, (part) => ({ ...part, lines: [totalOf(part, 'TOTAL:', part.lines), ...part.lines] })),
  'a total without a label': (draft) =>
    eachPart(draft, (part) => ({ ...part, lines: [...part.lines, totalOf(part, '', part.lines)] })),
  'Excel tables': (draft) => eachPart(draft, (part) => ({ ...part, table: { hasTotals: false } })),
  'Excel tables with a totals row': (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      lines: [...part.lines, totalOf(part, 'Total', part.lines)],
      table: { hasTotals: true },
    })),
  'Excel tables with a totals row without a label': (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      lines: [...part.lines, totalOf(part, '', part.lines)],
      table: { hasTotals: true },
    })),
};

/** The CCG of the rows below in a line of its own, in the column asked for, wherever it changes. */
const ccgOver =
  (column: string): Dirt =>
  (draft) =>
    eachPart(draft, (part) => {
      const at = placeOf(part, 'ccg');
      const over = Math.max(0, placeOf(part, column));
      return {
        ...part,
        lines: part.lines.flatMap((line, nth): readonly Line[] => {
          const ccg = line.cells[at] ?? '';
          if (line.is !== 'data' || ccg === part.lines[nth - 1]?.cells[at]) return [line];
          return [{ is: 'note', cells: part.columns.map((_, each) => (each === over ? ccg : '')) }, line];
        }),
      };
    });

const every = (part: PartDraft, nth: number, line: Line | readonly Line[]): PartDraft => ({
  ...part,
  lines: part.lines.flatMap((each, at) => (at > 0 && at % nth === 0 ? [line, each].flat() : [each])),
});

export const gaps: Readonly<Record<string, Dirt>> = {
  'blank rows between': (draft) => eachPart(draft, (part) => every(part, 4, { is: 'blank', cells: [] })),
  'two blank rows between': (draft) => eachPart(draft, (part) => every(part, 5, [blank, blank])),
  'rows with a space': (draft) =>
    eachPart(draft, (part) => every(part, 5, { is: 'blank', cells: ['', ' '] })),
  'headings repeated in the middle': (draft) =>
    eachPart(draft, (part) =>
      every(part, 7, [blank, ...headingsOf(part).map((cells): Line => ({ is: 'headings', cells }))]),
    ),
  'columns numbered below their headings': (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      lines: [{ is: 'headings', cells: part.columns.map((_, at) => at + 1) }, ...part.lines],
    })),
  'columns numbered in brackets': (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      lines: [{ is: 'headings', cells: part.columns.map((_, at) => `(${at + 1})`) }, ...part.lines],
    })),
  'the CCG over its rows': ccgOver('ccg'),
  'the CCG over the names of its practices': ccgOver('practiceName'),
  'section headings': (draft) =>
    eachPart(draft, (part) => every(part, 5, { is: 'note', cells: ['Practices in the east'] })),
};
const blank: Line = { is: 'blank', cells: [] };

export const notes: Readonly<Record<string, Dirt>> = {
  'footnotes below': (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      lines: [
        ...part.lines,
        blank,
        { is: 'note', cells: ['Source: finance team working papers'] },
        { is: 'note', cells: ['* provisional'] },
        { is: 'note', cells: ['', 'Prepared by J. Smith, checked by A. Jones'] },
      ],
    })),
  'a signature of two cells below': (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      lines: [...part.lines, { is: 'note', cells: ['Prepared by', 'J. Smith'] }],
    })),
};
