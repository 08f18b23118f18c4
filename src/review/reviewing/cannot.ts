/** What locks stop, in a sentence: said beside each button, before it is pressed. */
import type { Locks } from './locks';
import type { Added, Cannot } from './reviewing';

const forReading = (todo: string): string =>
  `This workbook is open for reading only. To ${todo}, open it for editing or save a copy.`;
const ofStructure = (what: string): string =>
  `The structure of this workbook is protected, so no sheet can be ${what}. Its owner can change that under Review › Protect Workbook.`;
const ofSheet = (name: string, so: string): string =>
  `The sheet “${name}” is protected, so ${so}. Its owner can change that under Review › Unprotect Sheet.`;

/** `reviewsSheet`: where the table of reviews stands; none where it is yet to be made. */
export const cannotDecide = (locks: Locks, reviewsSheet: string | undefined): Cannot => {
  if (locks.readOnly) return forReading('record decisions');
  if (reviewsSheet === undefined) return locks.structure ? ofStructure('added for decisions') : undefined;
  const sheet = locks.sheets.get(reviewsSheet);
  return sheet && ofSheet(sheet.name, 'no decision can be added to it');
};

/** Why no report can be added. */
export const cannotReport = ({ readOnly, structure }: Locks): Cannot => {
  if (readOnly) return forReading('make a report');
  return structure ? ofStructure('added for a report') : undefined;
};

/** "“Ledger”, “Old”" */
export const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** `so`: what comes of it that formats of these sheets may not be changed. */
export const formatsProtected = (names: readonly string[], so: string): string =>
  `${quoted(names)}: protected against changes of format, so ${so}.`;

/** Whether nothing can be highlighted, and else what is left out. */
export const cannotHighlight = (
  { readOnly, sheets }: Locks,
  flagged: ReadonlySet<string>,
): { readonly cannot?: string; readonly leftOut?: string } => {
  if (readOnly) return { cannot: forReading('highlight rows') };
  const closed = [...sheets].flatMap(([id, { name, formats }]) =>
    flagged.has(id) && !formats ? [name] : [],
  );
  if (closed.length === 0) return {};
  return closed.length === flagged.size
    ? { cannot: formatsProtected(closed, 'nothing can be highlighted there') }
    : { leftOut: formatsProtected(closed, 'left out of the highlight') };
};

/** `unlocked`: the cells were left open when their sheet was protected. */
export const cannotCorrect = (
  { readOnly, sheets }: Locks,
  sheetId: string,
  unlocked: () => Promise<boolean>,
): Promise<Cannot> => {
  if (readOnly) return Promise.resolve(forReading('write corrections'));
  const sheet = sheets.get(sheetId);
  if (!sheet) return Promise.resolve(undefined);
  return unlocked().then((open) => (open ? undefined : ofSheet(sheet.name, 'these cells cannot be written')));
};

/** Nothing is taken out unless all of it can be. */
export const cannotRemove = ({ readOnly, structure, sheets }: Locks, added: readonly Added[]): Cannot => {
  if (readOnly) return forReading('take anything out of it');
  if (structure && added.some(({ takes }) => takes?.what === 'sheet')) return ofStructure('taken out');
  for (const { takes } of added) {
    const sheet = takes?.what === 'table' && sheets.get(takes.sheetId);
    if (sheet) return ofSheet(sheet.name, 'a table on it cannot be taken out');
  }
  return undefined;
};

export const nothingWouldShow =
  'All other sheets are hidden, and Excel keeps one in sight, so nothing was taken out. Unhide a sheet, then try again.';
