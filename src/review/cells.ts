/**
 * What a cell says: money, patients, a date, a year, a code; blank; or unreadable. Cells are read as people write them in
 * Britain, and what cannot be read is never guessed. Words, codes, counts and answers have files of their own in `cells`.
 */
import { readDay, type Day } from '../policy/day';
import { readYear, type FinancialYear } from '../policy/financialYear';
import { timesExactly, toPence, type Pence } from '../policy/money';
import { readOnce } from '../policy/readOnce';
import { BLANK, UNREADABLE, type CellValue, type Read } from '../policy/rules/rule';

/** Text without the characters that cannot be seen, spaces at the ends, and runs of spaces. */
export const plainText = (text: string): string =>
  isPlain(text)
    ? text
    : text
        .replace(
          /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u0000-\u0008\u000E-\u001F]/g,
          '',
        )
        .replace(/\s+/g, ' ')
        .trim();

/** Whether text is plain as it stands: characters of a typewriter, one space at a time between them. Most is. */
const isPlain = (text: string): boolean => {
  let space = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7e || code < 0x20 || (space && code === 0x20)) return false;
    space = code === 0x20;
  }
  return !space || text === '';
};

/** `#REF!`, `#N/A`, `#DIV/0!`: an error value, as Excel gives it. */
export const isErrorValue = (value: CellValue): boolean =>
  typeof value === 'string' && value.charCodeAt(0) === HASH && /^#[A-Z][A-Z0-9_/]*[!?]?$/.test(value);
const HASH = 0x23;

/** A dash alone stands for nothing in a published table. */
export const isNothing = (text: string): boolean => text === '' || (mayBeDash(text) && /^[-–—]+$/.test(text));
/** Most text begins with a letter or a digit: that is told without a look at the rest. */
const mayBeDash = (text: string): boolean => !(text.charCodeAt(0) > HYPHEN && text.charCodeAt(0) < 0x7f);
const HYPHEN = 0x2d;

/**
 * Pounds: a number, or text such as "£1,234.50", "(1,200)", "1 234", "500-", "nil". "12.5k" is not understood. `unit` is
 * what the column counts in: 1000 under "(£000s)"; below 0 where it writes what is spent or released as negative amounts,
 * and then one that is not negative is in doubt: a refund, or a sign that was forgotten.
 */
export const readMoney = (value: CellValue, unit = 1): Read<Pence> => {
  const amount = readNumber(value);
  if (typeof amount !== 'number') return amount;
  if (unit < 0 && amount > 0) return UNREADABLE;
  return toPence(unit === 1 ? amount : unit === -1 ? -amount : timesExactly(amount, unit)) ?? UNREADABLE;
};

/** The pence of a cell in pounds; `otherwise` where it holds no amount that can be read. */
export const penceOr = (cell: CellValue, otherwise: number): Pence => {
  const pence = readMoney(cell);
  return typeof pence === 'number' ? pence : otherwise;
};

/** A number, or text such as "5,113". */
export const readNumber = (value: CellValue): Read<number> => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNREADABLE;
  if (typeof value === 'boolean') return UNREADABLE;
  const text = plainText(value);
  // " -   " is how Excel writes 0 of its comma style into a .csv file; a blank cell it leaves empty.
  return isNothing(text) ? (/^ +- /.test(value) ? 0 : BLANK) : (numberIn(text) ?? UNREADABLE);
};

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d*)?|\.\d+`;
const amount = new RegExp(
  String.raw`^(?<before>[(£+−– -]*)(?<digits>${digits}) ?(?<minus>[-−–])? ?(?<close>\))?$`,
);

const numberIn = (text: string): number | undefined => {
  if (usual.test(text)) return Number(text.replace(/[£,]/g, ''));
  // "£-" is how Excel shows no pounds where it shows amounts as accounts do.
  if (/^(?:nil|£ ?[-–—])$/i.test(text)) return 0;
  const parts = amount.exec(text.replace(currencyBefore, '£').replace(currencyAfter, ''))?.groups;
  if (!parts?.digits) return undefined;
  const { before = '', minus = '', close = '' } = parts;
  const count = (sign: RegExp): number => (before + minus).match(sign)?.length ?? 0;
  const [pounds, opens, signs] = [count(/£/g), count(/\(/g), count(/[-−–+]/g)];
  // One way of saying that it is negative is enough, and two could undo each other.
  if (pounds > 1 || opens !== close.length || opens + signs > 1) return undefined;
  const size = Number(parts.digits.replace(/[, ]/g, ''));
  return (opens > 0 || count(/[-−–]/g) > 0) && size !== 0 ? -size : size;
};
/** As most amounts are typed that are typed as text. */
const usual = /^£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const currencyBefore = /^GBP\b/i;
const currencyAfter = /(?<=\d) ?GBP$/i;

/** The first and last days that a finance workbook can mean: 1 January 1980 to 31 December 2099. */
const [earliest, latest] = [29221, 73050];
const dayInRange = (day: number): Read<Day> =>
  day >= earliest && day <= latest ? Math.floor(day) : UNREADABLE;

/** A day: a serial number, or text with the day first ("12/05/2015", "Agreed 12 May 2015", "2015-05-12"). */
export const readDate = (value: CellValue): Read<Day> => {
  if (typeof value === 'number') return dayInRange(value);
  if (typeof value === 'boolean') return UNREADABLE;
  return dayOf(value);
};
const dayOf = readOnce((text): Read<Day> => dayIn(plainText(text)));

const dayIn = (text: string): Read<Day> => {
  if (isNothing(text)) return BLANK;
  // A number typed as text: what Excel shows of a date that was pasted as its serial number.
  const day = /^\d{5}$/.test(text) ? Number(text) : readDay(text.replace(doneBefore, ''));
  return day === undefined ? UNREADABLE : dayInRange(day);
};

/**
 * What may stand before a day without making it another: that it was then. "Refused", "planned", "draft" or "before" may
 * not: the day of that is not the day asked for.
 */
const doneBefore = /^(?:(?:on|dated|agreed|approved|confirmed|completed|signed|done)[,:]? )+/i;

/** A financial year in any of its spellings, or a day in it. */
export const readFinancialYear = (value: CellValue): Read<FinancialYear> => {
  if (typeof value === 'boolean') return UNREADABLE;
  if (typeof value === 'number') return readYear(value) ?? UNREADABLE;
  return yearOf(value);
};
const yearOf = readOnce((spelling): Read<FinancialYear> => {
  const text = plainText(spelling);
  return isNothing(text) ? BLANK : (readYear(text) ?? UNREADABLE);
});

/** Whether there is more in a cell than spaces. */
export const isFilled = (cell: CellValue | undefined): cell is CellValue =>
  cell !== undefined && cell !== '' && (typeof cell !== 'string' || plainText(cell) !== '');
