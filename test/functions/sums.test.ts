import { thrownBy, valueError } from '../support/customFunctions';
import { levelUp } from '../../src/functions/levelUp';
import { monthly } from '../../src/functions/monthly';
import { netImpact } from '../../src/functions/netImpact';
import { outOfHours } from '../../src/functions/outOfHours';
import { premiumPerPatient } from '../../src/functions/premiumPerPatient';
import { qualityPremium } from '../../src/functions/qualityPremium';
import { shares } from '../../src/functions/shares';

/** An argument left out, as Excel gives it. */
const out = null as unknown as undefined;
const one = (cell: unknown) => [[cell]];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const row = (...cells: unknown[]) => [cells];

describe('PMS.PREMIUMPERPATIENT', () => {
  test('a column: empty rows stay empty, on the web and on the desktop', () => {
    const result = premiumPerPatient(
      column(168472.48, null, 0, 0, -100, 100),
      column(9800, null, 0, 4000, 1000, null),
    );
    expect(result).toEqual(column(17.19, '', '', 0, -0.1, valueError('Weighted patients is missing.')));
  });
});

describe('PMS.OUTOFHOURS', () => {
  test('a year and a day in it', () => {
    expect(outOfHours(row('2014/15', '1 May 2018', 0))).toEqual(row(0.0546, 0.0487, ''));
  });
  test('never the nearest', () => {
    expect(thrownBy(() => outOfHours(one('2013/14')))).toMatchObject({ code: '#N/A' });
  });
});

