/**
 * Within a CCG, what a practice receives of the reinvestment per weighted patient, over all the years of the workbook,
 * is compared with the practice that receives most. How far below it another may be is the user's threshold; the policy
 * sets none.
 *
 * Compared are the CCG's practices of the schedule, with their weighted patients; one that is paid nothing receives
 * nothing. A row of it that says no CCG, or no code, may be of any. A practice that only the ledger has has no weighted
 * patients to go by, money that is said to go to no practice (a scheme for the whole CCG) could be anybody's, and of versions
 * of a table one alone may count: the answer is then given only where it is certain all the same.
 */
import { simplerSpelling } from '../sameLocality';
import { Exact, roundQuotient } from '../exact';
import { mapped, type Steps } from '../steps';
import { BelowOnly } from './sums/belowOnly';
import type { Share, Unequal } from './sums/fairness';
import { PracticesOfCcg } from './sums/practicesOfCcg';
import { Received, receivedDoubts } from './sums/received';
import { SharesOfCcg, type SharerSeen } from './sums/sharesOfCcg';
import { inAll } from './sums/tally';
import { Weights } from './sums/weights';
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
  type SummedRow,
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
    says: 'It is not clear whether practices of {ccg} receive fair shares: the practice, amount or weighted patients of {unknown} are not said or cannot be read.',
    putRight:
      'Enter the receiving practices and amounts in the ledger, and the weighted patients of each in the schedule.',
  },
  ...receivedDoubts('whether practices of {ccg} receive fair shares', 'what they receive'),
  twoCcgs: {
    says: 'It is not clear whether practices of {ccg} receive fair shares: {first}, for one, stands in it by one row of schedules and in another CCG by another.',
    putRight:
      'If one table is another version, leave its sheet out (in Check, under see how); else correct the CCG of the practice.',
    settledBy: 'sheets',
  },
  memberMissing: {
    says: 'It is not clear whether practices of {ccg} receive fair shares: in {rows} of the schedule the practice or its CCG is not said.',
    putRight: 'Enter the code and the CCG of each practice in the schedule.',
  },
  weightsDiffer: {
    says: 'It is not clear whether practices of {ccg} receive fair shares: {first}, for one, has {weighted} weighted patients in one row of schedules and {others} in another.',
    putRight:
      'If one table is another version, leave its sheet out (in Check, under see how); else correct the weighted patients.',
    settledBy: 'sheets',
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
    needs: {
      schedule: ['practiceCode', 'ccg', 'weightedPatients'],
      ledger: ['receivingPractice', 'amount'],
      adds: { schedule: ['practiceCode', 'ccg'] },
    },
    or: {
      schedule: ['practiceCode', 'ccg', 'weightedPatients', 'received'],
      adds: { schedule: ['practiceCode', 'ccg'] },
    },
    start: (terms) => new ByCcg(terms),
  },
};

interface Practice {
  readonly code: string;
  /** By its first row. */
  readonly ccg: string;
  /** Whether other rows have it in another. */
  isElsewhere: boolean;
  readonly weights: Weights;
}
interface Known extends SharerSeen {
  /** Whether it is known what it receives, for how many patients and in which CCG. */
  readonly isKnown: boolean;
  readonly isElsewhere: boolean;
  readonly cells: readonly CellSeen[];
}
interface Ccg {
  ccg: string;
  readonly practices: Set<Practice>;
}

class ByCcg implements Group<MessageName> {
  private readonly received: Received;
  private readonly practices = new Map<string, Practice>();
  private readonly ccgs = new Map<string, Ccg>();
  private readonly below = new BelowOnly();
  private readonly members = new PracticesOfCcg();

  constructor(private readonly terms: Terms) {
    this.received = new Received(terms);
  }

  schedule(row: ScheduleRow): void {
    this.received.schedule(row);
    const ccg = row.ccg;
    const code = row.practiceCode;
    const locality = isGap(ccg) ? undefined : this.terms.locality(ccg);
    this.members.listed(row, locality);
    if (isGap(code)) return this.below.pass(row);
    this.below.add(row, code);
    if (isGap(ccg) || locality === undefined) return;
    const practice = this.practiceIn(row, code, ccg);
    const patients = row.weightedPatients;
    if (!isGap(patients) && patients !== 0) practice.weights.add(row, patients);
    // Of a code beside a name it is not told whether they are one CCG: the first is gone by.
    const isOther = ccg !== practice.ccg && locality !== this.terms.locality(practice.ccg);
    if (isOther && this.terms.sameLocality(ccg, practice.ccg) === undefined) return;
    practice.isElsewhere ||= isOther;
    const known = this.ccgs.get(locality);
    if (known) {
      known.practices.add(practice);
      known.ccg = simplerSpelling(known.ccg, ccg);
    } else this.ccgs.set(locality, { ccg, practices: new Set([practice]) });
  }

  private practiceIn(row: ScheduleRow, code: string, ccg: string): Practice {
    let practice = this.practices.get(code);
    if (!practice) {
      const cell = cellSeen(row, row.has('weightedPatients') ? 'weightedPatients' : 'practiceCode');
      const weights = new Weights(cell);
      this.practices.set(code, (practice = { code, ccg, isElsewhere: false, weights }));
    }
    return practice;
  }

