/**
 * Excel's part in the play: answers the real, unmodified office.js over its own protocol, with a `Book` behind it. It
 * knows no screen and no add-in; the same code serves people in a browser and tests in Node.
 *
 * In a browser: `frame.name = host.iframeName(location.origin)`, `host.attach(framePeer(frame, window, addinOrigin))`,
 * then `frame.src = …`. Our page must be served over https under the same host name as the add-in (any port), for
 * office.js trusts no other. In Node: test/support/officeInJsdom.ts.
 */
import type { Book, FunctionCall, FunctionRunner } from '../book/book';
import { advertised, appContext, frameName } from './activation';
import type { ApiTable } from './apiTable';
import { Commands } from './commands';
import { CustomFunctions } from './customFunctions';
import { createDispatch } from './dispatch';
import { EventHub, type Entry } from './events';
import { Faults, Trips } from './faults';
import type { FunctionMetadata } from './functionArguments';
import { Gate } from './gate';
import { ApplicationState } from './model/context';
import { Workbook } from './model/workbook';
import type { Peer } from './peer';
import type { Realm } from './richApi';
import { RichApiService } from './richApiService';
import { createService, type Pane } from './runtimeServices';
import { Tracked } from './tracked';
import { Channel, type Respond } from './xdm';

export interface HostOptions {
  readonly book: Book;
  /** The add-in's id, as in its manifest. */
  readonly appId: string;
  /** What Excel knows (readApiTable): without it, requirement sets are advertised and not enforced. */
  readonly apiTable?: ApiTable;
  /** `functions` of the add-in's functions.json: shapes the arguments of calls. Without it they go as they come. */
  readonly functions?: readonly FunctionMetadata[];
  readonly documentUrl?: string;
  /** The add-in shows or hides its pane. */
  onPane?(visible: boolean): void;
  /** The keyboard leaves the pane, or office.js has another notice for the page, by number (`HostNotice`). */
  onNotice?(notice: number): void;
  /** A bug of the host. Also said on the console, and kept in `bugs`. */
  onBug?(problem: unknown): void;
}

/** Notices of the add-in that a page wants to act on: the keyboard leaves the pane. */
export const HostNotice = {
  ctrlF6: 5,
  ctrlF6Shift: 6,
  tab: 13,
  shiftTab: 14,
  escape: 15,
  f2: 16,
  nothingToFocus: 17,
  nothingToFocusShift: 18,
} as const;

export interface Host {
  /** For `Book.setFunctionRunner`: has the add-in compute its functions. */
  readonly runner: FunctionRunner;
  readonly faults: Faults;
  readonly trips: Trips;
  /** Members of Excel's object model that the add-in used and that are not built: empty in a passing test. */
  readonly unsupported: readonly string[];
  /** Bugs of the host itself: empty in a passing test. */
  readonly bugs: readonly unknown[];
  /** Objects that the add-in holds, and event handlers it has: for tests of leaks. */
  readonly held: { readonly references: number; readonly handlers: number };
  /** The `name` the add-in's iframe must have before it is loaded; `hostOrigin` is our page's. Begins a new mount. */
  iframeName(hostOrigin: string): string;
  /** Begins to listen to the add-in, before it is loaded. */
  attach(peer: Peer): void;
  /** Resolves when the add-in's office.js has started, and commands, events and functions may go in. */
  ready(): Promise<void>;
  /** Presses a button of the ribbon; resolves when the add-in says that it is done. */
  invokeCommand(controlId: string, functionName: string): Promise<void>;
  /** Nobody waits for a call's result any more: it is answered `#BUSY!`, and the add-in is told. */
  cancelFunction(call: FunctionCall): void;
  /** Custom functions under way. */
  readonly functionsRunning: number;
  readonly paneVisible: boolean;
  /** The person opens or closes the pane. The add-in goes on running, and is told. */
  setPaneVisible(visible: boolean): void;
  /** The focus comes into the pane: from before it (`tab`), from behind it, or by Ctrl+F6. */
  focusPane(from: 'tab' | 'shiftTab' | 'ctrlF6'): void;
  /** Lets go of the add-in; another may be attached. Calls of functions under way wait for it. */
  detach(): void;
  /** Ends for good. */
  dispose(): void;
}

const FOCUS = { tab: 11, shiftTab: 12, ctrlF6: 4 } as const;
const PANE_EVENT = 65539;

