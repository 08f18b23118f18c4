import type { CellValue } from '../../../src/policy/rules/rule';
import { Changes } from '../../../src/review/session/changes';
import { check } from '../../../src/review/check';
import { areaOf } from '../../../src/review/cells/areaAddress';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { Finding } from '../../../src/review/findings';
import { mostAskedAgain, recheckRows } from '../../../src/review/checking/recheck';
import { policyTerms } from '../../../src/review/checking/terms';
import { arrayWorkbook, type ArrayWorkbook } from '../../support/arrayWorkbook';
import { randomOf } from '../../support/random';

const schedule: CellValue[][] = [
  [
    'Practice code',
    'CCG',
    'PMS premium',
    ...[14, 15, 16, 17].map((year) => `Released 20${year}/${year + 1}`),
  ],
  ...Array.from({ length: 9 }, (_, index): CellValue[] => [
    `Y1000${index}`,
    index < 5 ? '01C' : '02P',
    4000,
    ...(index % 3 === 0 ? [4000, 4000, 4000, 4000] : [1000, 2000, 3000, 4000]),
  ]),
];
const ledgerRow = (random: ReturnType<typeof randomOf>): CellValue[] => [
  `Y1000${random.below(9)}`,
  ['01C', '02P', ''][random.below(3)]!,
  ['01C', '02P', ''][random.below(3)]!,
  ['Extended access', 'Acute trust deficit support', 'Project Phoenix'][random.below(3)]!,
  ['2014/15', '2015/16'][random.below(2)]!,
  [100, 200, 'about 50'][random.below(3)]!,
];
const ledgerHeadings = ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'];

const opened = (seed: number, rows = 60): ArrayWorkbook => {
  const random = randomOf(seed);
  const ledger = [ledgerHeadings, ...Array.from({ length: rows }, () => ledgerRow(random))];
  return arrayWorkbook({ name: 'Schedule', rows: schedule }, { name: 'Ledger', rows: ledger });
};
const options = { terms: policyTerms };
const onRows = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ row }) => row !== null);

test.each([1, 2, 3, 4, 5, 6])(
  'edited rows asked again are found as a check in full finds them (%#)',
  async (seed) => {
    const workbook = opened(seed);
    const blocks = await findBlocks(workbook);
    const before = await check(workbook, blocks, options);
    const random = randomOf(seed + 50);
    const changes = new Changes();
    const edit = (sheet: number, row: number, cells: readonly CellValue[]): void => {
      const name = ['Schedule', 'Ledger'][sheet]!;
      cells.forEach((cell, column) =>
        workbook.type(name, `${String.fromCharCode(65 + column)}${row + 1}`, cell),
      );
      changes.add(blocks, `sheet-${sheet}`, [{ row, column: 0, rows: 1, columns: cells.length }], false);
    };
    for (let times = 0; times < 12; times++) edit(1, 1 + random.below(60), ledgerRow(random));
    edit(0, 3, ['Y10002', '01C', 4000, 4000, 4000, 4000, 4000]);
    const after = (await recheckRows(workbook, blocks, changes.edited(), before, options))!;
    const full = await check(workbook, blocks, options);
    expect(changes.more).toBe(false);
    expect(onRows(after.findings)).toEqual(onRows(full.findings));
    // What is added up over rows is as it was.
    expect(after.findings.filter(({ row }) => row === null)).toEqual(
      before.findings.filter(({ row }) => row === null),
    );
    for (const kind of ['breach', 'advice', 'arithmetic'] as const)
      for (const outcome of ['breach', 'evidence needed', 'exception'] as const)
        expect(after.totals[kind][outcome]).toBe(
          after.findings.filter((each) => each.kind === kind && each.outcome === outcome).length,
        );
  },
);

