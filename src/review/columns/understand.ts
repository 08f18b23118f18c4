/** Reads what the columns of a block carry: by what the user has said, by their headings, and by the first of its rows. */
import type { Fact } from '../../policy/facts';
import type { CarriesAnswer } from '../answers/answers';
import { kindOf, ledgerOnly, scheduleOnly, type BlockKind } from './blockKind';
import { settle } from './claims';
import { columnRead, type ColumnRead } from './columnRead';
import { unitsOf, type YearKnown } from './columnUnits';
import { nothingRead, type Mapping, type Understood } from './mapping';
import { hasYearsBelow, inferSense } from './years/measures';
import type { AmountOfParts, PeriodsFound } from './years/periodColumns';
import { plainHeading } from './headings/plainHeading';
import { headingText, type RawColumn } from './rawColumn';
import { recognise, unknownInYear, type Recognised } from './headings/recognise';
import { amountNotSpent, notTaken, purposeByScheme, remarksOn, severalAmounts, yearsBelow } from './remarks';
import { nothingSaid, type SheetAnswers } from './sheetAnswers';
import type { TimeReader, TimeSeen } from './years/timeReader';
import { shareOfPms } from './headings/vocabulary';
import { ledgerYears, retainedAlone, scheduleYears, sharesAmong, type YearFound } from './years/years';

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
  const time = timeReader?.lookAt(raw, titles, answers);
  const { recognised, answered, withoutFact } = recogniseAll(raw, answers, time);
  const { columns, said, remarks: onClaims, rivals, amounts: amountsToo } = settle(recognised);
  const periods = time?.periods(withoutFact, columns.has('financialYear'), columns.get('amount'));
  // Beside them an amount is their total.
  if (periods) columns.delete('amount');
  const kind = kindOf(columns, yearsOf(said), periods, titles, answered);
  if (kind === 'neither') return { ...nothingRead, columns: raw.map(asNothing) };
  const year = columns.get('financialYear');
  const amount =
    kind === 'schedule' && year && yearsOf(said).length === 0 ? columns.get('amount') : undefined;
  const onAmount = amount ? [amountNotSpent(amount)] : [];
  if (kind === 'schedule' && hasYearsBelow(columns.get('practiceCode'), year))
    return { ...nothingRead, kind, columns: raw.map(asNothing), remarks: [yearsBelow, ...onAmount] };

  const unread = time?.measuresByRow(kind === 'schedule' ? columns.get('practiceCode') : undefined, answered);
  if (unread) return { ...nothingRead, kind, columns: raw.map(asNothing), remarks: [unread] };

  const counted = withoutUnsureYears(said, time, kind === 'ledger' ? periods : undefined);
  const purpose = kind === 'ledger' && !columns.has('purpose') ? columns.get('scheme') : undefined;
  if (purpose) columns.set('purpose', purpose);

  time?.takeCcgAgreed(kind, columns, said);

  const years = yearsOf(said);
  const shares = kind === 'schedule' ? sharesAmong(years, titles) : [];
  const amounts = years.filter((each) => !shares.includes(each));
  const known =
    kind === 'ledger' ? ledgerYears(columns, years, answered) : scheduleYears(columns, amounts, titles);
  const saysRelease = known.some(({ measure }) => measure !== 'reinvested');
  const asked =
    kind === 'schedule' && columns.has('premium') && !saysRelease
      ? unknownYears(raw.filter((each) => !said.has(each) && !answered.has(each) && !time?.years.has(each)))
      : noColumns;
  for (const [column, found] of asked) said.set(column, found);

  const found = [...known, ...yearsOf(asked)];
  const premiumless = columns.has('premium') || answers.hasPremiumElsewhere ? [] : retainedAlone(found);
  const taken = found.filter((each) => !premiumless.includes(each));
  const notPlain = kind === 'ledger' ? time?.notPlain(taken, answered) : undefined;
  const measured = notPlain?.years ?? taken;
  if (notPlain?.parts.includes(columns.get('amount')!)) columns.delete('amount');
  const sums = kind === 'ledger' && periods ? sumsBeside(found, periods) : [];
  const doubted =
    kind === 'ledger' && found.length === 0 ? doubtAmount(columns, said, amountsToo, raw) : undefined;
  for (const fact of kind === 'ledger' ? scheduleOnly : ledgerOnly) columns.delete(fact);

  const ofTime = time?.said({
    kind,
    counted,
    year: columns.get('financialYear'),
    sums,
    periods,
    taken: [...columns.values(), ...measured],
    answered,
  });
  const mapping: Mapping = {
    sums: [],
    ...mappingOf(kind, columns, measured, sums, titles),
    ...(ccgAbove === undefined || columns.has('ccg') ? {} : { ccgAbove }),
    ...ofTime?.mapping,
  };
  const read = (each: RawColumn): ColumnRead => {
    const fact = [...columns].find(([, column]) => column === each)?.[0];
    return {
      ...columnRead(each, said.get(each), fact ?? measured.find(({ column }) => column === each.column)),
      ...ofTime?.parts.get(each.column),
      ...(answered.has(each) && { reason: 'you said so' }),
    };
  };
  return {
    kind,
    mapping,
    columns: raw.map(read),
    remarks: [
      ...onClaims,
      ...onAmount,
      ...(purpose ? [purposeByScheme(purpose)] : []),
      ...(doubted ? [doubted] : []),
      ...(notPlain ? [notPlain.remark] : []),
      ...notTaken(shares, premiumless),
      ...(ofTime?.remarks ?? []),
      ...remarksOn(measured, mapping, raw),
    ],
    measureUnknown: measured.filter(({ measure }) => measure === undefined).map(headingText),
    yearless: ofTime?.yearless ?? [],
    rivals,
    retainedAlone: premiumless.map((each) => each.year),
    ...(ofTime?.bare ? { bare: ofTime.bare } : {}),
  };
};

