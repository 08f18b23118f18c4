import { findBlocks } from '../../../src/review/columns/blocks';
import { arrayWorkbook, type ArraySheet } from '../../support/arrayWorkbook';
import { readAndCheck } from '../../support/findingsOf';

const remarks = async (...sheets: readonly ArraySheet[]): Promise<readonly string[]> =>
  (await findBlocks(arrayWorkbook(...sheets))).flatMap((block) => [`${block.kind}`, ...block.remarks]);

const schedule = (...headings: string[]): readonly (readonly (string | number)[])[] => [
  ['Practice code', 'CCG', ...headings],
  ...[1, 2, 3, 4].map((nth) => [`Y1000${nth}`, '01C', ...headings.map((_, at) => 100_000 * nth + 7 * at)]),
];

describe('a workbook with nothing for the check', () => {
  test('an empty sheet', async () => {
    expect(await remarks({ name: 'Sheet1', rows: [] })).toEqual(['neither', 'The sheet is empty.']);
  });

  test('no sheet that is a schedule or ledger: each rule says what it lacks', async () => {
    const { result } = await readAndCheck([
      {
        name: 'Rota',
        rows: [
          ['Week', 'Name'],
          ['1', 'Ann'],
          ['2', 'Bob'],
        ],
      },
    ]);
    expect(result.checked).toEqual([]);
    expect(result.notChecked.map(({ why }) => why)).toEqual(
      expect.arrayContaining([expect.stringContaining('No ledger of redeployments was found.')]),
    );
  });

  test.each([
    [
      'a rota',
      [
        ['Week', 'Name'],
        ['1', 'Ann'],
        ['2', 'Bob'],
      ],
    ],
    [
      'a message',
      [['From: Finance'], ['To: CCG'], ['Subject: practice premium and purpose'], ['Amount to follow']],
    ],
    ['one column of two hundred', [['Purpose'], ...Array.from({ length: 200 }, (_, at) => [`Scheme ${at}`])]],
  ])('%s is left alone, and said so', async (_, rows) => {
    expect(await remarks({ name: 'Other', rows })).toEqual([
      'neither',
      'No headings of a schedule of practices or a ledger of redeployments were found: the sheet is left alone.',
    ]);
  });

  test('records that are listed by practice on a sheet of their own are told where they are read', async () => {
    const rows = [
      ['PMS review: governance', '', '', ''],
      ['Practice code', 'Case by case review', 'Compelling reasons', 'Lead'],
      ['A81001', 'Yes', '', 'JP'],
    ];
    expect(await remarks({ name: 'Governance', rows })).toEqual([
      'neither',
      'No headings of a schedule of practices or a ledger of redeployments were found: the sheet is left alone. To have “case-by-case review”, “compelling reasons” read, bring them into the schedule, for example with XLOOKUP.',
    ]);
  });

  test.each([
    [
      ['Practice', 'To', 'For', 'Period', 'Value'],
      'for what the money is spent on, such as “Purpose”, or for who receives it, such as “Receiving CCG”.',
    ],
    [['Practice', 'Purpose', 'Approved by', 'Contact'], 'of amounts, such as “Amount” or “Amount 2014/15”.'],
  ])('a ledger under %j is told what it lacks', async (headings, lacks) => {
    const rows = [
      ['Spending'],
      headings,
      ['High Street Surgery', 'Trust', 'Care homes', '2014/15', 1000],
      ['The Elms', 'Practice', 'Access', '2014/15', 2000],
    ];
    expect((await remarks({ name: 'Ledger', rows }))[1]).toBe(
      `No headings of a schedule of practices or a ledger of redeployments were found: the sheet is left alone. A ledger needs a column ${lacks}`,
    );
  });

  test.each([
    [
      'a list of practices',
      [
        ['Practice', 'Address', 'List size'],
        ['High Street Surgery', '1 High Street', 4000],
        ['The Elms', '2 Elm Road', 5000],
      ],
    ],
    [
      'a summary by CCG',
      [
        ['CCG', '2014/15', 'Total'],
        ['01C', 7500, 7500],
        ['02D', 3000, 3000],
      ],
    ],
  ])('%s is told nothing of ledgers', async (_, rows) => {
    expect((await remarks({ name: 'Contacts', rows }))[1]).toMatch(/the sheet is left alone\.$/);
  });

  test.each([[['Q1', 'Q2', 'Q3', 'Q4']], [['Month 6', 'Month 12']], [['Apr-14', 'May-14', 'Jun-14']]])(
    'amounts of %s that nothing says the purpose of are left alone, and said what they need',
    async (parts) => {
      const rows = [
        ['Practice code', 'CCG', 'Financial year', ...parts],
        ...[1, 2, 3].map((nth) => [`Y1000${nth}`, '01C', '2014/15', ...parts.map(() => 100 * nth)]),
      ];
      expect((await remarks({ name: 'Ledger', rows }))[1]).toMatch(
        / A ledger by month or quarter needs a column for what the money is spent on, such as “Purpose”, and amounts of money\.$/,
      );
    },
  );
});

