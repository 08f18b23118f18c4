/**
 * What a practice loses in a year: what is released of its premium less what it receives of the reinvestment. How much of
 * that is too much is the user's threshold, as a share of PMS funding, as pounds per weighted patient, or both, of which
 * either will do; the policy sets none.
 *
 * Money that is said to go to no practice could come to this one, and what stands in two versions of a ledger may be there
 * once. A loss counts only if it is beyond the threshold even so, and as within it only if it is so too; else it is
 * evidence needed. So it is where rows that say what a practice releases do not all come to the same answer.
 */
import { Exact, roundQuotient } from '../exact';
import type { Pence } from '../money';
import { largest, type Doubt } from './sums/doubt';
import { Received, receivedDoubts, type ReceivedDoubt } from './sums/received';
import { ReleasedRows, type Reading, type ReleasedInYear } from './sums/releasedRows';
import { inAll } from './sums/tally';
import {
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
  type Subject,
  type SummedRow,
  type Terms,
  type Values,
} from './rule';

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
    says: 'It is not clear what {practice} loses net in {year}: what is released is blank or cannot be read.',
    putRight: 'Enter what is released in {year} as a number: 0 where it is nothing.',
  },
  basisMissing: {
    says: '{practice} loses {loss} net in {year}; it is not clear whether that is too much, because its PMS funding or weighted patients are blank or cannot be read.',
    putRight: 'Enter the PMS funding and weighted patients of {practice}.',
  },
  receivedUnclear: {
    says: '{practice} loses {loss} net in {year} as far as can be read; amounts without a practice, a year or a readable sum may make it more or less.',
    putRight: 'Enter the receiving practice, the year and the amount of each redeployment in the ledger.',
  },
  ...receivedDoubts('whether {practice} loses too much net in {year}', 'what it receives'),
  stepsBefore: {
    says: 'It is not clear whether {practice} loses too much net in {year}: {before} more may be released by steps from before the schedule, as those it shows are the later ones of an even release.',
    putRight: 'Add the years before to the schedule, with the step of each: 0 if nothing.',
  },
  rowsDiffer: {
    says: 'It is not clear whether {practice} loses too much net in {year}: it stands in several rows of schedules, and by one of them, or by all of one table together, the answer is another than by the others.',
    putRight:
      'If one table is another version, leave its sheet out (in Check, under see how); else keep one row for the practice.',
    settledBy: 'sheets',
  },
  noPractice: { says: '{practice} stands below the total of its table, and by its code it is no practice.' },
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

/** A threshold of the user's, as an amount for one practice. */
interface Limit {
  readonly message: 'overShare' | 'overPerPatient';
  /** Undefined where what it is a share of cannot be read. */
  readonly allowed: Exact | undefined;
}

/** What a practice receives in a year. */
interface Receipt {
  /** As it is added up, and of that what may not count. */
  readonly pence: Pence;
  readonly doubted: Pence;
  /** What may be there besides that its ledger rows take back. */
  readonly besides: Pence;
  /** With what may be another's: infinite where an amount cannot be read. */
  readonly least: Pence;
  readonly most: Pence;
  readonly doubts: readonly Doubt<ReceivedDoubt>[];
  readonly cells: readonly CellSeen[];
}

/** What a verdict says of an amount: all that is read as received, unless it says less. */
interface Stated {
  readonly allowed?: Exact;
  readonly values?: Values;
  readonly received?: Pence;
}

class ByPracticeAndYear implements Group<MessageName> {
  private readonly received: Received;
  private readonly released: ReleasedRows;

  constructor(private readonly terms: Terms) {
    this.released = new ReleasedRows(terms);
    this.received = new Received(terms);
  }

  schedule(row: ScheduleRow): void {
    this.received.schedule(row);
    this.released.add(row);
  }

  ledger(row: LedgerRow): void {
    this.received.ledger(row);
  }

  total(row: SummedRow): void {
    this.received.total(row);
    this.released.total(row);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    for (const each of this.released.all()) yield this.verdict(each);
  }

  /** By each row that says what is released: where they do not answer alike, it cannot be told. */
  private verdict(of: ReleasedInYear): GroupVerdict<MessageName> {
    if (this.released.isBelowOnly(of))
      return { outcome: 'not applicable', message: 'noPractice', subject: subjectOf(of), cells: [] };
    const receipt = this.receiptOf(of);
    const readings = of.readings();
    const verdicts = readings.map((reading) => this.balance(of, reading, receipt));
    const outcomes = new Set(verdicts.map(({ outcome }) => outcome));
    // Nothing released by one row, and by another no more than is allowed.
    if (outcomes.has('met')) outcomes.delete('not applicable');
    if (outcomes.size > 1 || of.isTooMany) return rowsDiffer(of, readings);
    if (outcomes.has('met')) return verdicts.find(({ outcome }) => outcome === 'met')!;
    // Of several that are too much, the least is said.
    return verdicts.reduce((least, each) =>
      (each.difference ?? 0) < (least.difference ?? 0) ? each : least,
    );
  }

