import { Problem } from '../policy/problem';

/**
 * A problem as an error value with its sentence: #VALUE! for an argument that will not do, #N/A for what is not known.
 * These are the only two that Excel shows a sentence with. Anything else is a bug of ours and goes on as it is.
 */
export function asError(thrown: unknown): CustomFunctions.Error {
  if (thrown instanceof CustomFunctions.Error) return passedOn(thrown);
  if (!(thrown instanceof Problem)) throw thrown;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(thrown.kind === 'not known' ? notAvailable : invalidValue, thrown.message);
}

/** An error of a cell that was given. Excel takes some errors as results only where it finds them itself. */
function passedOn({ code }: CustomFunctions.Error): CustomFunctions.Error {
  const { divisionByZero, invalidNumber, nullReference, notAvailable, invalidValue } =
    CustomFunctions.ErrorCode;
  const known = [divisionByZero, invalidNumber, nullReference, notAvailable].find((each) => each === code);
  return new CustomFunctions.Error(known ?? invalidValue, `A cell that is given holds ${code}.`);
}