const asNothing = (raw: RawColumn): ColumnRead => columnRead(raw, undefined, undefined);

interface AllRecognised {
  /** Of columns that carry something. */
  readonly recognised: ReadonlyMap<RawColumn, Recognised>;
  /** Columns of which the user has said what they carry, or that it is nothing. */
  readonly answered: ReadonlySet<RawColumn>;
  /** Columns that nobody has spoken of and that carry no fact: they may be parts of years. */
  readonly withoutFact: readonly RawColumn[];
}

/** What each column carries: as the user has said, else by the time that its heading says, else by heading and cells. */
const recogniseAll = (
  raw: readonly RawColumn[],
  answers: SheetAnswers,
  time: TimeSeen | undefined,
): AllRecognised => {
  const recognised = new Map<RawColumn, Recognised>();
  const answered = new Set<RawColumn>();
  const withoutFact: RawColumn[] = [];
  /** How often each heading has come. */
  const times = new Map<string, number>();
  for (const column of raw) {
    const heading = headingText(column);
    const nth = times.get(heading) ?? 0;
    times.set(heading, nth + 1);
    const answer = answers.column(heading, nth);
    if (answer) answered.add(column);
    const found = answer
      ? asAnswered(answer)
      : time
        ? time.recognise(column)
        : recognise(column.heading, column.cells);
    if (found) recognised.set(column, found);
    if (!answer && !(found && 'fact' in found)) withoutFact.push(column);
  }
  return { recognised, answered, withoutFact };
};

/**
 * Takes columns out of `said` that are no whole year that is known: those of `parts` of a year, which are added up, and those of
 * which it is not known which year they mean. Gives those whose year `time` has seen, known or not.
 */
const withoutUnsureYears = (
  said: Map<RawColumn, Recognised>,
  time: TimeSeen | undefined,
  parts: PeriodsFound | undefined,
): readonly RawColumn[] => {
  for (const each of parts?.columns ?? []) said.delete(each);
  const seen = [...(time?.years ?? [])].flatMap(([each, year]) => (said.get(each) === year ? [each] : []));
  for (const each of seen) if (!time?.isKnown(each)) said.delete(each);
  return seen;
};

const asAnswered = (answer: CarriesAnswer): Recognised | undefined =>
  answer === 'nothing'
    ? undefined
    : { ...answer, certainty: 'certain', reason: 'you said so', answered: true };

/** The amounts of years that stand in parts: a column of the whole year goes before those, as a total does. */
const sumsBeside = (whole: readonly YearFound[], { amounts }: PeriodsFound): readonly AmountOfParts[] =>
  amounts.filter(({ year }) =>
    year === undefined ? whole.length === 0 : whole.every((each) => each.year !== year),
  );

/** Fewer columns are no release over years. */
const fewestYears = 2;

/** Where nothing says what is released: columns of years that may, by words we do not know. They are asked about. */
const unknownYears = (raw: readonly RawColumn[]): ReadonlyMap<RawColumn, Recognised> => {
  const found = new Map<RawColumn, Recognised>();
  for (const column of raw) {
    const year = unknownInYear(column.heading, column.cells);
    if (year === undefined) continue;
    found.set(column, { year, measure: undefined, certainty: 'unsure', reason: 'the heading is a year' });
  }
  return found.size < fewestYears ? noColumns : found;
};
const noColumns: ReadonlyMap<RawColumn, Recognised> = new Map();

const yearsOf = (said: ReadonlyMap<RawColumn, Recognised>): readonly YearFound[] =>
  [...said].flatMap(([column, found]) =>
    'year' in found
      ? [{ ...column, year: found.year, measure: found.measure, answered: found.answered ?? false }]
      : [],
  );

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
