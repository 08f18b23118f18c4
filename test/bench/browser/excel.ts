/**
 * Excel's part, in a worker: what it takes to find, count and write down cells falls on no thread of the page, as in
 * Excel on the web, where that is done far away.
 */
import { readApiTable } from '../../../src/workbench/host/apiTable';
import { createHost, type Host } from '../../../src/workbench/host/host';
import type { RowsBook } from '../../support/rowsBook';
import { bookNamed, type BookName } from './workbooks';

export interface Start {
  readonly book: BookName;
  readonly library: string;
  readonly pageOrigin: string;
  readonly addinOrigin: string;
}
/** To the worker: how to start, a message of the add-in, or a question of what has been asked of Excel. */
export type ToExcel = { readonly start: Start } | string | { readonly tell: number };
/** From it: the frame's name, a message to the add-in, or the answer. */
export type FromExcel = { readonly name: string } | string | { readonly told: number; readonly asked: Asked };

/** What was asked of Excel since it was last told. */
export interface Asked {
  readonly requests: number;
  readonly writes: number;
  readonly readings: RowsBook['readings'];
  /** Letters of all answers. */
  readonly letters: number;
  /** Calls that the host does not know, and its own bugs: none. */
  readonly troubles: readonly string[];
}

interface Scope {
  onmessage: (event: { readonly data: ToExcel }) => void;
  postMessage(message: FromExcel): void;
}
const scope = globalThis as unknown as Scope;

let hear: (message: string) => void = () => undefined;
let book: RowsBook;
let host: Host;
let letters = 0;

const start = async ({ book: name, library, pageOrigin, addinOrigin }: Start): Promise<void> => {
  const apiTable = readApiTable(await (await fetch(library)).text());
  book = bookNamed(name);
  host = createHost({ book, appId: '11111111-2222-4333-8444-555555555555', apiTable });
  const frameName = host.iframeName(pageOrigin);
  host.attach({
    origin: addinOrigin,
    post(message) {
      letters += message.length;
      scope.postMessage(message);
    },
    onMessage(listener) {
      hear = listener;
      return () => undefined;
    },
  });
  scope.postMessage({ name: frameName });
};

const asked = (): Asked => {
  const { reads, writes } = host.trips;
  const all = {
    requests: reads + writes,
    writes,
    readings: book.readings.splice(0),
    letters,
    troubles: [...host.unsupported, ...host.bugs.map(String)],
  };
  host.trips.reset();
  letters = 0;
  return all;
};

scope.onmessage = ({ data }) => {
  if (typeof data === 'string') hear(data);
  else if ('start' in data) void start(data.start);
  else scope.postMessage({ told: data.tell, asked: asked() });
};
