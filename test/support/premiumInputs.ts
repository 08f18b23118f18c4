/**
 * Inputs of a premium that try its rounding, in fifteen families: what reviews hold, and what only a proof would think
 * of. Each draw is [funding, patients, price, deduction, linked], in pounds as cells hold them.
 */
import { randomOf } from './random';

export type PremiumInputs = readonly [
  funding: number,
  patients: number,
  price: number,
  deduction: number,
  linked: number,
];

export interface Family {
  readonly name: string;
  draw(): PremiumInputs;
}

/** Numbers known for going wrong: what binary cannot hold, the ends of a double, and their neighbours. */
const nasty = [
  1.005,
  8.575,
  0.1 + 0.2,
  1e15,
  1e-7,
  1e21,
  0.285,
  1.255,
  10.235,
  2.675,
  0.615,
  9007199254740991,
  9007199254740992,
  4503599627370495.5,
  5e-324,
  1.7976931348623157e308,
  0,
  -0,
  0.005,
  0.015,
  0.025,
  -1.005,
  123456789.125,
  0.07,
  1 / 3,
  2 / 3,
  Math.PI,
  70.405,
  4.35,
  1.115,
  33.335,
  1e-300,
  999999999999999.9,
  99999999999999.98,
  90071992547409.92,
  0.0565,
  73.56,
  64.59,
  1,
  2,
  100,
  0.5,
  0.25,
  0.125,
  0.995,
  0.9949999999999999,
  1.0049999999999999,
  2.2250738585072014e-308,
  1e14 + 0.005,
  1.1 - 1,
  0.3 - 0.1,
];

