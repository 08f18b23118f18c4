/** Recognises what Excel refuses, by its error codes, and says it in one plain sentence with what to do. */
import { notInFront, Refusal, type RefusalKind } from '../review/workbook';

/** Those that their kind alone explains. For the others, whoever refuses writes the sentence. */
type Plain = Exclude<RefusalKind, 'hidden' | 'table changed' | 'cells changed'>;

const sentences: Readonly<Record<Plain, string>> = {
  'cell being edited': 'You are typing in a cell. Press Enter or Esc in the sheet, then try again.',
  'sheet gone':
    'The sheet is not there any more: it was deleted or the workbook was closed. Check again to read the workbook as it is now.',
  protected:
    'The sheet or the workbook is protected, or open for reading only, so Excel would not do this. The check works all the same; PMS Review never takes protection off.',
  'read-only':
    'The workbook is open for reading only, so nothing can be written to it. The check works all the same.',
  'too large':
    'That is more than Excel takes or hands over at once, so it was not done. Do it in smaller parts.',
  busy: 'Excel is busy. Wait until it has finished what it is doing, then try again.',
  disconnected: 'Excel does not answer. Check your connection, then try again.',
  'broke down':
    'Something went wrong inside Excel, and it does not say what. Try again with this workbook in front; where that does not help, save it and open it anew.',
  'in the way':
    'Merged cells, a filter, another table, a pivot table or the end of the sheet is in the way. Make room, then try again.',
  'not in front': notInFront,
  'not supported': 'This version of Excel cannot do this.',
};

const kinds: Readonly<Record<string, Plain>> = {
  InvalidOperationInCellEditMode: 'cell being edited',
  ItemNotFound: 'sheet gone',
  InvalidReference: 'sheet gone',
  InactiveWorkbook: 'not in front',
  InvalidSelection: 'not in front',
  UnsupportedSheet: 'not in front',
  AccessDenied: 'protected',
  InvalidOperation: 'protected',
  ReadOnly: 'read-only',
  RequestPayloadSizeLimitExceeded: 'too large',
  ResponsePayloadSizeLimitExceeded: 'too large',
  RangeExceedsLimit: 'too large',
  OperationCellsExceedLimit: 'too large',
  MemoryLimitReached: 'too large',
  InsertDeleteConflict: 'in the way',
  MergedRangeConflict: 'in the way',
  FilteredRangeConflict: 'in the way',
  PivotTableRangeConflict: 'in the way',
  NonBlankCellOffSheet: 'in the way',
  Conflict: 'busy',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  InvalidOrTimedOutSession: 'disconnected',
  InvalidOrTimedOutSessionException: 'disconnected',
  Unauthenticated: 'disconnected',
  ConnectionFailure: 'disconnected',
  Timeout: 'disconnected',
  GeneralException: 'broke down',
  ApiNotFound: 'not supported',
  ApiNotAvailable: 'not supported',
  UnsupportedOperation: 'not supported',
  UnsupportedFeature: 'not supported',
  NotImplemented: 'not supported',
};

/** A refusal of a kind, in its own sentence. */
export const refusal = (kind: Plain, cause?: unknown): Refusal =>
  new Refusal(kind, sentences[kind], { cause });

/** The code of an error of Office.js; undefined where it has none. */
export const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

/** The refusal that an error of Office.js stands for; the error itself where it is none that we know. */
export const asRefusal = (error: unknown): unknown => {
  const code = codeOf(error);
  const kind = code === undefined ? undefined : kinds[code];
  return kind ? refusal(kind, error) : error;
};
