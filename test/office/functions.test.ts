import type { FunctionCall, FunctionResult } from '../../src/workbench/book/book';
import { functionsIn, type FunctionMetadata } from '../../src/workbench/host/functionArguments';
import type { OfficeInJsdom } from '../support/officeInJsdom';
import { openOffice, until } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';

type Office = OfficeInJsdom<PlainBook>;
const cell = (row = 0): FunctionCall['cell'] => ({ row, column: 3, rows: 1, columns: 1 });
const number = { name: 'x', type: 'number', dimensionality: 'scalar' } as const;

function call(
  office: Pick<Office, 'host' | 'book'>,
  id: string,
  args: FunctionCall['args'] = [],
  row = 0,
): Promise<FunctionResult> {
  return office.host.runner({
    id,
    args,
    sheetId: office.book.activeSheetId(),
    cell: cell(row),
    parameterAddresses: args.map(() => 'Sheet1!A1'),
  });
}

/** An add-in with functions of every kind, as its page's script would associate them. */
const ADDIN = `
  CustomFunctions.associate({
    ADD: (a, b) => a + b,
    LATER: async (x) => { await new Promise((done) => setTimeout(done, 20)); return x * 2; },
    TOTAL: (rows) => rows.flat().reduce((sum, x) => sum + x, 0),
    SPILL: () => [['a', 1], ['b', new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'None.')]],
    REFUSE: (code, text) => { throw new CustomFunctions.Error(code, text); },
    REJECT: async (text) => { throw new CustomFunctions.Error('#VALUE!', text); },
    RETURN: () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Returned.'),
    CRASH: () => { throw new TypeError('Nobody shall see this.'); },
    INFINITE: () => Infinity,
    WHERE: (x, invocation) => invocation.address + ' ' + invocation.parameterAddresses.join(),
    HOLES: (a, b) => String(a) + ' ' + String(b),
    ERRORS: (a) => a instanceof CustomFunctions.Error ? 'an error, ' + a.code : 'none',
    LONG: (invocation) => new Promise(() => { invocation.onCanceled = () => { window.cancelled = true; }; }),
  });
`;
const open = (metadata?: readonly FunctionMetadata[]): Promise<Office> =>
  openOffice({ scripts: [ADDIN], ...(metadata && { functions: metadata }) });

test('a number, whatever way its id is written', async () => {
  const office = await open();
  expect(await call(office, 'ADD', [1, 2])).toEqual({ value: 3 });
  expect(await call(office, 'add', [20, 22])).toEqual({ value: 42 });
});

test('a range in, a range out, a promise', async () => {
  const office = await open();
  const [total, spill, later] = await Promise.all([
    call(office, 'TOTAL', [
      [
        [1, 2],
        [null, 4],
      ],
    ]),
    call(office, 'SPILL'),
    call(office, 'LATER', [21]),
  ]);
  expect(total).toEqual({ value: 7 });
  expect(spill).toEqual({
    value: [
      ['a', 1],
      ['b', { error: '#N/A', message: 'None.' }],
    ],
  });
  expect(later).toEqual({ value: 42 });
});

test('errors that are thrown carry their message where Excel shows one', async () => {
  const office = await open();
  expect(await call(office, 'REFUSE', ['#VALUE!', 'The year must be like 2014/15.'])).toEqual({
    error: '#VALUE!',
    message: 'The year must be like 2014/15.',
  });
  expect(await call(office, 'REFUSE', ['#N/A', 'No parameter for 2031/32.'])).toEqual({
    error: '#N/A',
    message: 'No parameter for 2031/32.',
  });
  expect(await call(office, 'REFUSE', ['#DIV/0!', 'Not shown.'])).toEqual({ error: '#DIV/0!' });
  // Excel cannot put out these two: they become #VALUE!.
  expect(await call(office, 'REFUSE', ['#REF!', 'Reference.'])).toEqual({
    error: '#VALUE!',
    message: 'Reference.',
  });
  expect(await call(office, 'REJECT', ['Rejected.'])).toEqual({ error: '#VALUE!', message: 'Rejected.' });
  expect(await call(office, 'RETURN')).toEqual({ error: '#N/A', message: 'Returned.' });
});

test('exceptions, infinity and functions that nobody associated', async () => {
  const office = await open();
  expect(await call(office, 'CRASH')).toEqual({ error: '#VALUE!' });
  expect(await call(office, 'INFINITE')).toEqual({ error: '#NUM!' });
  expect(await call(office, 'NOBODY')).toEqual({ error: '#VALUE!' });
});

test('500 calls go in together and come back in a few trips', async () => {
  const office = await open();
  office.host.trips.reset();
  const calls = Array.from({ length: 500 }, (_, i) => call(office, 'ADD', [i, 1], i));
  expect(office.host.functionsRunning).toBe(500);
  const results = await Promise.all(calls);
  expect(results).toEqual(Array.from({ length: 500 }, (_, i) => ({ value: i + 1 })));
  expect(office.host.trips.events).toBe(1);
  expect(office.host.trips.functionResults).toBeLessThanOrEqual(3);
  expect(office.host.functionsRunning).toBe(0);
});

