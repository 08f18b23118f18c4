/** `invalid`: an argument that no sum can be done with. `not known`: a proper question whose answer nobody has published. */
export type ProblemKind = 'invalid' | 'not known';

/**
 * A sum that cannot be done. Its message is a sentence for the person who asked: what is wrong and what would do. In a
 * cell it becomes #VALUE! (`invalid`) or #N/A (`not known`) with that message.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly kind: ProblemKind,
    message: string,
  ) {
    super(message);
  }
}

/** An argument that will not do. `message`: what is wrong and what would do, in a sentence. */
export const invalid = (message: string): Problem => new Problem('invalid', message);
/** A proper question whose answer is not published. `message`: what is not known, and what is. */
export const notKnown = (message: string): Problem => new Problem('not known', message);
/** What a sum is refused with where whole pence would not fit into a double. */
export const tooLarge = (): Problem => invalid('This amount is too large to be worked out to the penny.');
