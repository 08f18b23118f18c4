import type { CellValue } from '../../../../src/policy/rules/rule';
import { noAnswers } from '../../../../src/review/answers/answers';
import { answerColumn } from '../../../../src/review/answers/giving';
import { findBlocks, type Block } from '../../../../src/review/columns/blocks';
import { questionsOn } from '../../../../src/review/session/overview';
import { arrayWorkbook } from '../../../support/arrayWorkbook';
import { readAndCheck } from '../../../support/findingsOf';
import { early, late, tableOfYears } from '../../../support/severalTables';

type Rows = readonly (readonly CellValue[])[];
const blockOf = async (rows: Rows): Promise<Block> =>
  (await findBlocks(arrayWorkbook({ name: 'Sheet1', rows })))[0]!;

const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
const premiums = [100_000, 80_000, 60_000, 40_000];
/** A schedule of four practices, of which a quarter of the premium more is released each year, with a column beside. */
const schedule = (heading: string, cells: readonly CellValue[]): Rows => [
  ['Practice code', 'CCG', heading, ...years.map((year) => `Released ${year}`)],
  ...premiums.map((premium, at) => [
    `Y1000${at}`,
    '01C',
    cells[at]!,
    ...years.map((_, year) => (premium * (year + 1)) / 4),
  ]),
];
const carried = async (heading: string, cells: readonly CellValue[]): Promise<string | undefined> =>
  (await blockOf(schedule(heading, cells))).columns[2]!.carries;

const quarters = premiums.map((premium) => premium / 4);

describe('words beside those of a year', () => {
  test.each([
    ['Available for reinvestment 2014/15'],
    ['Funding available to be reinvested 2014/15'],
    ['Retained by the CCG 2014/15'],
    ['Retained for reinvestment 2014/15'],
    ['Retained as savings 2014/15'],
    ['Reinvestment pot 2014/15'],
    ['Reinvestment required 2014/15'],
    ['Uncommitted reinvestment 2014/15'],
    ['Remaining to be reinvested 2014/15'],
    ['Balance of reinvestment 2014/15'],
    ['Underspend on reinvestment 2014/15'],
    ['Variance in release 2014/15'],
    ['Potential reinvestment 2014/15'],
    ['Reinvestment bid 2014/15'],
    ['Reinvestment offered 2014/15'],
    ['Reinvested outside general practice 2014/15'],
    ['Reinvested in acute 2014/15'],
    ['Reinvestment from other CCG 2014/15'],
    ['Non-PMS reinvestment 2014/15'],
    ['QOF reinvested 2014/15'],
    ['QOF released 2014/15'],
    ['Release date 2014/15'],
    ['Reinvestment shortfall 2014/15'],
    ['Released less reinvested 2014/15'],
    ['Released v reinvested 2014/15'],
    ['Cumulative spend 2015/16'],
    ['Reinvested to date 2015/16'],
    ['Additional services 2014/15'],
    ['Residual MPIG 2014/15'],
    ['Number of practices retained 2014/15'],
  ])('“%s” is not read', async (heading) => {
    expect(await carried(heading, quarters)).toBeUndefined();
  });

  test.each([
    ['Released for reinvestment 2014/15', 'released 2014/15'],
    ['Planned for reinvestment 2014/15', 'reinvested 2014/15'],
    ['Reinvested from additional funding 2014/15', 'reinvested 2014/15'],
    ['Retained by practice 2014/15', 'retained 2014/15'],
    ['To be reinvested 2014/15', 'reinvested 2014/15'],
    ['Reinvestment budget 2014/15', 'reinvested 2014/15'],
    ['Reinvestment plan agreed 2014/15', 'reinvested 2014/15'],
    ['PMS premium spend 2014/15', 'reinvested 2014/15'],
  ])('“%s” is %s', async (heading, carries) => {
    expect(await carried(heading, quarters)).toBe(carries);
  });

  test('whether there is a plan is no amount of it', async () => {
    expect(await carried('Reinvestment plan 2016/17 confirmed', ['Yes', 'No', '', 'Yes'])).toBeUndefined();
  });

  test('what a practice is paid for its contract is no reinvestment of its premium', async () => {
    const block = await blockOf(schedule('PMS contract spend 2013/14', [900_000, 800_000, 700_000, 600_000]));
    expect(block.mapping.years.map(({ measure }) => measure)).toEqual(years.map(() => 'released'));
    expect(block.measureUnknown).toEqual(['PMS contract spend 2013/14']);
  });

  test.each([
    'Available for reinvestment',
    'Not reinvested',
    'Reinvestment pot',
    'Remaining to be reinvested',
  ])('“%s” over its years is not read, though the line has no other heading', async (over) => {
    const rows = [
      ['', '', '', 'Released', '', '', '', over, '', '', ''],
      ['Practice code', 'CCG', 'PMS premium', ...years, ...years],
      ...premiums.map((premium, at) => {
        const shares = [1, 2, 3, 4].map((year) => (premium * year) / 4);
        return [
          `Y1000${at}`,
          '01C',
          premium,
          ...shares,
          ...(over.startsWith('Not') ? shares.reverse() : shares),
        ];
      }),
    ];
    expect((await blockOf(rows)).mapping.years.map(({ measure }) => measure)).toEqual(
      years.map(() => 'released'),
    );
  });

  test('what is available for reinvestment balances with nothing', async () => {
    const rows = [
      [
        'Practice code',
        'CCG',
        ...years.flatMap((year) => [`Released ${year}`, `Available for reinvestment ${year}`]),
      ],
      ...premiums.map((premium, at) => [
        `Y1000${at}`,
        '01C',
        ...years.flatMap((_, year) => [(premium * (year + 1)) / 4, (premium * (year + 1)) / 4]),
      ]),
    ];
    const { result } = await readAndCheck([{ name: 'Schedule', rows }]);
    expect(result.checked).toEqual(['four-year']);
  });
});

