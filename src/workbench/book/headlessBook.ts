/** The workbook without a screen: in Node, for tests and scripts. */
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { CalculationMode } from '@univerjs/sheets-formula';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { emptyContent, type BookContent } from './content';
import { FunctionCalls, type BookFunction } from './functions';
import { startUniver, type PluginEntry } from './univer';
import { openInUniver, type UniverBook } from './univerBook';

/** `functions`: those of `PMS.*` the add-in has, such as the entries of its functions.json. */
export function createHeadlessBook(
  content?: BookContent,
  functions: readonly BookFunction[] = [],
): UniverBook {
  const calls = new FunctionCalls(functions);
  const { plugins } = UniverSheetsNodeCorePreset({
    formula: {
      function: calls.classes,
      description: calls.descriptions,
      initialFormulaComputing: CalculationMode.WHEN_EMPTY,
    },
  });
  const started = startUniver([
    ...(plugins as PluginEntry[]),
    UniverSheetsConditionalFormattingPlugin,
    UniverSheetsNotePlugin,
    UniverSheetsTablePlugin,
  ]);
  return openInUniver(started, content ?? emptyContent(), calls);
}
