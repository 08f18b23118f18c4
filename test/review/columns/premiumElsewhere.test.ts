import { findBlocks } from '../../../src/review/columns/blocks';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { early, late, sheetsOfYears, tableOfYears } from '../../support/severalTables';

const amounts = [500, 250];
const notTaken =
  '“Retained 2016/17”, “Retained 2017/18” are what is retained, but no column says of which premium, so they are not taken.';

test.each([
  {
    it: 'is taken where the years follow those of a schedule with premiums',
    first: { years: early, amounts: [900, 800], measure: 'Retained', premium: 1000 },
    remarks: [],
    taken: late,
  },
  {
    it: 'is taken where that schedule says it otherwise',
    first: { years: early, amounts: [100, 200], premium: 1000 },
    remarks: [],
    taken: late,
  },
  {
    it: 'is not taken a second time where all its years are those of the schedule',
    first: { years: late, amounts, measure: 'Retained', premium: 1000 },
    remarks: [notTaken],
    taken: [],
  },
  {
    it: 'is not taken where no table says a premium',
    first: { years: early, amounts: [900, 800], measure: 'Retained' },
    remarks: [notTaken],
    taken: [],
  },
])('what a table without premiums retains $it', async ({ first, remarks, taken }) => {
  const sheets = sheetsOfYears(first, { years: late, amounts, measure: 'Retained' });
  const block = (await findBlocks(arrayWorkbook(...sheets))).find(({ sheet }) => sheet === 'Second')!;
  expect(block.remarks).toEqual(remarks);
  expect(block.mapping.years.map(({ year }) => year)).toEqual(taken);
});

test('below it on the same sheet, too', async () => {
  const rows = [
    ...tableOfYears({ years: early, amounts: [900, 800], measure: 'Retained', premium: 1000 }),
    [],
    [],
    ...tableOfYears({ years: late, amounts, measure: 'Retained' }),
  ];
  const blocks = await findBlocks(arrayWorkbook({ name: 'Years', rows }));
  expect(blocks.map(({ mapping }) => mapping.years.map(({ year }) => year))).toEqual([early, late]);
  expect(blocks.flatMap(({ remarks }) => remarks)).toEqual([]);
});
