/** What the schedules say of each practice, for the views: numbers while rows go by, records once somebody looks. */
import type { FinancialYear } from '../../policy/financialYear';
import type { Pence } from '../../policy/money';
import { NumberList } from '../../policy/numberList';
import { releaseOf } from '../../policy/rules/shared/releaseOf';
import { isGap, type Read, type ScheduleRow, type Terms } from '../../policy/rules/rule';
import type { Practices } from './practices';
import { mostPractices, type FigureOfPractice, type PracticeSeen } from '../views';

/** The numbers kept of each practice, side by side. NaN stands for what no row has said yet. */
const [premium, patients, need, first, full, level, begin, otherwise] = [0, 1, 2, 3, 4, 5, 6, 7];
/** After each figure, whether another row says another. */
const figuresOtherwise = 8;
const numbersOfEach = 11;
const figures: readonly FigureOfPractice[] = ['premium', 'weightedPatients', 'need'];
/** A pound, or a patient: what is rounded is no other figure. */
const roundings = [100, 1, 0];

/** In the place of a release's first year: nothing is released. */
const nothing = 0;

/** One for each practice, and no more than are shown: of a longer list it is only counted how long. */
export class PracticeRecords {
  /** By the number of their code, counted from 1, or by their name where they have none. */
  private readonly coded = new NumberList();
  private readonly named = new Map<string, number>();
  /** How many practices there are: from the last that is kept on, rows. */
  inAll = 0;
  private readonly practices: string[] = [];
  private readonly names: string[] = [];
  private readonly ccgs: (string | undefined)[] = [];
  private readonly numbers = new NumberList(NaN);
  private readonly years: (readonly FinancialYear[])[] = [];
  /** Amounts of all practices one after the other. */
  private readonly released = new NumberList();
  private amounts = 0;

  constructor(
    private readonly terms: Terms,
    private readonly seen: Practices,
  ) {}

  /**
   * Adds what a row says: the first row that says a thing is gone by, and another that says otherwise is kept in mind. `ccg` in
   * the spelling that stands for all.
   */
  add(row: ScheduleRow, ccg: string | undefined): void {
    const at = this.placeOf(row, ccg);
    if (at === undefined) return;
    const { practiceName } = row;
    if (!isGap(practiceName)) this.names[at] ??= practiceName;
    this.say(at, premium, row.premium);
    this.say(at, patients, row.weightedPatients);
    this.say(at, need, row.need);
    if (!row.saysRelease) return;
    if (this.numberOf(at, first) === undefined) this.addRelease(row, at);
    else if (this.saysOtherwise(row, at)) this.set(at, otherwise, 1);
  }

  private placeOf(row: ScheduleRow, ccg: string | undefined): number | undefined {
    const number = row.practiceNumber;
    const practice = isGap(number) ? row.practiceName : (row.practiceCode as string);
    if (isGap(practice)) return undefined;
    const known = isGap(number) ? (this.named.get(practice) ?? 0) : this.coded.at(number);
    if (known > 0) {
      this.ccgs[known - 1] ??= ccg;
      return known - 1;
    }
    this.inAll++;
    if (this.practices.length >= mostPractices) return undefined;
    const count = this.practices.push(practice);
    this.ccgs.push(ccg);
    this.years.push(none);
    if (isGap(number)) this.named.set(practice, count);
    else this.coded.set(number, count);
    return count - 1;
  }

  private say(at: number, what: number, read: Read<number>): void {
    if (isGap(read)) return;
    const known = this.numberOf(at, what);
    if (known === undefined) this.set(at, what, read);
    else if (Math.abs(known - read) > roundings[what]!) this.set(at, figuresOtherwise + what, 1);
  }
  private set(at: number, what: number, number: number): void {
    this.numbers.set(at * numbersOfEach + what, number);
  }
  private numberOf(at: number, what: number): number | undefined {
    const number = this.numbers.at(at * numbersOfEach + what);
    return Number.isNaN(number) ? undefined : number;
  }

  private addRelease(row: ScheduleRow, at: number): void {
    const release = releaseOf(row, this.terms);
    if (release === 'nothing') this.set(at, first, nothing);
    else if ('gap' in release) return;
    else {
      this.set(at, first, release.first);
      this.set(at, full, release.full);
      this.set(at, level, release.level);
    }
    this.set(at, begin, this.amounts);
    const { years, releases } = row;
    let gaps = 0;
    for (let year = 0; year < releases.length; year++) {
      const released = releases[year]!;
      if (isGap(released)) gaps++;
      else this.released.set(this.amounts++, released);
    }
    // The years of a table are one list for all its rows, unless a cell of one cannot be read.
    this.years[at] = gaps === 0 ? years : years.filter((_, year) => !isGap(releases[year]));
  }

  private saysOtherwise(row: ScheduleRow, at: number): boolean {
    const release = releaseOf(row, this.terms);
    if (release === 'nothing') return this.numberOf(at, first) !== nothing;
    if ('gap' in release) return false;
    if (release.first !== this.numberOf(at, first) || release.level !== this.numberOf(at, level)) return true;
    const begins = this.numberOf(at, begin)!;
    const { years, releases } = row;
    return this.years[at]!.some((year, place) => {
      const amount = releases[years.indexOf(year)];
      return amount !== undefined && !isGap(amount) && amount !== this.released.at(begins + place);
    });
  }

  /** In the order in which their first rows came. */
  list(): readonly PracticeSeen[] {
    return this.practices.map((practice, at) => this.recordOf(practice, at));
  }

  private recordOf(practice: string, at: number): PracticeSeen {
    const said = {
      name: this.names[at],
      ccg: this.ccgs[at],
      premium: this.numberOf(at, premium),
      weightedPatients: this.numberOf(at, patients),
      need: this.numberOf(at, need),
      release: this.releaseOf(at),
      saidOtherwise: this.numberOf(at, otherwise) === undefined ? undefined : true,
      figuresOtherwise: this.figuresOtherwise(at),
    };
    const years = this.years[at]!;
    const begins = this.numberOf(at, begin) ?? 0;
    const released = years.map((_, year): Pence => this.released.at(begins + year));
    const known = Object.entries(said).filter(([, value]) => value !== undefined);
    const spelled = this.seen.spellingOf(practice);
    return { practice: spelled, ...Object.fromEntries(known), years, released };
  }

  private figuresOtherwise(at: number): readonly FigureOfPractice[] | undefined {
    const said = figures.filter((_, what) => this.numberOf(at, figuresOtherwise + what) !== undefined);
    return said.length === 0 ? undefined : said;
  }

  private releaseOf(at: number): PracticeSeen['release'] {
    const from = this.numberOf(at, first);
    if (from === undefined || from === nothing) return from === nothing ? 'nothing' : undefined;
    return { first: from, full: this.numberOf(at, full)!, level: this.numberOf(at, level)! };
  }
}
const none: readonly FinancialYear[] = [];