describe('what says itself that it counts no more is left alone', () => {
  const rows = schedule('PMS premium', 'Released 2014/15');
  const why = (title: string): string => `“${title}” says that this counts no more: it is left alone.`;

  test('a sheet by its name', async () => {
    const name = 'Schedule v1 (superseded)';
    expect(await remarks({ name, rows })).toEqual(['neither', why(name)]);
  });

  test.each(['Example', 'Worked example', 'Example – how to complete'])('“%s”', async (name) => {
    const says = `“${name}” says that this is an example: it is left alone.`;
    expect(await remarks({ name, rows })).toEqual(['neither', says]);
    expect(await remarks({ name: 'Return', rows: [[name], ...rows] })).toEqual(['neither', says]);
  });

  test.each(['CCG Quality Premium 2014/15', 'QP', 'MPIG erosion'])('a schedule of “%s”', async (name) => {
    const says = `“${name}” says that this is other money: it is left alone.`;
    expect(await remarks({ name, rows })).toEqual(['neither', says]);
    expect(await remarks({ name: 'PMS and MPIG', rows })).toEqual(['schedule']);
  });

  test('but not a list of examples', async () => {
    const title = 'Examples of what practices are paid for';
    expect(await remarks({ name: 'All', rows: [[title], ...rows] })).toEqual(['schedule']);
  });

  test.each([
    'Schedule DRAFT',
    'Draft_schedule',
    'Schedule (old)',
    'old',
    'Old version',
    'Archive Jan',
    'Previous schedule',
  ])('a hidden sheet “%s”, by its name or its title; not one that is shown', async (name) => {
    const says = `“${name}” says that this is a draft or old: it is left alone. Show the sheet if it counts.`;
    expect(await remarks({ name, rows, hidden: true })).toEqual(['neither', says]);
    expect(await remarks({ name: 'S2', rows: [[name], ...rows], hidden: true })).toEqual(['neither', says]);
    expect(await remarks({ name, rows: [[name], ...rows] })).toEqual(['schedule']);
  });

  test.each([
    'Schedule',
    'Old Mill Surgery',
    'Threshold',
    'Replaces draft of May',
    'Not a draft',
    'Agreed: no longer a draft',
    'Final schedule (was draft until 1 June)',
    'Comments on the draft',
    'Contracts over 10 years old',
    'Contracts held in archive',
  ])('a hidden sheet “%s”, or under such a title, is read', async (name) => {
    const read = ['schedule', 'The sheet is hidden. It is checked all the same.'];
    expect(await remarks({ name, rows, hidden: true })).toEqual(read);
    expect(await remarks({ name: 'S2', rows: [[name], ...rows], hidden: true })).toEqual(read);
  });

  test('one version of two, and the pages of it', async () => {
    const [v1, v2] = ['v1 – superseded, do not use', 'v2 – agreed'];
    const later = rows.map(([code, ...others]) => [String(code).replace('Y1', 'Y2'), ...others]);
    expect(
      await remarks({ name: 'All', rows: [[v1], ...rows, [], ...later, [], [v2], ...rows, [], ...later] }),
    ).toEqual(['neither', why(v1), 'schedule']);
  });

  test('but not what follows a line that says it of what stands above, or of another version', async () => {
    const lines = ['The above is superseded', 'v2 supersedes v1, which is obsolete', 'Do not use column F'];
    for (const line of lines)
      expect((await remarks({ name: 'All', rows: [[line], ...rows] }))[0]).toBe('schedule');
  });
});

