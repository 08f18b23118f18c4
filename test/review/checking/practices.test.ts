import { policyTerms } from '../../../src/review/checking/terms';
import { Practices } from '../../../src/review/checking/practices';
import { UNREADABLE } from '../../../src/policy/rules/rule';

const named = (...pairs: readonly (readonly [code: string, name: string])[]): Practices => {
  const practices = new Practices();
  for (const [code, name] of pairs) practices.setName(code, name);
  return practices;
};

test.each([
  ['The Old Mill Surgery', 'OLD MILL SURGERY'],
  ['Dr Smith & Partners', 'DR. SMITH AND PARTNERS'],
  ["St John's Surgery", 'ST JOHNS SURGERY'],
  ['Oak-Tree Surgery', 'THE OAK TREE SURGERY'],
])('a schedule’s “%s” is “%s”', (name, written) => {
  const practices = named(['Y10001', name], ['Y10002', 'Theatre Street Surgery']);
  expect(practices.codeFor(written)).toBe('Y10001');
  expect(practices.codeFor('Y10009')).toBe('Y10009');
});

test('a name that no schedule has beside a code is its capitals, and one practice however it is spelt', () => {
  const practices = new Practices();
  const old = practices.numberOf('OLD MILL');
  expect(practices.codeFor('The Old Mill')).toBe('THE OLD MILL');
  expect(practices.numberOf('THE OLD MILL')).toBe(old);
  expect(practices.numberOf('THEATRE STREET')).not.toBe(old);
});

test('each code has a number of its own, whatever it looks like, and the same whenever it is asked', () => {
  const practices = new Practices();
  const codes = [
    ...['A00000', 'A00001', 'A99999', 'B00000', 'Z00000', 'Z99999', 'A12339', 'A56790'],
    // What is next to letters and digits, and other lengths.
    ...['@12345', '[67890', 'A1234/', 'A5678:', 'A123456', 'A9999', 'ABCDEF', '123456', 'HOLM'],
  ];
  const numbers = codes.map((code) => practices.numberOf(code));
  expect(new Set(numbers).size).toBe(codes.length);
  expect([...codes].reverse().map((code) => practices.numberOf(code))).toEqual([...numbers].reverse());
});

test('of which CCG a practice is, where rows say it once, alike, or otherwise', () => {
  const practices = new Practices();
  const [once, alike, otherwise, late] = ['Y10001', 'Y10002', 'Y10003', 'HOLM'].map((code) =>
    practices.numberOf(code),
  ) as [number, number, number, number];
  // Whichever practice comes first.
  practices.setCcg(late, '02P', policyTerms);
  practices.setCcg(once, '01C', policyTerms);
  for (const ccg of ['NHS BARNSLEY CCG', 'Barnsley', 'NHS BARNSLEY CCG'])
    practices.setCcg(alike, ccg, policyTerms);
  for (const ccg of ['01C', '02P', '01C']) practices.setCcg(otherwise, ccg, policyTerms);
  expect(['Y10001', 'Y10002', 'Y10003', 'HOLM', 'Y10004'].map((code) => practices.ccgOf(code))).toEqual([
    '01C',
    'Barnsley',
    UNREADABLE,
    '02P',
    undefined,
  ]);
});

test('a name beside two codes is neither, and one that came before its code is the code', () => {
  const practices = new Practices();
  expect(practices.codeFor('OLD MILL')).toBe('OLD MILL');
  practices.setName('Y10001', 'The Old Mill');
  expect(practices.codeFor('OLD MILL')).toBe('Y10001');
  practices.setName('Y10001', 'Old Mill');
  practices.setName('Y10002', 'Old Mill');
  expect(practices.codeFor('OLD MILL')).toBe(UNREADABLE);
});

test.each([[['THE OAKS', 'The Oaks']], [['The Oaks', 'THE OAKS']]])(
  'a name alone is said as it is written, in small letters where it is in either: %j',
  (written) => {
    const practices = new Practices();
    for (const name of [...written, 'Elm House']) practices.codeFor(name);
    expect(['THE OAKS', 'ELM HOUSE', 'Y10001'].map((code) => practices.spellingOf(code))).toEqual([
      'The Oaks',
      'Elm House',
      'Y10001',
    ]);
  },
);

test('practices among the values of a message are called as sheets write them', () => {
  const practices = new Practices();
  practices.codeFor('The Oaks');
  expect(
    practices.spelledIn({ first: { practices: ['THE OAKS', 'Y10001'], more: 2 }, amount: { money: 100 } }),
  ).toEqual({ first: { practices: ['The Oaks', 'Y10001'], more: 2 }, amount: { money: 100 } });
  const values = { of: 'THE OAKS', rows: 3, year: { year: 2014 } };
  expect(practices.spelledIn(values)).toBe(values);
});
