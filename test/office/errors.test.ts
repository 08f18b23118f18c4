import { errorOf, openOffice, until } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';

test('ItemNotFound, with the statement that failed', async () => {
  const { Excel } = await openOffice();
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemNotFound');
  expect(error.message).toBe("The requested resource doesn't exist.");
  expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
  expect(error.debugInfo.statement).toContain('worksheets.getItem');
});

test('what was done before the failing action stays done', async () => {
  const { Excel, book } = await openOffice();
  const error = await errorOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('not an address').values = [[1]];
      await context.sync();
    }),
  );
  expect(error).toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'Worksheet.getRange' },
  });
  expect(book.values(book.activeSheetId(), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['kept']]);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['a write of another shape', (sheet) => (sheet.getRange('A1:B2').values = [[1]]), 'InvalidArgument'],
  [
    'a text longer than a cell holds',
    (sheet) => (sheet.getRange('A1').values = [[`'${'x'.repeat(32_768)}`]]),
    'InvalidArgument',
  ],
  ['a cell beyond the sheet', (sheet) => sheet.getCell(0, 20_000).load('values'), 'InvalidArgument'],
  ['a bad name', (sheet) => (sheet.name = 'a/b'), 'InvalidArgument'],
  ['a name that is taken', (sheet) => (sheet.name = 'other'), 'ItemAlreadyExists'],
  ['areas that do not meet', (sheet) => sheet.getRange('A1').getIntersection('B2'), 'ItemNotFound'],
  ['too long a list of areas', (sheet) => sheet.getRanges('A1,'.repeat(3000) + 'A1'), 'InvalidArgument'],
])('%s', async (_what, act, code) => {
  const { Excel } = await openOffice({ book: new PlainBook({ Sheet1: [], Other: [] }) });
  const error = await errorOf(
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    }),
  );
  expect(error.code).toBe(code);
});

test('a sheet deleted between two requests', async () => {
  const book = new PlainBook({ Stay: [], Go: [[1]] });
  const { Excel } = await openOffice({ book });
  const error = await errorOf(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Go').getRange('A1').load('values');
      await context.sync();
      book.deleteSheet(book.sheets()[1]?.id ?? '');
      range.load('values');
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemNotFound');
});

test('the last visible sheet is not deleted', async () => {
  const { Excel } = await openOffice();
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().delete();
      await context.sync();
    }),
  );
  expect(error.code).toBe('InvalidOperation');
});

test('use after the run is over is caught by office.js itself', async () => {
  const { Excel } = await openOffice();
  const range = await Excel.run(async (context) => {
    const kept = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    return kept;
  });
  const error = await errorOf(range.context.sync().then(() => range.load('text').context.sync()));
  expect(error.code).toBe('InvalidObjectPath');
});

describe('a protected sheet', () => {
  test('refuses writes and says what it allows', async () => {
    const { Excel, book } = await openOffice();
    book.setProtection(book.activeSheetId(), { protected: true, options: { allowFormatCells: true } });
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet().load('protection/protected');
      protection.load('options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatCells: true, allowInsertRows: false });
    });
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('AccessDenied');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.fill.color = '#FFEB9C';
      await context.sync();
    });
    expect(book.format(book.activeSheetId(), 0, 0).fill).toBe('#FFEB9C');
  });

  test('is protected and set free through the model', async () => {
    const { Excel, book } = await openOffice();
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.protect({ allowSort: true });
      await context.sync();
      expect(book.protection(book.activeSheetId())).toMatchObject({
        protected: true,
        options: { allowSort: true },
      });
      protection.unprotect();
      await context.sync();
    });
    expect(book.protection(book.activeSheetId()).protected).toBe(false);
  });
});

test('the structure of the workbook can be protected', async () => {
  const { Excel } = await openOffice();
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
      context.workbook.worksheets.add('One more');
      await context.sync();
    }),
  );
  expect(error.code).toBe('AccessDenied');
});

