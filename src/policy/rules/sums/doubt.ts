/** What leaves open whether money counts that is added up, and how rules say so. */
import type { Pence } from '../../money';
import type { CellSeen, Messages, Values } from '../rule';

/** Of a sum, what may not count. */
export interface Doubt<M extends string = DoubtMessage> {
  /** So much of it may not count. */
  readonly pence: Pence;
  /** So much that takes money back may not count, or may be there besides. */
  readonly takenBack: Pence;
  readonly message: M;
  readonly values: Values;
  readonly cells: readonly CellSeen[];
}

/** The largest of some doubts, of which there is one at least: what is said where there are several. */
export const largest = <M extends string>(doubts: readonly Doubt<M>[]): Doubt<M> =>
  doubts.reduce((most, each) => (each.pence + each.takenBack > most.pence + most.takenBack ? each : most));

/**
 * The sentences for them. `question`: what is not clear, as “whether …”. `counted`: what the amounts are part of. `keys`: what tables that
 * come to the same have sums of.
 */
export const doubtsOn = (question: string, counted: string, keys: string) =>
  ({
    countedMixed: {
      says: `It is not clear ${question}: {mixed} of ${counted} is paid from “{source}”, or otherwise not all said to be PMS money.`,
      putRight: 'Say “PMS” where it is, and give what each source pays a row of its own.',
    },
    countedUndecided: {
      says: `It is not clear ${question}: {undecided} of ${counted} is marked “{status}”, or otherwise not as decided.`,
      putRight:
        'Mark as approved, planned or paid what is spent so; take the other rows out, or make their amounts 0.',
    },
    countedOtherwise: {
      says: `It is not clear ${question}: of ${counted}, {columns} in the same rows say otherwise, by {differs}.`,
      putRight: 'Correct the amounts, or say which column holds them (in Check, under see how).',
      settledBy: 'sheets',
    },
    sameMoney: {
      says: `It is not clear ${question}: {amount} stands in another table of reinvestment as well, and the two come to the same for every ${keys} that both speak of, so it may be the same money.`,
      putRight:
        'If one table is a summary of the other, leave its sheet out (in Check, under see how). If both count, put them into one table.',
      settledBy: 'sheets',
    },
    versions: {
      says: `It is not clear ${question}: {amount} stands in one of several versions of a table of reinvestment, by the names of their sheets or titles, and perhaps not in the one that counts.`,
      putRight:
        'If one version counts no more, leave its sheet out (in Check, under see how). If both count, put them into one table.',
      settledBy: 'sheets',
    },
    periods: {
      says: `It is not clear ${question}: {amount} stands in the tables of several months or quarters, by the names of their sheets or titles, and the later may hold what the earlier do.`,
      putRight:
        'If each holds all that is spent until then, leave the sheets before the last out (in Check, under see how). If each holds what is spent in its own period, write “In the month” or “In the quarter” above its headings.',
      settledBy: 'sheets',
    },
    belowTotal: {
      says: `It is not clear ${question}: {below} stands below the total of its table, which does not count it.`,
      putRight: 'If it counts, move it above the total and into it; if not, take it out of the table.',
    },
  }) satisfies Messages;

/** The name of one of them. */
export type DoubtMessage = keyof ReturnType<typeof doubtsOn>;
