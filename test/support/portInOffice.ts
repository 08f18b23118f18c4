/** The port against the real office.js: puts its globals where the add-in finds them, and lets books go after the test. */
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import type { LiveWorkbook } from '../../src/review/liveWorkbook';
import { Refusal } from '../../src/review/workbook';
import type { Book } from '../../src/workbench/book/book';
import type { OfficeInJsdom } from './officeInJsdom';
import { openOffice } from './officeTest';

const books: Book[] = [];

export const openPort = async <B extends Book>(book: B): Promise<OfficeInJsdom<B>> => {
  books.push(book);
  const office = await openOffice<B>({ book });
  enter(office as unknown as OfficeInJsdom<Book>);
  return office;
};

/** What runs next is the code of this window. */
export const enter = ({ Excel, Office, OfficeExtension }: OfficeInJsdom<Book>): void =>
  void Object.assign(globalThis, { Excel, Office, OfficeExtension });

/** The port of one window of several: each of its verbs is asked in that window, whichever was entered last. */
export const portIn = (office: OfficeInJsdom<Book>): LiveWorkbook =>
  Object.fromEntries(
    Object.entries(officeWorkbook).map(([verb, ask]: [string, (...given: never[]) => unknown]) => [
      verb,
      (...given: never[]) => {
        enter(office);
        return ask(...given);
      },
    ]),
  ) as unknown as LiveWorkbook;

export const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};

export const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
});
