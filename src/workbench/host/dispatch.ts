/** The calls of office.js by action and by number: what is answered to each. */
import type { Book } from '../book/book';
import type { Faults, Trips } from './faults';
import type { RichApiService } from './richApiService';
import { TransportError, type Answer, type Call, type Respond } from './xdm';

/** Numbers of `executeMethod`. */
const Method = {
  getSelectedData: 64,
  setSelectedData: 65,
  loadSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** office.js' own numbers of errors. */
export const OfficeError = {
  none: 0,
  operationNotSupported: 5000,
  settingsCannotSave: 4001,
  documentReadOnly: 5002,
} as const;

export interface DispatchOptions {
  readonly book: Book;
  readonly faults: Faults;
  readonly trips: Trips;
  readonly richApi: RichApiService;
  /** The add-in starts, perhaps anew: gives what it is told about us. */
  activate(): unknown;
  /** The add-in tells us something of its pane, by number. */
  notified(actionId: number): void;
  commandCompleted(commandId: string, status: number): void;
  /** A method we have not. */
  unsupported(what: string): void;
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly [index: string]: unknown;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const answer = (more: Record<string, unknown> = {}): Answer => ({
  data: { Error: OfficeError.none, Version: 1, ...more },
});
const failure = (code: number): Answer => ({ data: { Error: code, Version: 1 } });

export function createDispatch(options: DispatchOptions): Respond {
  const { faults } = options;
  return async (call) => {
    if (faults.noAnswer) return undefined;
    if (faults.accessDenied === 'transport') return { error: TransportError.accessDenied };
    if (faults.latency > 0) await pause(faults.latency);
    return dispatch(call, options);
  };
}

async function dispatch(call: Call, options: DispatchOptions): Promise<Answer | undefined> {
  const { trips, faults } = options;
  if (call.kind !== 'invoke') {
    trips.others++;
    return { data: { Error: OfficeError.none } };
  }
  switch (call.action) {
    case 'executeMethod':
      return execute(call.data as MethodCall, options);
    case 'ContextActivationManager_getAppContextAsync':
      trips.others++;
      if (faults.readyDelay > 0) await pause(faults.readyDelay);
      return { data: options.activate() };
    case 'ContextActivationManager_notifyHost':
      options.notified(Number((call.data as readonly unknown[])[1]));
      return { data: null };
    default:
      options.unsupported(call.action);
      return { error: TransportError.internal };
  }
}

async function execute(data: MethodCall, options: DispatchOptions): Promise<Answer | undefined> {
  const { book, trips, faults } = options;
  const method = data.DdaMethod?.DispatchId;
  if (method === Method.richApi) {
    const outcome = await options.richApi.request(data.ArrayData ?? []);
    if (typeof outcome === 'number') return failure(outcome);
    return answer({ Data: [200, ['Content-Type', 'application/json'], outcome] });
  }
  if (method === Method.saveSettings || method === Method.loadSettings) trips.settings++;
  else trips.others++;
  switch (method) {
    case Method.saveSettings:
      if (faults.readOnly) return failure(OfficeError.documentReadOnly);
      if (faults.settingsFail) return failure(OfficeError.settingsCannotSave);
      book.settings = Object.fromEntries(data.DdaSettingsMethod?.Properties ?? []);
      return answer();
    case Method.loadSettings:
      return answer({
        Properties: { Settings: Object.entries(book.settings).map(([Name, Value]) => ({ Name, Value })) },
      });
    case Method.commandCompleted:
      options.commandCompleted(String(data['0']), Number(data['1']));
      return answer();
    default:
      options.unsupported(`executeMethod ${String(method)}`);
      return failure(OfficeError.operationNotSupported);
  }
}
