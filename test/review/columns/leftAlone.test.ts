import { findBlocks } from '../../../src/review/columns/blocks';
import { sheetsLeftAlone, whyLeftAlone } from '../../../src/review/columns/leftAlone';
import { arrayWorkbook } from '../../support/arrayWorkbook';

const rows = [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
  ['Y10001', '01C', 40_000, 10_000],
];

test('what is left alone for its own words is named, by its sheet', async () => {
  const blocks = await findBlocks(
    arrayWorkbook(
      { name: 'Schedule', rows },
      { name: 'Schedule draft', rows, hidden: true },
      { name: 'v1 superseded', rows },
      { name: 'Versions', rows: [['Worked example'], ...rows] },
      { name: 'Notes', rows: [['None']] },
      { name: 'QP', rows },
    ),
  );
  expect(sheetsLeftAlone(blocks)).toEqual(['Schedule draft', 'v1 superseded', 'Versions']);
  expect(whyLeftAlone(blocks)).toEqual([
    '“Schedule draft” says that this is a draft or old: it is left alone. Show the sheet if it counts.',
    '“v1 superseded” says that this counts no more: it is left alone.',
    'Versions: “Worked example” says that this is an example: it is left alone.',
  ]);
});
