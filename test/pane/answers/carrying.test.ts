import type { Reads } from '../../../src/policy/facts';
import { cellShown } from '../../../src/pane/answers/carrying';

test.each<[string, Reads | undefined, string]>([
  ['', 'money', 'blank'],
  ['1234.5', 'money', '1,234.50'],
  ['1234', 'money', '1,234'],
  ['5113.25', 'count', '5,113.25'],
  ['41730', 'date', '1 April 2014'],
  ['41730', 'year', '1 April 2014'],
  ['201415', 'year', '201415'],
  ['£1,234.50', 'money', '£1,234.50'],
  ['02P', 'code', '02P'],
  ['1234.5', undefined, '1234.5'],
])('a cell of “%s” whose column is read as %s is shown as “%s”', (cell, reads, shown) => {
  expect(cellShown(cell, reads)).toBe(shown);
});
