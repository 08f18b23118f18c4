/** Puts values into a rule's message: money as £1,234.50, years as 2014/15, days as 12 May 2015. */
import { formatDay } from '../policy/day';
import type { Reads } from '../policy/facts';
import { formatYear } from '../policy/financialYear';
import { formatMoney } from '../policy/formatMoney';
import { toPence } from '../policy/money';
import { readOnce } from '../policy/readOnce';
import {
  isGap,
  UNREADABLE,
  type CellValue,
  type Read,
  type Subject,
  type Value,
  type Values,
} from '../policy/rules/rule';
import { plainText, readDate, readFinancialYear, readMoney } from './cells';
import { readCount } from './cells/readCount';
import { readCode } from './cells/namedCells';

/** Made once: a formatter costs a hundred times what a number takes it. */
const numbers = new Intl.NumberFormat('en-GB');
const counts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const pounds = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const written = (value: Value): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numbers.format(value);
  if ('money' in value) return formatMoney(value.money);
  if ('year' in value) return formatYear(value.year);
  if ('day' in value) return formatDay(value.day);
  if ('share' in value) return `${Number((value.share * 100).toFixed(2))}%`;
  const named = value.practices.join(', ');
  return value.more ? `${named} and ${value.more} others` : named;
};

/** Long cell texts are cut, so that a sentence stays one. */
const brief = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** The sentence; a placeholder without a value stands for its own absence ("the practice"). */
export const sentence = (
  template: string,
  subject: Subject,
  values: Values = {},
  practiceName?: string,
): string => {
  const known: Values = {
    practice: practiceIn(subject, practiceName),
    ccg: subject.locality ?? subject.ccg ?? 'the CCG',
    year: subject.year === undefined ? 'the year' : { year: subject.year },
    scheme: subject.scheme ?? 'the scheme',
    ...values,
  };
  let text = '';
  partsOf(template).forEach((part, at) => {
    const said = at % 2 === 0 ? part : brief(written(known[part] ?? ''));
    text += text === '' || text.endsWith('. ') ? capital(said) : said;
  });
  return text;
};

/** Where a sheet has names alone the name is the code. Money of a ledger by CCG is that of its practices. */
const practiceIn = ({ practice, ccg, scheme }: Subject, name: string | undefined): string => {
  if (name && practice && name.toUpperCase() !== practice.toUpperCase()) return `${name} (${practice})`;
  const pooled = ccg === undefined || scheme === undefined ? undefined : `practices of ${ccg}`;
  return (name === '' ? practice : (name ?? practice)) ?? pooled ?? 'the practice';
};

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/** What a template says and the names of its placeholders, by turns: each template is taken apart once. */
const partsOf = readOnce((template): readonly string[] => template.split(/\{(\w+)\}/));

/**
 * A cell's value as a person writes it; `reads` says how the fact is read. An amount in thousands or millions is shown as
 * it stands, with what it comes to.
 */
export const shownAs = (value: CellValue, reads: Reads, unit = 1): string => {
  if (value === '') return 'blank';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return brief(value);
  if (reads === 'money' && unit !== 1) {
    const pence = readMoney(value, unit);
    return isGap(pence) ? String(value) : `${value} (${formatMoney(pence)})`;
  }
  if (reads === 'money') {
    const pence = toPence(value);
    return pence === undefined
      ? `${value < 0 ? '−' : ''}£${pounds.format(Math.abs(value))}`
      : formatMoney(pence);
  }
  if (reads === 'date' || (reads === 'answer' && !isGap(readDate(value)))) return formatDay(value);
  if (reads === 'count') return counts.format(value);
  return String(value);
};

/**
 * A cell's value by what it says: the same for £1,000.00, "1,000" and 1 in thousands, for " 02p" and 02P, for 2014-15 and
 * 2014/15. What cannot be read says its words.
 */
export const saidBy = (value: CellValue, reads: Reads, unit = 1): CellValue => {
  const read = readBy(value, reads, unit);
  if (!isGap(read)) return read;
  return typeof value === 'string' ? plainText(value) : value;
};

const readBy = (value: CellValue, reads: Reads, unit: number): Read<CellValue> => {
  if (reads === 'money') return over(readMoney(value, unit), (pence) => pence / 100);
  if (reads === 'year') return over(readFinancialYear(value), formatYear);
  if (reads === 'count') return readCount(value);
  if (reads === 'date') return readDate(value);
  return reads === 'code' ? readCode(value) : UNREADABLE;
};
const over = <T>(read: Read<T>, to: (value: T) => CellValue): Read<CellValue> =>
  isGap(read) ? read : to(read);
