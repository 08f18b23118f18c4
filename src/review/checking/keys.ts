/**
 * What a finding is called by, whatever row it stands on: rule and subject, and its content only where several share
 * those. Sorting, inserting and deleting rows changes no key, for the order of rows plays no part in it.
 */
import type { CellValue, Subject } from '../../policy/rules/rule';
import type { CellRead, Finding } from '../findings';
import { isDue, type Sliced } from '../inTurn/slices';

/** A finding before it has its key. */
export type Unnamed = Omit<Finding, 'key'>;

/** Rule and subject; where others share them, the row's amount, its evidence, and last a number among equals. */
type Parts = readonly (string | number | boolean)[];

const baseParts = (rule: string, { practice, ccg, year, scheme }: Subject): Parts => [
  rule,
  // However its name is written, a practice or CCG is called the same.
  brief(practice?.toUpperCase() ?? ''),
  brief(ccg?.toUpperCase() ?? ''),
  year ?? '',
  brief(scheme ?? ''),
];
const bases = 5;

/** A cell may hold 32,767 letters, and a key has to fit into one: of longer texts the beginning and a mark. */
const longestPart = 255;
const brief = <T extends CellValue>(part: T): T | string =>
  typeof part !== 'string' || part.length <= longestPart ? part : `${part.slice(0, 200)}…${hash(part)}`;

/** What findings on a rule and subject are called before anything tells them apart. */
export const baseFor = (rule: string, subject: Subject): string => JSON.stringify(baseParts(rule, subject));

/** A finding, and what it is called unless others are called the same. */
export interface Based {
  readonly finding: Unnamed;
  readonly base: string;
  shared: boolean;
}

/** Findings as they are found: which of them share rule and subject is known when the last has come. */
export class Bases {
  readonly all: Based[] = [];
  private readonly firsts = new Map<string, Based>();

  add(finding: Unnamed): void {
    const base = baseFor(finding.rule, finding.subject);
    const first = this.firsts.get(base);
    const based = { finding, base, shared: first !== undefined };
    if (first) first.shared = true;
    else this.firsts.set(base, based);
    this.all.push(based);
  }
}

/** The keys of findings, in their order. Whatever shares rule and subject with one of them must be among them. */
export function* keysOf(found: readonly Based[]): Sliced<readonly string[]> {
  const keys: string[] = [];
  let shared: readonly number[] = yield* basesIn(found, keys);
  for (const by of [(one: Unnamed) => one.amount ?? '', markOf]) {
    for (const [step, at] of shared.entries()) {
      keys[at] = longer(keys[at]!, by(found[at]!.finding));
      if (isDue(step)) yield;
    }
    shared = yield* sharedIn(keys, shared);
  }
  // Equal in everything that is seen: whichever is called the first.
  const times = new Map<string, number>();
  for (const [step, at] of shared.entries()) {
    const key = keys[at]!;
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    if (nth > 1) keys[at] = longer(key, nth);
    if (isDue(step)) yield;
  }
  return keys;
}

const longer = (key: string, part: CellValue): string =>
  `${key.slice(0, -1)},${JSON.stringify(brief(part))}]`;

/** Writes down the bases, and gives where those stand that several share. */
function* basesIn(found: readonly Based[], keys: string[]): Sliced<readonly number[]> {
  const several: number[] = [];
  for (let at = 0; at < found.length; at++) {
    const { base, shared } = found[at]!;
    keys.push(base);
    if (shared) several.push(at);
    if (isDue(at)) yield;
  }
  return several;
}

/** Where those of the keys stand that several share still. */
function* sharedIn(keys: readonly string[], among: readonly number[]): Sliced<readonly number[]> {
  const first = new Map<string, number>();
  const shared = new Set<number>();
  for (let step = 0; step < among.length; step++) {
    const at = among[step]!;
    const key = keys[at]!;
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else shared.add(before).add(at);
    if (isDue(step)) yield;
  }
  return [...shared].sort((a, b) => a - b);
}

/** What a key says: rule and subject. `undefined` where it is none. */
export const subjectOf = (key: string): { readonly rule: string; readonly subject: Subject } | undefined => {
  let parts: unknown;
  try {
    parts = JSON.parse(key);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length < bases || typeof parts[0] !== 'string') return undefined;
  const [rule, practice, ccg, year, scheme] = parts as [string, unknown, unknown, unknown, unknown];
  const said = (part: unknown): part is string => typeof part === 'string' && part !== '';
  return {
    rule,
    subject: {
      ...(said(practice) ? { practice } : {}),
      ...(said(ccg) ? { ccg } : {}),
      ...(typeof year === 'number' ? { year } : {}),
      ...(said(scheme) ? { scheme } : {}),
    },
  };
};

/** The key without what tells it from others on the same rule and subject. */
export const baseOf = (key: string): string => {
  const read = subjectOf(key);
  return read ? baseFor(read.rule, read.subject) : key;
};

/** A base without what changes though the subject is the same: the CCG of a practice, which mergers change, and capitals. */
export const nearOf = (key: string): string => {
  const { rule, subject } = subjectOf(key) ?? {};
  if (rule === undefined || !subject) return key;
  const { ccg, ...others } = subject;
  return baseFor(rule, subject.practice === undefined ? { ...others, ccg } : others).toLowerCase();
};

/**
 * A short mark of a finding's evidence: the outcome, the values and what the cells say. Another mark is other evidence;
 * where the cells stand, how they spell it, and how the message words it, plays no part.
 */
export const markOf = ({ outcome, difference, values, cells, cellsInAll }: Unnamed): string => {
  // Which cells of many are listed depends on the order of the rows: their values are in the sums.
  const read = cellsInAll > cells.length ? String(cellsInAll) : cells.map(cellRead).sort().join('\n');
  return hash(`${outcome}\n${difference ?? ''}\n${values ? JSON.stringify(values) : ''}\n${read}`);
};

const cellRead = ({ title, said }: CellRead): string =>
  `${title}\t${typeof said === 'string' ? '"' : ''}${said}`;

/** Looked up once, not for every character. */
const { imul } = Math;

/** Two FNV-1a sums of 32 bits, in thirteen characters at most: enough to see a change, and no secret. */
const hash = (text: string): string => {
  let [a, b] = [0x811c9dc5, 0x050c5d1f];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = imul(a ^ code, 0x01000193);
    b = imul(b ^ (code + index), 0x01000193);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, '0');
};