  private receiptOf({ practice, ccg, year }: ReleasedInYear): Receipt {
    const [sure, undated] = this.received.inYear(practice, year);
    const anybodys = this.received.unplacedIn(ccg === undefined ? '' : this.terms.locality(ccg), year);
    const doubts = sure ? this.received.doubtsOf(sure) : [];
    const open = inAll([...(undated ? [undated] : []), ...anybodys]);
    const doubted = doubts.reduce((sum, { pence }) => sum + pence, 0);
    const besides = doubts.reduce((sum, { takenBack }) => sum + takenBack, 0);
    const pence = sure?.pence ?? 0;
    return {
      pence,
      doubted,
      besides,
      least: pence - doubted - open.takenBack,
      most: (sure?.gaps ?? 0) + open.gaps > 0 ? Infinity : pence + besides + open.paid,
      doubts,
      cells: [...(sure?.cells ?? []), ...open.cells],
    };
  }

  /** The narrower first: who keeps to it keeps to the other. */
  private limitsOf({ funding, weighted }: Reading): readonly Limit[] {
    const { netImpactShare: share, netImpactPerPatient: each } = this.terms.thresholds;
    const of = (threshold: number, basis: Read<number>): Exact | undefined =>
      isGap(basis) || basis <= 0 ? undefined : new Exact(threshold).times(basis);
    const limits: readonly Limit[] = [
      ...(share === undefined ? [] : [{ message: 'overShare' as const, allowed: of(share, funding) }]),
      ...(each === undefined ? [] : [{ message: 'overPerPatient' as const, allowed: of(each, weighted) }]),
    ];
    const [first, second] = limits;
    return first?.allowed && second?.allowed?.lt(first.allowed) ? [second, first] : limits;
  }

  private balance(of: ReleasedInYear, reading: Reading, receipt: Receipt): GroupVerdict<MessageName> {
    const { pence: released, unseen, cells } = reading;
    const subject = subjectOf(of);
    const state = (
      outcome: Outcome,
      message: MessageName,
      { allowed, values, received = receipt.pence }: Stated = {},
    ): GroupVerdict<MessageName> => {
      const loss = isGap(released) ? 0 : released - received;
      const most = allowed === undefined ? 0 : roundQuotient(allowed, new Exact(1));
      const { netImpactShare: share = 0, netImpactPerPatient: each = 0 } = this.terms.thresholds;
      const shown = [...cells, ...receipt.cells];
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
          ...values,
        },
        ...(allowed === undefined ? {} : { difference: loss - most }),
        cells: shown.slice(0, CELLS_SHOWN),
        of: shown.length,
      };
    };
    if (isGap(released)) return state('evidence needed', 'releasedMissing');
    if (released <= 0) return { outcome: 'not applicable', message: 'nothingReleased', subject, cells: [] };
    const limits = this.limitsOf(reading);
    const over = (by: Pence) =>
      limits.find(({ allowed }) => allowed?.lt(by - Math.max(this.terms.tolerance, 1)));
    const certain = over(released - receipt.most);
    if (certain) return state('breach', certain.message, certain);
    if (over(released - receipt.least)) {
      const { pence, doubted, besides, doubts } = receipt;
      const isByDoubts = over(released - pence + doubted) && !over(released - pence - besides);
      const received = pence - doubted;
      if (!isByDoubts) return state('evidence needed', 'receivedUnclear', { received });
      const { message, values } = largest(doubts);
      return state('evidence needed', message, { received, values });
    }
    const most = released + unseen - receipt.least;
    if (over(most)) {
      const values = { before: { money: unseen } };
      return state('evidence needed', 'stepsBefore', { received: receipt.least, values });
    }
    if (most > 0 && limits.some(({ allowed }) => allowed === undefined))
      return state('evidence needed', 'basisMissing', { received: receipt.least });
    return { outcome: 'met', message: 'met', subject, cells: [] };
  }
}

const subjectOf = ({ practice, ccg, year }: ReleasedInYear): Subject => ({
  practice,
  ...(ccg === undefined ? {} : { ccg }),
  year,
});

const rowsDiffer = (of: ReleasedInYear, readings: readonly Reading[]): GroupVerdict<MessageName> => {
  const cells = [...new Set(readings.flatMap((reading) => reading.cells))];
  return {
    outcome: 'evidence needed',
    message: 'rowsDiffer',
    subject: subjectOf(of),
    cells: cells.slice(0, CELLS_SHOWN),
    of: cells.length,
  };
};
