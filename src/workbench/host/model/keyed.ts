/** What collections have in common: a count, and getting an item by key or by place. */
import { RichApiError } from '../errors';
import { RichCollection, type RichObject } from '../richObject';

export abstract class KeyedCollection<T extends RichObject> extends RichCollection {
  abstract override items(): readonly T[];
  /** Whether an item goes by a key: its id or its name, as the type has it. */
  protected abstract matches(item: T, key: string): boolean;

  override indexer(key: unknown): T {
    const item = this.find(key);
    if (!item) throw new RichApiError('ItemNotFound');
    return item;
  }
  protected find(key: unknown): T | null {
    if (typeof key === 'number') return this.items()[key] ?? null;
    return this.items().find((item) => this.matches(item, String(key))) ?? null;
  }

  GetCount(): number {
    return this.items().length;
  }
  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key);
  }
  GetItemAt(index: number): T {
    const item = this.items()[index];
    if (!item) throw new RichApiError('InvalidArgument');
    return item;
  }
}

/** Excel's names do not tell upper from lower case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
