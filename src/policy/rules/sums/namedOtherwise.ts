/** What cannot be told of a CCG's balance because some CCGs go by their codes and others by their names. */
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import type { Account } from './account';
import type { Balance, Balances, Locality } from './localityBalances';
import type { MessageName } from '../reinvestment';
import type { GroupVerdict, Terms } from '../rule';
import type { SoFar } from './soFar';
import { Untold, type OfLocality } from './untold';
import { toleranceOver } from '../shared/tolerance';

/** Asked once all rows are added up. */
export class NamedOtherwise {
  private readonly ledgers = new Map<FinancialYear, Untold>();
  private readonly shortfalls = new Map<FinancialYear, Untold>();

  constructor(
    private readonly localities: readonly Locality[],
    private readonly balances: Balances,
    private readonly hasLedger: boolean,
    private readonly soFar: SoFar,
    private readonly terms: Terms,
  ) {}

  /**
   * What the account says, but for two things. A shortfall is no breach yet where amounts that the ledger has under a name,
   * or a code, could make it up. And a CCG is not met yet where one listed under a name, or a code, could be the same and
   * has a shortfall.
   */
  verdictOn(account: Account): GroupVerdict<MessageName> {
    const verdict = account.verdict();
    const { tolerance, spare } = account;
    const { ccg, year } = account.parts;
    const { outcome, difference, subject, cells, of } = verdict;
    const untold = {
      outcome: 'evidence needed',
      subject,
      cells,
      ...(of === undefined ? {} : { of }),
    } as const;
    if (difference !== undefined) {
      const other = this.inLedger(year).with(ccg);
      if (!other || other.pence < difference - tolerance) return verdict;
      const values = { difference: { money: difference }, other: other.ccg };
      return { ...untold, message: 'ccgsNotComparable', values };
    }
    if (outcome === 'met') {
      const other = this.notAccounted(year).with(ccg);
      if (!other || other.pence <= spare + tolerance) return verdict;
      return { ...untold, message: 'releaseNotComparable', values: { other: other.ccg } };
    }
    return verdict;
  }

  /** What the ledger has of each locality in the year. */
  private inLedger(year: FinancialYear): Untold {
    return this.once(this.ledgers, year, ({ ledger }, number) => {
      if (ledger.amounts + ledger.gaps === 0) return undefined;
      return ledger.gaps > 0 || this.soFar.has(number) ? Infinity : ledger.pence;
    });
  }

  /** What each locality has released in the year beyond what is accounted for. */
  private notAccounted(year: FinancialYear): Untold {
    return this.once(this.shortfalls, year, ({ released, ledger, received }) => {
      const short = released.pence - (this.hasLedger ? ledger : received).pence;
      if (released.gaps > 0) return Infinity;
      return short > toleranceOver(released.amounts, this.terms) ? short : undefined;
    });
  }

  private once(
    known: Map<FinancialYear, Untold>,
    year: FinancialYear,
    of: (balance: Balance, number: number) => Pence | undefined,
  ): Untold {
    let untold = known.get(year);
    if (!untold) {
      const each: OfLocality[] = [];
      for (const { ccg, balances } of this.localities) {
        const number = balances.at(year);
        const pence = number === undefined ? undefined : of(this.balances.at(number), number);
        if (pence !== undefined) each.push({ ccg, pence });
      }
      known.set(year, (untold = new Untold(each, this.terms)));
    }
    return untold;
  }
}
