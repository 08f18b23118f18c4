/** Errors among the cells that a function is given: Excel hands them over, and each is the result of its own row alone. */
import { errorCell, errorOf, notAvailable, thrownBy, valueError } from '../support/customFunctions';
import { functions } from '../../src/functions';

const NA = errorCell('#N/A');
const REF = errorCell('#REF!');
const out = null;
const one = (cell: unknown) => [[cell]];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const row = (...cells: unknown[]) => [cells];
const call = (id: keyof typeof functions, ...args: readonly unknown[]): unknown =>
  (functions[id] as (...args: readonly unknown[]) => unknown)(...args);

const givenNA = notAvailable('A cell that is given holds #N/A.');
const givenREF = valueError('A cell that is given holds #REF!.');

test.each<[keyof typeof functions, readonly unknown[], unknown]>([
  [
    'PREMIUM',
    [column(900000, NA, 900000), one(10000), one('2014/15'), out, out],
    [[204563.76], [givenNA], [204563.76]],
  ],
  ['PREMIUM', [one(900000), one(10000), column('2014/15', REF), out, out], [[204563.76], [givenREF]]],
  [
    'PHASE',
    [column(NA, 100000), row('2014/15', '2015/16')],
    [
      [givenNA, givenNA],
      [25000, 50000],
    ],
  ],
  [
    'PREMIUMPERPATIENT',
    [column(errorCell('#DIV/0!'), 100), column(1, 50)],
    [[errorOf('#DIV/0!', expect.anything())], [2]],
  ],
  ['FINANCIALYEAR', [column(NA, '14-15'), out], [[givenNA], ['2014/15']]],
  ['QUALITYPREMIUM', [column(100, 100), column(NA, 1), one(true)], [[givenNA], [500]]],
  ['NETIMPACT', [[[1, NA], [1, 1]], [[2, 2], [2, 2]]], [[givenNA, givenNA, givenNA], [1, 1, 2]]], // prettier-ignore
  ['MONTHLY', [column(NA, 12), out], [Array(12).fill(givenNA), Array(12).fill(1)]],
  // What cannot be read is no answer of a rule.
  ['ISREINVESTMENT', [column('Extended access', NA)], [['met'], ['evidence needed']]],
  ['ISLOCAL', [one('02P'), column('02P', NA)], [['met'], ['evidence needed']]],
  ['ISFOURYEAR', [[[25, 50, 75, 100], [25, NA, 75, 100]], one(100)], [['met'], ['evidence needed']]], // prettier-ignore
])('PMS.%s', (id, args, expected) => {
  expect(call(id, ...args)).toEqual(expected);
});

test.each<[keyof typeof functions, readonly unknown[], unknown]>([
  ['PREMIUM', [one(NA), one(10000), one('2014/15')], givenNA],
  ['SCHEDULE', [REF], givenREF],
  ['SHARES', [100, column(1, NA)], givenNA],
  ['NETIMPACT', [one(NA), one(1)], givenNA],
  ['LEVELUP', [column('02P', NA), column(1, 2), column(1, 2)], givenNA],
])('PMS.%s of which there is one result is that error', (id, args, expected) => {
  expect(thrownBy(() => call(id, ...args))).toEqual(expected);
});

test('PMS.CHECK says evidence needed on the row of an error', () => {
  const of = (amount: unknown): unknown[] => ['02P', '02P', 'Extended access', '2014/15', amount];
  const [, first, second] = call('CHECK', [
    ['CCG', 'Receiving CCG', 'Purpose', 'Financial year', 'Amount'],
    of(100),
    ['02P', NA, 'Extended access', '2014/15', 100],
  ]) as unknown[][];
  expect(first![0]).toBe('met');
  expect(second![0]).toBe('evidence needed');
});
