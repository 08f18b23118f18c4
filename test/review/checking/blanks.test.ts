/** Values written once for the rows below: what blank cells are taken for, by what Excel and the user say. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { answerBlanks } from '../../../src/review/answers/giving';
import { settingName, type BlanksAnswer } from '../../../src/review/answers/answers';
import { check } from '../../../src/review/check';
import { blanksQuestion, blanksTaken, openBlanks, takenBlanks } from '../../../src/review/checking/blanks';
import { recheckRows } from '../../../src/review/checking/recheck';
import { policyTerms } from '../../../src/review/checking/terms';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { CheckResult, Finding } from '../../../src/review/findings';
import { Refusal } from '../../../src/review/workbook';
import { areaAddress } from '../../../src/review/cells/areaAddress';
import { Changes } from '../../../src/review/session/changes';
import { arrayWorkbook, type ArraySheet } from '../../support/arrayWorkbook';
import { open } from '../../support/checkedSession';
import { cleanWorkbook } from '../../support/cleanWorkbook';
import { toldOf } from '../../support/findingsOf';

const [north, west] = ['NHS Leeds North CCG', 'NHS Leeds West CCG'];
const headings = ['CCG', 'Practice code', 'Practice', 'Purpose', 'Financial year', 'Amount'];
const said = (heading: string, is: BlanksAnswer['is'] = 'above'): BlanksAnswer => ({
  sheet: 'Ledger',
  heading,
  nth: 0,
  is,
});

const checked = async (
  sheets: readonly ArraySheet[],
  blanks: readonly BlanksAnswer[] = [],
): Promise<CheckResult> => {
  const workbook = arrayWorkbook(...sheets);
  return check(workbook, await findBlocks(workbook), { terms: policyTerms, blanks });
};

interface Case {
  readonly of: string;
  /** Below the headings in row 1: what is left out at the end of a row is blank, but for the purpose and the amount. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly merged?: readonly string[];
  readonly said?: readonly BlanksAnswer[];
  /** Of each row of money, the subject that the locality's rule has for it: CCG and practice. */
  readonly taken: readonly string[];
  readonly asks?: readonly string[];
  readonly tells?: readonly string[];
}

/** Money that leaves, so that each row of it is found. */
const row = (ccg: CellValue, practice: CellValue = '', name: CellValue = '', year: CellValue = '2014/15') => [
  ccg,
  practice,
  name,
  'Acute trust deficit support',
  year,
  100,
];
/** Practices of the two CCGs by turns: none stands in two rows, one after the other. */
const more = (rows: number): CellValue[][] =>
  Array.from({ length: rows }, (_, at) => row(at % 2 === 0 ? north : west, `Y${10_003 + at}`));
const total = (words: string): CellValue[] => [words, '', '', '', '', 200];
const blank: CellValue[] = ['', '', '', '', '', ''];

