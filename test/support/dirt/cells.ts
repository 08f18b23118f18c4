/** Cells typed by somebody else: amounts, dates and codes as text, thousands, names for codes. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { ccgs } from '../cleanWorkbook';
import { eachCell, eachPart, isMoney, placeOf, type ColumnDraft, type Dirt } from './draft';

const named =
  (...names: string[]) =>
  ({ name }: ColumnDraft): boolean =>
    names.includes(name);

const commas = (size: number, separator: string): string => {
  const [pounds = '', pence = ''] = String(size).split('.');
  return `${pounds.replace(/\B(?=(\d{3})+$)/g, separator)}.${pence.padEnd(2, '0')}`;
};

const spellings: Readonly<Record<string, (amount: number) => string>> = {
  pounds: (amount) => `${amount < 0 ? '-' : ''}£${commas(Math.abs(amount), ',')}`,
  brackets: (amount) => (amount < 0 ? `(${commas(-amount, ',')})` : commas(amount, ',')),
  spaces: (amount) => `${amount < 0 ? '-' : ''}${commas(Math.abs(amount), ' ')}`,
  'hard spaces': (amount) => `${amount < 0 ? '-' : ''} ${commas(Math.abs(amount), '\u00a0')} `,
  'trailing minus': (amount) => `${commas(Math.abs(amount), ',')}${amount < 0 ? '-' : ''}`,
};

const amountsAs =
  (spelling: (amount: number) => string): Dirt =>
  (draft) =>
    eachPart(draft, (part) =>
      eachCell(part, isMoney, (cell) => (typeof cell === 'number' ? spelling(cell) : cell)),
    );

export const amountTexts: Readonly<Record<string, Dirt>> = Object.fromEntries(
  Object.entries(spellings).map(([name, spelling]) => [`amounts as text with ${name}`, amountsAs(spelling)]),
);

export const signs: Readonly<Record<string, Dirt>> = {
  'what is released and spent as negative amounts': (draft) =>
    eachPart(draft, (part) =>
      eachCell(part, named('released', 'step', 'amount'), (cell) =>
        typeof cell === 'number' ? -cell : cell,
      ),
    ),
};

/** The same amount with its decimal point three places to the left, to the last digit. */
const inThousands = (amount: number): number => Number(`${amount}e-3`);

const thousands =
  (unit?: string): Dirt =>
  (draft) =>
    eachPart(draft, (part) => {
      const scaled = eachCell(part, isMoney, (cell) => (typeof cell === 'number' ? inThousands(cell) : cell));
      return {
        ...scaled,
        columns: part.columns.map((column) =>
          isMoney(column) && unit !== undefined ? { ...column, unit } : column,
        ),
      };
    });

export const units: Readonly<Record<string, Dirt>> = {
  'amounts under “(£000s)”': thousands('(£000s)'),
  'amounts under “£000”': thousands('£000'),
  'amounts under “£k”': thousands('£k'),
  'amounts in thousands, said in a title': (draft) => {
    const scaled = thousands()(draft);
    return {
      ...scaled,
      sheets: scaled.sheets.map((sheet) => ({
        ...sheet,
        above: [...sheet.above, ['All amounts in £000s'], []],
      })),
    };
  },
};

const dayText = (day: number): string =>
  new Date((day - 25569) * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'UTC' });

export const dates: Readonly<Record<string, Dirt>> = {
  'dates as dd/mm/yyyy text': (draft) =>
    eachPart(draft, (part) =>
      eachCell(part, named('agreedOn'), (cell) => (typeof cell === 'number' ? dayText(cell) : cell)),
    ),
};

const codesAs =
  (write: (code: string) => string): Dirt =>
  (draft) =>
    eachPart(draft, (part) =>
      eachCell(part, named('practice', 'ccg', 'toCcg'), (cell) =>
        typeof cell === 'string' && /^\w+$/.test(cell) ? write(cell) : cell,
      ),
    );

export const codes: Readonly<Record<string, Dirt>> = {
  'codes in lower case': codesAs((code) => code.toLowerCase()),
  'codes with zero-width characters': codesAs((code) => `\u200b${code.slice(0, 2)}\ufeff${code.slice(2)}`),
  'codes between hard spaces': codesAs((code) => `\u00a0${code} `),
};

const nameOf = (code: CellValue, write: (name: string) => string): CellValue => {
  const known = ccgs.find((ccg) => ccg.code === code);
  return known ? write(known.name) : code;
};

const ledgerNames =
  (write: (name: string) => string): Dirt =>
  (draft) =>
    eachPart(draft, (part) =>
      part.kind === 'ledger' ? eachCell(part, named('ccg', 'toCcg'), (cell) => nameOf(cell, write)) : part,
    );

export const localityNames: Readonly<Record<string, Dirt>> = {
  'CCGs by name in the ledger': ledgerNames((name) => name),
  'CCGs by name in the ledger, some in capitals': (draft) => {
    let nth = 0;
    return ledgerNames((name) => (nth++ % 3 === 0 ? name.toUpperCase() : name))(draft);
  },
  'CCGs by short name in the ledger': ledgerNames((name) => name.replace(/^NHS | CCG$/g, '')),
  'CCGs by name where spent, by code where from': (draft) =>
    eachPart(draft, (part) =>
      part.kind === 'ledger' ? eachCell(part, named('toCcg'), (cell) => nameOf(cell, (name) => name)) : part,
    ),
};

/** The schedule without its column of CCG names: then nothing says which name is which code. */
export const withoutCcgNames: Dirt = (draft) =>
  eachPart(draft, (part) => {
    const at = placeOf(part, 'ccgName');
    if (at < 0) return part;
    const rest = <T>(items: readonly T[]): T[] => items.filter((_, place) => place !== at);
    return {
      ...part,
      columns: rest(part.columns),
      lines: part.lines.map((line) => ({ ...line, cells: rest(line.cells) })),
    };
  });
