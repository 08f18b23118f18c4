/** What the parts of a Univer book share. */
import { ICommandService, type Injector, type Worksheet } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Kept, KeptSheet } from './content';
import { SheetIds } from './sheetIds';

export class BookContext {
  readonly ids = new SheetIds();
  readonly commands: ICommandService;

  constructor(
    readonly injector: Injector,
    readonly workbook: FWorkbook,
    readonly kept: Kept,
  ) {
    this.commands = injector.get(ICommandService);
    for (const sheet of workbook.getSheets()) this.ids.toBook(sheet.getSheetId());
  }

  get unitId(): string {
    return this.workbook.getId();
  }

  univerId(sheetId: string): string {
    return this.ids.toUniver(sheetId);
  }

  sheet(sheetId: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(this.univerId(sheetId));
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  /** Univer's model of the sheet: what reading goes by. */
  model(sheetId: string): Worksheet {
    return this.sheet(sheetId).getSheet();
  }

  keptSheet(sheetId: string): KeptSheet {
    return (this.kept.sheets[sheetId] ??= {});
  }

  /** Does a command of Univer's at once; throws where Univer refuses it. */
  run(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params })) {
      throw new Error(`The grid refused ${id}.`);
    }
  }
}