describe('words beside those of a fact', () => {
  test.each([
    ['PMS baseline less PMS premium'],
    ['PMS funding excl premium'],
    ['New PMS baseline'],
    ['PMS baseline post review'],
    ['Not linked to services'],
  ])('“%s” is not read', async (heading) => {
    expect(await carried(heading, [900_000, 800_000, 700_000, 600_000])).toBeUndefined();
  });

  test.each([
    ['Premium over GMS equivalent', 'PMS premium'],
    ['PMS funding less GMS equivalent', 'PMS premium'],
    ['PMS baseline above the GMS equivalent', 'PMS premium'],
    ['Difference between PMS and GMS equivalent', 'PMS premium'],
    ['Variance to GMS equivalent', 'PMS premium'],
    ['Less: GMS equivalent', 'GMS equivalent'],
    ['PMS premium linked to services', 'linked funding'],
    ['PMS premium not linked to services', 'PMS premium'],
    ['Premium excluding linked funding', 'PMS premium'],
    ['Linked to KPIs', 'linked funding'],
    ['PMS funding after QOF', 'PMS funding'],
    ['PMS funding (not including QOF)', 'PMS funding'],
  ])('“%s” is %s', async (heading, carries) => {
    expect(await carried(heading, premiums)).toBe(carries);
  });

  test.each<[string, readonly CellValue[], string | undefined]>([
    ['Letter sent to practice', [41_913, 41_914, 41_915, 41_916], undefined],
    ['Loss to practice', premiums, undefined],
    ['CCG to confirm', ['Yes', 'No', '', 'Yes'], undefined],
  ])('“%s” does not say where money goes', async (heading, cells, carries) => {
    const block = await blockOf(schedule(heading, cells));
    expect(block).toMatchObject({ kind: 'schedule', mapping: { facts: { practiceCode: 0, ccg: 1 } } });
    expect(block.columns[2]!.carries).toBe(carries);
  });

  test('what is paid to a practice is the amount of a ledger, where it is pounds', async () => {
    const ledger = (paid: readonly CellValue[]): Rows => [
      ['From practice', 'CCG', 'Purpose', 'Financial year', 'Paid to practice', 'Amount'],
      ...paid.map((each, at) => [`Y1000${at}`, '01C', 'Care homes', '2014/15', each, 1000]),
    ];
    const facts = async (rows: Rows) => (await blockOf(rows)).mapping.facts;
    const withoutAmount = ledger([1000, 2000, 3000]).map((row) => row.slice(0, 5));
    expect(await facts(withoutAmount)).toMatchObject({ amount: 4 });
    expect(await facts(ledger(['Y20001', 'Y20002', 'Y20003']))).toMatchObject({
      receivingPractice: 4,
      amount: 5,
    });
  });

  test.each([
    'Case review required',
    'Case review outstanding',
    'Case-by-case review due by',
    'Review completed by',
    'QOF review completed',
    'Patient engagement planned',
    'Patient engagement lead',
    'CCG approval outstanding',
    'Joint decision due',
    'Agreed with CCG (pending)',
    'Plan confirmed by',
    'Compelling reasons required',
    'Special population considered',
    'Special population evidence sent',
    'Reinvestment plan agreed by',
    'Public consultation planned',
    'Publication date of list sizes',
  ])('“%s” is no record, and not read', async (heading) => {
    expect(await carried(heading, ['Yes', 'No', '', 'Yes'])).toBeUndefined();
  });

  test.each([
    'Reduction from baseline',
    'Reduction from previous year',
    'Reinvestment amount outstanding',
    'Reinvested amount not yet spent',
    'Value of reinvestment required',
    'PMS funding lost',
    'Change in PMS funding',
    'Weighted list growth',
    'Carr-Hill index',
    'Registered patients over 75',
    'Linked funding requested',
  ])('“%s” is not the figure, and not read', async (heading) => {
    expect(await carried(heading, premiums)).toBeUndefined();
  });

  test('a review that is required is none: nothing is met by it', async () => {
    const rows = schedule('Case review required', ['Yes', 'Yes', 'Yes', 'Yes']);
    const { result } = await readAndCheck([{ name: 'Schedule', rows }]);
    expect(result.checked).not.toContain('case-review');
  });

  test('years alone beside the date of a letter are a schedule’s', async () => {
    const rows = [
      ['Practice code', 'CCG', 'PMS premium', 'Letter sent to practice', ...years],
      ...schedule('', [41_913, 41_914, 41_915, 41_916])
        .slice(1)
        .map(([code, ccg, letter, ...released], at) => [code!, ccg!, premiums[at]!, letter!, ...released]),
    ];
    const block = await blockOf(rows);
    expect(block.kind).toBe('schedule');
    expect(block.mapping.years.map(({ measure }) => measure)).toEqual(years.map(() => 'released'));
  });

  test('what the receiving CCG has agreed to is its agreement, and no CCG', async () => {
    const ledger = (agreed: readonly CellValue[]): Rows => [
      [
        'From practice',
        'CCG',
        'Receiving CCG',
        'Approved by receiving CCG',
        'Purpose',
        'Financial year',
        'Amount',
      ],
      ...agreed.map((each, at) => [`Y1000${at}`, '01C', '02P', each, 'Care homes', '2014/15', 1000]),
    ];
    const { blocks, result } = await readAndCheck([
      { name: 'Ledger', rows: ledger(['Yes', 'Yes', 'Yes', 'No']) },
    ]);
    expect(blocks[0]!.mapping.facts).toMatchObject({ receivingCcg: 2, agreementOfCcgs: 3 });
    expect(result.findings.filter(({ rule }) => rule === 'locality').map(({ outcome }) => outcome)).toEqual([
      'exception',
      'exception',
      'exception',
      'breach',
    ]);
    // Under the same words its codes stay what they are.
    const rows = ledger(['02P', '02P', '02P', '02P']).map((row) => row.filter((_, at) => at !== 2));
    expect((await blockOf(rows)).mapping.facts).toMatchObject({ receivingCcg: 2 });
  });
});

