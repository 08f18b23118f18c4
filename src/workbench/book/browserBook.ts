/** The workbook in a page: Univer's grid, formula bar and sheet tabs, and the same book behind them. */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { mergeLocales } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { ILayoutService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/en-US';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableWords from '@univerjs/preset-sheets-table/locales/en-US';
import { CalculationMode } from '@univerjs/sheets-formula';
import { emptyContent, type BookContent } from './content';
import { FunctionCalls, type BookFunction } from './functions';
import { startUniver, type PluginEntry, type Started } from './univer';
import { UniverBook } from './univerBook';

export class BrowserBook extends UniverBook {
  constructor(
    private readonly started: Started,
    content: BookContent,
    calls: FunctionCalls,
  ) {
    super(started.univer, started.api, content, calls);
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.started.univer.__getInjector().get(ILayoutService).focus();
  }

  setDark(dark: boolean): void {
    this.started.api.toggleDarkMode(dark);
  }
}

/** Shows a workbook in an element, which must have a size. One at a time: dispose of it before the next. */
export function createBrowserBook(
  container: HTMLElement,
  content: BookContent = emptyContent(),
  functions: readonly BookFunction[] = [],
  { dark = false }: { readonly dark?: boolean } = {},
): BrowserBook {
  const calls = new FunctionCalls(functions);
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      formula: {
        function: calls.classes,
        description: calls.descriptions,
        initialFormulaComputing: CalculationMode.WHEN_EMPTY,
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ];
  const started = startUniver(
    [
      ...presets.flatMap((preset) => preset.plugins as PluginEntry[]),
      // A tab with the table's name above the grid pushes the frozen rows away from where they belong.
      [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ],
    mergeLocales(coreWords, conditionalFormattingWords, noteWords, tableWords),
  );
  const book = new BrowserBook(started, content, calls);
  if (dark) book.setDark(true);
  return book;
}
