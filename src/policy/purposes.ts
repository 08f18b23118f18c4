/**
 * What money is spent on, by the words that real schemes use (policy section 6, *reinvestment*). A purpose whose words
 * are not here, or that says both, is unknown: the user classifies it once for the workbook.
 */
import type { Purpose } from './rules/rule';

/** Whole words and beginnings of words (`phlebotom` for phlebotomy, phlebotomist), per kind of purpose. */
const words: Readonly<Record<Exclude<Purpose, 'unknown'>, readonly string[]>> = {
  'general practice': [
    'enhanced service',
    'LES',
    'DES',
    'LIS',
    'local incentive',
    'extended access',
    'extended hours',
    'access',
    'appointment',
    'care home',
    'nursing home',
    'residential home',
    'phlebotom',
    'blood test',
    'diagnostics in practice',
    'ECG',
    'spirometry',
    'ambulatory blood pressure',
    'polypharmacy',
    'medication review',
    'medicines optimisation',
    'KPI',
    'quality scheme',
    'quality improvement',
    'special population',
    'homeless',
    'asylum',
    'refugee',
    'traveller',
    'substance misuse',
    'atypical',
    'university practice',
    'student',
    'transformation',
    'minor injur',
    'minor surgery',
    'wound',
    'dressing',
    'anticoagulation',
    'INR',
    'diabetes',
    'long term condition',
    'frailty',
    'dementia',
    'learning disabilit',
    'GP training',
    'practice nurs',
    'practice pharmacist',
    'practice resilience',
    'primary care at scale',
    'federation',
    'housebound',
    'vulnerable patient',
    'screening',
    'immunisation',
    'vaccination',
    'social prescribing',
    'general practice',
  ],
  'core general practice': [
    'core general practice',
    'core services',
    'core contract',
    'essential services',
    'global sum',
    'GMS core',
    'core GMS',
  ],
  premises: ['premises', 'surgery extension', 'surgery refurbishment', 'new surgery', 'estates'],
  'not general practice': [
    'deficit',
    'overspend',
    'running cost',
    'management cost',
    'admin cost',
    'acute',
    'secondary care',
    'hospital',
    'trust',
    'A&E',
    'emergency department',
    'ambulance',
    'continuing healthcare',
    'CHC',
    'savings',
    'QIPP',
    'contingency',
    'reserve',
    'retained by',
    'other provider',
    'community provider',
    'community services contract',
    'mental health services contract',
    'financial recovery',
    'control total',
    'surplus',
    'prescribing budget',
    'social care',
    'local authority',
    'council',
  ],
};

const escape = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/[ -]+/g, '[ -]+');
/** An abbreviation in capitals must stand as one: "DES" is not "desk", "LES" not "less". */
const pattern = (list: readonly string[]): RegExp =>
  new RegExp(
    list
      .map(
        (word) =>
          String.raw`(?<![\p{L}\p{N}])${escape(word)}${/^[A-Z&]+$/.test(word) ? 's?(?![\\p{L}\\p{N}])' : ''}`,
      )
      .join('|'),
    'iu',
  );

const patterns = Object.entries(words).map(([purpose, list]) => [purpose as Purpose, pattern(list)] as const);

/** What a purpose is by its words; `unknown` where they are not known or say two things at once. */
export const purposeOf = (text: string): Purpose => {
  let purpose = seen.get(text);
  if (purpose === undefined) {
    purpose = classify(text);
    if (seen.size < 10_000) seen.set(text, purpose);
  }
  return purpose;
};
const seen = new Map<string, Purpose>();

const classify = (text: string): Purpose => {
  const kinds = patterns.filter(([, known]) => known.test(text)).map(([purpose]) => purpose);
  const [first = 'unknown'] = kinds;
  if (kinds.length <= 1) return first;
  if (kinds.includes('not general practice')) return 'unknown';
  return kinds.includes('premises') ? 'premises' : 'core general practice';
};
