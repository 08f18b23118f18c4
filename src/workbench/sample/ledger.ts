/** The ledger of the sample: what the freed-up money of each practice and year is spent on. */
import { numbersFrom, years, type CcgYear, type Seeded } from './key';
import { ccgs } from './practices';
import { scheduleLines } from './schedule';

export interface LedgerLine {
  /** As Excel numbers it. */
  readonly row: number;
  readonly practice: string;
  readonly fromCcg: string;
  readonly toCcg: string;
  readonly purpose: string;
  readonly year: string;
  /** In pence; `tbc` where it is not settled. */
  readonly amount: number | 'tbc';
  readonly agreement: string;
}

const purposes = [
  'Care home enhanced service',
  'Phlebotomy in practices',
  'Extended hours access',
  'Practice premises improvement',
  'Polypharmacy medication reviews',
  'Diabetes local enhanced service',
  'Homeless patients: special population service',
  'General practice transformation fund',
];

type Change = (line: LedgerLine) => {
  readonly line: Partial<LedgerLine>;
  readonly seeded?: Pick<Seeded, 'rule' | 'outcome' | 'note'>;
};

/** The CCG after the practice's own, in the order of the list. */
const neighbour = (code: string): string =>
  ccgs[(ccgs.findIndex((ccg) => ccg.code === code) + 1) % ccgs.length]?.code ?? '';

const purpose =
  (words: string, outcome: Seeded['outcome'], note: string): Change =>
  () => ({ line: { purpose: words }, seeded: { rule: 'reinvestment', outcome, note } });

const away =
  (agreement: (line: LedgerLine, to: string) => string, outcome: Seeded['outcome'], note: string): Change =>
  (line) => {
    const to = neighbour(line.fromCcg);
    return {
      line: { toCcg: to, agreement: agreement(line, to) },
      seeded: { rule: 'locality', outcome, note },
    };
  };

/** By the line's place in the ledger. Lines not named here are as they should be. */
const changes: Readonly<Record<number, Change>> = {
  4: purpose('Acute contract overspend', 'breach', 'not general practice'),
  61: purpose('CCG running costs', 'breach', 'not general practice'),
  140: purpose('Retained as savings against the deficit', 'breach', 'not general practice'),
  23: purpose('Project Evergreen', 'evidence needed', 'unknown purpose'),
  177: purpose('Per board paper 14', 'evidence needed', 'unknown purpose'),
  96: purpose('', 'evidence needed', 'purpose blank'),
  11: away(() => '', 'breach', 'outside the CCG, nothing recorded'),
  120: away(() => '', 'breach', 'outside the CCG, nothing recorded'),
  35: away(() => 'Pending', 'breach', 'agreement pending'),
  152: away(() => 'tbc', 'breach', 'agreement to be confirmed'),
  48: away(({ fromCcg }, to) => `Agreed by ${fromCcg} and ${to}, 12 June 2014`, 'exception', 'agreed by all'),
  165: away(() => 'Agreed', 'exception', 'agreed by all'),
  74: away(
    ({ fromCcg }) => `Agreed by ${fromCcg}`,
    'breach',
    'the receiving CCG is not among those that agreed',
  ),
  85: () => ({
    line: { toCcg: '' },
    seeded: { rule: 'locality', outcome: 'evidence needed', note: 'receiving CCG blank' },
  }),
  189: () => ({
    line: { toCcg: '' },
    seeded: { rule: 'locality', outcome: 'evidence needed', note: 'receiving CCG blank' },
  }),
  // These two show in the sums of a CCG and year: half an amount is missing, and one is not settled.
  109: (line) => ({ line: { amount: typeof line.amount === 'number' ? Math.floor(line.amount / 2) : 0 } }),
  131: () => ({ line: { amount: 'tbc' } }),
};

const balanced: readonly LedgerLine[] = makeLines();
const changed = balanced.map((line, index) => ({ line, ...changes[index]?.(line), before: line }));

export const ledgerLines: readonly LedgerLine[] = changed.map(({ before, line }) => ({ ...before, ...line }));

export const seededInLedger: readonly Seeded[] = changed.flatMap(({ before, seeded }) =>
  seeded ? [{ sheet: 'Ledger' as const, row: before.row, ...seeded }] : [],
);

/** Every practice's release of every year, spent in its own CCG: in one line, or in two where it is large. */
function makeLines(): LedgerLine[] {
  const number = numbersFrom(325);
  const lines: LedgerLine[] = [];
  for (const { practice, planned } of scheduleLines) {
    planned.forEach((amount, year) => {
      if (amount === 0) return;
      const first = amount > 6_000_000 ? Math.floor((amount * (30 + number(40))) / 100) : amount;
      for (const part of first < amount ? [first, amount - first] : [amount]) {
        lines.push({
          row: lines.length + 2,
          practice: practice.code,
          fromCcg: practice.ccg.code,
          toCcg: practice.ccg.code,
          purpose: purposes[number(purposes.length)] ?? '',
          year: years[year] ?? '',
          amount: part,
          agreement: '',
        });
      }
    });
  }
  return lines;
}

/** What can be read on either side, and whether what cannot decides it. */
export const ccgYears: readonly CcgYear[] = ccgs.flatMap(({ code }) =>
  years.map((year, at) => {
    const freed = scheduleLines.flatMap((line) =>
      line.practice.ccg.code === code ? [line.released[at]] : [],
    );
    const spent = ledgerLines.flatMap((line) =>
      line.fromCcg === code && line.year === year ? [line.amount] : [],
    );
    const sum = (amounts: readonly unknown[]): number =>
      amounts.reduce<number>((total, amount) => total + (typeof amount === 'number' ? amount : 0), 0);
    const released = sum(freed);
    const reinvested = sum(spent);
    const unsettled = freed.includes('tbc') || spent.includes('tbc');
    const short = released > reinvested;
    const outcome = short && !spent.includes('tbc') ? 'breach' : unsettled ? 'evidence needed' : 'met';
    return { ccg: code, year, released, reinvested, outcome };
  }),
);
