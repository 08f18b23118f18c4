/** The workbooks that are checked in the browser, by their names. */
import { RowsBook } from '../../support/rowsBook';
import { ledgerHeadings, reviewOf, scheduleHeadings, type Rows } from '../rules/workbook';

/** Rows of data that a sheet holds under its headings. */
const full = 1_048_575;
const many = 100_000;

const books = {
  /** A schedule and a ledger that balance, 50,000 rows each. */
  review(): Record<string, Rows> {
    const { schedule, ledger } = reviewOf(many);
    return { Schedule: [scheduleHeadings, ...schedule], Ledger: [ledgerHeadings, ...ledger] };
  },
  /** Every row that Excel has. */
  fullSheet(): Record<string, Rows> {
    const { schedule } = reviewOf(2 * (full + 1));
    schedule.length = full;
    return { Schedule: [scheduleHeadings, ...schedule] };
  },
  /** A finding on every row of a schedule. */
  findings(): Record<string, Rows> {
    const { schedule } = reviewOf(2 * many);
    for (const cells of schedule) cells[10] = 'No';
    return { Schedule: [scheduleHeadings, ...schedule] };
  },
  /** As a system exports it: the twelve columns among a hundred. */
  wide(): Record<string, Rows> {
    const { schedule } = reviewOf(40_000);
    const others = Array.from({ length: 88 }, (_, at) => at);
    const wider = (cells: Rows[number], of: (at: number) => Rows[number][number]): Rows[number] => [
      ...cells.slice(0, 5),
      ...others.slice(0, 44).map(of),
      ...cells.slice(5),
      ...others.slice(44).map(of),
    ];
    return {
      Schedule: [
        wider(scheduleHeadings, (at) => `Export field ${at + 1}`),
        ...schedule.map((cells, row) => wider(cells, (at) => `value ${(row * 7 + at) % 1000}`)),
      ],
    };
  },
} as const;

export type BookName = keyof typeof books;

export const bookNamed = (name: BookName): RowsBook => new RowsBook(books[name](), `${name}.xlsx`);
