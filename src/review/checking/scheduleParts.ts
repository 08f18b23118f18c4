/**
 * Which tables together say the years of practices' releases: a schedule may stand on several sheets, some years on each. Where
 * tables have different years, their rows are kept by practice, so that each can be asked together with the others.
 */
import { isGap, type Terms } from '../../policy/rules/rule';
import type { BlanksAnswer } from '../answers/answers';
import type { Block } from '../columns/blocks';
import type { Grid } from '../columns/grid';
import { JoinedRow, type OtherRow } from '../rows/joinedRow';
import { Outline } from '../rows/outline';
import { rowOf } from '../rows/ref';
import { saidTwiceIn } from '../rows/saidTwice';
import { ScheduleBlockRow } from '../rows/scheduleRow';
import { yearsAsked } from '../rows/yearColumns';
import type { Breath } from '../inTurn/slices';
import type { Workbook } from '../workbook';
import type { CcgPairs } from './ccgNames';
import { namesBesideCodes, nameOn } from './members';
import type { Practices } from './practices';
import { eachWhole } from './wholeRows';

/** Longer tables are no schedules of practices, of which there are some 8,000 in England: their rows are not kept. */
const mostRows = 100_000;

const yearsOf = (block: Block): ReadonlySet<number> =>
  new Set([
    ...block.mapping.years.flatMap(({ measure, year }) => (releasing.includes(measure) ? [year] : [])),
    ...yearsAsked(block),
  ]);
const releasing: readonly string[] = ['released', 'retained', 'step'];

const saysReleaseByPractice = (block: Block): boolean =>
  block.kind === 'schedule' &&
  (block.mapping.facts.practiceCode !== undefined || block.mapping.facts.practiceName !== undefined) &&
  yearsOf(block).size > 0;

const hasAll = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  [...other].every((year) => one.has(year));

/**
 * Schedules that may hold different years of the same releases, those that say which name is whose code first: none, as a rule,
 * or several.
 */
export const partsAmong = (blocks: readonly Block[]): readonly Block[] => {
  const parts = blocks.filter(saysReleaseByPractice);
  const all = new Set(parts.flatMap((block) => [...yearsOf(block)]));
  if (parts.length < 2 || parts.every((block) => hasAll(yearsOf(block), all))) return [];
  if (parts.reduce((sum, { area }) => sum + area.rows, 0) > mostRows) return [];
  return [...parts.filter(namesBesideCodes), ...parts.filter((block) => !namesBesideCodes(block))];
};

/** A table of those, as far as its rows have been kept. */
interface Part {
  readonly row: ScheduleBlockRow;
  readonly years: ReadonlySet<number>;
  /** Whether it is asked what columns of it hold. */
  readonly isAsked: boolean;
  /** By the practice's number. */
  readonly rows: Map<number, OtherRow>;
  readonly twice: Set<number>;
}

/** Takes the rows of all parts before any is asked. */
export class ScheduleParts {
  private readonly parts = new Map<Block, Part>();
  private readonly joined = new Map<string, JoinedRow>();

  constructor(
    private readonly practices: Practices,
    private readonly terms: Terms,
  ) {}

  /** Takes a row of data. Of each block the same object comes for all rows, and serves to tell where they stand. */
  add(row: ScheduleBlockRow): void {
    if (namesBesideCodes(row.block)) nameOn(row, this.practices);
    const practice = this.practiceOf(row);
    if (practice === undefined) return;
    const { block } = row;
    let part = this.parts.get(block);
    if (!part) {
      const [years, isAsked] = [yearsOf(block), yearsAsked(block).length > 0];
      this.parts.set(block, (part = { row, years, isAsked, rows: new Map(), twice: new Set() }));
    }
    if (part.rows.has(practice)) part.twice.add(practice);
    else part.rows.set(practice, { cells: row.cellsRead, standing: row.cellsStanding, row: rowOf(row.ref) });
  }

  /** A row of each. */
  get rows(): readonly ScheduleBlockRow[] {
    return [...this.parts.values()].map(({ row }) => row);
  }

  /** By its name, where no column has codes. */
  private practiceOf({ practiceNumber, practiceName }: ScheduleBlockRow): number | undefined {
    if (!isGap(practiceNumber)) return practiceNumber;
    if (isGap(practiceName)) return undefined;
    const code = this.practices.codeFor(practiceName);
    return isGap(code) ? undefined : this.practices.numberOf(code);
  }

