/**
 * Within a CCG, what a practice receives of the reinvestment per weighted patient, over all the years of the workbook,
 * is compared with the practice that receives most. How far below it another may be is the user's threshold; the policy
 * sets none.
 *
 * Compared are the CCG's practices of the schedule, with their weighted patients; one that is paid nothing receives
 * nothing. A practice that only the ledger has has no weighted patients to go by, and money that is said to go to no
 * practice (a scheme for the whole CCG) could be anybody's: the answer is then given only where it is certain all the same.
 */
import { simplerSpelling } from '../localities';
import { Exact, roundQuotient } from '../exact';
import type { Pence } from '../money';
import { Received, sumOf, type Tally } from './sums/received';
import {
  CELLS_SHOWN,
  isGap,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type LedgerRow,
  type Messages,
  type Rule,
  type ScheduleRow,
  type Terms,
} from './rule';
import { cellSeen } from './shared/verdicts';

const messages = {
  met: { says: 'Practices of {ccg} receive shares that differ by no more than the threshold.' },
  onePractice: { says: '{ccg} has one practice in the schedule: there is nothing to compare.' },
  nothingReceived: { says: 'Practices of {ccg} receive nothing.' },
  unequal: {
    says: 'Per weighted patient, {lowest} receives {least} and {highest} {most}, the most in {ccg}: {lowest} is more than {threshold} below.',
    putRight: 'Reinvest {difference} more in {lowest}, or show why its patients need less.',
  },
  cannotTell: {
    says: 'Whether practices of {ccg} receive fair shares cannot be told: the practice, amount or weighted patients of {unknown} are not said or cannot be read.',
    putRight:
      'Enter the receiving practices and amounts in the ledger, and the weighted patients of each in the schedule.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const fairShares: Rule<MessageName> = {
  id: 'fair-shares',
  kind: 'advice',
  title: 'Fair shares',
  paragraph: {
    source: 'Framework',
    number: '2',
    summary: 'The money supports a fairer distribution of funding between the practices of a locality.',
  },
  messages,
  threshold: ({ thresholds }) =>
    thresholds.fairShares === undefined
      ? 'No threshold is set for how far reinvestment per weighted patient may differ between practices of a CCG.'
      : undefined,
  group: {
    needs: { schedule: ['practiceCode', 'ccg', 'weightedPatients'], ledger: ['receivingPractice', 'amount'] },
    or: { schedule: ['practiceCode', 'ccg', 'weightedPatients', 'received'] },
    start: (terms) => new ByCcg(terms),
  },
};

interface Practice {
  readonly code: string;
  readonly weighted: number | undefined;
  readonly cell: CellSeen;
}
/** A practice whose share can be told. */
interface Share extends Practice {
  readonly weighted: number;
  readonly pence: Pence;
  readonly tallies: readonly Tally[];
}

/** The least per weighted patient first; equals by their codes, so that the order of rows says nothing. */
const byShare = (a: Share, b: Share): number =>
  new Exact(a.pence).times(b.weighted).cmp(new Exact(b.pence).times(a.weighted)) ||
  (a.code < b.code ? -1 : 1);

class ByCcg implements Group<MessageName> {
  private readonly received: Received;
  private readonly practices = new Map<string, Practice>();
  private readonly ccgs = new Map<string, { ccg: string; readonly practices: Practice[] }>();

  constructor(private readonly terms: Terms) {
    this.received = new Received(terms);
  }

  schedule(row: ScheduleRow): void {
    this.received.schedule(row);
    const ccg = row.ccg;
    const code = row.practiceCode;
    if (isGap(ccg) || isGap(code) || this.practices.has(code)) return;
    const patients = row.weightedPatients;
    const practice: Practice = {
      code,
      weighted: isGap(patients) || patients === 0 ? undefined : patients,
      cell: cellSeen(row, 'weightedPatients'),
    };
    this.practices.set(code, practice);
    const locality = this.terms.locality(ccg);
    const known = this.ccgs.get(locality);
    if (known) {
      known.practices.push(practice);
      known.ccg = simplerSpelling(known.ccg, ccg);
    } else this.ccgs.set(locality, { ccg, practices: [practice] });
  }

  ledger(row: LedgerRow): void {
    this.received.ledger(row);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    for (const [locality, { ccg, practices }] of this.ccgs) yield this.compare(locality, ccg, practices);
  }

  private compare(locality: string, ccg: string, practices: readonly Practice[]): GroupVerdict<MessageName> {
    const subject = { ccg };
    if (practices.length === 1)
      return { outcome: 'not applicable', message: 'onePractice', subject, cells: [] };
    const unplaced = this.received.unplacedIn(locality);
    const shares: Share[] = [];
    const untold: CellSeen[] = unplaced.flatMap(({ cells }) => cells);
    let unknown =
      this.received.strangersIn(locality, this.practices).length +
      unplaced.reduce((sum, { amounts }) => sum + amounts, 0);
    for (const practice of practices) {
      const tallies = this.received.byPractice(practice.code);
      const { pence, gaps } = sumOf(tallies);
      if (practice.weighted !== undefined && gaps === 0) {
        shares.push({ ...practice, weighted: practice.weighted, pence, tallies });
        continue;
      }
      unknown++;
      untold.push(practice.cell, ...tallies.flatMap(({ cells }) => cells));
    }
    shares.sort(byShare);
    const [lowest, highest] = [shares[0], shares.at(-1)];
    const { atMost } = sumOf(unplaced);
    if (lowest && highest && this.isBelow(lowest, highest, atMost)) return this.unequal(ccg, lowest, highest);
    if (unknown > 0) {
      const cells = [...untold, ...practices.map(({ cell }) => cell)];
      return {
        outcome: 'evidence needed',
        message: 'cannotTell',
        subject,
        values: { unknown: unknown === 1 ? 'one share' : `${unknown} shares` },
        cells: cells.slice(0, CELLS_SHOWN),
        of: cells.length,
      };
    }
    const nothing = highest?.pence === 0 && lowest?.pence === 0;
    return nothing
      ? { outcome: 'not applicable', message: 'nothingReceived', subject, cells: [] }
      : { outcome: 'met', message: 'met', subject, cells: [] };
  }

  /** The least per patient that keeps to the threshold, as pence of the lowest practice, times the highest's patients. */
  private floor(lowest: Share, highest: Share): Exact {
    return new Exact(1).minus(this.terms.thresholds.fairShares!).times(highest.pence).times(lowest.weighted);
  }

  /** Even if the lowest received all that is not known to be another's. */
  private isBelow(lowest: Share, highest: Share, more: Pence): boolean {
    return new Exact(lowest.pence + more + Math.max(this.terms.tolerance, 1))
      .times(highest.weighted)
      .lt(this.floor(lowest, highest));
  }

  private unequal(ccg: string, lowest: Share, highest: Share): GroupVerdict<MessageName> {
    const perPatient = ({ pence, weighted }: Share) => ({
      money: roundQuotient(new Exact(pence), new Exact(weighted)),
    });
    const difference = roundQuotient(this.floor(lowest, highest), new Exact(highest.weighted)) - lowest.pence;
    const cells = [lowest, highest].flatMap(({ cell, tallies }) => [
      cell,
      ...tallies.flatMap((tally) => tally.cells),
    ]);
    return {
      outcome: 'breach',
      message: 'unequal',
      subject: { ccg },
      values: {
        lowest: lowest.code,
        highest: highest.code,
        least: perPatient(lowest),
        most: perPatient(highest),
        threshold: { share: this.terms.thresholds.fairShares! },
        difference: { money: difference },
      },
      difference,
      cells: cells.slice(0, CELLS_SHOWN),
      of: cells.length,
    };
  }
}
