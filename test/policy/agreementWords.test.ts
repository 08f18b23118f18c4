import { isPlainAgreement, namedIn } from '../../src/policy/agreementWords';

const ccgs: Readonly<Record<string, string>> = {
  LEEDS: 'Leeds',
  LEEDSNORTH: 'Leeds North',
  BATHANDNORTHEASTSOMERSET: 'Bath & North East Somerset',
};
const named = (agreement: string): string => {
  const { ccgs: those, others } = namedIn(agreement, (plain) => ccgs[plain]);
  return [...those, ...(others ? ['others'] : [])].join(', ');
};

test.each([
  ['Agreed', ''],
  ['Agreed with 01C and 02P', '01C, 02P'],
  ['Leeds North and Leeds agreed', 'Leeds North, Leeds'],
  ['NHS Bath & North East Somerset CCG signed', 'Bath & North East Somerset'],
  ['Agreed by NHS England, Leeds', 'Leeds'],
  ['Agreed by Bradford', 'others'],
  ['agreed with bradford', 'others'],
  ['agreed at bradford', ''],
  ['Agreed by Ian, Leeds', 'Leeds, others'],
  ['Agreed by GP, 12/03/2014', ''],
  ['Agreed by PCCC', ''],
  ['AGREED BY BRADFORD', 'others'],
])('“%s” names: %s', (agreement, names) => {
  expect(named(agreement)).toBe(names);
});

test.each([
  ['Agreed', true],
  ['AGREED', true],
  ['Agreed 12/03/2014 by Leeds North CCG', true],
  ['Discussed and agreed, no objections', true],
  ['AGREED BY LEEDS NORTH CCG', false],
  ['Agreed conditionally', false],
  ['Conditionally agreed', false],
  ['Agreed by the LMC', false],
  ['Agreed by the LMC and the CCG', true],
  ['Agreed by the LMC and 02P', true],
  ['Agreed by the Area Team', false],
  ['Agreed by AT', false],
  ['AGREED BY AT', false],
  ['AGREED AT BOTH CCGS', true],
  ['Agreed by the Area Team and both CCGs', true],
])('whether “%s” says no more than that: %s', (agreement, is) => {
  expect(isPlainAgreement(agreement)).toBe(is);
});
