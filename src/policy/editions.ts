/**
 * Which tables are, by their names, versions of one another: "Plan 2014/15" and "Outturn 2014/15", "Ledger v1" and "Ledger
 * (2)"; or returns of several periods: "M6" and "M12". Added up, the same money may count as often as there are of them.
 */
import { periodsIn, type Period } from './periods';
import { wordSet } from './wordSet';

/** What a table's name says of it. */
export interface Edition {
  /** The name without the words that say its period: two versions of a table still differ in it. */
  readonly name: string;
  /** The name without the words that say its version either: versions and periods of one table have the same stem. */
  readonly stem: string;
  /** Whether the name says which version it is; `copy` where it does so by a number alone, as Excel names a copied sheet. */
  readonly version: 'said' | 'copy' | undefined;
  /** Whether it says that it is a plan: of what is not decided in it, another version says whether it was. */
  readonly isPlan: boolean;
  /** The period it speaks of: none where it says none, `several` where it says more than one. */
  readonly period: Period | 'several' | undefined;
  /** Whether it says that it holds what was spent in its period alone. */
  readonly isOfPeriodAlone: boolean;
}

/** What a name says, of a sheet, a title or both: "Outturn 2014/15 v2". */
export const editionOf = (name: string): Edition => {
  const lower = name.toLowerCase();
  const words = lower.match(/\(\d{1,2}\)|\d{1,2}[.-]\d{1,2}[.-](?:\d{4}|\d{2})(?!\d)|[\p{L}\d/]+/gu) ?? [];
  // A sheet that nobody named says nothing beside a title.
  const { periods, others } = periodsIn(
    words.length > 1 ? words.filter((word) => !/^sheet\d+$/.test(word)) : words,
  );
  const said = others.filter(isVersion);
  return {
    name: others.join(' '),
    stem: others.filter((word) => !isVersion(word) && !sayingNothing.has(word)).join(' '),
    version: said.length === 0 ? undefined : said.every(isCopy) ? 'copy' : 'said',
    isPlan: said.some((word) => plans.has(word)),
    period: new Set(periods.map(({ end }) => end)).size > 1 ? 'several' : periods[0],
    isOfPeriodAlone: saysPeriodAlone(lower),
  };
};

const isCopy = (word: string): boolean => word === 'copy' || /^\(\d+\)$/.test(word);
const isVersion = (word: string): boolean =>
  plans.has(word) || versions.has(word) || isCopy(word) || /^v\d+$/.test(word);

/** Whether tables of one stem are versions of it: their names differ, and one at least says which version it is. */
export const areVersions = (tables: readonly Edition[]): boolean =>
  tables.some(({ version }) => version !== undefined) && new Set(tables.map(({ name }) => name)).size > 1;

/** Whether some are of other periods than the rest, or of one where the rest say none. */
export const areOfPeriods = (tables: readonly Edition[]): boolean =>
  new Set(tables.map(({ period }) => (typeof period === 'object' ? period.end : period))).size > 1;

const plans = wordSet(`plan plans planned budget budgets budgeted forecast draft`);
const versions = wordSet(
  `outturn actual actuals original revised updated amended latest final version summary overview`,
);
const sayingNothing = wordSet(`
  a and for of the pms gp premium ledger list schedule sheet table spend spending spent reinvestment reinvestments
  redeployment redeployments investment investments schemes funding`);
const periodAlone = /\bin[ -](?:the )?(?:month|quarter|period|q[1-4])\b|\bfor the (?:month|quarter)\b/i;
/** Whether words say that amounts are of their period alone, and not all that was spent until then. */
export const saysPeriodAlone = (words: string): boolean => periodAlone.test(words);
