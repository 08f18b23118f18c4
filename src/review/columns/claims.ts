/** Which of the columns that claim a fact carries it: one column a fact, and what was left out is said. */
import { facts, type Fact } from '../../policy/facts';
import { yearOne } from '../../policy/redeployment';
import type { Pence } from '../../policy/money';
import { isGap, type Read } from '../../policy/rules/rule';
import { penceOr, plainText, readMoney } from '../cells';
import { figuresAddingUp } from './addingUp';
import { ccgCode } from './contents';
import type { Rivals } from './mapping';
import type { RawColumn } from './rawColumn';
import type { Certainty, Recognised } from './headings/recognise';
import { listed } from './remarks';

export interface Settled {
  readonly columns: Map<Fact, RawColumn>;
  /** What was recognised, without claims that came to nothing. */
  readonly said: Map<RawColumn, Recognised>;
  readonly remarks: readonly string[];
  /** By fact, the columns that could carry it as well as the one that was taken. */
  readonly rivals: Rivals;
  /** Columns that could each be the amount of a ledger, and do not hold the same. */
  readonly amounts: readonly RawColumn[];
}

const certainties: readonly Certainty[] = ['certain', 'likely', 'unsure'];
const rank = ({ certainty, whole, answered }: Recognised): number =>
  2 * certainties.indexOf(certainty) - (whole ? 1 : 0) - (answered ? 2 : 0);

/** What comes of the claims, before it is seen whether they fit one another. */
interface Claims {
  /** The column that carries each fact. */
  readonly columns: Map<Fact, RawColumn>;
  /** All that claim a fact, the one that carries it among them. */
  readonly byFact: Map<Fact, readonly RawColumn[]>;
  /** Those that claim it with as much right as the one that carries it, and do not hold the same. */
  readonly rivals: Map<Fact, readonly RawColumn[]>;
  /** Those that claim the amount of a ledger beside the one that carries it, and do not hold the same. */
  readonly amounts: readonly RawColumn[];
}

/** A column with the fact that it claims. */
type Claim = [column: RawColumn, found: Extract<Recognised, { readonly fact: Fact }>];
const isClaim = (one: [RawColumn, Recognised]): one is Claim =>
  'fact' in one[1] && one[1].certainty !== 'unsure';

/** The most certain claim is taken, then the first. */
const takeClaims = (said: ReadonlyMap<RawColumn, Recognised>): Claims => {
  const columns = new Map<Fact, RawColumn>();
  const byFact = new Map<Fact, readonly RawColumn[]>();
  const rivals = new Map<Fact, readonly RawColumn[]>();
  const amounts: RawColumn[] = [];
  const claims = [...said].filter(isClaim).sort(([, a], [, b]) => rank(a) - rank(b));
  for (const [column, found] of claims) {
    const { fact } = found;
    byFact.set(fact, [...(byFact.get(fact) ?? []), column]);
    const holder = columns.get(fact);
    if (!holder) {
      columns.set(fact, column);
    } else if (fact === 'ccg' && !columns.has('ccgName') && isNameOf(holder, column)) {
      const [code, name] = isCodes(column) ? [column, holder] : [holder, column];
      columns.set('ccg', code).set('ccgName', name);
    } else if (fact === 'amount') {
      if (!said.get(holder)!.answered && areOtherwise(holder, column)) amounts.push(column);
    } else if (rank(found) === rank(said.get(holder)!) && !sameCells(holder, column)) {
      rivals.set(fact, [...(rivals.get(fact) ?? []), column]);
    }
  }
  return { columns, byFact, rivals, amounts };
};

