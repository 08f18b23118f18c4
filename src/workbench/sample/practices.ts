/** Invented practices of invented CCGs: nobody's code, name or figures. */
import { numbersFrom } from './key';

export interface Ccg {
  readonly code: string;
  readonly name: string;
}

export interface Practice {
  readonly code: string;
  readonly name: string;
  readonly ccg: Ccg;
  readonly registered: number;
  readonly weighted: number;
  /** In pence, as all amounts here. */
  readonly funding: number;
  readonly gmsEquivalent: number;
  readonly premium: number;
}

export const ccgs: readonly Ccg[] = [
  { code: '91A', name: 'NHS Ashmere CCG' },
  { code: '91B', name: 'NHS Brackenvale CCG' },
  { code: '91C', name: 'NHS Coldharrow CCG' },
  { code: '91D', name: 'NHS Dunmarsh CCG' },
  { code: '91E', name: 'NHS Eldercombe CCG' },
  { code: '91F', name: 'NHS Fernwick CCG' },
];

const firsts = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Foxglove', 'Gorse', 'Hazel', 'Ivy', 'Juniper'];
const lasts = ['Bank Surgery', 'Lane Medical Centre', 'House Practice', 'Road Surgery', 'Court Health Centre', 'Green Practice']; // prettier-ignore

/** Weighted patients × £73.56 × (1 − 5.46 %), the price of 2014/15: £69.543624, to the penny. */
const gmsEquivalentOf = (weighted: number): number => Math.floor((weighted * 69_543_624 + 5_000) / 10_000);

/** Practices that are paid less than their GMS equivalent. */
const belowGms = new Set([13, 34, 52]);

export const practices: readonly Practice[] = makePractices();

function makePractices(): Practice[] {
  const number = numbersFrom(2014);
  return Array.from({ length: 60 }, (_, index) => {
    const weighted = 4_300 + number(11_700);
    const premiumPerPatient = belowGms.has(index) ? -(150 + number(500)) : 240 + number(2_000);
    const gmsEquivalent = gmsEquivalentOf(weighted);
    const funding = gmsEquivalent + weighted * premiumPerPatient + number(99);
    return {
      code: `Y1${String(index + 1).padStart(4, '0')}`,
      name: `${firsts[index % firsts.length]} ${lasts[Math.floor(index / firsts.length) % lasts.length]}`,
      ccg: ccgs[index % ccgs.length] as Ccg,
      registered: Math.round(weighted * (0.9 + number(20) / 100)),
      weighted,
      funding,
      gmsEquivalent,
      premium: funding - gmsEquivalent,
    };
  });
}