const cases: readonly Case[] = [
  {
    of: 'a CCG written once: nothing is taken before it is said',
    rows: [row(north), row(''), row(''), row(west), row('')],
    taken: [north, '', '', west, ''],
    asks: [
      'Column A, “CCG”: 3 cells are blank below a filled one. Is a blank the same as the cell above it?',
    ],
  },
  {
    of: 'a list of a thousand practices: blanks further down are gaps in it',
    rows: Array.from({ length: 1_400 }, (_, at) => row(north, at < 1_000 ? `Y${10_000 + at}` : '')),
    taken: Array.from({ length: 1_400 }, (_, at) => (at < 1_000 ? `${north} Y${10_000 + at}` : north)),
  },
  {
    of: 'a CCG written once, and a blank is the same',
    rows: [row(north), row(''), row(''), row(west), row('')],
    said: [said('CCG')],
    taken: [north, north, north, west, west],
    tells: [
      'Column A, “CCG”: 3 cells are blank below a filled one, and read as the cell above, as you said.',
    ],
  },
  {
    of: 'a CCG written once, and a blank says nothing',
    rows: [row(north), row(''), row(''), row(west), row('')],
    said: [said('CCG', 'nothing')],
    taken: [north, '', '', west, ''],
  },
  {
    of: 'merged cells, of which Excel says that they have one value',
    rows: [row(north), row(''), row(''), row(west), row('')],
    merged: ['A2:A4', 'A5:A6'],
    taken: [north, north, north, west, west],
    tells: ['Column A, “CCG”: 3 cells are blank because they are merged with the one above, and read as it.'],
  },
  {
    of: 'merged cells over some of the blanks: of the others it is asked',
    rows: [row(north), row(''), row(''), row(''), row(west)],
    merged: ['A2:A3'],
    taken: [north, north, '', '', west],
    asks: [
      'Column A, “CCG”: 2 cells are blank below a filled one. Is a blank the same as the cell above it?',
    ],
    tells: ['Column A, “CCG”: 1 cell is blank because it is merged with the one above, and read as it.'],
  },
  {
    of: 'cells merged across columns, and those of a heading',
    rows: [row(north), row(''), row('')],
    merged: ['A1:A2', 'B2:C4'],
    taken: [north, '', ''],
    asks: [
      'Column A, “CCG”: 2 cells are blank below a filled one. Is a blank the same as the cell above it?',
    ],
  },
  {
    of: 'totals, blank rows and headings of sections end what is said above them',
    rows: [
      ...[row(north), row(''), total(`${north} total`), row('')],
      ...[row(west), row(''), blank, row('')],
      ...[row(north), row(''), ['Schemes that were agreed late', '', '', '', '', ''], row('')],
    ],
    said: [said('CCG')],
    taken: [north, north, '', west, west, '', north, north, ''],
  },
  {
    of: 'figures alone are not filled: they may be a total without its name',
    rows: [row(north), row(''), ['', '', '', '', '', 150], row('')],
    said: [said('CCG'), said('Purpose')],
    taken: [north, north, '', ''],
  },
  {
    of: 'a practice of one CCG stands below no other, and no code below another name',
    rows: [
      ...[
        row(north, 'Y10001', 'Park'),
        row(north),
        row(west),
        row(north, 'Y10002', 'Mill'),
        row(north, '', 'Weir'),
      ],
      row(north, '', 'Weir'),
    ],
    said: [said('Practice code')],
    taken: [`${north} Y10001`, `${north} Y10001`, west, `${north} Y10002`, `${north} Weir`, `${north} Weir`],
  },
  {
    of: 'a group within a group ends with it',
    rows: [row(north, 'Y10001', 'Park'), row(''), row(west), row(''), row('', 'Y10002')],
    said: [said('CCG'), said('Practice code')],
    taken: [`${north} Y10001`, `${north} Y10001`, west, west, `${west} Y10002`],
  },
  {
    of: 'a group that begins anew with the same CCG: no practice of the group above is in it',
    rows: [row(north, 'Y10001'), row(''), row(north), row('')],
    said: [said('CCG'), said('Practice code')],
    taken: [`${north} Y10001`, `${north} Y10001`, north, north],
  },
  {
    of: 'the same of merged cells, and one cell is no group',
    rows: [row(north, 'Y10001'), row(''), row(north), row(''), row(north, 'Y10002'), row(north)],
    merged: ['A2:A3', 'A4:A5'],
    said: [said('Practice code')],
    taken: [`${north} Y10001`, `${north} Y10001`, north, north, `${north} Y10002`, `${north} Y10002`],
    tells: [
      'Column A, “CCG”: 2 cells are blank because they are merged with the one above, and read as it.',
      'Column B, “Practice code”: 2 cells are blank below a filled one, and read as the cell above, as you said.',
    ],
  },
  {
    of: 'a practice with its years below: what comes to the two before it is the third year, and no total',
    rows: [1000, 2000, 3000, 4000].map((amount, at): CellValue[] => [
      ...(at === 0 ? [north, 'Y10001', 'Park', 'Acute trust deficit support'] : ['', '', '', '']),
      `201${4 + at}/1${5 + at}`,
      amount,
    ]),
    said: ['CCG', 'Practice code', 'Practice', 'Purpose'].map((heading) => said(heading)),
    taken: Array.from({ length: 4 }, () => `${north} Y10001`),
  },
  {
    of: 'groups of one row among others',
    rows: [row(north), row(west), row(''), row('')],
    taken: [north, west, '', ''],
    asks: [
      'Column A, “CCG”: 2 cells are blank below a filled one. Is a blank the same as the cell above it?',
    ],
  },
  {
    of: 'one blank is a gap, and so are few among many',
    rows: [row(north, 'Y10001'), row('', ''), row(west, 'Y10002'), ...more(8), row('', 'Y10011')],
    taken: [
      `${north} Y10001`,
      '',
      `${west} Y10002`,
      ...more(8).map(([ccg, code]) => `${ccg} ${code}`),
      'Y10011',
    ],
  },
  {
    of: 'a list with gaps: the same CCG row after row is no outline',
    rows: [row(north), row(north), row(''), row(''), row(west)],
    taken: [north, north, '', '', west],
  },
];

