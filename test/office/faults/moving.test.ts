/** Sheets and rows that move under the check, and between the check and a jump. */
import { officeWorkbook } from '../../../src/excel/officeWorkbook';
import type { LiveWorkbook } from '../../../src/review/liveWorkbook';
import { noAnswers } from '../../../src/review/answers/answers';
import { answerColumn } from '../../../src/review/answers/giving';
import { until } from '../../support/officeTest';
import {
  checked,
  everything,
  idOf,
  ledgerRow,
  midway,
  newSession,
  ofLedger,
  openUnderFault,
  reviewBook,
  told,
  type UnderFault,
} from '../../support/underFault';
import type { Finding } from '../../../src/review/findings';
import type { PlainBook } from '../../support/plainBook';
import { ledgerHeadings, schedule } from '../../support/reviewTables';

const jump = async ({ session }: UnderFault<PlainBook>, { sheetId, row, cells }: Finding): Promise<void> =>
  session.goTo({ sheetId, area: { ...cells[0]!.area, row: row! - 1 } });
const selectedRow = ({ book }: UnderFault<PlainBook>): number | undefined =>
  book.selection().sheetId === idOf(book, 'Ledger') ? book.selection().areas[0]!.row + 1 : undefined;
const rows = (...numbers: number[]) => numbers.map(ledgerRow);
const area = (row: number, rowCount: number) => ({ row, column: 0, rows: rowCount, columns: 6 });
/** A check, and the finding on the payment of £1,003, in row 4. */
const aboutThird = async (): Promise<{ fault: UnderFault<PlainBook>; third: Finding }> => {
  const fault = await openUnderFault();
  await fault.session.check('workbook');
  return { fault, third: ofLedger(fault.session)[2]! };
};

test('a row that is where it was is selected, and nothing is said', async () => {
  const { fault, third } = await aboutThird();
  await jump(fault, third);
  expect(selectedRow(fault)).toBe(4);
  expect(told(fault.session)).toBeUndefined();
});

test('after a sort the jump finds the row where it stands now, and says so', async () => {
  const { fault, third } = await aboutThird();
  fault.book.write(idOf(fault.book, 'Ledger'), area(1, 6), rows(6, 5, 4, 1, 2, 3), false);
  await jump(fault, third);
  expect(selectedRow(fault)).toBe(7);
  expect(told(fault.session)?.sentence).toMatch(/has moved.*row 7 now/);
});

test('after rows were inserted above, and the last row fell below what was read', async () => {
  const { fault } = await aboutThird();
  fault.book.insertRows(idOf(fault.book, 'Ledger'), 1, 10);
  await jump(fault, ofLedger(fault.session).at(-1)!);
  expect(selectedRow(fault)).toBe(17);
});

test('a row that was edited since is still the row', async () => {
  const { fault, third } = await aboutThird();
  fault.book.write(idOf(fault.book, 'Ledger'), { ...area(3, 1), column: 5, columns: 1 }, [[77]], false);
  await jump(fault, third);
  expect(selectedRow(fault)).toBe(4);
});

test('a row that is gone is said to be, and no other is selected in its place', async () => {
  const { fault, third } = await aboutThird();
  fault.book.deleteRows(idOf(fault.book, 'Ledger'), 3, 1);
  const before = fault.book.selection();
  await jump(fault, third);
  expect(fault.book.selection()).toEqual(before);
  expect(told(fault.session)).toMatchObject({ kind: 'cells changed' });
});

test('of several rows that look the same none is taken for the one', async () => {
  const { fault, third } = await aboutThird();
  fault.book.write(idOf(fault.book, 'Ledger'), area(1, 6), rows(3, 5, 4, 6, 2, 3), false);
  await jump(fault, third);
  expect(selectedRow(fault)).toBeUndefined();
  expect(told(fault.session)?.sentence).toMatch(/nothing was selected/);
});

test('a renamed sheet is found by what stays the same', async () => {
  const { fault, third } = await aboutThird();
  fault.book.sheets()[1]!.name = 'Ledger 2015';
  await fault.session.goTo({ sheetId: third.sheetId, area: area(3, 1) });
  expect(fault.book.selection().sheetId).toBe(third.sheetId);
  await fault.session.check('workbook');
  expect(ofLedger(fault.session)[2]!.sheet).toBe('Ledger 2015');
});

test('what was said of a sheet goes with it where it is renamed, and not to another that takes its name', async () => {
  const { session, book } = await openUnderFault();
  await session.check('workbook');
  const answers = answerColumn(noAnswers, { sheet: 'Ledger', heading: 'Amount', nth: 0 }, 'nothing');
  await session.remember(answers);
  book.sheets()[1]!.name = 'Ledger old';
  const { id } = book.addSheet('Ledger');
  book.write(id, area(0, 7), [ledgerHeadings, ...rows(1, 2, 3, 4, 5, 6)], false);
  for (const each of [session, newSession()]) {
    await each.check('workbook');
    const { blocks, answers: said } = checked(each).overview;
    expect(said.columns.map(({ sheet }) => sheet)).toEqual(['Ledger old']);
    const amounts = blocks.flatMap(({ sheet, columns }) =>
      columns.filter(({ heading }) => heading === 'Amount').map(({ reason }) => [sheet, reason]),
    );
    expect(amounts).toContainEqual(['Ledger', 'the heading says so']);
    expect(amounts).not.toContainEqual(['Ledger', 'you said so']);
  }
});

