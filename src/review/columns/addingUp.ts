/** Which of several columns carry the figures of a premium: those that add up. */
import type { Fact } from '../../policy/facts';
import type { Pence } from '../../policy/money';
import { penceOr } from '../cells';
import type { RawColumn } from './rawColumn';

/** Premium = PMS funding − GMS equivalent − linked funding. */
const figures = ['premium', 'pmsFunding', 'gmsEquivalent'] as const;

/** Each may be rounded to a pound. */
const rounding: Pence = 200;
/** Of the rows that say all three. */
const nearlyAll = 0.8;
/** More are a list of figures, and not a few that could each be meant. */
const mostTried = 64;

/**
 * Where several columns could be a premium, or the funding and GMS equivalent it is worked out from ("GMS equivalent
 * (gross)" beside "(net of out of hours)", a premium before it was rebased), and others than those `taken` add up in more
 * rows, those; none where there is no choice. `claims`: all that could be each; where it says none, only what is taken.
 */
export const figuresAddingUp = (
  taken: ReadonlyMap<Fact, RawColumn>,
  claims: ReadonlyMap<Fact, readonly RawColumn[]>,
): ReadonlyMap<Fact, RawColumn> => {
  const own = figures.flatMap((fact) => taken.get(fact) ?? []);
  if (own.length < figures.length) return new Map();
  const [premiums, fundings, equivalents] = figures.map((fact, at) => claims.get(fact) ?? [own[at]!]);
  const ways = premiums!.flatMap((a) => fundings!.flatMap((b) => equivalents!.map((c) => [a, b, c])));
  if (ways.length < 2 || ways.length > mostTried) return new Map();
  const linked = penceIn(taken.get('linkedFunding'));
  let best = own;
  let most = 0;
  for (const way of [own, ...ways]) {
    const [premium, funding, equivalent] = way.map(penceIn);
    const out = premium!.map((pence, row) =>
      Math.abs(pence - funding![row]! + equivalent![row]! + (linked[row] || 0)),
    );
    const right = out.filter((each) => each <= rounding).length;
    const read = out.filter((each) => !Number.isNaN(each)).length;
    // One row may add up by chance.
    if (way === own || (right > most && right > 1 && right >= nearlyAll * read)) [best, most] = [way, right];
  }
  return new Map(best.map((column, at) => [figures[at]!, column]));
};

/** NaN where a cell says none. */
const penceIn = (column: RawColumn | undefined): readonly Pence[] =>
  column?.cells.map((cell) => penceOr(cell, NaN)) ?? [];
