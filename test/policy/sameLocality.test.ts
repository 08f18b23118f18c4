import { sameLocality, simplerSpelling } from '../../src/policy/sameLocality';

test.each([
  ['NHS Leeds North CCG', 'Leeds North', 'Leeds North'],
  ['NHS LEEDS NORTH CCG', 'NHS Leeds North CCG', 'NHS Leeds North CCG'],
  ['Bath & North', 'BATH - NORTH', 'Bath & North'],
  ['02P', '02P', '02P'],
])('of %s and %s it is %s, whichever comes first', (a, b, said) => {
  expect([simplerSpelling(a, b), simplerSpelling(b, a)]).toEqual([said, said]);
});

test.each([
  'N.H.S. Leeds North C.C.G.',
  'Leeds North Clinical\nCommissioning  Group',
  'NHS_Leeds_North_CCG',
  'LEEDS-NORTH (CCG)',
])('“%s” is NHS Leeds North CCG', (spelling) => {
  expect(sameLocality(spelling, 'NHS Leeds North CCG')).toBe(true);
});

test('a list of two codes is neither of them', () => {
  expect(sameLocality('01C, 02P', '01C')).not.toBe(true);
});
