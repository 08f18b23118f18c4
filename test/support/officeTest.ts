/** For tests against the real office.js: opens it, and after each test asserts that nothing was left out or left over. */
import type { Book } from '../../src/workbench/book/book';
import { officeInJsdom, type OfficeInJsdom, type OfficeOptions } from './officeInJsdom';
import type { PlainBook } from './plainBook';

const opened: OfficeInJsdom<Book>[] = [];

/** As `officeInJsdom`; closed when the test is over. */
export async function openOffice<B extends Book = PlainBook>(
  options: OfficeOptions<B> = {},
): Promise<OfficeInJsdom<B>> {
  const office = await officeInJsdom<B>(options);
  opened.push(office as unknown as OfficeInJsdom<Book>);
  return office;
}

/** Waits until something holds, for as long as a test may take. */
export async function until(holds: () => boolean, milliseconds = 3000): Promise<void> {
  for (const end = Date.now() + milliseconds; !holds();) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The error a promise rejects with: office.js' errors are of another realm, which `rejects.toThrow` does not know. */
export async function errorOf(promise: Promise<unknown>): Promise<{
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}> {
  try {
    await promise;
  } catch (error) {
    return error as Awaited<ReturnType<typeof errorOf>>;
  }
  throw new Error('There was no error.');
}

afterEach(async () => {
  for (const { host, close } of opened.splice(0)) {
    // The client gives its references back after the run, and does not wait for the answer.
    await until(() => host.held.references === 0).catch(() => undefined);
    const left = {
      unsupported: [...host.unsupported],
      bugs: [...host.bugs],
      references: host.held.references,
    };
    close();
    expect(left).toEqual({ unsupported: [], bugs: [], references: 0 });
  }
});
