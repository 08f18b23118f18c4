import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { areaOf } from '../../src/review/cells/areaAddress';
import { Refusal, type Workbook } from '../../src/review/workbook';
import { officeInJsdom, type OfficeInJsdom } from '../support/officeInJsdom';
import { PlainBook } from '../support/plainBook';
import { liveContract } from '../support/liveContract';
import { contractWorkbook, workbookContract } from '../support/workbookContract';

/** The add-in finds Office.js in its window; here that is the window of the real library. */
const entering = ({ Excel, Office, OfficeExtension }: OfficeInJsdom<PlainBook>): void => {
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
};

const contractBook = (): PlainBook => {
  const book = new PlainBook();
  const [first] = book.sheets();
  contractWorkbook.sheets.forEach(({ name, hidden, rows, table, merged = [] }, index) => {
    const sheet = index === 0 ? first! : book.addSheet(name);
    sheet.name = name;
    if (hidden) sheet.visibility = 'Hidden';
    const columns = Math.max(0, ...rows.map(({ length }) => length));
    if (rows.length > 0) book.write(sheet.id, { row: 0, column: 0, rows: rows.length, columns }, rows, false);
    for (const address of merged) book.merge(sheet.id, areaOf(address)!);
    if (table) book.addTable(sheet.id, areaOf(table.address)!, true, table.name);
  });
  return book;
};

let office: OfficeInJsdom<PlainBook>;
beforeAll(async () => {
  office = await officeInJsdom({ book: contractBook() });
  entering(office);
});
afterAll(() => {
  const { unsupported, bugs } = office.host;
  office.close();
  expect({ unsupported: [...unsupported], bugs: [...bugs] }).toEqual({ unsupported: [], bugs: [] });
});

workbookContract('Office.js', () => Promise.resolve(officeWorkbook));
liveContract('Office.js', () => Promise.resolve(officeWorkbook));

describe('what Excel refuses is a refusal with a sentence', () => {
  const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Refusal);
    return error as Refusal;
  };
  const first = async (workbook: Workbook): Promise<string> => (await workbook.sheets())[0]!.id;

  test('a cell is being edited', async () => {
    Object.assign(office.host.faults, { cellEditing: true, cellEditingStopsReads: true });
    const { kind, message } = await refusalOf(officeWorkbook.sheets());
    Object.assign(office.host.faults, { cellEditing: false, cellEditingStopsReads: false });
    expect(kind).toBe('cell being edited');
    expect(message).toMatch(/Press Enter or Esc in the sheet/);
  });

  test('a sheet is not there any more', async () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const { kind } = await refusalOf(officeWorkbook.values('{00000000-0009-0000-0000-000000000000}', area));
    expect(kind).toBe('sheet gone');
  });

  test('an answer is too large', async () => {
    const id = await first(officeWorkbook);
    const area = { row: 0, column: 0, rows: 400, columns: 4 };
    const { payloadLimit } = office.host.faults;
    office.host.faults.payloadLimit = 900;
    const { kind } = await refusalOf(officeWorkbook.values(id, area));
    office.host.faults.payloadLimit = payloadLimit;
    expect(kind).toBe('too large');
  });
});