/** What each column carries, once claims to the same fact are settled. */
export const settle = (recognised: ReadonlyMap<RawColumn, Recognised>): Settled => {
  const said = new Map(recognised);
  const remarks = settleFactsOfYears(said);
  const { columns, byFact, rivals, amounts } = takeClaims(said);
  // What is released goes by the premium that is retained: it may hold what is linked, and adds up without that.
  for (const found of said.values())
    if ('year' in found && found.measure === 'retained') byFact.delete('premium');
  // What the user has said stands, and the others have to add up with it.
  for (const [fact, column] of columns) if (said.get(column)!.answered) byFact.delete(fact);
  for (const [fact, column] of figuresAddingUp(columns, byFact)) {
    const before = columns.get(fact)!;
    if (before === column) continue;
    columns.set(fact, column);
    rivals.delete(fact);
    remarks.push(
      `${listed([column])} is taken as ${facts[fact].title}, and not ${listed([before])}: with it the premium adds up.`,
    );
  }
  const name = columns.get('ccgName');
  if (name && !columns.has('ccg')) columns.set('ccg', name);
  const practice = columns.get('practiceName');
  if (practice && !columns.has('practiceCode')) columns.set('practiceCode', practice);
  for (const [column, found] of said)
    if (found.couldBe?.every((fact) => columns.has(fact))) said.delete(column);
  const amount = columns.get('amount');
  const isTotal = amount && comesTo(amount, amounts);
  if (isTotal) for (const part of amounts) said.delete(part);
  const isDoubted = amount && amounts.length > 0 && !isTotal;
  return { columns, said, remarks, rivals, amounts: isDoubted ? [amount, ...amounts] : [] };
};

/**
 * "Premium 2014/15" is the premium as it was in that year. With a column for each of several years, each holds what is left
 * of it or taken from it in that year; only in the last year before year one is it still the premium. Other figures of
 * several years are not taken, because none is more right than another. Gives what is said of those.
 */
const settleFactsOfYears = (said: Map<RawColumn, Recognised>): string[] => {
  const remarks: string[] = [];
  const dated = new Map<Fact, [RawColumn, number][]>();
  for (const [column, found] of said)
    if ('fact' in found && found.ofYear !== undefined)
      dated.set(found.fact, [...(dated.get(found.fact) ?? []), [column, found.ofYear]]);
  for (const [fact, columns] of dated) {
    if (columns.length < 2) continue;
    const before = Math.max(...columns.map(([, year]) => year).filter((year) => year < yearOne));
    for (const [column, year] of columns) {
      if (fact === 'premium' && year >= yearOne)
        said.set(column, { year, measure: undefined, certainty: 'likely', reason: 'the heading is a year' });
      else if (fact !== 'premium' || year < before) said.delete(column);
    }
    if (fact !== 'premium')
      remarks.push(
        `${listed(columns.map(([column]) => column))} are ${facts[fact].title} of several years: none is taken until you say which column it is.`,
      );
  }
  return remarks;
};

const texts = ({ cells }: RawColumn): string[] => cells.map((cell) => plainText(String(cell)).toUpperCase());

const isCodes = (column: RawColumn): boolean => {
  const filled = texts(column).filter((text) => text !== '');
  // Totals have their labels in a column of codes.
  return filled.length > 0 && filled.filter((text) => ccgCode.test(text)).length >= filled.length * 0.6;
};

/** One column holds codes and the other words, and no code has two of them. */
const isNameOf = (a: RawColumn, b: RawColumn): boolean => {
  if (isCodes(a) === isCodes(b)) return false;
  const [codes, names] = isCodes(a) ? [texts(a), texts(b)] : [texts(b), texts(a)];
  const nameOf = new Map<string, string>();
  return codes.every((code, row) => {
    const name = names[row] ?? '';
    if (!ccgCode.test(code) || name === '') return true;
    const known = nameOf.get(code);
    nameOf.set(code, name);
    return known === undefined || known === name;
  });
};

/** Whether a row has something in both, and not the same to the penny. */
const areOtherwise = (a: RawColumn, b: RawColumn): boolean =>
  a.cells.some((cell, row) => {
    const other = b.cells[row] ?? '';
    return cell !== '' && other !== '' && cell !== other && !areSameMoney(readMoney(cell), readMoney(other));
  });

/** Whether amounts are what the others in their rows come to: "Recurrent", "Non-recurrent" and their "Total". */
export const comesTo = (total: RawColumn, parts: readonly RawColumn[]): boolean =>
  parts.length > 1 &&
  total.cells.every((cell, row) => {
    const pence = readMoney(cell);
    let sum: Pence = 0;
    for (const { cells } of parts) sum += penceOr(cells[row] ?? '', 0);
    return isGap(pence) ? sum === 0 : Math.abs(sum - pence) <= parts.length;
  });

const areSameMoney = (a: Read<Pence>, b: Read<Pence>): boolean => !isGap(a) && a === b;

const sameCells = (a: RawColumn, b: RawColumn): boolean =>
  a.cells.every((cell, row) => cell === b.cells[row]);
