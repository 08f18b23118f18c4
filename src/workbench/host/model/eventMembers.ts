/** The pairs of `_Register…` and `_Unregister…` that stand behind `onChanged` and its like. */
import type { EventHub, EventKind } from '../events';
import type { RichObject } from '../richObject';

/** A type of the model that has events. */
export interface EventTarget extends RichObject {
  readonly hub: EventHub;
  /** What events are addressed to: an id, or `Workbook`. */
  readonly eventTarget: string;
}

/** Gives a class its pairs: `{ DataChangedEvent: 10 }` makes `_RegisterDataChangedEvent` and its counterpart. */
export function defineEvents(type: { prototype: EventTarget }, events: Record<string, EventKind>): void {
  for (const [name, kind] of Object.entries(events)) {
    Object.defineProperty(type.prototype, `_Register${name}`, {
      value(this: EventTarget) {
        this.hub.register(kind, this.eventTarget);
      },
    });
    Object.defineProperty(type.prototype, `_Unregister${name}`, {
      value(this: EventTarget) {
        this.hub.unregister(kind, this.eventTarget);
      },
    });
  }
}
