/**
 * What somebody would write who had these two sheets, these columns and no others: one pass, the columns by number, the
 * duties one after the other, with nothing named, mapped or shown. It answers as the rules do on the bench's workbook.
 */
import { purposeOf } from '../../../src/policy/purposes';
import { isLeftOpen } from '../../../src/policy/status';
import type { CellValue, Purpose } from '../../../src/policy/rules/rule';
import type { Review } from './workbook';

/** A finding, as little as can be said of one. */
export interface Found {
  readonly rule: string;
  /** The sheet's row as Excel counts; none for a sum over rows. */
  readonly row: number | null;
  readonly outcome: 'breach' | 'evidence needed' | 'exception';
  readonly says: string;
}

export interface ByHand {
  readonly found: readonly Found[];
  /** Answers of every rule that need no lead's eye: met, and not applicable. */
  readonly met: number;
  readonly notApplicable: number;
}

export const tolerance = 1;
export const rounding = 12;
/** 1 April 2014, 2015, 2016 and 2017 as Excel counts days. */
export const starts: readonly number[] = [41730, 42095, 42461, 42826];
const years: Readonly<Record<string, number>> = { '2014/15': 0, '2015/16': 1, '2016/17': 2, '2017/18': 3 };

const amount = /^\(?£?(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?\)?$/;
export const pence = (cell: CellValue | undefined): number => {
  if (typeof cell === 'number') return Math.round(cell * 100);
  if (typeof cell !== 'string') return NaN;
  const text = cell.trim();
  if (!amount.test(text)) return NaN;
  const size = Math.round(Number(text.replace(/[£,()]/g, '')) * 100);
  return text.startsWith('(') ? -size : size;
};
export const practiceCode = /^[A-Z]\d{5}$/;
export const isDate = (cell: CellValue | undefined): cell is number =>
  typeof cell === 'number' && cell > 29220 && cell < 73051;
const agreed = /^(?:yes|done|agreed|patient group consulted)\b/i;
const refused = /^(?:no|none|tbc|pending)\b/i;
export const says = (cell: CellValue | undefined): 'yes' | 'no' | 'nothing' | 'words' => {
  if (cell === '' || cell === undefined) return 'nothing';
  if (typeof cell !== 'string') return isDate(cell) ? 'yes' : 'words';
  if (agreed.test(cell)) return 'yes';
  return refused.test(cell) ? 'no' : 'words';
};

interface Balance {
  released: number;
  reinvested: number;
  amounts: number;
}

interface Locality {
  readonly name: string;
  readonly years: readonly Balance[];
  /** What its rows come to, column by column. */
  readonly schedule: Float64Array;
  ledger: number;
}

export function byHand({ schedule, ledger }: Review): ByHand {
  const found: Found[] = [];
  let met = 0;
  let notApplicable = 0;
  const find = (rule: string, row: number | null, outcome: Found['outcome'], text: string): void => {
    found.push({ rule, row, outcome, says: text });
  };
  /** The CCG that the schedule lists a practice in, and whether the ledger has the practice too. */
  const practices = new Map<string, { readonly listed: Locality; spends: boolean }>();
  const strangers = new Set<string>();
  const localities = new Map<string, Locality>();
  const localityOf = (cell: CellValue | undefined): Locality => {
    const name = String(cell).trim().toUpperCase();
    let locality = localities.get(name);
    if (!locality) {
      const sums = [0, 1, 2, 3].map((): Balance => ({ released: 0, reinvested: 0, amounts: 0 }));
      localities.set(name, (locality = { name, years: sums, schedule: new Float64Array(7), ledger: 0 }));
    }
    return locality;
  };
  const all = new Float64Array(7);
  const released = [0, 0, 0, 0];

  const onSchedule = (cells: readonly CellValue[], row: number): void => {
    const code = cells[0] as string;
    if (!practiceCode.test(code)) return;
    const funding = pence(cells[2]);
    const gms = pence(cells[3]);
    const premium = pence(cells[4]);
    const locality = localityOf(cells[1]);
    locality.schedule[0]! += funding;
    locality.schedule[1]! += gms;
    locality.schedule[2]! += premium;
    all[0]! += funding;
    all[1]! += gms;
    all[2]! += premium;
    let first = -1;
    let full = -1;
    let level = 0;
    let falls = false;
    let unread = false;
    for (let year = 0; year < 4; year++) {
      const now = pence(cells[5 + year]);
      released[year] = now;
      if (Number.isNaN(now)) {
        unread = true;
        continue;
      }
      if (now > 0 && first < 0) first = year;
      if (now > level + (full < 0 ? 0 : rounding)) {
        full = year;
        level = now;
      }
      if (year > 0 && now < released[year - 1]! - rounding) {
        falls = true;
        find('released-falls', row, 'breach', `${code} falls to ${now} in year ${year + 1}.`);
      }
      const balance = locality.years[year]!;
      balance.released += Math.max(0, now);
      balance.amounts++;
      locality.schedule[3 + year]! += now;
      all[3 + year]! += now;
    }
    if (unread) find('four-year', row, 'evidence needed', `${code}: an amount cannot be read.`);
    if (!falls) {
      if (first < 0) notApplicable++;
      else met++;
    }

    const out = Math.abs(premium - (funding - gms));
    if (out <= tolerance) met++;
    else find('premium-sum', row, 'breach', `The premium of ${code} is out by ${out}.`);

    if (practices.has(code)) find('duplicate-practice', row, 'breach', `${code} is there again.`);
    else {
      practices.set(code, { listed: locality, spends: false });
      met++;
    }

    if (level > premium + rounding && premium > 0)
      find('steps-sum', row, 'breach', `${code} releases more than its premium.`);
    else if (premium <= 0 || unread) notApplicable++;
    else met++;

    const retained = premium - released[3]!;
    if (premium <= 0) notApplicable++;
    else if (retained <= rounding) met++;
    else if (says(cells[11]) === 'yes' || says(cells[11]) === 'words') met++;
    else if (released[3]! - released[2]! <= rounding)
      find('premium-linked', row, 'breach', `${code} keeps ${retained}.`);
    else find('premium-linked', row, 'evidence needed', `${code} keeps ${retained} at the end.`);

    if (first < 0) {
      // Nothing is released: four-year, its pace, the plan and the review are not asked.
      notApplicable += 4;
      return;
    }
    const taken = full - first + 1;
    if (taken >= 4) {
      met++;
      let ahead = false;
      for (let year = first; year <= full; year++)
        ahead ||= released[year]! * taken - level * (year - first + 1) > rounding * taken;
      if (ahead) find('even-pace', row, 'breach', `${code} is ahead of an even pace.`);
      else met++;
    } else {
      notApplicable++;
      if (full === 3 && level < premium - rounding)
        find('four-year', row, 'evidence needed', `${code} ends before all is released.`);
      else find('four-year', row, 'breach', `${code} is released in full over ${taken} years.`);
    }

    const plan = cells[9];
    if (isDate(plan)) {
      if (plan <= starts[first]!) met++;
      else find('reinvest-first', row, 'breach', `The plan for ${code} comes after its reduction.`);
    } else if (says(plan) === 'no') find('reinvest-first', row, 'breach', `The plan for ${code} is ${plan}.`);
    else find('reinvest-first', row, 'evidence needed', `The plan for ${code} is ${plan}.`);

    const review = says(cells[10]);
    if (review === 'yes') met++;
    else if (review === 'no') find('case-review', row, 'breach', `The review of ${code} is ${cells[10]}.`);
    else if (review === 'nothing' && says(cells[11]) !== 'nothing' && level >= premium - rounding)
      find('case-review', row, 'breach', `${code} serves ${cells[11]} and has no review.`);
    else find('case-review', row, 'evidence needed', `The review of ${code} is ${cells[10]}.`);
  };

  const purposes = new Map<CellValue, Purpose>();
  const kindOf = (purpose: CellValue): Purpose => {
    let kind = purposes.get(purpose);
    if (kind === undefined) purposes.set(purpose, (kind = purposeOf(String(purpose))));
    return kind;
  };
  /** Whether words leave open that money is spent so: "Bloods – rejected". */
  const open = new Map<CellValue, boolean>();
  const isOpen = (words: CellValue): boolean => {
    let known = open.get(words);
    if (known === undefined) open.set(words, (known = isLeftOpen(String(words))));
    return known;
  };

  const onLedger = (cells: readonly CellValue[], row: number): void => {
    const code = cells[0] as string;
    if (!practiceCode.test(code)) return;
    const from = localityOf(cells[1]);
    const to = localityOf(cells[2]);
    const money = pence(cells[6]);
    const year = years[String(cells[5])];
    if (year === undefined || Number.isNaN(money))
      find('reinvestment', row, 'evidence needed', `${code}: the year or the amount cannot be read.`);
    else {
      const balance = from.years[year]!;
      balance.reinvested += money;
      balance.amounts++;
      from.ledger += money;
    }

    const known = practices.get(code);
    if (known === undefined) strangers.add(code);
    else {
      if (known.listed !== from)
        find('locality', row, 'evidence needed', `${code} is listed in ${known.listed.name}.`);
      if (!known.spends) {
        known.spends = true;
        met++;
      }
    }

    if (from === to) met++;
    else {
      const agreement = String(cells[7]);
      if (agreement === '') find('locality', row, 'breach', `${money} from ${code} leaves ${from.name}.`);
      else if (says(agreement) === 'no') find('locality', row, 'breach', `Not agreed: ${agreement}.`);
      else if (agreement.includes(from.name) && agreement.includes(to.name))
        find('locality', row, 'exception', `${money} from ${code} leaves ${from.name}: ${agreement}.`);
      else find('locality', row, 'evidence needed', `It is not clear whether ${agreement} is one.`);
    }

    // A row that moves no money is asked nothing of what it is spent on.
    const qualityPremium = String(cells[10]).toLowerCase().includes('quality premium');
    const kind = kindOf(cells[3]!);
    if (money !== 0 && (isOpen(cells[3]!) || isOpen(cells[4]!)))
      find('reinvestment', row, 'evidence needed', `It is not clear whether ${cells[4]} comes to it.`);
    else if (kind === 'unknown') {
      if (money === 0) notApplicable += 2;
      else {
        find('reinvestment', row, 'evidence needed', `What ${cells[3]} is, is not known.`);
        find('beyond-core', row, 'evidence needed', `What ${cells[3]} is, is not known.`);
      }
    } else if (kind === 'not general practice') {
      if (money === 0) notApplicable++;
      else find('reinvestment', row, 'breach', `${cells[3]} is not general practice.`);
      notApplicable++;
    } else {
      met++;
      if (kind === 'core general practice') find('beyond-core', row, 'breach', `${cells[3]} is core.`);
      else met++;
    }
    if (qualityPremium) find('quality-premium-use', row, 'evidence needed', `${code} is paid by it.`);
    else notApplicable++;

    const joint = says(cells[8]);
    if (joint === 'yes') met++;
    else if (money === 0) notApplicable++;
    else if (joint === 'no') find('joint-decision', row, 'breach', `${code}: ${cells[8]}.`);
    else find('joint-decision', row, 'evidence needed', `${code}: not agreed with the CCG.`);

    const engaged = says(cells[9]);
    if (engaged === 'yes') met++;
    else if (money === 0) notApplicable++;
    else if (engaged === 'no') find('patient-engagement', row, 'breach', `${code}: ${cells[9]}.`);
    else find('patient-engagement', row, 'evidence needed', `${code}: no engagement.`);
  };

  for (let row = 0; row < schedule.length; row++) onSchedule(schedule[row]!, row + 2);
  for (let row = 0; row < ledger.length; row++) onLedger(ledger[row]!, row + 2);
  for (const { name, years: balances } of localities.values())
    balances.forEach((balance, year) => {
      if (balance.amounts === 0) return;
      const short = balance.released - balance.reinvested;
      if (short > Math.max(tolerance, Math.floor(balance.amounts / 2)))
        find('reinvestment', null, 'breach', `${short} of ${name} in ${year} is not accounted for.`);
      else if (balance.released === 0) notApplicable++;
      else met++;
    });
  for (const code of strangers) find('unknown-practice', null, 'breach', `${code} is in no schedule.`);
  return { found, met, notApplicable };
}
