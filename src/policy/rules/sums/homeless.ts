/** Practices that release something and do not say their CCG: what they release could belong to any. */
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import type { MessageName } from '../reinvestment';
import { BLANK, isGap, type CellSeen, type GroupVerdict, type ScheduleRow } from '../rule';
import { hasNoPremium } from '../shared/release';
import { cellSeen } from '../shared/verdicts';
import { keep } from './localityBalances';

/** What they release in one year. */
export interface HomelessInYear {
  /** Infinite where the release of one is blank or cannot be read. */
  pence: Pence;
  rows: number;
  readonly cells: CellSeen[];
}

/** Takes the schedule rows without a CCG as they stream by, and says at the end which of them cannot be followed. */
export class Homeless {
  private readonly years = new Map<FinancialYear, HomelessInYear>();
  /** One of each row, where the table has a column for the CCG. */
  private readonly ofRows: GroupVerdict<MessageName>[] = [];
  /** Of tables in which no row says its CCG, the practices that release something. */
  private readonly tables = new Map<number, Pick<HomelessInYear, 'rows' | 'cells'>>();

  add(row: ScheduleRow): void {
    const cell = row.has('ccg') ? 'ccg' : 'practiceCode';
    let any = false;
    for (const year of row.years) {
      const amount = row.released(year);
      if (isGap(amount) ? amount === BLANK && hasNoPremium(row) : amount <= 0) continue;
      any = true;
      const inYear = this.years.get(year) ?? { pence: 0, rows: 0, cells: [] };
      this.years.set(year, inYear);
      inYear.pence += isGap(amount) ? Infinity : amount;
      inYear.rows++;
      keep(inYear.cells, row, cell);
    }
    if (!any) return;
    // Where no column says it, that is said once and not of each row.
    if (!row.has('ccg')) return this.addToTable(row);
    const practice = row.practiceCode;
    this.ofRows.push({
      outcome: 'evidence needed',
      message: 'ccgMissing',
      subject: isGap(practice) ? {} : { practice },
      cells: [cellSeen(row, 'ccg')],
      row: row.ref,
    });
  }

  private addToTable(row: ScheduleRow): void {
    const table = this.tables.get(row.table) ?? { rows: 0, cells: [] };
    this.tables.set(row.table, table);
    table.rows++;
    keep(table.cells, row, 'practiceCode');
  }

  in(year: FinancialYear): HomelessInYear | undefined {
    return this.years.get(year);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.ofRows;
    for (const { rows, cells } of this.tables.values())
      yield {
        outcome: 'evidence needed',
        message: 'ccgsMissing',
        subject: {},
        values: { practices: rows === 1 ? 'one practice releases' : `${rows} practices release` },
        cells,
        of: rows,
      };
  }
}
