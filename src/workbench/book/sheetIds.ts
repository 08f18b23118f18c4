/** Univer names the sheets its tabs make as it likes; Office.js names them `{00000000-0001-…}`. Both ways. */
import { sheetIdOf } from './content';

export class SheetIds {
  private readonly books = new Map<string, string>();
  private readonly univers = new Map<string, string>();
  private made = 0;

  toBook(univerId: string): string {
    const known = this.books.get(univerId);
    if (known !== undefined) return known;
    const id = /^\{[0-9A-F-]{36}\}$/.test(univerId) && !this.univers.has(univerId) ? univerId : this.next();
    this.books.set(univerId, id);
    this.univers.set(id, univerId);
    return id;
  }

  /** An id that no sheet has or had. */
  next(): string {
    let id = sheetIdOf((this.made += 1) - 1);
    while (this.univers.has(id)) id = sheetIdOf((this.made += 1) - 1);
    return id;
  }

  toUniver(bookId: string): string {
    return this.univers.get(bookId) ?? bookId;
  }
}
