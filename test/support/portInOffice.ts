/** The port against the real office.js: puts its globals where the add-in finds them, and lets books go after the test. */
import { Refusal } from '../../src/review/workbook';
import type { Book } from '../../src/workbench/book/book';
import type { OfficeInJsdom } from './officeInJsdom';
import { openOffice } from './officeTest';

const books: Book[] = [];

export const openPort = async <B extends Book>(book: B): Promise<OfficeInJsdom<B>> => {
  books.push(book);
  const office = await openOffice<B>({ book });
  Object.assign(globalThis, {
    Excel: office.Excel,
    Office: office.Office,
    OfficeExtension: office.OfficeExtension,
  });
  return office;
};

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
