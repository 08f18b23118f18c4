/** What Excel refuses by its published codes is a sentence in the pane; only what we asked wrongly is shown as a bug. */
import { asRefusal } from '../../src/excel/refusals';
import { Refusal } from '../../src/review/workbook';
import { openOffice } from '../support/officeTest';

/**
 * Microsoft's codes of all applications and of Excel, at https://learn.microsoft.com/office/dev/add-ins/testing/
 * application-specific-api-error-handling, with what each is to a person; none where it can only be our own doing.
 */
const published: Readonly<Record<string, Refusal['kind'] | undefined>> = {
  AccessDenied: 'protected',
  ActivityLimitReached: 'busy',
  ApiNotAvailable: 'not supported',
  ApiNotFound: 'not supported',
  BadPassword: undefined,
  Conflict: 'busy',
  ContentLengthRequired: undefined,
  EmptyChartSeries: undefined,
  FilteredRangeConflict: 'in the way',
  FormulaLengthExceedsLimit: undefined,
  GeneralException: 'broke down',
  HostRestartNeeded: undefined,
  InactiveWorkbook: 'not in front',
  InsertDeleteConflict: 'in the way',
  InvalidArgument: undefined,
  InvalidBinding: undefined,
  InvalidOperation: 'protected',
  InvalidOperationInCellEditMode: 'cell being edited',
  InvalidReference: 'sheet gone',
  InvalidRequest: undefined,
  InvalidRibbonDefinition: undefined,
  InvalidSelection: 'not in front',
  ItemAlreadyExists: undefined,
  ItemNotFound: 'sheet gone',
  MemoryLimitReached: 'too large',
  MergedRangeConflict: 'in the way',
  NonBlankCellOffSheet: 'in the way',
  NotImplemented: 'not supported',
  OperationCellsExceedLimit: 'too large',
  PivotTableRangeConflict: 'in the way',
  RangeExceedsLimit: 'too large',
  RefreshWorkbookLinksBlocked: undefined,
  RequestAborted: 'busy',
  RequestPayloadSizeLimitExceeded: 'too large',
  ResponsePayloadSizeLimitExceeded: 'too large',
  ServiceNotAvailable: 'busy',
  Unauthenticated: 'disconnected',
  UnsupportedFeature: 'not supported',
  UnsupportedOperation: 'not supported',
  UnsupportedSheet: 'not in front',
};

test.each(Object.entries(published))('%s: %s', (code, kind) => {
  const error = Object.assign(new Error('from Excel'), { code });
  const told = asRefusal(error);
  expect(told instanceof Refusal ? told.kind : undefined).toBe(kind);
  expect(told instanceof Refusal ? told.cause : told).toBe(error);
});

test('the library has no code that was not thought of', async () => {
  const { Excel } = await openOffice();
  // Codes of what the add-in does not ask for.
  const others = /^(?:RangeImage|UnsupportedFill|DirtySupporting|OpenWorkbookLinks|PowerQuery)/;
  const codes = Object.values(Excel.ErrorCodes).filter((code) => !others.test(code));
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !(code in published))).toEqual([]);
});
