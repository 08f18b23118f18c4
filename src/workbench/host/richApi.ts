/**
 * The interpreter of RichApi requests: walks the actions in order, finds the objects their paths lead to, and collects
 * the results. It knows no Excel: what a path leads to and what a member does is the model's business.
 */
import { RichApiError } from './errors';
import { locate, type Gate } from './gate';
import { identify, Query } from './query';
import { RichCollection, RichObject, type Maybe } from './richObject';
import type { Tracked } from './tracked';
import {
  ActionType,
  PathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type PathInfo,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** What the interpreter asks of the world. */
export interface Realm {
  readonly gate: Gate;
  readonly tracked: Tracked;
  /** The workbook. */
  root(): RichObject;
  /** A service by its full name: `Microsoft.ExcelServices.CustomFunctions`. */
  service(name: string): RichObject;
  /** Something to wait for before values are read: a calculation that a write has set off. */
  beforeReading(): Promise<void> | undefined;
  /** Excel is not well today. */
  breaksDown(): boolean;
  /** Does what the add-in asks, so that the workbook knows whose doing it is. */
  asAddin<T>(act: () => T): T;
  /** A bug of the host itself, to be shown as loudly as can be. */
  failed(problem: unknown): void;
}

/** Does all actions of a request, up to the first that fails; what was done before stays done. */
export async function processRequest(body: RequestBody, realm: Realm): Promise<ResponseBody> {
  return new Request(body, realm).process();
}

class Request {
  private readonly resolved = new Map<number, Maybe>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];
  private readonly query: Query;

  constructor(
    private readonly body: RequestBody,
    private readonly realm: Realm,
  ) {
    this.query = new Query(realm.gate, realm.tracked);
  }

  async process(): Promise<ResponseBody> {
    const [first] = this.body.Actions;
    if (first && this.realm.breaksDown()) return this.failure(new RichApiError('GeneralException'), 0, first);
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const reads = action.ActionType === ActionType.query || action.ActionType === ActionType.queryAsJson;
        const calculation = reads ? this.realm.beforeReading() : undefined;
        if (calculation) await calculation;
        const value = this.realm.asAddin(() => this.perform(action));
        this.results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (problem) {
        return this.failure(problem, index, action);
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  private failure(problem: unknown, index: number, action: ActionInfo): ResponseBody {
    if (!(problem instanceof RichApiError)) this.realm.failed(problem);
    const error = problem instanceof RichApiError ? problem : new RichApiError('GeneralException');
    return {
      Error: {
        Code: error.code,
        Message: error.message,
        Location: error.location ?? this.locationOf(action),
        ActionIndex: index,
        HttpStatusCode: error.status,
      },
      TraceIds: this.traces,
      ProcessedResults: { Results: this.results },
    };
  }

  private perform(action: ActionInfo): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traces.push(action.Id);
      return null;
    }
    const object = this.object(action.ObjectPathId ?? 0);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && identify(object, this.realm.tracked);
      case ActionType.query:
        return this.query.answer(object, action.QueryInfo);
      case ActionType.queryAsJson:
        return this.query.asJson(object, action.QueryInfo);
      case ActionType.method:
        return object ? this.method(object, action) : { _IsNull: true };
      case ActionType.setProperty:
        if (!object) return { _IsNull: true };
        this.realm.gate.set(object, action.Name ?? '', this.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        if (!object) return { _IsNull: true };
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.realm.gate.set(object, name, value);
        return null;
      default:
        throw object
          ? this.realm.gate.missing(object, `(action ${action.ActionType})`)
          : new RichApiError('NotImplemented');
    }
  }

  private method(object: RichObject, action: ActionInfo): unknown {
    const name = action.Name ?? '';
    if (name === '_KeepReference' && object.keepsReference) {
      this.realm.tracked.keep(object);
      return null;
    }
    const result = this.realm.gate.call(object, name, this.callArgs(action.ArgumentInfo));
    return result instanceof RichObject ? identify(result, this.realm.tracked) : result;
  }

  /** What a path leads to. Found once a request, so that what a method path does (`add`) is done once. */
  private object(id: number): Maybe {
    const before = this.resolved.get(id);
    if (before !== undefined) return before;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new RichApiError('InvalidArgument', `The request names no object path ${id}.`);
    const found = this.follow(path);
    this.resolved.set(id, found);
    return found;
  }

  private follow(path: PathInfo): Maybe {
    const { gate, tracked } = this.realm;
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.realm.root();
      case PathType.newObject:
        return this.realm.service(path.Name);
      case PathType.nullObject:
        return null;
      case PathType.reference: {
        const object = tracked.find(path.Name);
        if (!object) throw new RichApiError('InvalidReference', undefined, path.Name);
        return object;
      }
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return asObject(gate.get(parent, path.Name), parent, path.Name);
      case PathType.method:
        return asObject(gate.call(parent, path.Name, this.callArgs(path.ArgumentInfo)), parent, path.Name);
      case PathType.indexer:
        if (parent instanceof RichCollection) return parent.indexer(this.args(path.ArgumentInfo)[0]);
        throw gate.missing(parent, 'GetItem');
      default:
        throw gate.missing(parent, `(path ${path.ObjectPathType})`);
    }
  }

  private args({ Arguments = [], ReferencedObjectPathIds }: ArgumentInfo = {}): unknown[] {
    return Arguments.map((value, i) => this.argument(value, ReferencedObjectPathIds?.[i]));
  }

  /** Arguments of a method: those that were left out arrive as null, and are left out again. */
  private callArgs(info?: ArgumentInfo): unknown[] {
    return this.args(info).map((value) => value ?? undefined);
  }

  private argument(value: unknown, path: unknown): unknown {
    if (typeof path === 'number' && path !== 0) return this.object(path);
    if (Array.isArray(value) && Array.isArray(path))
      return value.map((item, i) => this.argument(item, (path as unknown[])[i]));
    if (typeof value === 'object' && value !== null && '_ObjectPathId' in value)
      return this.object(Number(value._ObjectPathId));
    return value;
  }

  /** `Range.values`: where an error happened that does not say so itself. */
  private locationOf(action: ActionInfo): string {
    // The failing step is the last path without a result, on the way to the action's own object.
    let path = this.body.ObjectPaths[String(action.ObjectPathId)];
    let name = action.Name ?? '';
    while (path && !this.resolved.has(path.Id)) {
      name = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
      path = this.body.ObjectPaths[String(path.ParentObjectPathId)];
    }
    const object = path && this.resolved.get(path.Id);
    return object ? (name ? locate(object, name) : object.type) : name;
  }
}

function asObject(value: unknown, parent: RichObject, name: string): Maybe {
  if (value === null || value instanceof RichObject) return value;
  throw new TypeError(`${locate(parent, name)} gave no object of the model.`);
}
