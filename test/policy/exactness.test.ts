/** No sum goes through binary floating point on the way to its result: the classic traps, in every sum there is. */
import '../support/customFunctions';
import { functions } from '../../src/functions';
import { correlationOf } from '../../src/policy/correlation';
import { gmsEquivalent, netPrice } from '../../src/policy/gmsEquivalent';
import { levelUp } from '../../src/policy/levelUp';
import { Exact, roundToPence } from '../../src/policy/exact';
import { toPence, toPounds } from '../../src/policy/money';
import { sumOf } from '../../src/policy/sumOf';
import { monthlyPayments } from '../../src/policy/monthly';
import { netImpact } from '../../src/policy/netImpact';
import { localPhase, released } from '../../src/policy/phase';
import { perWeightedPatient, premium } from '../../src/policy/premium';
import { qualityPremium } from '../../src/policy/qualityPremium';
import { sharesOf } from '../../src/policy/shares';

/** What a cell holds, in pounds, and what it is worth in pence. */
const cells: readonly (readonly [pounds: number, pence: number])[] = [
  [1.005, 101],
  [8.575, 858],
  [-1.005, -101],
  [0.1 + 0.2, 30],
  [1.1 * 3, 330],
  [4.35, 435],
  [9007199254740.99, 900719925474099],
  // Fifteen significant digits, as Excel stores them at most.
  [123456789012.345, 12345678901235],
  [0.123456789012345, 12],
  [99999999999.995, 10000000000000],
];
/** One weighted patient at a price of nothing but whole pounds, so that only the amount is at work. */
const free = { price: new Exact(0), deduction: new Exact(0), net: new Exact(0) };

test.each(cells)('£%d is %d pence in every sum', (pounds, pence) => {
  expect(toPence(pounds)).toBe(pence);
  expect(premium({ pmsFunding: pounds, weightedPatients: 1, price: free })).toBe(pence);
  expect(premium({ pmsFunding: 0, weightedPatients: 1, price: free, linkedFunding: pounds })).toBe(0 - pence);
  expect(perWeightedPatient(pounds, 1)).toBe(pence);
  expect(sumOf(monthlyPayments(pence))).toBe(pence);
  expect(sumOf(sharesOf(pence, [0.1, 0.2, 0.7]))).toBe(pence);
  expect(netImpact([0], [pence]).net).toBe(pence);
  expect(levelUp([{ amount: Math.abs(pence), population: 1 }])[0]!.perHead).toBe(Math.abs(pence));
});

test('£0.10 a patient for 3 patients is £0.30, and 0.1 + 0.2 patients are 0.3', () => {
  const dime = { price: new Exact('0.1'), deduction: new Exact(0), net: new Exact('0.1') };
  expect(gmsEquivalent(3, dime)).toBe(30);
  expect(gmsEquivalent(0.1 + 0.2, { ...dime, net: new Exact(100) })).toBe(3000);
});

test('an equivalent that ends on half a penny goes up, whatever its double is', () => {
  // 12.5 × £84.627648 is £1,057.8456; 1,562.5 × £84.627648 is £132,230.70 exactly.
  const price = netPrice({ year: 2018 });
  expect(gmsEquivalent(12.5, price)).toBe(105785);
  expect(gmsEquivalent(1562.5, price)).toBe(13223070);
  // 100 × £1.00005, less nothing: half a penny.
  const half = new Exact('1.00005');
  expect(gmsEquivalent(100, { price: half, deduction: new Exact(0), net: half })).toBe(10001);
});

test('shares of a phase written as percentages: 57% of £1.00 is 57 pence, 28% of £0.50 is 14', () => {
  expect(released(100, localPhase([0.57, 1]), 2014)).toBe(57);
  expect(released(50, localPhase([0.28, 0.29, 1]), 2014)).toBe(14);
  expect(released(50, localPhase([0.28, 0.29, 1]), 2015)).toBe(15);
});

test('shares by weights that binary cannot hold', () => {
  expect(sharesOf(60, [0.1, 0.2, 0.3])).toEqual([10, 20, 30]);
  expect(sharesOf(3, [0.1 + 0.2, 0.3])).toEqual([2, 1]);
});

test('1e15: whole pence as far as they are exact, then a problem', () => {
  expect(toPence(1e15)).toBeUndefined();
  expect(() => premium({ pmsFunding: 1e15, weightedPatients: 1, price: free })).toThrow('too large');
  expect(() => perWeightedPatient(1e15, 1)).toThrow('too large');
  expect(() => sumOf([9e15, 9e15])).toThrow('too large');
  expect(perWeightedPatient(1e15, 1e6)).toBe(1e11);
  expect(gmsEquivalent(1e12, { price: new Exact(1), deduction: new Exact(0), net: new Exact('1.005') })).toBe(
    100500000000000,
  );
});

test('quality premium: 0.1 and 0.2 withheld leave 0.7, and 1.1 × 1.1 pounds is £1.21', () => {
  const of = { population: 100, shareEarned: 1, gateway: true };
  expect(qualityPremium({ ...of, ratePerHead: 1, reductions: [0.1, 0.2] })).toBe(7000);
  expect(qualityPremium({ ...of, reductions: [0.1, 0.2, 0.7] })).toBe(0);
  expect(qualityPremium({ population: 1.1, shareEarned: 1, gateway: true, ratePerHead: 1.1 })).toBe(121);
  expect(qualityPremium({ population: 1, shareEarned: 1, gateway: true, ratePerHead: 8.575 })).toBe(858);
});

test('levelling up by sevenths and thirds that no decimal holds', () => {
  const needs = levelUp([
    { amount: 100, population: 7 },
    { amount: 0, population: 7 },
    { amount: 0, population: 0.7 },
  ]);
  expect(needs.map((each) => each.needs)).toEqual([0, 100, 10]);
});

test('a correlation of what differs in the fifteenth digit', () => {
  const x = [1.00000000000001, 1.00000000000002, 1.00000000000003];
  expect(correlationOf(x.map((each, i) => [each, i]))).toBe(1);
});

test.each(cells)('£%d in a cell is %d pence in every function', (pounds, pence) => {
  const answer = toPounds(pence);
  const one = [[pounds]];
  const year = [['2013/14']];
  const own = [[true]];
  // Less £66.25 for the one patient, rounded once: £1.005 − £66.25 is −£65.245, which is −£65.25.
  const above = roundToPence(new Exact(pounds).minus('66.25'));
  expect(functions.PREMIUM(one, [[1]], year, null as never, own)).toEqual([[toPounds(above)]]);
  expect(functions.PREMIUMPERPATIENT(one, [[1]])).toEqual([[answer]]);
  expect(sumOf(functions.MONTHLY(one)[0]!.map((paid) => toPence(paid as number)!))).toBe(pence);
  expect(functions.SHARES(pounds, [[0.3, 0]])).toEqual([[answer, 0]]);
  expect(functions.NETIMPACT([[0]], one)).toEqual([[answer, answer]]);
  expect(functions.LEVELUP([['02P']], one, [[1]])[1]).toEqual(['02P', answer, 0, 0]);
  expect(functions.PHASE(one, [['2017/18']])).toEqual([[Math.max(0, answer)]]);
  expect(functions.SCHEDULE(pounds).at(-1)![1]).toBe(Math.max(0, answer));
});
