/** Exact sums: the premium and four years of its phase, against rounded doubles and against decimals. */
import { netPrice } from '../../src/policy/gmsEquivalent';
import { Exact } from '../../src/policy/exact';
import { evenPhase, exactShareIn, released } from '../../src/policy/phase';
import { premium, premiumByDecimals } from '../../src/policy/premium';
import { randomOf } from '../support/random';
import { fasterThan, noSlowerThan, type Line } from './line';
import { inTurns } from './measure';

const rows = 100_000;
const slowRows = 2_000;
const price = netPrice({ year: 2014 });
const doubles = { price: price.price.toNumber(), deduction: price.deduction.toNumber() };
const phase = evenPhase(4, 2014);
const years = [2014, 2015, 2016, 2017] as const;

interface Inputs {
  readonly funding: Float64Array;
  readonly patients: Float64Array;
}

/** `decimals` of the lists: with one and no deduction, one row in ten is a true tie. */
const inputsOf = (decimals: 1 | 2): Inputs => {
  const random = randomOf(7);
  const funding = new Float64Array(rows);
  const patients = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const units = 10 ** decimals;
    patients[row] = (1500 * units + random.below(18000 * units)) / units;
    const full = Math.round(patients[row]! * doubles.price * 100);
    funding[row] = (full + random.below(Math.round(full / 2))) / 100;
  }
  return { funding, patients };
};

/** Each writes pence of the premium and its four years. */
type Sums = (inputs: Inputs, count: number, into: Float64Array) => void;

const ours: Sums = ({ funding, patients }, count, into) => {
  for (let row = 0, at = 0; row < count; row++) {
    const pence = premium({ pmsFunding: funding[row]!, weightedPatients: patients[row]!, price });
    into[at++] = pence;
    for (let year = 0; year < 4; year++) into[at++] = released(pence, phase, years[year]!);
  }
};

/** What a careful person writes without decimals: wrong by a penny wherever doubles fall on the wrong side of a tie. */
const roundedDoubles: Sums = ({ funding, patients }, count, into) => {
  for (let row = 0, at = 0; row < count; row++) {
    const pounds =
      Math.round((funding[row]! - patients[row]! * doubles.price * (1 - doubles.deduction)) * 100) / 100;
    into[at++] = pounds;
    for (let year = 1; year <= 4; year++)
      into[at++] = pounds <= 0 ? 0 : Math.round(((pounds * year) / 4) * 100) / 100;
  }
};

const byDecimals: Sums = ({ funding, patients }, count, into) => {
  for (let row = 0, at = 0; row < count; row++) {
    const pence = premiumByDecimals(funding[row]!, patients[row]!, doubles.price, doubles.deduction, 0);
    into[at++] = pence;
    for (let year = 0; year < 4; year++)
      into[at++] = pence <= 0 ? 0 : exactShareIn(pence, phase.shares[year]!);
  }
};

/** As a program does that has decimals and no more thought: each number made into one, for each row. */
const plainDecimals: Sums = ({ funding, patients }, count, into) => {
  for (let row = 0, at = 0; row < count; row++) {
    const net = new Exact(doubles.price).times(new Exact(1).minus(doubles.deduction));
    const sum = new Exact(funding[row]!).minus(new Exact(patients[row]!).times(net)).toDecimalPlaces(2);
    into[at++] = sum.toNumber();
    for (let year = 1; year <= 4; year++)
      into[at++] = sum.lte(0) ? 0 : sum.times(year).div(4).toDecimalPlaces(2).toNumber();
  }
};

export default async function sums(): Promise<readonly Line[]> {
  const out = new Float64Array(rows * 5);
  const reviews = inputsOf(2);
  const run = (sum: Sums, inputs: Inputs, count: number) => ({
    name: sum.name,
    run: () => sum(inputs, count, out),
  });
  const [quick, rounded, plain, reference] = (await inTurns(
    [
      run(ours, reviews, rows),
      run(roundedDoubles, reviews, rows),
      run(plainDecimals, reviews, slowRows),
      run(byDecimals, reviews, slowRows),
    ],
    15,
    3,
  )) as [number, number, number, number];
  const ties = inputsOf(1);
  const [quickTies, roundedTies] = (await inTurns(
    [run(ours, ties, rows), run(roundedDoubles, ties, rows)],
    15,
    3,
  )) as [number, number];
  const wrong = differs(reviews) + differs(ties);
  return [
    noSlowerThan(
      'premium and four years, against rounded doubles',
      { ms: quick, of: rows },
      { ms: rounded, of: rows },
      2.5,
    ),
    fasterThan(
      'premium and four years, against decimal.js',
      { ms: quick, of: rows },
      { ms: plain, of: slowRows },
      200,
    ),
    {
      ...fasterThan(
        '… and against our reference by decimals',
        { ms: quick, of: rows },
        { ms: reference, of: slowRows },
        1,
      ),
      aim: undefined,
    },
    noSlowerThan(
      'lists of one decimal: more ties',
      { ms: quickTies, of: rows },
      { ms: roundedTies, of: rows },
      5,
    ),
    {
      what: 'the same pence as the reference',
      ours: `${wrong} differ`,
      theirs: `of ${(2 * slowRows * 5).toLocaleString('en-GB')}`,
      wrong: wrong > 0,
    },
  ];
}

const differs = (inputs: Inputs): number => {
  const [quick, reference] = [new Float64Array(slowRows * 5), new Float64Array(slowRows * 5)];
  ours(inputs, slowRows, quick);
  byDecimals(inputs, slowRows, reference);
  return quick.filter((pence, at) => pence !== reference[at]).length;
};