describe('while a cell is being edited', () => {
  const write = (context: Excel.RequestContext): void => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['written']];
  };

  test('writes are refused', async () => {
    const { Excel, host } = await openOffice();
    host.faults.cellEditing = true;
    const error = await errorOf(
      Excel.run(async (context) => {
        write(context);
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidOperationInCellEditMode');
    host.faults.cellEditing = false;
  });

  test('reads go on, but not on the desktop', async () => {
    const { Excel, host } = await openOffice();
    const read = (): Promise<unknown[][]> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
        await context.sync();
        return range.values;
      });
    host.faults.cellEditing = true;
    expect(await read()).toEqual([['']]);
    await until(() => host.held.references === 0);
    host.faults.cellEditingStopsReads = true;
    expect((await errorOf(read())).code).toBe('InvalidOperationInCellEditMode');
    host.faults.cellEditing = false;
  });

  test('writes that may wait, wait', async () => {
    const { Excel, host, book } = await openOffice();
    host.faults.cellEditing = true;
    let done = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context);
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(done).toBe(false);
    host.faults.cellEditing = false;
    await run;
    expect(book.values(book.activeSheetId(), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
      ['written'],
    ]);
  });
});

describe('too much at once', () => {
  const big = Array.from({ length: 200 }, (_, i) => [`${i} ${'x'.repeat(50)}`]);

  test('of a response', async () => {
    const { Excel, host } = await openOffice({ book: new PlainBook({ S: big }) });
    host.faults.payloadLimit = 5000;
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('of a request', async () => {
    const { Excel, host } = await openOffice();
    host.faults.payloadLimit = 5000;
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').values = big;
        await context.sync();
      }),
    );
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('5 MB pass, as on the web, and no more', async () => {
    const { Excel } = await openOffice({
      book: new PlainBook({ S: Array.from({ length: 60 }, () => ['x'.repeat(100_000)]) }),
    });
    const read = (address: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values');
        await context.sync();
      });
    await read('A1:A50');
    expect((await errorOf(read('A1:A60'))).code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

test('access denied', async () => {
  const { Excel, host } = await openOffice();
  const read = (): Promise<void> => Excel.run(async (context) => context.sync());
  await read();
  host.faults.accessDenied = 'request';
  expect(
    (
      await errorOf(
        Excel.run(async (context) => {
          context.workbook.load('name');
          await context.sync();
        }),
      )
    ).code,
  ).toBe('AccessDenied');
});

test('a workbook to be read only', async () => {
  const { Excel } = await openOffice({ faults: { readOnly: true } });
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    }),
  );
  expect(error.code).toBe('AccessDenied');
});

test('a slow Excel, and one that never answers', async () => {
  const { Excel, host } = await openOffice();
  host.faults.latency = 150;
  const before = Date.now();
  await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  expect(Date.now() - before).toBeGreaterThanOrEqual(150);
  host.faults.latency = 0;
  host.faults.noAnswer = true;
  let answered = false;
  void Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    answered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(answered).toBe(false);
});

describe('what Excel has and what the host has', () => {
  test('members above the advertised requirement set are not found, though office.js sends them', async () => {
    const { Excel, host } = await openOffice({ faults: { requirements: { excelapi: '1.6' } } });
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().load('showGridlines');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(host.unsupported).toEqual([]);
  });

  test('members that are not built are refused and put on the list', async () => {
    const { Excel, host } = await openOffice();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().shapes.load('items/name');
        await context.sync();
      }),
    );
    expect(error.code).toBe('NotImplemented');
    expect(host.unsupported).toEqual(['Worksheet.shapes']);
    (host.unsupported as string[]).length = 0;
  });

  test('a name that Excel does not know is passed over by load()', async () => {
    const { Excel } = await openOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name,wings' as 'name');
      await context.sync();
      expect(sheet.name).toBe('Sheet1');
    });
  });

  test('a bug of the host is an internal error, and loud', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation();
    const { Excel, host, book } = await openOffice();
    jest.spyOn(book, 'used').mockImplementation(() => {
      throw new TypeError('A bug.');
    });
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getUsedRange();
        await context.sync();
      }),
    );
    expect(error.code).toBe('GeneralException');
    await until(() => host.bugs.length === 1);
    expect(said).toHaveBeenCalled();
    (host.bugs as unknown[]).length = 0;
    said.mockRestore();
  });
});
