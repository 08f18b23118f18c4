/**
 * A practice's rows of several tables as one: its years stand in all of them, as on a sheet for each two years. The columns
 * of the tables stand side by side in it, so that it is read as any other row is.
 */
import { facts, type Fact, type FactRef } from '../../policy/facts';
import { fewestYears } from '../../policy/redeployment';
import { BLANK, isGap, type CellValue, type Terms } from '../../policy/rules/rule';
import type { Apart } from '../../policy/rules/shared/acrossTables';
import { monthlyTolerance } from '../../policy/rules/shared/tolerance';
import type { Practices } from '../checking/practices';
import type { Block } from '../columns/blocks';
import type { YearColumn } from '../columns/mapping';
import { isFilled, plainText } from '../cells';
import type { CellPlace } from './blockRow';
import { comesTo } from './comesTo';
import { notSaid } from './saidTwice';
import { ScheduleBlockRow } from './scheduleRow';
import { yearsAsked } from './yearColumns';

/** A practice's row of another table: its cells as rules go by them, and where it stands on its sheet. */
export interface OtherRow {
  readonly cells: readonly CellValue[];
  /** The same as they stand, contradictions among them. */
  readonly standing: readonly CellValue[];
  readonly row: number;
}

/** Premiums may be written without their pence. */
const roundedPremium = 100;

/** Columns that say the same fact, or the same of a year: that of the row's own table first. */
interface Alike {
  readonly ref: FactRef;
  readonly columns: readonly number[];
  /** Those in the unit of the first: what counts in thousands does not stand in for pounds. */
  readonly inUnit: readonly number[];
  /** Of amounts: where they stand among them. */
  readonly places: readonly number[];
}

export class JoinedRow extends ScheduleBlockRow {
  /** Why it cannot be told how the tables go together, of the row as it is now. */
  apart: Apart | undefined;
  private own: ScheduleBlockRow;
  private rows: readonly OtherRow[] = [];
  /** The cells of all tables, as rules go by them and as they stand. */
  private readonly all: CellValue[] = [];
  private readonly asTheyStand: CellValue[] = [];
  /** Of the tables, its own first. */
  readonly blocks: readonly Block[];
  private readonly offsets: readonly number[];
  private readonly alike: readonly Alike[];
  private readonly hasOtherMeasures: boolean;
  private readonly isByReleased: boolean;
  private readonly isAsked: boolean;
  /** Whether columns that are asked about may say years before those of its own table. */
  readonly asksBefore: boolean;
  /** Which column says what another would, where that is blank: of the row as it is now. */
  private readonly instead = new Map<number, number>();
  /** Which column says otherwise than one: of the row as it is now. */
  private readonly otherwise = new Map<number, number>();

  /** `own`: the row that it is asked for. `others`: rows of the other tables, none of them turned to. */
  constructor(
    own: ScheduleBlockRow,
    private readonly others: readonly ScheduleBlockRow[],
    practices: Practices,
    private readonly terms: Terms,
  ) {
    const blocks = [own, ...others].map(({ block }) => block);
    const offsets = offsetsOf(blocks);
    super(sideBySide(blocks, offsets), own.table, practices);
    this.own = own;
    this.offsets = offsets;
    this.blocks = blocks;
    const { units } = this.block.mapping;
    this.alike = alikeIn(blocks, offsets).map(({ ref, columns }) => ({
      ref,
      columns,
      inUnit: columns.filter((column) => units[column] === units[columns[0]!]),
      places: isMoney(ref) ? columns.map((column) => this.amounts.placeOfMoney(column)) : [],
    }));
    const parts = [own, ...others];
    this.hasOtherMeasures = haveOtherMeasures(parts);
    this.isAsked = blocks.some((block) => yearsAsked(block).length > 0);
    this.asksBefore = others.some(({ block }) => yearsAsked(block).some((year) => year < own.years[0]!));
    this.isByReleased = parts.every((part) => part.hasYears('released') && !part.hasYears('retained'));
  }

  /**
   * Whether its own table does not say by itself what is released: it holds nothing but steps, and another has years before, or
   * what is retained of a premium that another says.
   */
  get ownFollows(): boolean {
    const { own, others } = this;
    if (own.hasYears('retained') && !own.has('premium')) return true;
    return (
      !own.hasYears('released') &&
      !own.hasYears('retained') &&
      (this.asksBefore || others.some(({ years }) => years[0]! < own.years[0]!))
    );
  }

