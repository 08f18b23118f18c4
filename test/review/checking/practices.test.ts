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
