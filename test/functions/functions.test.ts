import { notAvailable, thrownBy, valueError } from '../support/customFunctions';
import { financialYear } from '../../src/functions/financialYear';
import { globalSum } from '../../src/functions/globalSum';
import { gmsEquivalent } from '../../src/functions/gmsEquivalent';
import { isFourYear } from '../../src/functions/isFourYear';
import { levelUp } from '../../src/functions/levelUp';
import { monthly } from '../../src/functions/monthly';
import { netImpact } from '../../src/functions/netImpact';
import { phase } from '../../src/functions/phase';
import { premium } from '../../src/functions/premium';
import { qualityPremium } from '../../src/functions/qualityPremium';
import { schedule } from '../../src/functions/schedule';
import { shares } from '../../src/functions/shares';

/** An argument left out, as Excel gives it. */
const out = null as unknown as undefined;
const none = null as unknown as unknown[][];
const one = (cell: unknown) => [[cell]];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const row = (...cells: unknown[]) => [cells];
const APRIL_2014 = 41730;
const OCTOBER_2015 = 42278;

describe('PMS.PREMIUM', () => {
  test('of one practice', () => {
    expect(premium(one(900000), one(10000), one('2014/15'), out, out)).toEqual(one(204563.76));
    expect(premium(one(600000), one(10000), one('2014/15'), out, out)).toEqual(one(-95436.24));
    expect(premium(one(900000), one(10000), one(APRIL_2014), one(4563.76), one(true))).toEqual(
      one(159836.24),
    );
  });

  test('of a column: blank rows stay blank, a wrong row says so in its cell', () => {
    const result = premium(
      column(900000, null, 0, '900k', 700000, 700000),
      column(10000, '', 0, 10000, 0, -1),
      one('2014/15'),
      column(0, null, 0, 0, 0, 0),
      out,
    );
    expect(result).toEqual([
      [204563.76],
      [''],
      [''],
      [valueError('PMS funding must be a number, not the text “900k”.')],
      [valueError('Weighted patients is missing.')],
      [valueError('Weighted patients must be more than 0.')],
    ]);
  });

  test('a time for each row', () => {
    const result = premium(
      column(900000, 900000, 900000),
      one(10000),
      column('2014/15', '2030/31', '2014'),
      out,
      out,
    );
    expect(result).toEqual([
      [204563.76],
      [notAvailable('The global sum price for 2030/31 is not known. It is known for 2013/14 to 2025/26.')],
      [valueError('2014 could mean 2013/14 or 2014/15. Write the financial year in full, like 2014/15.')],
    ]);
  });

  test('a single error is thrown with its sentence', () => {
    const of = (...args: unknown[]) =>
      thrownBy(() => premium(one(args[0]), one(args[1]), one(args[2]), one(args[3]), one(args[4])));
    expect(of(900000, 10000, '2013/14')).toEqual(
      notAvailable(
        'The out-of-hours deduction for 2013/14 is not known. It is known for 2014/15 to 2025/26.',
      ),
    );
    for (const empty of [null, 0])
      expect(of(900000, 10000, empty)).toEqual(
        valueError('A financial year is missing. Write it like 2014/15, or give a date.'),
      );
    expect(of(900000, 10000, true)).toEqual(valueError('A financial year or date is needed, not TRUE.'));
    expect(of(900000, 10000, '2014/15', 'none')).toEqual(
      valueError('Linked funding must be a number, not the text “none”.'),
    );
    expect(of(900000, 10000, '2014/15', 0, 'perhaps')).toEqual(
      valueError('Own out-of-hours care must be TRUE or FALSE, not “perhaps”.'),
    );
    expect(of(null, 10000, '2014/15')).toEqual(valueError('PMS funding is missing.'));
    expect(of(1e300, 10000, '2014/15')).toEqual(
      valueError('This amount is too large to be worked out to the penny.'),
    );
  });

  test('ranges that do not go together', () => {
    expect(thrownBy(() => premium(column(1, 2, 3), column(1, 2), one('2014/15')))).toEqual(
      valueError('The ranges have 3 and 2 rows. Give ranges of the same size, or single cells.'),
    );
  });

  test('cells with a data type count by their basic value', () => {
    const pounds = {
      type: 'FormattedNumber',
      basicType: 'Double',
      basicValue: 900000,
      numberFormat: '£#,##0',
    };
    expect(premium(one(pounds), one(10000), one('2014/15'))).toEqual(one(204563.76));
  });

  test('a bug is no error value', () => {
    const bug = new TypeError('bug');
    const cell = {
      get basicValue(): never {
        throw bug;
      },
    };
    expect(thrownBy(() => premium(column(cell, 1), one(1), one('2014/15')))).toBe(bug);
  });
});

