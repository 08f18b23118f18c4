import { thrownBy, valueError } from '../support/customFunctions';
import { checkWith } from '../support/testRule';
import { check } from '../../src/functions/check';
import { isFourYear } from '../../src/functions/isFourYear';
import { isLocal } from '../../src/functions/isLocal';
import { isReinvestment } from '../../src/functions/isReinvestment';
import { rules } from '../../src/policy/rules';
import type { CellValue } from '../../src/policy/rules/rule';

const one = (cell: unknown) => [[cell]];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const row = (...cells: unknown[]) => [cells];

describe('PMS.ISREINVESTMENT', () => {
  test('known purposes, unknown ones, and empty cells', () => {
    const purposes = column('Care homes', 'Deficit support', 'Zebra', 'Premises', null, 0, '#REF!');
    expect(isReinvestment(purposes)).toEqual(
      column('met', 'breach', 'evidence needed', 'met', '', '', 'evidence needed'),
    );
  });
});

describe('PMS.ISLOCAL', () => {
  test('one outcome a row', () => {
    const result = isLocal(
      column('02P', 'Barnsley', '02P', '02P', null, null, '02P', true),
      column('02P', 'NHS Barnsley CCG', 'Barnsley', null, '02P', 0, '03N', true),
      column(null, null, null, null, null, null, 0, null),
    );
    expect(result).toEqual(
      column(
        'met',
        'met',
        'evidence needed',
        'evidence needed',
        'evidence needed',
        '',
        'breach',
        'evidence needed',
      ),
    );
  });
});

describe('PMS.ISFOURYEAR', () => {
  test('years in a row or in a column', () => {
    expect(isFourYear(row(1, 2, 3, 4))).toEqual(one('met'));
    expect(isFourYear(column(1, 2, 3, 4))).toEqual(one('met'));
  });
  test('nothing released, nothing given, and a year that cannot be read', () => {
    expect(
      isFourYear(
        [
          [0, 0],
          [null, ''],
          ['x', 100],
        ],
        column(-5, 100, 100),
      ),
    ).toEqual(
      // prettier-ignore
      column('not applicable', '', 'evidence needed'),
    );
  });
  test.each([null, '', 0])('last years that are not entered yet are no breach: %j', (empty) => {
    const rows = [
      [1000, 2000, 3000, empty],
      [2000, 4000, empty, empty],
      [1000, 2000, 3000, 4000],
    ];
    expect(isFourYear(rows, one(4000))).toEqual(column('evidence needed', 'breach', 'met'));
  });
  test('a first year, reasons, and an agreement before the Framework', () => {
    const fast = row(5000, 10000, 10000);
    expect(isFourYear(fast, one(10000), '2013/14')).toEqual(one('breach'));
    expect(isFourYear(fast, one(10000), 0, one('Agreed by all partners'))).toEqual(one('exception'));
    // An empty cell of the desktop is no reason.
    expect(isFourYear(fast, one(10000), null, one(0))).toEqual(one('breach'));
    expect(isFourYear(fast, one(10000), null, one(null), one('12 May 2014'))).toEqual(one('not applicable'));
    expect(isFourYear(fast, one(10000), null, one(null), one(42000))).toEqual(one('breach'));
  });
  test('what it cannot take', () => {
    expect(thrownBy(() => isFourYear(row(1), one(1), '2014'))).toMatchObject({ code: '#VALUE!' });
    expect(thrownBy(() => isFourYear(column(1, 2), column(4, 4)))).toEqual(
      valueError(
        'A single column is the years of one practice: give one premium, or a row of years for each practice.',
      ),
    );
    const years = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    expect(thrownBy(() => isFourYear(years, column(2, 4)))).toEqual(
      valueError('The ranges have 3 and 2 rows. Give ranges of the same size, or single cells.'),
    );
  });
});