const inSay = ({ subject }: Finding): string =>
  [subject.ccg, subject.practice].filter(Boolean).join(' ').replaceAll('WEIR', 'Weir');

test.each(cases)('$of', async ({ rows, merged = [], said: answers = [], taken, asks = [], tells }) => {
  const result = await checked([{ name: 'Ledger', rows: [headings, ...rows], merged }], answers);
  const found = result.findings.filter(({ rule, row: at }) => rule === 'reinvestment' && at !== null);
  expect([...found].sort((a, b) => a.row! - b.row!).map(inSay)).toEqual(taken);
  expect(openBlanks(result.blanks).map(blanksQuestion)).toEqual(asks);
  expect(takenBlanks(result.blanks).map(blanksTaken)).toEqual(tells ?? expect.anything());
});

const outline = [row(north, 'Y10001'), row('', 'Y10002'), row('', 'Y10003')];
const cellsOf = ({ findings }: CheckResult, at: number): unknown =>
  findings
    .find(({ rule, row: on }) => rule === 'locality' && on === at)
    ?.cells.filter(({ title }) => title === 'CCG')
    .map(({ address, shown }) => `${address} ${shown}`);
const receiving = outline.map((cells) => [...cells.slice(0, 5), west, cells[5]!]);
const leaving = [[...headings.slice(0, 5), 'Receiving CCG', 'Amount'], ...receiving];

test('a finding shows the blank cell, and the one that its value stands in', async () => {
  const found = await checked([{ name: 'Ledger', rows: leaving, merged: ['A2:A4'] }]);
  expect([cellsOf(found, 2), cellsOf(found, 4)]).toEqual([[`A2 ${north}`], ['A4 blank', `A2 ${north}`]]);
});

test('findings on blanks that are asked about lead to the question, until it is answered', async () => {
  const settledBy = async (...blanks: BlanksAnswer[]): Promise<unknown> =>
    (await checked([{ name: 'Ledger', rows: leaving }], blanks)).findings
      .filter(({ rule, outcome }) => rule === 'locality' && outcome === 'evidence needed')
      .map((finding) => [finding.row, finding.settledBy]);
  expect(await settledBy()).toEqual([
    [3, 'blanks'],
    [4, 'blanks'],
  ]);
  expect(await settledBy(said('CCG', 'nothing'))).toEqual([
    [3, undefined],
    [4, undefined],
  ]);
  expect(await settledBy(said('CCG'))).toEqual([]);
});

test('the answer is kept in the workbook, and the next check goes by it; taken back, it does not', async () => {
  const { session, checked: now, workbook } = await open(arrayWorkbook({ name: 'Ledger', rows: leaving }));
  const asked = (): unknown => [now().result.blanks.map(({ taken }) => taken), now().answersChanged ?? false];
  const answer = (is: 'above' | undefined): Promise<void> =>
    session.remember(answerBlanks(now().overview.answers, said('CCG'), is));
  expect(asked()).toEqual([['asked'], false]);
  await answer('above');
  expect(asked()).toEqual([['asked'], true]);
  await session.check('workbook');
  expect(asked()).toEqual([['above'], false]);
  expect(workbook.settings.get(settingName)).toContain('"is":"above"');
  await answer(undefined);
  await session.check('workbook');
  expect(asked()).toEqual([['asked'], false]);
});

const schedule: ArraySheet = {
  name: 'Schedule',
  rows: [
    ['Practice code', 'CCG', 'Premium', 'Released 2014/15'],
    ['Y10001', north, 100, 100],
    ['Y10002', '', 100, 100],
    ['Y10003', '', 100, 100],
  ],
};
const spent = { name: 'Ledger', rows: leaving.map((cells) => cells.slice(1)) };

