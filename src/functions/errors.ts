import { Problem } from '../policy/problem';

/**
 * A problem as an error value with its sentence: #VALUE! for an argument that will not do, #N/A for what is not known.
 * These are the only two that Excel shows a sentence with. Anything else is a bug of ours and goes on as it is.
 */
export function asError(thrown: unknown): CustomFunctions.Error {
  if (!(thrown instanceof Problem)) throw thrown;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(thrown.kind === 'not known' ? notAvailable : invalidValue, thrown.message);
}
