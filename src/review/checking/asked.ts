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
    if (unset !== undefined || unasked.length === parts.length)
      notChecked.push({ rule: rule.id, why: why(parts) });
    else checked.push(rule.id);
    const lost = unasked.filter(({ optional }) => !optional);
    if (unset === undefined && unasked.length < parts.length && lost.length > 0)
      partly.push({ rule: rule.id, why: why(lost) });
  }
  return { checked, notChecked, partly };
};

interface Part {
  readonly missing: readonly string[];
  readonly optional: boolean;
}

const partsOf = (rule: Rule, rows: readonly AnyRow[], stopped: boolean): readonly Part[] => {
  const { schedule, ledger, group } = rule;
  const parts: Part[] = [];
  if (schedule)
    parts.push({
      missing: lackingOn('schedule', schedule.needs, rows),
      optional: schedule.optional ?? false,
    });
  if (ledger)
    parts.push({ missing: lackingOn('ledger', ledger.needs, rows), optional: ledger.optional ?? false });
  if (group) {
    const ways = groupNeedsOf(rule).map((needs) => lacking(needs, rows));
    const [missing = []] = ways.sort((a, b) => a.length - b.length);
    const unfinished = stopped && missing.length === 0;
    parts.push({
      missing: unfinished ? ['The check was stopped before all rows were added up.'] : missing,
      optional: false,
    });
  }
  return parts;
};
