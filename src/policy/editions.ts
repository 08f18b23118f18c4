/**
 * Which tables are, by their names, versions of one another: "Plan 2014/15" and "Outturn 2014/15", "Ledger v1" and "Ledger
 * (2)". Added up, the same money would count as often as there are versions.
 */
import { wordSet } from './wordSet';

/** A table by its name: versions of one another have the same stem, and not the same name. */
export interface Edition {
  readonly name: string;
  readonly stem: string;
  /** Whether the name says which version it is. */
  readonly isVersion: boolean;
}

export const editionOf = (name: string): Edition => {
  const words = name.toLowerCase().match(/\(\d{1,2}\)|[\p{L}\d/]+/gu) ?? [];
  const isVersion = (word: string): boolean => versions.has(word) || /^(?:v\d+|\(\d+\))$/.test(word);
  return {
    name: words.join(' '),
    stem: words.filter((word) => !isVersion(word) && !sayingNothing.has(word)).join(' '),
    isVersion: words.some(isVersion),
  };
};

export const areVersions = (tables: readonly Edition[]): boolean =>
  tables.some(({ isVersion }) => isVersion) && new Set(tables.map(({ name }) => name)).size > 1;

const versions = wordSet(`
  plan plans planned budget budgets budgeted forecast outturn actual actuals original revised updated amended latest draft
  final version copy`);
const sayingNothing = wordSet(`
  a and for of the pms gp premium ledger list schedule sheet table spend spending spent reinvestment reinvestments
  redeployment redeployments investment investments schemes funding`);
