/** Excel's frozen panes, as far as rows at the top are held. */
import { RichObject } from '../richObject';
import { assertOurs, assertWritable, sheetOf, type ModelContext } from './context';

export class WorksheetFreezePanes extends RichObject {
  override readonly type = 'WorksheetFreezePanes';

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
  ) {
    super();
    sheetOf(context, sheetId);
  }
  FreezeRows(count = 1): void {
    assertWritable(this.context);
    assertOurs(this.context);
    this.context.book.freezeRows(this.sheetId, count);
  }
  Unfreeze(): void {
    assertWritable(this.context);
    assertOurs(this.context);
    this.context.book.freezeRows(this.sheetId, 0);
  }
}
