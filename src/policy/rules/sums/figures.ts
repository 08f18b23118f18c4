/**
 * What is added up of a CCG and year, for those who show it beside findings: the same sums that `reinvestment` goes by, and
 * what leaves them open, in the same words.
 */
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import type { Messages, Values } from '../rule';
import { doubtsOn } from './doubt';
import type { Side } from './localityBalances';

export interface Figures {
  readonly year: FinancialYear;
  readonly released: Side;
  readonly inLedger: Side;
  /** Left out where nothing does but what is blank or cannot be read. */
  readonly openBy?: OpenBy;
}

/** What leaves open what figures come to: the largest of it is said. */
export interface OpenBy {
  readonly message: OpenMessage;
  readonly values: Values;
  /** By so much less may account for the release, and by so much more: infinite where that has no end. */
  readonly less: Pence;
  readonly more: Pence;
}

/** The sentences for it. `question`: what is not clear, as “whether …”. `counted`: what the amounts are part of. */
export const leftOpen = (question: string, counted: string) =>
  ({
    partOfYear: {
      says: `It is not clear ${question}: of ${counted}, {amount} is only what {periods} come to, and the rest of the year is not there.`,
      putRight:
        'Add the other months or quarters, or a column for the total of the year. If columns of them were set aside, take that back where columns are named.',
    },
    spentUntilThen: {
      says: `It is not clear ${question}: of ${counted}, {amount} is what {periods} says is spent until then, which need not be what is spent in the year.`,
      putRight:
        'Add a column for what is spent in the year, or say which column holds it (in Check, under see how).',
      settledBy: 'sheets',
    },
    yearUnderWay: {
      says: `It is not clear ${question}: of ${counted}, {amount} is what is entered up to {periods}, and nothing is entered for the rest of the year yet.`,
      putRight: 'Enter what is spent in the rest of the year, with 0 where it is nothing.',
    },
    countedTwice: {
      says: `It is not clear ${question}: {first}, for one, has a release in two tables, which the sum would count twice.`,
      putRight:
        'If one table is another version, leave its sheet out (in Check, under see how). If both count, put them into one table.',
      settledBy: 'sheets',
    },
    stepsBefore: {
      says: `It is not clear ${question}: {before} more may be released by steps from before the schedule, as those of {first}, for one, are the later ones of an even release.`,
      putRight: 'Add the years before to the schedule, with the step of each: 0 if nothing.',
    },
    endsBefore: {
      says: `It is not clear ${question}: {more} is released by practices whose schedules end before {year}, as that of {first}, for one.`,
      putRight:
        'Add {year} to their schedules, with what is released in it. If their table is another version, leave its sheet out (in Check, under see how).',
      settledBy: 'sheets',
    },
    stepsElsewhere: {
      says: `It is not clear ${question}: {more} more is released by steps of years before, which stand in other tables, as those of {first}, for one.`,
      putRight:
        'Put the steps of all years into one table. If one table is another version, leave its sheet out (in Check, under see how).',
      settledBy: 'sheets',
    },
    receivedUnsaid: {
      says: `It is not clear ${question}: {more} is released by practices of which no column says what they receive, as {first}, for one.`,
      putRight:
        'Add a column for what they receive, such as “Reinvested in practice 2014/15”, or a ledger. If their table is another version, leave its sheet out (in Check, under see how).',
      settledBy: 'sheets',
    },
    receivedApart: {
      says: `It is not clear ${question}: {more} besides is received by practices of a table that does not say what they release, as {first}, for one.`,
      putRight:
        'Put all practices into one table, with what each of them releases, 0 if nothing, and receives. If their table is another version, leave its sheet out (in Check, under see how).',
      settledBy: 'sheets',
    },
    amountUnsaid: {
      says: `It is not clear ${question}: {rows} of a ledger may be part of ${counted}, and which of its columns holds the amounts is not plain.`,
      putRight: 'Say which column holds the amounts (in Check, under see how).',
      settledBy: 'sheets',
    },
    unnamed: {
      says: `It is not clear ${question}: of what is released, {unnamed} stands in rows that name no practice, and may be what other rows come to.`,
      putRight: 'If they are practices, enter their codes or names; if they are sums, write “Total” in them.',
    },
    listedElsewhere: {
      says: `It is not clear ${question}: {elsewhere} is from practices that the ledger has in another CCG than the schedule, as {first}, for one.`,
      putRight:
        'Correct the CCGs of the practices in the ledger or in the schedule, or say which are one locality.',
      settledBy: 'localities',
    },
    turnedRound: {
      says: `It is not clear ${question}: of ${counted}, {back} is taken back, which is more than is spent, so it may be money spent with its sign turned round.`,
      putRight:
        'Enter what is spent as a positive amount; where money is taken back, take it off the row it was spent in.',
    },
    ...doubtsOn(question, counted, 'CCG and year'),
  }) satisfies Messages;
/** The name of one of them. */
export type OpenMessage = keyof ReturnType<typeof leftOpen>;

/** What is said of the figures themselves. */
export const figuresOpen = leftOpen(
  'what practices of {ccg} release in {year}, and what is reinvested from them',
  'what is reinvested',
);