describe('PMS.GMSEQUIVALENT', () => {
  test('of one list and of many', () => {
    expect(gmsEquivalent(one(10000), one('2014/15'), out)).toEqual(one(695436.24));
    expect(gmsEquivalent(column(10000, null, 10000), one('2014/15'), column(true, null, 'no'))).toEqual(
      column(735600, '', 695436.24),
    );
  });
});

describe('PMS.GLOBALSUM', () => {
  test('a year has its mean, a date the price in force', () => {
    expect(
      globalSum(
        row('2015/16', 201516, OCTOBER_2015, `${OCTOBER_2015}`, '1 October 2015', 'Oct-15', 42094, null, 0),
      ),
    ).toEqual(row(76.14, 76.14, 76.51, 76.51, 76.51, 76.51, 73.56, '', ''));
  });
  test('never the nearest price', () => {
    expect(thrownBy(() => globalSum(one('2012/13')))).toEqual(
      notAvailable('The global sum price for 2012/13 is not known. It is known for 2013/14 to 2025/26.'),
    );
  });
});

describe('PMS.FINANCIALYEAR', () => {
  test('of dates and spellings', () => {
    expect(financialYear(column('14-15', APRIL_2014 - 1, 'FY15', null, 0, ' '), out)).toEqual(
      column('2014/15', '2013/14', '2014/15', '', '', ''),
    );
  });
  test('years later and earlier', () => {
    expect(financialYear(one('2014/15'), row(-1, 0, 1, null))).toEqual(
      row('2013/14', '2014/15', '2015/16', '2014/15'),
    );
    expect(thrownBy(() => financialYear(one('2014/15'), one(0.5)))).toEqual(
      valueError('Years later must be a whole number from -100 to 100.'),
    );
    expect(thrownBy(() => financialYear(one('2014/15'), one(-2014)))).toMatchObject({ code: '#VALUE!' });
  });
});

