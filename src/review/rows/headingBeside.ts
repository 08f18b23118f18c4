import type { Fact } from '../../policy/facts';
import { fundOver } from '../../policy/fundingSource';
import { readOnce } from '../../policy/readOnce';
import type { CellValue } from '../../policy/rules/rule';
import { statusOver } from '../../policy/status';
import { plainText } from '../cells';
import type { Block } from '../columns/blocks';
import { ccgCode } from '../columns/contents';
import { isPracticeCode } from '../columns/lines/lineCells';

/** What stands here says it of its own row. */
const ofTheRow: readonly Fact[] = ['status', 'approved', 'fundingSource'];
/** Where words beside a figure name nothing that is spent on. */
const ofWhom: readonly Fact[] = ['practiceCode', 'practiceName', 'ccg', 'ccgName'];

/** "2.", "B)": which section it is. */
const sectionNumber = /^\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})\W*$/i;

/** How far rows have come by the words over them. "01Y" is a CCG, and no yes. */
export const statusOfRows = (heading: string): ReturnType<typeof statusOver> =>
  ccgCode.test(heading) || isPracticeCode(heading) ? undefined : statusOver(heading);

const saysOfRows = readOnce((cell): 'open' | 'decided' | 'nothing' => {
  const words = plainText(cell);
  const [status, fund] = [statusOfRows(words), fundOver(words)];
  if (status === 'open' || fund === 'other') return 'open';
  return (status ?? fund) ? 'decided' : 'nothing';
});

/**
 * Reads the heading over the rows below in a line of several cells of a block: one that says how far they have come or whose
 * money they are, beside its number, a note, or what they come to: "Pipeline" beside "not yet agreed" or 60,000. What a
 * heading says is decided, a note beside it may take back.
 */
export const headingBesideIn = ({
  mapping: { facts },
  area,
}: Pick<Block, 'mapping' | 'area'>): ((cells: readonly CellValue[]) => string | undefined) => {
  const placesOf = (of: (fact: Fact) => boolean): ReadonlySet<number> =>
    new Set((Object.keys(facts) as Fact[]).filter(of).map((fact) => facts[fact]! - area.column));
  const own = placesOf((fact) => ofTheRow.includes(fact));
  const others = placesOf((fact) => !ofWhom.includes(fact));
  const names = facts.practiceName === undefined ? -1 : facts.practiceName - area.column;
  return (cells) => {
    let first = -1;
    let second = -1;
    let hasFigure = false;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]!;
      if (cell === '') continue;
      if (typeof cell !== 'string') hasFigure ||= first !== -1;
      else if (second !== -1) return undefined;
      else if (first === -1) first = at;
      else second = at;
      if (hasFigure && second !== -1) return undefined;
    }
    if (first === -1 || own.has(first) || own.has(second) || (hasFigure && others.has(first)))
      return undefined;
    const words = cells[first] as string;
    if (words.length === 6 && isPracticeCode(words)) return undefined;
    const says = saysOfRows(words);
    if (second !== -1) {
      const note = cells[second] as string;
      if (isPracticeCode(note)) return undefined;
      if (sectionNumber.test(words)) return note;
      return says === 'open' ? words : says === 'decided' ? `${words} ${note}` : undefined;
    }
    // "Active Care" beside a figure may be a practice.
    return says === 'open' || (says === 'decided' && !(hasFigure && first === names)) ? words : undefined;
  };
};
