/**
 * Microsoft's runtime of custom functions, from the installed package: calls go in as Excel's native bridge hands them
 * over, results come out as it takes them. What the runtime puts off is done at once, so that its own work can be timed
 * without its waiting.
 *
 * It runs beside the functions, as in the page of an add-in, so that they share their arrays and objects and times are
 * what they are there. The process is made to look like a window: only for one that does nothing else.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';

const SCRIPT = 'custom-functions-runtime.js';
/** Tests and the bench run in the project's folder. */
const installed = join(process.cwd(), 'node_modules/@microsoft/office-js/dist', SCRIPT);

/** The numbers of a call's entry in a message of the bridge. */
const [CATEGORY, INVOKE, REQUEST, GENERIC] = [1, 1000, 1, 3];

const idOf = /^\{"id":(\d+)/;
const answerTo = (id: string): string =>
  `{"id":${id},"type":${REQUEST},"message":{"statusCode":200,"headers":{},"body":{"Results":[]}}}`;

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

export interface FunctionsRuntime {
  readonly CustomFunctions: typeof CustomFunctions;
  /** Hands over a message of calls, and resolves to the requests with their results: texts both, as on the bridge. */
  take(message: string): Promise<readonly string[]>;
  close(): void;
}

/** A message that calls a function once for each list of arguments. */
export const messageOf = (id: string, calls: readonly (readonly unknown[])[]): string => {
  const entries = calls.map((args, at) => [
    CATEGORY,
    INVOKE,
    '',
    JSON.stringify([at, id, args, null, 0, null]),
    at,
  ]);
  return JSON.stringify({ type: GENERIC, message: { entries } });
};

/** The values in requests, in the order of the calls. */
export const resultsIn = (requests: readonly string[]): unknown[] =>
  requests.flatMap((request) => {
    const { message } = JSON.parse(request) as {
      message: { body: { Actions: { Name: string; ArgumentInfo: { Arguments?: unknown[] } }[] } };
    };
    const set = message.body.Actions.filter(({ Name }) => Name === 'SetInvocationArrayResults');
    return set.flatMap(({ ArgumentInfo }) =>
      (ArgumentInfo.Arguments![0] as unknown[][]).map(([, , value]) => value),
    );
  });

export async function functionsRuntime(): Promise<FunctionsRuntime> {
  const source = await readFile(installed, 'utf8');
  const dom = new JSDOM(
    `<!doctype html><html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/${SCRIPT}"></script></head></html>`,
    {
      url: 'https://localhost:3000/functions.html',
      virtualConsole: new VirtualConsole(),
    },
  );
  const { document, location, history, navigator } = dom.window;
  const putOff: (() => void)[] = [];
  const requests: string[] = [];
  const bridge: Bridge = { sendMessageToHost: (text) => requests.push(text) };
  const { setTimeout } = globalThis;
  const looks = {
    window: globalThis,
    document,
    location,
    history,
    navigator,
    addEventListener: () => undefined,
    _richApiNativeBridge: bridge,
    setTimeout: (task: () => void) => putOff.push(task),
  };
  // Assigning would not do: some of these Node has for reading only.
  for (const [name, value] of Object.entries(looks))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  runInThisContext(source);
  // The rest of office.js would be loaded: no function needs it.
  putOff.length = 0;
  return {
    CustomFunctions,
    async take(message) {
      requests.length = 0;
      bridge.onMessageFromHost!(message);
      let answered = 0;
      while (putOff.length > 0 || answered < requests.length) {
        for (const task of putOff.splice(0)) task();
        for (; answered < requests.length; answered++)
          bridge.onMessageFromHost!(answerTo(idOf.exec(requests[answered]!)![1]!));
        // Its promises go on.
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      }
      return [...requests];
    },
    close() {
      globalThis.setTimeout = setTimeout;
      dom.window.close();
    },
  };
}
