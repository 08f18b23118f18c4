/**
 * The highlight: conditional formats of our own over flagged rows. Cells, the user's formats and conditional formats stay
 * as they are. Ours are known again by their formula, which is always true and says whose it is.
 */
import { areaAddress } from '../review/cells/areaAddress';
import {
  highlightColours,
  highlightLooks,
  type HighlightLook,
  type HighlightMark,
} from '../review/liveWorkbook';
import type { Area } from '../review/workbook';
import { readEach } from './readEach';
import { asRefusal, refusal } from './refusals';
import { run } from './run';
import { orUnknown, orUntold, runOnWhatIsThere, runToTheEnd, unlessRefused } from './toTheEnd';

const marker = 'pms-review ';
const formulaOf = (look: HighlightLook): string => `=N("${marker}${look}")=0`;
const isOurs = (formula: string): boolean =>
  highlightLooks.some((look) => formula.includes(`"${marker}${look}"`));

/** Excel refuses longer texts of addresses, at 8,192. */
const longestAddress = 7_900;
/** Letters of addresses in one request: Excel on the web takes requests of 5 MB, of which addresses are a part. */
const lettersAtOnce = 500_000;

interface Sheets {
  /** Sheets whose formats we may change. */
  readonly open: readonly Excel.Worksheet[];
  /** Those whose protection forbids it. */
  readonly closed: readonly Excel.Worksheet[];
}

const sheetsOf = async (context: Excel.RequestContext): Promise<Sheets> => {
  const sheets = context.workbook.worksheets.load(
    'items/id, items/name, items/protection/protected, items/protection/options',
  );
  try {
    await context.sync();
  } catch (error) {
    return orUnknown(asRefusal(error), unprotectedSheets)(context);
  }
  const isOpen = ({ protection }: Excel.Worksheet): boolean =>
    !protection.protected || protection.options?.allowFormatCells === true;
  return {
    open: sheets.items.filter(isOpen),
    closed: sheets.items.filter((sheet) => !isOpen(sheet)),
  };
};

/** Of an Excel that knows no protection. */
const unprotectedSheets = async (context: Excel.RequestContext): Promise<Sheets> => {
  const sheets = context.workbook.worksheets.load('items/id, items/name');
  await context.sync();
  return { open: sheets.items, closed: [] };
};

interface OurRule {
  readonly sheet: Excel.Worksheet;
  readonly rule: Excel.ConditionalFormat;
}

interface OurRules {
  /** From the last to the first: where Excel knows rules by their place, those still to be deleted keep theirs. */
  readonly ours: readonly OurRule[];
  /** Sheets with rules that Excel lists and cannot read. */
  readonly unread: readonly Excel.Worksheet[];
}

/**
 * Our own rules. Of others only the kind is read, because Excel fails where more is read of some. Until the workbook is
 * reopened it may also list rules that it then cannot find, such as those doubled in its own dialog or brought back by an
 * undo.
 */
const ourRules = async (sheets: readonly Excel.Worksheet[]): Promise<OurRules> => {
  const found = await rulesOf(sheets);
  // Somebody may have deleted rules between the two requests: those are not listed a second time.
  return found.unread.length === 0 ? found : rulesOf(sheets);
};

const rulesOf = async (sheets: readonly Excel.Worksheet[]): Promise<OurRules> => {
  const [first] = sheets;
  if (!first) return { ours: [], unread: [] };
  const lists = await readEach(first.context, sheets, (sheet) =>
    sheet.getRange().conditionalFormats.load('items/id, items/type'),
  );
  const custom = lists.flatMap((list, index) =>
    (list?.items ?? [])
      .filter(({ type }) => type === (Excel.ConditionalFormatType.custom as string))
      .map((rule): OurRule => ({ sheet: sheets[index]!, rule })),
  );
  const rules = await readEach(first.context, custom, ({ rule }) => rule.custom.rule.load('formula'));
  const silent = new Set(custom.flatMap(({ sheet }, index) => (rules[index] ? [] : [sheet])));
  const unlisted = sheets.filter((_, index) => !lists[index]);
  return {
    ours: custom.filter((_, index) => isOurs(rules[index]?.formula ?? '')).reverse(),
    unread: await stillThere([...new Set([...unlisted, ...silent])]),
  };
};

/** Those of the sheets that were not deleted meanwhile. */
const stillThere = async (sheets: readonly Excel.Worksheet[]): Promise<readonly Excel.Worksheet[]> => {
  const [first] = sheets;
  if (!first) return [];
  const { context } = first;
  const now = sheets.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
  await context.sync();
  return sheets.filter((_, index) => !now[index]!.isNullObject);
};

/** Addresses of one sheet that are marked alike by one rule. */
interface Strip {
  readonly sheetId: string;
  readonly look: HighlightLook;
  readonly addresses: string;
}