describe('what is released in shares', () => {
  const taken = (columns: string): string =>
    `The columns ${columns} hold shares and not amounts, so they are not taken: write pounds.`;
  const rows = (...headings: readonly string[]): Rows => [
    ['Practice code', 'CCG', 'PMS premium', ...headings],
    ...premiums.map((premium, at) => [`Y1000${at}`, '01C', premium, ...headings.map((_, year) => 25 * year)]),
  ];

  test.each(['% released', 'Reduction %', 'Premium retained (%)', 'Percentage of premium released'])(
    '“%s” is not taken, and that is said',
    async (heading) => {
      const [first, second] = [`${heading} 2014/15`, `${heading} 2015/16`];
      const { mapping, remarks } = await blockOf(rows(first, second));
      expect(mapping.years).toEqual([]);
      expect(remarks).toContain(taken(`“${first}”, “${second}”`));
    },
  );

  test.each([
    ['beside amounts', ['Released 2014/15', '% released 2014/15', 'Released 2015/16', '% released 2015/16']],
    ['of what is reinvested', ['% reinvested 2014/15', '% reinvested 2015/16']],
    ['of something else', ['% list change 2014/15', '% list change 2015/16']],
  ])('%s nothing is said of it', async (_, headings) => {
    expect((await blockOf(rows(...headings))).remarks.join(' ')).not.toContain('hold shares');
  });
});

