/** What was edited since a check: of the data, of the reviews, or of other sheets that the data may go by. */
import type { Block } from '../columns/blocks';
import { haveFormulas } from '../columns/haveFormulas';
import { isReviewsTable } from '../ours/ourNames';
import { isOurSheetName } from '../ours/ourSheetNames';
import { oursAmong } from '../ours/ourTables';
import type { Changes } from './changes';
import type { Followed, Heard } from './keepingUp';
import type { SheetInfo } from '../workbook';

/** Data, reviews, or a report's own sheet: each edit to where it belongs. */
export const sortEdits = async (
  now: readonly Heard[],
  changes: Changes,
  followed: Followed,
): Promise<void> => {
  const { workbook } = followed;
  if (now.some(({ what }) => what === 'protection')) await followed.lookAtLocks();
  if (now.every(({ what }) => what === 'protection')) return;
  const tables = await oursAmong(workbook, await workbook.tables());
  const ours = new Set(tables.map(({ sheetId }) => sheetId));
  const reviews = tables.find(({ name }) => isReviewsTable(name));
  if (now.some(({ what }) => what === 'sheets') && (await sheetsDiffer(followed, ours))) changes.more = true;
  // Of what was written from here nothing is to be read again, unless there is more of it than has been read.
  const grown = reviews?.area.rows !== followed.checked()?.reviews.table?.rows;
  const ofReviews = now.filter(
    (change) => change.what === 'cells' && change.sheetId === reviews?.sheetId && (!change.own || grown),
  );
  const edited = now.filter((change) => change.what === 'cells').filter(({ sheetId }) => !ours.has(sheetId));
  for (const { sheetId, areas, moved } of edited) changes.add(followed.blocks(), sheetId, areas, moved);
  for (const sheetId of new Set(edited.map((change) => change.sheetId)))
    if (!changes.more && isWithoutData(followed, sheetId)) {
      if (await followed.holdsData(sheetId)) changes.more = true;
      // Formulas of the data may go by it.
      else changes.formulas ||= await haveFormulas(workbook, followed.blocks());
    }
  if (ofReviews.length > 0 || (grown && followed.checked()))
    await followed.reviewsEdited({
      byOthers: ofReviews.some((change) => change.what === 'cells' && change.remote && !change.moved),
      byHand:
        ofReviews.length > 0 &&
        ofReviews.every((change) => change.what === 'cells' && !change.remote && !change.byAddin),
    });
};

/** A sheet that was looked at, and nothing to check was found: a heading more may make it a ledger. */
const isWithoutData = (followed: Followed, sheetId: string): boolean => {
  const own = followed.blocks().filter((block) => block.sheetId === sheetId);
  return own.length > 0 && own.every(({ kind }) => kind === 'neither');
};

/** Sheets that we add or take out ourselves are no change of what was checked. */
const sheetsDiffer = async (followed: Followed, ours: ReadonlySet<string>): Promise<boolean> => {
  const known = new Map(followed.blocks().map((block) => [block.sheetId, block]));
  const sheets = (await followed.workbook.sheets()).filter(({ id }) => !ours.has(id));
  const gone = [...known].some(
    ([id, { sheet }]) => !ours.has(id) && !sheets.some((each) => each.id === id) && !isOurSheetName(sheet),
  );
  return (
    gone ||
    sheets.some((sheet) => differs(sheet, known.get(sheet.id))) ||
    areInOtherOrder(sheets, followed.blocks())
  );
};

/** Sheets are read in the order of their tabs: of a practice in two schedules the first says the CCG. */
const areInOtherOrder = (sheets: readonly SheetInfo[], blocks: readonly Block[]): boolean => {
  const before = new Set(blocks.flatMap(({ kind, sheetId }) => (kind === 'neither' ? [] : sheetId)));
  const now = sheets.filter(({ id }) => before.has(id));
  return [...before].some((id, at) => id !== now[at]?.id);
};

/** Whether a sheet is called otherwise than its block says, or was hidden or shown: a draft is read only where it shows. */
const differs = ({ name, visible }: SheetInfo, known: Block | undefined): boolean =>
  name !== known?.sheet ||
  (visible !== known.visible && (known.kind !== 'neither' || known.leftAlone === true));
