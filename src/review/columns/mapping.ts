/** The column mapping: which column carries which fact, read from a block's headings and the first of its rows. */
import { facts, nameOf, type Fact } from '../../policy/facts';
import type { BareYears, FinancialYear } from '../../policy/financialYear';
import type { CellValue, SpentSoFar } from '../../policy/rules/rule';
import type { CarriesAnswer } from '../answers/answers';
import { settle } from './claims';
import { unitsOf, type YearKnown } from './columnUnits';
import { hasYearsBelow, inferSense } from './measures';
import type { AmountAgain, AmountOfParts, PeriodsFound } from './periodColumns';
import { headingText, type RawColumn } from './rawColumn';
import { recognise, unknownInYear, type Certainty, type Recognised } from './recognise';
import type { Measure } from './measureWords';
import { plainHeading } from './plainHeading';
import { notTaken, purposeByScheme, remarksOn, severalAmounts, yearsBelow } from './remarks';
import type { TimeReader } from './timeReader';
import { shareOfPms } from './vocabulary';
import { ledgerYears, retainedAlone, scheduleYears, sharesAmong, type YearFound } from './years';

export interface YearColumn {
  readonly measure: Measure;
  readonly year: FinancialYear;
  readonly column: number;
}

/** The amount of a year that is the sum of its quarters or months, in their order. */
export interface AmountInParts {
  /** None where the row says it, or nothing does. */
  readonly year: FinancialYear | undefined;
  readonly parts: readonly {
    readonly column: number;
    /** "Q1", "April" */
    readonly name: string;
  }[];
  /** Where it is only what is spent so far. */
  readonly soFar: SpentSoFar | undefined;
  /** What may say it otherwise. */
  readonly again: readonly AmountAgain[];
}

/** Whether reinvested columns are money from the row's practice wherever it is spent, or money it receives. */
export type Sense = 'from' | 'received' | 'unknown';

export interface Mapping {
  /** Column of the sheet, counted from 0, by fact. */
  readonly facts: Readonly<Partial<Record<Fact, number>>>;
  readonly years: readonly YearColumn[];
  /** Of a ledger, amounts that no one column holds. */
  readonly sums: readonly AmountInParts[];
  readonly reinvestedSense: Sense;
  /** The CCG that all rows are of, where no column says it and a line above does. */
  readonly ccgAbove?: string;
  /** Whether lines among a schedule's rows name the CCG of the practices below each. */
  readonly ccgInLines?: true;
  /** The financial year that a line above or the sheet's name says of a ledger's amounts, where nothing else does. */
  readonly yearAbove?: FinancialYear;
  /** The financial year of Year 1, where years are counted. */
  readonly firstYear?: FinancialYear;
  /** What years mean that are written by one half, where there are such. */
  readonly bareYears?: BareYears;
  /** Columns whose amounts are in thousands or millions of pounds, or have their sign turned: what to multiply by. */
  readonly units: Readonly<Record<number, number>>;
}

/** A block that carries nothing. */
export const noMapping: Mapping = { facts: {}, years: [], sums: [], reinvestedSense: 'unknown', units: {} };

/** What a block of data on a sheet is taken for. */
export type BlockKind = 'schedule' | 'ledger' | 'neither';

/** A column of a block, with its heading and how it was taken. */
export interface ColumnRead {
  readonly column: number;
  readonly heading: string;
  /** "receiving CCG", "released 2015/16"; none where it carries no fact. */
  readonly carries: string | undefined;
  readonly certainty: Certainty;
  readonly reason: string;
  /** The financial year of the heading, where it says one. */
  readonly year: FinancialYear | undefined;
  /** What it says it carries, also where another column was taken for that; with its year the measure. */
  readonly says: Fact | Measure | undefined;
  /** Where nobody knows what it carries, all that it could be. */
  readonly couldBe?: readonly Fact[];
  /** The first cells, for a person to see. */
  readonly sample: readonly string[];
  /** All that it was told by, as they stand. */
  readonly cells: readonly CellValue[];
}