  /**
   * Whether a table of it shows a whole schedule, where they say different premiums or another is asked about: then it is another
   * than the others.
   */
  isApartFrom({ mapping }: Block): boolean {
    const { apart } = this;
    if (apart !== 'premiums' && apart !== 'all' && apart !== 'asked') return false;
    const years = mapping.years.filter(isRelease).map(({ year }) => year);
    return Math.max(...years) - Math.min(...years) + 1 >= fewestYears;
  }

  /** Turns to a practice's rows, in the order of the tables. `twice`: it stands in one of them twice. */
  join(own: ScheduleBlockRow, others: readonly OtherRow[], twice: boolean): void {
    const { all, asTheyStand, offsets } = this;
    this.own = own;
    this.rows = others;
    const parts = [{ cells: own.cellsRead, standing: own.cellsStanding }, ...others];
    parts.forEach(({ cells, standing }, part) => {
      const start = offsets[part]!;
      for (let at = start; at < offsets[part + 1]!; at++) {
        all[at] = cells[at - start] ?? '';
        asTheyStand[at] = standing[at - start] ?? '';
      }
    });
    this.instead.clear();
    this.otherwise.clear();
    // What they say of themselves, before one stands in for another.
    this.amounts.turnTo(all);
    const apart = this.isAsked ? 'asked' : twice ? 'rows' : this.amountsApart();
    for (const each of this.alike) this.fill(each);
    this.turnToData(all, asTheyStand, own.ref);
    this.readReleases();
    this.apart = apart ?? (this.mayBeSteps() ? 'steps' : undefined);
  }

  private amountsApart(): Apart | undefined {
    let apart: Apart | undefined = this.hasOtherMeasures ? 'measures' : undefined;
    let samePremium = true;
    for (const { ref, places } of this.alike) {
      if (ref !== 'premium' && typeof ref === 'string') continue;
      const most = ref === 'premium' ? roundedPremium : monthlyTolerance(this.terms);
      if (!this.differ(places, Math.max(most, this.terms.tolerance))) continue;
      if (ref === 'premium') samePremium = false;
      else apart ??= 'years';
    }
    if (samePremium) return apart;
    return apart === undefined ? 'premiums' : 'all';
  }

  private differ(places: readonly number[], most: number): boolean {
    let [least, largest] = [Infinity, -Infinity];
    for (const place of places) {
      const amount = this.amounts.at(place);
      if (isGap(amount)) continue;
      least = Math.min(least, amount);
      largest = Math.max(largest, amount);
    }
    return largest - least > most;
  }

  /** What the row's own table leaves blank, another may say; what two say otherwise is not said. */
  private fill({ ref, columns, inUnit }: Alike): void {
    const { all, asTheyStand, instead, otherwise } = this;
    const first = columns[0]!;
    if (ref === 'planCovers') {
      const said = columns.map((column) => plainText(String(all[column]!))).filter(Boolean);
      all[first] = asTheyStand[first] = [...new Set(said)].join('; ');
      return;
    }
    const comes = typeof ref === 'string' ? comesTo[ref] : undefined;
    const says = (column: number): boolean =>
      comes === undefined ? isFilled(all[column]!) : comes(all[column]!) !== BLANK;
    const said = inUnit.filter(says);
    const one = said[0];
    if (one === undefined) return;
    const other = comes && said.find((column) => comes(all[column]!) !== comes(all[one]!));
    if (one !== first) {
      all[first] = all[one]!;
      asTheyStand[first] = asTheyStand[one]!;
      instead.set(first, one);
    }
    if (other === undefined) return;
    all[first] = notSaid;
    otherwise.set(one, other);
  }

  /** Amounts under "Release" in a table of some of the years may be those of each year: nothing in it tells. */
  private mayBeSteps(): boolean {
    const { premium, releases } = this;
    if (!this.isByReleased || isGap(premium) || premium <= 0) return false;
    let sum = 0;
    let last = 0;
    for (const released of releases) {
      if (isGap(released)) return false;
      sum += released;
      last = released;
    }
    const most = monthlyTolerance(this.terms, releases.length);
    return Math.abs(sum - premium) <= most && last < premium - most;
  }

  /** Of amounts that do not go together all are shown, and of plans all that cover years. */
  override columnsOf(ref: FactRef): readonly number[] {
    const columns = super.columnsOf(ref).map((column) => this.instead.get(column) ?? column);
    if (this.apart === undefined && ref !== 'planCovers') return columns;
    const { alike, otherwise } = this;
    return [
      ...new Set(
        columns.flatMap((each) =>
          otherwise.has(each) ? each : (alike.find((one) => one.columns.includes(each))?.columns ?? each),
        ),
      ),
    ];
  }

