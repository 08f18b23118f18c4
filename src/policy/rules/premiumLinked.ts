/**
 * After the phase no premium is left that is not linked to a service or a population. The phase is over where the
 * schedule shows at least four years and its last brings no further release; until then what is left may yet go.
 *
 * A link is a special population, scheme or purpose recorded on the row, or linked funding that covers what is left. By
 * its definition the premium has linked funding taken out already, so that is a link only where the sheet shows that its
 * own premium has not. No link recorded is none: it is what would justify the money, so a blank leaves it unjustified.
 */
import type { FactRef } from '../facts';
import type { Pence } from '../money';
import { fewestYears } from '../redeployment';
import { BLANK, UNREADABLE, isGap, type Messages, type Rule, type ScheduleRow, type Terms } from './rule';
import { saysNoMore } from '../plainNo';
import { wordSet } from '../wordSet';
import { acrossTables, cannotJoin } from './shared/acrossTables';
import { namesOne } from './shared/namesOne';
import { stepsNotShown } from './shared/releaseOf';
import { monthlyRounding, monthlyTolerance, toleranceOver } from './shared/tolerance';
import { plain } from './shared/verdicts';

const messages = {
  noPremium: {
    says: '{practice} has no premium to retain. That it stays on a PMS agreement is as it should be: 5(h).',
  },
  nothingLeft: {
    says: 'Nothing of the premium of {practice} is left after the phase. That it stays on a PMS agreement is as it should be: 5(h).',
  },
  linked: { says: 'What {practice} retains is linked to a service or a population.' },
  notLinked: {
    says: '{practice} still has {retained} of its {premium} premium in {last}, after the phase, and no service or population is recorded that it is linked to.',
    putRight: 'Record the service or population that the {retained} is for, or release it.',
  },
  linkUnclear: {
    says: '{practice} still has {retained} of its {premium} premium in {last}, after the phase; what service or population it is linked to cannot be read or told.',
    putRight:
      'Say what the {retained} is for: name the service or population, and show PMS funding, GMS equivalent and linked funding.',
  },
  phaseNotShown: {
    says: '{practice} still has {retained} of its {premium} premium in {last}, where the schedule ends: it is not clear whether it is kept after the phase.',
    putRight: 'Add the years to the schedule until the phase is over.',
  },
  stepsNotShown: {
    says: '{practice} still has {retained} of its {premium} premium in {last} by the steps that are shown, which are the later ones of an even release from {start} on: it is not clear whether it is kept after the phase.',
    putRight: 'Add the years before to the schedule, with the step of each: 0 if nothing.',
  },
  amountMissing: {
    says: 'It is not clear what {practice} retains after the phase: its premium, or what is released, is blank or cannot be read.',
    putRight: 'Enter the premium and what is released in each year as numbers.',
  },
  ...acrossTables('what {practice} retains after the phase'),
} satisfies Messages;
type MessageName = keyof typeof messages;

export const premiumLinked: Rule<MessageName> = {
  id: 'premium-linked',
  kind: 'advice',
  title: 'Premium kept is linked',
  paragraph: {
    source: 'Review outcome',
    summary:
      'Funding above what GMS practices have is linked to defined services beyond core general practice, or to the needs of a special population.',
  },
  messages,
  schedule: {
    needs: [
      'premium',
      ['released', 'retained', 'step'],
      ['specialPopulation', 'linkedFunding', 'scheme', 'purpose'],
    ],
    acrossTables: cannotJoin,
    check(row, terms) {
      const premium = row.premium;
      if (!isGap(premium) && premium <= 0) return noPremium;
      const last = row.years.at(-1)!;
      const released = row.released(last);
      if (isGap(premium) || isGap(released))
        return {
          outcome: 'evidence needed',
          message: 'amountMissing',
          evidence: ['premium', { fact: 'released', year: last }],
        };
      const retained = premium - released;
      if (retained <= monthlyTolerance(terms)) return nothingLeft;
      const link = linkOf(row, premium, retained, terms);
      if (link === 'linked') return linked;
      const isOver = phaseIsOver(row);
      const before = isOver ? stepsNotShown(row, terms) : undefined;
      const known = isOver ? link : 'phase not shown';
      const [outcome, message] = answers[before ? 'steps not shown' : known];
      return {
        outcome,
        message,
        values: {
          premium: { money: premium },
          retained: { money: retained },
          last: { year: last },
          ...(before && { start: { year: before.start } }),
        },
        difference: retained,
        evidence: [{ fact: 'released', year: last }, ...linkCells],
      };
    },
  },
};

const noPremium = plain('not applicable', 'noPremium');
const nothingLeft = plain('met', 'nothingLeft');
const linked = plain('met', 'linked');
const linkCells: readonly FactRef[] = ['premium', 'specialPopulation', 'linkedFunding', 'scheme', 'purpose'];

const answers = {
  'not linked': ['breach', 'notLinked'],
  unclear: ['evidence needed', 'linkUnclear'],
  'phase not shown': ['evidence needed', 'phaseNotShown'],
  'steps not shown': ['evidence needed', 'stepsNotShown'],
} as const;

/** Four years at least, of which the last releases no more than the one before. */
const phaseIsOver = (row: ScheduleRow): boolean => {
  const { years } = row;
  const last = years.at(-1)!;
  if (last - years[0]! + 1 < fewestYears) return false;
  const then = row.released(years.at(-2)!);
  const now = row.released(last);
  return !isGap(then) && !isGap(now) && now - then <= monthlyRounding;
};

type Link = 'linked' | 'not linked' | 'unclear';

const linkOf = (row: ScheduleRow, premium: Pence, retained: Pence, terms: Terms): Link => {
  const links = [
    named(row, 'specialPopulation'),
    named(row, 'scheme'),
    named(row, 'purpose'),
    fundingLink(row, premium, retained, terms),
  ];
  if (links.includes('linked')) return 'linked';
  return links.includes('unclear') ? 'unclear' : 'not linked';
};

/** What is said that is not "no", and may be the name of a population, service or scheme. */
const named = (row: ScheduleRow, fact: 'specialPopulation' | 'scheme' | 'purpose'): Link => {
  const answer = row.answer(fact);
  if (answer === UNREADABLE) return 'unclear';
  const text = row.text(fact);
  if (answer === 'yes' || answer === 'words') return isGap(text) || namesOne(text) ? 'linked' : 'unclear';
  if (answer !== 'no' && answer !== 'pending') return 'not linked';
  // "Unplanned admissions", "Under 25s": names that begin as a refusal would.
  return isGap(text) || saysNoMore(text, askedFor) ? 'not linked' : 'unclear';
};
const askedFor = wordSet(
  'special population populations service services scheme schemes purpose link linked unlinked',
);

/** Linked funding is a link where the premium still has it in: where it is funding less GMS equivalent alone. */
const fundingLink = (row: ScheduleRow, premium: Pence, retained: Pence, terms: Terms): Link => {
  const funding = row.linkedFunding;
  if (isGap(funding)) return funding === BLANK ? 'not linked' : 'unclear';
  if (funding < retained - monthlyRounding) return 'not linked';
  const pmsFunding = row.pmsFunding;
  const gmsEquivalent = row.gmsEquivalent;
  if (isGap(pmsFunding) || isGap(gmsEquivalent)) return 'unclear';
  const excess = pmsFunding - gmsEquivalent;
  const tolerance = toleranceOver(3, terms);
  if (Math.abs(excess - funding - premium) <= tolerance) return 'not linked';
  return Math.abs(excess - premium) <= tolerance ? 'linked' : 'unclear';
};
