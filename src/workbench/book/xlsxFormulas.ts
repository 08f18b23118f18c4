/** Formulas between what people type and what .xlsx files hold. */
import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';

/** Excel writes an add-in's function as `_xldudf_PMS_PREMIUM`. */
const ADDIN = /_xldudf_PMS_([A-Z0-9_]+)/gi;
const STRING = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** Changes a formula everywhere but inside its quoted texts and sheet names. */
const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula
    .split(STRING)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');

/** `_xlfn.XLOOKUP(…)` in a file is `=XLOOKUP(…)` to people. */
export const formulaFromFile = (formula: string): string =>
  `=${outsideQuotes(formula.replace(/^=/, ''), (part) =>
    part
      .replace(/_xlfn\.(_xlws\.)?|_xlpm\./gi, '')
      .replace(ADDIN, (_, id: string) => `PMS.${id.toUpperCase()}`),
  )}`;

const sheetFunctions = new Set(['FILTER', 'SORT']);
/** LET and LAMBDA mark their parameters too; Univer's list leaves both out. */
const newFunctions = new Set([...NEW_EXCEL_FUNCTIONS, 'LET', 'LAMBDA', 'ISOMITTED', 'CONCAT']);

export const formulaToFile = (formula: string): string =>
  outsideQuotes(formula.replace(/^=/, ''), (part) =>
    part.replace(/([A-Z][A-Z0-9.]*)(?=\()/gi, (name) => {
      const upper = name.toUpperCase();
      if (upper.startsWith('PMS.')) return `_xldudf_${upper.replaceAll('.', '_')}`;
      if (!newFunctions.has(upper)) return name;
      return `_xlfn.${sheetFunctions.has(upper) ? '_xlws.' : ''}${upper}`;
    }),
  );
