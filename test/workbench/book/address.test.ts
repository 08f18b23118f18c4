import { quotedSheet } from '../../../src/workbench/book/address';

test.each([
  ['Schedule', 'Schedule'],
  ['Übersicht_2', 'Übersicht_2'],
  ['Schedule 2014', "'Schedule 2014'"],
  ['2014', "'2014'"],
  ['Lead’s', "'Lead’s'"],
  ["Lead's", "'Lead''s'"],
  ['A–B', "'A–B'"],
  ['AB12', "'AB12'"],
  ['R1C1', "'R1C1'"],
  ['r', "'r'"],
])('the sheet %s is %s in a formula', (name, written) => {
  expect(quotedSheet(name)).toBe(written);
});
