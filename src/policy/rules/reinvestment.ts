import type { FactRef } from '../facts';
import type { FinancialYear } from '../financialYear';
import type { Pence } from '../money';
import {
  BLANK,
  CELLS_SHOWN,
  isGap,
  type Messages,
  type Rule,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type LedgerRow,
  type Row,
  type ScheduleRow,
  type Terms,
  type Verdict,
} from './rule';
import { plain, sizeOf, toleranceOver } from './verdicts';

const messages = {
  met: { says: 'The money is spent on general practice.' },
  notGeneralPractice: {
    says: '{amount} from {practice} is spent on “{purpose}”, which is not general practice.',
    putRight: 'Reinvest {amount} in general practice services of the CCG.',
  },
  unknownPurpose: {
    says: 'Whether “{purpose}”, on which {amount} from {practice} is spent, is general practice is not known.',
    putRight:
      'Say what the purpose is: general practice, premises, or not general practice. It is asked once for the workbook.',
  },
  purposeBlank: {
    says: 'What {amount} from {practice} is spent on is not said.',
    putRight: 'Enter the purpose.',
  },
  purposeUnreadable: {
    says: 'What {amount} from {practice} is spent on cannot be read.',
    putRight: 'Correct the purpose cell.',
  },
  reinvestedAll: { says: '{practice}: all that is released is reinvested.' },
  nothingReleased: { says: '{practice} has nothing to reinvest.' },
  lessThanReleased: {
    says: '{practice} has {released} released in {year} and {reinvested} reinvested: {difference} is not accounted for.',
    putRight: 'Show where the other {difference} is reinvested, or correct the amounts.',
  },
  rowUnreadable: {
    says: 'Whether all that {practice} has released in {year} is reinvested cannot be told: an amount is blank or cannot be read.',
    putRight: 'Enter what is released and what is reinvested in {year} as numbers.',
  },
  accounted: { says: 'All that practices of {ccg} release in {year} is accounted for.' },
  ccgNothingReleased: { says: 'Practices of {ccg} release nothing in {year}.' },
  shortfall: {
    says: 'Practices of {ccg} release {released} in {year}; reinvestment from them comes to {reinvested}: {difference} is not accounted for.',
    putRight: 'Record where the other {difference} is reinvested, or correct the amounts.',
  },
  shortfallCertain: {
    says: 'Practices of {ccg} release at least {released} in {year}; reinvestment from them comes to {reinvested}: at least {difference} is not accounted for, whatever the amount that cannot be read.',
    putRight: 'Record where the rest is reinvested, and enter the amounts that are blank or cannot be read.',
  },
  cannotTell: {
    says: 'Whether all that practices of {ccg} release in {year} is reinvested cannot be told: {gaps} blank or cannot be read. What can be read is {released} released and {reinvested} reinvested.',
    putRight: 'Enter the amounts, years and CCGs that are blank or cannot be read.',
  },
  ccgsNotComparable: {
    says: 'Whether all that practices of {ccg} release in {year} is reinvested cannot be told: {difference} is not accounted for, unless what the ledger has from “{other}” is theirs: one is a code and the other a name.',
    putRight: 'Write CCGs as codes or as names throughout, or say which are one locality.',
  },
  ccgMissing: {
    says: 'The CCG of {practice} is not said, so its release cannot be followed.',
    putRight: 'Enter the CCG of which the practice is a member.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const reinvestment: Rule<MessageName> = {
  id: 'reinvestment',
  kind: 'breach',
  title: 'Reinvested in general practice',
  paragraph: {
    source: 'Framework',
    number: '5(e)',
    quotation:
      'Any resources freed up from PMS reviews should always be reinvested in general practice services (including, as appropriate, general practice premises developments).',
  },
  messages,
  schedule: {
    needs: ['reinvested', ['released', 'retained', 'step']],
    optional: true,
    check: (row, terms) =>
      row.reinvestedSense === 'from' ? row.years.map((year) => onTheRow(row, year, terms)) : [],
  },
  ledger: {
    needs: ['purpose'],
    check(row, terms) {
      const purpose = row.text('purpose');
      if (!isGap(purpose)) {
        const kind = terms.purpose(purpose);
        if (kind !== 'unknown' && kind !== 'not general practice') return met;
        return onThePurpose(row, kind === 'unknown' ? 'unknownPurpose' : 'notGeneralPractice', purpose);
      }
      return onThePurpose(row, purpose === BLANK ? 'purposeBlank' : 'purposeUnreadable', '');
    },
  },
  group: {
    needs: {
      schedule: [['released', 'retained', 'step'], 'ccg'],
      ledger: ['amount', ['ccg', 'practiceCode']],
    },
    start: (terms) => new ByCcgAndYear(terms),
  },
};

const met = plain('met', 'met');

const onThePurpose = (row: LedgerRow, message: MessageName, purpose: string): Verdict<MessageName> => {
  const amount = row.money('amount');
  return {
    outcome: message === 'notGeneralPractice' ? 'breach' : 'evidence needed',
    message,
    values: { purpose, amount: isGap(amount) ? 'an amount not known' : { money: amount } },
    difference: sizeOf(amount),
    evidence: ['practiceCode', 'purpose', 'amount', 'financialYear'],
  };
};

const onTheRow = (row: ScheduleRow, year: FinancialYear, terms: Terms): Verdict<MessageName> => {
  const released = row.released(year);
  const reinvested = row.reinvested(year);
  const evidence: readonly FactRef[] = [
    { fact: 'released', year },
    { fact: 'reinvested', year },
  ];
  if (released === 0) return nothingReleased;
  if (isGap(released) || isGap(reinvested))
    return { outcome: 'evidence needed', message: 'rowUnreadable', values: {}, evidence, year };
  const short = released - reinvested;
  if (short <= terms.tolerance) return reinvestedAll;
  const values = {
    released: { money: released },
    reinvested: { money: reinvested },
    difference: { money: short },
  };
  return { outcome: 'breach', message: 'lessThanReleased', values, difference: short, evidence, year };
};
const nothingReleased = plain('not applicable', 'nothingReleased');
const reinvestedAll = plain('met', 'reinvestedAll');

/** What is known of one CCG and year so far. */
class Sum {
  released: Pence = 0;
  reinvested: Pence = 0;
  /** Amounts summed. */
  amounts = 0;
  /** Cells that should have given an amount and did not, on each side. */
  releasedGaps = 0;
  reinvestedGaps = 0;
  readonly cells: CellSeen[] = [];
  readonly gaps: CellSeen[] = [];

  seen(row: Row, fact: FactRef): void {
    this.amounts++;
    if (this.cells.length < CELLS_SHOWN) this.cells.push({ row: row.ref, fact, value: row.raw(fact) });
  }
  missed(row: Row, fact: FactRef): void {
    if (this.gaps.length < CELLS_SHOWN) this.gaps.push({ row: row.ref, fact, value: row.raw(fact) });
  }
}

/** Adds up what is released and what is accounted for, whatever its purpose, by CCG and year. */
class ByCcgAndYear implements Group<MessageName> {
  private readonly sums = new Map<string, { ccg: string; years: Map<FinancialYear, Sum> }>();
  /** Ledger amounts whose year or CCG cannot be told: they could belong to any. */
  private readonly adrift = new Map<string, { pence: Pence; rows: number; cells: CellSeen[] }>();
  private readonly homeless: GroupVerdict<MessageName>[] = [];

  constructor(private readonly terms: Terms) {}

  private sum(ccg: string, year: FinancialYear): Sum {
    const locality = this.terms.locality(ccg);
    let known = this.sums.get(locality);
    if (!known) this.sums.set(locality, (known = { ccg, years: new Map() }));
    let sum = known.years.get(year);
    if (!sum) known.years.set(year, (sum = new Sum()));
    return sum;
  }

  schedule(row: ScheduleRow): void {
    const ccg = row.code('ccg');
    const premium = row.money('premium');
    for (const year of row.years) {
      const fact = { fact: 'released', year } as const;
      const released = row.released(year);
      if (isGap(ccg)) {
        if (released === 0) continue;
        const practice = row.code('practiceCode');
        this.homeless.push({
          outcome: 'evidence needed',
          message: 'ccgMissing',
          subject: isGap(practice) ? {} : { practice },
          cells: [{ row: row.ref, fact: 'ccg', value: row.raw('ccg') }],
        });
        return;
      }
      const sum = this.sum(ccg, year);
      if (!isGap(released)) {
        sum.released += released;
        sum.seen(row, fact);
      } else if (!(released === BLANK && typeof premium === 'number' && premium <= 0)) {
        sum.releasedGaps++;
        sum.missed(row, fact);
      }
    }
  }

  ledger(row: LedgerRow): void {
    const ccg = row.fromCcg;
    const year = row.year;
    const amount = row.money('amount');
    if (isGap(ccg) || isGap(year)) {
      if (amount === BLANK && isGap(year)) return;
      const key = isGap(ccg) ? '' : this.terms.locality(ccg);
      const adrift = this.adrift.get(key) ?? { pence: 0, rows: 0, cells: [] };
      adrift.pence += isGap(amount) ? Infinity : Math.max(0, amount);
      adrift.rows++;
      const fact = isGap(ccg) ? 'ccg' : 'financialYear';
      if (adrift.cells.length < CELLS_SHOWN) adrift.cells.push({ row: row.ref, fact, value: row.raw(fact) });
      this.adrift.set(key, adrift);
      return;
    }
    const sum = this.sum(ccg, year);
    if (isGap(amount)) {
      sum.reinvestedGaps++;
      sum.missed(row, 'amount');
    } else {
      sum.reinvested += amount;
      sum.seen(row, 'amount');
    }
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.homeless;
    for (const [locality, { ccg, years }] of this.sums) {
      const adrift = [this.adrift.get(locality), this.adrift.get('')].filter((some) => some !== undefined);
      const strayPence = adrift.reduce((pence, some) => pence + some.pence, 0);
      const strayRows = adrift.reduce((rows, some) => rows + some.rows, 0);
      for (const [year, sum] of [...years].sort(([a], [b]) => a - b))
        yield this.orNotComparable(
          ccg,
          year,
          sum,
          this.balance(
            ccg,
            year,
            sum,
            strayPence,
            strayRows,
            adrift.flatMap(({ cells }) => cells),
          ),
        );
    }
  }

  /** A shortfall that what the ledger has under a name, or a code, could make up is no shortfall yet. */
  private orNotComparable(
    ccg: string,
    year: FinancialYear,
    sum: Sum,
    verdict: GroupVerdict<MessageName>,
  ): GroupVerdict<MessageName> {
    const { difference } = verdict;
    if (verdict.outcome !== 'breach' || difference === undefined) return verdict;
    const others = [...this.sums.values()].flatMap((other) => {
      const theirs = other.years.get(year);
      return theirs && this.terms.sameLocality(ccg, other.ccg) === undefined
        ? [{ ccg: other.ccg, sum: theirs }]
        : [];
    });
    const unreadable = others.some((other) => other.sum.reinvestedGaps > 0);
    const most = others.reduce((pence, other) => pence + Math.max(0, other.sum.reinvested), 0);
    if (!unreadable && most < difference - toleranceOver(sum.amounts, this.terms)) return verdict;
    if (others.length === 0) return verdict;
    return {
      outcome: 'evidence needed',
      message: 'ccgsNotComparable',
      subject: verdict.subject,
      values: { difference: { money: difference }, other: others[0]!.ccg },
      cells: verdict.cells,
      ...(verdict.of === undefined ? {} : { of: verdict.of }),
    };
  }

  private balance(
    ccg: string,
    year: FinancialYear,
    sum: Sum,
    strayPence: Pence,
    strayRows: number,
    strayCells: readonly CellSeen[],
  ): GroupVerdict<MessageName> {
    const subject = { ccg, year };
    const short = sum.released - sum.reinvested;
    const tolerance = toleranceOver(sum.amounts, this.terms);
    const gaps = sum.releasedGaps + sum.reinvestedGaps;
    const values = {
      released: { money: sum.released },
      reinvested: { money: sum.reinvested },
      difference: { money: Math.max(0, short) },
    };
    const cells = [...sum.gaps, ...sum.cells].slice(0, CELLS_SHOWN);
    const of = sum.amounts + gaps;
    if (gaps === 0 && short <= tolerance) {
      return sum.released === 0
        ? { outcome: 'not applicable', message: 'ccgNothingReleased', subject, cells: [] }
        : { outcome: 'met', message: 'accounted', subject, cells: [] };
    }
    // What cannot be read on the ledger's side could make up any shortfall; what cannot be read in the schedule only adds to it.
    const certain = sum.reinvestedGaps === 0 && short - strayPence > tolerance;
    if (certain) {
      const message = gaps + strayRows === 0 ? 'shortfall' : 'shortfallCertain';
      const difference = short - strayPence;
      return {
        outcome: 'breach',
        message,
        subject,
        values: { ...values, difference: { money: difference } },
        difference,
        cells,
        of,
      };
    }
    const unread = gaps + (short > tolerance ? strayRows : 0);
    return {
      outcome: 'evidence needed',
      message: 'cannotTell',
      subject,
      values: { ...values, gaps: unread === 1 ? 'one cell is' : `${unread} cells are` },
      cells: [...sum.gaps, ...strayCells, ...sum.cells].slice(0, CELLS_SHOWN),
      of: of + strayRows,
    };
  }
}
