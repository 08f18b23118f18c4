/** What the first cells of a column look like: practice codes, CCG codes, amounts, dates, answers or words. */
import type { CellValue } from '../../policy/rules/rule';
import { isFilled, plainText, readDate, readMoney } from '../cells';

/** Shares of 1 of the cells that are filled; a cell can look like several things. */
export interface Contents {
  readonly filled: number;
  readonly distinct: number;
  readonly practiceCodes: number;
  readonly ccgCodes: number;
  /** Words that say CCG or Clinical Commissioning Group, or list codes of several. */
  readonly ccgNames: number;
  readonly amounts: number;
  readonly dates: number;
  readonly answers: number;
  /** Yes or no, and nothing more. */
  readonly yesOrNo: number;
  /** What was decided: approved, rejected, in the pipeline. */
  readonly statuses: number;
  /** GMS, PMS, APMS. */
  readonly contracts: number;
  /** Words of more than one word. */
  readonly phrases: number;
  /** Words without a figure. */
  readonly words: number;
}

export const practiceCode = /^[A-Z]\d{5}$/i;
export const ccgCode = /^(?:\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z])$/i;
/** Of a practice or a CCG. */
export const isCode = (text: string): boolean => practiceCode.test(text) || ccgCode.test(text);

/** What answers begin with, or say somewhere: enough to know a column of them. What each comes to is read elsewhere. */
const answer =
  /^(?:y(?:es)?|no?|none|not|nil|n\/?a|n\.a\.|true|false|ok|tb[cad]|pending|await\w*|draft|un\w+ed)\b|^[✓✔✗✘]|^\?+$|\b(?:agreed?|approved?|confirmed|completed?|done|signed|reviewed|engaged|consulted|published|offered|accepted|refused|declined|rejected|withdrawn|not applicable)\b/i;

/** What a decision begins with: enough to know a column of them. What each comes to is read elsewhere. */
const decision =
  /^\W*(?:(?:not|un|for|awaiting|subject to)[ -]?(?:yet )?)?(?:approv|reject|declin|refus|withdr|cancel|pipeline|propos|support|commit|success|funded|pending|on hold|defer|tb[acd]\b)/i;

export const contentsOf = (cells: readonly CellValue[]): Contents => {
  const filled = cells.filter(isFilled);
  const texts = filled.map((cell) => plainText(String(cell)));
  const share = (looks: (cell: CellValue, text: string) => boolean): number =>
    filled.length === 0
      ? 0
      : filled.filter((cell, index) => looks(cell, texts[index]!)).length / filled.length;
  return {
    filled: filled.length,
    distinct: new Set(texts).size,
    practiceCodes: share((_, text) => practiceCode.test(text)),
    ccgCodes: share((_, text) => ccgCode.test(text)),
    ccgNames: share((_, text) =>
      /\b(?:CCG|clinical commissioning group|\d\d[A-Z]\W.*\d\d[A-Z])\b/i.test(text),
    ),
    amounts: share((cell) => typeof readMoney(cell) === 'number'),
    dates: share((cell) => typeof readDate(cell) === 'number'),
    answers: share(
      (cell, text) => typeof cell === 'boolean' || typeof readDate(cell) === 'number' || answer.test(text),
    ),
    yesOrNo: share((cell, text) => typeof cell === 'boolean' || /^(?:y(?:es)?|no?)$/i.test(text)),
    statuses: share((_, text) => text.length <= 60 && decision.test(text)),
    contracts: share((_, text) => /^(?:A?P|G|SP)MS$/i.test(text)),
    phrases: share(
      (cell, text) => typeof cell === 'string' && / /.test(text) && typeof readMoney(cell) !== 'number',
    ),
    words: share((_, text) => /^\D{2,}$/.test(text) && !/^#/.test(text)),
  };
};