test('a sheet that was deleted is said to be gone, and the findings stay', async () => {
  const { fault, third } = await aboutThird();
  fault.book.deleteSheet(third.sheetId);
  await jump(fault, third);
  expect(told(fault.session)?.kind).toBe('sheet gone');
  expect(ofLedger(fault.session)).toHaveLength(6);
});

test('a row that a filter hides is selected, and said not to show', async () => {
  const { fault, third } = await aboutThird();
  fault.book.setRowsHidden(third.sheetId, 3, 1, true);
  await jump(fault, third);
  expect(selectedRow(fault)).toBe(4);
  expect(told(fault.session)).toMatchObject({ kind: 'hidden', sentence: expect.stringMatching(/Row 4/) });
});

test.each(['InvalidArgument', 'GeneralException', 'InvalidSelection'] as const)(
  'a sheet that is hidden is said to be, where Excel refuses it by %s',
  async (code) => {
    const { fault, third } = await aboutThird();
    fault.book.sheets()[1]!.visibility = 'Hidden';
    fault.host.faults.refuses.set('Worksheet.activate', code);
    await jump(fault, third);
    expect(told(fault.session)?.sentence).toMatch(/sheet is hidden/);
  },
);

test('a sheet that only a program can show is said to be, and not to be in the list of Unhide', async () => {
  const { fault, third } = await aboutThird();
  fault.book.sheets()[1]!.visibility = 'VeryHidden';
  await jump(fault, third);
  expect(told(fault.session)).toMatchObject({
    kind: 'hidden',
    sentence: expect.stringMatching(/Unhide does not list/),
  });
});

test('a sheet that is hidden is said to be, and stays hidden', async () => {
  const { fault, third } = await aboutThird();
  fault.book.sheets()[1]!.visibility = 'Hidden';
  await jump(fault, third);
  expect(told(fault.session)?.sentence).toMatch(/sheet is hidden/);
  expect(fault.book.sheets()[1]!.visibility).toBe('Hidden');
});

describe('while it is checked', () => {
  const many = 400;
  const whileChecked = async (act: (fault: UnderFault<PlainBook>) => void) => {
    const fault = await openUnderFault(reviewBook(many));
    await fault.session.check('workbook');
    fault.host.faults.payloadLimit = 8_000;
    midway(fault.session, 100, () => act(fault));
    await fault.session.check('workbook');
    return fault;
  };

  test('a renamed sheet changes nothing that was read', async () => {
    const { session } = await whileChecked(({ book }) => (book.sheets()[1]!.name = 'Ledger 2015'));
    expect(ofLedger(session)).toHaveLength(many);
    expect(told(session)).toBeUndefined();
  });

  test('a filter changes nothing: hidden rows are read like all others, and stay hidden', async () => {
    const { session, book } = await whileChecked((fault) =>
      fault.book.setRowsHidden(idOf(fault.book, 'Ledger'), 1, 300, true),
    );
    expect(ofLedger(session)).toHaveLength(many);
    expect(told(session)).toBeUndefined();
    expect(book.rowHidden(idOf(book, 'Ledger'), 300)).toBe(true);
  });

  test('a deleted sheet ends the check, and the result before it stays', async () => {
    const { session, book } = await whileChecked((fault) =>
      fault.book.deleteSheet(idOf(fault.book, 'Ledger')),
    );
    expect(told(session)?.kind).toBe('sheet gone');
    expect(ofLedger(session)).toHaveLength(many);
    expect(book.sheets()).toHaveLength(2);
  });

  test.each([
    [
      'rows inserted',
      ({ book }: UnderFault<PlainBook>) => book.insertRows(idOf(book, 'Ledger'), 1, 3),
      { more: true },
    ],
    [
      'a sort',
      ({ book }: UnderFault<PlainBook>) =>
        book.write(
          idOf(book, 'Ledger'),
          area(1, many),
          rows(...Array.from({ length: many }, (_, index) => many - index)),
          false,
        ),
      { rows: many },
    ],
  ])('%s: the result is marked as changed, and the next check is right', async (_, act, changed) => {
    const { session, host } = await whileChecked(act);
    await until(() => checked(session).changed !== undefined);
    expect(checked(session).changed).toMatchObject(changed);
    host.faults.payloadLimit = 5_000_000;
    await session.check('workbook');
    expect(checked(session).changed).toBeUndefined();
    expect(ofLedger(session)).toHaveLength(many);
  });
});