  /** A row with those of other tables that have years of its practice's release which its own has not. */
  of(row: ScheduleBlockRow): JoinedRow | undefined {
    const own = this.parts.get(row.block);
    const practice = own && this.practiceOf(row);
    if (practice === undefined) return undefined;
    const others = this.othersOf(own!, practice);
    if (others.every(({ years }) => hasAll(own!.years, years))) return undefined;
    const joined = this.joinedOf(row, others);
    joined.join(
      row,
      others.map(({ rows }) => rows.get(practice)!),
      [own!, ...others].some(({ twice }) => twice.has(practice)),
    );
    return joined.isApartFrom(row.block) ? undefined : joined;
  }

  /** The other tables that have the practice; those that are asked about only with years that no other says. */
  private othersOf(own: Part, practice: number): readonly Part[] {
    const all = [...this.parts.values()].filter((part) => part !== own && part.rows.has(practice));
    if (all.every(({ isAsked }) => !isAsked)) return all;
    const said = new Set([own, ...all].flatMap(({ isAsked, years }) => (isAsked ? [] : [...years])));
    return all.filter(({ isAsked, years }) => !isAsked || !hasAll(said, years));
  }

  private joinedOf(row: ScheduleBlockRow, others: readonly Part[]): JoinedRow {
    const all = [...this.parts.values()];
    const key = [this.parts.get(row.block)!, ...others].map((part) => all.indexOf(part)).join();
    let joined = this.joined.get(key);
    if (!joined) {
      const rows = others.map((part) => part.row);
      this.joined.set(key, (joined = new JoinedRow(row, rows, this.practices, this.terms)));
    }
    return joined;
  }

  /**
   * Whether a joined row's own table is the one among some whose row answers for all: that with all years, or else with the
   * last. One with all years answers for itself, and not for others that do not go together with it.
   */
  answersFor(joined: JoinedRow, among: ReadonlySet<Block>): boolean {
    const { blocks, apart } = joined;
    const all = new Set(blocks.flatMap((block) => [...yearsOf(block)]));
    const isWhole = (block: Block): boolean => hasAll(yearsOf(block), all);
    const those = blocks.filter(
      (block) => among.has(block) && !joined.isApartFrom(block) && !(apart !== undefined && isWhole(block)),
    );
    const whole = those.find(isWhole);
    const lastOf = (block: Block): number => Math.max(...yearsOf(block));
    const last = whole ?? those.reduce((most, each) => (lastOf(each) > lastOf(most) ? each : most));
    return last === joined.blocks[0];
  }
}

/** The parts there are among the blocks of a workbook, those that are asked and those that are not: read where there are several. */
export const partsIn = async (
  workbook: Workbook,
  blocks: readonly Block[],
  practices: Practices,
  terms: Terms,
  { ccgs, ...options }: PartsOptions,
): Promise<ScheduleParts | undefined> => {
  const among = partsAmong(blocks);
  if (among.length === 0) return undefined;
  const parts = new ScheduleParts(practices, terms);
  for (const block of among) {
    const twice = saidTwiceIn(block, ccgs);
    await eachWhole(workbook, block, practices, { ...options, twice }, (row) => parts.add(row));
  }
  return parts;
};
interface PartsOptions extends Breath {
  readonly blanks?: readonly BlanksAnswer[] | undefined;
  readonly ccgs: CcgPairs;
}

/** The same of blocks whose rows are there. */
export const partsWith = (
  blocks: readonly Block[],
  rowsOf: (block: Block) => Grid,
  practices: Practices,
  terms: Terms,
  ccgs: CcgPairs,
): ScheduleParts | undefined => {
  const among = partsAmong(blocks);
  if (among.length === 0) return undefined;
  const parts = new ScheduleParts(practices, terms);
  for (const block of among) {
    const twice = saidTwiceIn(block, ccgs);
    const row = new ScheduleBlockRow(block, 0, practices, { outline: new Outline(block), twice });
    rowsOf(block).forEach((cells, down) => {
      row.turnTo(cells, block.area.row + down);
      if (row.isData()) parts.add(row);
    });
  }
  return parts;
};
