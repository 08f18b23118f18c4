import { areVersions, editionOf } from '../../src/policy/editions';

const are = (one: string, other: string): boolean => {
  const [a, b] = [editionOf(one), editionOf(other)];
  return a.stem === b.stem && areVersions([a, b]);
};

test.each([
  ['Budget', 'Actual'],
  ['Plan 2014/15', 'Outturn 2014/15'],
  ['Original plan', 'Revised plan'],
  ['Ledger v1', 'Ledger v2'],
  ['Ledger', 'Ledger (2)'],
  ['Leeds North reinvestment plan', 'Leeds North spend – actual'],
])('“%s” and “%s” are versions', (one, other) => {
  expect(are(one, other)).toBe(true);
});

test.each([
  ['Ledger', 'Ledger'],
  ['Plan 2014/15', 'Plan 2015/16'],
  ['Access', 'Care homes'],
  ['Ledger', 'Schemes'],
  ['Leeds North plan', 'Leeds West plan'],
  ['Q1', 'Q2'],
])('“%s” and “%s” are not', (one, other) => {
  expect(are(one, other)).toBe(false);
});
