/** What one table of a ledger says in all: by CCG and year, of which practices, and for what. */
import type { Edition } from '../../editions';
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
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
  private namesPractices = true;
  private readonly purposes = new Set<string>();
  private namesPurposes = true;
  private lastPurpose: string | undefined;

  constructor({ table, edition }: LedgerRow) {
    this.table = table;
    this.edition = edition;
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
    const purpose = row.has('scheme') ? row.scheme : row.purpose;
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

  /** Whether both say of each row what it is for, and nothing is in both. */
  hasOtherPurposes(other: TableMoney): boolean {
    if (!this.namesPurposes || !other.namesPurposes) return false;
    const theirs = new Set([...other.purposes].map((words) => words.toLowerCase()));
    return ![...this.purposes].some((words) => theirs.has(words.toLowerCase()));
  }

  /** What it says by practice, or by CCG and year where it does not name them all. */
  get finest(): { readonly sums: NumberList; readonly until: number } {
    return this.namesPractices
      ? { sums: this.practices, until: this.practicesUntil }
      : { sums: this.sums, until: this.balances };
  }
}

const addTo = (sums: NumberList, place: number, amount: Pence): void => {
  const before = sums.at(place);
  sums.set(place, Number.isNaN(before) ? amount : before + amount);
};
