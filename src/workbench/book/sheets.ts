/** The sheets of a book: names, tabs, order. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import { InsertSheetCommand, SetWorksheetOrderMutation } from '@univerjs/sheets';
import type { BookSheet, Visibility } from './book';
import { sheetData } from './content';
import type { BookContext } from './context';

export class Sheets {
  constructor(private readonly context: BookContext) {}

  all(): BookSheet[] {
    return this.context.workbook.getSheets().map((sheet) => this.asSheet(sheet));
  }

  /** Univer brings what is added to the front. */
  add(name: string | undefined, at: number | undefined): BookSheet {
    const names = new Set(this.all().map((sheet) => sheet.name.toLowerCase()));
    if (name !== undefined && names.has(name.toLowerCase())) {
      throw new Error(`There is a sheet named ${name} already.`);
    }
    let number = names.size + 1;
    while (names.has(`sheet${number}`)) number += 1;
    const id = this.context.ids.next();
    this.context.run(InsertSheetCommand.id, {
      index: at ?? names.size,
      sheet: sheetData(id, name ?? `Sheet${number}`),
    });
    return this.asSheet(this.context.sheet(id));
  }

  delete(sheetId: string): void {
    if (!this.context.workbook.deleteSheet(this.context.sheet(sheetId))) {
      throw new Error('A workbook must have a visible sheet.');
    }
    const { kept } = this.context;
    delete kept.sheets[sheetId];
    kept.charts = kept.charts.filter((chart) => chart.sheetId !== sheetId);
  }

  move(sheetId: string, to: number): void {
    this.context.run(SetWorksheetOrderMutation.id, {
      subUnitId: this.context.univerId(sheetId),
      fromOrder: this.all().findIndex((sheet) => sheet.id === sheetId),
      toOrder: to,
    });
  }

  private asSheet(sheet: FWorksheet): BookSheet {
    const id = this.context.ids.toBook(sheet.getSheetId());
    const kept = this.context.keptSheet(id);
    return {
      id,
      get name() {
        return sheet.getSheetName();
      },
      set name(name: string) {
        sheet.setName(name);
      },
      get visibility(): Visibility {
        if (!sheet.isSheetHidden()) return 'Visible';
        return kept.veryHidden ? 'VeryHidden' : 'Hidden';
      },
      set visibility(visibility: Visibility) {
        kept.veryHidden = visibility === 'VeryHidden';
        if (visibility === 'Visible') sheet.showSheet();
        else sheet.hideSheet();
      },
      get tabColor() {
        return sheet.getTabColor() ?? '';
      },
      set tabColor(color: string) {
        sheet.setTabColor(color);
      },
    };
  }
}
