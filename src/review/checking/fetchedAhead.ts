/**
 * What a stream gives, fetched before it is wanted: the next is asked for as soon as one has come, whatever is done with
 * that meanwhile. No more than two are fetched beyond the one that is worked on.
 */
export async function* fetchedAhead<T>(stream: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const ask = (): Promise<IteratorResult<T, void>> => {
    const asked = stream.next();
    // Where nobody waits for it any more, a refusal must not count as an error that nobody caught.
    asked.catch(() => undefined);
    return asked;
  };
  // A stream that is asked several times answers one after the other.
  for (let [next, afterNext] = [ask(), ask()]; ;) {
    const { done, value } = await next;
    if (done) return;
    [next, afterNext] = [afterNext, ask()];
    yield value;
  }
}
