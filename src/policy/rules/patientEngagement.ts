/**
 * The duty is on changes of services. No cell says by itself that services change, so they are taken to where a practice
 * loses premium or released money is redeployed; a sheet says that they do not with "n/a" or "no change to services".
 */
import { readOnce } from '../readOnce';
import {
  paidFromQualityPremium,
  qualityPremium,
  recordOf,
  spendingMessages,
  type Recorded,
} from './shared/records';
import { firstReleased, nothingReleased, releaseMessages } from './shared/release';
import { releasedWithout, spentWithout } from './shared/unrecorded';
import { isGap, type Messages, type Row, type Rule } from './rule';
import { plain } from './shared/verdicts';

const messages = {
  met: { says: 'Patients were engaged.' },
  ...releaseMessages,
  noChange: { says: 'It is recorded that no services change.' },
  ...spendingMessages,
  notEngaged: {
    says: '{practice} loses premium, and the engagement of patients is “{said}”: it has not been done.',
    putRight: 'Engage the patients of {practice} on how their services change, and record it.',
  },
  engagementMissing: {
    says: '{practice} loses premium, and no engagement of patients is recorded.',
    putRight: 'Record how patients were engaged, or that no services change.',
  },
  engagementUnclear: {
    says: '{practice} loses premium, and it is not clear whether “{said}” is an engagement of patients that was done.',
    putRight: 'Say plainly whether patients were engaged, and when.',
  },
  spentWithout: {
    says: '{amount} from {practice} is redeployed, and the engagement of patients is “{said}”: it has not been done.',
    putRight: 'Engage the patients on how their services change, and record it.',
  },
  spentMissing: {
    says: '{amount} from {practice} is redeployed, and no engagement of patients is recorded.',
    putRight: 'Record how patients were engaged, or that no services change.',
  },
  spentUnclear: {
    says: '{amount} from {practice} is redeployed, and it is not clear whether “{said}” is an engagement of patients that was done.',
    putRight: 'Say plainly whether patients were engaged, and when.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const patientEngagement: Rule<MessageName> = {
  id: 'patient-engagement',
  kind: 'advice',
  title: 'Engage patients',
  paragraph: {
    source: 'Framework',
    number: '5(d)',
    summary: 'Patients are engaged where the review changes their services, and the engagement is recorded.',
  },
  messages,
  schedule: {
    needs: ['patientsEngaged', ['released', 'retained', 'step']],
    acrossTables: 'saidOnce',
    check(row) {
      const first = firstReleased(row);
      if (first === 'nothing') return nothingReleased;
      const recorded = engagementOf(row);
      if (recorded === 'yes') return met;
      if (saysNoChange(row)) return noChange;
      return releasedWithout(row, 'patientsEngaged', recorded, first, onReduction);
    },
  },
  ledger: {
    needs: ['patientsEngaged'],
    check(row) {
      if (paidFromQualityPremium(row)) return qualityPremium;
      const recorded = engagementOf(row);
      if (recorded === 'yes') return met;
      if (saysNoChange(row)) return noChange;
      return spentWithout(row, 'patientsEngaged', recorded, onSpending);
    },
  },
};

const onReduction = {
  no: 'notEngaged',
  missing: 'engagementMissing',
  unclear: 'engagementUnclear',
} as const;
const onSpending = { no: 'spentWithout', missing: 'spentMissing', unclear: 'spentUnclear' } as const;

/** Practices, or their committee, are not patients: whether those were engaged as well is not said. */
const engagementOf = (row: Row): Recorded => {
  const recorded = recordOf(row.patientsEngaged);
  if (recorded !== 'yes') return recorded;
  const words = row.raw('patientsEngaged');
  return typeof words === 'string' && isOfOthers(words) ? 'unclear' : recorded;
};
const isOfOthers = readOnce((words) => engagedOthers.test(words) && !patients.test(words));
const parties = String.raw`(?:practices?|LMCs?|GPs?|partners|staff|CCGs?)`;
const done = String.raw`(?:engaged|consulted|agreed|reviewed)`;
const engagedOthers = new RegExp(
  String.raw`\b${parties}(?: \w+)? ${done}\b|\b${done}(?: (?:with|by|at))?(?: the)? ${parties}\b`,
  'i',
);
const patients =
  /\b(?:patients?|PPGs?|public|patient groups?|carers?|residents?|community|survey\w*|website)\b/i;

/** "No change to services", "services unchanged": from the beginning, for "no engagement on the change" is another thing. */
const noChangeWords =
  /^(?:not (?:required|needed|necessary)\W+(?:(?:as|because|since) )?)?(?:(?:there (?:is|are|will be) )?no (?:planned )?(?:service |services )?changes?\b|(?:patient )?services? (?:are |is )?(?:unchanged|not changing|(?:do|does|will) not change)\b)/i;

const saysNoChange = (row: Row): boolean => {
  if (row.patientsEngaged === 'not applicable') return true;
  const text = row.text('patientsEngaged');
  return !isGap(text) && noChangeWords.test(text);
};

const met = plain('met', 'met');
const noChange = plain('not applicable', 'noChange');