export interface Understood {
  readonly kind: BlockKind;
  readonly mapping: Mapping;
  readonly columns: readonly ColumnRead[];
  /** What was inferred, or why there is nothing to check, in sentences. */
  readonly remarks: readonly string[];
  /** The headings of year columns whose measure could not be told: a question for the user. */
  readonly measureUnknown: readonly string[];
  /** The headings of columns of a Year 1, Year 2…, where nothing says which years these are: a question too. */
  readonly yearless: readonly string[];
  /** Years that are written by one half, as "2014": the first of them, and the headings of their columns. */
  readonly bare?: {
    readonly first: number;
    readonly headings: readonly string[];
  };
}

/** What the user has said of a sheet. */
export interface SheetAnswers {
  /** Of a column, by its heading and which of several with the same. */
  readonly column: (heading: string, nth: number) => CarriesAnswer | undefined;
  readonly sense?: Sense | undefined;
  /** The financial year of Year 1. */
  readonly firstYear?: FinancialYear | undefined;
  readonly bareYears?: BareYears | undefined;
}
export const nothingSaid: SheetAnswers = { column: () => undefined };

const asAnswered = (answer: CarriesAnswer): Recognised | undefined =>
  answer === 'nothing'
    ? undefined
    : { ...answer, certainty: 'certain', reason: 'you said so', answered: true };

/**
 * Reads a block's columns. `titles` are the sheet's name and the lines above the headings: they may say the measure or
 * the unit of columns that do not. `ccgAbove` is the CCG that they name.
 */
