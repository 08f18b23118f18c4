import { formatYear, interpretYear, type FinancialYear, type NoYear } from './financialYear';

/** The year a cell means, or a sentence that says why it means none. */
export function yearOrWhyNot(value: string | number): FinancialYear | string {
  const read = interpretYear(value);
  return typeof read === 'number' ? read : whyNot(read);
}

const LIKE = 'Write it like 2014/15, or give a date.';

function whyNot(read: NoYear): string {
  switch (read[0]) {
    case 'missing':
      return `A financial year is missing. ${LIKE}`;
    case 'noDate':
      return `${read[1]} is not a financial year or a date. ${LIKE}`;
    case 'twoMeanings': {
      const [, year] = read;
      return `${year} could mean ${formatYear(year - 1)} or ${formatYear(year)}. Write the financial year in full, like ${formatYear(year)}.`;
    }
    case 'noYear':
      return `“${read[1]}” is not a financial year. ${LIKE}`;
    case 'otherEnd':
      return `“${read[1]}” is not a financial year: they end on 31 March. ${LIKE}`;
    case 'noSequence': {
      const [, words, from, to] = read;
      return `“${words}” is not a financial year: ${to} does not follow ${from}. ${LIKE}`;
    }
  }
}
