/**
 * The corner of Excel's custom functions runtime that the functions touch, for tests in plain Node. The tests under
 * test/office run the same functions on the real one.
 */
class CustomFunctionError {
  readonly basicValue: string;
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {
    this.basicValue = code;
  }
}

export const associated: Record<string, unknown> = {};

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CustomFunctionError,
    ErrorCode: {
      invalidValue: '#VALUE!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
      invalidNumber: '#NUM!',
      nullReference: '#NULL!',
    },
    associate: (mappings: Record<string, unknown>) => Object.assign(associated, mappings),
  },
});

export const errorOf = (code: string, message?: unknown) => ({ code, basicValue: code, message });
export const valueError = (message: unknown) => errorOf('#VALUE!', message);
export const notAvailable = (message: unknown) => errorOf('#N/A', message);
/** An error among the cells that are given. */
export const errorCell = (code: string): unknown => new CustomFunctionError(code);

/** What a call throws. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('Nothing was thrown.');
}
