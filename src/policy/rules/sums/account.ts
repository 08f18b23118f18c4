/** One CCG and year once all rows have gone by: what its practices release, held against what accounts for it. */
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { yearOne } from '../../redeployment';
import type { MessageName } from '../reinvestment';
import { CELLS_SHOWN, type GroupVerdict, type Terms, type Values } from '../rule';
import { toleranceOver } from '../shared/tolerance';
import type { AdriftTogether } from './adrift';
import { largest, type Doubt } from './doubt';
import type { HomelessInYear } from './homeless';
import type { CountedTwice, Side } from './localityBalances';

/** What is known of the CCG and year, and what could be theirs or another's. */
export interface AccountParts {
  readonly ccg: string;
  readonly year: FinancialYear;
  readonly released: Side;
  /** By the ledger, or, where there is none, by what practices receive. */
  readonly reinvested: Side;
  readonly hasLedger: boolean;
  /** Whether schedules list practices of the CCG, in whatever years. */
  readonly isListed: boolean;
  /**
   * What is released besides: by practices of which nothing says what they receive, where that is what counts, and by those
   * whose tables are of other years.
   */
  readonly besides: Pence;
  /** A practice whose release is added twice. */
  readonly twice: CountedTwice | undefined;
  /** Of the CCG's own ledger amounts those whose year is not said. */
  readonly own: AdriftTogether | undefined;
  /** Amounts that could be any CCG's in the year: of the ledger, or of what practices receive. */
  readonly anybodys: readonly AdriftTogether[];
  readonly homeless: HomelessInYear | undefined;
  /**
   * Of what is reinvested, what may not be PMS money that is spent so, or may be the same money twice; and on both sides what
   * stands below a total.
   */
  readonly doubts: readonly Doubt<MessageName>[];
}

/** Answers whether all that is released is accounted for: `met` only if it is whatever turns out of what is left open. */
export class Account {
  /** Beyond nought where what is read does not account for all that is read as released. */
  private readonly short: Pence;
  /** The pence by which the two sides may differ. */
  readonly tolerance: Pence;
  /** The amounts that could be of this CCG and year. */
  private readonly adrift: readonly AdriftTogether[];
  /** What would count against the CCG if all that says no CCG, or no year, were its own: taken back, or released. */
  private readonly against: Pence;
  private readonly takenBack: Pence;

  constructor(
    readonly parts: AccountParts,
    terms: Terms,
  ) {
    const { released, reinvested, own, anybodys, homeless } = parts;
    this.short = released.pence - reinvested.pence;
    this.tolerance = toleranceOver(released.amounts + reinvested.amounts, terms);
    this.adrift = own ? [own, ...anybodys] : anybodys;
    this.takenBack = this.adrift.reduce((pence, some) => pence + some.takenBack, 0);
    this.against = (homeless?.pence ?? 0) + this.takenBack;
  }

  /** What accounts for more than is released, even if all that is left open turned out against the CCG. */
  get spare(): Pence {
    const doubted = this.parts.doubts.reduce((sum, { pence }) => sum + pence, 0);
    return -(this.short + this.against + doubted);
  }

  verdict(): GroupVerdict<MessageName> {
    const { ccg, year, released, besides, twice, own } = this.parts;
    const { short, against, tolerance } = this;
    const subject = { ccg, year };
    if (twice)
      return {
        outcome: 'evidence needed',
        message: 'countedTwice',
        subject,
        values: { first: { practices: [twice.practice] } },
        cells: twice.cells,
      };
    if (this.gaps > 0 || short > tolerance) return this.shortOrOpen();
    if (this.isNotShown) return this.notShown();
    if (released.pence + besides === 0)
      return { outcome: 'not applicable', message: 'ccgNothingReleased', subject, cells: [] };
    if (short + against <= tolerance)
      return this.spare >= -tolerance
        ? { outcome: 'met', message: 'accounted', subject, cells: [] }
        : this.doubted(({ pence }) => pence);
    return short + (own?.takenBack ?? 0) <= tolerance ? this.unplaced() : this.shortOrOpen();
  }

  /** Whether money is spent of a year of which no schedule says what the CCG's practices release. */
  private get isNotShown(): boolean {
    const { year, released, reinvested, hasLedger, isListed } = this.parts;
    return hasLedger && isListed && year >= yearOne && released.amounts === 0 && reinvested.pence > 0;
  }

