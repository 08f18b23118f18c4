import { reinvestment } from '../../../src/policy/rules/reinvestment';
import { cleanWorkbook } from '../../support/cleanWorkbook';
import { dirts, draftOf, sheetsOf, withoutCcgNames } from '../../support/dirt';
import { readAndCheck } from '../../support/findingsOf';
import { checkWith } from '../../support/testRule';

describe('CCGs by code in the schedule and by name in the ledger', () => {
  const schedule = [
    ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
    ['Y10001', '01C', 1000, 1000],
    ['Y10002', '02P', 500, 500],
  ];
  const headings = ['From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'];

  test('where nothing joins them, a shortfall that a name could make up is no breach, and none is called met', async () => {
    const result = await checkWith([reinvestment], {
      schedule,
      ledger: [headings, ['NHS Barnsley CCG', 'NHS Barnsley CCG', 'Extended access', '2014/15', 1500]],
    });
    expect(result.findings.map(({ outcome, message }) => [outcome, message])).toEqual([
      [
        'evidence needed',
        'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: £1,000.00 is not accounted for, unless what the ledger has from “NHS Barnsley CCG” is theirs: one is a code and the other a name.',
      ],
      ['evidence needed', expect.stringContaining('practices of 02P release')],
    ]);
    expect(result.totals.breach.met).toBe(1);
  });

  test.each([
    ['a cell has both', ['Barnsley (01C)', '02P - NHS Leeds CCG'], 'NHS Barnsley CCG'],
    ['a title has both', ['01C', '02P'], 'NHS Barnsley CCG (01C)'],
  ])('where %s, the name is the code’s', async (_, ccgs, title) => {
    const { result } = await readAndCheck([
      {
        name: 'Schedule',
        rows: schedule.map(([code, ccg, ...others], at) => [
          code!,
          at === 0 ? ccg! : ccgs[at - 1]!,
          ...others,
        ]),
      },
      {
        name: 'Ledger',
        rows: [[title], ['Purpose', 'Financial year', 'Amount'], ['Extended access', '2014/15', 1000]],
      },
      {
        name: 'Other',
        rows: [
          headings,
          ['02P', '02P', 'Access', '2014/15', 500],
          ['Barnsley', '01C', 'Access', '2014/15', 5],
        ],
      },
    ]);
    expect(result.findings.filter(({ rule }) => rule === 'reinvestment' || rule === 'locality')).toEqual([]);
  });

  test.each([
    ['a title names two codes', [['NHS Barnsley CCG (01C and 02P)']]],
    ['another line than the name has a code', [['NHS Barnsley CCG'], ['Taken from the return of 02P']]],
  ])('where %s, the name is neither’s', async (_, titles) => {
    const { blocks, result } = await readAndCheck([
      { name: 'Schedule', rows: schedule },
      {
        name: 'Ledger',
        rows: [...titles, ['Purpose', 'Financial year', 'Amount'], ['Access', '2014/15', 1500]],
      },
    ]);
    expect(blocks[1]!.mapping.ccgAbove).toBe('NHS Barnsley CCG');
    const found = result.findings.filter(({ rule }) => rule === 'reinvestment');
    expect(found.map(({ outcome, subject }) => [outcome, subject.ccg])).toEqual([
      ['evidence needed', '01C'],
      ['evidence needed', '02P'],
    ]);
  });

  test('a shortfall that all the names together could not make up is a breach', async () => {
    const result = await checkWith([reinvestment], {
      schedule,
      ledger: [headings, ['NHS Barnsley CCG', 'NHS Barnsley CCG', 'Extended access', '2014/15', 600]],
    });
    expect(result.findings.map(({ outcome, subject }) => [outcome, subject.ccg])).toEqual([
      ['breach', '01C'],
      ['evidence needed', '02P'],
    ]);
  });

  test('without the names beside the codes, no row is told to stay in its locality or to leave it', async () => {
    const draft = withoutCcgNames(draftOf(cleanWorkbook(3), 3));
    const { result } = await readAndCheck(
      sheetsOf(dirts['CCGs by name where spent, by code where from']!(draft)),
    );
    const locality = result.findings.filter(({ rule }) => rule === 'locality');
    expect(new Set(locality.map(({ outcome }) => outcome))).toEqual(new Set(['evidence needed']));
    const ledgerRows = cleanWorkbook(3).ledger.rows.length;
    expect(locality).toHaveLength(ledgerRows);
  });
});
