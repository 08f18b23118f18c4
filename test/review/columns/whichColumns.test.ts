/** Of several columns that could be meant, the one that is; and those that are asked about. */
import { noAnswers } from '../../../src/review/answers/answers';
import { answerColumn } from '../../../src/review/answers/giving';
import { findBlocks, type Block } from '../../../src/review/columns/blocks';
import { questionsOn } from '../../../src/review/session/overview';
import { arrayWorkbook } from '../../support/arrayWorkbook';

type Rows = readonly (readonly (string | number)[])[];

const blockOf = async (headings: readonly string[], rows: Rows, answers = noAnswers): Promise<Block> => {
  const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows: [headings, ...rows] }), answers);
  return block!;
};
const headingOf = ({ mapping, columns }: Block, fact: 'premium' | 'gmsEquivalent' | 'amount') =>
  columns.find(({ column }) => column === mapping.facts[fact])?.heading;

describe('figures of a premium are those that add up', () => {
  test.each([
    [
      'the GMS equivalent less out of hours',
      ['PMS funding', 'Global sum equivalent (gross)', 'GMS equivalent (net of OOH)', 'PMS premium'],
      [
        [640, 620, 600, 40],
        [395, 375, 375, 20],
        [735, 700, 675, 60],
      ],
      { premium: 'PMS premium', gmsEquivalent: 'GMS equivalent (net of OOH)' },
    ],
    [
      'the premium less what is linked, though most have nothing linked',
      ['PMS funding', 'GMS equivalent', 'Total premium', 'Linked funding', 'Premium subject to review'],
      [
        [650, 600, 50, 10, 40],
        [395, 375, 20, 0, 20],
        [735, 675, 60, 0, 60],
      ],
      { premium: 'Premium subject to review', gmsEquivalent: 'GMS equivalent' },
    ],
    [
      'the rebased premium beside that of another year',
      ['Premium 2013/14', 'PMS funding', 'GMS equivalent', 'Rebased premium'],
      [
        [50, 640, 600, 40],
        [25, 395, 375, 20],
      ],
      { premium: 'Rebased premium', gmsEquivalent: 'GMS equivalent' },
    ],
    [
      'the first where none adds up',
      ['PMS funding', 'GMS equivalent', 'PMS premium', 'Premium identified'],
      [
        [640, 600, 41, 42],
        [395, 375, 21, 22],
      ],
      { premium: 'PMS premium', gmsEquivalent: 'GMS equivalent' },
    ],
    [
      'the first where another adds up in fewer rows',
      ['PMS funding', 'GMS equivalent', 'PMS premium', 'Premium identified'],
      [
        [640, 600, 40, ''],
        [395, 375, 20, ''],
        [735, 675, 60, ''],
        [500, 450, 70, 50],
        [550, 500, 30, 50],
      ],
      { premium: 'PMS premium', gmsEquivalent: 'GMS equivalent' },
    ],
    [
      'the first where another adds up in a row alone',
      ['PMS funding', 'GMS equivalent', 'PMS premium', 'Premium identified'],
      [
        [640, 600, 45, 40],
        [395, 375, 25, ''],
        [735, 675, 65, ''],
      ],
      { premium: 'PMS premium', gmsEquivalent: 'GMS equivalent' },
    ],
    [
      'the first where another adds up in some rows and not in others',
      ['PMS funding', 'GMS equivalent', 'PMS premium', 'Premium identified'],
      [
        [640, 600, 45, 40],
        [395, 375, 25, 20],
        [735, 675, 65, 66],
      ],
      { premium: 'PMS premium', gmsEquivalent: 'GMS equivalent' },
    ],
    [
      'the first where nothing says the funding',
      ['GMS equivalent', 'PMS premium', 'Premium identified'],
      [
        [600, 40, 45],
        [375, 20, 25],
      ],
      { premium: 'PMS premium', gmsEquivalent: 'GMS equivalent' },
    ],
  ])('%s', async (_, headings, rows, taken) => {
    const block = await blockOf(
      ['Practice code', 'CCG', ...headings],
      rows.map((row, at) => [`Y1000${at}`, '01C', ...row]),
    );
    expect({
      premium: headingOf(block, 'premium'),
      gmsEquivalent: headingOf(block, 'gmsEquivalent'),
    }).toEqual(taken);
  });

  test('but not the premium where what is retained is of the other', async () => {
    const block = await blockOf(
      [
        'Practice code',
        'PMS funding',
        'GMS equivalent',
        'Total premium',
        'Linked funding',
        'Net premium',
        'Retained 2014/15',
      ],
      [
        ['Y10001', 650, 600, 50, 10, 40, 40],
        ['Y10002', 400, 375, 25, 5, 20, 20],
      ],
    );
    expect(headingOf(block, 'premium')).toBe('Total premium');
  });

  test('it is said', async () => {
    const block = await blockOf(
      ['Practice code', 'PMS funding', 'GMS gross', 'GMS equivalent', 'GMS equivalent net', 'Premium'],
      [
        ['Y10001', 640, 1, 620, 600, 40],
        ['Y10002', 395, 1, 380, 375, 20],
      ],
    );
    expect(block.remarks).toEqual([
      '“GMS equivalent net” is taken as GMS equivalent, and not “GMS equivalent”: with it the premium adds up.',
    ]);
  });
});

