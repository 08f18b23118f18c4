/** The objects the add-in keeps hold of between requests, each by a reference it must give back. */
import type { RichObject } from './richObject';

export class Tracked {
  private readonly objects = new Map<string, RichObject>();
  private readonly references = new WeakMap<RichObject, string>();
  private last = 0;

  /** How many are held: 0 when every run has cleaned up after itself. */
  get count(): number {
    return this.objects.size;
  }

  keep(object: RichObject): string {
    const before = this.references.get(object);
    if (before !== undefined && this.objects.has(before)) return before;
    const reference = `ref-${++this.last}`;
    this.objects.set(reference, object);
    this.references.set(object, reference);
    return reference;
  }

  /** The object's reference, where it is held. */
  of(object: RichObject): string | undefined {
    const reference = this.references.get(object);
    return reference !== undefined && this.objects.has(reference) ? reference : undefined;
  }

  find(reference: string): RichObject | undefined {
    return this.objects.get(reference);
  }

  /** What is held now, to compare with later. */
  held(): ReadonlySet<string> {
    return new Set(this.objects.keys());
  }

  release(reference: string): void {
    this.objects.delete(reference);
  }

  clear(): void {
    this.objects.clear();
  }
}
