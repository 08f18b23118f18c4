/** RichApi as a whole: takes a request's text, refuses it where Excel would not look at it, and answers with text. */
import type { Faults, Trips } from './faults';
import { processRequest, type Realm } from './richApi';
import { CUSTOM_FUNCTIONS } from './runtimeServices';
import { PathType, type RequestBody } from './wire';

/** Numbers that the client turns into codes of its own. */
const Refused = {
  cellEditing: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;
/** Bits of a request's flags. */
const WRITES = 1;
const MAY_WAIT_FOR_EDIT = 64;

const BODY = 4;
const FLAGS = 6;

export class RichApiService {
  private last: Promise<unknown> = Promise.resolve();
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly realm: Realm,
    private readonly faults: Faults,
    private readonly trips: Trips,
  ) {}

  /** Gives the response's text, or the number of the refusal. */
  async request(message: readonly unknown[]): Promise<string | number> {
    const text = String(message[BODY] ?? '');
    const flags = Number(message[FLAGS] ?? 0);
    const body = JSON.parse(text) as RequestBody;
    const { faults, trips } = this;
    const size = this.encoder.encode(text).length;
    trips.largestRequest = Math.max(trips.largestRequest, size);

    if (faults.accessDenied === 'request') return Refused.accessDenied;
    if (size > faults.payloadLimit) return Refused.requestTooLarge;

    // Results of functions must not stand behind a request that waits for the calculation they belong to.
    const ofFunctions = Object.values(body.ObjectPaths).some(
      (path) => path.ObjectPathType === PathType.newObject && path.Name === CUSTOM_FUNCTIONS,
    );
    if (ofFunctions) {
      if (body.Actions.some(({ Name }) => Name === 'SetInvocationArrayResults')) trips.functionResults++;
      else trips.others++;
      return JSON.stringify(await processRequest(body, this.realm));
    }

    const writes = (flags & WRITES) !== 0;
    if (writes) trips.writes++;
    else trips.reads++;
    if (faults.cellEditing && (writes || faults.cellEditingStopsReads)) {
      if ((flags & MAY_WAIT_FOR_EDIT) === 0) return Refused.cellEditing;
      await faults.editingEnds();
    }
    const turn = this.last.then(() => this.answer(body));
    // What a request failed with is its own affair, not that of those behind it.
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async answer(body: RequestBody): Promise<string | number> {
    const { faults, trips, realm } = this;
    const before = realm.tracked.held();
    const response = JSON.stringify(await processRequest(body, realm));
    const size = this.encoder.encode(response).length;
    trips.largestResponse = Math.max(trips.largestResponse, size);
    if (size <= faults.payloadLimit) return response;
    // References that the add-in never gets to know it could never give back.
    for (const each of realm.tracked.held()) if (!before.has(each)) realm.tracked.release(each);
    return Refused.responseTooLarge;
  }
}