test('what the user has said is among the figures that have to add up', async () => {
  const rows = [
    [
      'Practice code',
      'PMS funding',
      'GMS equivalent (gross)',
      'GMS equivalent (net)',
      'PMS premium',
      'Premium',
    ],
    ['Y10001', 640, 620, 600, 25, 40],
    ['Y10002', 395, 385, 375, 12, 20],
  ];
  const gross = { sheet: 'Sheet1', heading: 'GMS equivalent (gross)', nth: 0 };
  const answers = answerColumn(noAnswers, gross, { fact: 'gmsEquivalent' });
  const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }), answers);
  expect(block!.remarks).toEqual(['“PMS premium” is taken as PMS premium; “Premium” could be it as well.']);
});

const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
const over = (shares: readonly number[]): Rows =>
  [40_000, 20_000, 60_000].map((premium, at) => [
    `Y1000${at}`,
    '01C',
    premium,
    ...shares.map((share) => premium * share),
  ]);

describe('what columns of years of a schedule hold', () => {
  const named = ['2014/15', '2015/16', '2016/17', '2017/18'];
  const rising = (premium: number): readonly number[] => [1, 2, 3, 4].map((nth) => (premium * nth) / 4);
  const read = async (
    headings: readonly string[],
    cells: (premium: number) => readonly number[],
    answers = noAnswers,
  ) => {
    const rows = [400, 800, 1200].map((premium, nth) => [`Y1000${nth}`, '01C', ...cells(premium)]);
    const { mapping } = await blockOf(['Practice code', 'CCG', ...headings], rows, answers);
    return mapping.years.map(({ measure, year }) => `${measure} ${year}`);
  };
  const all = (measure: string): readonly string[] =>
    [2014, 2015, 2016, 2017].map((year) => `${measure} ${year}`);

  test('“Amount” says nothing of it: their amounts do', async () => {
    const headings = ['Premium', ...named.map((year) => `Amount ${year}`)];
    expect(await read(headings, (premium) => [premium, ...rising(premium)])).toEqual(all('released'));
  });

  test('what the user has said of them goes before their amounts', async () => {
    const answers = named.reduce(
      (said, heading, at) =>
        answerColumn(said, { sheet: 'Sheet1', heading, nth: 0 }, { year: 2014 + at, measure: 'retained' }),
      noAnswers,
    );
    const cells = (premium: number): readonly number[] => [premium, ...rising(premium)];
    expect(await read(['Premium', ...named], cells)).toEqual(all('released'));
    expect(await read(['Premium', ...named], cells, answers)).toEqual(all('retained'));
  });

  test('what is retained says something without a premium only beside what is released, or comes on top', async () => {
    const retained = named.map((year) => `Retained ${year}`);
    const left = (premium: number): readonly number[] => rising(premium).map((each) => premium - each);
    const beside = async (measure: string) =>
      (
        await read([...named.map((year) => `${measure} ${year}`), ...retained], (premium) => [
          ...(measure === 'Step' ? [1, 1, 1, 1].map(() => premium / 4) : rising(premium)),
          ...left(premium),
        ])
      ).filter((each) => each.startsWith('retained'));
    expect(await read(retained, left)).toEqual([]);
    expect(await beside('Released')).toEqual(all('retained'));
    expect(await beside('Step')).toEqual(all('retained'));
  });

  test('years of two measures by turns are told apart', async () => {
    const headings = named.flatMap((year) => [`Released ${year}`, year]);
    const cells = (premium: number): readonly number[] =>
      rising(premium).flatMap((released) => [released, premium - released]);
    expect(await read(['Premium', ...headings], (premium) => [premium, ...cells(premium)])).toEqual([
      ...all('released'),
      ...all('retained'),
    ]);
  });
});

