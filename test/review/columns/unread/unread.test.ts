import { answerColumn } from '../../../../src/review/answers/giving';
import { noAnswers, type Answers } from '../../../../src/review/answers/answers';
import { findBlocks, type Block } from '../../../../src/review/columns/blocks';
import { questionsOn } from '../../../../src/review/session/overview';
import type { CellValue } from '../../../../src/policy/rules/rule';
import { arrayWorkbook } from '../../../support/arrayWorkbook';

const rows = (...amounts: readonly string[]): CellValue[][] => [
  ['PMS spend', ...amounts.map(() => '')],
  ['Practice code', 'CCG', 'Scheme', 'Ref', ...amounts],
  ['Y10001', '01C', 'Care homes', 'a1', ...amounts.map((_, at) => 1000 + at)],
  ['Y10002', '01C', 'Phlebotomy', 'a2', ...amounts.map((_, at) => 2000 + at)],
];
const read = async (cells: readonly CellValue[][], answers = noAnswers): Promise<Block> =>
  (await findBlocks(arrayWorkbook({ name: 'Spend', rows: cells }), answers))[0]!;
const saying = (heading: string, is: Parameters<typeof answerColumn>[2]): Answers =>
  answerColumn(noAnswers, { sheet: 'Spend', heading, nth: 0 }, is);

describe('a ledger of which no heading says the amount', () => {
  test.each(['2014/15 FYE', 'Proposed', 'Allocation 2014/15'])(
    'it is asked whether it is “%s”',
    async (heading) => {
      const block = await read(rows(heading));
      expect(block).toMatchObject({ kind: 'neither', headerRow: 1, area: { row: 2, rows: 2 } });
      expect(block.remarks).toEqual([
        `It has headings of a ledger, and none that says what is spent: if that is “${heading}”, say that the column is the amount, or head it “Amount”.`,
      ]);
      expect(questionsOn([block]).map(({ sentence }) => sentence)).toEqual([
        `What does the column “${heading}” hold?`,
      ]);
    },
  );

  test('said to be the amount of a year, it is a ledger', async () => {
    const block = await read(rows('2014/15 FYE'), saying('2014/15 FYE', { measure: 'amount', year: 2014 }));
    expect(block).toMatchObject({
      kind: 'ledger',
      mapping: { years: [{ measure: 'amount', year: 2014, column: 4 }] },
    });
  });

  test('said to be nothing, it is not asked about again', async () => {
    const block = await read(rows('Proposed'), saying('Proposed', 'nothing'));
    expect(block).toMatchObject({ kind: 'neither', columns: [] });
    expect(questionsOn([block])).toEqual([]);
  });

  test('up to three columns are asked about, each with the year that its heading says', async () => {
    const block = await read(rows('2014/15 FYE', '2015/16 FYE', 'Proposed'));
    expect(
      questionsOn([block]).map(({ columns }) => columns.map(({ heading, year }) => [heading, year])),
    ).toEqual([[['2014/15 FYE', 2014]], [['2015/16 FYE', 2015]], [['Proposed', undefined]]]);
    expect(block.remarks[0]).toContain('if that is “2014/15 FYE” or “2015/16 FYE” or “Proposed”');
  });

  test.each([
    ['more than three', rows('A1', 'B1', 'C1', 'D1')],
    ['none that holds amounts', rows()],
    ['a list of practices', rows('Proposed').map((row) => row.filter((_, at) => at !== 2))],
  ])('%s: nothing is asked', async (_, cells) => {
    const block = await read(cells);
    expect(block).toMatchObject({ kind: 'neither', columns: [] });
    expect(block.remarks[0]).toMatch(/^No headings of a schedule/);
  });
});
