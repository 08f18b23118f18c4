/** What a check has seen that only a person can place: purposes whose words are not known, and CCGs by their names. */
import { facts } from '../../policy/facts';
import { plainLocality } from '../../policy/localities';
import type { Pence } from '../../policy/money';
import type { Answers } from '../answers/answers';
import { plainPurpose } from '../answers/plainPurpose';
import type { CheckResult, Finding } from '../findings';
import { forEach } from '../inTurn/forEach';
import type { Sliced } from '../inTurn/slices';

/** A purpose that is not known to be general practice or not. */
export interface PurposeSeen {
  /** As the first of its rows has it. */
  readonly words: string;
  readonly rows: number;
  /** What can be read of its amounts, added up. */
  readonly amount: Pence;
  /** How many amounts cannot be read. */
  readonly unread: number;
}

/** The purpose that a finding asks about, because its words are not known. */
const purposeAsked = ({ rule, outcome, values }: Finding): string | undefined => {
  const words = values?.purpose;
  return rule === 'reinvestment' && outcome === 'evidence needed' && typeof words === 'string' && words !== ''
    ? words
    : undefined;
};

/** Each purpose once, however it is spelt, the one with most money first. */
export function* unknownPurposes(findings: readonly Finding[]): Sliced<readonly PurposeSeen[]> {
  type Seen = { words: string; rows: Map<string, Set<number | null>>; amount: Pence; unread: number };
  const seen = new Map<string, Seen>();
  /** The same by each spelling: a ledger repeats a few. */
  const spelt = new Map<string, Seen>();
  yield* forEach(findings, (finding) => {
    const words = purposeAsked(finding);
    if (words === undefined) return;
    const { values, sheetId, row } = finding;
    let purpose = spelt.get(words);
    if (!purpose) {
      const plain = plainPurpose(words);
      purpose = seen.get(plain);
      if (!purpose) seen.set(plain, (purpose = { words, rows: new Map(), amount: 0, unread: 0 }));
      spelt.set(words, purpose);
    }
    const onSheet = purpose.rows.get(sheetId);
    if (onSheet) onSheet.add(row);
    else purpose.rows.set(sheetId, new Set([row]));
    const { amount } = values!;
    if (typeof amount === 'object' && 'money' in amount) purpose.amount += amount.money;
    else purpose.unread++;
  });
  return [...seen.values()]
    .map((purpose) => ({
      ...purpose,
      rows: [...purpose.rows.values()].reduce((sum, { size }) => sum + size, 0),
    }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** There are some two hundred CCGs: a longer list is of something else. */
const mostCcgs = 500;
const ccgTitles: readonly string[] = [facts.ccg.title, facts.ccgName.title, facts.receivingCcg.title];

/** The CCGs of schedules, of findings, and of what was said before: each once, as first spelt, by their names. */
export const ccgsSeen = ({ findings, views }: CheckResult, { localities }: Answers): readonly string[] => {
  const seen = new Map<string, string>();
  const see = (ccg: unknown): void => {
    if (typeof ccg !== 'string' || seen.size >= mostCcgs) return;
    const words = ccg.trim();
    const plain = plainLocality(words);
    // What starts with # is an error value of Excel's.
    if (plain !== '' && !words.startsWith('#') && !seen.has(plain)) seen.set(plain, words);
  };
  localities.flat().forEach(see);
  views.practices.forEach(({ ccg }) => see(ccg));
  views.ccgYears.forEach(({ ccg }) => see(ccg));
  for (const { cells } of findings)
    for (const { title, value } of cells) if (ccgTitles.includes(title)) see(value);
  return [...seen.values()].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
};
