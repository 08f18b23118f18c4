/**
 * Years of a ledger that are not plainly what PMS money is spent in them: columns beside them say how much of it is, "of which PMS",
 * "% PMS", or a line above that each holds all that is spent until then.
 */
import type { CellValue } from '../../../policy/rules/rule';
import { comesTo } from '../claims';
import { plainHeading } from '../headings/plainHeading';
import { shareOfPms } from '../headings/vocabulary';
import { headingText, type RawColumn } from '../rawColumn';
import { listed } from '../remarks';
import type { YearFound } from './years';

export interface NotPlain {
  /** The columns that say how much is PMS money. */
  readonly parts: readonly RawColumn[];
  /** The years, of which those are not taken that the user has not said to count. */
  readonly years: readonly YearFound[];
  readonly remark: string;
}

/** In pounds: "of which PMS", "PMS contribution", "Funded by PMS". */
const inPounds =
  /\bof which (?:\w+ )*pms\b|\b(?:contribution|funded|paid|met) (?:from|by) (?:the )?pms\b|\bpms (?:premium )?(?:contribution|share|element|portion|funded)\b/;
/** "% PMS" where all of an amount is, or in a row that says no amount. */
const allOfIt: ReadonlySet<CellValue> = new Set([1, 100, '100%', '']);

/** Undefined where no column says it, or one says what the years come to. */
export const partOfPms = (
  raw: readonly RawColumn[],
  years: readonly YearFound[],
  answered: ReadonlySet<RawColumn>,
): NotPlain | undefined => {
  const saysPart = (each: RawColumn): boolean => {
    const heading = plainHeading(headingText(each));
    return (
      (shareOfPms.test(heading) || inPounds.test(heading)) &&
      !answered.has(each) &&
      !each.cells.every((cell) => allOfIt.has(cell)) &&
      years.every(({ column }) => column !== each.column) &&
      !comesTo(each, years)
    );
  };
  const open = years.filter((each) => !each.answered);
  const parts = open.length > 0 ? raw.filter(saysPart) : [];
  if (parts.length === 0) return undefined;
  const eachOnce = parts.filter(
    ({ heading }, nth) => parts.findIndex((each) => each.heading === heading) === nth,
  );
  return {
    parts,
    years: asked(years),
    remark: `${listed(open)} may not all be PMS money, going by ${listed(eachOnce)}: none is taken until you say which columns are what PMS money pays.`,
  };
};

const asked = (years: readonly YearFound[]): readonly YearFound[] =>
  years.map((each) => (each.answered ? each : { ...each, measure: undefined, isNotPlain: true }));

/** "Reinvestment (cumulative)"; what is released by then is another table's. */
const untilThen = /^(?!.*\b(?:not|non)[ -]cum)(?!.*\b(?:releas|reduc|premium|taper)).*\bcumulative/i;
const inEachYear = /\b(?:in|for)[ -](?:(?:the|each) )?year\b/i;

/** Undefined where no line above says that each year holds what is spent until then, or one says that of its own as well. */
export const cumulative = (years: readonly YearFound[], titles: readonly string[]): NotPlain | undefined => {
  const open = years.filter((each) => !each.answered);
  const title = titles.find((each) => untilThen.test(each));
  if (open.length < 2 || title === undefined || titles.some((each) => inEachYear.test(each)))
    return undefined;
  return {
    parts: [],
    years: asked(years),
    remark: `${listed(open)} hold what is spent until then, going by “${title.trim()}”: none is taken until you say which columns are what is spent in each year.`,
  };
};
