/** Tells a schedule from a ledger by the columns of a block. */
import type { Fact } from '../../policy/facts';
import type { PeriodsFound } from './years/periodColumns';
import { headingText, type RawColumn } from './rawColumn';
import { measureIn } from './headings/recognise';
import type { YearFound } from './years/years';

/** What a block of data on a sheet is taken for. */
export type BlockKind = 'schedule' | 'ledger' | 'neither';

/** Facts that mean something in one kind of block only: a schedule's "Total" is no amount of a redeployment. */
export const ledgerOnly: readonly Fact[] = [
  'amount',
  'receivingCcg',
  'receivingPractice',
  'financialYear',
  'agreementOfCcgs',
  'comments',
];
export const scheduleOnly: readonly Fact[] = ['pmsFunding', 'gmsEquivalent', 'premium', 'linkedFunding'];

/**
 * A ledger says what money is spent on or where; a schedule lists practices and what their funding is. `titles`: the lines
 * above and the sheet's name; `answered`: columns of which the user has said what they are.
 */
export const kindOf = (
  columns: ReadonlyMap<Fact, RawColumn>,
  years: readonly YearFound[],
  periods: PeriodsFound | undefined,
  titles: readonly string[],
  answered: ReadonlySet<RawColumn>,
): BlockKind => {
  const has = (...list: Fact[]): boolean => list.some((fact) => columns.has(fact));
  const ofPractices = years.some(
    ({ measure }) => measure === 'released' || measure === 'retained' || measure === 'step',
  );
  const spent = has('amount') || years.length > 0 || (periods?.columns.length ?? 0) > 0;
  const figures = has('premium', 'gmsEquivalent', 'pmsFunding');
  const receives = has('receivingCcg', 'receivingPractice');
  if (!ofPractices && spent && (receives || (!figures && has('purpose', 'scheme')))) return 'ledger';
  // Beside a premium an amount of a year may as well be what is released of it, or still paid.
  const saysSpent = (amount: RawColumn): boolean =>
    !figures ||
    has('purpose', 'scheme') ||
    answered.has(amount) ||
    [headingText(amount), ...titles].some((words) => measureIn(words) === 'reinvested');
  const amount = columns.get('amount');
  if (!ofPractices && amount && has('financialYear') && has('practiceCode', 'ccg') && saysSpent(amount))
    return 'ledger';
  if (has('practiceCode') && (years.length > 0 || has('premium', 'pmsFunding', 'gmsEquivalent')))
    return 'schedule';
  return 'neither';
};
