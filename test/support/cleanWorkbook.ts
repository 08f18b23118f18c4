/** Made-up reviews that are kept well: what tests spoil, or write in another way, and check again. */
import type { CellValue } from '../../src/policy/rules/rule';
import { randomOf } from './random';

export interface CleanTable {
  /** What each column carries: a name that dirt knows it by. Columns of a year have the year too. */
  readonly columns: readonly { readonly name: string; readonly year?: number; readonly heading: string }[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface CleanWorkbook {
  readonly schedule: CleanTable;
  readonly ledger: CleanTable;
}

export const ccgs = [
  { code: '01C', name: 'NHS Eastern Vale CCG' },
  { code: '02P', name: 'NHS Bramley CCG' },
  { code: '03Q', name: 'NHS Westmoor and Hale CCG' },
] as const;
export const cleanYears = [2014, 2015, 2016, 2017] as const;

const people = 'Alder Birch Cedar Damson Elm Fir Gorse Hazel Ivy Juniper Larch Maple'.split(' ');
const purposes = [
  'Extended access',
  'Care home visits',
  'Phlebotomy',
  'Local enhanced service: wound care',
  'Premises development',
];
/** 12 May 2015 and 3 February 2014 as Excel counts days. */
const [mayDay, beforeFramework] = [42136, 41673];
const quarters = [1, 2, 3, 4];
const halves = [2, 4, 4, 4];

/** What is out of the ordinary with a practice, by its place in the schedule. */
const oddities: Readonly<Record<number, { pace?: number[]; reasons?: string; agreedOn?: CellValue }>> = {
  0: { pace: halves },
  1: { pace: halves, reasons: 'Partners retire in 2015, asked for by the practice' },
  2: { pace: [4, 4, 4, 4], agreedOn: beforeFramework },
  5: { pace: [0, 2, 3, 4], agreedOn: mayDay },
  6: { pace: halves, agreedOn: 'soon' },
};
const [withoutPremium, lastYearBlank] = [3, 8];

/**
 * A review as the best-kept workbook holds it: twelve practices in three CCGs, and a ledger that balances, but for
 * breaches, exceptions and gaps of the main duties. The same for the same seed.
 */
export const cleanWorkbook = (seed = 1): CleanWorkbook => {
  const random = randomOf(seed);
  const practices = people.map((name, index) => {
    const weighted = 3000 + random.below(9000);
    const gms = weighted * 69_54 + random.below(100);
    const premium =
      index === withoutPremium ? -(500_00 + random.below(100_000)) : 8_000_00 + random.below(9_000_000);
    const { pace = quarters, reasons = '', agreedOn = mayDay } = oddities[index] ?? {};
    return {
      code: `Y1${String(index * 7 + 1).padStart(4, '0')}`,
      name: `${name} Surgery`,
      ccg: ccgs[index % 3]!,
      list: weighted - 200 + random.below(400),
      weighted,
      gms,
      premium,
      released: pace.map((share) => Math.max(0, Math.round((premium * share) / 4))),
      reasons,
      agreedOn,
    };
  });
  const pounds = (pence: number): number => pence / 100;
  const scheduleRows = practices.map((each, index): CellValue[] => [
    each.code,
    each.name,
    each.ccg.code,
    each.ccg.name,
    each.list,
    each.weighted,
    pounds(each.gms + each.premium),
    pounds(each.gms),
    pounds(each.premium),
    ...each.released.map((pence, year) => (index === lastYearBlank && year === 3 ? '' : pounds(pence))),
    each.reasons,
    each.agreedOn,
  ]);
  const ledgerRows = practices.flatMap((each) =>
    each.released.flatMap((pence, index): CellValue[][] => {
      if (pence === 0) return [];
      const part = Math.floor(pence / 3);
      return [part, pence - part].map((amount, nth) => [
        each.code,
        each.ccg.code,
        each.ccg.code,
        purposes[(index + 2 * nth + random.below(2)) % purposes.length]!,
        `${cleanYears[index]}/${(cleanYears[index]! + 1) % 100}`,
        pounds(amount),
        '',
      ]);
    }),
  );
  return {
    schedule: { columns: scheduleColumns, rows: scheduleRows },
    ledger: { columns: ledgerColumns, rows: ledgerRows.map((row, index) => withFault(row, index)) },
  };
};

/** Faults in the ledger by row: each breaks one rule, or leaves one unanswered. */
const withFault = (row: readonly CellValue[], index: number): readonly CellValue[] => {
  const [practice, from, to, purpose, year, amount, agreement] = row as [
    string,
    string,
    string,
    string,
    string,
    number,
    string,
  ];
  const elsewhere = ccgs.find(({ code }) => code !== from)!.code;
  const change = (changes: {
    to?: string;
    purpose?: string;
    amount?: CellValue;
    agreement?: string;
  }): CellValue[] => [
    practice,
    from,
    changes.to ?? to,
    changes.purpose ?? purpose,
    year,
    changes.amount ?? amount,
    changes.agreement ?? agreement,
  ];
  switch (index) {
    case 4:
      return change({ to: elsewhere });
    case 13:
      return change({ to: elsewhere, agreement: 'All CCGs agreed, joint committee 12 May 2015' });
    case 20:
      return change({ to: elsewhere, agreement: 'Pending' });
    case 27:
      return change({ to: elsewhere, agreement: `Agreed by ${from}` });
    case 34:
      return change({ to: elsewhere, agreement: 'see file 12' });
    case 38:
      return change({ to: '' });
    case 45:
      return change({ purpose: 'Acute trust deficit support' });
    case 51:
      return change({ purpose: 'Project Phoenix' });
    case 56:
      return change({ purpose: '' });
    case 62:
      return change({ amount: Math.round(amount * 50) / 100 });
    case 70:
      return change({ amount: '12.5k' });
    default:
      return row;
  }
};

const scheduleColumns = [
  { name: 'practice', heading: 'Practice code' },
  { name: 'practiceName', heading: 'Practice name' },
  { name: 'ccg', heading: 'CCG code' },
  { name: 'ccgName', heading: 'CCG name' },
  { name: 'list', heading: 'Registered patients' },
  { name: 'weighted', heading: 'Weighted patients' },
  { name: 'funding', heading: 'PMS funding' },
  { name: 'gms', heading: 'GMS equivalent' },
  { name: 'premium', heading: 'PMS premium' },
  ...cleanYears.map((year) => ({ name: 'released', year, heading: 'Released' })),
  { name: 'reasons', heading: 'Compelling reasons' },
  { name: 'agreedOn', heading: 'Agreed with practice on' },
];
const ledgerColumns = [
  { name: 'practice', heading: 'From practice' },
  { name: 'ccg', heading: 'From CCG' },
  { name: 'toCcg', heading: 'To CCG' },
  { name: 'purpose', heading: 'Purpose' },
  { name: 'year', heading: 'Financial year' },
  { name: 'amount', heading: 'Amount' },
  { name: 'agreement', heading: 'Agreement of the CCGs' },
];