describe('PMS.CHECK', () => {
  test('years in tables one below the other are asked together: each row of a practice says the same', () => {
    const table = (years: string[], ...amounts: number[]): unknown[][] => [
      ['Practice code', 'PMS premium', ...years.map((year) => `Released ${year}`)],
      ['Y10001', 1000, ...amounts],
    ];
    const [first, second] = [table(['2014/15', '2015/16'], 10, 20), table(['2016/17', '2017/18'], 900, 1000)];
    const met = ['met', 'advice: At an even pace (Framework 4)'];
    const checked = check([...first, ['', '', '', ''], ...second]);
    expect([checked[1], checked[4]]).toEqual([met, met]);
    expect(check(first, second)[1]).toEqual(met);
  });

  const ledger: CellValue[][] = [
    ['Redeployments 2014/15', '', '', '', '', ''],
    ['Practice code', 'CCG', 'Receiving CCG', 'Amount', 'Purpose', 'CCG agreement'],
    ['C84001', '02P', '02P', 5000, 'Extended access', ''],
    ['C84002', '02P', '03N', 2500, 'Deficit support', ''],
    ['', '', '', '', '', ''],
    ['C84003', '02P', '03N', 2500, 'Care homes', '02P and 03N agreed'],
    ['C84004', '02P', '', 100, 'Something else', ''],
    ['Total', '', '', 10100, '', ''],
  ];

  test('what is only advice makes a row no breach, and is named', () => {
    const released = [14, 15, 16, 17].map((year) => `Released 20${year}/${year + 1}`);
    const late = [
      ['Practice code', 'PMS premium', 'Reinvestment plan confirmed on', ...released],
      ['Y10001', 4000, '30/09/2014', 1000, 2000, 3000, 4000],
    ];
    expect(check(late)[1]).toEqual(['met', 'advice: Plan the reinvestment first (Framework 5(c))']);
  });

  test('beside each row its outcome; nothing beside titles and empty rows', () => {
    const result = check(ledger);
    expect(result.map(([outcome]) => outcome)).toEqual([
      '',
      'Outcome',
      'met',
      'breach',
      '',
      'exception',
      'evidence needed',
      '',
    ]);
    expect(result[1]![1]).toMatch(/^Rules: \d+ checked, \d+ not$/);
    expect(result[3]![1]).toContain(
      'breach: Reinvest in general practice (Framework 5(e)), Stay in the locality (Framework 5(f))',
    );
    expect(result[5]![1]).toContain('exception: Stay in the locality');
    expect(result[6]![1]).toContain('evidence needed: Reinvest in general practice');
  });

  test.each([
    ['Status', ['Rejected', '', 'Approved', ''], ['evidence needed', 'evidence needed', 'met', 'met']],
    ['Approved?', ['No', '', '', 'Yes'], ['evidence needed', 'evidence needed', 'evidence needed', 'met']],
    ['Status', ['', 'Pending', '', ''], ['met', 'evidence needed', 'evidence needed', 'evidence needed']],
    ['Comments', ['Withdrawn', '', '', ''], ['evidence needed', 'met', 'met', 'met']],
  ])('cells below “%s” may be merged, which cannot be seen: %j', (heading, said, outcomes) => {
    const rows = said.map((each, at) => [`C8400${at + 1}`, '02P', '02P', 5000, 'Extended access', each]);
    const [headings = []] = ledger.slice(1);
    const table = [[...headings.slice(0, 5), heading], ...rows];
    expect(check(table).map(([outcome]) => outcome)).toEqual(['Outcome', ...outcomes]);
    // An empty row parts them.
    const parted = [table[0]!, table[1]!, ['', '', '', '', '', ''], table[2]!, ...table.slice(3)];
    expect(check(parted)[3]![0]).toBe(said[1] === '' ? 'met' : outcomes[1]);
  });

  test('a practice that the schedule has not is said on each of its rows, however many', () => {
    const [headings = [], row = []] = ledger.slice(1);
    const schedule = [
      ['Practice code', 'CCG', 'Premium', 'Released 2014/15', 'Released 2015/16'],
      ['C84002', '02P', 1000, 0, 0],
    ];
    const long = check([headings, ...Array.from({ length: 150 }, () => row)], schedule);
    const unknown = ['breach', 'breach: Practices of the ledger are in the schedule'];
    expect(long.slice(1)).toEqual(Array.from({ length: 150 }, () => unknown));
  });

  test('of several years of a row the worst outcome', () => {
    const byYear = [
      ['Practice code', 'CCG', 'Receiving CCG', 'Purpose', '2014/15', '2015/16'],
      ['C84001', '02P', '03N', 'Extended access', 100, -50],
      ['C84001', '02P', '03N', 'Extended access', -50, 100],
      ['C84001', '02P', '03N', 'Extended access', -50, 0],
    ];
    expect(check(byYear).map(([outcome]) => outcome)).toEqual([
      'Outcome',
      'breach',
      'breach',
      'evidence needed',
    ]);
  });

  test('a table below and right of empty cells is the same', () => {
    const moved = [[''], ...ledger.map((cells) => ['', '', ...cells])];
    expect(check(moved).slice(1)).toEqual(check(ledger));
  });

  test('a total that is not the sum of its rows', () => {
    const wrong = ledger.map((cells) => cells.map((cell) => (cell === 10100 ? 10000 : cell)));
    expect(check(wrong).at(-1)).toEqual(['breach', 'breach: Totals are the sums of their rows']);
  });

  test('cells without anything', () => {
    expect(
      thrownBy(() =>
        check([
          [null, null],
          [0, ''],
        ]),
      ),
    ).toEqual(
      valueError(
        'No headings of a schedule of practices or a ledger of redeployments were found. Give the table with its headings.',
      ),
    );
  });

  test('an empty cell of the desktop, which is 0, is no agreement', () => {
    const onDesktop = ledger.map((cells) => cells.map((cell) => (cell === '' ? 0 : cell)));
    const outcomes = check(ledger).map(([outcome]) => outcome);
    expect(check(onDesktop).map(([outcome]) => outcome)).toEqual(outcomes);
    // Below the table, too, and there nothing at all on the web.
    const below = [ledger[0]!.map(() => 0), ledger[0]!.map(() => null)];
    expect(check([...onDesktop, ...below]).map(([outcome]) => outcome)).toEqual([...outcomes, '', '']);
  });

  const even = ['C84001', '02P', 4000, 1000, 2000, 3000, 4000];
  const sudden = ['C84002', '03N', 4000, 4000, 4000, 4000, 4000];
  const yearly = [2014, 2015, 2016, 2017].map((year) => `Released ${year}/${year - 1999}`);
  const practiceHeadings = ['Practice code', 'CCG', 'Premium', ...yearly];
  test.each<[string, CellValue[][]]>([
    ['titles', [['PMS review'], [], practiceHeadings, even, sudden]],
    ['a title that says the table counts no more', [['Superseded'], practiceHeadings, even, sudden]],
    [
      'years over measures',
      [
        ['', '', '2014/15', '', '2015/16'],
        ['Practice code', 'Premium', 'Released', 'Reinvested', 'Released'],
        ['C84001', 4000, 1000, 900, 2000],
      ],
    ],
    ['a total of some columns', [practiceHeadings, even, sudden, ['Total', '', '', 5000, 6000, 7000, 8000]]],
    ['a total of the rows above each', [practiceHeadings, even, ['02P total', '', '', 1000], sudden]],
    [
      'a GMS equivalent that is not there yet',
      [
        ['Practice code', 'CCG', 'Weighted patients', 'PMS funding', 'GMS equivalent', 'Premium'],
        ['C84001', '02P', '', 850000, '', 168000],
        ['C84002', '02P', 9800, 850000, 681527.52, 168472.48],
      ],
    ],
    ['notes', [practiceHeadings, even, ['Note: provisional'], ['* source: NHS England'], sudden]],
    ['a last year not entered', [practiceHeadings, even, ['C84003', '02P', 4000, 1000, 2000, 3000]]],
    [
      'a last year not entered, under a measure over the years',
      [
        ['', '', 'Released'],
        ['Practice code', 'Premium', '2014/15', '2015/16', '2016/17'],
        ['C84001', 4000, 1000, 2000],
      ],
    ],
    [
      'CCGs over their practices, and who made it',
      [
        ['Practice code', 'Practice name', 'CCG', 'Premium', 'Released 2014/15', 'Released 2015/16'],
        ['', '', '02P'],
        ['C84001', 'High Street', '', 4000, 1000, 2000],
        ['', '', '03N'],
        ['C84002', 'The Limes', '', 4000, 4000, 4000],
        ['', 'Prepared by J. Smith'],
      ],
    ],
    ['a table below', [practiceHeadings, even, sudden, [], ...ledger.slice(1)]],
    [
      'a table beside',
      ledger.slice(1, 4).map((cells, at) => [...[practiceHeadings, even, sudden][at]!, '', ...cells]),
    ],
  ])('an empty cell of the desktop is none: %s', (_, rows) => {
    const columns = Math.max(...rows.map((cells) => cells.length));
    const filledWith = (empty: CellValue) =>
      rows.map((cells) => Array.from({ length: columns }, (__, at) => (cells[at] ?? '') || empty));
    const answers = (table: unknown[][]): unknown => {
      try {
        return check(table);
      } catch (thrown) {
        return thrown;
      }
    };
    expect(answers(filledWith(0))).toEqual(answers(filledWith('')));
  });

  test('a total of 0 is one where empty cells are told from it', () => {
    const total = ['Total', '', 8000, 0, 6000, 7000, 8000];
    expect(check([practiceHeadings, even, sudden, total]).at(-1)).toEqual([
      'breach',
      'breach: Totals are the sums of their rows',
    ]);
  });

  test('a ledger that does not say the CCG of its practices, with the schedule that does', () => {
    const short = ledger.map((cells) => [cells[0], ...cells.slice(2)]);
    expect(check(short)[2]![0]).toBe('evidence needed');
    const practices = ['C84001', 'C84002', 'C84003', 'C84004'].map((code) => [code, '02P', 1000, 0, 0]);
    const schedule = [
      ['Practice code', 'CCG', 'Premium', 'Released 2014/15', 'Released 2015/16'],
      ...practices,
    ];
    expect(check(short, schedule).map(([outcome]) => outcome)).toEqual(
      check(ledger).map(([outcome]) => outcome),
    );
  });

  test('a schedule: the same breaches as the check of the pane finds on its rows', async () => {
    const years = [2014, 2015, 2016, 2017].map((year) => `Released ${year}/${(year + 1) % 100}`);
    const rows: CellValue[][] = [
      ['Practice code', 'CCG', 'Premium', ...years, 'Compelling reasons'],
      ['C84001', '02P', 4000, 1000, 2000, 3000, 4000, ''],
      ['C84002', '02P', 4000, 2000, 4000, 4000, 4000, ''],
      ['C84003', '02P', 4000, 2000, 4000, 4000, 4000, 'The practice closes'],
      ['C84004', '02P', 4000, 1000, 2000, '', '', ''],
      ['C84001', '02P', -400, 0, 0, 0, 0, ''],
    ];
    const pane = await checkWith(rules, { schedule: rows });
    const breaches = (row: number) =>
      pane.findings.some(
        (finding) => finding.row === row && finding.outcome === 'breach' && finding.kind !== 'advice',
      );
    const inCells = check(rows);
    rows.forEach((_, i) => expect([i, inCells[i]![0] === 'breach']).toEqual([i, breaches(i + 1)]));
    expect(inCells[2]![1]).toContain('Over at least four years');
    expect(inCells[3]![0]).toBe('exception');
    expect(inCells[4]![0]).toBe('evidence needed');
    expect(inCells[5]![1]).toMatch(/^breach: /);
  });

  test('a schedule that cannot be read is said, and an empty one is none', () => {
    expect(thrownBy(() => check(ledger, [even, sudden]))).toEqual(
      valueError(
        'No headings were found in the schedule that is given beside the table. Give it with its headings.',
      ),
    );
    for (const empty of [null, '', 0]) expect(check(ledger, row(empty, empty))).toEqual(check(ledger));
  });

  test('CCGs by name and by code are one where the tables say which is which', () => {
    const named = [
      ['Practice code', 'CCG', 'Receiving CCG', 'Amount'],
      ['C84001', '02P', 'NHS Barnsley CCG', 5000],
    ];
    const schedule = [
      ['Practice code', 'CCG code', 'CCG name', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
      ['C84001', '02P', 'NHS Barnsley CCG', 1000, 0, 0],
    ];
    expect(check(named)[1]![0]).toBe('evidence needed');
    expect(check(named, schedule)[1]![0]).toBe('met');
  });

  test('what it cannot take', () => {
    const fruit = [
      ['Fruit', 'Price'],
      ['Apple', 1],
    ];
    expect(thrownBy(() => check(fruit))).toEqual(
      valueError(
        'No headings of a schedule of practices or a ledger of redeployments were found. Give the table with its headings.',
      ),
    );
    const empty = [
      ['Practice code', 'CCG', 'Receiving CCG', 'Amount'],
      ['', '', '', ''],
    ];
    expect(thrownBy(() => check(empty))).toEqual(
      valueError('There is no row of a practice or of a redeployment below the headings.'),
    );
  });

  test.each<[string, CellValue[][], string]>([
    [
      'years that are only counted',
      [
        ['Practice code', 'CCG', 'Premium', 'Released Y1', 'Released Y2'],
        ['C84001', '02P', 4000, 2000, 4000],
      ],
      'No rule can be asked of the rows of this table. Which financial years “Released Y1”, “Released Y2” mean is not said: they are not taken until you say which is Year 1.',
    ],
    [
      'no years at all',
      [
        ['Practice code', 'CCG', 'Premium'],
        ['C84001', '02P', 4000],
      ],
      'No rule can be asked of the rows of this table. No column for “reinvested” by year in the schedule. No column for “released”, “retained” or “step” by year in the schedule. No ledger of redeployments was found.',
    ],
    [
      'a table that counts no more',
      [['Superseded'], practiceHeadings, even],
      '“Superseded” says that this counts no more: it is left alone.',
    ],
  ])('says why it asks nothing: %s', (_, table, why) => {
    expect(thrownBy(() => check(table))).toEqual(valueError(why));
  });

  test('a ledger far below another, whose columns stand in another order, is read by its own headings', () => {
    const [title, headings, row, ...others] = ledger as [
      CellValue[],
      CellValue[],
      CellValue[],
      ...CellValue[][],
    ];
    const long = Array.from({ length: 2_500 }, () => row);
    const below = [headings, row, ...others.slice(0, -1)].map((cells) => [...cells].reverse());
    const result = check([title, headings, ...long, ...below]);
    expect(result.slice(2_502).map(([outcome]) => outcome)).toEqual([
      'Outcome',
      'met',
      'breach',
      '',
      'exception',
      'evidence needed',
    ]);
  });

  test('a summary below a schedule is asked nothing', () => {
    const years = [14, 15, 16, 17].map((year) => `Released 20${year}/${year + 1}`);
    const result = check([
      ['Practice code', 'CCG', 'PMS premium', ...years],
      ['Y10001', 'Northtown', 4000, 1000, 2000, 3000, 4000],
      [],
      ['CCG', ...years],
      ['Northtown', 1000, 2000, 3000, 4000],
    ]);
    expect(result.map(([outcome]) => outcome)).toEqual(['Outcome', 'met', '', '', '']);
  });

  test('twenty thousand rows in one call', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => [
      `C${String(i).padStart(5, '0')}`,
      '02P',
      '02P',
      i,
      'Care homes',
    ]);
    const result = check([ledger[1]!.slice(0, 5), ...many]);
    expect(result).toHaveLength(20_001);
    expect(result[20_000]![0]).toBe('met');
  });
});
