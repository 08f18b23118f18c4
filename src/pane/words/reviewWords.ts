/** How decisions and the state of a review are said. Colour plays no part: each has its words. */
import type { Decision, Review, ReviewState } from '../../review/session';
import { dateAndTime } from './findingWords';

/** What a lead chooses from, in the order of the form. Two of them have to say why. */
export const choices: readonly { readonly decision: Decision; readonly label: string }[] = [
  { decision: 'to be corrected', label: 'To be corrected' },
  { decision: 'accepted', label: 'Accepted, because…' },
  { decision: 'referred to the CCG', label: 'Referred to the CCG' },
  { decision: 'not agreed', label: 'Not agreed: the finding is wrong, because…' },
];

export const needsReason = (decision: Decision): boolean =>
  decision === 'accepted' || decision === 'not agreed';

const words: Readonly<Record<ReviewState | 'withdrawn', string>> = {
  'not reviewed': 'To do',
  'out of date': 'Out of date',
  'to be corrected': 'To be corrected',
  accepted: 'Accepted',
  'referred to the CCG': 'Referred to the CCG',
  'not agreed': 'Not agreed',
  withdrawn: 'Taken back',
};
export const wordsOf = (state: ReviewState | Review['decision']): string => words[state];
/** The same inside a sentence: "referred to the CCG". */
export const wordsWithin = (state: ReviewState): string =>
  wordsOf(state).replace(/^./, (first) => first.toLowerCase());

/** Whether a lead still has something to decide. */
export const isToDo = (state: ReviewState): boolean => state === 'not reviewed' || state === 'out of date';

/** "J. Patel, 21 Nov 2026, 14:32" */
export const signatureOf = ({ reviewer, time }: Pick<Review, 'reviewer' | 'time'>): string =>
  [reviewer || 'Somebody', ...(time ? [dateAndTime(new Date(time))] : [])].join(', ');