test('a schedule that is not asked itself says of its practices what it says when it is', async () => {
  const workbook = arrayWorkbook({ ...schedule, merged: ['B2:B4'] }, spent);
  const blocks = await findBlocks(workbook);
  const [beside, asked] = [blocks.slice(0, 1), blocks.slice(1)];
  const { findings } = await check(workbook, asked, { terms: policyTerms, beside });
  expect(findings.filter(({ rule }) => rule === 'locality').map(({ subject }) => subject.ccg)).toEqual(
    Array.from({ length: 3 }, () => north),
  );
});

test.each([1, 2, 3, 4])('merged cells are one, however few rows are read at once (%i)', async (atOnce) => {
  const workbook = arrayWorkbook({ ...schedule, merged: ['B2:B4'] });
  const blocks = await findBlocks(workbook);
  const inPieces: typeof workbook = {
    ...workbook,
    values: (sheetId, area) =>
      area.rows > atOnce
        ? Promise.reject(new Refusal('too large', 'That is too much.'))
        : workbook.values(sheetId, area),
  };
  const { blanks, views } = await check(inPieces, blocks, { terms: policyTerms });
  expect(blanks.map(({ taken, cells }) => [taken, cells])).toEqual([['merged', 2]]);
  expect(views.ccgYears.map(({ ccg, released }) => [ccg, released])).toEqual([[north, 300_00]]);
});

test('rows below one that is edited may go by it: they are not asked alone', async () => {
  const workbook = arrayWorkbook(schedule, { name: 'Ledger', rows: leaving });
  const blocks = await findBlocks(workbook);
  const asking = async (...blanks: BlanksAnswer[]): Promise<readonly Finding[] | undefined> => {
    const options = { terms: policyTerms, blanks };
    const before = await check(workbook, blocks, options);
    const changes = new Changes();
    changes.add(blocks, 'sheet-1', [{ row: 1, column: 0, rows: 1, columns: 1 }], false);
    return (await recheckRows(workbook, blocks, changes.edited(), before, options))?.findings;
  };
  expect(await asking()).toBeUndefined();
  expect(await asking(said('CCG'))).toBeUndefined();
});

describe('A ledger in which CCG, practice and year are written once finds what the same written out does', () => {
  type Rows = readonly (readonly CellValue[])[];
  const keys = [1, 0, 4];
  const outlined = (seed: number): Record<'written' | 'once' | 'merged', readonly ArraySheet[]> => {
    const { schedule: practices, ledger } = cleanWorkbook(seed);
    const order = [...keys, ...ledger.columns.map((_each, at) => at).filter((at) => !keys.includes(at))];
    const head = order.map((at) => ledger.columns[at]!.heading);
    const rows = ledger.rows
      .map((cells) => order.map((at) => cells[at]!))
      .sort((a, b) => JSON.stringify(a.slice(0, 3)).localeCompare(JSON.stringify(b.slice(0, 3))));
    const same = (at: number, until: number): boolean =>
      at > 0 && rows[at]!.slice(0, until + 1).every((cell, k) => cell === rows[at - 1]![k]);
    const once = rows.map((cells, at) => cells.map((cell, k) => (k < 3 && same(at, k) ? '' : cell)));
    const merged = [0, 1, 2].flatMap((k) =>
      rows.flatMap((_cells, at) => {
        if (same(at, k)) return [];
        let end = at + 1;
        while (end < rows.length && same(end, k)) end++;
        return end - at > 1 ? [areaAddress({ row: at + 1, column: k, rows: end - at, columns: 1 })] : [];
      }),
    );
    const first = {
      name: 'Schedule',
      rows: [practices.columns.map(({ heading }) => heading), ...practices.rows],
    };
    const sheet = (body: Rows, also: readonly string[] = []): readonly ArraySheet[] => [
      first,
      { name: 'Ledger', rows: [head, ...body], merged: also },
    ];
    return { written: sheet(rows), once: sheet(once), merged: sheet(once, merged) };
  };

  test.each([1, 2, 3, 4, 5, 6])('%i', async (seed) => {
    const { written, once, merged } = outlined(seed);
    const out = toldOf(await checked(written));
    const [head = []] = once[1]!.rows;
    const all = head.slice(0, 3).map((heading) => said(String(heading)));
    expect(toldOf(await checked(once, all))).toEqual(out);
    expect(toldOf(await checked(merged))).toEqual(out);
    const unsaid = toldOf(await checked(once));
    expect(unsaid.totals['evidence needed']).toBeGreaterThan(out.totals['evidence needed']);
    expect(unsaid.totals.met).toBeLessThan(out.totals.met);
  });
});
