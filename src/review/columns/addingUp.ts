/** Which of several columns carry the figures of a premium: those that add up. */
import type { Fact } from '../../policy/facts';
import type { Pence } from '../../policy/money';
import { readMoney } from '../cells';
import type { RawColumn } from './rawColumn';

/** Premium = PMS funding − GMS equivalent − linked funding. */
const figures = ['premium', 'pmsFunding', 'gmsEquivalent'] as const;
type Figures = Readonly<Record<(typeof figures)[number], RawColumn>>;

/** Each may be rounded to a pound. */
const rounding: Pence = 200;
const fewestRows = 2;
/** Of the rows that say all three. */
const nearlyAll = 0.8;
/** More are a list of figures, and not a few that could each be meant. */
const mostTried = 64;

/**
 * Where several columns could be a premium, or the funding and GMS equivalent it is worked out from ("GMS equivalent
 * (gross)" beside "(net of out of hours)", a premium before it was rebased), and others than those `taken` add up in more
 * rows, those; else `undefined`. `claims`: all that could be each, the likeliest first.
 */
export const figuresAddingUp = (
  taken: ReadonlyMap<Fact, RawColumn>,
  claims: ReadonlyMap<Fact, readonly RawColumn[]>,
): Figures | undefined => {
  const [premiums, fundings, equivalents] = figures.map((fact) => claims.get(fact) ?? []);
  const ways = premiums!.length * fundings!.length * equivalents!.length;
  if (ways < 2 || ways > mostTried || figures.some((fact) => !taken.has(fact))) return undefined;
  const linked = taken.get('linkedFunding');
  const linkedIn = (row: number): Pence => numberIn(linked?.cells[row]) ?? 0;
  const rowsOf = (some: Figures): { readonly read: number; readonly right: number } => {
    let [read, right] = [0, 0];
    for (let row = 0; row < some.premium.cells.length; row++) {
      const [premium, funding, equivalent] = figures.map((fact) => numberIn(some[fact].cells[row]));
      if (premium === undefined || funding === undefined || equivalent === undefined) continue;
      read++;
      if (Math.abs(premium - (funding - equivalent - linkedIn(row))) <= rounding) right++;
    }
    return { read, right };
  };
  let best: Figures | undefined;
  let most = rowsOf(Object.fromEntries(figures.map((fact) => [fact, taken.get(fact)!])) as Figures).right;
  for (const premium of premiums!)
    for (const pmsFunding of fundings!)
      for (const gmsEquivalent of equivalents!) {
        const some = { premium, pmsFunding, gmsEquivalent };
        const { read, right } = rowsOf(some);
        if (right <= most || right < fewestRows || right < nearlyAll * read) continue;
        [best, most] = [some, right];
      }
  return best;
};

const numberIn = (cell: RawColumn['cells'][number] | undefined): Pence | undefined => {
  const amount = readMoney(cell ?? '');
  return typeof amount === 'number' ? amount : undefined;
};
