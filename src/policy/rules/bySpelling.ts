/**
 * What is kept of each locality, by the spelling of its CCG. A workbook has few spellings and repeats them row after row,
 * so each is looked up once, and the one of the row before not at all.
 */
export class BySpelling<T> {
  private readonly known = new Map<string, T>();
  private last: string | undefined;
  private found!: T;

  constructor(private readonly lookUp: (ccg: string) => T) {}

  of(ccg: string): T {
    if (ccg !== this.last) {
      this.found = this.spelled(ccg);
      this.last = ccg;
    }
    return this.found;
  }

  private spelled(ccg: string): T {
    let known = this.known.get(ccg);
    if (known === undefined) {
      known = this.lookUp(ccg);
      // A column of other things than localities would fill it.
      if (this.known.size < 10_000) this.known.set(ccg, known);
    }
    return known;
  }
}
