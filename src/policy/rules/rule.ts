/**
 * What a rule is: one duty of the policy, as data and pure functions of facts.
 *
 * A rule knows nothing of sheets, columns or cells. It reads facts from a row (`row.premium`), answers with the
 * name of one of its messages and the values for it, and names the facts it went by; the review turns these into a
 * sentence, an address and a value. So a rule's file can be read beside the Framework.
 */
import type { Day } from '../day';
import type { Edition } from '../editions';
import type { AnswerFact, DateFact, Fact, FactRef, Reads, ReadsOf, TextFact, YearFact } from '../facts';
import type { FinancialYear } from '../financialYear';
import type { Pence } from '../money';
import type { Apart } from './shared/acrossTables';

/** What a rule answers about a subject (policy section 5): the worst first. */
export const outcomes = ['breach', 'evidence needed', 'exception', 'met', 'not applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** Breach rules are duties, advice rules good practice, arithmetic rules sums that must add up. */
export type Kind = 'breach' | 'advice' | 'arithmetic';

/** The cell is there and empty. Also what is read where no column carries the fact. */
export const BLANK: unique symbol = Symbol('blank');
/** The cell holds something that cannot be read as the fact: words in an amount, an error value. Never guessed. */
export const UNREADABLE: unique symbol = Symbol('unreadable');
/** What is read of a cell that gives no value. */
export type Gap = typeof BLANK | typeof UNREADABLE;
/** A fact as it is read: its value, or why there is none. */
export type Read<T> = T | Gap;

/** Whether what was read is no value. */
export const isGap = (read: unknown): read is Gap => read === BLANK || read === UNREADABLE;

/** What an answer cell says. `words` is text that is none of the others: `row.text()` has it. */
export type Answer = 'yes' | 'no' | 'pending' | 'not applicable' | 'words';

/** What a cell holds, as Excel gives it: a number, a word, true or false, or `''` where it is empty. */
export type CellValue = string | number | boolean;

/** What a cell comes to, by how its fact is read. */
interface ReadAs extends Record<Reads, unknown> {
  readonly code: string;
  readonly text: string;
  readonly money: Pence;
  readonly count: number;
  readonly date: Day;
  readonly year: FinancialYear;
  readonly answer: Answer;
}

/** Each fact by its name, read as what it is: `row.premium` in pence, `row.agreedOn` a day. */
export type FactsOfRow = { readonly [F in Fact]: Read<ReadAs[ReadsOf<F>]> };

/**
 * A row of a schedule or ledger, read as facts: BLANK where no column carries one. The same object serves row after row:
 * keep none of it.
 */
export interface Row extends FactsOfRow {
  /** Whether a column of this row's table carries the fact. */
  has(fact: Fact): boolean;
  /** Stands for the practice's code: from 0, the same for the same code as long as the check lasts. */
  readonly practiceNumber: Read<number>;
  /** The words of any fact's cell, trimmed; BLANK where empty. */
  text(fact: Fact): Read<string>;
  /** What the cell answers, whether it was meant for an answer, a day ("pending", "no") or words ("none"). */
  answer(fact: AnswerFact | DateFact | TextFact): Read<Answer>;
  /** The cell as Excel holds it: what evidence shows. `''` where there is none. */
  raw(fact: FactRef): CellValue;
  /** Names this row for as long as the check lasts: a group rule gives it back with its verdict. */
  readonly ref: RowRef;
  /** Names the table that the row stands in. */
  readonly table: number;
  /** How many times its headings stand again between the first row and this: what is below may be summed by itself. */
  readonly part: number;
  /** Whether no other table of its sort is checked: nothing that it says can stand in two. */
  readonly isAlone: boolean;
}

/** A row of either sort as the amounts that stand in it: what totals are held against. */
export interface SummedRow extends Row {
  /** The columns that add up, money and patients: the same list for every row of a table. */
  readonly addends: readonly FactRef[];
  /** What stands in each of them: pence, or hundredths of a patient, so that sums are of whole numbers. */
  readonly added: readonly Read<number>[];
  /** What a row that is a total calls itself: "Total for 01C". Empty where it does not say. */
  readonly totalName: string;
}

/** A row of a schedule: a practice. */
export interface ScheduleRow extends Row {
  /** The financial years the schedule has columns for, earliest first; none where it has no set of years. */
  readonly years: readonly FinancialYear[];
  /** As `practiceNumber`, of any practice by its code. */
  numberOf(code: string): number;
  hasYears(fact: YearFact): boolean;
  /** The years with a column of one measure, earliest first. */
  yearsOf(fact: YearFact): readonly FinancialYear[];
  /** Whether its columns say what is released, in whichever measure. */
  readonly saysRelease: boolean;
  /** `released` of each of the years, in their order. */
  readonly releases: readonly Read<Pence>[];
  /**
   * Whether that is said with other tables: with those of years before, on which its own table's steps follow, or with one that
   * says the premium of which it retains so much. Undefined where it would be, and it cannot be told.
   */
  readonly followsOthers: boolean | undefined;
  /**
   * What the practice's funding has fallen by in the year, against before the review, whichever measure the sheet
   * holds for it: read from released columns, or worked out from retained columns and the premium, or from steps, on top
   * of the last year before them that says it otherwise.
   */
  released(year: FinancialYear): Read<Pence>;
  reinvested(year: FinancialYear): Read<Pence>;
  /** The year's cell of one measure as it stands, not worked out from another. */
  measure(fact: YearFact, year: FinancialYear): Read<Pence>;
  /** Whether `reinvested` is money from this practice wherever it is spent, or money this practice receives. */
  readonly reinvestedSense: 'from' | 'received' | 'unknown';
}

/** A row of a ledger: one redeployment, of one year (a wide row comes once for each year it has an amount for). */
export interface LedgerRow extends Row {
  readonly year: Read<FinancialYear>;
  /** Which version of a table it stands in, by the names of its sheet and title. */
  readonly edition: Edition;
  /**
   * Names the cell of its amount, also once the row has gone by: that of the year, where each has a column. Of an amount in
   * several columns, the one that cannot be read, or the first.
   */
  readonly amountCell: FactRef;
  /** Whether it is not known that the column of its year holds what is spent in it: its amount cannot be read then. */
  readonly isAmountUnsure: boolean;
  /** The cells that its amount is the sum of, where they are several. */
  readonly amountParts: readonly FactRef[] | undefined;
  /** Where its amount is only what is spent so far in the year. */
  readonly soFar: SpentSoFar | undefined;
  /** What other columns say of its amount, where it is not the same, and how they are called. */
  readonly amountOtherwise: { readonly amount: Pence; readonly columns: string } | undefined;
  /** The CCG the money comes from: of the row, or of its practice in the schedule where the ledger does not say. */
  readonly fromCcg: Read<string>;
  /** The CCG that the schedule has the practice in, whatever the row says: BLANK where it has it in none, or not at all. */
  readonly listedCcg: Read<string>;
  /** The CCG the money goes to: of the row, or of the receiving practice in the schedule where the ledger does not say. */
  readonly toCcg: Read<string>;
  /** The CCG that the schedule has the receiving practice in, whatever the row says. */
  readonly listedToCcg: Read<string>;
  /** Who provides what it is spent on, where a column says so: BLANK where none does. */
  readonly provider: Read<string>;
  /** Where a cell names several receiving practices, the CCGs that the schedule has them in. */
  readonly listedToCcgs: readonly string[];
}

/** Why an amount is what is spent so far, and not what is spent in the year. */
export interface SpentSoFar {
  /** "“M1” to “M6”": the quarters or months that there are; or “M6”, the last with an amount. */
  readonly called: string;
  /** The others are not there; else they are, and hold nothing yet. */
  readonly isPart: boolean;
  /** It is all that was spent until then, perhaps in years before as well. */
  readonly isUntilThen?: boolean;
}

/** An opaque name of a row. */
export type RowRef = number;

/** What the user has said that rules go by. */
export interface Terms {
  /** Pence by which a sum of two cells may differ (policy section 6: 1 unless raised). */
  readonly tolerance: Pence;
  /** What a purpose is, by the known words or as the user has classified it. */
  purpose(words: string): Purpose;
  /**
   * Whether two CCGs are one locality: the same code or name, or said to be one. `undefined` where it cannot be told,
   * because one is a code and the other a name that nothing joins to it.
   */
  sameLocality(a: string, b: string): boolean | undefined;
  /** One spelling for a locality's many: what groups are keyed by. */
  locality(ccg: string): string;
  /** What the locality of a CCG is called where the user has joined it to others: "02P, 03N and 03R". */
  localityName?(ccg: string): string | undefined;
  /** The code of a CCG by the plain spelling of its name, where the workbook has both side by side. */
  ccgNamed?(plain: string): string | undefined;
  readonly thresholds: Thresholds;
}

/** How large a difference or a loss must be for a lead to look at it. The user sets them: the policy sets none. */
export interface Thresholds {
  /**
   * How far below the practice of a CCG that receives most per weighted patient any other may be, as a share of what
   * that one receives: 0.2 lets them have a fifth less.
   */
  readonly fairShares?: number;
  /** The net loss of a practice in a year, as a share of its PMS funding. */
  readonly netImpactShare?: number;
  /** The net loss of a practice in a year, in pence per weighted patient. */
  readonly netImpactPerPatient?: Pence;
}

/** What money is spent on. `unknown` until the user classifies it: never guessed. */
export type Purpose =
  'general practice' | 'core general practice' | 'premises' | 'not general practice' | 'unknown';

/** A value in a message, told how to write it. */
export type Value =
  | { readonly money: Pence }
  | { readonly year: FinancialYear }
  | { readonly day: Day }
  | { readonly share: number }
  /** By their codes, or the names that stand for these; and so many more. */
  | { readonly practices: readonly string[]; readonly more?: number }
  | string
  | number;
/** By the names of the placeholders. */
export type Values = Readonly<Record<string, Value>>;

/**
 * A message of a rule: plain English with `{placeholders}`. `{practice}`, `{ccg}`, `{year}` and `{scheme}` are the
 * subject's and always there; the rest are the verdict's values.
 */
export interface Message {
  /** One sentence, or two: who, what, how much. */
  readonly says: string;
  /** What would put it right. A breach, evidence needed or exception has one; met and not applicable need none. */
  readonly putRight?: string;
  /** What a person can say once for the workbook to settle it, where there is such a thing. */
  readonly settledBy?: SaidOnce;
}

/** What purposes are, which CCGs are one locality, and how sheets are to be read: one left out, a column for another. */
export type SaidOnce = 'purposes' | 'localities' | 'sheets';

/** By name: what code and tests call a message by. */
export type Messages = Readonly<Record<string, Message>>;

/** A rule's answer on one subject. Answers without values are made once and shared. */
export interface Verdict<M extends string = string> {
  readonly outcome: Outcome;
  readonly message: M;
  readonly values?: Values;
  /** By how much money it falls short or is out: always positive. */
  readonly difference?: Pence;
  /** The facts gone by, in the order a reader wants them. */
  readonly evidence?: readonly FactRef[];
  /** The financial year it is about, where a row is asked about each of its years. */
  readonly year?: FinancialYear;
  /** Where it depends on the subject whether the duty is one or advice (`reinvest-first`). Otherwise the rule's kind. */
  readonly kind?: Kind;
}

/** Whom or what a rule is asked about, by the keys that survive sorting: never a row number. */
export interface Subject {
  readonly practice?: string;
  readonly ccg?: string;
  /** What the locality is called where the CCG is joined to others: said in place of the CCG, and no part of a key. */
  readonly locality?: string;
  readonly year?: FinancialYear;
  readonly scheme?: string;
}

/** A cell that a group rule went by: kept with its value, because the block it came from is gone by then. */
export interface CellSeen {
  readonly row: RowRef;
  readonly fact: FactRef;
  readonly value: CellValue;
}

/** A rule's answer on a CCG and year, a scheme, or another subject that is more than a row. */
export interface GroupVerdict<M extends string = string> extends Verdict<M> {
  readonly subject: Subject;
  /** Some of the cells gone by, at most `CELLS_SHOWN`; `of` says how many there were. */
  readonly cells: readonly CellSeen[];
  readonly of?: number;
  /** The one row it is about, where there is one. */
  readonly row?: RowRef;
  /** All rows that it is about, where it is about a practice’s and these may be more than its cells show. */
  readonly rows?: readonly RowRef[];
  /** How many subjects it answers for alike, where they are met or not concerned: one unless said. */
  readonly times?: number;
}
/** A finding lists no more cells: of what is added up over more it says how many there were. */
export const CELLS_SHOWN = 100;

/** Adds up over the rows as they stream by, and answers at the end. Made anew for each check. */
export interface Group<M extends string = string> {
  schedule?(row: ScheduleRow): void;
  ledger?(row: LedgerRow): void;
  /** Each row of both, once, however many years it has. */
  every?(row: SummedRow): void;
  /** Each row that is a total of rows before it: no practice, and no redeployment. */
  total?(row: SummedRow): void;
  /** `undefined` between two steps of an answer that takes long: whoever asks may do other things there. */
  verdicts(): Iterable<GroupVerdict<M> | undefined>;
}

/** What a rule asks of a row: one answer, or one for each year that it is asked about. */
export interface RowQuestion<R extends Row, M extends string = string> {
  readonly needs: readonly Need[];
  /** Another of the rule's questions covers the same duty: nothing is left unchecked where the columns are missing. */
  readonly optional?: boolean;
  /**
   * Of years that stand in several tables it is asked once, of all together. Where it cannot be told how these go together, this
   * is answered; where that does not matter, undefined or `together`, it is asked all the same. `saidOnce`: so where one of the
   * tables has the columns for it; several are asked one by one, for each may have a record of its own years.
   */
  readonly acrossTables?: 'together' | 'saidOnce' | ((row: R, why: Apart) => Verdict<M> | undefined);
  check(row: R, terms: Terms): Verdict<M> | readonly Verdict<M>[];
}

/** `received`: reinvested columns that are said to hold what the row's practice receives. */
export type NeededFact = Fact | YearFact | 'received';

/** A fact a rule cannot do without, or several of which one will do. */
export type Need = NeededFact | readonly NeededFact[];

/** What a group goes by. A side with needs that no table meets leaves it unasked. */
export interface GroupNeeds {
  readonly schedule?: readonly Need[];
  readonly ledger?: readonly Need[];
  /**
   * What a table must carry to be added up once another table meets the needs, where that is less: its rows could be
   * anybody's, and left out of a sum they would make it look whole.
   */
  readonly adds?: Pick<GroupNeeds, 'schedule' | 'ledger'>;
}

/** Where the duty comes from (policy section 2): quoted exactly, or in our words where we hold none of its own. */
export type Paragraph = {
  readonly source:
    'Framework' | 'Review outcome' | 'Letter of 16 May 2016' | 'Quality premium rules' | 'Arithmetic';
  /** "5(e)"; none where the source has no numbered paragraphs. */
  readonly number?: string;
} & (
  | { readonly quotation: string; readonly summary?: undefined }
  | { readonly summary: string; readonly quotation?: undefined }
);

/** One duty, piece of advice or sum of the policy (section 6). */
export interface Rule<M extends string = string> {
  /** Never changes once used: reviews in users' workbooks are keyed by it. */
  readonly id: string;
  readonly kind: Kind;
  /** Short, as a heading: "Stay in the locality". */
  readonly title: string;
  readonly paragraph: Paragraph;
  readonly messages: Readonly<Record<M, Message>>;
  /** Asked of each schedule row whose table meets the needs. */
  readonly schedule?: RowQuestion<ScheduleRow, M>;
  /** Asked of each ledger row whose table meets the needs. */
  readonly ledger?: RowQuestion<LedgerRow, M>;
  /** Asked of what the rows add up to. A side without needs is given every row of its kind. */
  readonly group?: {
    readonly needs: GroupNeeds;
    /** Will do as well. */
    readonly or?: GroupNeeds;
    start(terms: Terms): Group<M>;
  };
  /** Why the rule is not asked as long as the user has set no threshold, in a sentence; undefined where one is set. */
  threshold?(terms: Terms): string | undefined;
}