describe('what cannot be told is said, and not taken', () => {
  test('columns of years that may be anything', async () => {
    expect(await remarks({ name: 'Sheet1', rows: schedule('2014/15', '2015/16', '2016/17') })).toEqual([
      'schedule',
      'What the columns “2014/15”, “2015/16”, “2016/17” hold could not be told: released, retained, step or reinvested.',
    ]);
  });

  test('practices in a list by year, of which the second has only begun in the rows looked at', async () => {
    const listed = (year: string): (string | number)[][] =>
      Array.from({ length: 40 }, (_, nth) => [`Y${10_000 + nth}`, '01C', year, 5]);
    const rows = [
      ['Practice code', 'CCG', 'Year', 'PMS premium'],
      ...listed('2014/15'),
      ...listed('2015/16'),
    ];
    expect(await remarks({ name: 'Sheet1', rows })).toEqual([
      'schedule',
      expect.stringContaining('Practices stand in a row for each year'),
    ]);
  });

  test('a practice that comes again with another year is twice in the schedule', async () => {
    const rows = [
      ['Practice code', 'CCG', 'Year', 'PMS premium'],
      ...[0, 1, 2, 3, 4, 5, 6].map((nth) => [`Y1000${nth}`, '01C', '2014/15', 5]),
      ['Y10003', '01C', '2015/16', 5],
    ];
    expect(await remarks({ name: 'Sheet1', rows })).toEqual(['schedule']);
  });

  test('funding of each year is no release', async () => {
    expect(
      await remarks({
        name: 'Sheet1',
        rows: schedule('PMS premium', 'PMS funding 2014/15', 'PMS funding 2015/16'),
      }),
    ).toEqual([
      'schedule',
      '“PMS funding 2014/15”, “PMS funding 2015/16” are PMS funding of several years: none is taken until you say which column it is.',
    ]);
  });

  test.each([
    [
      'years down the rows',
      ['Year', 'PMS premium', 'Premium released'],
      'Practices stand in a row for each year',
    ],
    [
      'a year by its number',
      ['PMS premium', 'Premium after year 1'],
      'Which financial years “Premium after year 1” are',
    ],
    [
      'calendar years',
      ['PMS premium', '2014', '2015'],
      'Whether 2014 means 2014/15 or 2013/14 under “2014”, “2015” is not said: they are not taken until you say it.',
    ],
  ])('%s', async (_, headings, says) => {
    const rows = schedule(...headings).map((row, at) =>
      headings[0] === 'Year' && at > 0 ? [`Y1000${at % 2}`, '01C', `201${at + 3}/1${at + 4}`, 5, 5] : row,
    );
    const found = await readAndCheck([{ name: 'Sheet1', rows }]);
    expect(found.blocks[0]!.remarks).toEqual([expect.stringContaining(says)]);
    expect(found.result.findings).toEqual([]);
  });

  test.each([
    ['fractions', [0.25, 0.5, 1], 1],
    ['per cent', ['25%', '50%', '100%'], 1],
    ['millions', [0.25, 0.5, 1], 0],
  ])('years in %s of a premium are no amounts', async (kind, [one, two, three], remarked) => {
    const unit = kind === 'millions' ? ' (£m)' : '';
    const rows = [
      [
        'Practice code',
        'PMS premium',
        ...['2014/15', '2015/16', '2016/17'].map((year) => `Released ${year}${unit}`),
      ],
      ...['Y10001', 'Y10002'].map((code) => [code, 1_000_000, one!, two!, three!]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.years).toHaveLength(remarked ? 0 : 3);
    expect(block!.remarks.filter((remark) => /hold shares and not amounts/.test(remark))).toHaveLength(
      remarked,
    );
  });

  test.each([
    [['PMS premium released per weighted patient (£)'], [2, 4, 6, 8]],
    [['% of premium released'], [25, 50, 75, 100]],
    [
      ['', '', '', '£ per weighted patient', '', '', ''],
      [2, 4, 6, 8],
    ],
    [
      ['', '', '', '% of premium', '', '', ''],
      [25, 50, 75, 100],
    ],
  ])('years under %j are no amounts, unless they come to the premium', async (above, amounts) => {
    const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
    const measures = async (...released: number[]) => {
      const rows = [
        above,
        ['Practice code', 'CCG', 'PMS premium', ...years],
        ...['Y10001', 'Y10002'].map((code) => [code, '01C', 40_000, ...released]),
      ];
      const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
      return block!.mapping.years.map(({ measure }) => measure);
    };
    expect(await measures(...amounts)).toEqual([]);
    if (above.length === 1) expect(await measures(10_000, 20_000, 30_000, 40_000)).toHaveLength(4);
  });

  test('the premium of the year before year one is the premium, and of later years what is retained', async () => {
    const years = ['2012/13', '2013/14', '2014/15', '2015/16', '2016/17', '2017/18'];
    const rows = (...from: string[]): (string | number)[][] => [
      ['Practice code', 'CCG', ...from.map((year) => `PMS premium ${year}`)],
      ...[1, 2, 3].map((nth) => [
        `Y1000${nth}`,
        '01C',
        ...from.map((year) => nth * 1000 * (5 - years.indexOf(year))),
      ]),
    ];
    const [all] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows: rows(...years) }));
    expect(all!.mapping.facts.premium).toBe(3);
    expect(all!.remarks).toEqual([expect.stringContaining('are taken as retained')]);
    expect(all!.mapping.years.map(({ measure }) => measure)).toEqual(Array(4).fill('retained'));
    const [later] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows: rows(...years.slice(2)) }));
    expect(later!.mapping.years).toEqual([]);
    expect(later!.remarks).toEqual([expect.stringContaining('but no column says of which premium')]);
  });

  test('a baseline under its year alone is no year of the reductions beside it', async () => {
    const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
    const rows = [
      ['Practice code', 'CCG', '2013/14', 'Premium', ...years.map((year) => `Reduction ${year}`)],
      ...[1, 2, 3].map((nth) => [
        `Y1000${nth}`,
        '01C',
        90_000,
        4000 * nth,
        ...[1, 2, 3, 4].map((k) => 1000 * nth * k),
      ]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.years.map(({ year, measure }) => [year, measure])).toEqual(
      [2014, 2015, 2016, 2017].map((year) => [year, 'released']),
    );
  });

  test('amounts of years that are planned, and of years that were, are of one measure', async () => {
    const headings = ['2014/15 actual', '2015/16 actual', '2016/17 plan', '2017/18'];
    const rows = [
      ['Practice code', 'CCG', 'Premium', ...headings],
      ...[1, 2, 3].map((nth) => [
        `Y1000${nth}`,
        '01C',
        4000 * nth,
        ...[1, 2, 3, 4].map((k) => 1000 * nth * k),
      ]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.years.map(({ measure }) => measure)).toEqual(Array(4).fill('released'));
  });

  test('without a premium to hold amounts against, the title says what years hold', async () => {
    const rows = [
      ['Reinvestment schedule'],
      ['Practice code', 'CCG', '2014/15', '2015/16'],
      ...[1, 2, 3].map((nth) => [`Y1000${nth}`, '01C', 1000 * nth, 2000 * nth]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.years.map(({ measure }) => measure)).toEqual(['reinvested', 'reinvested']);
  });

  test('how many practices a CCG has is no practice', async () => {
    const rows = [
      ['CCG', 'Practices', 'PMS premium', 'Released 2014/15'],
      ['01C', 4, 234_000, 60_000],
      ['02E', 4, 360_000, 90_000],
    ];
    expect(await remarks({ name: 'Summary', rows })).toEqual([
      'neither',
      expect.stringContaining('the sheet is left alone'),
    ]);
  });

  test('of the months of a year and their total, the total', async () => {
    const rows = schedule('Released 1/4 2014/15', 'Released 1/5 2014/15', 'Released total 2014/15');
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.years).toEqual([{ year: 2014, measure: 'released', column: 4 }]);
  });

  test('dates of several months are no years, but the year beside them is one', async () => {
    const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
    const rows = [
      ['Practice code', 'CCG', 'PMS premium', 41_730, 41_760, ...years],
      ...[1, 2].map((nth) => [`Y1000${nth}`, '01C', 4000, 80, 80, 1000, 2000, 3000, 4000]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.years.map(({ column }) => column)).toEqual([5, 6, 7, 8]);
  });

  test('releases that stand as negative amounts, though one has its sign forgotten', async () => {
    const rows = [
      ['Practice code', 'CCG', 'Premium', 'Released 2014/15', 'Released 2015/16'],
      ...[1, 2, 3].map((nth) => [`Y1000${nth}`, '01C', 400, -100, nth === 3 ? 200 : -200]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Schedule', rows }));
    expect(block!.mapping.units).toEqual({ 3: -1, 4: -1 });
  });

  test('what is spent where only schemes say it, in which year where only days do, and negative amounts', async () => {
    const [block] = await findBlocks(
      arrayWorkbook({
        name: 'Spend',
        rows: [
          ['Payment date', 'Practice', 'CCG', 'Scheme', 'Amount'],
          ...[41800, 42000, 42200].map((day) => [day, 'Fernbank', '01C', 'Care homes', -day]),
        ],
      }),
    );
    expect(block).toMatchObject({
      kind: 'ledger',
      mapping: { facts: { financialYear: 0, practiceName: 1, purpose: 3, amount: 4 }, units: { 4: -1 } },
      remarks: [
        'What money is spent on is read from “Scheme”: no other column says it.',
        'Amounts under “Amount” are negative, and are read as if they were not, or beside a ledger of positive ones as taken back.',
      ],
    });
  });

  test.each([
    ['Scheme value', 'Amount'],
    ['Budget', 'Actual'],
    ['Requested', 'Approved'],
    ['Net', 'Gross'],
    ['Total cost', 'Of which PMS premium'],
    ['Amount', 'Amount spent to date'],
  ])(
    'of “%s” and “%s”, which do not hold the same, neither is taken as the amount',
    async (first, second) => {
      const rows = [
        ['CCG', 'Purpose', 'Financial year', first, second],
        ...[1, 2, 3].map((nth) => ['01C', 'Access', '2014/15', 5000, nth]),
      ];
      const [block] = await findBlocks(arrayWorkbook({ name: 'Spend', rows }));
      expect(block!.mapping.facts.amount).toBeUndefined();
      expect(block!.columns.slice(3).map(({ couldBe }) => couldBe)).toEqual([['amount'], ['amount']]);
      expect(block!.remarks).toEqual([
        `Which amount is meant by “${first}”, “${second}” is not plain: none is taken until you say which column it is.`,
      ]);
    },
  );

  test.each([
    'Amount (inc VAT)',
    'Amount inc. VAT',
    'Cost excl VAT (£)',
    'Cost (net of VAT)',
    'Total cost incl. VAT',
    'Invoice amount',
    'Payment value',
    'Amount in £',
    'Amount (pounds)',
    'Spend (£s)',
    'Cost (thousands of pounds)',
    'Pounds',
  ])('“%s” is the amount', async (heading) => {
    const rows = [
      ['CCG', 'Purpose', 'Financial year', heading],
      ...[1, 2, 3].map((at) => ['01C', 'Access', '2014/15', 10 * at]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Spend', rows }));
    expect(block!.mapping.facts.amount).toBe(3);
  });

  test.each([
    ['Approved / Rejected', ['Approved', 'Rejected', 'Approved'], 'approved'],
    ['Status (Approved/Pending)', ['Approved', 'Pending', 'Approved'], 'status'],
    ['Outcome', ['Approved', 'Declined at PCCC', 'Pipeline'], 'status'],
    ['PCCC decision', ['Supported', 'Not supported', 'Supported'], 'approved'],
    ['Committed?', ['Y', 'N', 'Y'], 'approved'],
    ['Committee', ['GB', 'PCCC', 'GB'], undefined],
    ['Approver', ['J. Smith', 'A. Patel', 'J. Smith'], undefined],
    ['RAG status', ['G', 'A', 'R'], undefined],
    ['LMC view', ['Supported', 'Rejected', 'Supported'], undefined],
    ['Outcome', ['Fewer visits', 'Better access', 'Approved'], undefined],
  ])('“%s” over %j', async (heading, cells, fact) => {
    const rows = [
      ['CCG', 'Purpose', 'Financial year', 'Amount', heading],
      ...cells.map((cell, at) => ['01C', 'Access', '2014/15', 10 * at, cell]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Spend', rows }));
    const own = Object.entries(block!.mapping.facts).find(([, column]) => column === 4);
    expect(own?.[0]).toBe(fact);
  });

  test('an amount of which another column says what share is PMS money is not taken', async () => {
    const rows = [
      ['CCG', 'Purpose', 'Financial year', 'Amount', 'PMS %'],
      ['01C', 'Access', '2014/15', 5000, 0.5],
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Spend', rows }));
    expect(block!.mapping.facts.amount).toBeUndefined();
    expect(block!.remarks).toEqual([expect.stringContaining('meant by “Amount”, “PMS %” is not plain')]);
  });

  test.each([
    ['Finacial year', '2014/15', []],
    ['Payment date', 41_800, [{ year: 2018, measure: 'amount', column: 5 }]],
  ])('beside an amount and “%s”, a column of a year', async (heading, when, years) => {
    const rows = [
      ['Practice code', 'CCG', 'Purpose', heading, 'Amount', 'Forecast 2018/19'],
      ...[1, 2, 3].map((nth) => [`Y1000${nth}`, '01C', 'Access', when, 500 * nth, nth]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Spend', rows }));
    expect(block!.mapping.years).toEqual(years);
  });

  test('equal amounts of months are no copies of one another', async () => {
    const months = ['1/4 2014/15', '1/5 2014/15', '1/6 2014/15'];
    const rows = [
      ['Practice code', 'CCG', 'Purpose', ...months],
      ...[1, 2].map((nth) => [`Y1000${nth}`, '01C', 'Access', ...months.map(() => 100)]),
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Spend', rows }));
    expect(block!.mapping.years).toEqual([]);
    expect(block!.remarks).toEqual([expect.stringContaining('several say the same of a year')]);
  });

  test('two columns that say the same of a year', async () => {
    const [block] = await findBlocks(
      arrayWorkbook({
        name: 'Sheet1',
        rows: schedule('Released 2014/15', 'Released 2015/16', 'Released 2014/15'),
      }),
    );
    expect(block!.mapping.years).toEqual([]);
    expect(block!.remarks).toEqual([
      'Of the columns “Released 2014/15”, “Released 2015/16”, “Released 2014/15” several say the same of a year: none of them is taken.',
    ]);
    expect(block!.measureUnknown).toEqual(['Released 2014/15', 'Released 2015/16', 'Released 2014/15']);
  });

  test('two columns for one fact: the first, and the other is named', async () => {
    expect(
      await remarks({
        name: 'Sheet1',
        rows: schedule('PMS premium', 'PMS premium funding', 'Premium identified'),
      }),
    ).toEqual(['schedule', expect.stringContaining('“Premium identified” could be it as well.')]);
  });

  test('thousands are said', async () => {
    expect(await remarks({ name: 'Sheet1', rows: schedule('PMS premium (£000s)') })).toEqual([
      'schedule',
      'Amounts under “PMS premium (£000s)” are read as thousands of pounds.',
    ]);
  });

  test.each([
    ['£', undefined],
    ['£000', 1000],
    ["£'000s", 1000],
    ["£'000", 1000],
    ['£’000', 1000],
    ["(£000's)", 1000],
    ['(£k)', 1000],
    ['£ thousands', 1000],
  ])('a row of units under the headings, “%s”, is no practice', async (said, unit) => {
    const [block] = await findBlocks(
      arrayWorkbook({
        name: 'Sheet1',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', '2014/15', '2015/16'],
          ['', '', said, said, said],
          ['Y10001', '01C', 40, 20, 40],
          ['Y10002', '01C', 80, 40, 80],
        ],
      }),
    );
    expect(block!.area.row).toBe(2);
    expect(block!.mapping.years.map(({ measure }) => measure)).toEqual(['released', 'released']);
    expect([2, 3, 4].map((column) => block!.mapping.units[column])).toEqual([unit, unit, unit]);
  });

  test.each([
    [
      'one row of headings',
      [['Practice code', 'Weighted patients', 'Premium', 'Released 2014/15', 'Released 2015/16']],
    ],
    [
      'two',
      [
        ['', '', '', 'Released', ''],
        ['Practice code', 'Weighted patients', 'Premium', '2014/15', '2015/16'],
      ],
    ],
  ])('units of money below %s stand beside those of what is counted', async (_, headings) => {
    const rows = [...headings, ['', 'No.', '£000', '£000', '£000'], ['Y10001', 5000, 40, 20, 40]];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.area.rows).toBe(1);
    expect(block!.mapping.facts).toMatchObject({ weightedPatients: 1, premium: 2 });
    expect([2, 3, 4].map((column) => block!.mapping.units[column])).toEqual([1000, 1000, 1000]);
  });

  test('a total that stands once below several years is of none of them', async () => {
    const rows = [
      ['', '', '', '2014/15', '2015/16', ''],
      ['Practice code', 'CCG', 'Premium', 'Released', 'Released', 'Total released'],
      ['Y10001', '01C', 400, 100, 200, 300],
      ['Y10002', '01C', 800, 200, 400, 600],
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.years.map(({ column, year }) => [column, year])).toEqual([
      [3, 2014],
      [4, 2015],
    ]);
    expect(block!.remarks).toEqual([]);
  });

  test('a pivot table of a ledger is no schedule of practices', async () => {
    const rows = [
      ['Sum of Amount', 'Column Labels'],
      ['Row Labels', '2014/15', '2015/16', '2016/17', 'Grand Total'],
      ...[1, 2, 3, 4].map((nth) => [`Y1000${nth}`, 100 * nth, 200 * nth, 300 * nth, 600 * nth]),
    ];
    expect(await findBlocks(arrayWorkbook({ name: 'Pivot', rows }))).toMatchObject([{ kind: 'neither' }]);
  });

  test('units below headings make no amount of what is none', async () => {
    const rows = [
      ['CCG', 'Purpose', 'Financial year', 'Enhanced services income', 'Amount'],
      ['', '', '', '£', '£'],
      ['01C', 'Access', '2014/15', 700, 100],
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Spend', rows }));
    expect(block!.mapping.facts.amount).toBe(4);
    expect(block!.remarks).toEqual([]);
  });

  test.each(['Reinvested', 'Table 2: Reinvestment'])(
    'but “%s” alone does, of what looks the same',
    async (line) => {
      const rows = [
        ['Practice code', 'CCG', 'PMS premium', '2014/15', '2015/16'],
        ['Y10001', '01C', 40, 20, 40],
        ['Y10002', '01C', 80, 40, 80],
      ];
      const blocks = await findBlocks(
        arrayWorkbook({ name: 'Sheet1', rows: [['Released'], ...rows, [], [line], ...rows] }),
      );
      expect(blocks.map(({ mapping }) => mapping.years[0]!.measure)).toEqual(['released', 'reinvested']);
    },
  );

  test('of two sets of years that look the same neither is taken', async () => {
    const [block] = await findBlocks(
      arrayWorkbook({
        name: 'Sheet1',
        rows: [
          ['', 'Access', '', 'Premises', ''],
          ['Practice code', '2014/15', '2015/16', '2014/15', '2015/16'],
          ['Y10001', 20, 40, 10, 20],
          ['Y10002', 40, 80, 30, 60],
        ],
      }),
    );
    expect(block!.mapping.years).toEqual([]);
    expect(block!.measureUnknown).toHaveLength(4);
  });

  test('a title over the first column does not say what years hold further right', async () => {
    const [block] = await findBlocks(
      arrayWorkbook({
        name: 'Sheet1',
        rows: [
          ['Reinvestment plan'],
          ['Practice code', 'CCG', 'PMS premium', '2014/15', '2015/16'],
          ['Y10001', '01C', 40, 20, 40],
          ['Y10002', '01C', 80, 40, 80],
        ],
      }),
    );
    expect(block!.mapping.years.map(({ measure }) => measure)).toEqual(['released', 'released']);
  });

  test('a ledger whose amounts stand under “£” alone', async () => {
    const [block] = await findBlocks(
      arrayWorkbook({
        name: 'Sheet1',
        rows: [
          ['From practice', 'To CCG', 'Description', 'FY', '£'],
          ['Y10001', '01C', 'Extended access', '2014/15', 1000],
        ],
      }),
    );
    expect(block!.mapping.facts.amount).toBe(4);
  });

  test.each([
    ['PMS premium (£000s)', '2014/15', 1000],
    ["PMS premium (£'000)", "2014/15 £'000", 1000],
    ['PMS premium (£000s)', '2014/15 (£)', undefined],
    ['PMS premium', '2014/15', undefined],
  ])('years beside “%s” under “%s”', async (premium, year, unit) => {
    const [block] = await findBlocks(
      arrayWorkbook({
        name: 'Sheet1',
        rows: [
          ['Practice code', 'CCG', premium, `Released ${year}`, 'Released 2015/16 (£)'],
          ['Y10001', '01C', 40, 10, 20_000],
          ['Y10002', '01C', 80, 20, 40_000],
        ],
      }),
    );
    expect(block!.mapping.units[3]).toBe(unit);
  });

  test('a price in a heading does not say that the column is in pounds', async () => {
    const rows = [
      ['All figures in £000'],
      ['Practice code', 'PMS funding', 'GMS equivalent at £73.56', 'PMS premium (£)', 'Released 2014/15'],
      ['Y10001', 740, 700, 40_000, 10],
      ['Y10002', 780, 700, 80_000, 20],
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.units).toEqual({ 1: 1000, 2: 1000, 4: 1000 });
  });

  test.each([
    'Quality premium',
    'Quality Premium amount',
    'Qualtiy premium 2014/15',
    'QP 2014/15',
    'CCG quality premium released 2014/15',
    'Premium per weighted patient',
    'Premium (£/patient)',
    'PMS premium %',
    'Average payments per registered patient',
    'Premium per month',
    'Cost per practice',
  ])('“%s” is never taken', async (heading) => {
    const [block] = await findBlocks(
      arrayWorkbook({ name: 'Sheet1', rows: schedule('PMS funding', heading) }),
    );
    expect(block!.columns[3]).toMatchObject({ heading, carries: undefined });
  });

  test('“PMS premium per practice” is the premium: a row is a practice', async () => {
    const [block] = await findBlocks(
      arrayWorkbook({ name: 'Sheet1', rows: schedule('PMS funding', 'PMS premium per practice') }),
    );
    expect(block!.columns[3]).toMatchObject({ carries: 'PMS premium' });
  });
});
