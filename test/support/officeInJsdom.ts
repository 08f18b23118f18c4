/**
 * The real office.js in a jsdom window, talking to the workbench's host: what the add-in meets in Excel on the web, but
 * for layout. A window of its own for every call: close it after the test.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import type { Book } from '../../src/workbench/book/book';
import { readApiTable, type ApiTable } from '../../src/workbench/host/apiTable';
import type { Faults } from '../../src/workbench/host/faults';
import { createHost, type Host, type HostOptions } from '../../src/workbench/host/host';
import type { Peer } from '../../src/workbench/host/peer';
import { PlainBook } from './plainBook';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ADDIN = 'https://localhost:3000';
/** jsdom has no parent window: the host speaks from the add-in's own origin. */
const PAGE = ADDIN;
const APP_ID = '11111111-2222-4333-8444-555555555555';

quickAddresses();

const dist = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The CDN, from the installed package. It does not tell upper from lower case; disks do. */
class InstalledLibrary extends ResourceLoader {
  override fetch(url: string) {
    if (!url.startsWith(CDN)) return null;
    const path = new URL(url).pathname.slice(new URL(CDN).pathname.length).toLowerCase();
    return Object.assign(readFile(join(dist, path)), { abort: () => undefined });
  }
}

let table: Promise<ApiTable> | undefined;
/** What Excel knows, read once a test file from the installed office.js. */
export function installedApiTable(): Promise<ApiTable> {
  table ??= readFile(join(dist, 'excel-web-16.00.debug.js'), 'utf8').then(readApiTable);
  return table;
}

export interface OfficeOptions<B extends Book> extends Partial<Omit<HostOptions, 'book'>> {
  /** A `PlainBook` with one empty sheet where there is none. */
  readonly book?: B;
  /** Turns switches before the add-in starts: locale, requirement sets, read only. */
  readonly faults?: Partial<Faults>;
  /** What the workbook does before the add-in is there. */
  beforeStart?(host: Host, book: B): void;
  /** Scripts to run after office.js, as those of the add-in's page are: their text. */
  readonly scripts?: readonly string[];
}

export interface OfficeInJsdom<B extends Book> {
  readonly window: DOMWindow;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: Host;
  readonly book: B;
  /** What Office.onReady said. */
  readonly info: Awaited<ReturnType<typeof Office.onReady>> & {
    readonly addin?: { readonly visibilityMode: string };
  };
  /** Ends host and window. */
  close(): void;
}

/**
 * Loads office.js and resolves after Office.onReady, when the host may send events and calls of functions.
 *
 * `Excel` and the others are of the window's realm: compare their arrays and errors by content, not with instanceof.
 */
export async function officeInJsdom<B extends Book = PlainBook>(
  options: OfficeOptions<B> = {},
): Promise<OfficeInJsdom<B>> {
  const { book: given, faults, beforeStart, scripts = [], ...rest } = options;
  const book = given ?? (new PlainBook() as unknown as B);
  const host = createHost({ appId: APP_ID, apiTable: await installedApiTable(), ...rest, book });
  Object.assign(host.faults, faults);
  beforeStart?.(host, book);

  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (problem) => console.error(problem));
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${ADDIN}/taskpane.html`,
    runScripts: 'dangerously',
    resources: new InstalledLibrary(),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse(window) {
      // jsdom has no document.domain, by which office.js judges whether to trust the host.
      Object.defineProperty(window.document, 'domain', { value: 'localhost' });
      window.name = host.iframeName(PAGE);
    },
  });
  const { window } = dom;
  host.attach(windowPeer(window));

  await load(window, `${CDN}office.js`);
  const office = (window as unknown as { Office: typeof Office }).Office;
  for (const script of scripts) window.eval(script);
  const info = await office.onReady();
  await host.ready();
  const globals = window as unknown as Omit<OfficeInJsdom<B>, 'host' | 'window'>;
  return {
    window,
    Excel: globals.Excel,
    Office: office,
    OfficeExtension: globals.OfficeExtension,
    CustomFunctions: globals.CustomFunctions,
    host,
    book,
    info,
    close() {
      host.dispose();
      window.close();
    },
  };
}

/** In jsdom the add-in's parent is its own window: what it says is caught before it hears it itself. */
function windowPeer(window: DOMWindow): Peer {
  return {
    origin: ADDIN,
    post(message) {
      window.dispatchEvent(
        new window.MessageEvent('message', {
          data: message,
          origin: PAGE,
          source: window as unknown as Window,
        }),
      );
    },
    onMessage(listener) {
      const hear = (event: MessageEvent): void => {
        if (typeof event.data !== 'string' || !event.data.includes('"_messageType":0')) return;
        event.stopImmediatePropagation();
        listener(event.data);
      };
      window.addEventListener('message', hear, true);
      return () => window.removeEventListener('message', hear, true);
    },
  };
}

function load(window: DOMWindow, src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = window.document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`Could not load ${src}.`));
    window.document.head.append(script);
  });
}

/**
 * Office.js takes the address of whoever speaks apart with every message, four times over, and jsdom reads it letter by
 * letter each time: more than half of what a test would take. They are few addresses.
 */
function quickAddresses(): void {
  interface Address {
    readonly path: string | readonly string[];
  }
  interface Reading {
    basicURLParse(input: string, options?: Options): Address | null;
    serializeURL(address: Address): string;
  }
  interface Options {
    readonly baseURL?: Address | null;
    /** What is changed in an address that is there: not a reading of its own. */
    readonly url?: Address;
    readonly stateOverride?: string;
  }
  const requireOfJsdom = createRequire(require.resolve('jsdom'));
  const reading = requireOfJsdom(
    join(dirname(requireOfJsdom.resolve('whatwg-url')), 'lib/url-state-machine'),
  ) as Reading;
  const read = reading.basicURLParse;
  const known = new Map<string, Address | null>();
  reading.basicURLParse = (input, options = {}) => {
    const { baseURL, url, stateOverride } = options;
    if (url ?? stateOverride) return read(input, options);
    const key = `${baseURL ? reading.serializeURL(baseURL) : ''} ${input}`;
    let address = known.get(key);
    if (address === undefined) known.set(key, (address = read(input, options)));
    // Whoever is given it may change it.
    return (
      address && { ...address, path: typeof address.path === 'string' ? address.path : [...address.path] }
    );
  };
}