describe('a correction is of the practice that it was shown for', () => {
  const [headings, other, fast] = schedule;
  const another = ['Y10003', ...fast!.slice(1)];
  /** Row 3 releases all at once; then another practice that releases all at once stands there. */
  const takePlace = ({ book }: UnderFault<PlainBook>, row = another): void =>
    book.write(
      idOf(book, 'Schedule'),
      { row: 0, column: 0, rows: 4, columns: 7 },
      [headings!, other!, row, fast!],
      false,
    );
  const offered = async ({ session }: Pick<UnderFault<PlainBook>, 'session'>) =>
    session.offer(
      checked(session).result.findings.find(({ rule, row }) => rule === 'four-year' && row === 3)!,
    );

  test('another that has taken its row before it is shown gets none', async () => {
    const fault = await openUnderFault();
    await fault.session.check('workbook');
    takePlace(fault);
    expect(await offered(fault)).toMatchObject({
      offer: 'not possible',
      why: expect.stringMatching(/changed since it was checked/),
    });
  });

  test('another that has taken its row since it was shown is not written to, though its cells are the same', async () => {
    const fault = await openUnderFault();
    const { session, book } = fault;
    await session.check('workbook');
    const offer = await offered(fault);
    if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
    takePlace(fault);
    const before = everything(book);
    expect(await session.correct(offer.correction)).toBe(false);
    expect(told(session)?.sentence).toMatch(/have changed since they were shown, so nothing was written/);
    expect(everything(book)).toEqual(before);
  });

  describe.each([
    ['a number', 123, 123],
    ['a text', '=none', "'=none"],
    ['a formula', '=1+1', '=1+1'],
    ['nothing', '', ''],
  ] as const)('%s, entered by somebody who is quicker', (_, entered, typed) => {
    const first = { row: 2, column: 3, rows: 1, columns: 1 };
    const meanwhile = async (enter: (book: PlainBook) => void) => {
      const { book } = await openUnderFault();
      // The last that is asked before is answered; then somebody is quicker.
      const port: LiveWorkbook = {
        ...officeWorkbook,
        replace: (...cells) => {
          enter(book);
          return officeWorkbook.replace(...cells);
        },
      };
      const session = newSession(undefined, port);
      await session.check('workbook');
      const offer = await offered({ session });
      if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
      expect(await session.correct(offer.correction)).toBe(false);
      expect(told(session)?.sentence).toMatch(/have changed since they were shown, so nothing was written/);
      expect(checked(session).corrected).toBeUndefined();
      return book;
    };
    const row = (book: PlainBook) =>
      book.formulas(idOf(book, 'Schedule'), { ...first, column: 0, columns: 7 })[0]!;

    test('what is entered in the moment before it is written stays', async () => {
      const book = await meanwhile((there) => there.write(idOf(there, 'Schedule'), first, [[typed]], false));
      expect(row(book)).toEqual([...fast!.slice(0, 3), entered, ...fast!.slice(4)]);
    });

    test('what is entered while it is put back stays, in a row that is another’s by then', async () => {
      let times = 0;
      const book = await meanwhile((there) => {
        const sheet = idOf(there, 'Schedule');
        there.write(sheet, { ...first, column: 0 }, [['Y10003']], false);
        const stop = there.on('cellsChanged', ({ byAddin }) => {
          if (!byAddin) return;
          // They go on while what was written is put back.
          if (times++ === 0) there.write(sheet, first, [[typed]], false);
          else stop();
        });
      });
      expect(row(book)).toEqual(['Y10003', ...fast!.slice(1, 3), entered, ...fast!.slice(4)]);
    });
  });

  test('what somebody enters in that moment, and Excel does not let be put back, is said', async () => {
    const { book } = await openUnderFault();
    const first = { row: 2, column: 3, rows: 1, columns: 1 };
    const session = newSession(undefined, {
      ...officeWorkbook,
      replace: (...cells) => {
        book.write(idOf(book, 'Schedule'), first, [[123]], false);
        const stop = book.on('cellsChanged', () => {
          stop();
          book.setProtection(idOf(book, 'Schedule'), { protected: true });
        });
        return officeWorkbook.replace(...cells);
      },
    });
    await session.check('workbook');
    const offer = await offered({ session });
    if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
    expect(await session.correct(offer.correction)).toBe(false);
    expect(told(session)?.sentence).toMatch(
      /^While the correction was written to D3:F3, .* would not put theirs back\. They held: 123, /,
    );
  });

  test('another that has taken its row since it was corrected keeps its cells when it is taken back', async () => {
    const fault = await openUnderFault();
    const { session, book } = fault;
    await session.check('workbook');
    const offer = await offered(fault);
    if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
    expect(await session.correct(offer.correction)).toBe(true);
    takePlace(fault, ['Y10003', '01C', 4000, 1000, 2000, 3000, 4000]);
    const before = everything(book);
    // It can be put back after another check as well, until there is nothing to put back.
    await session.check('workbook');
    expect(checked(session).corrected).toBe(offer.correction);
    expect(await session.takeBackCorrection()).toBe(false);
    expect(everything(book)).toEqual(before);
    expect(checked(session).corrected).toBeUndefined();
  });
});
