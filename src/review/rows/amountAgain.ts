/**
 * Columns of a ledger that say the amount of a row again: another column of amounts, or quarters or months beside what they
 * come to. Headings are read by the first rows alone; whether the columns say the same is seen row by row.
 */
import type { Pence } from '../../policy/money';
import { periodsIn } from '../../policy/periods';
import { UNREADABLE, isGap } from '../../policy/rules/rule';
import { wordSet } from '../../policy/wordSet';
import { readMoney } from '../cells';
import type { Block } from '../columns/blocks';
import type { ColumnRead } from '../columns/mapping';
import type { Amounts } from './amounts';

/** What other columns say of a row's amount, where they do not say the same. */
export interface SaidOtherwise {
  readonly amount: Pence;
  /** Their headings, quoted. */
  readonly columns: string;
}

/** Columns of which one says the amount again, or several that come to it. */
export interface AmountAgain {
  readonly columns: readonly number[];
  /** How they are called in a sentence. */
  readonly called: string;
}

/** Those of a ledger with one column of amounts. None once a person has said which column that is. */
export const amountsAgain = ({ kind, mapping, columns }: Block): readonly AmountAgain[] => {
  const amount = columns.find(({ column }) => column === mapping.facts.amount);
  if (kind !== 'ledger' || !amount || amount.reason === 'you said so') return [];
  if (mapping.years.some(({ measure }) => measure === 'amount')) return [];
  const others = columns
    .filter(
      ({ column, says, certainty }) =>
        says === 'amount' && certainty !== 'unsure' && column !== amount.column,
    )
    .map(({ column, heading }) => ({ columns: [column], called: `“${heading}”` }));
  const parts = partsOfYear(columns.filter(({ carries }) => carries === undefined));
  return parts.length === 0
    ? others
    : [...others, { columns: parts.map(({ column }) => column), called: fromTo(parts) }];
};

const fromTo = (parts: readonly ColumnRead[]): string =>
  `“${parts[0]!.heading}” to “${parts.at(-1)!.heading}”`;

/** The four quarters or the twelve months, in their order; none where some are not there. */
const partsOfYear = (columns: readonly ColumnRead[]): readonly ColumnRead[] => {
  for (const months of [3, 1]) {
    const byEnd = new Map<number, ColumnRead>();
    for (const column of columns) {
      const period = periodOf(column);
      if (period?.months === months) byEnd.set(period.end % 12 || 12, column);
    }
    if (byEnd.size === 12 / months) return [...byEnd].sort(([a], [b]) => a - b).map(([, column]) => column);
  }
  return [];
};

const periodOf = ({ heading, cells }: ColumnRead) => {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length > 0 && filled.every((cell) => isGap(readMoney(cell)))) return undefined;
  const { periods, others } = periodsIn(heading.toLowerCase().match(/[\p{L}\d/]+/gu) ?? []);
  return periods.length === 1 && others.every((word) => /^\d+(?:\/\d+)?$/.test(word) || ofMoney.has(word))
    ? periods[0]
    : undefined;
};
const ofMoney = wordSet('spend spent amount cost value paid payment payments actual reinvested reinvestment');

/** Reads those columns of row after row. */
export class AmountsAgain {
  private readonly places: readonly (readonly number[])[];

  constructor(
    private readonly each: readonly AmountAgain[],
    { mapping }: Block,
    private readonly amounts: Amounts,
  ) {
    // They are held against the amount as it stands, in its unit.
    const unit = mapping.units[mapping.facts.amount ?? -1] ?? 1;
    this.places = each.map((again) => again.columns.map((column) => amounts.placeOfMoney(column, unit)));
  }

  /** What the first of them says that does not say the same: blanks say nothing. */
  otherThan(amount: Pence): SaidOtherwise | undefined {
    const { places, each } = this;
    for (let at = 0; at < places.length; at++) {
      const said = this.saidIn(places[at]!, amount);
      if (said !== amount) return { amount: said, columns: each[at]!.called };
    }
    return undefined;
  }

  /** What columns come to; `amount` where that is what they say, each rounded, or what the last of them says is until then. */
  private saidIn(places: readonly number[], amount: Pence): Pence {
    let sum: Pence = 0;
    let last: Pence | undefined;
    for (let at = 0; at < places.length; at++) {
      const said = this.amounts.at(places[at]!);
      // Words where another column has the amount, such as “rejected”: nothing of it is sure.
      if (said === UNREADABLE && places.length === 1) return 0;
      if (isGap(said)) continue;
      sum += said;
      last = said;
    }
    const isSaid = last === undefined || last === amount || Math.abs(sum - amount) < places.length;
    return isSaid ? amount : sum;
  }
}
