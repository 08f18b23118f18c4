/** What one table of a ledger says in all: by CCG and year, of which practices, and for what. */
import type { Edition } from '../../editions';
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { wordSet } from '../../wordSet';
import { isGap, type LedgerRow } from '../rule';

const code = /^[A-Z]\d{5}$/i;
/** Of more it is not kept what they are. */
const wordsKept = 10_000;

/** Adds up the rows of one table as they stream by. Where it says nothing of a balance or a practice, no number. */
export class TableMoney {
  readonly table: number;
  readonly edition: Edition;
  readonly sums = new NumberList(NaN);
  readonly practices = new NumberList(NaN);
  /** Of the sums, what may not count, whatever other tables say. */
  private readonly doubted = new NumberList();
  /** Balances and practices from 0 on that were asked for. */
  balances = 0;
  practicesUntil = 0;
  /** Whether each row names its practice, by a code. */
  namesPractices = true;
  /** By its schemes, where it has a column of them, or by its purposes. */
  private readonly byScheme: boolean;
  private readonly purposes = new Set<string>();
  private namesPurposes = true;
  private lastPurpose: string | undefined;

  constructor(row: LedgerRow) {
    this.table = row.table;
    this.edition = row.edition;
    this.byScheme = row.has('scheme');
  }

  add(row: LedgerRow, balance: number, amount: Pence, isDoubted: boolean): void {
    addTo(this.sums, balance, amount);
    if (balance >= this.balances) this.balances = balance + 1;
    if (isDoubted) this.doubted.add(balance, amount);
    const practice = row.practiceNumber;
    if (isGap(practice)) this.namesPractices = false;
    else {
      if (Number.isNaN(this.practices.at(practice)) && !code.test(String(row.practiceCode)))
        this.namesPractices = false;
      addTo(this.practices, practice, amount);
      if (practice >= this.practicesUntil) this.practicesUntil = practice + 1;
    }
    const purpose = this.byScheme ? row.scheme : row.purpose;
    if (isGap(purpose)) this.namesPurposes = false;
    else if (purpose !== this.lastPurpose) this.addPurpose((this.lastPurpose = purpose));
  }

  private addPurpose(words: string): void {
    if (this.purposes.size < wordsKept) this.purposes.add(words);
    else this.namesPurposes = false;
  }

  /** Of a balance, what counts but for what other tables say. */
  decided(balance: number): Pence {
    const sum = this.sums.at(balance);
    return Number.isNaN(sum) ? 0 : Math.max(0, sum - this.doubted.at(balance));
  }

  /** Whether some of a balance may not count. */
  isDoubted(balance: number): boolean {
    return this.doubted.at(balance) !== 0;
  }

  /** Whether both say of each row which practice it is of, and none is of both: then no money is in both. */
  hasOtherPractices(other: TableMoney): boolean {
    if (!this.namesPractices || !other.namesPractices) return false;
    for (let at = 0; at < Math.min(this.practicesUntil, other.practicesUntil); at++)
      if (!Number.isNaN(this.practices.at(at)) && !Number.isNaN(other.practices.at(at))) return false;
    return true;
  }

  /** Whether both say of each row what it is for, in no word that both have. */
  hasOtherPurposes(other: TableMoney): boolean {
    if (!this.namesPurposes || !other.namesPurposes || this.byScheme !== other.byScheme) return false;
    const theirs = wordsIn(other.purposes);
    return ![...wordsIn(this.purposes)].some((word) => theirs.has(word));
  }
}

/** Without the endings of plurals, and words that any scheme may have. */
const wordsIn = (texts: Iterable<string>): ReadonlySet<string> => {
  const words = [...texts].flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.map((word) => word.replace(/s$/, '')).filter((word) => !common.has(word)));
};
const common = wordSet(`
  a and at by care for from general gp health in local of on patient practice primary scheme service the to`);

/** What tables say by practice, where each names all of its practices, or else by CCG and year: with how many there are. */
export const finestOf = (tables: readonly TableMoney[]): readonly (readonly [NumberList, number])[] => {
  const byPractice = tables.every(({ namesPractices }) => namesPractices);
  return tables.map((each) =>
    byPractice ? [each.practices, each.practicesUntil] : [each.sums, each.balances],
  );
};

const addTo = (sums: NumberList, place: number, amount: Pence): void => {
  const before = sums.at(place);
  sums.set(place, Number.isNaN(before) ? amount : before + amount);
};
