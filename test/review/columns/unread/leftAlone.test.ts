import type { CellValue } from '../../../../src/policy/rules/rule';
import { findBlocks } from '../../../../src/review/columns/blocks';
import { sheetsLeftAlone, whyLeftAlone } from '../../../../src/review/columns/unread/leftAlone';
import { arrayWorkbook, type ArraySheet } from '../../../support/arrayWorkbook';

const rows = [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
  ['Y10001', '01C', 40_000, 10_000],
];

describe('a long table that is left alone, and another below it', () => {
  const long = Array.from({ length: 2_500 }, (_, at) => [`Y${10_000 + at}`, '01C', 40_000, 10_000]);
  const below =
    ' What stands below row 2000 was not looked at: put a table that stands there on a sheet of its own.';
  const remarkOn = async (
    title: string,
    under: readonly (readonly CellValue[])[],
    tables?: ArraySheet['tables'],
  ): Promise<string> => {
    const sheet = { name: 'Versions', rows: [[title], ...under], ...(tables && { tables }) };
    const blocks = await findBlocks(arrayWorkbook(sheet));
    return blocks.map(({ remarks }) => remarks.join(' ')).join('|');
  };

  test.each(['Worked example', 'Do not use', 'MPIG'])(
    '%s: rows that were not looked at are said',
    async (title) => {
      const remark = await remarkOn(title, [...rows, ...long, [], ...rows]);
      expect(remark).toMatch(new RegExp(`^“${title}” says that this .*: it is left alone\\.${below}$`));
    },
  );

  test.each<[string, number, ArraySheet['tables']]>([
    ['all rows were looked at', 1_900, undefined],
    ['it is an Excel table, which ends where it says', 500, [{ name: 'Old', address: 'A2:D503' }]],
  ])('nothing is said of others where %s', async (_, many, tables) => {
    const remark = await remarkOn('MPIG', [...rows, ...long.slice(0, many)], tables);
    expect(remark).toMatch(/: it is left alone\.$/);
  });
});

test.each([
  ['right above', ['Worked example'], 0, 'Worked example'],
  ['with an empty line between', ['Do not use'], 1, 'Do not use'],
  ['over another table beside it', ['', '', '', '', '', 'Worked example'], 0, undefined],
])('an Excel table under a title is left alone as a range is: %s', async (_, title, between, says) => {
  const above = [title, ...Array.from({ length: between }, () => [])];
  const address = `A${above.length + 1}:D${above.length + 2}`;
  const [block] = await findBlocks(
    arrayWorkbook({ name: 'Versions', rows: [...above, ...rows], tables: [{ name: 'Old', address }] }),
  );
  expect(block).toMatchObject(
    says ? { kind: 'neither', leftAlone: true, area: { rows: 1 } } : { kind: 'schedule', remarks: [] },
  );
  if (says) expect(block!.remarks[0]).toContain(`“${says}” says`);
});

test('what is left alone for its own words is named, by its sheet', async () => {
  const blocks = await findBlocks(
    arrayWorkbook(
      { name: 'Schedule', rows },
      { name: 'Schedule draft', rows, hidden: true },
      { name: 'v1 superseded', rows },
      { name: 'Versions', rows: [['Worked example'], ...rows] },
      { name: 'Notes', rows: [['None']] },
      { name: 'QP', rows },
    ),
  );
  expect(sheetsLeftAlone(blocks)).toEqual(['Schedule draft', 'v1 superseded', 'Versions']);
  expect(whyLeftAlone(blocks)).toEqual([
    '“Schedule draft” says that this is a draft or old: it is left alone. Show the sheet if it counts.',
    '“v1 superseded” says that this counts no more: it is left alone.',
    'Versions: “Worked example” says that this is an example: it is left alone.',
  ]);
});