describe('PMS.MONTHLY', () => {
  test('a column of amounts fills a rectangle; a wrong one says so in its row', () => {
    const [first, second, third] = monthly(column(1200, null, 'x'));
    expect(first).toEqual(Array(12).fill(100));
    expect(second).toEqual(Array(12).fill(''));
    expect(third).toEqual(Array(12).fill(valueError('The amount must be a number, not the text “x”.')));
  });
  test('downwards, a column for each amount', () => {
    const paid = monthly(row(1200, 12), true);
    expect(paid).toHaveLength(12);
    expect(paid[11]).toEqual([100, 1]);
  });
  test('what it cannot take', () => {
    expect(thrownBy(() => monthly(one('x')))).toEqual(
      valueError('The amount must be a number, not the text “x”.'),
    );
    expect(
      thrownBy(() =>
        monthly([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual(
      // prettier-ignore
      valueError('Give one amount, one column or one row of them.'),
    );
    expect(thrownBy(() => monthly(one(1), 'perhaps'))).toEqual(
      valueError('Down must be TRUE or FALSE, not “perhaps”.'),
    );
  });
});

describe('PMS.SHARES', () => {
  test('in the shape of the weights; empty cells get none', () => {
    expect(shares(100, [[1, null], [1, 1]])).toEqual([[33.34, ''], [33.33, 33.33]]); // prettier-ignore
  });
  test('what it cannot take', () => {
    expect(thrownBy(() => shares(100, column(1, 'x')))).toEqual(
      valueError('Weight 2 must be a number, not the text “x”.'),
    );
    expect(thrownBy(() => shares(null, column(1)))).toEqual(valueError('The pool is missing.'));
    expect(thrownBy(() => shares(100, column(0, null)))).toEqual(
      valueError('The weights are all 0: there is nothing to share by.'),
    );
  });
});

describe('PMS.NETIMPACT', () => {
  test('a row for each practice, and an error in the row it is in', () => {
    expect(
      netImpact(
        [
          [100, 200],
          [null, ''],
          ['x', 1],
        ],
        [
          [50, 250],
          [null, null],
          [1, 1],
        ],
      ),
    ).toEqual([
      // prettier-ignore
      [-50, 50, 0],
      ['', '', ''],
      Array(3).fill(valueError('Released in year 1 must be a number, not the text “x”.')),
    ]);
  });
  test('years that say one of the two alone', () => {
    expect(netImpact([[null, ''], [5, 5]], [[10, 20], [null, null]])).toEqual([[10, 20, 30], [-5, -5, -10]]); // prettier-ignore
  });
  test('years down a single column, the total below', () => {
    expect(netImpact(column(100, 200), column(50, null))).toEqual(column(-50, -200, -250));
  });
  test('ranges that do not go together', () => {
    for (const [released, reinvested] of [
      [column(1, 2), row(1, 2)],
      [column(1, 2), one(1)],
      [row(1, 2), one(1)],
    ] as const)
      // prettier-ignore
      expect(thrownBy(() => netImpact([...released], [...reinvested]))).toEqual(
        valueError('What is released and what is reinvested must be ranges of the same size.'),
      );
    expect(thrownBy(() => netImpact(one('x'), one(1)))).toEqual(
      valueError('Released in year 1 must be a number, not the text “x”.'),
    );
  });
});

describe('PMS.LEVELUP', () => {
  const ccgs = column('02P', null, '03N', 0);
  const amounts = column(400000, null, 100000, 0);
  const populations = column(100000, null, 50000, 0);
  test('empty rows are passed over; an empty target is as leaving it out', () => {
    const table = [['CCG', 'Per head', 'Needs per head', 'Needs in all'], ['02P', 4, 0, 0], ['03N', 2, 2, 100000]]; // prettier-ignore
    for (const target of [out, null, 0, '', 'Highest', '02p', ' 02P'])
      expect(levelUp(ccgs, amounts, populations, target)).toEqual(table);
    expect(levelUp(column(null), column(null), column(null))).toEqual([table[0]]);
  });
  test('what it cannot take', () => {
    expect(thrownBy(() => levelUp(ccgs, amounts, populations, 'most'))).toEqual(
      valueError('The target must be “highest”, “mean” or one of the CCGs, not “most”.'),
    );
    expect(thrownBy(() => levelUp(column('A'), column(1), column(0)))).toEqual(
      valueError('The population of A must be more than 0.'),
    );
    for (const [amount, population] of [
      [5, null],
      [0, 5],
      ['x', 0],
    ])
      // prettier-ignore
      expect(
        thrownBy(() => levelUp(column('A', null), column(1, amount), column(1, population), 'mean')),
      ).toEqual(valueError('CCG 2 is missing, and its amount or population is given.'));
    expect(thrownBy(() => levelUp(column('A', 'a '), column(1, 2), column(1, 2)))).toEqual(
      valueError('a is given more than once. Give each CCG once, with all that it has.'),
    );
    for (const [amounts, populations] of [
      [column(1), column(1)],
      [column(1), column(1, 2)],
      [column(1, 2), column(1)],
    ] as const)
      // prettier-ignore
      expect(thrownBy(() => levelUp(column('A', 'B'), [...amounts], [...populations]))).toEqual(
        valueError('The CCGs, amounts and populations must be ranges of the same size.'),
      );
  });
});

describe('PMS.QUALITYPREMIUM', () => {
  test('a row of reductions for each CCG of a column, or one for all', () => {
    const each = [[0.25, 0.25], [null, ''], [1.0000000000000002, 0]]; // prettier-ignore
    const people = column(250000, 250000, 250000);
    expect(qualityPremium(people, one(1), one(true), each)).toEqual(column(625000, 1250000, 0));
    expect(qualityPremium(people, one(1), one(true), row(0.5))).toEqual(column(625000, 625000, 625000));
  });
  test('all reductions of a column count for the one CCG', () => {
    expect(qualityPremium(one(250000), one(1), one(true), column(0.25, 0.25))).toEqual(one(625000));
  });
  test('another rate, a gateway not passed, empty rows', () => {
    expect(qualityPremium(column(100, 100, 0), one(1), column(' YES ', 'no', null), out, one(4))).toEqual(
      column(400, 0, ''),
    );
  });
  test('what it cannot take', () => {
    const of = (...args: unknown[]) =>
      thrownBy(() => qualityPremium(one(args[0]), one(args[1]), one(args[2]), row(...args.slice(3))));
    expect(of(100, 1, null)).toEqual(
      valueError('The gateway is missing: TRUE if it is passed, FALSE if not.'),
    );
    expect(of(100, 60, true)).toEqual(
      valueError('The share earned must be from 0% to 100%. Give shares as 12.5% or 0.125.'),
    );
    expect(of(-1, 1, true)).toEqual(valueError('The population must be a number, 0 or more.'));
    expect(of(100, 1, true, null, 'x')).toEqual(
      valueError('Reduction 2 must be a number, not the text “x”.'),
    );
  });
});
