/** Which rules could be asked of the blocks there are, and what the others lack. */
import { yearFacts, type Fact, type YearFact } from '../../policy/facts';
import { factsOf, groupNeedsOf, needInWords } from '../../policy/rules/needs';
import type { GroupNeeds, Need, NeededFact, Rule, Terms } from '../../policy/rules/rule';
import type { CheckResult, NotChecked } from '../findings';
import type { LedgerBlockRow } from '../rows/ledgerRow';
import { ScheduleBlockRow } from '../rows/scheduleRow';

/** A block's row, which says what its columns carry. */
export type AnyRow = ScheduleBlockRow | LedgerBlockRow;

const carries = (row: AnyRow, fact: NeededFact): boolean => {
  if (fact === 'received')
    return (
      row instanceof ScheduleBlockRow && row.hasYears('reinvested') && row.reinvestedSense === 'received'
    );
  if (fact === 'ccg' && row instanceof ScheduleBlockRow) return row.knowsCcg;
  return fact in yearFacts
    ? row instanceof ScheduleBlockRow && row.hasYears(fact as YearFact)
    : row.has(fact as Fact);
};

const unmet = (row: AnyRow, needs: readonly Need[]): readonly Need[] =>
  needs.filter((need) => !factsOf(need).some((fact) => carries(row, fact)));

/** Whether a block carries all that is needed. */
export const meets = (row: AnyRow, needs: readonly Need[]): boolean => unmet(row, needs).length === 0;

/** Why no block answers: in sentences, none where one does. Of several blocks, the one that lacks least is named. */
const lackingOn = (
  side: 'schedule' | 'ledger',
  needs: readonly Need[],
  rows: readonly AnyRow[],
): readonly string[] => {
  const own = rows.filter((row) => (side === 'schedule') === row instanceof ScheduleBlockRow);
  if (own.length === 0)
    return [
      side === 'schedule' ? 'No schedule of practices was found.' : 'No ledger of redeployments was found.',
    ];
  const [least = []] = own.map((row) => unmet(row, needs)).sort((a, b) => a.length - b.length);
  return least.map((need) => `No column for ${needInWords(need)} in the ${side}.`);
};

/**
 * A schedule without years says of no year what becomes of a premium, and one of what is reinvested alone of no release:
 * no rule about that misses anything of it.
 */
const isSubject = (row: AnyRow, needs: readonly Need[]): boolean =>
  !(row instanceof ScheduleBlockRow) ||
  row.saysRelease ||
  (row.years.length > 0 && unmet(row, needs).length < needs.length);

/** What the other blocks lack where some answer: their rows are not asked, and nobody should think that they were. */
const lackingElsewhere = (
  side: 'schedule' | 'ledger',
  ways: readonly (readonly Need[])[],
  rows: readonly AnyRow[],
): readonly string[] => {
  const own = rows.filter((row) => (side === 'schedule') === row instanceof ScheduleBlockRow);
  const answers = (row: AnyRow): boolean => ways.some((needs) => meets(row, needs));
  if (!own.some(answers)) return [];
  const sheets = new Map<string, Set<string>>();
  for (const row of own.filter((each) => isSubject(each, ways[0]!) && !answers(each)))
    for (const need of unmet(row, ways[0]!)) {
      const words = needInWords(need);
      sheets.set(words, (sheets.get(words) ?? new Set()).add(row.sheet));
    }
  return [...sheets].map(([words, on]) => `No column for ${words} on ${sheetsInWords([...on])}.`);
};

const sheetsNamed = 3;
const sheetsInWords = (sheets: readonly string[]): string => {
  const quoted = sheets.slice(0, sheetsNamed).map((sheet) => `“${sheet}”`);
  const more = sheets.length - quoted.length;
  if (more > 0) return `${quoted.join(', ')} and ${more} more ${more === 1 ? 'sheet' : 'sheets'}`;
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' and ');
};

/** What a group lacks: nothing where it can be asked. */
export const lacking = ({ schedule, ledger }: GroupNeeds, rows: readonly AnyRow[]): readonly string[] => {
  if (!schedule && !ledger && rows.length === 0)
    return ['No schedule of practices and no ledger of redeployments was found.'];
  return [
    ...(schedule ? lackingOn('schedule', schedule, rows) : []),
    ...(ledger ? lackingOn('ledger', ledger, rows) : []),
  ];
};

/** Which rules were asked, which in part, and which not: each with what was missing. */
export const askedOf = (
  rules: readonly Rule[],
  rows: readonly AnyRow[],
  terms: Terms,
  stopped: boolean,
): Pick<CheckResult, 'checked' | 'notChecked' | 'partly'> => {
  const checked: string[] = [];
  const notChecked: NotChecked[] = [];
  const partly: NotChecked[] = [];
  for (const rule of rules) {
    const parts = partsOf(rule, rows, stopped);
    const unset = rule.threshold?.(terms);
    const why = (some: readonly Part[]): string =>
      [...new Set([...(unset === undefined ? [] : [unset]), ...some.flatMap(({ missing }) => missing)])].join(
        ' ',
      );
    const unasked = parts.filter(({ missing }) => missing.length > 0);
    const elsewhere = [...new Set(parts.flatMap((part) => part.elsewhere))];
    if (unset !== undefined || unasked.length === parts.length)
      notChecked.push({ rule: rule.id, why: why(parts) });
    else checked.push(rule.id);
    const lost = unasked.filter(({ optional }) => !optional);
    if (unset === undefined && unasked.length < parts.length && lost.length + elsewhere.length > 0)
      partly.push({ rule: rule.id, why: [why(lost), ...elsewhere].filter(Boolean).join(' ') });
  }
  return { checked, notChecked, partly };
};

interface Part {
  readonly missing: readonly string[];
  /** What some blocks lack, and others do not. */
  readonly elsewhere: readonly string[];
  readonly optional: boolean;
}

const partsOf = (rule: Rule, rows: readonly AnyRow[], stopped: boolean): readonly Part[] => {
  const parts: Part[] = [];
  for (const side of ['schedule', 'ledger'] as const) {
    const question = rule[side];
    if (!question) continue;
    const { needs, optional = false } = question;
    const elsewhere = optional ? [] : lackingElsewhere(side, [needs], rows);
    parts.push({ missing: lackingOn(side, needs, rows), elsewhere, optional });
  }
  if (rule.group) {
    const ways = groupNeedsOf(rule);
    const [missing = []] = ways.map((needs) => lacking(needs, rows)).sort((a, b) => a.length - b.length);
    const unfinished = stopped && missing.length === 0;
    const elsewhere = (['schedule', 'ledger'] as const).flatMap((side) => {
      const needs = ways.map((way) => way[side]).filter((each) => each !== undefined);
      return missing.length > 0 || needs.length === 0 ? [] : lackingElsewhere(side, needs, rows);
    });
    parts.push({
      missing: unfinished ? ['The check was stopped before all rows were added up.'] : missing,
      elsewhere,
      optional: false,
    });
  }
  return parts;
};
