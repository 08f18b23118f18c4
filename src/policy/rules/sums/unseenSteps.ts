/** Of what practices release for a CCG in a year, what steps before the first year of their schedules may have released. */
import type { Pence } from '../../money';
import { isGap, type CellSeen, type ScheduleRow, type Terms, type Value } from '../rule';
import { stepsNotShown } from '../shared/releaseOf';
import { keep } from './localityBalances';

interface Unseen {
  pence: Pence;
  /** One of the practices. */
  readonly practice: Value;
  readonly cells: CellSeen[];
}

/** Takes schedule rows as they stream by. */
export class UnseenSteps {
  private readonly balances = new Map<number, Unseen>();

  constructor(private readonly terms: Terms) {}

  /** `balances`: those of the row's years. */
  add(row: ScheduleRow, balances: readonly number[]): void {
    const before = stepsNotShown(row, this.terms);
    if (!before) return;
    const practice = row.practiceCode;
    for (const balance of balances) {
      let own = this.balances.get(balance);
      if (!own)
        this.balances.set(
          balance,
          (own = {
            pence: 0,
            practice: isGap(practice) ? 'a practice' : { practices: [practice] },
            cells: [],
          }),
        );
      own.pence += before.pence;
      keep(own.cells, row, 'premium');
    }
  }

  /** The doubt there is of a balance: so much more may be released. */
  of(balance: number) {
    const own = this.balances.get(balance);
    if (!own) return undefined;
    const { pence, practice, cells } = own;
    const values = { before: { money: pence }, first: practice };
    return { pence, takenBack: 0, message: 'stepsBefore' as const, values, cells };
  }
}
