/** Arguments that may be a range or the address of one. */
import { RichApiError } from '../errors';
import { parseLocal, splitSheet } from './address';
import type { ModelContext } from './context';
import { sameName } from './keyed';
import { Range } from './range';

/** `sheetId` is where an address without a sheet is looked for; else on the sheet in front. */
export function resolveRange(context: ModelContext, argument: unknown, sheetId?: string): Range {
  if (argument instanceof Range) return argument;
  if (typeof argument !== 'string') throw new RichApiError('InvalidArgument');
  const [name, local] = splitSheet(argument);
  const area = parseLocal(local);
  const sheet =
    name === undefined
      ? (sheetId ?? context.book.activeSheetId())
      : context.book.sheets().find((each) => sameName(each.name, name))?.id;
  if (!area || sheet === undefined) throw new RichApiError('InvalidArgument');
  return new Range(context, sheet, area);
}
