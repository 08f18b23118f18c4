import type { Reads } from '../../src/policy/facts';
import type { CellValue } from '../../src/policy/rules/rule';
import { saidBy, sentence, shownAs } from '../../src/review/sentences';

test.each<[CellValue, Reads, number, string]>([
  [3112.4, 'money', 1, '£3,112.40'],
  [-0.5, 'money', 1, '−£0.50'],
  [12.5, 'money', 1000, '12.5 (£12,500.00)'],
  [41730, 'date', 1, '1 April 2014'],
  [41730.5, 'date', 1, '1 April 2014'],
  [41730, 'answer', 1, '1 April 2014'],
  // No day: a telephone number in a column of dates.
  [1914960000, 'date', 1, '1914960000'],
  [5113, 'count', 1, '5,113'],
  ['tbc', 'money', 1, 'tbc'],
  ['', 'money', 1, 'blank'],
  [true, 'answer', 1, 'TRUE'],
])('%p read as %s in units of %d is shown as %s', (value, reads, unit, shown) => {
  expect(shownAs(value, reads, unit)).toBe(shown);
});

test.each<[Reads, number, ...CellValue[]]>([
  ['money', 1, 15389.64, '£15,389.64', '15389.64 '],
  ['money', 1000, 15.38964, '15.38964'],
  ['count', 1, 5113, '5,113'],
  ['code', 1, '02P', ' 02p '],
  ['year', 1, '2014/15', '2014-15', 'FY14/15', 201415],
  ['date', 1, 42136, '12/05/2015', '12 May 2015'],
  ['text', 1, 'Access', ' Access  '],
  ['answer', 1, 'Yes,\nby both', 'Yes, by both'],
])('read as %s in units of %d, %p says the same as it does in another spelling', (reads, unit, ...cells) => {
  expect(new Set(cells.map((cell) => saidBy(cell, reads, unit))).size).toBe(1);
});

test.each<[CellValue, Reads, CellValue]>([
  [15389.64, 'money', 15389.64],
  ['2014/15', 'year', '2014/15'],
  ['TBC', 'money', 'TBC'],
  ['tbc', 'money', 'tbc'],
  ['', 'money', ''],
  [0, 'money', 0],
  [true, 'answer', true],
])('%p read as %s says %p', (cell, reads, said) => expect(saidBy(cell, reads)).toBe(said));

test('a sentence has its values in their places, and starts with a capital', () => {
  const values = { amount: { money: 311240 }, when: { day: 41730 }, part: { share: 0.125 } };
  expect(
    sentence(
      '{amount} of {practice} in {year}, {part} on {when}.',
      { practice: 'Y10001', year: 2014 },
      values,
    ),
  ).toBe('£3,112.40 of Y10001 in 2014/15, 12.5% on 1 April 2014.');
  expect(sentence('{practice} has none.', {})).toBe('The practice has none.');
  expect(sentence('{practice} has none.', { practice: 'FERNBANK' }, {}, 'Fernbank')).toBe(
    'Fernbank has none.',
  );
  expect(sentence('{practice} have none.', { ccg: '01C', scheme: 'Access' })).toBe(
    'Practices of 01C have none.',
  );
});

test('what is not said has a capital only where a sentence begins', () => {
  expect(sentence('It is not clear whether {practice} agreed. {practice} and {ccg} say nothing.', {})).toBe(
    'It is not clear whether the practice agreed. The practice and the CCG say nothing.',
  );
  const amount = 'an unknown amount';
  expect(sentence('{amount} from {practice}. Of {amount}.', {}, { amount })).toBe(
    'An unknown amount from the practice. Of an unknown amount.',
  );
});

test('a long text from a cell is cut, so that a sentence stays one', () => {
  expect(sentence('“{reasons}”', {}, { reasons: 'x'.repeat(32_767) }).length).toBeLessThan(130);
});
