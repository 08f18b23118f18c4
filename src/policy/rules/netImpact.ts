/**
 * What a practice loses in a year: what is released of its premium less what it receives of the reinvestment. How much of
 * that is too much is the user's threshold, as a share of PMS funding, as pounds per weighted patient, or both, of which
 * either will do; the policy sets none.
 *
 * Money that is said to go to no practice could come to this one. A loss counts only if it is beyond the threshold even
 * so; and where that is not certain it is evidence needed. A practice that stands twice in a schedule is taken once.
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

interface Practice {
  readonly ccg: string | undefined;
  readonly funding: Read<Pence>;
  readonly weighted: Read<number>;
  readonly basis: readonly CellSeen[];
  readonly released: readonly {
    readonly year: FinancialYear;
    readonly pence: Read<Pence>;
    readonly cell: CellSeen;
  }[];
}

/** A threshold of the user's, as an amount for one practice. */
interface Limit {
  readonly message: 'overShare' | 'overPerPatient';
  /** Undefined where what it is a share of cannot be read. */
  readonly allowed: Exact | undefined;
}

class ByPracticeAndYear implements Group<MessageName> {
  private readonly received: Received;
  private readonly practices = new Map<string, Practice>();

  constructor(private readonly terms: Terms) {
    this.received = new Received(terms);
  }

  schedule(row: ScheduleRow): void {
    this.received.schedule(row);
    const code = row.practiceCode;
    if (isGap(code) || this.practices.has(code)) return;
    const ccg = row.ccg;
    const noPremium = hasNoPremium(row);
    this.practices.set(code, {
      ccg: isGap(ccg) ? undefined : ccg,
      funding: row.pmsFunding,
      weighted: row.weightedPatients,
      basis: [cellSeen(row, 'pmsFunding'), cellSeen(row, 'weightedPatients')],
      released: row.years.map((year) => {
        const pence = row.released(year);
        // A practice without a premium leaves its years blank: nothing to release.
        return {
          year,
          pence: pence === BLANK && noPremium ? 0 : pence,
          cell: cellSeen(row, { fact: 'released', year }),
        };
      }),
    });
  }

  ledger(row: LedgerRow): void {
    this.received.ledger(row);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    for (const [code, practice] of this.practices) {
      const limits = this.limitsOf(practice);
      for (const { year, pence, cell } of practice.released)
        yield this.balance(code, practice, limits, year, pence, cell);
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
    code: string,
    { ccg, basis }: Practice,
    limits: readonly Limit[],
    year: FinancialYear,
    released: Read<Pence>,
    cell: CellSeen,
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