  override cellAt(column: number): CellPlace {
    const other = this.otherwise.get(column);
    const otherwise = other === undefined ? undefined : this.placeOf(other);
    return { ...this.placeOf(column), otherwise };
  }

  private placeOf(column: number): CellPlace {
    const part = this.offsets.findIndex((offset, at) => column >= offset && column < this.offsets[at + 1]!);
    const place = part === 0 ? this.own : this.others[part - 1]!;
    const at = column - this.offsets[part]!;
    const onSheet = at + place.block.area.column;
    if (part === 0) return place.cellAt(onSheet);
    const { row, standing } = this.rows[part - 1]!;
    return { place, row, column: onSheet, value: standing[at] ?? '' };
  }
}

const isMoney = (ref: FactRef): boolean => typeof ref !== 'string' || facts[ref].reads === 'money';

/** Where the columns of each block begin, and where the last end. */
const offsetsOf = (blocks: readonly Block[]): readonly number[] =>
  blocks.reduce((offsets, { area }) => [...offsets, offsets.at(-1)! + area.columns], [0]);

const isRelease = ({ measure }: YearColumn): boolean =>
  measure === 'released' || measure === 'retained' || measure === 'step';

/** The columns of blocks by what they say: facts, and what is released. */
const alikeIn = (
  blocks: readonly Block[],
  offsets: readonly number[],
): readonly Pick<Alike, 'ref' | 'columns'>[] => {
  const all = new Map<string, { readonly ref: FactRef; readonly columns: number[] }>();
  blocks.forEach(({ mapping, area }, at) => {
    const add = (key: string, ref: FactRef, column: number): void => {
      const known = all.get(key);
      const here = column - area.column + offsets[at]!;
      if (known) known.columns.push(here);
      else all.set(key, { ref, columns: [here] });
    };
    for (const [name, column] of Object.entries(mapping.facts)) add(name, name as Fact, column);
    for (const { measure, year, column } of mapping.years.filter(isRelease))
      if (measure !== 'amount') add(`${measure} ${year}`, { fact: measure, year }, column);
  });
  return [...all.values()].filter(({ columns }) => columns.length > 1);
};

/** Blocks as one: what the first does not say of facts and years, the next does. */
const sideBySide = (blocks: readonly Block[], offsets: readonly number[]): Block => {
  const own = blocks[0]!;
  const placed = blocks.map(({ mapping, area }, at) => {
    const place = (column: number): number => column - area.column + offsets[at]!;
    return {
      facts: Object.entries(mapping.facts).map(([fact, column]) => [fact, place(column)] as const),
      years: mapping.years
        .filter((each) => at === 0 || isRelease(each))
        .map((each) => ({ ...each, column: place(each.column) })),
      units: Object.entries(mapping.units).map(([column, unit]) => [place(Number(column)), unit] as const),
    };
  });
  const years = placed.flatMap((each) => each.years);
  const isFirst = ({ measure, year }: YearColumn, at: number): boolean =>
    years.findIndex((other) => other.measure === measure && other.year === year) === at;
  const { mapping, area } = own;
  return {
    ...own,
    columns: [],
    area: { ...area, column: 0, columns: offsets.at(-1)! },
    mapping: {
      ...mapping,
      facts: Object.fromEntries(placed.flatMap((each) => each.facts).reverse()),
      years: years.filter(isFirst),
      units: Object.fromEntries(placed.flatMap((each) => each.units)),
    },
  };
};

/**
 * Whether some tables say what is released in all, and others by how much it grows; or two say it of one year in different
 * ways. What is retained says it in all.
 */
const haveOtherMeasures = (parts: readonly ScheduleBlockRow[]): boolean => {
  const kinds = new Set(parts.map(kindOf));
  if (kinds.size > 1 || kinds.has('both')) return true;
  const measuresIn = (part: ScheduleBlockRow, year: number): string =>
    (['released', 'retained', 'step'] as const).filter((each) => part.yearsOf(each).includes(year)).join();
  return parts.some((part, at) =>
    parts
      .slice(0, at)
      .some((other) =>
        part.years.some(
          (year) =>
            measuresIn(part, year) !== '' &&
            measuresIn(other, year) !== '' &&
            measuresIn(part, year) !== measuresIn(other, year),
        ),
      ),
  );
};

/** `both`: steps from its first year on, and later in all. */
const kindOf = (part: ScheduleBlockRow): 'all' | 'steps' | 'both' => {
  const first = part.years[0]!;
  if (part.yearsOf('released').includes(first) || part.yearsOf('retained').includes(first)) return 'all';
  return part.hasYears('released') || part.hasYears('retained') ? 'both' : 'steps';
};
