/** The same blocks elsewhere: further down, under a pasted message, side by side, split, hidden, among other sheets. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { eachPart, eachSheet, placeOf, type Dirt, type SheetDraft } from './draft';

const above =
  (...lines: CellValue[][]): Dirt =>
  (draft) =>
    eachSheet(draft, (sheet) => ({ ...sheet, above: [...lines, ...sheet.above] }));

const message = [
  ['From: Finance Manager'],
  ['Sent: 12 May 2015 09:14'],
  ['To: Primary care contracting'],
  ['Subject: RE: PMS premium figures for the CCG, released and retained, 2014/15'],
  [''],
  ['Hi all,'],
  ['Please find below the practice code, CCG and amount for each practice. Total funding is as agreed.'],
  ['The premium, by practice, is released over 4 years. Year one is 2014/15. Any questions, let me know.'],
  [''],
  ['Thanks'],
];

export const tops: Readonly<Record<string, Dirt>> = {
  'a title above': above(['PMS review'], []),
  'titles and notes above': above(
    ['PMS contract review: premium by practice and CCG'],
    ['Version 4 FINAL final'],
    ['Prepared for the joint committee', '', 'Confidential'],
    [],
  ),
  'a pasted email above': above(...message),
  'a summary of figures above': above(
    ['Number of practices', 12],
    ['Number of CCGs', 3],
    ['Total premium', 412345.67],
    [],
  ),
  'headings in row 30': above(...Array.from({ length: 29 }, (): CellValue[] => [])),
  'moved right': (draft) => eachSheet(draft, (sheet) => ({ ...sheet, right: 3 })),
  'moved down and right, under a title': (draft) =>
    eachSheet(draft, (sheet) => ({ ...sheet, right: 2, above: [[], ['Schedule 4b'], [], ...sheet.above] })),
};

const splitByCcg = (draft: Parameters<Dirt>[0], twoSheets: boolean): ReturnType<Dirt> => ({
  ...draft,
  sheets: draft.sheets.flatMap((sheet): SheetDraft[] => {
    const [part] = sheet.parts;
    if (!part || part.kind !== 'schedule') return [sheet];
    const at = placeOf(part, 'ccg');
    const first = part.lines.find(({ is }) => is === 'data')!.cells[at];
    const some = [true, false].map((own) => ({
      ...part,
      ...(part.table && { table: { hasTotals: false } }),
      lines: part.lines.filter(({ is, cells }) => is === 'data' && (cells[at] === first) === own),
    }));
    return twoSheets
      ? some.map((each, nth) => ({ ...sheet, name: `${sheet.name} ${nth + 1}`, parts: [each] }))
      : [{ ...sheet, parts: some }];
  }),
});

const together = (draft: Parameters<Dirt>[0], beside: boolean): ReturnType<Dirt> => {
  const [first, ...rest] = draft.sheets.filter(({ parts }) => parts.length > 0);
  return {
    ...draft,
    sheets: [{ ...first!, name: 'Review', beside, parts: [first!, ...rest].flatMap(({ parts }) => parts) }],
  };
};

export const arrangements: Readonly<Record<string, Dirt>> = {
  'the schedule on two sheets': (draft) => splitByCcg(draft, true),
  'the schedule in two blocks': (draft) => splitByCcg(draft, false),
  'schedule and ledger side by side': (draft) => together(draft, true),
  'schedule and ledger below each other': (draft) => together(draft, false),
  'the ledger before the schedule': (draft) => ({ ...draft, sheets: [...draft.sheets].reverse() }),
};

const words = (name: string, ...rows: CellValue[][]): SheetDraft => ({
  name,
  right: 0,
  above: rows,
  parts: [],
});

export const otherSheets: Readonly<Record<string, Dirt>> = {
  'sheets hidden': (draft) => eachSheet(draft, (sheet) => ({ ...sheet, hidden: true })),
  'a sheet of notes, an empty one and one of chart data': (draft) => ({
    ...draft,
    sheets: [
      words(
        'Notes',
        ['Please read'],
        ['The premium is what a practice gets above GMS.'],
        ['Questions to finance.'],
      ),
      ...draft.sheets,
      words('Sheet3'),
      words('Chart data', ['Month', 'Spend'], ['Apr', 12], ['May', 14], ['Jun', 9]),
    ],
  }),
  'forty sheets': (draft) => ({
    ...draft,
    sheets: [
      ...Array.from({ length: 20 }, (_, at) =>
        words(`Working ${at}`, ['Item', 'Value'], ['a', at], ['b', 2 * at]),
      ),
      ...draft.sheets,
      ...Array.from({ length: 18 }, (_, at) => words(`Old ${at}`, [`Working paper ${at}`])),
    ],
  }),
  'two hundred columns': (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      columns: [
        ...part.columns,
        ...Array.from({ length: 200 - part.columns.length }, (_, at) => ({
          name: 'other',
          words: `Working ${at}`,
          yearText: '',
        })),
      ],
      lines: part.lines.map((line) => ({
        ...line,
        cells:
          line.is === 'data'
            ? [
                ...line.cells,
                ...Array.from({ length: 200 - part.columns.length }, (_, at) => (at % 7 === 0 ? '' : at * 3)),
              ]
            : line.cells,
      })),
    })),
};
