/**
 * The corner of Excel's custom functions runtime that the functions touch, for tests in plain Node. The tests under
 * test/office run the same functions on the real one.
 */
class CustomFunctionError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export const associated: Record<string, unknown> = {};

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CustomFunctionError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    associate: (mappings: Record<string, unknown>) => Object.assign(associated, mappings),
  },
});

export const valueError = (message: unknown) => ({ code: '#VALUE!', message });
export const notAvailable = (message: unknown) => ({ code: '#N/A', message });

/** What a call throws. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('Nothing was thrown.');
}
