import { reinvestment } from '../../../src/policy/rules/reinvestment';
import { testRule } from '../../support/testRule';
import { accounted } from './reinvestment/accounted';
import { inTwoTables } from './reinvestment/inTwoTables';
import { inParts } from './reinvestment/inParts';
import { leftOpen } from './reinvestment/leftOpen';
import { unseenSteps } from './reinvestment/unseenSteps';
import { namedOtherwise } from './reinvestment/namedOtherwise';
import { onThePurpose } from './reinvestment/onThePurpose';
import { onTheRow } from './reinvestment/onTheRow';
import { received } from './reinvestment/received';
import { amountAgain } from './reinvestment/amountAgain';
import { versions } from './reinvestment/versions';

testRule(reinvestment, [
  ...inTwoTables,
  ...onThePurpose,
  ...versions,
  ...amountAgain,
  ...inParts,
  ...onTheRow,
  ...accounted,
  ...leftOpen,
  ...unseenSteps,
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
