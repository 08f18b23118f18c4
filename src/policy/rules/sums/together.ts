/** What cannot be told of the CCGs of a year, all of them for one and the same reason: one answer, not hundreds. */
import type { GroupVerdict } from '../rule';

/** CCGs that are named; of more it is said how many there are. */
const mostNamed = 3;

/** Takes answers on CCGs, and gives one for all that say the same of a year. */
export class Together<M extends string> {
  private readonly byReason = new Map<
    string,
    { readonly verdict: GroupVerdict<M>; readonly ccgs: string[] }
  >();

  /** An answer on one CCG and year. Those of one year are answered together that have the same message and reason. */
  add(verdict: GroupVerdict<M>, reason: string): void {
    const { year, ccg = '' } = verdict.subject;
    const key = JSON.stringify([year, verdict.message, reason]);
    const known = this.byReason.get(key);
    if (known) known.ccgs.push(ccg);
    else this.byReason.set(key, { verdict, ccgs: [ccg] });
  }

  *verdicts(): Iterable<GroupVerdict<M>> {
    for (const { verdict, ccgs } of this.byReason.values()) {
      const { year, ccg } = verdict.subject;
      yield {
        ...verdict,
        subject: { ...(ccgs.length === 1 && { ccg }), year },
        values: {
          ...verdict.values,
          ccgs: named(ccgs),
          theSame: ccgs.length === 1 ? 'the same CCG' : 'one of them',
        },
      };
    }
  }
}

const named = (ccgs: readonly string[]): string => {
  if (ccgs.length > mostNamed) return `${ccgs.length.toLocaleString('en-GB')} CCGs`;
  const [last = '', ...others] = [...ccgs].sort().reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
};
