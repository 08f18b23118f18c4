/**
 * Columns of a ledger that say the amount of a row again: another column of amounts, or quarters or months beside what they
 * come to. Headings are read by the first rows alone; whether the columns say the same is seen row by row.
 */
import type { Pence } from '../../policy/money';
import { UNREADABLE, isGap } from '../../policy/rules/rule';
import type { Block } from '../columns/blocks';
import { arePartsOf } from '../columns/years/measures';
import type { ColumnRead } from '../columns/columnRead';
import { fromTo, periodColumns, type AmountAgain } from '../columns/years/periodColumns';
import { plainHeading } from '../columns/headings/plainHeading';
import type { RawColumn } from '../columns/rawColumn';
import { otherThings } from '../columns/headings/vocabulary';
import { penceOr } from '../cells';
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
    .map((each): AmountAgain => asAgain(each));
  for (const each of columns) if (isTakenOff(amount, each, columns)) others.push(asAgain(each, true));
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

const asAgain = ({ column, heading }: ColumnRead, isTakenOff = false): AmountAgain => ({
  columns: [column],
  called: `“${heading}”`,
  isTakenOff,
});

const areParts = ({ cells }: ColumnRead, amount: ColumnRead): boolean =>
  arePartsOf([{ measure: 'step', cells }], amount.cells);
/** Numbers that are no money. */
const otherNumbers =
  /\b(?:practices?|patients?|lists?|no|nos|numbers?|codes?|refs?|references?|contracts?|rates?|prices?|dates?|years?|on|per|prob\w*)\b/;
const isOfMoney = ({ carries, says, heading }: ColumnRead, words: RegExp): boolean => {
  // "Funded by PMS", where amounts stand under it.
  if (carries !== undefined && says !== 'fundingSource') return false;
  const plain = plainHeading(heading);
  return words.test(plain) && !otherNumbers.test(plain) && !otherThings.test(plain);
};

/** "PMS" beside "Total": how much of each amount is PMS money. A premium of the row's practice would be no part of it. */
const isPmsOf = (amount: ColumnRead, each: ColumnRead): boolean =>
  each.year === undefined && isOfMoney(each, /\b(?:pms|premium)\b/) && areParts(each, amount);

const takenOff =
  /\b(?:claw(?:ed)? ?backs?|under ?spen[dt]s?|unspent|refund(?:s|ed)?|repa(?:id|yments?)|recoveries|(?:amount|money|funds) (?:recovered|returned)|(?:recovered|returned) (?:amount|money|funds)|slippage)\b/;
/** "Clawback": whether the amount is without it already is not said, unless another column is what it was taken off. */
const isTakenOff = (amount: ColumnRead, each: ColumnRead, columns: readonly ColumnRead[]): boolean =>
  isOfMoney(each, takenOff) &&
  areParts(each, amount) &&
  !columns.some(({ cells }) =>
    cells.every(
      (cell, row) =>
        penceOr(cell, 0) === penceOr(amount.cells[row]!, 0) + Math.abs(penceOr(each.cells[row]!, 0)),
    ),
  );

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
      const { isUntilThen = false, isTakenOff = false } = each[at]!;
      const said = isTakenOff
        ? this.leftOf(places[at]!, amount)
        : isUntilThen
          ? this.lastOf(places[at]!, amount)
          : this.saidIn(places[at]!, amount);
      if (said !== amount) return { amount: said, columns: each[at]!.called };
    }
    return undefined;
  }

  private leftOf(places: readonly number[], amount: Pence): Pence {
    const off = this.amounts.at(places[0]!);
    return isGap(off) ? amount : amount - Math.abs(off);
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
    // What is spent until then never falls, nor is it first money back: else the last is but its own quarter.
    let mayBeUntilThen = true;
    for (let at = 0; at < places.length; at++) {
      const said = this.amounts.at(places[at]!);
      // Words where another column has the amount, such as “rejected”: nothing of it is sure.
      if (said === UNREADABLE && places.length === 1) return 0;
      if (isGap(said)) continue;
      mayBeUntilThen &&= said * amount >= 0 && Math.abs(said) >= Math.abs(last ?? 0);
      sum += said;
      last = said;
    }
    const isSaid =
      last === undefined || (last === amount && mayBeUntilThen) || Math.abs(sum - amount) < places.length;
    return isSaid ? amount : sum;
  }
}