test('what was told from several rows stays as it was, on whatever row it stands', async () => {
  const [headings = [], first = [], ...others] = schedule;
  const total = ['Total', '', 36_001, 9, 9, 9, 9];
  const workbook = arrayWorkbook(
    { name: 'Schedule', rows: [headings, first, first, ...others, total] },
    { name: 'Ledger', rows: [ledgerHeadings, ...Array.from({ length: 9 }, () => ledgerRow(randomOf(1)))] },
  );
  const blocks = await findBlocks(workbook);
  const before = await check(workbook, blocks, options);
  const addedUp = before.findings.filter(({ row, addedUp }) => row !== null && addedUp);
  expect(new Set(addedUp.map(({ rule }) => rule))).toEqual(new Set(['duplicate-practice', 'total-row']));
  const edited = (sheetId: string) => (sheetId === 'sheet-1' ? [{ from: 3, to: 5 }] : []);
  const after = (await recheckRows(workbook, blocks, edited, before, options))!;
  expect(after.findings).toEqual(before.findings);
  expect(after.totals).toEqual(before.totals);
});

test('a practice that has moved to another CCG is left to a check in full', async () => {
  const workbook = opened(1);
  const blocks = await findBlocks(workbook);
  const before = await check(workbook, blocks, options);
  workbook.type('Schedule', 'B4', '02P');
  expect(await recheckRows(workbook, blocks, () => [], before, options)).toBeUndefined();
});

describe('rows that were not edited are left to a check in full', () => {
  const years = (schedule[0] ?? []).slice(3);
  const even = [1000, 2000, 3000, 4000];
  const practices = (headings: string[], one: CellValue[], other: CellValue[]): CellValue[][] => [
    [...headings, 'PMS premium', ...years],
    [...one, 4000, ...even],
    [...other, 4000, ...even],
    [...one, 4000, ...even],
  ];
  const spent = (headings: string[], one: CellValue[], other: CellValue[], amount = 100): CellValue[][] => [
    [...headings, 'Purpose', 'Financial year', 'Amount'],
    ...Array.from({ length: 12 }, (_, at) => [
      ...(at % 2 ? one : other),
      'Extended access',
      '2014/15',
      amount,
    ]),
  ];
  const withoutCcg = spent(['From practice', 'To CCG'], ['Y10001', '01C'], ['Y10002', '02P']);
  const ccgs = ['From practice', 'From CCG', 'To CCG'];

  test.each<[string, CellValue[][], CellValue[][], string, [string, CellValue][], string | undefined]>([
    [
      'where a practice that is listed twice is in two CCGs now',
      practices(['Practice code', 'CCG'], ['Y10001', '01C'], ['Y10002', '02P']),
      withoutCcg,
      'Schedule',
      [['B4', '02P']],
      undefined,
    ],
    [
      'where a practice that they name is called otherwise',
      practices(
        ['Practice code', 'Practice name', 'CCG'],
        ['Y10001', 'Old Mill', '01C'],
        ['Y10002', 'High Street', '02P'],
      ),
      spent(['From practice', 'To CCG'], ['Old Mill', '01C'], ['High Street', '02P']),
      'Schedule',
      [
        ['B2', 'New Mill'],
        ['B4', 'New Mill'],
      ],
      undefined,
    ],
    [
      'where a practice of a schedule beside is in another CCG',
      practices(['Practice code', 'CCG'], ['Y10001', '01C'], ['Y10002', '02P']),
      withoutCcg,
      'Schedule',
      [
        ['B2', '02P'],
        ['B4', '02P'],
      ],
      'Ledger',
    ],
    [
      'where another name stands beside a CCG’s code',
      practices(
        ['Practice code', 'CCG code', 'CCG name'],
        ['Y10001', '01C', 'Eastern Cheshire'],
        ['Y10002', '02P', 'Barnsley'],
      ),
      spent(ccgs, ['Y10001', '01C', 'Eastern Cheshire'], ['Y10002', '02P', 'Barnsley']),
      'Schedule',
      [
        ['C2', 'Northern Cheshire'],
        ['C4', 'Northern Cheshire'],
      ],
      undefined,
    ],
    [
      'where the signs of amounts tell otherwise',
      schedule,
      spent(ccgs, ['Y10001', '01C', '01C'], ['Y10002', '01C', '02P'], -100),
      'Ledger',
      [4, 5, 6, 7, 8, 9, 10].map((row) => [`F${row}`, 100]),
      undefined,
    ],
    [
      'where headings of another table are put in',
      schedule,
      spent(ccgs, ['Y10001', '01C', '01C'], ['Y10002', '01C', '02P']),
      'Ledger',
      ['From practice', 'To CCG', 'From CCG', 'Purpose', 'Financial year', 'Amount'].map((heading, at) => [
        `${'ABCDEF'[at]}6`,
        heading,
      ]),
      undefined,
    ],
  ])('%s', async (_, onSchedule, onLedger, sheet, edits, only) => {
    const workbook = arrayWorkbook(
      { name: 'Schedule', rows: onSchedule },
      { name: 'Ledger', rows: onLedger },
    );
    const found = await findBlocks(workbook);
    const asked = found.filter((block) => block.sheet === (only ?? block.sheet));
    const beside = found.filter((block) => !asked.includes(block));
    const before = await check(workbook, asked, { ...options, beside });
    const changes = new Changes();
    const again = async () =>
      recheckRows(workbook, asked, changes.edited(), before, {
        ...options,
        beside,
        found: await findBlocks(workbook),
        onTableBelow: () => true,
      });
    expect((await again())!.findings).toEqual(before.findings);
    for (const [address, value] of edits) {
      workbook.type(sheet, address, value);
      const edited = { ...areaOf(address)!, rows: 1 };
      changes.add(found, workbook.ids()[workbook.names().indexOf(sheet)]!, [edited], false);
    }
    expect(changes.more).toBe(false);
    const now = await findBlocks(workbook);
    const full = await check(
      workbook,
      now.filter((block) => block.sheet === (only ?? block.sheet)),
      { ...options, beside: now.filter((block) => block.sheet !== (only ?? block.sheet)) },
    );
    expect(onRows(full.findings)).not.toEqual(onRows(before.findings));
    expect(await again()).toBeUndefined();
  });
});