describe('columns of years that are asked about', () => {
  const each = [0.25, 0.25, 0.25, 0.25];
  const until = [0.25, 0.5, 0.75, 1];
  const left = [0.75, 0.5, 0.25, 0];
  test.each([
    ['Released', each, 'are not what the headings say: none is taken until you say what they hold'],
    ['Premium to be released', left, 'are not what the headings say'],
    ['Annual reduction', until, 'are not what the headings say'],
    ['Retained', until, 'are not what the headings say'],
    ['Glide path', left, 'hold could not be told'],
    ['Transitional payment', left, 'hold could not be told'],
  ])('“%s” over %j', async (words, shares, says) => {
    const headings = years.map((year) => `${words} ${year}`);
    const block = await blockOf(['Practice code', 'CCG', 'PMS premium', ...headings], over(shares));
    expect(block.mapping.years).toEqual([]);
    expect(block.remarks).toEqual([expect.stringContaining(says)]);
    expect(questionsOn([block]).map(({ ask, columns }) => [ask, columns.length])).toEqual([['measure', 4]]);
  });

  test.each([
    ['Released', until, 'released'],
    ['2014/15 release', until, 'released'],
    ['Premium payable', left, 'retained'],
    ['Retained', [1, 1, 1, 1], 'retained'],
    ['Released', [1, 1, 1, 1], 'released'],
    ['Annual reduction', each, 'step'],
  ])('“%s” over %j is not', async (words, shares, measure) => {
    const headings = years.map((year) =>
      words.includes('/') ? words.replace('2014/15', year) + ' (25%)' : `${words} ${year}`,
    );
    const block = await blockOf(['Practice code', 'CCG', 'PMS premium', ...headings], over(shares));
    expect(block.mapping.years.map((year) => year.measure)).toEqual(years.map(() => measure));
    expect(questionsOn([block])).toEqual([]);
  });

  test.each<[string, Rows[number], measure: string | undefined]>([
    ['all of which stays the premium', [4000, 4000, 4000, 4000], undefined],
    ['of which one falls from it', [3000, 2000, 1000, 0], 'retained'],
    ['of which one rises to it', [1000, 2000, 3000, 4000], 'released'],
  ])('years alone, %s', async (_, last, measure) => {
    const whole = Array.from({ length: 4 }, () => [4000, 4000, 4000, 4000]);
    const block = await blockOf(
      ['Practice code', 'CCG', 'PMS premium', ...years],
      [...whole, last].map((amounts, at) => [`Y1000${at}`, '01C', 4000, ...amounts]),
    );
    expect(block.mapping.years[0]?.measure).toBe(measure);
    expect(questionsOn([block])).toHaveLength(measure ? 0 : 1);
  });

  test.each<[string, Rows[number]]>([
    ['fall, but not to nothing', [3000, 2500, 2000, 1500]],
    ['rise from what is taken back', [-500, 1000, 2000, 3000]],
  ])('years alone whose amounts %s', async (_, amounts) => {
    const block = await blockOf(
      ['Practice code', 'CCG', 'PMS premium', ...years],
      [1, 2, 3].map((nth) => [`Y1000${nth}`, '01C', 4000, ...amounts]),
    );
    expect(questionsOn([block]).map(({ ask }) => ask)).toEqual(['measure']);
  });

  test('but not years alone that say millions', async () => {
    const rows = [
      ['Release of the premium, £m'],
      ['Practice code', 'CCG', 'PMS premium', ...years],
      ['Y10001', '01C', 0.4, 0.1, 0.2, 0.3, 0.4],
      ['Y10002', '01C', 0.8, 0.2, 0.4, 0.6, 0.8],
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
    expect(block!.mapping.years.map(({ measure }) => measure)).toEqual(years.map(() => 'released'));
    expect(block!.mapping.units[3]).toBe(1_000_000);
  });

  test('words that are not known, beside what is released', async () => {
    const [released, others] = [
      years.map((year) => `Released ${year}`),
      years.map((year) => `Glide path ${year}`),
    ];
    const rows = over(until).map((row) => [...row, 4, 3, 2, 1]);
    const block = await blockOf(['Practice code', 'CCG', 'PMS premium', ...released, ...others], rows);
    expect(block.mapping.years).toHaveLength(4);
    expect(block.remarks).toEqual([]);
  });

  test('“MPIG” of each year is no part of a premium', async () => {
    const headings = years.map((year) => `MPIG correction factor ${year}`);
    const block = await blockOf(['Practice code', 'CCG', 'PMS premium', ...headings], over(left));
    expect(questionsOn([block])).toEqual([]);
  });
});

describe('what only the cells tell', () => {
  test.each([
    ['From locality', 'To locality', 'North', 'South', []],
    ['From locality', 'To locality', '01C', '02P', ['ccg', 'receivingCcg']],
    ['From locality', 'To locality', 'NHS Bramley CCG', 'NHS Leeds CCG', ['ccg', 'receivingCcg']],
  ])('“%s” and “%s” over “%s” and “%s”', async (from, to, one, other, carried) => {
    const block = await blockOf(
      ['Practice code', from, to, 'Purpose', 'Financial year', 'Amount'],
      ['Y10001', 'Y10002', 'Y10003'].map((code) => [code, one, other, 'Access', '2014/15', 100]),
    );
    const { ccg, receivingCcg } = block.mapping.facts;
    expect([ccg === 1 ? 'ccg' : '', receivingCcg === 2 ? 'receivingCcg' : ''].filter(Boolean)).toEqual(
      carried,
    );
    expect(questionsOn([block])).toHaveLength(carried.length === 0 ? 2 : 0);
  });

  test.each([
    ['CCG', 'Provider CCG', ['ccg', undefined], true],
    ['Region', 'Provider CCG', [undefined, undefined], true],
    ['CCG', 'CCG paid to', ['ccg', 'receivingCcg'], false],
    ['CCG', 'Spend CCG', ['ccg', 'receivingCcg'], false],
  ])('%s and %s in a ledger', async (first, second, taken, isAsked) => {
    const rows = ['02P', '03N', '03N'].map((to) => [
      'Y10001',
      first === 'CCG' ? '02P' : 'North',
      to,
      'Access',
      5,
    ]);
    const block = await blockOf(['Practice code', first, second, 'Purpose', 'Amount 2014/15'], rows);
    const { ccg, receivingCcg } = block.mapping.facts;
    expect([ccg === 1 ? 'ccg' : ccg, receivingCcg === 2 ? 'receivingCcg' : receivingCcg]).toEqual(taken);
    expect(questionsOn([block]).map(({ columns }) => columns[0]!.couldBe)).toEqual(
      isAsked ? [['ccg', 'receivingCcg']] : [],
    );
  });

  test.each([
    ['Organisation', ['NHS Leeds CCG', 'NHS Bramley CCG', 'NHS Leeds CCG'], 'ccg'],
    ['Organisation', ['01C', '02P', '01C'], 'ccg'],
    ['Organisation', ['Park Surgery', 'High Street Practice', 'The Elms Surgery'], 'practiceName'],
    ['Name', ['NHS Leeds CCG', 'NHS Bramley CCG', 'NHS Leeds CCG'], 'ccgName'],
  ] as const)('“%s” over %j', async (heading, cells, fact) => {
    const block = await blockOf(
      [heading, 'Practice code', 'PMS premium'],
      cells.map((cell, at) => [cell, `Y1000${at}`, 100]),
    );
    expect(block.mapping.facts[fact]).toBe(0);
    expect(questionsOn([block])).toEqual([]);
  });

  test.each([
    ['CCGs', ['Yes', 'no', 'Yes'], [undefined, ['agreementOfCcgs', 'agreedWithCcg']]],
    ['CCG', ['Y', 'Y', 'tbc'], [undefined, ['agreementOfCcgs', 'agreedWithCcg']]],
    ['CCGs', ['01C', 'No', 'No'], [2, undefined]],
    ['CCG', ['tbc', 'tbc', 'n/a'], [2, undefined]],
    ['CCG', ['Northshire', 'Northshire', 'tbc'], [2, undefined]],
  ])('%s over %j in a ledger', async (heading, cells, [ccg, couldBe]) => {
    const block = await blockOf(
      ['Practice code', 'To CCG', heading, 'Purpose', 'Amount 2014/15'],
      cells.map((cell) => ['Y10001', '02P', cell, 'Access', 5]),
    );
    expect(block.mapping.facts.ccg).toBe(ccg);
    expect(questionsOn([block])[0]?.columns[0]!.couldBe).toEqual(couldBe);
  });

  const answers = ['Y', 'N', 'Y'];
  const days = ['01/03/2014', '02/03/2014', '03/03/2014'];
  test.each([
    ['CCG agreed?', answers],
    ['CCG agreement (Y/N)', answers],
    ['CCG agreed', days],
    ['CCG approved', answers],
    ['CCG agreement date', days],
  ])(
    '“%s” over %j in a schedule is the agreement with the CCG, and no day of one with the practice',
    async (heading, cells) => {
      const { mapping, columns } = await blockOf(
        ['Practice code', heading, 'PMS premium'],
        cells.map((cell, at) => [`Y1000${at}`, cell, 100]),
      );
      expect(mapping.facts).toEqual({ practiceCode: 0, agreedWithCcg: 1, premium: 2 });
      expect(columns[1]).toMatchObject({ carries: 'agreed with the CCG' });
    },
  );

  test.each([
    ['CCG agreed?', 'Scheme', { agreementOfCcgs: 4 }],
    ['CCG agreed?', 'Agreement of the CCGs', { agreedWithCcg: 4, agreementOfCcgs: 5 }],
    ['CCG agreed?', 'Joint decision', { agreementOfCcgs: 4, agreedWithCcg: 5 }],
    ['Agreed (Y/N)', 'Scheme', { agreementOfCcgs: 4 }],
  ])('“%s” beside “%s” in a ledger', async (heading, beside, facts) => {
    const { mapping } = await blockOf(
      ['Practice code', 'To CCG', 'Purpose', 'Amount 2014/15', heading, beside],
      answers.map((answer) => ['Y10001', '02P', 'Access', 5, answer, 'Yes']),
    );
    expect(mapping.facts).toMatchObject(facts);
    expect(Object.values(mapping.facts).filter((column) => column === 4)).toHaveLength(1);
  });

  test.each([
    ['Agreement', ['Agreed by 01C and 02D', '', '']],
    ['Agreed by', ['01C, 02D', 'NHS Leeds CCG', '']],
    ['CCG agreement', ['01C 3/4/14; 02D 5/4/14', '', '']],
    ['CCG agreed', days],
    ['CCG agreement', ['see minutes', '', 'GB paper 14']],
    ['Agreed with other CCGs', answers],
    ['Out of area agreement', answers],
    ['Agreement under 5(f)', answers],
    ['Date of CCG agreement', days],
    ['Agreement ref', ['Letters of 01C and 02P', '', '']],
  ])(
    '“%s” over %j in a ledger is the agreement of the CCGs, and is not asked about',
    async (heading, cells) => {
      const block = await blockOf(
        ['Practice code', 'To CCG', 'Purpose', 'Amount 2014/15', heading],
        cells.map((cell) => ['Y10001', '02P', 'Access', 5, cell]),
      );
      expect(block.mapping.facts.agreementOfCcgs).toBe(4);
      expect(questionsOn([block])).toEqual([]);
    },
  );

  test.each([
    ['Approval by CCGs required', answers],
    ['Agreement of LMC', answers],
    ['Agreement ref', ['Letter', 'Email', '']],
    ['CCG agreed (£)', [5000, 4000, 3000]],
  ])('“%s” over %j is none', async (heading, cells) => {
    const { mapping } = await blockOf(
      ['Practice code', 'To CCG', 'Purpose', 'Amount 2014/15', heading],
      cells.map((cell) => ['Y10001', '02P', 'Access', 5, cell]),
    );
    expect(mapping.facts).not.toHaveProperty('agreementOfCcgs');
  });

  test('plan and actual below each year are two columns of it, of which none is taken', async () => {
    const rows = [
      ['Practice', 'Purpose', 'To CCG', '2014/15', '', '2015/16', ''],
      ['', '', '', 'Plan', 'Actual', 'Plan', 'Actual'],
      ['High Street Surgery', 'Access', '02P', 2500, 2500, 5000, 5000],
      ['Oak Tree', 'Access', '02P', 2000, 1500, 4000, ''],
    ];
    const [block] = await findBlocks(arrayWorkbook({ name: 'Ledger', rows }));
    expect(block).toMatchObject({ kind: 'ledger', area: { row: 2, rows: 2 }, mapping: { years: [] } });
    expect(block!.remarks[0]).toContain('several say the same of a year: none of them is taken.');
  });

  test('beside both, another CCG is nothing that is asked about', async () => {
    const headings = ['Practice code', 'CCG', 'Receiving CCG', 'Provider CCG', 'Purpose', 'Amount 2014/15'];
    const block = await blockOf(headings, [['Y10001', '02P', '02P', '03N', 'Access', 5]]);
    expect(questionsOn([block])).toEqual([]);
  });

  test('what a premium is linked to may be an amount or a service', async () => {
    const linked = async (...cells: (string | number)[]): Promise<readonly unknown[]> => {
      const block = await blockOf(
        ['Practice code', 'PMS premium', 'Linked services'],
        cells.map((cell, at) => [`Y1000${at}`, 100, cell]),
      );
      return [block.mapping.facts.linkedFunding, block.mapping.facts.scheme];
    };
    expect(await linked(10, 0, 5)).toEqual([2, undefined]);
    expect(await linked('Homeless', 'KPI scheme', 'None')).toEqual([undefined, 2]);
    expect(await linked('tbc', 'tbc', 'tbc')).toEqual([2, undefined]);
  });

  test('“Contract” over contracts, of which one says more', async () => {
    const contracts = ['PMS', 'GMS from 1/4/2016', 'GMS', 'APMS', 'PMS'];
    const block = await blockOf(
      ['Practice code', 'Contract', 'PMS premium'],
      contracts.map((contract, at) => [`Y1000${at}`, contract, 100]),
    );
    expect(block.mapping.facts.contractType).toBe(1);
  });
});

describe('amounts of a ledger', () => {
  const ledger = (...headings: string[]): readonly string[] => [
    'CCG',
    'Purpose',
    'Financial year',
    ...headings,
  ];
  const rows = [1, 2, 3].map((nth) => ['01C', 'Access', '2014/15', 60 * nth, 40 * nth, 100 * nth]);

  test('what is recurrent and what is not come to the total', async () => {
    const block = await blockOf(ledger('Recurrent', 'Non-recurrent', 'Total'), rows);
    expect(headingOf(block, 'amount')).toBe('Total');
    expect(block.remarks).toEqual([]);
  });

  test('though little is not recurrent', async () => {
    const few: Rows = [
      ['01C', 'Access', '2014/15', 60, 40, 100],
      ['01C', 'Access', '2014/15', 50, '', 50],
      ['01C', 'Access', '2014/15', 30, '', 30],
    ];
    const whole = await blockOf(ledger('Recurrent', 'Non-recurrent', 'Total'), few);
    expect([headingOf(whole, 'amount'), questionsOn([whole])]).toEqual(['Total', []]);
    const parts = await blockOf(
      ledger('Recurrent', 'Non-recurrent'),
      few.map((row) => row.slice(0, -1)),
    );
    expect(parts.remarks).toEqual([expect.stringContaining('“Recurrent”, “Non-recurrent” is not plain')]);
  });

  test.each<[string, Rows[number], Rows[number]]>([
    ['nothing', [60, 40, ''], [50, 10, 60]],
    ['what cannot be read', [60, 40, 'tbc'], [50, 10, 60]],
    ['less than its parts', [60, 40, 99], [50, 10, 60]],
  ])('a total that says %s in a row does not stand for its parts', async (_, ...amounts) => {
    const block = await blockOf(
      ledger('Recurrent', 'Non-recurrent', 'Total'),
      [...amounts, [5, 5, 10], [6, 1, 7]].map((cells) => ['01C', 'Access', '2014/15', ...cells]),
    );
    expect(questionsOn([block])).toHaveLength(3);
  });

  test('of the cost in the year and of a full year it is asked which is meant', async () => {
    const block = await blockOf(
      ledger('In-year cost', 'Full year effect'),
      rows.map((row) => row.slice(0, -1)),
    );
    expect(block.kind).toBe('ledger');
    expect(questionsOn([block])).toHaveLength(2);
  });

  test('without a total it is asked which is meant', async () => {
    const block = await blockOf(
      ledger('Recurrent £', 'Non-recurrent £'),
      rows.map((row) => row.slice(0, -1)),
    );
    expect(block.kind).toBe('ledger');
    expect(block.remarks).toEqual([expect.stringContaining('“Recurrent £”, “Non-recurrent £” is not plain')]);
  });

  test('days under “Approved” are no amounts', async () => {
    const block = await blockOf(
      ledger('Approved', 'Amount'),
      [1, 2, 3].map((nth) => ['01C', 'Access', '2014/15', 42_000 + nth, 100 * nth]),
    );
    expect(block.mapping.facts).toMatchObject({ approved: 3, amount: 4 });
  });

  describe('beside those of years, with a column of the year', () => {
    const byYear = (...each: Rows): Rows => each.map((amounts) => ['01C', 'Access', '2014/15', ...amounts]);
    const amountsBy = ['Amount', '2014/15', '2015/16'];
    const yearsOf = ({ mapping }: Block) => mapping.years.map(({ year }) => year);

    test.each<[string, Rows, readonly number[]]>([
      ['their total', byYear([300, 100, 200], [500, 200, 300], [50, '', 50], ['', '', '']), [2014, 2015]],
      ['to the penny', byYear([300.01, 100, 200]), [2014, 2015]],
      ['more', byYear([310, 100, 200], [500, 200, 300]), []],
      ['that of the year of each row', byYear([100, 100, ''], [200, 200, '']), [2014, 2015]],
      ['their total, but for a row', byYear([300, 100, 200], [500, 200, 300], [70, 10, 20]), []],
    ])('%s', async (_, cells, taken) => {
      expect(yearsOf(await blockOf(ledger(...amountsBy), cells))).toEqual(taken);
    });
    test('which the user has said to count', async () => {
      const answers = answerColumn(
        noAnswers,
        { sheet: 'Sheet1', heading: 'Amount', nth: 0 },
        { fact: 'amount' },
      );
      const block = await blockOf(ledger(...amountsBy), byYear([300, 100, 200]), answers);
      expect(yearsOf(block)).toEqual([]);
    });
  });

  test('“Recurrent” may be a yes or no', async () => {
    const block = await blockOf(ledger('Recurrent', 'Amount'), [
      ...['Y', 'N', 'Y'].map((recurrent) => ['01C', 'Access', '2014/15', recurrent, 100]),
    ]);
    expect(headingOf(block, 'amount')).toBe('Amount');
  });
});

test.each([
  ['Released', 'schedule'],
  ['Retained', 'schedule'],
  ['Annual reduction', 'schedule'],
  ['Reinvested', 'ledger'],
  ['Spend', 'ledger'],
])('“%s” of each year by scheme is a %s', async (words, kind) => {
  const block = await blockOf(
    ['Practice code', 'CCG', 'Scheme', ...years.map((year) => `${words} ${year}`)],
    [1, 2, 3].map((nth) => [`Y1000${nth}`, '01C', 'Access', 100, 200, 300, 400]),
  );
  expect(block.kind).toBe(kind);
});

describe('years of a ledger, of which not all is PMS money', () => {
  const amounts = [
    [100, 40, 200, 80],
    [50, 20, 100, 40],
  ];
  const ledger = (headings: readonly string[], cells: Rows, answers = noAnswers): Promise<Block> =>
    blockOf(
      ['CCG', 'Purpose', ...headings],
      cells.map((row) => ['01C', 'Access', ...row]),
      answers,
    );
  test.each<[string[], Rows, by: string]>([
    [['2014/15', 'of which PMS', '2015/16', 'of which PMS'], amounts, '“of which PMS”'],
    [
      ['Total 2014/15', 'of which PMS 2014/15', 'Total 2015/16', 'of which PMS 2015/16'],
      amounts,
      '“of which PMS 2014/15”, “of which PMS 2015/16”',
    ],
    [['2014/15', '2015/16', 'PMS contribution'], [[100, 200, 120]], '“PMS contribution”'],
    [['2014/15', '2015/16', '% PMS'], [[100, 200, 0.4]], '“% PMS”'],
  ])('are not taken: %j', async (headings, cells, by) => {
    const block = await ledger(headings, cells);
    expect([block.mapping.years, block.mapping.facts.amount]).toEqual([[], undefined]);
    expect(block.remarks).toEqual([
      expect.stringContaining(`may not all be PMS money, going by ${by}: none`),
    ]);
    expect(questionsOn([block])).not.toEqual([]);
  });

  test.each<[string[], Rows]>([
    [
      ['2014/15', '2015/16', 'PMS contribution'],
      [
        [100, 200, 300],
        [50, 60, 110],
      ],
    ],
    [['2014/15', '2015/16', '% PMS'], [[100, 200, 1]]],
  ])('but where all is, they are: %j', async (headings, cells) => {
    expect((await ledger(headings, cells)).mapping.years.map(({ column }) => column)).toEqual([2, 3]);
  });

  test('and where the user has said which columns are, those', async () => {
    const headings = ['2014/15', 'of which PMS', '2015/16', 'of which PMS'];
    const answers = [0, 1].reduce(
      (said, nth) =>
        answerColumn(
          said,
          { sheet: 'Sheet1', heading: 'of which PMS', nth },
          { year: 2014 + nth, measure: 'amount' },
        ),
      noAnswers,
    );
    const { mapping } = await ledger(headings, amounts, answers);
    expect(mapping.years.map(({ column }) => column)).toEqual([3, 5]);
  });
});

describe('years of a ledger under a line that says “cumulative”', () => {
  const under = async (...lines: readonly string[]): Promise<Block> => {
    const titles = lines.map((line) => [line, '', '', '']);
    const rows = [...titles, ['CCG', 'Purpose', '2014/15', '2015/16'], ['01C', 'Access', 100, 200]];
    return (await findBlocks(arrayWorkbook({ name: 'Sheet1', rows })))[0]!;
  };
  test.each([
    [['Cumulative reinvestment']],
    [['Reinvestment (cumulative)', '', 'All figures are agreed']],
    [['PMS reinvestment', 'Cumulative spend by year']],
  ])('are asked about: %j', async (lines) => {
    const block = await under(...lines);
    expect(block.mapping.years).toEqual([]);
    expect(block.remarks).toEqual([
      expect.stringContaining('“2014/15”, “2015/16” hold what is spent until then, going by “'),
    ]);
    expect(questionsOn([block])).toHaveLength(1);
  });
  test.each([
    [['Reinvestment in the year (not cumulative)']],
    [['Cumulative release and what it is spent on']],
    [['In-year spend', 'Cumulative figures are on the next sheet']],
  ])('but not under %j', async (lines) => {
    expect((await under(...lines)).mapping.years).toHaveLength(2);
  });
});

describe('amounts of which a column says what each row’s are', () => {
  const unread = 'says row by row what the amounts are, such as “Released”, and they are not checked';
  const every = (words: readonly string[], row: (word: string, nth: number) => Rows[number]): Rows =>
    ['Y10001', 'Y10002', 'Y10003'].flatMap((code) =>
      words.map((word, nth) => [nth === 0 ? code : '', ...row(word, nth)]),
    );
  const both = ['Released', 'Reinvested'];
  test.each<[string, string[], Rows, said: string]>([
    [
      'a ledger of what is released and reinvested',
      ['CCG', 'Scheme', 'Measure', 'Financial year', 'Amount'],
      both.flatMap((word) => [1, 2].map((nth) => ['01C', 'Access', word, '2014/15', 10 * nth])),
      `“Measure” ${unread}`,
    ],
    [
      'a list without purposes',
      ['Practice code', 'Measure', 'Year', 'Value'],
      every([...both, 'Retained premium'], (word) => [word, '2014/15', 10]).map(([, ...cells]) => [
        'Y10001',
        ...cells,
      ]),
      `“Measure” ${unread}`,
    ],
    [
      'a schedule with several rows a practice, which stands over them',
      ['Practice code', 'Line', '2014/15', '2015/16'],
      every(['Released', 'Retained'], (word, nth) => [word, 10 - nth, 20 - nth]),
      `“Line” ${unread}`,
    ],
  ])('are not taken together: %s', async (_, headings, rows, said) => {
    const { mapping, remarks } = await blockOf(headings, rows);
    expect([mapping.facts, mapping.years]).toEqual([{}, []]);
    expect(remarks).toEqual([expect.stringContaining(said)]);
  });

  test.each<[string, string[], Rows]>([
    [
      'what was decided on each practice',
      ['Practice code', 'PMS premium', 'Decision', 'Released 2014/15'],
      ['Release', 'Retained', 'Release'].map((word, nth) => [`Y1000${nth}`, 100, word, 50]),
    ],
    [
      'how far every payment has come',
      ['CCG', 'Purpose', 'Payment', 'Amount 2014/15'],
      [1, 2, 3].map((nth) => ['01C', 'Access', 'Released', nth]),
    ],
    [
      'which pot pays',
      ['CCG', 'Purpose', 'Pot', 'Amount 2014/15'],
      ['PMS premium', 'Baseline', 'PMS premium'].map((pot) => ['01C', 'Access', pot, 5]),
    ],
  ])('but %s is no such column', async (_, headings, rows) => {
    const { mapping } = await blockOf(headings, rows);
    expect(mapping.years).toHaveLength(1);
  });

  test('nor one that the user has set aside', async () => {
    const headings = ['CCG', 'Scheme', 'Line', 'Amount 2014/15'];
    const rows = both.map((word) => ['01C', 'Access', word, 5]);
    const block = await blockOf(headings, rows);
    expect(block.mapping.years).toEqual([]);
    const answers = answerColumn(noAnswers, { sheet: 'Sheet1', heading: 'Line', nth: 0 }, 'nothing');
    expect((await blockOf(headings, rows, answers)).mapping.years).toHaveLength(1);
  });
});

describe('a list of practices by year, with their premium and an amount', () => {
  const list = (heading: string, purpose: readonly string[] = []): Rows => [
    ['Practice code', 'CCG', ...purpose.map(() => 'Purpose'), 'Financial year', 'PMS premium', heading],
    ...['2014/15', '2015/16'].flatMap((year, nth) =>
      ['Y10001', 'Y10002'].map((code) => [code, '01C', ...purpose, year, 4000, 1000 * (nth + 1)]),
    ),
  ];
  test.each<[string, title: string, Rows, kind: string]>([
    ['an amount', '', list('Amount'), 'schedule'],
    ['what is still paid', '', list('Amount paid'), 'schedule'],
    ['an amount that says it is spent', '', list('Amount reinvested'), 'ledger'],
    ['an amount under a title that says so', 'PMS redeployment', list('Amount'), 'ledger'],
    ['an amount with what it is spent on', '', list('Amount', ['Access']), 'ledger'],
  ])('%s', async (_, title, rows, kind) => {
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows: [[title], ...rows] }));
    expect(block!.kind).toBe(kind);
  });

  test('an amount that the user has said to be one', async () => {
    const rows = list('Amount');
    const column = { sheet: 'Sheet1', heading: 'Amount', nth: 0 };
    const answers = answerColumn(noAnswers, column, { fact: 'amount' });
    const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }), answers);
    expect(block!.kind).toBe('ledger');
  });

  test('it is said why the amount is not taken', async () => {
    const says =
      '“Amount” beside a premium may be what is released and is not taken: if it is what is spent, say that it is the amount, or head it “Amount reinvested”.';
    const rows = list('Amount');
    const remarksOn = async (...of: Rows): Promise<readonly string[]> =>
      (await blockOf(rows[0] as string[], of)).remarks;
    expect(await remarksOn(...rows.slice(1))).toEqual([
      expect.stringMatching(/^Practices stand in a row/),
      says,
    ]);
    expect(await remarksOn(...rows.slice(1, 3))).toEqual([says]);
  });
});
