import { areOfPeriods, areVersions, editionOf } from '../../src/policy/editions';

const as = (one: string, other: string): 'versions' | 'periods' | 'neither' => {
  const [a, b] = [editionOf(one), editionOf(other)];
  if (a.stem !== b.stem) return 'neither';
  return areVersions([a, b]) ? 'versions' : areOfPeriods([a, b]) ? 'periods' : 'neither';
};

test.each([
  ['Budget', 'Actual'],
  ['Plan 2014/15', 'Outturn 2014/15'],
  ['Original plan', 'Revised plan'],
  ['Ledger v1', 'Ledger v2'],
  ['Summary', 'Ledger'],
  ['Ledger', 'Ledger (2)'],
  ['Leeds North reinvestment plan', 'Leeds North spend – actual'],
  ['Sheet2 Plan', 'Sheet3 Outturn'],
  ['M6 plan', 'M12 outturn'],
  ['Revised plan', 'Revised plan (2)'],
])('“%s” and “%s” are versions', (one, other) => {
  expect(as(one, other)).toBe('versions');
});

test.each([
  ['Ledger', 'Ledger'],
  ['Plan 2014/15', 'Plan 2015/16'],
  ['Access', 'Care homes'],
  ['Ledger', 'Schemes'],
  ['Leeds North plan', 'Leeds West plan'],
  ['Q1 2014/15', 'Q1 2015/16'],
  ['Phase 1', 'Phase 2'],
  ['Sheet2', 'Sheet3'],
  ['Year 1', 'Year 2'],
])('“%s” and “%s” are not', (one, other) => {
  expect(as(one, other)).toBe('neither');
});

test.each([
  ['M6', 'M12'],
  ['Month 6', 'Month 12'],
  ['Ledger - Period 6', 'Ledger - Period 12'],
  ['P06 2014-15', 'P12 2014-15'],
  ['Q1', 'Q2'],
  ['1st quarter', 'Q4 return'],
  ['Half year', 'Year end'],
  ['Sept 2014', 'March 2015'],
  ['sep14', 'Mar-15'],
  ['As at 30 September 2014', 'Position at 31/03/2015'],
  ['30.09.14', '31.03.15'],
  ['Outturn M6', 'Outturn M12'],
  ['Ledger', 'M12 YTD'],
  ['Sheet2 Spend to month 6', 'Sheet3 Spend to month 12'],
])('“%s” and “%s” are returns of periods', (one, other) => {
  expect(as(one, other)).toBe('periods');
});

test.each([
  ['M6 in month', true],
  ['Spend in the quarter', true],
  ['Spend in Q1', true],
  ['Payments for the month', true],
  ['Month 6 YTD', false],
  ['For the period to 30 September 2014', false],
])('whether “%s” is of its period alone: %s', (name, isAlone) => {
  expect(editionOf(name).isOfPeriodAlone).toBe(isAlone);
});