describe('PMS.PHASE', () => {
  const of = (amount: unknown, year: unknown, ...rest: unknown[]) =>
    phase(
      one(amount),
      one(year),
      ...([0, 1, 2, 3, 4].map((i) => (i in rest ? one(rest[i]) : out)) as unknown[][][]),
    );

  test('the defaults: released, four steps from 2014/15', () => {
    expect(of(100000, '2015/16')).toEqual(one(50000));
    expect(of(100000, OCTOBER_2015)).toEqual(one(50000));
    expect(of(100000, '2013/14')).toEqual(one(0));
  });
  test('a premium that a formula has not rounded', () => {
    expect(of(100.006, '2015/16')).toEqual(one(50));
  });
  test('an empty cell where an argument could be is as leaving it out, on the web and on the desktop', () => {
    expect(of(100000, '2015/16', null, null, null, null)).toEqual(one(50000));
    expect(of(100000, '2015/16', 0, 0, 0, 0)).toEqual(one(50000));
  });
  test('measures, years and conventions', () => {
    expect(of(18024.05, '2014/15', 'retained', 7)).toEqual(one(15449.19));
    expect(of(18024.05, '2015/16', 'Retained ', 7)).toEqual(one(12874.32));
    expect(of(100000, '2015/16', 'step')).toEqual(one(25000));
    expect(of(100000, '2015/16', 'released', 4, '2014/15', 'Year one in full')).toEqual(one(25000));
    expect(of(100000, '2015/16', 'released', 4, '2015/16')).toEqual(one(25000));
  });
  test('a column of premiums beside a row of years', () => {
    expect(phase(column(100000, null, -5), row('2014/15', '2015/16', '2017/18'))).toEqual([
      [25000, 50000, 100000],
      ['', '', ''],
      [0, 0, 0],
    ]);
  });
  test('a local profile', () => {
    const profile = row(0.1, 0.3, 0.6, 1);
    const by = (shares: unknown[][]) =>
      phase(one(1000), row('2014/15', '2016/17'), out, out, out, out, shares);
    expect(by(profile)).toEqual(row(100, 600));
    // Empty cells after it, and a last share added up of tenths.
    expect(by(row(0.1, 0.3, 0.6, 0.9999999999999999, null, 0))).toEqual(row(100, 600));
    expect(by(row(0, null))).toEqual(row(250, 750));
    expect(by(row(0.1, '', 0.6, 1))).toEqual(
      row(...Array<unknown>(2).fill(valueError('Share 2 of the profile is missing.'))),
    );
    expect(thrownBy(() => phase(one(1000), one('2014/15'), out, one(4), out, out, profile))).toEqual(
      valueError('Give either a profile, or a number of years and what happens in year one: not both.'),
    );
    expect(thrownBy(() => phase(one(1000), one('2014/15'), out, out, out, out, row(0.1, 'half', 1)))).toEqual(
      valueError('Share 2 of the profile must be a number, not the text “half”.'),
    );
  });
  test('what it cannot take', () => {
    expect(thrownBy(() => of(100000, '2015/16', 'reduced'))).toEqual(
      valueError('The measure must be “released”, “retained” or “step”, not “reduced”.'),
    );
    expect(thrownBy(() => of(1, '2015/16', 'step', 4, 0, 'first'))).toEqual(
      valueError('The convention must be “first step in year one” or “year one in full”, not “first”.'),
    );
    expect(thrownBy(() => of(1e16, '2015/16'))).toEqual(valueError('The premium is too large.'));
    expect(thrownBy(() => of(1, '2015/16', 'step', 2.5))).toEqual(
      valueError('The number of years must be a whole number from 1 to 100.'),
    );
  });
});

describe('PMS.SCHEDULE', () => {
  test('a table with headings', () => {
    expect(schedule(100000, out, '2015/16', 'year one in full', out)).toEqual([
      ['Financial year', 'Released', 'Retained', 'Step'],
      ['2015/16', 0, 100000, 0],
      ['2016/17', 25000, 75000, 25000],
      ['2017/18', 50000, 50000, 25000],
      ['2018/19', 75000, 25000, 25000],
      ['2019/20', 100000, 0, 25000],
    ]);
    expect(schedule(1000, null, null, null, row(0.5, 1))).toHaveLength(3);
  });
  test('of nothing, nothing', () => {
    expect(schedule(null, out, out, out, out)).toEqual([['']]);
  });
  test('errors have their sentence', () => {
    expect(thrownBy(() => schedule('a lot'))).toEqual(
      valueError('The premium must be a number, not the text “a lot”.'),
    );
  });
});

test('ten thousand rows in one call', () => {
  const funding = Array.from({ length: 10_000 }, (_, i) => [800_000 + i / 100]);
  const result = premium(funding, one(10_000), one('2014/15'));
  expect(result).toHaveLength(10_000);
  expect(result[9_999]).toEqual([104663.75]);
});

test.each<[string, () => unknown, unknown]>([
  ['MONTHLY(, TRUE)', () => monthly(none, true), Array(12).fill([''])],
  [
    'SHARES(100,)',
    () => shares(100, none),
    valueError('The weights are all 0: there is nothing to share by.'),
  ],
  [
    'NETIMPACT({1,2},)',
    () => netImpact(row(1, 2), none),
    valueError('What is released and what is reinvested must be ranges of the same size.'),
  ],
  [
    'LEVELUP({"02P","03N"},, {1,1})',
    () => levelUp(row('02P', '03N'), none, row(1, 1)),
    valueError('The CCGs, amounts and populations must be ranges of the same size.'),
  ],
  ['QUALITYPREMIUM(, 1, TRUE)', () => qualityPremium(none, one(1), one(true)), one('')],
  ['ISFOURYEAR(, 100)', () => isFourYear(none, one(100)), one('')],
])('a range that is left out is an empty cell: %s', (_, call, expected) => {
  const answer = (): unknown => {
    try {
      return call();
    } catch (thrown) {
      return thrown;
    }
  };
  expect(answer()).toEqual(expected);
});
