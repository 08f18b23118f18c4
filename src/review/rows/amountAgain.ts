/**
 * Columns of a ledger that say the amount of a row again: another column of amounts, or quarters or months beside what they
 * come to. Headings are read by the first rows alone; whether the columns say the same is seen row by row.
 */
import type { Pence } from '../../policy/money';
import { UNREADABLE, isGap } from '../../policy/rules/rule';
import type { Block } from '../columns/blocks';
import { arePartsOf } from '../columns/measures';
import type { ColumnRead } from '../columns/columnRead';
import { fromTo, periodColumns, type AmountAgain } from '../columns/periodColumns';
import type { RawColumn } from '../columns/rawColumn';
import type { Amounts } from './amounts';

/** What other columns say of a row's amount, where they do not say the same. */
export interface SaidOtherwise {
  readonly amount: Pence;
  /** Their headings, quoted. */
  readonly columns: string;
}

/** Those of a ledger with one column of amounts. None once a person has said which column that is. */
export const amountsAgain = ({ kind, mapping, columns }: Block): readonly AmountAgain[] => {
  const amount = columns.find(({ column }) => column === mapping.facts.amount);
  if (kind !== 'ledger' || !amount || amount.reason === 'you said so') return [];
  if (mapping.years.some(({ measure }) => measure === 'amount')) return [];
  const others = columns
    .filter(
      (each) =>
        (each.says === 'amount' && each.certainty !== 'unsure' && each !== amount) || isPmsOf(amount, each),
    )
    .map(({ column, heading }) => ({ columns: [column], called: `“${heading}”` }));
  const { amounts } = periodColumns(
    columns.filter(({ carries }) => carries === undefined).map(asRaw),
    [],
    true,
  );
  // Of several years, which of them the amount is of is not said by the columns.
  const [parts, ...otherYears] = amounts;
  return parts?.isWhole && otherYears.length === 0
    ? [...others, { columns: parts.parts.map(({ column }) => column), called: fromTo(parts.parts) }]
    : others;
};

/** "PMS" beside "Total": how much of each amount is PMS money. A premium of the row's practice would be no part of it. */
const isPmsOf = (amount: ColumnRead, each: ColumnRead): boolean =>
  (each.says === 'premium' || each.says === 'pmsFunding') &&
  arePartsOf([{ measure: 'step', cells: each.cells }], amount.cells);

/** As a date among headings is kept. */
const asRaw = ({ column, heading, cells }: ColumnRead): RawColumn => ({
  column,
  heading: /^\d{5}$/.test(heading) ? Number(heading) : heading,
  cells,
});

/** Reads those columns of row after row. */
export class AmountsAgain {
  private readonly places: readonly (readonly number[])[];

  constructor(
    private readonly each: readonly AmountAgain[],
    /** They are held against the amount as it stands, in its unit. */
    unit: number,
    private readonly amounts: Amounts,
  ) {
    this.places = each.map((again) => again.columns.map((column) => amounts.placeOfMoney(column, unit)));
  }

  /** What the first of them says that does not say the same: blanks say nothing. */
  otherThan(amount: Pence): SaidOtherwise | undefined {
    const { places, each } = this;
    for (let at = 0; at < places.length; at++) {
      const isUntilThen = each[at]!.isUntilThen ?? false;
      const said = isUntilThen ? this.lastOf(places[at]!, amount) : this.saidIn(places[at]!, amount);
      if (said !== amount) return { amount: said, columns: each[at]!.called };
    }
    return undefined;
  }

  private lastOf(places: readonly number[], amount: Pence): Pence {
    for (let at = places.length - 1; at >= 0; at--) {
      const said = this.amounts.at(places[at]!);
      if (!isGap(said)) return said;
    }
    return amount;
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
