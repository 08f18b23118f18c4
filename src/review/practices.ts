import { simplerSpelling } from '../policy/localities';
import { UNREADABLE, isGap, type Read, type Terms } from '../policy/rules/rule';

/** The practices that a check has come by. */
export class Practices {
  private readonly numbers = new Map<string, number>();
  private readonly ccgs: (Read<string> | undefined)[] = [];

  /** A number that stands for a code, counted as they come: what is known of a practice then stands in a list. */
  numberOf(code: string): number {
    let number = this.numbers.get(code);
    if (number === undefined) this.numbers.set(code, (number = this.numbers.size));
    return number;
  }

  /**
   * A schedule says which CCG a practice is a member of: for ledgers that do not say. Where another row says another, it
   * is neither, whichever row comes first.
   */
  setCcg(practice: number, ccg: string, terms: Terms): void {
    const before = this.ccgs[practice];
    if (before === undefined) this.ccgs[practice] = ccg;
    else if (before !== ccg && !isGap(before))
      this.ccgs[practice] =
        terms.locality(before) === terms.locality(ccg) ? simplerSpelling(before, ccg) : UNREADABLE;
  }

  /** UNREADABLE where schedules say two; undefined where none says. */
  ccgOf(code: string): Read<string> | undefined {
    const number = this.numbers.get(code);
    return number === undefined ? undefined : this.ccgs[number];
  }
}
