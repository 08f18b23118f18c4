import { reinvestment } from '../../../src/policy/rules/reinvestment';
import { checkWith, testRule } from '../../support/testRule';
import { accounted } from './reinvestment/accounted';
import { belowTotal } from './reinvestment/belowTotal';
import { byAPenny } from './reinvestment/byAPenny';
import { inTwoTables } from './reinvestment/inTwoTables';
import { inParts } from './reinvestment/inParts';
import { leftOpen } from './reinvestment/leftOpen';
import { listedElsewhere } from './reinvestment/listedElsewhere';
import { stepsAfter } from './reinvestment/stepsAfter';
import { unseenSteps } from './reinvestment/unseenSteps';
import { namedOtherwise } from './reinvestment/namedOtherwise';
import { onThePurpose } from './reinvestment/onThePurpose';
import { onTheRow } from './reinvestment/onTheRow';
import { received } from './reinvestment/received';
import { amountAgain } from './reinvestment/amountAgain';
import { ledger, practice, scheduleHeadings, spent } from './reinvestment/tables';
import { schedules } from './reinvestment/schedules';
import { severalTables } from './reinvestment/severalTables';
import { versions } from './reinvestment/versions';

testRule(reinvestment, [
  ...inTwoTables,
  ...onThePurpose,
  ...versions,
  ...schedules,
  ...amountAgain,
  ...inParts,
  ...onTheRow,
  ...accounted,
  ...leftOpen,
  ...listedElsewhere,
  ...belowTotal,
  ...byAPenny,
  ...unseenSteps,
  ...stepsAfter,
  ...severalTables,
  ...namedOtherwise,
  ...received,
  {
    case: 'a ledger that does not say what money is spent on',
    ledger: [
      ['From practice', 'To practice', 'Amount'],
      ['Y10001', 'Y10002', 1000],
    ],
    notChecked: 'No schedule of practices was found. No column for “purpose” in the ledger.',
  },
]);

test('a shortfall is shown with its cells as they stand, numbers and text', async () => {
  const { findings } = await checkWith([reinvestment], {
    schedule: [
      scheduleHeadings,
      practice('Y10001', '01C', [700, 0]),
      practice('Y10002', '01C', ['£800.00', 0]),
    ],
    ledger: ledger(spent('Access', 1000), spent('Phlebotomy', '400')),
  });
  expect(findings.map(({ difference, cells }) => [difference, cells.map(({ value }) => value)])).toEqual([
    [10_000, [700, '£800.00', 1000, '400']],
  ]);
});

describe('of many cells a hundred are shown, and it is said how many there are', () => {
  const seventy = Array.from({ length: 70 }, (_, nth) => nth);
  const practices = seventy.map((nth) => practice(`Y${10_000 + nth}`, '01C', [10, 0]));
  const homeless = seventy.map((nth) => practice(`Y${20_000 + nth}`, '', [1, 0]));
  const each = (amount: number, ccg = '01C') => seventy.map(() => spent('Access', amount, { ccg }));
  const takenBack = seventy.map(() => spent('Access', -1, { ccg: '', practice: '' }));
  test.each([
    {
      says: 'one cell is blank or cannot be read',
      released: practices,
      reinvested: [...each(9), spent('Access', 'tbc')],
      shown: 100,
      inAll: 141,
    },
    {
      says: 'stands below the total',
      released: practices,
      reinvested: [...each(9), ['Total', '', '', '', 630], ...each(7).slice(0, 10)],
      shown: 100,
      inAll: 160,
    },
    {
      says: 'unless what the ledger has from “Barnsley” is theirs',
      released: practices,
      reinvested: each(10, 'Barnsley'),
      shown: 50,
      inAll: 70,
    },
    {
      says: '140 rows say no CCG, and could be of any',
      released: [...practices, ...homeless],
      reinvested: [...each(10), ...takenBack],
      shown: 100,
      inAll: 140,
    },
  ])('$says', async ({ says, released, reinvested, shown, inAll }) => {
    const { findings } = await checkWith([reinvestment], {
      schedule: [scheduleHeadings, ...released],
      ledger: ledger(...reinvested),
    });
    const about = findings.filter(({ message }) => message.includes(says));
    expect(about.map(({ cells, cellsInAll }) => [cells.length, cellsInAll])).toEqual([[shown, inAll]]);
  });
});
