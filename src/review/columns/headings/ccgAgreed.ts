/** "CCG agreed?": the CCG's own agreement, or in a ledger that of the CCGs which money moves between: the table decides. */
import type { Fact } from '../../../policy/facts';
import type { BlockKind } from '../blockKind';
import { contentsOf } from '../contents';
import { headingText, type RawColumn } from '../rawColumn';
import { plainHeading } from './plainHeading';
import type { Recognised } from './recognise';

const isSaid = (column: RawColumn): boolean =>
  /^(?:date (?:of )?)?ccg (?:agreed|agreement)(?: date| y\/n)?$/.test(plainHeading(headingText(column)));

const that = (fact: Fact): Recognised => ({
  fact,
  certainty: 'likely',
  reason: 'the heading says that the CCG agreed',
});

/** What such a column is by itself: no agreement with the practice, whatever its day. */
export const ccgAgreed = (column: RawColumn): Recognised | undefined => {
  if (!isSaid(column)) return undefined;
  const { amounts, dates } = contentsOf(column.cells);
  // "CCG agreed" over pounds is how much.
  return amounts > 0.6 && dates < 0.5 ? undefined : that('agreementOfCcgs');
};

/** Takes it as what the table lacks: a ledger of the CCGs' agreement, any other of the agreement with the CCG. */
export const takeCcgAgreed = (
  kind: BlockKind,
  columns: Map<Fact, RawColumn>,
  said: Map<RawColumn, Recognised>,
): void => {
  const agreed = [...said].find(([column, { answered }]) => !answered && isSaid(column))?.[0];
  const ofCcgs = columns.get('agreementOfCcgs');
  if (!agreed || columns.has('agreedWithCcg') || (kind === 'ledger' && (!ofCcgs || ofCcgs === agreed)))
    return;
  columns.set('agreedWithCcg', agreed);
  said.set(agreed, that('agreedWithCcg'));
};