/** Lays as much as one request takes, as a rule all of it, in place of what was laid before; the rest thereafter. */
export const highlight = async (marks: readonly HighlightMark[]): Promise<{ leftOut: readonly string[] }> => {
  /** Not until something is changed. */
  let before: ReadonlySet<string> | undefined;
  const asked = new Set(marks.map(({ sheetId }) => sheetId));
  try {
    const { requests, leftOut } = await runOnWhatIsThere(async (context) => {
      const { closed: locked, open } = await sheetsOf(context);
      const ids = new Set(open.map(({ id }) => id).filter((id) => asked.has(id)));
      const closed = locked.filter(({ id }) => asked.has(id));
      if (ids.size === 0 && closed.length > 0) throw refusal('protected');
      const { ours: earlier } = await ourRules(open);
      // Done anew, it would find what it had laid itself.
      before ??= new Set(earlier.map(nameOf));
      for (const { rule } of earlier) rule.delete();
      const requests = requestsOf(marks.filter(({ sheetId }) => ids.has(sheetId)));
      await layAll(context, requests.next().value ?? []);
      return { requests, leftOut: closed.map(({ name }) => name) };
    });
    for (const strips of requests) await runToTheEnd((context) => layAll(context, strips));
    return { leftOut };
  } catch (error) {
    // Half of a highlight would be taken for all of it.
    const laidBefore = before;
    if (laidBefore) await unlessRefused(() => takeOff(laidBefore));
    throw error;
  }
};

/** Takes off what of ours is laid, unless it is what was before. */
const takeOff = (before: ReadonlySet<string>): Promise<void> =>
  run(async (context) => {
    const { ours } = await ourRules((await sheetsOf(context)).open);
    if (ours.length === before.size && ours.every((each) => before.has(nameOf(each)))) return;
    for (const { rule } of ours) rule.delete();
    await context.sync();
  });

/** Ids are told apart on one sheet only where they say a rule's place among the others. */
const nameOf = ({ sheet, rule }: OurRule): string => `${sheet.id} ${rule.id}`;

/** One after the other: to write down the addresses of one is long enough for one go. */
function* requestsOf(marks: readonly HighlightMark[]): Generator<readonly Strip[]> {
  let strips: Strip[] = [];
  let letters = 0;
  for (const { sheetId, look, areas } of marks)
    for (const addresses of addressesOf(areas)) {
      if (letters + addresses.length > lettersAtOnce) {
        yield strips;
        [strips, letters] = [[], 0];
      }
      strips.push({ sheetId, look, addresses });
      letters += addresses.length;
    }
  yield strips;
}

const layAll = async (context: Excel.RequestContext, strips: readonly Strip[]): Promise<void> => {
  for (const { sheetId, look, addresses } of strips)
    lay(context.workbook.worksheets.getItem(sheetId), addresses, look);
  await context.sync();
};

const lay = (sheet: Excel.Worksheet, addresses: string, look: HighlightLook): void => {
  const format = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formulaOf(look);
  format.custom.format.fill.color = highlightColours[look].fill;
  format.custom.format.font.color = highlightColours[look].font;
  // The user's own rules go on counting.
  format.stopIfTrue = false;
};

/** Addresses in texts that are not too long for Excel. */
function* addressesOf(areas: readonly Area[]): Generator<string> {
  let text = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (text !== '' && text.length + 1 + address.length > longestAddress) {
      yield text;
      text = '';
    }
    text = text === '' ? address : `${text},${address}`;
  }
  if (text !== '') yield text;
}

/** Takes the highlight off. `leftOut`: the names of protected sheets on which it stays; `unread`: of those where it may. */
export const clearHighlight = (): Promise<Cleared> =>
  takeOffAll().catch((error: unknown) => orUnknown(error, { leftOut: [], unread: [] }));

interface Cleared {
  readonly leftOut: readonly string[];
  readonly unread: readonly string[];
}

const takeOffAll = (): Promise<Cleared> =>
  runOnWhatIsThere(async (context) => {
    const { open, closed } = await sheetsOf(context);
    const { ours, unread } = await ourRules([...open, ...closed]);
    for (const { sheet, rule } of ours) if (!closed.includes(sheet)) rule.delete();
    await context.sync();
    // A protected sheet without a highlight has none to leave.
    const marked = new Set(ours.map(({ sheet }) => sheet));
    return {
      leftOut: closed.filter((sheet) => marked.has(sheet)).map(({ name }) => name),
      unread: unread.map(({ name }) => name),
    };
  });

/** Whether any sheet has our highlight, as far as Excel tells. */
export const isHighlighted = (): Promise<boolean> =>
  haveOurs().catch((error: unknown) => orUntold(error, false));

const haveOurs = (): Promise<boolean> =>
  runOnWhatIsThere(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    return (await ourRules(sheets.items)).ours.length > 0;
  });
