import { findBlocks } from '../../../src/review/columns/blocks';
import { arrayWorkbook } from '../../support/arrayWorkbook';

test('rows of headings, one below the other, are looked through with breath in between', async () => {
  const headings = ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'];
  const rows = [...Array.from({ length: 400 }, () => headings), ['Y10001', '01C', 400, 100, 200]];
  let time = 0;
  let pauses = 0;
  const blocks = await findBlocks(arrayWorkbook({ name: 'Printed', rows }), undefined, {
    now: () => time++,
    pause() {
      pauses++;
      return Promise.resolve();
    },
  });
  expect(blocks.map(({ kind, area }) => [kind, area.row])).toEqual([['schedule', 1]]);
  // Each row of headings is a step, and the clock lets no slice have ten.
  expect(pauses).toBeGreaterThan(40);
});