test('calls made before the add-in is there wait for it', async () => {
  const book = new PlainBook();
  const early: Promise<FunctionResult>[] = [];
  const office = await openOffice({
    book,
    scripts: [ADDIN],
    beforeStart: (host) => {
      early.push(call({ host, book }, 'ADD', [1, 1]));
    },
  });
  expect(await early[0]).toEqual({ value: 2 });
  expect(office.host.functionsRunning).toBe(0);
});

test('a call can be cancelled', async () => {
  const cancelable = [{ id: 'LONG', name: 'LONG', parameters: [], options: { cancelable: true } }];
  const office = await open(cancelable);
  const long: FunctionCall = {
    id: 'LONG',
    args: [],
    sheetId: office.book.activeSheetId(),
    cell: cell(),
    parameterAddresses: [],
  };
  const result = office.host.runner(long);
  await until(() => office.host.trips.events === 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  office.host.cancelFunction(long);
  expect(await result).toEqual({ error: '#BUSY!' });
  await until(() => (office.window as unknown as { cancelled?: boolean }).cancelled === true);
});

describe('arguments, as functions.json describes them', () => {
  const metadata: FunctionMetadata[] = [
    { id: 'ADD', name: 'ADD', parameters: [number, number] },
    { id: 'TOTAL', name: 'TOTAL', parameters: [{ name: 'rows', type: 'number', dimensionality: 'matrix' }] },
    {
      id: 'HOLES',
      name: 'HOLES',
      parameters: [
        { name: 'a', type: 'any' },
        { name: 'b', type: 'any', optional: true },
      ],
    },
    { id: 'ERRORS', name: 'ERRORS', parameters: [{ name: 'a', type: 'any' }] },
    {
      id: 'WHERE',
      name: 'WHERE',
      parameters: [number],
      options: { requiresAddress: true, requiresParameterAddresses: true },
    },
  ];

  test('are turned into their type, or refused', async () => {
    const office = await open(metadata);
    expect(await call(office, 'ADD', ['1.5', true])).toEqual({ value: 2.5 });
    expect(await call(office, 'ADD', ['a word', 1])).toEqual({ error: '#VALUE!' });
    expect(await call(office, 'ADD', [1])).toEqual({ error: '#VALUE!' });
    expect(await call(office, 'ADD', [1, 2, 3])).toEqual({ error: '#VALUE!' });
    expect(await call(office, 'ADD', [[[1]], [[2]]])).toEqual({ value: 3 });
    expect(await call(office, 'TOTAL', [5])).toEqual({ value: 5 });
    expect(await call(office, 'NOBODY', [])).toEqual({ error: '#NAME?' });
  });

  test('an error among them is the result', async () => {
    const office = await open(metadata);
    expect(await call(office, 'TOTAL', [[[1, '#REF!']]])).toEqual({ error: '#REF!' });
  });

  test('an error among them is handed over where functions.json allows it, of any type alone', async () => {
    const file = { allowErrorForDataTypeAny: true, functions: metadata };
    const office = await open(functionsIn(file));
    expect(await call(office, 'ERRORS', ['#REF!'])).toEqual({ value: 'an error, #REF!' });
    expect(await call(office, 'TOTAL', [[[1, '#REF!']]])).toEqual({ error: '#REF!' });
  });

  test('omitted ones are null; empty cells are null on the web and 0 on the desktop', async () => {
    const office = await open(metadata);
    expect(await call(office, 'HOLES', [null])).toEqual({ value: 'null null' });
    office.host.faults.emptyArgumentsAreZero = true;
    expect(await call(office, 'HOLES', [null])).toEqual({ value: '0 null' });
  });

  test('addresses are told where they are asked for', async () => {
    const office = await open(metadata);
    expect(await call(office, 'WHERE', [1], 6)).toEqual({ value: 'Sheet1!D7 Sheet1!A1' });
  });
});

test('results are not held up by a request that waits for the calculation', async () => {
  const office = await open();
  const { book, host, Excel } = office;
  let finish: () => void = () => undefined;
  jest.spyOn(book, 'settled').mockImplementation(() => new Promise((resolve) => (finish = resolve)));
  book.write(book.activeSheetId(), { row: 0, column: 0, rows: 1, columns: 1 }, [['=PMS.ADD(1,2)']], false);
  const read = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    return range.values;
  });
  // The cell's function starts while the read waits: the read then goes on and sees a cell that is not ready.
  expect(await call(office, 'ADD', [1, 2])).toEqual({ value: 3 });
  expect(await read).toEqual([['#NAME?']]);
  finish();
  expect(host.functionsRunning).toBe(0);
});