test('a heading over rows that is put in, edited or taken out, or a total of rows, is left to a check in full', async () => {
  const amounts = Array.from({ length: 300 }, (): CellValue[] => [
    'Y10001',
    '01C',
    '01C',
    'Access',
    '2014/15',
    1,
  ]);
  const rows = [ledgerHeadings, ...amounts, ['Rejected', '', '', '', '', ''], ...amounts];
  const tables = [{ name: 'Spending', address: `A1:F${rows.length}` }];
  const workbook = arrayWorkbook({ name: 'Schedule', rows: schedule }, { name: 'Ledger', rows, tables });
  const blocks = await findBlocks(workbook);
  const before = await check(workbook, blocks, options);
  const rejected = before.findings.filter(({ message }) => message.includes('is marked “Rejected”'));
  expect(rejected.map(({ row }) => row)).toEqual(amounts.map((_, at) => 303 + at));
  const again = (row: number) =>
    recheckRows(
      workbook,
      blocks,
      (id) => (id === 'sheet-1' ? [{ from: row, to: row + 1 }] : []),
      before,
      options,
    );
  expect((await again(400))!.findings).toEqual(before.findings);
  workbook.type('Ledger', 'A302', 'Approved');
  expect(await again(301)).toBeUndefined();
  workbook.type('Ledger', 'A302', '');
  expect(await again(301)).toBeUndefined();
  workbook.type('Ledger', 'D10', 'Access total');
  expect(await again(9)).toBeUndefined();
  for (const column of 'BCDEF') workbook.type('Ledger', `${column}20`, '');
  workbook.type('Ledger', 'A20', 'Pipeline');
  expect(await again(19)).toBeUndefined();
});

