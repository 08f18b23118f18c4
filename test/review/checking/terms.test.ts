import { policyTerms, termsWith } from '../../../src/review/checking/terms';

describe('purposes', () => {
  const { purpose } = termsWith({
    purposes: [
      { words: 'Tranche B', is: 'general practice' },
      { words: 'Extended  Access ', is: 'not general practice' },
      { words: 'acute trust: extended access', is: 'premises' },
    ],
  });
  test.each([
    ['one that is not known by its words', 'Tranche B', 'general practice'],
    ['whatever its capitals and spaces', '  TRANCHE  b', 'general practice'],
    ['the user’s word counts before the known ones', 'Extended access', 'not general practice'],
    ['also where the words say two things', 'Acute trust: extended access', 'premises'],
    ['others stay as they are', 'Phlebotomy', 'general practice'],
    ['and unknown where they are', 'Tranche C', 'unknown'],
    ['the same again', 'Tranche B', 'general practice'],
  ])('%s', (_, words, is) => {
    expect(purpose(words)).toBe(is);
  });
});

describe('localities', () => {
  test.each<[string, string[][], string, string, boolean | undefined]>([
    ['the same code', [], '01C', '01c', true],
    ['a name with and without NHS and CCG', [], 'NHS Barnsley CCG', 'Barnsley', true],
    ['& and and', [], 'Brighton & Hove', 'NHS Brighton and Hove CCG', true],
    ['two codes', [], '01C', '02P', false],
    ['two codes said to be one', [['01C', '02P']], '01C', '02P', true],
    ['a code and a name said to be one', [['02P', 'Barnsley']], 'NHS BARNSLEY CCG', '02p', true],
    ['another is not in it', [['01C', '02P']], '01C', '03A', false],
    [
      'groups with one in common',
      [
        ['01C', '02P'],
        ['03A', '02P'],
      ],
      '01C',
      '03A',
      true,
    ],
    [
      'groups joined by a third',
      [
        ['01C', '02P'],
        ['03A', '04B'],
        ['04B', '01C'],
      ],
      '02P',
      '03A',
      true,
    ],
    [
      'groups with none in common',
      [
        ['01C', '02P'],
        ['03A', '04B'],
      ],
      '02P',
      '03A',
      false,
    ],
    ['a code and a name that nothing joins', [['03A', '04B']], '01C', 'Barnsley', undefined],
    ['a group of one, and an empty one', [['01C'], [], ['']], '01C', '02P', false],
  ])('%s', (_, localities, a, b, same) => {
    const terms = termsWith({ localities });
    expect(terms.sameLocality(a, b)).toBe(same);
    expect(terms.sameLocality(b, a)).toBe(same);
    expect(terms.locality(a) === terms.locality(b)).toBe(same ?? false);
  });
});

describe('what joined CCGs are called together', () => {
  test.each<[string, string[][], string, string | undefined]>([
    ['two, by either of them', [['02P', 'NHS Barnsley CCG']], 'barnsley', '02P and NHS Barnsley CCG'],
    ['three', [['01C', '02P', '03A']], '03A', '01C, 02P and 03A'],
    ['as many as a sentence takes', [['01A', '01B', '01C', '01D']], '01A', '01A, 01B, 01C and 01D'],
    ['of more of them the first', [['01A', '01B', '01C', '01D', '01E']], '01E', '01A, 01B, 01C and 2 other CCGs'],
    ['groups with one in common', [['01C', '02P'], ['03A', '02P']], '03A', '01C, 02P and 03A'],
    ['one written in two ways is one', [['02P', '02p']], '02P', undefined],
    ['another is not in it', [['01C', '02P']], '03A', undefined],
    ['nothing joined', [], '02P', undefined],
  ])('%s', (_, localities, ccg, name) => {
    expect(termsWith({ localities }).localityName?.(ccg)).toBe(name);
  });
}); // prettier-ignore

test('a tolerance is raised, never lowered', () => {
  expect(termsWith({}).tolerance).toBe(1);
  expect(termsWith({ tolerance: 100 }).tolerance).toBe(100);
  expect(termsWith({ tolerance: 0 }).tolerance).toBe(1);
});

test('thresholds are the user’s, and none by default', () => {
  expect(policyTerms.thresholds).toEqual({});
  expect(termsWith({ thresholds: { fairShares: 0.2 } }).thresholds).toEqual({ fairShares: 0.2 });
});
