/** Listeners by event. */
import type { BookEvents } from './book';

export class Emitter {
  private readonly listeners: { [E in keyof BookEvents]?: Set<BookEvents[E]> } = {};

  on<E extends keyof BookEvents>(event: E, listener: BookEvents[E]): () => void {
    const set = (this.listeners[event] ??= new Set<never>() as never) as Set<BookEvents[E]>;
    set.add(listener);
    return () => set.delete(listener);
  }

  emit<E extends keyof BookEvents>(event: E, ...args: Parameters<BookEvents[E]>): void {
    for (const listener of [...((this.listeners[event] ?? []) as Iterable<BookEvents[E]>)]) {
      (listener as (...args: Parameters<BookEvents[E]>) => void)(...args);
    }
  }
}