export const understand = (
  raw: readonly RawColumn[],
  titles: readonly string[] = [],
  answers = nothingSaid,
  ccgAbove?: string,
  timeReader?: TimeReader,
): Understood => {
  const recognised = new Map<RawColumn, Recognised>();
  const time = timeReader?.lookAt(raw, titles, answers);
  const unanswered: RawColumn[] = [];
  const times = new Map<string, number>();
  const answered = new Set<RawColumn>();
  for (const column of raw) {
    const heading = headingText(column);
    const nth = times.get(heading) ?? 0;
    times.set(heading, nth + 1);
    const answer = answers.column(heading, nth);
    if (answer) answered.add(column);
    const found = answer
      ? asAnswered(answer)
      : (time?.years.get(column) ?? recognise(column.heading, column.cells));
    if (found) recognised.set(column, found);
    if (!answer && !(found && 'fact' in found)) unanswered.push(column);
  }
  const { columns, said, remarks, amounts: rivals } = settle(recognised);
  const taken: string[] = [];
  const periods = columns.has('amount') ? undefined : time?.periods(unanswered, columns.has('financialYear'));
  const kind = kindOf(columns, yearsOf(said), periods);
  if (kind === 'ledger') for (const each of periods?.columns ?? []) said.delete(each);
  const counted = [...(time?.years ?? [])].flatMap(([each, year]) => (said.get(each) === year ? [each] : []));
  for (const each of counted) if (!time?.isKnown(each)) said.delete(each);
  const years = yearsOf(said);
  const asNothing = raw.map((each) => columnRead(each, undefined, undefined));
  if (kind === 'neither') return { ...nothing, columns: asNothing };
  if (kind === 'schedule' && hasYearsBelow(columns.get('practiceCode'), columns.get('financialYear')))
    return { ...nothing, kind, columns: asNothing, remarks: [yearsBelow] };
  if (kind === 'ledger' && columns.has('scheme') && !columns.has('purpose')) {
    const scheme = columns.get('scheme')!;
    columns.set('purpose', scheme);
    taken.push(purposeByScheme(scheme));
  }
  const shares = kind === 'schedule' ? sharesAmong(years, titles) : [];
  const amounts = years.filter((each) => !shares.includes(each));
  const known = kind === 'ledger' ? ledgerYears(columns, years) : scheduleYears(columns, amounts, titles);
  const mayBeRelease =
    kind === 'schedule' && columns.has('premium') && known.every(({ measure }) => measure === 'reinvested');
  const asked = new Map(
    mayBeRelease ? unknownYears(raw.filter((each) => !said.has(each) && !answered.has(each))) : [],
  );
  for (const [column, recognised] of asked) said.set(column, recognised);
  const found = [...known, ...yearsOf(asked)];
  // A column of the year goes before those of its parts, as a total does.
  const sums =
    kind !== 'ledger' || !periods
      ? []
      : periods.amounts.filter(({ year }) =>
          year === undefined ? found.length === 0 : found.every((each) => each.year !== year),
        );
  const doubted =
    kind === 'ledger' && found.length === 0 ? doubtAmount(columns, said, rivals, raw) : undefined;
  const premiumless = columns.has('premium') ? [] : retainedAlone(found);
  const measured = found.filter((each) => !premiumless.includes(each));
  const dropped = kind === 'ledger' ? scheduleOnly : ledgerOnly;
  for (const fact of dropped) columns.delete(fact);
  const year = columns.get('financialYear');
  const ofTime = time?.said({
    kind,
    counted,
    year,
    sums,
    periods,
    taken: [...columns.values(), ...measured],
  });
  const mapping: Mapping = {
    sums: [],
    ...mappingOf(kind, columns, measured, sums, titles),
    ...(ccgAbove === undefined || columns.has('ccg') ? {} : { ccgAbove }),
    ...ofTime?.mapping,
  };
  return {
    kind,
    mapping,
    columns: raw.map((each) => {
      const fact = [...columns].find(([, column]) => column === each)?.[0];
      return {
        ...columnRead(each, said.get(each), fact ?? measured.find(({ column }) => column === each.column)),
        ...ofTime?.parts.get(each.column),
      };
    }),
    remarks: [
      ...remarks,
      ...taken,
      ...(doubted ? [doubted] : []),
      ...notTaken(shares, premiumless),
      ...(ofTime?.remarks ?? []),
      ...remarksOn(measured, mapping, raw),
    ],
    measureUnknown: measured.filter(({ measure }) => measure === undefined).map(headingText),
    yearless: ofTime?.yearless ?? [],
    ...(ofTime?.bare ? { bare: ofTime.bare } : {}),
  };
};

/** Fewer columns are no release over years. */
const fewestYears = 2;

/** Where nothing says what is released: columns of years that may, by words we do not know. They are asked about. */
const unknownYears = (raw: readonly RawColumn[]): readonly (readonly [RawColumn, Recognised])[] => {
  const found = raw.flatMap((column) => {
    const year = unknownInYear(column.heading, column.cells);
    if (year === undefined) return [];
    return [
      [column, { year, measure: undefined, certainty: 'unsure', reason: 'the heading is a year' }] as const,
    ];
  });
  return found.length < fewestYears ? [] : found;
};

const yearsOf = (said: ReadonlyMap<RawColumn, Recognised>): readonly YearFound[] =>
  [...said].flatMap(([column, found]) =>
    'year' in found
      ? [{ ...column, year: found.year, measure: found.measure, answered: found.answered ?? false }]
      : [],
  );

const nothing: Omit<Understood, 'columns'> = {
  kind: 'neither',
  mapping: noMapping,
  remarks: [],
  measureUnknown: [],
  yearless: [],
};

/** Facts that mean something in one kind of block only: a schedule's "Total" is no amount of a redeployment. */
const ledgerOnly: readonly Fact[] = [
  'amount',
  'receivingCcg',
  'receivingPractice',
  'financialYear',
  'agreementOfCcgs',
  'comments',
];
const scheduleOnly: readonly Fact[] = ['pmsFunding', 'gmsEquivalent', 'premium', 'linkedFunding'];

