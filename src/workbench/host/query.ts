/** load() and retrieve(): what of an object, and of the objects it leads to, goes into the answer. */
import { RichApiError } from './errors';
import { locate, type Gate } from './gate';
import { membersOf, RichCollection, RichObject, type Maybe } from './richObject';
import type { Tracked } from './tracked';
import type { QueryInfo } from './wire';

/** What is wanted of one object: names of its own, and what is wanted of those it leads to. */
interface Wish {
  all: boolean;
  readonly own: Set<string>;
  readonly navigations: Map<string, Wish>;
}
const newWish = (): Wish => ({ all: false, own: new Set(), navigations: new Map() });

function wishOf({ Select = [], Expand = [] }: QueryInfo): Wish {
  const wish = newWish();
  if (Select.length === 0) wish.all = true;
  const add = (path: string, expanded: boolean): void => {
    const names = path.split('/').map((name) => name.trim());
    const last = names.pop() ?? '';
    let at = wish;
    const into = (name: string): void => {
      const next = at.navigations.get(name) ?? newWish();
      at.navigations.set(name, next);
      at = next;
    };
    names.forEach(into);
    if (expanded) into(last);
    if (expanded || last === '*' || last === '') at.all = true;
    else at.own.add(last);
  };
  for (const path of Select) add(path, false);
  for (const path of Expand) add(path, true);
  return wish;
}

/** Answers the identity of an object: its id where it has one, and its reference where it is held. */
export function identify(object: RichObject, tracked: Tracked): Record<string, unknown> {
  const identity: Record<string, unknown> = {};
  const members = membersOf(object);
  for (const id of ['Id', '_Id'])
    if (members.has(id.toLowerCase())) identity[id] = (object as unknown as Record<string, unknown>)[id];
  const reference = tracked.of(object);
  if (reference !== undefined) identity['_ReferenceId'] = reference;
  return identity;
}

export class Query {
  constructor(
    private readonly gate: Gate,
    private readonly tracked: Tracked,
  ) {}

  /** The answer in the wire's own form, with PascalCase names and `_Items`. */
  answer(object: Maybe, query: QueryInfo = {}): unknown {
    return object && this.read(object, wishOf(query), query);
  }

  private read(object: RichObject, wish: Wish, range: QueryInfo): Record<string, unknown> {
    const result = identify(object, this.tracked);
    const collection = object instanceof RichCollection;
    // Names that the collection has not are meant for its items. Its own scalars are always in the answer. Names that
    // Excel does not know at all it passes over: the client then says that they are not loaded.
    const ours = (name: string): boolean =>
      collection ? this.gate.has(object, name) : this.gate.knows(object, name);
    if (wish.all || collection) this.readAll(object, result);
    for (const name of wish.own) if (ours(name) && !collection) this.readInto(object, name, result);
    for (const [name, next] of wish.navigations)
      if (ours(name)) {
        const target = this.gate.get(object, name);
        if (target !== null && !(target instanceof RichObject))
          throw new RichApiError('InvalidArgument', undefined, locate(object, name));
        result[this.nameOf(object, name)] = target && this.read(target, next, {});
      }
    if (collection) result['_Items'] = this.readItems(object, wish, range);
    return result;
  }

  private readItems(collection: RichCollection, wish: Wish, { Top, Skip = 0 }: QueryInfo): unknown[] {
    const forItems = newWish();
    forItems.all = wish.all;
    for (const name of wish.own) if (!this.gate.has(collection, name)) forItems.own.add(name);
    for (const [name, next] of wish.navigations)
      if (!this.gate.has(collection, name)) forItems.navigations.set(name, next);
    return collection
      .items()
      .map((item, index) => ({ item, index }))
      .slice(Skip, Top === undefined ? undefined : Skip + Top)
      .map(({ item, index }) => ({ _Index: index, ...this.read(item, forItems, {}) }));
  }

  private readAll(object: RichObject, result: Record<string, unknown>): void {
    for (const { name, kind } of membersOf(object).values()) {
      if (kind !== 'property' || !this.gate.allows(object, name) || name.endsWith('OrNullObject')) continue;
      const value = this.gate.get(object, name);
      if (!(value instanceof RichObject)) result[name] = value;
    }
  }

  private readInto(object: RichObject, name: string, result: Record<string, unknown>): void {
    const value = this.gate.get(object, name);
    // A navigation named without more loads all of what it leads to.
    result[this.nameOf(object, name)] =
      value instanceof RichObject ? this.read(value, { ...newWish(), all: true }, {}) : value;
  }

  private nameOf(object: RichObject, name: string): string {
    return membersOf(object).get(name.toLowerCase())?.name ?? name;
  }

  /** The same answer as plain JSON, with camelCase names and `items`, for retrieve(). */
  asJson(object: Maybe, query: QueryInfo = {}): unknown {
    return toJson(this.answer(object, query), object);
  }
}

function toJson(answer: unknown, object: unknown): unknown {
  if (!(object instanceof RichObject) || typeof answer !== 'object' || answer === null) return answer;
  const json: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answer)) {
    if (name === '_Items' && object instanceof RichCollection) {
      const items = object.items();
      json['items'] = (value as { _Index: number }[]).map((item) => toJson(item, items[item._Index]));
    } else if (name === '_Index') json[name] = value;
    else {
      const target = membersOf(object).has(name.toLowerCase())
        ? (object as unknown as Record<string, unknown>)[name]
        : undefined;
      json[name.replace(/^[A-Z]/, (first) => first.toLowerCase())] =
        target instanceof RichObject ? toJson(value, target) : value;
    }
  }
  return json;
}
