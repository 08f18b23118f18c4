/** The column mapping: which column carries which fact, read from a block's headings and its first rows. */
import { facts, yearFacts, type Fact, type YearFact } from '../../policy/facts';
import { formatYear, type FinancialYear } from '../../policy/financialYear';
import type { CellValue } from '../../policy/rules/rule';
import { readMoney } from '../cells';
import { recognise, type Measure } from './vocabulary';

export interface YearColumn {
  readonly measure: Measure;
  readonly year: FinancialYear;
  readonly column: number;
}

export interface Mapping {
  /** Column of the sheet, counted from 0, by fact. */
  readonly facts: Readonly<Partial<Record<Fact, number>>>;
  readonly years: readonly YearColumn[];
  /** Whether reinvested columns are money from the row's practice wherever it is spent, or money it receives. */
  readonly reinvestedSense: 'from' | 'received' | 'unknown';
}

/** A block that carries nothing. */
export const noMapping: Mapping = { facts: {}, years: [], reinvestedSense: 'unknown' };

export type BlockKind = 'schedule' | 'ledger' | 'neither';

export interface Understood {
  readonly kind: BlockKind;
  readonly mapping: Mapping;
  /** What was inferred, or why there is nothing to check, in sentences. */
  readonly remarks: readonly string[];
}

/** "receiving CCG", "released 2015/16", by column. */
export const carriedBy = ({ facts: columns, years }: Mapping): ReadonlyMap<number, string> =>
  new Map([
    ...Object.entries(columns).map(([fact, column]) => [column, facts[fact as Fact].title] as const),
    ...years.map(
      ({ measure, year, column }) =>
        [
          column,
          `${measure === 'amount' ? 'amount' : yearFacts[measure].title} ${formatYear(year)}`,
        ] as const,
    ),
  ]);

/**
 * Reads headings that stand from column `left` on, over the rows of `sample`. The first column that says a fact carries
 * it. Year columns that do not say their measure are a ledger's amounts, or inferred from the rows of a schedule.
 */
export const understand = (
  headings: readonly string[],
  left: number,
  sample: readonly (readonly CellValue[])[],
): Understood => {
  const columns: Partial<Record<Fact, number>> = {};
  const years: { measure: Measure | undefined; year: FinancialYear; column: number }[] = [];
  headings.forEach((heading, offset) => {
    const said = recognise(heading);
    if (said && 'fact' in said) columns[said.fact] ??= left + offset;
    else if (said) years.push({ ...said, column: left + offset });
  });
  const kind = kindOf(columns, years);
  if (kind === 'neither') return { kind, mapping: noMapping, remarks: [] };
  if (kind === 'ledger')
    return {
      kind,
      mapping: {
        facts: columns,
        years: columns.amount === undefined ? years.map((set) => ({ ...set, measure: 'amount' })) : [],
        reinvestedSense: 'unknown',
      },
      remarks: [],
    };
  const unsaid = years.filter(({ measure }) => measure === undefined || measure === 'amount');
  const inferred = unsaid.length > 0 ? inferMeasure(unsaid, columns.premium, left, sample) : undefined;
  const said = years.filter(({ measure }) => measure !== undefined && measure !== 'amount');
  const named = unsaid.map(({ column }) => `“${headings[column - left]}”`);
  return {
    kind,
    mapping: {
      facts: columns,
      years: [
        ...said,
        ...(inferred ? unsaid.map((set) => ({ ...set, measure: inferred })) : []),
      ] as YearColumn[],
      reinvestedSense: senseOf(headings),
    },
    remarks:
      unsaid.length === 0
        ? []
        : [
            inferred
              ? `The year columns (${named.join(', ')}) are taken as ${yearFacts[inferred].title}, from their amounts.`
              : `What the year columns (${named.join(', ')}) hold could not be told: released, retained, step or reinvested.`,
          ],
  };
};

/** "Reinvested from practice" and "reinvested in practice" are two things; "reinvested" alone is the money from the row. */
const senseOf = (headings: readonly string[]): Mapping['reinvestedSense'] => {
  const reinvested = headings.filter((heading) => /reinvest|redeploy/i.test(heading)).join(' ');
  return /\b(?:received|receives|into|to practice|in practice|back to)\b/i.test(reinvested)
    ? 'received'
    : 'from';
};

/** A ledger says what money is spent on or where; a schedule lists practices and what their funding is. */
const kindOf = (
  columns: Partial<Record<Fact, number>>,
  years: readonly { measure: Measure | undefined }[],
): BlockKind => {
  const has = (...list: Fact[]): boolean => list.some((fact) => columns[fact] !== undefined);
  const measured = years.some(
    ({ measure }) => measure === 'released' || measure === 'retained' || measure === 'step',
  );
  if (
    !measured &&
    has('receivingCcg', 'receivingPractice', 'purpose', 'scheme') &&
    (has('amount') || years.length > 0)
  )
    return 'ledger';
  if (
    has('practiceCode', 'practiceName') &&
    (years.length > 0 || has('premium', 'pmsFunding', 'gmsEquivalent'))
  )
    return 'schedule';
  return 'neither';
};

/** Rising: released. Falling to nothing: retained. Summing to the premium: step. Undefined where the rows do not agree. */
const inferMeasure = (
  years: readonly { year: FinancialYear; column: number }[],
  premium: number | undefined,
  left: number,
  sample: readonly (readonly CellValue[])[],
): YearFact | undefined => {
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  const votes = new Map<YearFact, number>();
  for (const row of sample) {
    const amounts = inOrder.map(({ column }) => readMoney(row[column - left] ?? ''));
    if (!amounts.every((amount) => typeof amount === 'number') || amounts.every((amount) => amount === 0))
      continue;
    const whole = premium === undefined ? undefined : readMoney(row[premium - left] ?? '');
    const vote = shapeOf(amounts as number[], typeof whole === 'number' ? whole : undefined);
    if (vote) votes.set(vote, (votes.get(vote) ?? 0) + 1);
  }
  const [best, second] = [...votes].sort(([, a], [, b]) => b - a);
  return best && best[1] > 3 * (second?.[1] ?? 0) ? best[0] : undefined;
};

const shapeOf = (amounts: readonly number[], premium: number | undefined): YearFact | undefined => {
  const [first = 0, last = 0] = [amounts[0], amounts.at(-1)];
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const near = (a: number, b: number): boolean =>
    Math.abs(a - b) <= Math.max(12 * amounts.length, Math.abs(b) / 1000);
  if (premium !== undefined && near(sum, premium) && !near(last, premium)) return 'step';
  if (last > first && amounts.every((amount, i) => i === 0 || amount >= amounts[i - 1]! - 12))
    return 'released';
  if (last < first && (near(last, 0) || premium === undefined || first <= premium)) return 'retained';
  return undefined;
};
