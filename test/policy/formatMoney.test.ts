import { formatMoney } from '../../src/policy/formatMoney';

test.each([
  [0, '£0.00'],
  [5, '£0.05'],
  [123450, '£1,234.50'],
  [-123450, '−£1,234.50'],
  [100000000, '£1,000,000.00'],
])('%d pence are written %s', (pence, text) => {
  expect(formatMoney(pence)).toBe(text);
});
