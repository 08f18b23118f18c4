/** The findings as lines of a list: headings, and beneath those that are open their findings. */
import type { Finding } from '../../review/findings';
import type { FindingGroup } from './listFindings';

interface ItemPlace {
  readonly key: string;
  readonly group: FindingGroup;
  /** Counted from 1: of a heading among the headings, of a finding in its group. */
  readonly place: number;
}

/** A line, heading or finding. */
export type Item =
  | (ItemPlace & { readonly type: 'group'; readonly open: boolean })
  | (ItemPlace & { readonly type: 'finding'; readonly finding: Finding });

/**
 * Lines are placed anew as those in sight turn out higher or lower than was thought, which takes a tenth of a microsecond
 * for each there is. And browsers draw nothing beyond some 33 million pixels: the last of 400,000 would be lost unseen.
 */
export const mostListed = 20_000;
/** Enough for what is in sight as the list appears, and some screens more. */
export const mostAtFirst = 500;

/** The lines from the top to the bottom. Each is made when it is asked for: of a hundred thousand few are ever seen. */
export class FindingItems {
  readonly length: number;
  /** Findings beneath open headings that are no lines of the list, because there are too many. */
  readonly leftOut: number;
  /** Where each heading stands. */
  private readonly starts: number[] = [];
  /** The heading asked for last: lines are asked for one after the other. */
  private near = 0;

  constructor(
    private readonly groups: readonly FindingGroup[],
    private readonly closed: ReadonlySet<string>,
    most = mostListed,
  ) {
    const mostGroups = most / 2;
    const sizes = groups.map(({ key, findings }) => (closed.has(key) ? 0 : findings.length));
    const mostOfGroup = fairShare(sizes.slice(0, mostGroups), most);
    let [at, leftOut] = [0, 0];
    for (const [index, size] of sizes.entries()) {
      const listed = index < mostGroups ? Math.min(size, mostOfGroup) : 0;
      leftOut += size - listed;
      if (index >= mostGroups) continue;
      this.starts.push(at);
      at += 1 + listed;
    }
    this.length = at;
    this.leftOut = leftOut;
  }

  isHeading(index: number): boolean {
    return this.starts[this.groupAt(index)] === index;
  }

  keyAt(index: number): string {
    const group = this.groupAt(index);
    const place = index - this.starts[group]!;
    return place === 0 ? headingKey(this.groups[group]!) : this.groups[group]!.findings[place - 1]!.key;
  }

  at(index: number): Item | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const above = this.groupAt(index);
    const group = this.groups[above]!;
    const place = index - this.starts[above]!;
    if (place > 0) {
      const finding = group.findings[place - 1]!;
      return { type: 'finding', key: finding.key, finding, group, place };
    }
    const open = !this.closed.has(group.key);
    return { type: 'group', key: headingKey(group), group, open, place: above + 1 };
  }

  /** Where a line stands by its key; -1 where it is none of these. */
  indexOf(key: string | undefined): number {
    if (key !== undefined)
      for (let index = 0; index < this.length; index++) if (this.keyAt(index) === key) return index;
    return -1;
  }

  private groupAt(index: number): number {
    const { starts } = this;
    let at = this.near;
    // The same one, or the next; else halving.
    if (!(starts[at]! <= index)) at = 0;
    if (starts[at + 1]! <= index) {
      at++;
      let end = starts.length;
      while (starts[at + 1]! <= index) {
        const middle = (at + end) >> 1;
        if (starts[middle]! <= index) at = Math.max(middle, at + 1);
        else end = middle;
      }
    }
    return (this.near = at);
  }
}

const headingKey = ({ key }: FindingGroup): string => `group ${key}`;

/** How many each may have at most, so that together they have no more than `all`: the small ones have what they need. */
const fairShare = (sizes: readonly number[], all: number): number => {
  if (sizes.reduce((sum, size) => sum + size, 0) <= all) return Infinity;
  const ascending = [...sizes].sort((a, b) => a - b);
  let left = all;
  for (const [index, size] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (size > share) return share;
    left -= size;
  }
  return Infinity;
};
