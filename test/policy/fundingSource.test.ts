import { sourceOf, type Source } from '../../src/policy/fundingSource';

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
    'another',
    [
      'PMS premium',
      'PMS',
      'PMS premium (not QP)',
      'PMS excl. QP',
      'Non-QP',
      'QP: no',
      'QOF',
      ...['PMS (QP excluded)', 'High quality premises fund', 'Quality premises'],
      'CCG budget',
      '',
    ],
  ],
])('%s', (source, words) => {
  expect(words.map((each) => [each, sourceOf(each)])).toEqual(words.map((each) => [each, source]));
});
