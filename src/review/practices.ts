/** The practices that a check has come by. */
export class Practices {
  private readonly numbers = new Map<string, number>();
  private readonly ccgs: (string | undefined)[] = [];

  /** A number that stands for a code, counted as they come: what is known of a practice then stands in a list. */
  numberOf(code: string): number {
    let number = this.numbers.get(code);
    if (number === undefined) this.numbers.set(code, (number = this.numbers.size));
    return number;
  }

  /** A schedule says which CCG a practice is a member of: for ledgers that do not say. */
  setCcg(practice: number, ccg: string): void {
    this.ccgs[practice] = ccg;
  }

  ccgOf(code: string): string | undefined {
    const number = this.numbers.get(code);
    return number === undefined ? undefined : this.ccgs[number];
  }
}