  private notShown(): GroupVerdict<MessageName> {
    const { ccg, year, reinvested } = this.parts;
    return {
      outcome: 'evidence needed',
      message: 'yearNotShown',
      subject: { ccg, year },
      values: { reinvested: { money: reinvested.pence } },
      cells: reinvested.cells,
      of: reinvested.cellsInAll,
    };
  }

  private get gaps(): number {
    const { released, reinvested } = this.parts;
    return released.gaps + reinvested.gaps;
  }

  /** A shortfall that is certain whatever is not said; else nothing can be told. */
  private shortOrOpen(): GroupVerdict<MessageName> {
    const { ccg, year, released, reinvested, homeless } = this.parts;
    const { short, tolerance, adrift } = this;
    const couldBeShort = short <= tolerance && short + this.against > tolerance;
    const stray = short > tolerance || this.takenBack > 0 ? adrift : [];
    const strayRows = stray.reduce((rows, some) => rows + some.rows, 0);
    const cells = [...released.gapCells, ...reinvested.gapCells, ...stray.flatMap((some) => some.cells)];
    if (couldBeShort && homeless) cells.push(...homeless.cells);
    for (const side of [released, reinvested]) cells.push(...side.cells);
    const unread = this.gaps + strayRows + (couldBeShort && homeless ? homeless.rows : 0);
    const about = {
      subject: { ccg, year },
      cells: cells.slice(0, CELLS_SHOWN),
      of: released.cellsInAll + reinvested.cellsInAll + unread,
    };
    const values: Values = { released: { money: released.pence }, reinvested: { money: reinvested.pence } };
    // What the ledger's side does not say could make up any shortfall; what the schedule does not say only adds to it.
    const strayPence = adrift.reduce((pence, some) => pence + some.pence, 0);
    const difference = short - strayPence;
    if (reinvested.gaps === 0 && difference > tolerance) {
      const takenBack = this.parts.doubts.reduce((sum, doubt) => sum + doubt.takenBack, 0);
      if (difference - takenBack <= tolerance) return this.doubted(({ takenBack: back }) => back);
      return {
        outcome: 'breach',
        message: this.shortfall(strayRows),
        ...about,
        values: { ...values, adrift: { money: strayPence }, difference: { money: difference } },
        difference,
      };
    }
    return {
      outcome: 'evidence needed',
      message: 'cannotTell',
      ...about,
      values: { ...values, gaps: unread === 1 ? 'one cell is' : `${unread} cells are` },
    };
  }

  private shortfall(strayRows: number): MessageName {
    if (strayRows > 0) return 'shortfallDespiteAdrift';
    if (this.parts.released.gaps > 0) return 'shortfallAtLeast';
    return this.parts.hasLedger ? 'shortfall' : 'shortfallReceived';
  }

  /** All is accounted for, but for what could be any CCG's. */
  private unplaced(): GroupVerdict<MessageName> {
    const { ccg, year, homeless, anybodys } = this.parts;
    const those = [...(homeless ? [homeless] : []), ...anybodys.filter(({ takenBack }) => takenBack > 0)];
    const rows = those.reduce((sum, some) => sum + some.rows, 0);
    return {
      outcome: 'evidence needed',
      message: 'unplaced',
      subject: { ccg, year },
      values: { rows: rows === 1 ? 'one row says' : `${rows} rows say` },
      cells: those.flatMap(({ cells }) => cells).slice(0, CELLS_SHOWN),
      of: rows,
    };
  }

  /**
   * What accounts for it may not count, or not twice, or what takes some of it back may not: of the doubts of which there is
   * `some`, the larger is said.
   */
  private doubted(some: (doubt: Doubt<MessageName>) => Pence): GroupVerdict<MessageName> {
    const { ccg, year, released, reinvested, doubts } = this.parts;
    const { message, values, cells } = largest(doubts.filter((doubt) => some(doubt) > 0));
    return {
      outcome: 'evidence needed',
      message,
      subject: { ccg, year },
      values,
      cells: [...cells, ...reinvested.cells, ...released.cells].slice(0, CELLS_SHOWN),
      of: cells.length + released.cellsInAll + reinvested.cellsInAll,
    };
  }
}
