/**
 * What a practice loses in a year: what is released of its premium less what it receives of the reinvestment. How much of
 * that is too much is the user's threshold, as a share of PMS funding, as pounds per weighted patient, or both, of which
 * either will do; the policy sets none.
 *
 * Money that is said to go to no practice could come to this one. A loss counts only if it is beyond the threshold even
 * so; and where that is not certain it is evidence needed. Where two rows say what a practice has released in a year, the
 * first is taken.
 */
import type { FinancialYear } from '../financialYear';
import { Exact, roundQuotient } from '../exact';
import type { Pence } from '../money';
import { hasNoPremium } from './shared/release';
import { Received, sumOf } from './sums/received';
import {
  BLANK,
  CELLS_SHOWN,
  isGap,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type LedgerRow,
  type Messages,
  type Outcome,
  type Read,
  type Rule,
  type ScheduleRow,
  type Terms,
} from './rule';
import { cellSeen } from './shared/verdicts';

const messages = {
  met: { says: 'The net loss of {practice} in {year} is within the threshold.' },
  nothingReleased: { says: '{practice} has nothing released in {year}.' },
  overShare: {
    says: '{practice} loses {loss} net in {year} ({released} released, {received} received): more than {share} of its PMS funding, {allowed}.',
    putRight:
      'Reinvest {difference} more in {practice}, or release less in {year}, so that it is not destabilised.',
  },
  overPerPatient: {
    says: '{practice} loses {loss} net in {year} ({released} released, {received} received): more than {each} per weighted patient, {allowed}.',
    putRight:
      'Reinvest {difference} more in {practice}, or release less in {year}, so that it is not destabilised.',
  },
  releasedMissing: {
    says: 'What {practice} loses net in {year} cannot be told: what is released is blank or cannot be read.',
    putRight: 'Enter what is released in {year} as a number: 0 where it is nothing.',
  },
  basisMissing: {
    says: '{practice} loses {loss} net in {year}; whether that is too much cannot be told, because its PMS funding or weighted patients are blank or cannot be read.',
    putRight: 'Enter the PMS funding and weighted patients of {practice}.',
  },
  receivedUnclear: {
    says: '{practice} loses {loss} net in {year} as far as can be read; amounts without a practice, a year or a readable sum may make it less.',
    putRight: 'Enter the receiving practice, the year and the amount of each redeployment in the ledger.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const netImpact: Rule<MessageName> = {
  id: 'net-impact',
  kind: 'advice',
  title: 'No practice destabilised',
  paragraph: {
    source: 'Letter of 16 May 2016',
    summary: 'Changes must not risk destabilising general practice.',
  },
  messages,
  threshold: ({ thresholds: { netImpactShare, netImpactPerPatient } }) =>
    netImpactShare === undefined && netImpactPerPatient === undefined
      ? 'No threshold is set for the net loss of a practice in a year.'
      : undefined,
  group: {
    needs: {
      schedule: ['practiceCode', ['released', 'retained', 'step'], ['pmsFunding', 'weightedPatients']],
      ledger: ['receivingPractice', 'amount'],
    },
    or: {
      schedule: [
        'practiceCode',
        ['released', 'retained', 'step'],
        ['pmsFunding', 'weightedPatients'],
        'received',
      ],
    },
    start: (terms) => new ByPracticeAndYear(terms),
  },
};

/** What a row says of its practice: a threshold is a share of its funding, or an amount for each of its patients. */
interface Practice {
  readonly code: string;
  readonly ccg: string | undefined;
  readonly funding: Read<Pence>;
  readonly weighted: Read<number>;
  /** The cells of these two. */
  readonly basis: readonly CellSeen[];
}

/** What a practice has released in a year, and the row that says so. */
interface Released {
  readonly practice: Practice;
  readonly year: FinancialYear;
  readonly pence: Read<Pence>;
  readonly cell: CellSeen;
}

/** A threshold of the user's, as an amount for one practice. */
interface Limit {
  readonly message: 'overShare' | 'overPerPatient';
  /** Undefined where what it is a share of cannot be read. */
  readonly allowed: Exact | undefined;
}

class ByPracticeAndYear implements Group<MessageName> {
  private readonly received: Received;
  /** By the practice's code. */
  private readonly released = new Map<string, Released[]>();

  constructor(private readonly terms: Terms) {
    this.received = new Received(terms);
  }

  schedule(row: ScheduleRow): void {
    this.received.schedule(row);
    const code = row.practiceCode;
    if (isGap(code)) return;
    let known = this.released.get(code);
    if (!known) this.released.set(code, (known = []));
    const noPremium = hasNoPremium(row);
    let practice: Practice | undefined;
    for (const year of row.years) {
      if (known.some((each) => each.year === year)) continue;
      practice ??= practiceOf(row, code);
      const pence = row.released(year);
      const cell = cellSeen(row, { fact: 'released', year });
      // A practice without a premium leaves its years blank: nothing to release.
      known.push({ practice, year, pence: pence === BLANK && noPremium ? 0 : pence, cell });
    }
  }

  ledger(row: LedgerRow): void {
    this.received.ledger(row);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    for (const released of this.released.values()) {
      let limits: readonly Limit[] = [];
      let of: Practice | undefined;
      for (const each of released) {
        if (each.practice !== of) limits = this.limitsOf((of = each.practice));
        yield this.balance(each, limits);
      }
    }
  }

  private limitsOf({ funding, weighted }: Practice): readonly Limit[] {
    const { netImpactShare: share, netImpactPerPatient: each } = this.terms.thresholds;
    const of = (threshold: number, basis: Read<number>): Exact | undefined =>
      isGap(basis) || basis <= 0 ? undefined : new Exact(threshold).times(basis);
    return [
      ...(share === undefined ? [] : [{ message: 'overShare' as const, allowed: of(share, funding) }]),
      ...(each === undefined ? [] : [{ message: 'overPerPatient' as const, allowed: of(each, weighted) }]),
    ];
  }

  private balance(
    { practice: { code, ccg, basis }, year, pence: released, cell }: Released,
    limits: readonly Limit[],
  ): GroupVerdict<MessageName> {
    const subject = { practice: code, ...(ccg === undefined ? {} : { ccg }), year };
    const [sure, undated] = this.received.inYear(code, year);
    const unplaced = this.received.unplacedIn(ccg === undefined ? '' : this.terms.locality(ccg), year);
    const received = sure?.pence ?? 0;
    const state = (outcome: Outcome, message: MessageName, allowed?: Exact): GroupVerdict<MessageName> => {
      const loss = isGap(released) ? 0 : released - received;
      const most = allowed === undefined ? 0 : roundQuotient(allowed, new Exact(1));
      const { netImpactShare: share = 0, netImpactPerPatient: each = 0 } = this.terms.thresholds;
      const cells = [cell, ...basis, ...[sure, undated, ...unplaced].flatMap((tally) => tally?.cells ?? [])];
      return {
        outcome,
        message,
        subject,
        values: {
          loss: { money: loss },
          released: { money: isGap(released) ? 0 : released },
          received: { money: received },
          share: { share },
          each: { money: each },
          allowed: { money: most },
          difference: { money: loss - most },
        },
        ...(allowed === undefined ? {} : { difference: loss - most }),
        cells: cells.slice(0, CELLS_SHOWN),
        of: cells.length,
      };
    };
    if (isGap(released)) return state('evidence needed', 'releasedMissing');
    if (released <= 0) return { outcome: 'not applicable', message: 'nothingReleased', subject, cells: [] };
    const loss = released - received;
    const over = (by: Pence) =>
      limits.find(({ allowed }) => allowed?.lt(by - Math.max(this.terms.tolerance, 1)));
    const more = sumOf([undated, ...unplaced]).atMost + (sure && sure.gaps > 0 ? Infinity : 0);
    const certain = over(loss - more);
    if (certain) return state('breach', certain.message, certain.allowed);
    if (over(loss)) return state('evidence needed', 'receivedUnclear');
    if (loss > 0 && limits.some(({ allowed }) => allowed === undefined))
      return state('evidence needed', 'basisMissing');
    return { outcome: 'met', message: 'met', subject, cells: [] };
  }
}

const practiceOf = (row: ScheduleRow, code: string): Practice => {
  const ccg = row.ccg;
  return {
    code,
    ccg: isGap(ccg) ? undefined : ccg,
    funding: row.pmsFunding,
    weighted: row.weightedPatients,
    basis: [cellSeen(row, 'pmsFunding'), cellSeen(row, 'weightedPatients')],
  };
};
