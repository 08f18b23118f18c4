/** Headings written by somebody else: other words, other years, two rows. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { eachPart, isMoney, type ColumnDraft, type Dirt, type PartDraft } from './draft';

const respelt =
  (write: (words: string, column: ColumnDraft) => string, join?: string): Dirt =>
  (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      join: join ?? part.join,
      columns: part.columns.map((column) =>
        column.words === '' ? column : { ...column, words: write(column.words, column) },
      ),
    }));

const synonyms: readonly Readonly<Record<string, string>>[] = [
  {
    'Practice code': 'ODS Code',
    'Practice name': 'Surgery',
    'CCG code': 'CCG',
    'CCG name': 'Name of CCG',
    'Registered patients': 'List size (raw)',
    'Weighted patients': 'Weighted list size',
    'PMS funding': 'PMS baseline',
    'GMS equivalent': 'Global Sum equivalent',
    'PMS premium': 'Excess over GMS',
    Released: 'Reduction',
    Retained: 'Premium still paid',
    Step: 'Annual reduction',
    'Compelling reasons': 'Justification',
    'Agreed with practice on': 'Date of agreement',
    'From practice': 'Practice',
    'From CCG': 'Originating CCG',
    'To CCG': 'CCG where spent',
    Purpose: 'Used for',
    'Financial year': 'Year',
    Amount: 'Reinvestment amount',
    'Agreement of the CCGs': 'Agreed by all CCGs?',
  },
  {
    'Practice code': 'Prac code',
    'Practice name': 'Name of practice',
    'CCG code': 'Clinical Commissioning Group code',
    'CCG name': 'Clinical Commissioning Group',
    'Registered patients': 'Raw list',
    'Weighted patients': 'Carr-Hill weighted population',
    'PMS funding': 'Current PMS contract value',
    'GMS equivalent': 'Equivalent GMS funding',
    'PMS premium': 'Premium',
    Released: 'Cumulative reduction to PMS',
    Retained: 'Retained premium',
    Step: 'In-year change',
    'Compelling reasons': 'Reasons for faster pace',
    'Agreed with practice on': 'Date agreed with practice',
    'From practice': 'GP practice code',
    'From CCG': 'CCG (from)',
    'To CCG': 'CCG (to)',
    Purpose: 'What for',
    'Financial year': 'F/Y',
    Amount: 'Value',
    'Agreement of the CCGs': 'Inter-CCG agreement',
  },
];

const camelCase = (words: string): string =>
  words.replace(/[^A-Za-z0-9]+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase());

/** Two neighbouring letters change places. */
const typo = (words: string): string =>
  words.length < 7 ? words : words.replace(/^(.{4})([a-z])([a-z])/, '$1$3$2');

export const words: Readonly<Record<string, Dirt>> = {
  'headings in other words': respelt((heading) => synonyms[0]![heading] ?? heading),
  'headings in yet other words': respelt((heading) => synonyms[1]![heading] ?? heading),
  'headings in capitals': respelt((heading) => heading.toUpperCase()),
  'headings with typing errors': respelt(typo),
  'headings in camelCase': respelt(camelCase, ''),
  'headings with_underscores': respelt((heading) => heading.toLowerCase().replace(/ /g, '_'), '_'),
  'headings broken over lines': respelt((heading) => heading.replace(/ /g, '\n'), '\n'),
  'headings between hard spaces': respelt((heading) => `\u00a0${heading.replace(/ /g, '\u00a0 ')}  `),
  // Pounds beside a title that says thousands would be a contradiction.
  'headings with “(£)”': (draft) =>
    draft.sheets.some(({ above }) => above.flat().some((cell) => String(cell).includes('£000s')))
      ? draft
      : respelt((heading, { name, unit }) =>
          isMoney({ name }) && unit === undefined ? `${heading} (£)` : heading,
        )(draft),
  'headings that end in colons and footnote marks': respelt((heading) => `${heading}*:`),
  'headings that point at notes': respelt((heading) => `${heading} (1)`),
  'headings that say see note': respelt((heading) => `${heading} [see note 2]`),
};

const yearsAs =
  (write: (year: number) => CellValue): Dirt =>
  (draft) =>
    eachPart(draft, (part) => ({
      ...part,
      columns: part.columns.map((column) =>
        column.year === undefined ? column : { ...column, yearText: write(column.year) },
      ),
      lines: part.lines.map((line) => ({
        ...line,
        cells: line.cells.map((cell, at) => {
          const year = part.columns[at]?.name === 'year' && /^(20\d\d)\/\d\d$/.exec(String(cell));
          return year ? write(Number(year[1])) : cell;
        }),
      })),
    }));

const two = (year: number): string => String(year % 100).padStart(2, '0');

export const yearSpellings: Readonly<Record<string, Dirt>> = {
  'years as 2014-15': yearsAs((year) => `${year}-${two(year + 1)}`),
  'years as 2014–15': yearsAs((year) => `${year}–${two(year + 1)}`),
  'years as 2014/2015': yearsAs((year) => `${year}/${year + 1}`),
  'years as 14/15': yearsAs((year) => `${two(year)}/${two(year + 1)}`),
  'years as 201415': yearsAs((year) => `${year}${two(year + 1)}`),
  'years as FY15': yearsAs((year) => `FY${two(year + 1)}`),
  'years as FY 2014/15': yearsAs((year) => `FY ${year}/${two(year + 1)}`),
  'years as Y1 (2014/15)': yearsAs((year) => `Y${year - 2013} (${year}/${two(year + 1)})`),
};

/** The first of April of each year, as the number Excel keeps for it. */
const firstOfApril = (year: number): number => Date.UTC(year, 3, 1) / 86_400_000 + 25569;
export const yearsAsDates = yearsAs(firstOfApril);

const header =
  (of: (part: PartDraft) => PartDraft['header']): Dirt =>
  (draft) =>
    eachPart(draft, (part) => ({ ...part, header: of(part) }));

const hasYears = ({ columns }: PartDraft): boolean => columns.some(({ yearText }) => yearText !== '');

export const headerRows: Readonly<Record<string, Dirt>> = {
  'the measure merged over the years': header((part) => (hasYears(part) ? 'measure over years' : 'one row')),
  'the years over their measures': header((part) => (hasYears(part) ? 'years over measures' : 'one row')),
  'headings of years alone': header((part) => (hasYears(part) ? 'years alone' : 'one row')),
};
