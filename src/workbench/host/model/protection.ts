/** Excel's protection of a sheet and of the workbook's structure. Passwords are taken and not kept. */
import { RichApiError } from '../errors';
import { RichObject } from '../richObject';
import { assertWritable, sheetOf, type ModelContext } from './context';

/** What a protected sheet still lets one do: nothing but select, unless said. */
const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
} as const;

export class WorksheetProtection extends RichObject {
  override readonly type = 'WorksheetProtection';

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
  ) {
    super();
    sheetOf(context, sheetId);
  }
  get Protected(): boolean {
    return this.context.book.protection(this.sheetId).protected;
  }
  get Options(): Record<string, boolean | string> {
    return { ...OPTIONS, ...this.context.book.protection(this.sheetId).options };
  }
  Protect(options?: Record<string, boolean | string> | null): void {
    assertWritable(this.context);
    if (this.Protected) throw new RichApiError('InvalidOperation');
    this.context.book.setProtection(this.sheetId, { protected: true, options: { ...OPTIONS, ...options } });
  }
  Unprotect(): void {
    assertWritable(this.context);
    this.context.book.setProtection(this.sheetId, { protected: false });
  }
}

export class WorkbookProtection extends RichObject {
  override readonly type = 'WorkbookProtection';

  constructor(private readonly context: ModelContext) {
    super();
  }
  get Protected(): boolean {
    return this.context.state.structureProtected;
  }
  Protect(): void {
    assertWritable(this.context);
    if (this.Protected) throw new RichApiError('InvalidOperation');
    this.context.state.structureProtected = true;
  }
  Unprotect(): void {
    assertWritable(this.context);
    this.context.state.structureProtected = false;
  }
}