export function createHost(options: HostOptions): Host {
  const { book } = options;
  const faults = new Faults();
  const trips = new Trips();
  const tracked = new Tracked();
  const gate = new Gate(() => advertised(faults), options.apiTable, faults.refuses);
  const bugs: unknown[] = [];

  let channel: Channel | undefined;
  let mount = { conversationId: '', origin: '', correlationId: '' };
  let started = deferred();

  const failed = (problem: unknown): void => {
    bugs.push(problem);
    // eslint-disable-next-line no-console -- a bug of the host must not go by unseen
    console.error('A bug in the workbench\u2019s host:', problem);
    options.onBug?.(problem);
  };
  const send = (entries: readonly Entry[]): void => {
    trips.events++;
    channel?.fire('richApiMessage', { ArrayData: entries });
  };

  const events = new EventHub(
    book,
    send,
    () => channel?.fire('documentSelectionChanged', {}),
    () => faults.coAuthor,
    () => faults.otherWindow,
  );
  const functions = new CustomFunctions({
    metadata: options.functions,
    sheetName: (id) => book.sheets().find((sheet) => sheet.id === id)?.name ?? '',
    emptyIsZero: () => faults.emptyArgumentsAreZero,
    send,
  });
  const commands = new Commands((data) => channel?.fire('appCommandInvoked', data));
  const pane: Pane = {
    visible: true,
    startsWithWorkbook: false,
    changed() {
      const visibility = pane.visible ? 'Visible' : 'Hidden';
      send([[65536, PANE_EVENT, '', JSON.stringify({ visibility }), 0]]);
      options.onPane?.(pane.visible);
    },
  };

  /** The last step of the add-in's start: by now it listens to commands and events as well. */
  const functionsReady = (): void => {
    functions.start();
    started.resolve();
  };

  const workbook = new Workbook({ book, tracked, events, faults, gate, state: new ApplicationState() });
  let changes = 0;
  let calculated = 0;
  const stopWatching = book.on('cellsChanged', () => changes++);
  const realm: Realm = {
    gate,
    tracked,
    root: () => workbook,
    service: (name) => createService(name, { pane, functionsReady, functions }),
    beforeReading() {
      if (calculated === changes) return undefined;
      const upTo = changes;
      const settled = book.settled().then(() => {
        calculated = Math.max(calculated, upTo);
      });
      // A cell whose function is still running shows #BUSY!, and nobody waits for it.
      return Promise.race([settled, functions.underWay()]);
    },
    breaksDown: () => faults.breaksDown,
    asAddin: (act) => events.writing(act),
    failed,
  };

  const forget = (): void => {
    tracked.clear();
    events.forget();
    functions.stop();
    commands.abandon();
  };
  const dispatch = createDispatch({
    book,
    faults,
    trips,
    richApi: new RichApiService(realm, faults, trips),
    activate() {
      forget();
      channel?.forget();
      const { appId, documentUrl = `https://localhost/${book.name}` } = options;
      const { correlationId } = mount;
      return appContext(
        { appId, documentUrl, correlationId, settings: book.settings, paneVisible: pane.visible },
        faults,
      );
    },
    notified: (notice) => options.onNotice?.(notice),
    commandCompleted: (id, status) => commands.completed(id, status),
    unsupported: (what) => gate.unsupported.push(what),
  });

  /** A request that was under way when the add-in went leaves nothing behind. */
  const respond: Respond = async (call) => {
    const answer = await dispatch(call);
    if (!channel) tracked.clear();
    return answer;
  };

  const host: Host = {
    runner: functions.runner,
    faults,
    trips,
    unsupported: gate.unsupported,
    bugs,
    get held() {
      return { references: tracked.count, handlers: events.count };
    },
    iframeName(origin) {
      const id = crypto.randomUUID();
      mount = { conversationId: id, origin, correlationId: id };
      return frameName(origin, id, { appId: options.appId, correlationId: id }, faults);
    },
    attach(peer) {
      host.detach();
      channel = new Channel(peer, mount.conversationId, mount.origin, respond, failed);
    },
    ready: () => started.promise,
    async invokeCommand(controlId, functionName) {
      await started.promise;
      return commands.invoke(controlId, functionName);
    },
    cancelFunction: (call) => functions.cancel(call),
    get functionsRunning() {
      return functions.count;
    },
    get paneVisible() {
      return pane.visible;
    },
    setPaneVisible(visible) {
      if (visible === pane.visible) return;
      pane.visible = visible;
      pane.changed();
    },
    focusPane: (from) => channel?.notify(FOCUS[from]),
    detach() {
      if (!channel) return;
      channel.close();
      channel = undefined;
      if (started.done) started = deferred();
      forget();
    },
    dispose() {
      host.detach();
      stopWatching();
      events.dispose();
    },
  };
  return host;
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly done: boolean;
  resolve(): void;
}
function deferred(): Deferred {
  let settle = (): void => undefined;
  let done = false;
  const promise = new Promise<void>((resolve) => (settle = resolve));
  return {
    promise,
    get done() {
      return done;
    },
    resolve() {
      done = true;
      settle();
    },
  };
}
