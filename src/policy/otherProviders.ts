/** Who, by the name alone, is no general practice: "Leeds Teaching Hospitals NHS Trust". */
import { purposeOf } from './purposes';
import { readOnce } from './readOnce';

export const isOtherProvider = readOnce(
  (name): boolean => !practises.test(name) && purposeOf(name) === 'not general practice',
);

/** "Hospital Road Surgery", "Trust House Medical Centre", "GPs and hospital" */
const practises =
  /\b(?:surger(?:y|ies)|practices?|medical|health ?cent(?:re|er)s?|GPs?|PMS|GMS|doctors?|Drs?|federations?|primary care|partners)\b/i;
