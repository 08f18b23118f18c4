/** Errors as Excel answers them: a code that programs read, and a sentence. */
const SENTENCES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidBinding: 'This object binding is no longer valid due to previous updates.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: 'The requested feature is not implemented.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  UnsupportedSheet: 'The sheet is of a type that the operation does not support.',
} as const;
export type ErrorCode = keyof typeof SENTENCES;

const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

/** A refusal by the object model. `location` (`Worksheet.getRange`) is filled in by the interpreter where it is not given. */
export class RichApiError extends Error {
  override readonly name = 'RichApiError';
  constructor(
    readonly code: ErrorCode,
    sentence?: string,
    public location?: string,
  ) {
    super(sentence ?? SENTENCES[code]);
  }
  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}
