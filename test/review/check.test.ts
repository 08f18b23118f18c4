/** When a check asks Excel for rows, and what is left of one that is stopped after it has read them all. */
import { reinvestment } from '../../src/policy/rules/reinvestment';
import type { CellValue } from '../../src/policy/rules/rule';
import { check } from '../../src/review/check';
import { findBlocks } from '../../src/review/columns/blocks';
import { Seams, type Seam } from '../../src/review/columns/seams/seams';
import { policyTerms } from '../../src/review/checking/terms';
import { Refusal, type Area } from '../../src/review/workbook';
import { arrayWorkbook } from '../support/arrayWorkbook';
import { noViews } from '../../src/review/views';
import { expectSame } from '../support/same';

const rows = 41;
const workbook = arrayWorkbook(
  {
    name: 'Schedule',
    rows: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
      ...Array.from({ length: rows - 1 }, (_, at) => [`Y${10_001 + at}`, `0${at % 10}C`, 4000, 4000, 4000]),
    ],
  },
  {
    name: 'Ledger',
    rows: [
      ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
      ['Y10001', '00C', '00C', 'Extended access', '2014/15', 10],
    ],
  },
);

/** Stopped at the pause of that number; a slice is one step, for the clock has run out at every look. */
const stoppedAt = async (stop: number) => {
  let [pauses, time, stopped] = [0, 0, false];
  const reached: number[] = [];
  const result = await check(workbook, await findBlocks(workbook), {
    terms: policyTerms,
    now: () => (time += 1000),
    pause() {
      if (++pauses === stop) stopped = true;
      return Promise.resolve();
    },
    cancelled: () => stopped,
    onProgress: ({ rowsRead }) => reached.push(rowsRead),
  });
  return { result, pauses, reached };
};

test('wherever it is stopped, groups have answered all or not at all, and every finding has its name', async () => {
  const whole = await stoppedAt(Infinity);
  expect(whole.result.cancelled).toBe(false);
  expect(whole.reached.at(-1)).toBe(rows);
  const ofGroups = whole.result.findings.filter(({ row }) => row === null).length;
  expect(ofGroups).toBeGreaterThan(0);
  const seen = new Set<string>();
  for (let stop = 1; stop <= whole.pauses; stop++) {
    const { result } = await stoppedAt(stop);
    const groups = result.findings.filter(({ row }) => row === null).length;
    expect(groups).toBe(result.cancelled ? 0 : ofGroups);
    expect(new Set(result.findings.map(({ key }) => key)).size).toBe(result.findings.length);
    if (!result.cancelled) expectSame(result, whole.result);
    seen.add(`${result.cancelled} ${result.rows.read === rows}`);
  }
  // Stopped before the rows were all read, after that, and too late to matter.
  expect([...seen].sort()).toEqual(['false true', 'true false', 'true true']);
});

test('the next sheet is asked for before the rows of this one are asked, and none after a stop', async () => {
  const asked: string[] = [];
  const blocks = await findBlocks(workbook);
  const listening = {
    ...workbook,
    values: (...[sheetId, ...area]: Parameters<typeof workbook.values>) => {
      asked.push(sheetId);
      return workbook.values(sheetId, ...area);
    },
  };
  const [schedule, ledger] = blocks.map(({ sheetId }) => sheetId);
  const whenFirstSaid: string[][] = [];
  const options = { terms: policyTerms, onProgress: () => whenFirstSaid.push([...asked]) };
  await check(listening, blocks, options);
  expect(whenFirstSaid[0]).toEqual([schedule, ledger]);
  expect(asked).toEqual([schedule, ledger]);
  await check(listening, blocks, { ...options, cancelled: () => true });
  expect(asked).toEqual([schedule, ledger]);
});

/** The same, but no reading goes over a row's upper edge: pieces end there. */
const cutAt = (cut: number, whole: typeof workbook): typeof workbook => ({
  ...whole,
  values(sheetId, area) {
    const isOver = area.row < cut && cut < area.row + area.rows;
    return isOver && area.rows > 1
      ? Promise.reject(new Refusal('too large', 'That is too much.'))
      : whole.values(sheetId, area);
  },
});

const practices = Array.from({ length: 2100 }, (_, at) => [`Y${10_001 + at}`, '02V', 400, 100]);
const below = [
  [],
  ['NHS Leeds North CCG (02V): reinvestment'],
  [],
  ['Purpose', 'Financial year', 'Amount'],
  ['Extended access', '2014/15', 2100 * 100 - 1000],
];
test.each([-1, 0, 1, 2, 3])(
  'a table far below has its title, wherever a piece of rows ends (%i)',
  async (cut) => {
    const long = arrayWorkbook({
      name: 'Review',
      rows: [['Practice code', 'CCG', 'Premium', 'Released 2014/15'], ...practices, ...below],
    });
    const cutUp = cutAt(1 + practices.length + cut, long);
    const seams = new Seams();
    const onTableBelow = (seam: Seam): boolean => seams.add(seam);
    const options = { terms: policyTerms, rules: [reinvestment], onTableBelow };
    await check(cutUp, await findBlocks(cutUp), options);
    const { findings } = await check(cutUp, await findBlocks(cutUp, undefined, { seams }), options);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('reinvestment from them comes to £209,000.00: £1,000.00 is not accounted for'),
    ]);
  },
);

/** Sheets as long as is said, that hold nothing and take a moment to say so; and the rows of each reading as it is asked for. */
const longSheets = async (long: number) => {
  const asked: string[] = [];
  const blocks = (await findBlocks(workbook)).map((block) => ({
    ...block,
    area: { ...block.area, rows: long },
  }));
  const slow = {
    ...workbook,
    values: async (sheetId: string, { row, rows: many, columns }: Area) => {
      const { sheet } = blocks.find((block) => block.sheetId === sheetId)!;
      asked.push(`${sheet} ${row}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return Array.from({ length: many }, () => Array<CellValue>(columns).fill(''));
    },
  };
  return { asked, blocks, slow };
};
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test('while rows are worked on the two pieces after them are fetched, of the next sheet too', async () => {
  const { asked, blocks, slow } = await longSheets(60_000);
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const done = check(slow, blocks, { terms: policyTerms, pause: () => held });
  while (asked.length < 3) await aMoment();
  await aMoment();
  expect(asked).toEqual(['Schedule 1', 'Schedule 48001', 'Ledger 1']);
  go();
  expect((await done).rows).toEqual({ read: 120_000, of: 120_000 });
  expect(asked).toHaveLength(4);
});

test('where something goes wrong with the first rows, no more are asked for than are on their way', async () => {
  const { asked, blocks, slow } = await longSheets(200_000);
  const onProgress = (): void => {
    throw new Error('The pane is gone.');
  };
  await expect(check(slow, blocks, { terms: policyTerms, onProgress })).rejects.toThrow('is gone');
  expect(asked).toHaveLength(2);
  await aMoment();
  expect(asked).toHaveLength(2);
});

test('where nobody looks at the views, nothing is collected for them, and all else is the same', async () => {
  const blocks = await findBlocks(workbook);
  const { views, ...rest } = await check(workbook, blocks, { terms: policyTerms });
  expect(views.practicesInAll).toBe(40);
  const without = await check(workbook, blocks, { terms: policyTerms, withoutViews: true });
  expectSame(without, { ...rest, views: noViews });
});