test('a sum of the rows above that nothing is written beside is left to a check in full, and rows are not', async () => {
  const amounts = Array.from({ length: 9 }, (): CellValue[] => [
    'Y10001',
    '01C',
    '01C',
    'Access',
    '2014/15',
    7,
  ]);
  const rows = [ledgerHeadings, ...amounts, ['', '', '', '', '', 9 * 7], ...amounts];
  const workbook = arrayWorkbook({ name: 'Schedule', rows: schedule }, { name: 'Ledger', rows });
  const blocks = await findBlocks(workbook);
  const before = await check(workbook, blocks, options);
  const again = (row: number) =>
    recheckRows(
      workbook,
      blocks,
      (id) => (id === 'sheet-1' ? [{ from: row - 1, to: row }] : []),
      before,
      options,
    );
  expect(onRows(before.findings).filter(({ row }) => row === 11)).toEqual([]);
  expect(await again(11)).toBeUndefined();
  workbook.type('Ledger', 'A12', '');
  workbook.type('Ledger', 'D12', '');
  const full = await check(workbook, blocks, options);
  expect(onRows((await again(12))!.findings)).toEqual(onRows(full.findings));
});

test('too many rows, or blocks side by side, are left to a check in full', async () => {
  const workbook = opened(1);
  const blocks = await findBlocks(workbook);
  const before = await check(workbook, blocks, options);
  const many = blocks.map((block) =>
    block.kind === 'schedule' ? { ...block, area: { ...block.area, rows: mostAskedAgain + 1 } } : block,
  );
  expect(await recheckRows(workbook, many, () => [], before, options)).toBeUndefined();
  const beside = blocks.map((block) => ({ ...block, sheetId: 'sheet-0' }));
  expect(await recheckRows(workbook, beside, () => [], before, options)).toBeUndefined();
});

test('rows whose year lines may say are not asked alone', async () => {
  const cells: CellValue[][] = [
    ['Practice code', 'Purpose', 'Amount'],
    ['Y10001', 'Project Phoenix', 100],
    ['Y10001', 'Project Phoenix', 100],
  ];
  const askedAgain = async (name: string, rows: CellValue[][]): Promise<boolean> => {
    const workbook = arrayWorkbook({ name, rows });
    const blocks = await findBlocks(workbook);
    const before = await check(workbook, blocks, options);
    const changes = new Changes();
    changes.add(blocks, 'sheet-0', [{ row: 1, column: 0, rows: 1, columns: 3 }], false);
    return (await recheckRows(workbook, blocks, changes.edited(), before, options)) !== undefined;
  };
  expect(await askedAgain('Ledger 14-15', cells)).toBe(false);
  const withYear = cells.map((row, at) => [...row, at === 0 ? 'Year' : '2014/15']);
  expect(await askedAgain('Ledger', withYear)).toBe(true);
});

describe('what has changed', () => {
  test('is each row once, however often and in whatever order it is edited', async () => {
    const blocks = await findBlocks(opened(1));
    const changes = new Changes();
    for (const [row, rows] of [
      [5, 1],
      [7, 1],
      [6, 1],
      [5, 3],
      [30, 10],
      [20, 12],
    ] as const)
      changes.add(blocks, 'sheet-1', [{ row, column: 0, rows, columns: 1 }], false);
    expect(changes.edited()('sheet-1')).toEqual([
      { from: 5, to: 8 },
      { from: 20, to: 40 },
    ]);
    expect(changes.rows).toBe(23);
    changes.add(blocks, 'sheet-9', [{ row: 1, column: 0, rows: 1, columns: 1 }], true);
    expect([changes.rows, changes.more]).toEqual([23, false]);
  });

  test('of a whole column is the rows of data, and more', async () => {
    const blocks = await findBlocks(opened(1));
    const changes = new Changes();
    changes.add(blocks, 'sheet-1', [{ row: 0, column: 5, rows: 1_048_576, columns: 1 }], false);
    expect([changes.rows, changes.more]).toEqual([60, true]);
  });

  test('is put back where reading did not come to its end', async () => {
    const blocks = await findBlocks(opened(1));
    const changes = new Changes();
    const at = (row: number) => [{ row, column: 0, rows: 1, columns: 1 }];
    changes.add(blocks, 'sheet-1', at(5), false);
    const before = changes.takeAll();
    changes.add(blocks, 'sheet-1', at(9), false);
    changes.putBack(before);
    expect(changes.rows).toBe(2);
  });
});
