/**
 * What practices release in a year, by each row that says so, with what a threshold goes by. Versions of a schedule may say
 * different things, and which of them counts is not known; rows of one table may be parts of a whole as well.
 */
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { sumOf } from '../../sumOf';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type CellSeen,
  type Read,
  type ScheduleRow,
  type SummedRow,
  type Terms,
} from '../rule';
import { hasNoPremium } from '../shared/release';
import { stepsNotShown } from '../shared/releaseOf';
import { cellSeen } from '../shared/verdicts';
import { BelowOnly } from './belowOnly';

/** What a row says of its practice in a year. */
export interface Reading {
  readonly pence: Read<Pence>;
  /** What steps before those that are shown may have released besides. */
  readonly unseen: Pence;
  readonly funding: Read<Pence>;
  readonly weighted: Read<number>;
  readonly cells: readonly CellSeen[];
}
interface OfRow extends Reading {
  readonly table: number;
}

/** Of more rows that say different things it is not told what they come to. */
const mostRows = 8;

/** A practice and a year that rows say a release of. */
export class ReleasedInYear {
  private readonly rows: OfRow[] = [];
  /** Whether there are more rows than are held against each other. */
  isTooMany = false;

  constructor(
    readonly practice: string,
    readonly ccg: string | undefined,
    readonly year: FinancialYear,
  ) {}

  /** `pence`: what is released; `unseen`: by steps before. A copy of a row in another table says nothing more. */
  add(row: ScheduleRow, pence: Read<Pence>, unseen: Pence): void {
    const { table, pmsFunding: funding, weightedPatients: weighted } = row;
    for (const each of this.rows)
      if (
        each.table !== table &&
        each.pence === pence &&
        each.unseen === unseen &&
        each.funding === funding &&
        each.weighted === weighted
      )
        return;
    if (this.rows.length === mostRows) this.isTooMany = true;
    else this.rows.push({ table, pence, unseen, funding, weighted, cells: this.cellsOf(row) });
  }

  private cellsOf(row: ScheduleRow): readonly CellSeen[] {
    const { year } = this;
    return [
      cellSeen(row, { fact: 'released', year }),
      cellSeen(row, 'pmsFunding'),
      cellSeen(row, 'weightedPatients'),
    ];
  }

  /** What may be so: by each row and, of those of one table, by all together. */
  readings(): readonly Reading[] {
    if (this.rows.length === 1) return this.rows;
    const rows = this.rows.map((row) => this.filled(row));
    return [
      ...rows,
      ...[...new Set(rows.map(({ table }) => table))].flatMap((table) => wholeOf(rows, table)),
    ];
  }

  /** With what other rows say of the practice, where it leaves that out and they agree. */
  private filled(row: OfRow): OfRow {
    const or = (own: Read<number>, fact: 'funding' | 'weighted'): Read<number> => {
      const said = new Set(this.rows.map((each) => each[fact]).filter(isSaid));
      return said.size === 1 ? [...said][0]! : own;
    };
    return { ...row, funding: or(row.funding, 'funding'), weighted: or(row.weighted, 'weighted') };
  }
}

const isSaid = (read: Read<number>): read is number => !isGap(read) && read > 0;

const wholeOf = (all: readonly OfRow[], table: number): readonly Reading[] => {
  const rows = all.filter((row) => row.table === table);
  if (rows.length < 2) return [];
  const pence = rows.reduce<Read<Pence>>(
    (sum, row) => (isGap(sum) || isGap(row.pence) ? UNREADABLE : sum + row.pence),
    0,
  );
  const unseen = sumOf(rows.map((row) => row.unseen));
  return [{ ...rows[0]!, pence, unseen, cells: rows.flatMap(({ cells }) => cells) }];
};

/** Takes the rows of schedules as they stream by. */
export class ReleasedRows {
  /** By the practice's code. */
  private readonly practices = new Map<string, ReleasedInYear[]>();
  private readonly below = new BelowOnly();

  constructor(private readonly terms: Terms) {}

  add(row: ScheduleRow): void {
    const code = row.practiceCode;
    if (isGap(code)) return this.below.pass(row);
    this.below.add(row, code);
    let known = this.practices.get(code);
    if (!known) this.practices.set(code, (known = []));
    const noPremium = hasNoPremium(row);
    const unseen = stepsNotShown(row, this.terms)?.pence ?? 0;
    for (const year of row.years) {
      const pence = row.followsOthers === undefined ? UNREADABLE : row.released(year);
      let ofYear = known.find((each) => each.year === year);
      if (!ofYear) {
        const ccg = row.ccg;
        known.push((ofYear = new ReleasedInYear(code, isGap(ccg) ? undefined : ccg, year)));
      }
      // A practice without a premium leaves its years blank: nothing to release.
      ofYear.add(row, pence === BLANK && noPremium ? 0 : pence, unseen);
    }
  }

  total(row: SummedRow): void {
    this.below.total(row);
  }

  /** Whether it is no practice, but stands below the total of a table. */
  isBelowOnly({ practice }: ReleasedInYear): boolean {
    return this.below.has(practice);
  }

  *all(): Iterable<ReleasedInYear> {
    for (const years of this.practices.values()) yield* years;
  }
}