  ledger(row: LedgerRow): void {
    this.received.ledger(row);
  }

  total(row: SummedRow): void {
    this.received.total(row);
    this.below.total(row);
    this.members.total(row);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName> | undefined> {
    for (const [locality, { ccg, practices }] of this.ccgs) {
      const listed = [...practices].filter(({ code }) => !this.below.has(code));
      const verdict: GroupVerdict<MessageName> =
        listed.length > 1
          ? yield* this.compare(locality, ccg, listed)
          : { outcome: 'not applicable', message: 'onePractice', subject: { ccg }, cells: [] };
      const { outcome, subject } = verdict;
      const untold = this.members.untoldIn(locality);
      if (!untold || outcome === 'breach' || outcome === 'evidence needed') yield verdict;
      else yield { outcome: 'evidence needed', message: 'memberMissing', subject, ...untold };
    }
  }

  /** A CCG may have thousands of practices, and versions of what each receives. */
  private *compare(
    locality: string,
    ccg: string,
    practices: readonly Practice[],
  ): Steps<GroupVerdict<MessageName>> {
    const unplaced = inAll(this.received.unplacedIn(locality));
    const sharers = yield* mapped(practices, (practice) => this.sharer(practice));
    const known = sharers.filter(({ isKnown }) => isKnown);
    const untold = sharers.filter(({ isKnown }) => !isKnown);
    const strangers = this.received.strangersIn(locality, this.practices).length;
    const shares = yield* SharesOfCcg.of(known, this.received, this.terms);
    const fairly = yield* shares.by({
      paid: unplaced.gaps > 0 ? Infinity : unplaced.paid,
      takenBack: unplaced.takenBack,
      isMore: strangers + untold.length > 0,
    });
    const subject = { ccg };
    if (fairly === 'fair') return { outcome: 'met', message: 'met', subject, cells: [] };
    if (fairly === 'nothing')
      return { outcome: 'not applicable', message: 'nothingReceived', subject, cells: [] };
    if (typeof fairly === 'object') return this.unequal(ccg, known, fairly);
    const doubt = strangers + untold.length + unplaced.gaps > 0 ? undefined : yield* shares.openBy();
    const evidence = doubt
      ? cellsOf(
          doubt.cells,
          known.map(({ cells }) => cells),
        )
      : cellsOf(unplaced.cells, [
          ...untold.map(({ cells }) => cells),
          known.map(({ cells: [weights] }) => weights!),
        ]);
    const unknown = strangers + untold.length + unplaced.amounts;
    const first = untold.find(({ isElsewhere }) => isElsewhere)?.code;
    return {
      outcome: 'evidence needed',
      message: doubt?.message ?? (first === undefined ? 'cannotTell' : 'twoCcgs'),
      subject,
      values: doubt?.values ?? {
        unknown: unknown === 1 ? 'one share' : `${unknown} shares`,
        ...(first === undefined ? {} : { first: { practices: [first] } }),
      },
      ...evidence,
    };
  }

  private sharer(practice: Practice): Known {
    const { code, weights, isElsewhere } = practice;
    const tallies = this.received.byPractice(code);
    const { paid, takenBack, gaps, cells } = inAll(tallies);
    const doubts = tallies.flatMap((tally) => this.received.ownDoubts(tally));
    return {
      code,
      weights,
      isElsewhere,
      tallies,
      pence: paid - takenBack,
      doubts,
      doubted: doubts.reduce((sum, each) => sum + each.pence, 0),
      besides: doubts.reduce((sum, each) => sum + each.takenBack, 0),
      isKnown: gaps === 0 && !isElsewhere && weights.first !== undefined,
      cells: [weights.first?.cell ?? weights.cell, ...cells],
    };
  }

  private unequal(ccg: string, known: readonly Known[], by: Unequal): GroupVerdict<MessageName> {
    const { lowest, highest, difference } = by;
    const perPatient = ({ pence, weighted }: Share) => ({
      money: roundQuotient(new Exact(pence), new Exact(weighted)),
    });
    const [low, high] = [known[lowest.at]!, known[highest.at]!];
    const cells = [...low.cells, ...high.cells];
    return {
      outcome: 'breach',
      message: 'unequal',
      subject: { ccg },
      values: {
        lowest: { practices: [low.code] },
        highest: { practices: [high.code] },
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

/** Some cells with those of others that are none of them: as many as are shown, and how many there are. */
const cellsOf = (
  some: readonly CellSeen[],
  others: readonly (readonly CellSeen[])[],
): Pick<GroupVerdict, 'cells' | 'of'> => {
  const nameOf = ({ row, fact }: CellSeen): string => JSON.stringify([row, fact]);
  const [rows, names] = [new Set(some.map(({ row }) => row)), new Set(some.map(nameOf))];
  const cells = some.slice(0, CELLS_SHOWN);
  let of = some.length;
  for (const those of others)
    for (const each of those) {
      if (rows.has(each.row) && names.has(nameOf(each))) continue;
      of++;
      if (cells.length < CELLS_SHOWN) cells.push(each);
    }
  return { cells, of };
};
