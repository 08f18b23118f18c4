import type { CellValue } from '../../src/policy/rules/rule';
import type { ArraySheet } from './arrayWorkbook';

type Row = readonly CellValue[];

interface TableOfYears {
  /** The first years of its financial years: 2014 is 2014/15. */
  readonly years: readonly number[];
  /** What stands under them for Y10001, or for each of several rows. */
  readonly amounts: Row | readonly Row[];
  readonly measure?: string;
  /** None leaves the column out. */
  readonly premium?: CellValue;
  /** Other columns, by their headings. */
  readonly more?: Readonly<Record<string, CellValue>>;
  readonly code?: string;
}

const isRows = (amounts: Row | readonly Row[]): amounts is readonly Row[] => Array.isArray(amounts[0]);

/** Rows of a schedule that shows some years alone. */
export const tableOfYears = ({
  years,
  amounts,
  measure = 'Released',
  premium,
  more = {},
  code = 'Y10001',
}: TableOfYears): Row[] => {
  const isSaid = premium !== undefined;
  return [
    [
      'Practice code',
      'CCG',
      ...(isSaid ? ['PMS premium'] : []),
      ...years.map((year) => `${measure} ${year}/${(year + 1) % 100}`),
      ...Object.keys(more),
    ],
    ...(isRows(amounts) ? amounts : [amounts]).map((each) => [
      code,
      '01C',
      ...(isSaid ? [premium] : []),
      ...each,
      ...Object.values(more),
    ]),
  ];
};

/** The same as sheets, called First, Second and so on. */
export const sheetsOfYears = (...tables: readonly TableOfYears[]): ArraySheet[] =>
  tables.map((table, at) => ({
    name: ['First', 'Second', 'Third', 'Fourth'][at]!,
    rows: tableOfYears(table),
  }));

export const early = [2014, 2015];
export const late = [2016, 2017];

/** A release of 1000 over four years, two on each of two sheets, which have other columns beside them. */
export const halfOnEach = (
  first: Readonly<Record<string, CellValue>>,
  second: Readonly<Record<string, CellValue>>,
): ArraySheet[] =>
  sheetsOfYears(
    { years: early, amounts: [250, 500], premium: 1000, more: first },
    { years: late, amounts: [750, 1000], premium: 1000, more: second },
  );
