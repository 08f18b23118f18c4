/** Decisions that no longer stand in the table they were written to. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { arrayWorkbook, type ArraySheet } from '../../support/arrayWorkbook';
import { ledgerRows, open } from '../../support/checkedSession';
import { schedule } from '../../support/reviewTables';

describe('decisions that stand outside of their table', () => {
  const recorded = async () => {
    const { session, workbook, found } = await open();
    await session.record([found('locality'), found('four-year')], 'accepted', '', 'A. Lead');
    return workbook.cells('PMS reviews');
  };
  const sheets = [
    { name: 'Schedule', rows: schedule },
    { name: 'Ledger', rows: ledgerRows },
  ];
  const tableOf = (rows: number) => [{ name: 'PMSReviews', address: `A4:O${rows}` }];

  test.each<[string, (rows: readonly (readonly CellValue[])[]) => ArraySheet[]]>([
    ['the table is a plain range now', (rows) => [{ name: 'PMS reviews', rows }]],
    [
      'a plain range, moved, with a row left blank and a note beside',
      ([title = [], note = [], , ...rows]) => [
        {
          name: 'PMS reviews',
          rows: [title, note, ...rows.slice(0, 2), [], ['', 'Minutes'], ...rows.slice(2)],
        },
      ],
    ],
    [
      'rows were pasted below the table, under a blank one',
      (rows) => [
        { name: 'PMS reviews', rows: [...rows.slice(0, 5), [], ...rows.slice(5)], tables: tableOf(5) },
      ],
    ],
    [
      'the sheet of a colleague’s copy was moved in',
      (rows) => [
        { name: 'PMS reviews', rows: rows.slice(0, 5), tables: tableOf(5) },
        { name: 'PMS reviews (2)', rows, tables: [{ name: 'PMSReviews2', address: 'A4:O6' }] },
      ],
    ],
    [
      'a copy was moved in that went through a text file, whose times have no seconds',
      (rows) => [
        { name: 'PMS reviews', rows, tables: tableOf(6) },
        {
          name: 'PMS reviews (2)',
          rows: rows.map((row) =>
            row.map((cell) =>
              typeof cell === 'number'
                ? new Date((cell - 25569) * 86_400_000).toISOString().slice(0, 16).replace('T', ' ')
                : cell,
            ),
          ),
        },
      ],
    ],
  ])('are read, added to and taken back: %s', async (_, changed) => {
    const workbook = arrayWorkbook(...sheets, ...changed(await recorded()));
    const { session, checked, found } = await open(workbook);
    const { totals } = checked().reviews;
    expect(totals).toMatchObject({ accepted: 2, 'out of date': 0 });
    for (const { earlier } of checked().reviews.byFinding.values()) expect(earlier).toEqual([]);
    await session.record([found('locality')], 'not agreed', '', 'B. Lead');
    expect(checked().reviews.totals).toMatchObject({ accepted: 1, 'not agreed': 1 });
    await session.undoLast();
    await session.withdraw([found('four-year')], 'B. Lead');
    expect(checked().reviews.totals.accepted).toBe(1);
  });

  test('are not out of sight where the table is made a plain range while they are shown', async () => {
    const { session, workbook, checked, found } = await open();
    await session.record([found('locality'), found('four-year')], 'accepted', '', 'A. Lead');
    const tables = workbook.tables;
    workbook.tables = async () => (await tables()).slice(0, 0);
    workbook.type('PMS reviews', 'J5', 'By phone');
    await session.withdraw([found('locality')], 'A. Lead');
    expect(checked().reviews.totals.accepted).toBe(1);
  });

  test('are taken out with everything else, and what stands beside them is not', async () => {
    const rows = await recorded();
    const workbook = arrayWorkbook(
      ...sheets,
      { name: 'PMS reviews', rows },
      { name: 'PMS reviews (2)', rows: [...rows, [], ['', 'Minutes']] },
    );
    const { session, checked } = await open(workbook);
    expect((await session.whatWasAdded())!.map(({ says }) => says)).toEqual([
      'The sheet “PMS reviews” with 2 rows of decisions.',
      'The table with 2 rows of decisions on the sheet “PMS reviews (2)”. The sheet stays, because something else stands on it.',
    ]);
    await session.removeEverything();
    expect(checked().reviews.totals.accepted).toBe(0);
    expect(workbook.names()).toEqual(['Schedule', 'Ledger', 'PMS reviews (2)']);
    expect(
      workbook
        .cells('PMS reviews (2)')
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual([...rows.slice(0, 2).flat(), 'Minutes']);
  });

  test('are taken out where they stand by then, if somebody puts in a row meanwhile', async () => {
    const rows = await recorded();
    const workbook = arrayWorkbook(...sheets, { name: 'PMS reviews', rows: [...rows, [], ['', 'Minutes']] });
    let readings = -Infinity;
    const { session } = await open({
      ...workbook,
      async values(...area) {
        const cells = await workbook.values(...area);
        // The top, and the decisions.
        if (++readings === 2) workbook.insertRow('PMS reviews', 2);
        return cells;
      },
    });
    readings = 0;
    expect(await session.removeEverything()).toBe(true);
    const left = workbook.cells('PMS reviews').flat();
    expect(left.filter((cell) => cell !== '')).toEqual([...rows.slice(0, 2).flat(), 'Minutes']);
  });

  test.each<[string, (rows: readonly (readonly CellValue[])[]) => ArraySheet, readonly CellValue[]]>([
    [
      'minutes above the headings of a plain range',
      ([title = [], note = [], , ...rows]) => ({
        name: 'PMS reviews',
        rows: [title, note, ['Minutes of May'], [], ...rows],
      }),
      ['Minutes of May'],
    ],
    [
      'minutes above the headings of the table',
      ([title = [], note = [], , ...rows]) => ({
        name: 'PMS reviews',
        rows: [title, note, ['', 'Minutes of May'], ...rows],
        tables: tableOf(6),
      }),
      ['Minutes of May'],
    ],
    [
      'a column of one’s own in the plain range',
      (rows) => ({
        name: 'PMS reviews',
        rows: rows.map((row, at) => [...row, ...(at === 3 ? ['Minutes'] : at > 3 ? ['Item 4'] : [])]),
      }),
      ['Minutes', 'Item 4', 'Item 4'],
    ],
    [
      'a column of one’s own that is called like one of ours',
      (rows) => ({
        name: 'PMS reviews',
        rows: rows.map((row, at) => [...row, ...(at === 3 ? ['Decision'] : at > 3 ? ['at the board'] : [])]),
      }),
      ['Decision', 'at the board', 'at the board'],
    ],
    [
      'a list of one’s own that is called and headed like ours',
      () => ({
        name: 'PMS reviews',
        rows: [
          ['PMS reviews'],
          ['Key', 'Decision', 'Reason', 'Evidence seen'],
          ['[PR-1]', 'accepted', 'agreed', 'minutes'],
        ],
      }),
      ['Key', 'Decision', 'Reason', 'Evidence seen', '[PR-1]', 'accepted', 'agreed', 'minutes'],
    ],
  ])('what is not ours stays: %s', async (_, sheet, stays) => {
    const made = sheet(await recorded());
    const { session, workbook, checked } = await open(arrayWorkbook(...sheets, made));
    expect(checked().reviews.unreadable).toBe(0);
    expect(await session.removeEverything()).toBe(true);
    expect(workbook.names()).toContain('PMS reviews');
    const left = workbook.cells('PMS reviews').flat();
    expect(left).toEqual(expect.arrayContaining([...stays]));
    expect(left.filter((cell) => String(cell).startsWith('["'))).toEqual([]);
  });
});
