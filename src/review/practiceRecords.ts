/** What the schedules say of each practice, for the views: numbers while rows go by, records once somebody looks. */
import type { FinancialYear } from '../policy/financialYear';
import { NumberList } from '../policy/numberList';
import type { Pence } from '../policy/money';
import { releaseOf } from '../policy/rules/fourYear';
import { isGap, type Read, type ScheduleRow, type Terms } from '../policy/rules/rule';
import { mostPractices, type PracticeSeen } from './views';

/** Stands for what no row has said yet. */
const unsaid = NaN;

/** In the place of a release's first year: nothing is released. */
const nothing = 0;

export class PracticeRecords {
  /** By the number of their code, counted from 1, or by their name where they have none. */
  private readonly coded = new NumberList();
  private readonly named = new Map<string, number>();
  /** How many practices there are: from the last that is kept on, rows. */
  inAll = 0;
  private readonly practices: string[] = [];
  private readonly names: (string | undefined)[] = [];
  private readonly ccgs: (string | undefined)[] = [];
  private readonly premiums = new NumberList(unsaid);
  private readonly patients = new NumberList(unsaid);
  private readonly needs = new NumberList(unsaid);
  private readonly firstYears = new NumberList(unsaid);
  private readonly fullYears = new NumberList();
  private readonly levels = new NumberList();
  private readonly years: (readonly FinancialYear[])[] = [];
  /** Amounts of all practices one after the other, and where each one's begin. */
  private readonly released = new NumberList();
  private readonly begins = new NumberList();
  private amounts = 0;

  constructor(private readonly terms: Terms) {}

  /** Adds what a row says: the first row that says a thing decides. `ccg` in the spelling that stands for all. */
  add(row: ScheduleRow, ccg: string | undefined): void {
    const at = this.placeOf(row);
    if (at === undefined) return;
    const { practiceName } = row;
    if (ccg !== undefined) this.ccgs[at] ??= ccg;
    if (!isGap(practiceName)) this.names[at] ??= practiceName;
    say(this.premiums, at, row.premium);
    say(this.patients, at, row.weightedPatients);
    say(this.needs, at, row.need);
    if (Number.isNaN(this.firstYears.at(at)) && row.saysRelease) this.addRelease(row, at);
  }

  private placeOf(row: ScheduleRow): number | undefined {
    const number = row.practiceNumber;
    const practice = isGap(number) ? row.practiceName : (row.practiceCode as string);
    if (isGap(practice)) return undefined;
    const known = isGap(number) ? (this.named.get(practice) ?? 0) : this.coded.at(number);
    if (known > 0) return known - 1;
    this.inAll++;
    if (this.practices.length >= mostPractices) return undefined;
    const count = this.practices.push(practice);
    this.names.push(undefined);
    this.ccgs.push(undefined);
    this.years.push(none);
    if (isGap(number)) this.named.set(practice, count);
    else this.coded.set(number, count);
    return count - 1;
  }

  private addRelease(row: ScheduleRow, at: number): void {
    const release = releaseOf(row, this.terms);
    if (release !== 'nothing' && 'gap' in release) return;
    this.firstYears.set(at, release === 'nothing' ? nothing : release.first);
    if (release !== 'nothing') {
      this.fullYears.set(at, release.full);
      this.levels.set(at, release.level);
    }
    const { years, releases } = row;
    // The years of a table are one list for all its rows, unless a cell of one cannot be read.
    this.years[at] = releases.some(isGap) ? years.filter((_, year) => !isGap(releases[year])) : years;
    this.begins.set(at, this.amounts);
    for (const released of releases) if (!isGap(released)) this.released.set(this.amounts++, released);
  }

  /** In the order in which their first rows came. */
  list(): readonly PracticeSeen[] {
    return this.practices.map((practice, at) => {
      const name = this.names[at];
      const ccg = this.ccgs[at];
      const premium = said(this.premiums, at);
      const weightedPatients = said(this.patients, at);
      const need = said(this.needs, at);
      const first = said(this.firstYears, at);
      const years = this.years[at]!;
      const released = years.map((_, year) => this.released.at(this.begins.at(at) + year));
      return {
        practice,
        ...(name !== undefined && { name }),
        ...(ccg !== undefined && { ccg }),
        ...(premium !== undefined && { premium }),
        ...(weightedPatients !== undefined && { weightedPatients }),
        ...(need !== undefined && { need }),
        years,
        released,
        ...(first !== undefined && { release: this.releaseAt(at, first) }),
      };
    });
  }

  private releaseAt(at: number, first: FinancialYear): NonNullable<PracticeSeen['release']> {
    return first === nothing ? 'nothing' : { first, full: this.fullYears.at(at), level: this.levels.at(at) };
  }
}
const none: readonly FinancialYear[] = [];

const say = (list: NumberList, at: number, read: Read<number>): void => {
  if (!isGap(read) && Number.isNaN(list.at(at))) list.set(at, read);
};
const said = (list: NumberList, at: number): Pence | number | undefined => {
  const number = list.at(at);
  return Number.isNaN(number) ? undefined : number;
};
