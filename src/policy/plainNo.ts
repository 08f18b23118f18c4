/**
 * Whether words that begin with "no" or speak of what is to come say no more than that. Where a cell is to name something
 * (reasons, a population, a service), "Not viable without a partner" and "Planned closure" do name it.
 */
import { wordSet } from './wordSet';

const common = wordSet(`
  n no none nil not never false neither nor nothing without yet any known given stated recorded provided identified
  received available submitted required needed there is are was were have has been be being to the a an of for from by at
  this it as and or pending tba tbc tbd awaiting awaited outstanding follow confirmed agreed advised determined decided
  discussion under in progress ongoing draft will response reply information confirmation decision practice ccg ccgs`);

/** `subject`: what is asked for, in the words that a refusal may call it by. */
export const saysNoMore = (text: string, subject: ReadonlySet<string>): boolean =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => common.has(word) || subject.has(word));
