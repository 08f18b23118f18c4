import { fundOver, sourceOf, type Source } from '../../src/policy/fundingSource';

test.each<readonly [Source, readonly string[]]>([
  [
    'quality premium',
    [
      'Quality premium',
      'QP 2014/15',
      'CCGQP',
      'Q.P.',
      'QPremium',
      'Q. Premium',
      'Qual prem',
      'Quality Premium (not PMS)',
      ...['QP excluding PMS', 'QP excl. PMS', 'QP except PMS', 'QP other than PMS', 'QP (non-PMS)'],
      'Quality premium and CCG budget',
    ],
  ],
  [
    'both',
    [
      'PMS premium and quality premium',
      'Quality premium & PMS',
      'PMS/QP',
      'QP + PMS',
      'Part QP',
      '50% QP',
      'QP top-up',
      ...['Mixed (QP)', 'Split QP', 'Shared QP', 'Jointly QP'],
    ],
  ],
  [
    'PMS',
    [
      'PMS premium',
      'PMS',
      'PMS premium (not QP)',
      'PMS excl. QP',
      'PMS (QP excluded)',
      'Non-QP',
      'QP: no',
      ...[
        'Premium',
        'Freed-up resources',
        'PMS review 2014/15',
        'PMS premium – Mill Lane Surgery',
        '100% PMS',
      ],
      ...[
        'Reinvestment fund',
        ...[
          'PMS premium, agreed May 2015',
          'PMS c/f',
          'PMS premium (recurrent), agreed with LMC',
          'Cost centre 612345',
          'NHAIS',
        ],
        'PMS released funding & savings',
        'Recurrent',
        'Non-recurrent',
        'N/A',
        'PMS (01C)',
      ],
    ],
  ],
  [
    'another',
    [
      'QOF',
      ...['High quality premises fund', 'Quality premises'],
      'CCG budget',
      ...[
        'Non-PMS',
        'not PMS',
        'CCG baseline (not PMS)',
        '50% PMS',
        '50% PMS, 50% CCG baseline',
        'PMS / BCF',
      ],
      ...[
        'PMS and CCG growth',
        ...['PMS agreed with CCG, CCG reserve', 'Delegated budget', 'LMC'],
        'PMS + primary care',
        'Part PMS',
        'PMS?',
        'Challenge Fund',
        'MPIG reinvestment',
      ],
      ...[
        'Better Care Fund',
        'PMS with match funding',
        'Transformation fund',
        '£5 per head',
        'Non-QP, CCG budget',
      ],
    ],
  ],
])('%s', (source, words) => {
  expect(words.map((each) => [each, sourceOf(each)])).toEqual(words.map((each) => [each, source]));
});

test.each([
  ['Quality premium', 'other'],
  ['NHS Ashford CCG Quality Premium 2014/15 spend', 'other'],
  ['QP spend', 'other'],
  ['PMS and quality premium reinvestment', 'other'],
  ['MPIG reinvestment 2015/16', 'other'],
  ['Funded from CCG baseline', 'other'],
  ['Funded by: PMS premium', 'PMS'],
  ['PMS premium', 'PMS'],
  ['PMS reinvestment (not QP)', undefined],
  ['Ledger', undefined],
  ['Source: SBS ledger, month 12', undefined],
  ['Care homes', undefined],
  ['The quality premium is reported separately', undefined],
  ['Excludes quality premium and MPIG', undefined],
])('the title “%s”: %s', (title, fund) => expect(fundOver(title)).toBe(fund));