/** A ledger says what money is spent on or where; a schedule lists practices and what their funding is. */
const kindOf = (
  columns: ReadonlyMap<Fact, RawColumn>,
  years: readonly YearFound[],
  periods: PeriodsFound | undefined,
): BlockKind => {
  const has = (...list: Fact[]): boolean => list.some((fact) => columns.has(fact));
  const ofPractices = years.some(
    ({ measure }) => measure === 'released' || measure === 'retained' || measure === 'step',
  );
  const spent = has('amount') || years.length > 0 || (periods?.columns.length ?? 0) > 0;
  const figures = has('premium', 'gmsEquivalent', 'pmsFunding');
  const receives = has('receivingCcg', 'receivingPractice');
  if (!ofPractices && spent && (receives || (!figures && has('purpose', 'scheme')))) return 'ledger';
  if (!ofPractices && has('amount') && has('financialYear') && has('practiceCode', 'ccg')) return 'ledger';
  if (has('practiceCode') && (years.length > 0 || has('premium', 'pmsFunding', 'gmsEquivalent')))
    return 'schedule';
  return 'neither';
};

/**
 * Where several columns could be the amount and do not hold the same, or one says how much of it is PMS money, none is
 * taken: the user is asked. Gives what is said of it.
 */
const doubtAmount = (
  columns: Map<Fact, RawColumn>,
  said: Map<RawColumn, Recognised>,
  rivals: readonly RawColumn[],
  raw: readonly RawColumn[],
): string | undefined => {
  const amount = columns.get('amount');
  const shares = raw.filter((each) => shareOfPms.test(plainHeading(headingText(each))));
  if (!amount || said.get(amount)?.answered || (rivals.length === 0 && shares.length === 0)) return undefined;
  const doubted = rivals.length > 0 ? rivals : [amount];
  columns.delete('amount');
  for (const each of doubted)
    said.set(each, {
      fact: 'amount',
      certainty: 'unsure',
      couldBe: ['amount'],
      reason: 'which amount is meant is not plain',
    });
  return severalAmounts([...doubted, ...shares]);
};

const mappingOf = (
  kind: BlockKind,
  columns: ReadonlyMap<Fact, RawColumn>,
  years: readonly YearFound[],
  sums: readonly AmountOfParts[],
  titles: readonly string[],
): Omit<Mapping, 'sums'> => {
  const known = years.filter((each): each is YearKnown => each.measure !== undefined);
  return {
    facts: Object.fromEntries([...columns].map(([fact, { column }]) => [fact, column])),
    years: known.map(({ measure, year, column }) => ({ measure, year, column })),
    reinvestedSense: kind === 'schedule' ? inferSense(known) : 'unknown',
    units: unitsOf(columns, known, sums, titles),
  };
};

/** Rows of the preview. */
const rowsShown = 3;

const columnRead = (
  raw: RawColumn,
  said: Recognised | undefined,
  taken: Fact | YearFound | undefined,
): ColumnRead => ({
  column: raw.column,
  heading: headingText(raw),
  carries:
    taken === undefined
      ? undefined
      : typeof taken === 'string'
        ? facts[taken].title
        : taken.measure && nameOf({ fact: taken.measure, year: taken.year }),
  certainty: taken === undefined && said?.certainty !== 'unsure' ? 'certain' : (said?.certainty ?? 'certain'),
  reason: typeof taken === 'object' && taken.inferred ? `inferred ${taken.inferred}` : (said?.reason ?? ''),
  year: said && 'year' in said ? said.year : undefined,
  says: said && ('fact' in said ? said.fact : said.measure),
  ...(taken === undefined && said?.certainty === 'unsure' && 'fact' in said
    ? { couldBe: said.couldBe ?? [said.fact] }
    : {}),
  sample: raw.cells.slice(0, rowsShown).map(String),
  cells: raw.cells,
});