/** The families, drawing from one seed: the same numbers for the same seed. */
export function premiumFamilies(seed: number): readonly Family[] {
  const random = randomOf(seed);
  const share = (): number => random.below(2 ** 32) / 2 ** 32;
  const whole = (end: number): number => Math.floor(share() * end);
  const pick = (from: readonly number[]): number => from[random.below(from.length)]!;
  /** A number with so many decimal places. */
  const decimal = (low: number, high: number, places: number): number => {
    const units = 10 ** places;
    return Math.round((low + share() * (high - low)) * units) / units;
  };

  const double = new Float64Array(1);
  const bits = new BigInt64Array(double.buffer);
  const halves = new Uint32Array(double.buffer);
  const neighbour = (of: number, away: number): number => {
    double[0] = of;
    bits[0]! += BigInt(away);
    return double[0];
  };
  const near = (of: number, furthest: number): number =>
    neighbour(of, random.below(2 * furthest + 1) - furthest);
  const anyBits = (): number => {
    halves[0] = random.below(2 ** 32);
    halves[1] = random.below(2 ** 32);
    return double[0]!;
  };
  /** Any 53 bits with a size from a billionth to a quintillion. */
  const anySize = (): number => {
    halves[0] = random.below(2 ** 32);
    const exponent = 1023 - 30 + random.below(90);
    halves[1] = ((random.below(2) << 31) | (exponent << 20) | random.below(2 ** 20)) >>> 0;
    return double[0]!;
  };
  const list = (places: number): number => decimal(500, 25000, places);
  const price = (): number => decimal(60, 95, 2);
  const tiny = (): number => Number(`${random.below(1000)}e-${random.below(16)}`);

  /** Funding that lies half a penny from a whole one, by whole numbers of any size, or next to that. */
  const constructedTie = (): PremiumInputs => {
    const [patientPlaces, pricePlaces, sharePlaces] = [random.below(5), random.below(4), random.below(5)];
    const patients = BigInt(whole(10 ** (2 + share() * 5)));
    const priced = BigInt(whole(10 ** (1 + share() * 4)));
    const deducted = BigInt(whole(10 ** sharePlaces * 0.2));
    const places = patientPlaces + pricePlaces + sharePlaces + 3;
    const equivalent = patients * priced * (10n ** BigInt(sharePlaces) - deducted) * 1000n;
    const halfPence = BigInt(whole(2e6) - 500_000) * 10n + 5n;
    const funding = equivalent + halfPence * 10n ** BigInt(places - 3);
    const tie = Number(`${funding}e-${places}`);
    return [
      share() < 0.7 ? tie : near(tie, 2),
      Number(`${patients}e-${patientPlaces}`),
      Number(`${priced}e-${pricePlaces}`),
      Number(`${deducted}e-${sharePlaces}`),
      0,
    ];
  };

  const draws: readonly (readonly [name: string, draw: () => PremiumInputs])[] = [
    [
      'as reviews hold them',
      () => {
        const [patients, each] = [list(2), price()];
        const full = patients * each;
        return [decimal(full * 0.9, full * 1.6, 2), patients, each, decimal(0, 0.08, 4), 0];
      },
    ],
    [
      'with linked funding',
      () => {
        const [patients, each] = [list(2), price()];
        const full = patients * each;
        return [
          decimal(full * 0.9, full * 1.6, 2),
          patients,
          each,
          decimal(0, 0.08, 4),
          decimal(0, 1e5, pick([0, 2, 3])),
        ];
      },
    ],
    [
      'lists of one decimal: one in ten a tie',
      () => {
        const [patients, each] = [list(1), price()];
        return [decimal(patients * each * 0.9, patients * each * 1.6, 2), patients, each, 0, 0];
      },
    ],
    [
      'half pennies in the funding',
      () => [decimal(0, 1e6, 3), decimal(0, 1e4, 0), price(), pick([0, 0.05, 0.1, 0.0565]), 0],
    ],
    [
      'half pennies in price and linked funding',
      () => [
        decimal(0, 1e6, 2),
        decimal(0, 2e4, 0),
        decimal(60, 95, 3),
        pick([0, 0.5]),
        pick([0, decimal(0, 1e4, 3)]),
      ],
    ],
    [
      'numbers known for going wrong',
      () => [pick(nasty), Math.abs(pick(nasty)), pick(nasty), pick(nasty), pick([0, pick(nasty)])],
    ],
    [
      'the same, of few patients',
      () => [pick(nasty), pick([0, 1, 2, 3]), pick(nasty), pick([0, 0.5, 0.1, 1, 0.25]), 0],
    ],
    [
      'seventeen digits, as sums leave them',
      () => {
        const sum = [0, 0, 0, 0, 0].reduce((so) => so + decimal(0, 1e5, 2), 0);
        return [
          sum,
          decimal(1, 1e4, 2) + decimal(0, 1, 1),
          price() * 1.01,
          decimal(0, 0.1, 4) * 1.1,
          pick([0, sum / 7]),
        ];
      },
    ],
    ['beside a half penny', () => [near(decimal(0, 1e5, 2) + 0.005, 3), 0, 1, 0, 0]],
    [
      'beside decimals',
      () => [
        near(decimal(1e5, 1e6, 2), 2),
        near(list(1), 1),
        near(price(), 1),
        near(0.05, 1),
        pick([0, near(decimal(0, 1e4, 2), 1)]),
      ],
    ],
    [
      'huge',
      () => [
        decimal(1e11, 1e15, 2),
        decimal(1, 1e9, 3),
        decimal(1, 1e4, 3),
        decimal(0, 1, 6),
        pick([0, decimal(0, 1e12, 2)]),
      ],
    ],
    ['any size', () => [anySize(), Math.abs(anySize()), anySize(), share(), pick([0, anySize()])]],
    [
      'negative, and deductions that are none',
      () => [
        decimal(-1e6, 1e6, 3),
        decimal(0, 1e4, 1),
        decimal(-100, 100, 3),
        decimal(-1, 2, 3),
        decimal(-1e4, 1e4, 3),
      ],
    ],
    ['ties by construction', constructedTie],
    [
      'tiny, and any bits',
      () =>
        // Decimals of any bits have hundreds of digits: few, as they are slow to do.
        random.below(50) === 0
          ? [anyBits(), Math.abs(anyBits()), anyBits(), anyBits(), anyBits()]
          : [
              pick([0.005, 0.015, 1.005, -0.005, 0.025, 0]) + pick([0, tiny()]),
              tiny(),
              tiny(),
              pick([0, 0.5, 0.1, tiny()]),
              pick([0, tiny()]),
            ],
    ],
  ];
  return draws.map(([name, draw]) => ({ name, draw }));
}
