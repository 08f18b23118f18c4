/**
 * An object of Excel's object model, as the interpreter sees it. A type is a class whose members bear the names they
 * have on the wire, in PascalCase: a getter is a property that can be loaded, a setter one that can be written, a
 * getter that gives a `RichObject` is a navigation, a method is a method. Everything in lower case is our own and
 * cannot be reached from outside.
 */
export abstract class RichObject {
  /** The type's name in Excel's object model: `Worksheet`. */
  abstract readonly type: string;
  /** Whether the add-in may keep hold of the object by a reference: ranges, which have no name of their own. */
  readonly keepsReference: boolean = false;
}

/** A navigation or method that may lead to nothing gives `null`: the client's null object. */
export type Maybe = RichObject | null;

export abstract class RichCollection extends RichObject {
  abstract items(): readonly RichObject[];
  /** `getItem(key)`: fails with ItemNotFound where there is none. */
  abstract indexer(key: unknown): RichObject;
}

interface Member {
  readonly name: string;
  readonly kind: 'property' | 'method';
  readonly writable: boolean;
}
type Members = ReadonlyMap<string, Member>;

const known = new WeakMap<object, Members>();
const ON_THE_WIRE = /^_?[A-Z]/;

/** The members of an object's class, by their name in lower case. */
export function membersOf(object: RichObject): Members {
  const own = Object.getPrototypeOf(object) as object;
  let members = known.get(own);
  if (!members) {
    members = collect(own);
    known.set(own, members);
  }
  return members;
}

function collect(own: object): Members {
  const members = new Map<string, Member>();
  for (let level = own; level !== RichObject.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const [name, { get, set, value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!ON_THE_WIRE.test(name) || members.has(name.toLowerCase())) continue;
      if (get) members.set(name.toLowerCase(), { name, kind: 'property', writable: set !== undefined });
      else if (typeof value === 'function')
        members.set(name.toLowerCase(), { name, kind: 'method', writable: false });
    }
  }
  return members;
}
