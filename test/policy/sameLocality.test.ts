import { simplerSpelling } from '../../src/policy/sameLocality';

test.each([
  ['NHS Leeds North CCG', 'Leeds North', 'Leeds North'],
  ['NHS LEEDS NORTH CCG', 'NHS Leeds North CCG', 'NHS Leeds North CCG'],
  ['Bath & North', 'BATH - NORTH', 'Bath & North'],
  ['02P', '02P', '02P'],
])('of %s and %s it is %s, whichever comes first', (a, b, said) => {
  expect([simplerSpelling(a, b), simplerSpelling(b, a)]).toEqual([said, said]);
});
