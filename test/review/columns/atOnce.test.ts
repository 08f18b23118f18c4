/** Several sheets are looked at together: requests wait on their way to Excel and back, and answers come in any order. */
import { noAnswers, type Answers } from '../../../src/review/answers/answers';
import type { AnsweredSheets } from '../../../src/review/answers/answeredSheets';
import { findBlocks } from '../../../src/review/columns/blocks';
import { Refusal, type Workbook } from '../../../src/review/workbook';
import { arrayWorkbook, type ArraySheet } from '../../support/arrayWorkbook';

const mostAtOnce = 4;

const headings = ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'];
const sheet = (nth: number): ArraySheet => ({
  name: `Area ${nth}`,
  rows: nth % 4 === 0 ? [['Notes of a meeting']] : [headings, [`Y1000${nth}`, '01C', 400, 100, 200]],
});
const sheets = (many: number): ArraySheet[] => Array.from({ length: many }, (_, at) => sheet(at + 1));

/** Sheets by what was said of them: one is left out under another id, one has a namesake's answers, one is unknown. */
const answers: Answers = {
  ...noAnswers,
  leftOut: ['Area 2', 'Area 6'],
  sheets: [
    { sheet: 'Area 2', id: 'elsewhere', headings },
    { sheet: 'Area 3', id: 'sheet-2', headings },
    { sheet: 'Area 5', id: 'gone', headings: ['Practice', 'Tranche'] },
  ],
};

/** A request that waits for its answer. */
interface Waiting {
  readonly sheetId: string;
  answer(): void;
}
/** Which of so many requests is answered next. */
type Next = (waiting: number) => number;

/** The workbook, whose values come when `next` says, once all is asked that will be; and what was asked of it. */
const slowly = (workbook: Workbook, next: Next, refused: readonly string[] = []) => {
  const waiting: Waiting[] = [];
  const asked: string[] = [];
  let most = 0;
  let due: NodeJS.Immediate | undefined;
  const answerOne = (): void => {
    due = undefined;
    waiting.splice(next(waiting.length), 1)[0]!.answer();
    if (waiting.length > 0) due = setImmediate(answerOne);
  };
  const values: Workbook['values'] = (sheetId, ...area) =>
    new Promise((resolve, reject) => {
      asked.push(sheetId);
      const answer = (): void =>
        refused.includes(sheetId)
          ? reject(new Refusal('protected', `No: ${sheetId}`))
          : resolve(workbook.values(sheetId, ...area));
      waiting.push({ sheetId, answer });
      most = Math.max(most, waiting.length);
      due ??= setImmediate(answerOne);
    });
  return { port: { ...workbook, values }, asked, most: () => most, waiting };
};

const first: Next = () => 0;
const last: Next = (waiting) => waiting - 1;
const second: Next = (waiting) => Math.min(1, waiting - 1);

test.each<[order: string, next: Next, sheets: number, atOnce: number]>([
  ['the first that was asked', first, 10, mostAtOnce],
  ['the last that was asked', last, 10, mostAtOnce],
  ['the second of them', second, 10, mostAtOnce],
  ['the last, of a few sheets', last, 3, 3],
  ['the only one', first, 1, 1],
])('blocks stand in the order of the tabs where Excel answers first %s', async (_, next, many, atOnce) => {
  const { port, asked, most } = slowly(arrayWorkbook(...sheets(many)), next);
  const blocks = await findBlocks(port);
  expect(blocks).toEqual(await findBlocks(arrayWorkbook(...sheets(many))));
  expect(blocks.map(({ sheet: name }) => name)).toEqual(sheets(many).map(({ name }) => name));
  expect(most()).toBe(atOnce);
  // Each sheet once.
  expect([...asked].sort()).toEqual([...arrayWorkbook(...sheets(many)).ids()].sort());
});

test.each<[order: string, next: Next]>([
  ['the first that was asked', first],
  ['the last that was asked', last],
  ['the second of them', second],
])('which sheets answers are on is the same where Excel answers first %s', async (_, next) => {
  let on: AnsweredSheets | undefined;
  const { port } = slowly(arrayWorkbook(...sheets(7)), next);
  const blocks = await findBlocks(port, answers, { onAnswered: (sheetsOn) => (on = sheetsOn) });
  const remarks = Object.fromEntries(blocks.map(({ sheet: name, remarks }) => [name, remarks.at(-1)]));
  expect(remarks).toMatchObject({
    'Area 2': 'You left this sheet out.',
    'Area 5': 'What was said of a sheet of this name is not used: that one had other headings.',
    'Area 6': 'You left this sheet out.',
  });
  expect(remarks['Area 3']).toBeUndefined();
  expect(on?.holding(answers).sheets.map(({ sheet: name }) => name)).toEqual(['Area 2', 'Area 3']);
});

test.each<[what: string, next: Next, refused: readonly string[], said: string, begun: number]>([
  // The first two were answered before it, and two more begun.
  ['the third sheet', first, ['sheet-2'], 'sheet-2', 6],
  ['the third sheet and the fourth', first, ['sheet-2', 'sheet-3'], 'sheet-2', 6],
  ['the third sheet and the fourth, which is answered before', last, ['sheet-2', 'sheet-3'], 'sheet-3', 4],
])(
  'what Excel refuses is heard once, and no sheet is begun after: %s',
  async (_, next, refused, said, begun) => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    try {
      const { port, asked, waiting } = slowly(arrayWorkbook(...sheets(10)), next, refused);
      await expect(findBlocks(port)).rejects.toThrow(new Refusal('protected', `No: ${said}`));
      while (waiting.length > 0) await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(asked).toHaveLength(begun);
      expect(unheard).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
    }
  },
);