describe('what is spent in a year', () => {
  const block = (heading: string): Promise<Block> => blockOf(schedule(`${heading} 2014/15`, quarters));

  test.each(['QOF spend', 'Prescribing spend', 'Staff spend', 'Locum spent', 'Spend on prescribing'])(
    'of “%s” it is not known that it is the premium: it is not taken as reinvested, and that is said',
    async (heading) => {
      const { columns, remarks } = await block(heading);
      expect(columns[2]!.carries).toBeUndefined();
      expect(remarks).toContain(
        `“${heading} 2014/15” may be other money than what is released, and is not taken as reinvested: if the premium is spent so, say so of the column, or head it “Reinvested” and the year.`,
      );
    },
  );

  test.each([
    'Spend',
    'Premium spend',
    'Planned PMS premium spend',
    'Reinvestment spend on access',
    'Spent by practice',
  ])('“%s” is reinvested', async (heading) => {
    const { columns, remarks } = await block(heading);
    expect(columns[2]!.carries).toBe('reinvested 2014/15');
    expect(remarks).toEqual([]);
  });

  const ledger = (...headings: readonly string[]): Rows => [
    ['Practice code', 'CCG', 'Purpose', ...headings],
    ['Y10001', '01C', 'Care homes', ...headings.map((_, at) => 1000 + at)],
    ['Y10002', '01C', 'Access', ...headings.map((_, at) => 2000 + at)],
  ];

  test('a ledger lists what it says', async () => {
    const { mapping } = await blockOf(ledger('Prescribing spend 2014/15'));
    expect(mapping.years).toEqual([{ measure: 'amount', year: 2014, column: 3 }]);
  });

  test.each(['Full year 2015/16', '2015/16 full year', 'Full-year cost 2015/16'])(
    '“%s” is all of it',
    async (heading) => {
      const { mapping, remarks } = await blockOf(ledger('2014/15', heading));
      expect(mapping.years.map(({ year }) => year)).toEqual([2014, 2015]);
      expect(remarks).toEqual([]);
    },
  );

  test('of quarters that are not all there, it is the whole', async () => {
    const { mapping } = await blockOf(ledger('Q1 2014/15', 'Q2 2014/15', 'Full year 2014/15'));
    expect(mapping).toMatchObject({ years: [{ measure: 'amount', year: 2014, column: 5 }], sums: [] });
  });

  test.each(['2015/16 FYE', 'Full-year effect 2015/16', 'Part year 2015/16'])(
    'whether it is “%s” beside another year is asked',
    async (heading) => {
      const read = await blockOf(ledger('2014/15', heading));
      expect(read.mapping.years.map(({ year }) => year)).toEqual([2014]);
      expect(read.remarks).toEqual([
        `“${heading}” may be another sum than what is spent in the year, and is not taken: if it is what is spent, say that the column is the amount, or head it “Amount” and the year.`,
      ]);
      expect(questionsOn([read]).map(({ sentence }) => sentence)).toEqual([
        `What does the column “${heading}” hold?`,
      ]);
    },
  );

  test.each([
    { answer: undefined, asked: 1, told: ['reinvestment evidence needed 2015'] },
    { answer: 'nothing', asked: 0, told: ['reinvestment breach 2015'] },
    { answer: { measure: 'amount', year: 2015 }, asked: 0, told: [] },
  ] as const)('answered by $answer, it is asked $asked times', async ({ answer, asked, told }) => {
    const rows = [
      ['Practice code', 'CCG', 'Purpose', '2014/15', '2015/16 FYE', '2016/17', '2017/18'],
      ['Y10001', '01C', 'Extended access', 250, 500, 750, 1000],
    ];
    const release = tableOfYears({
      years: [...early, ...late],
      amounts: [250, 500, 750, 1000],
      premium: 1000,
    });
    const column = { sheet: 'Ledger', heading: '2015/16 FYE', nth: 0 };
    const { blocks, result } = await readAndCheck(
      [
        { name: 'Schedule', rows: release },
        { name: 'Ledger', rows },
      ],
      answer && answerColumn(noAnswers, column, answer),
    );
    expect(questionsOn(blocks)).toHaveLength(asked);
    expect(result.findings.map(({ rule, outcome, subject }) => `${rule} ${outcome} ${subject.year}`)).toEqual(
      told,
    );
  });

  test('it is not where a column is the amount of the year', async () => {
    const read = await blockOf(ledger('2014/15', '2014/15 FYE'));
    expect(read.remarks).toEqual([]);
    expect(questionsOn([read])).toEqual([]);
  });
});
