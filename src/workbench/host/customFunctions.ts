/**
 * Custom functions: calls of the workbook go into the add-in's own runtime and their results come back, in batches both
 * ways. What the add-in says of its functions (functions.json) decides how arguments are handed over.
 */
import { quotedSheet } from '../book/address';
import type { Cell, FunctionCall, FunctionError, FunctionResult, FunctionRunner } from '../book/book';
import type { Entry } from './events';
import { shapeArguments, type FunctionMetadata } from './functionArguments';
import { localAddress } from './model/address';

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
/** Calls that reach the add-in in one message. */
const BATCH = 1000;
const FLAGS = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

/** The runtime's own numbers of what went wrong; all others are `#VALUE!`. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};
/** Excel shows a message beside these alone; and none of its own making for exceptions (2, 3). */
const WITH_MESSAGE = new Set([1, 7]);

interface Pending {
  readonly call: FunctionCall;
  readonly entry: Entry;
  sent: boolean;
  settle(result: FunctionResult): void;
}

/** One result as the runtime sends it: `[id, true, value, [ms]]` or `[id, false, message, error, [ms]]`. */
type RawResult = readonly [
  id: number,
  succeeded: boolean,
  value: unknown,
  errorOrTime: unknown,
  time?: unknown,
];

export interface FunctionsOptions {
  /** The `functions` of the add-in's functions.json; without it, arguments are handed over as they come. */
  readonly metadata: readonly FunctionMetadata[] | undefined;
  readonly sheetName: (id: string) => string;
  readonly emptyIsZero: () => boolean;
  /** Takes entries to the add-in. */
  readonly send: (entries: readonly Entry[]) => void;
}

export class CustomFunctions {
  private readonly metadata: ReadonlyMap<string, FunctionMetadata>;
  private readonly pending = new Map<number, Pending>();
  private ready = false;
  private scheduled = false;
  private lastId = 0;
  private beginning: Promise<void> | undefined;
  private begin: (() => void) | undefined;

  constructor(private readonly options: FunctionsOptions) {
    this.metadata = new Map(options.metadata?.map((each) => [each.id.toUpperCase(), each]));
  }

  /** For `Book.setFunctionRunner`. Calls made before the add-in is ready wait for it. */
  readonly runner: FunctionRunner = (call) => {
    const metadata = this.metadata.get(call.id.toUpperCase());
    if (this.options.metadata && !metadata) return Promise.resolve({ error: '#NAME?' });
    const args = shapeArguments(call.args, metadata, this.options.emptyIsZero());
    if ('error' in args) return Promise.resolve(args);
    return new Promise((settle) => {
      const id = ++this.lastId;
      const entry: Entry = [
        CATEGORY,
        INVOKE,
        '',
        JSON.stringify(this.message(id, call, args.values, metadata)),
        id,
      ];
      this.pending.set(id, { call, entry, sent: false, settle });
      this.begin?.();
      this.beginning = this.begin = undefined;
      this.schedule();
    });
  };

  /** Calls under way. */
  get count(): number {
    return this.pending.size;
  }

  /** Resolves as soon as a call is under way: whoever waits for a calculation then need not wait any longer. */
  underWay(): Promise<void> {
    if (this.count > 0) return Promise.resolve();
    this.beginning ??= new Promise((resolve) => (this.begin = resolve));
    return this.beginning;
  }

  /** Tells the add-in that nobody waits for a call any more, and answers it with `#BUSY!`. */
  cancel(call: FunctionCall): void {
    for (const [id, each] of this.pending) {
      if (each.call !== call) continue;
      this.pending.delete(id);
      if (each.sent) this.options.send([[CATEGORY, CANCEL, '', JSON.stringify({ invocationId: id }), id]]);
      each.settle({ error: '#BUSY!' });
    }
  }

  /** The add-in's runtime has started: calls may go in. */
  start(): void {
    this.ready = true;
    this.schedule();
  }

  /** The add-in is gone, or loaded again: what it had not answered is asked anew when it is back. */
  stop(): void {
    this.ready = false;
    for (const each of this.pending.values()) each.sent = false;
  }

  /** Takes a batch of results. Later results of a streaming function are let go: the workbook asks again for new ones. */
  results(raw: readonly RawResult[]): void {
    for (const result of raw) {
      const [id] = result;
      const each = this.pending.get(id);
      this.pending.delete(id);
      each?.settle(readResult(result));
    }
  }

  private schedule(): void {
    if (!this.ready || this.scheduled) return;
    this.scheduled = true;
    // Calls of one calculation come one after another: they go together.
    setTimeout(() => {
      this.scheduled = false;
      if (!this.ready) return;
      const waiting = [...this.pending.values()].filter((each) => !each.sent);
      for (const each of waiting) each.sent = true;
      for (let i = 0; i < waiting.length; i += BATCH)
        this.options.send(waiting.slice(i, i + BATCH).map(({ entry }) => entry));
    }, 0);
  }

  private message(
    id: number,
    call: FunctionCall,
    args: readonly unknown[],
    metadata?: FunctionMetadata,
  ): unknown[] {
    const { options } = metadata ?? {};
    const flags =
      (options?.cancelable ? FLAGS.cancelable : 0) |
      (options?.stream ? FLAGS.streaming : 0) |
      (metadata?.allowsErrors ? FLAGS.errorsAllowed : 0);
    const address = `${quotedSheet(this.options.sheetName(call.sheetId))}!${localAddress(call.cell)}`;
    return [
      id,
      call.id,
      args,
      !metadata || options?.requiresAddress ? address : null,
      flags,
      !metadata || options?.requiresParameterAddresses ? call.parameterAddresses : null,
    ];
  }
}

function readResult([, succeeded, value, code]: RawResult): FunctionResult {
  if (!succeeded) {
    const number = Number(code);
    const message = WITH_MESSAGE.has(number) && typeof value === 'string' && value !== '' ? value : undefined;
    return message === undefined
      ? { error: ERRORS[number] ?? '#VALUE!' }
      : { error: ERRORS[number] ?? '#VALUE!', message };
  }
  if (Array.isArray(value)) {
    const rows = value.every(Array.isArray) ? (value as unknown[][]) : [value as unknown[]];
    return { value: rows.map((row) => row.map(readCell)) };
  }
  const cell = readCell(value);
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

/** A value of a result: a plain one, an error, or a richer kind of which its plain value is shown. */
function readCell(value: unknown): Cell | null | FunctionError {
  if (typeof value !== 'object' || value === null) return (value ?? null) as Cell | null;
  const rich = value as {
    type?: string;
    code?: string;
    basicValue?: unknown;
    message?: string;
    value?: unknown;
  };
  if (rich.type === 'Error' || rich.type === 'CustomFunctionError') {
    const error = String(rich.basicValue ?? rich.code ?? '#VALUE!');
    return rich.message ? { error, message: rich.message } : { error };
  }
  const basic = rich.basicValue ?? rich.value;
  return typeof basic === 'object' || basic === undefined ? { error: '#VALUE!' } : (basic as Cell);
}
