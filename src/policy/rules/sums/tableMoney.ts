/** What one table says in all: by CCG or practice and year, of which practices, and for what. */
import type { Edition } from '../../editions';
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { wordSet } from '../../wordSet';
import { isGap, type Read, type Row } from '../rule';

const code = /^[A-Z]\d{5}$/i;
/** Of more it is not kept what they are. */
const wordsKept = 10_000;

/** Adds up the rows of one table as they stream by. Where it says nothing of a balance or a practice, no number. */
export class TableMoney {
  readonly table: number;
  readonly sums = new NumberList(NaN);
  readonly practices = new NumberList(NaN);
  /** Of the sums, what may not count, whatever other tables say. */
  private readonly doubted = new NumberList();
  /** The CCGs and years of practices that it speaks of, and whether some of their money may not count. */
  private readonly scopes = new Map<number, boolean>();
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

  /** `practiceIn`: what says the practice that its money is counted for. */
  constructor(
    row: Row,
    readonly edition: Edition,
    private readonly practiceIn: 'practiceCode' | 'receivingPractice',
  ) {
    this.table = row.table;
    this.byScheme = row.has('scheme');
  }

  /** `practice`: by its number. */
  add(row: Row, practice: Read<number>, balance: number, amount: Pence, isDoubted: boolean): void {
    addTo(this.sums, balance, amount);
    if (balance >= this.balances) this.balances = balance + 1;
    if (isDoubted) this.doubted.add(balance, amount);
    if (isGap(practice)) this.namesPractices = false;
    else {
      if (Number.isNaN(this.practices.at(practice)) && !code.test(String(row[this.practiceIn])))
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

  /** Of a practice's amount, that the table speaks of its CCG in the year: then others that it leaves out have nothing by it. */
  speak(scope: number, isDoubted: boolean): void {
    if (isDoubted || !this.scopes.has(scope)) this.scopes.set(scope, isDoubted);
  }

  /** Whether it says what there is of a CCG and year, which is a balance itself or the scope of those of practices. */
  speaksOf(scope: number): boolean {
    return this.scopes.size > 0 ? this.scopes.has(scope) : this.sums.at(scope) > 0;
  }

  /** Whether some of that may not count. */
  isDoubted(scope: number): boolean {
    return this.scopes.size > 0 ? this.scopes.get(scope) === true : this.doubted.at(scope) !== 0;
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
