import { groupFindings, itemsOf } from '../../src/pane/findingList';
import { cellsOf } from '../../src/pane/useFollow';
import { moved, someFindings, tooFast, unaccounted, unclear } from '../support/fakeSession';

const order = ['reinvestment', 'locality', 'four-year'];

describe('The order of a lead’s work', () => {
  test('rules with breaches come first in the policy’s order, advice last', () => {
    const groups = groupFindings(someFindings, new Set(), order);
    expect(groups.map(({ key }) => key)).toEqual([
      'reinvestment',
      'locality',
      'four-year',
      'four-year, advice',
    ]);
  });

  test('a rule with nothing but exceptions comes after one with evidence needed', () => {
    const groups = groupFindings([moved(57, 'exception', 1), unclear(18), tooFast(9)], new Set(), order);
    expect(groups.map(({ rule }) => rule)).toEqual(['four-year', 'reinvestment', 'locality']);
  });

  test('in a group breaches, then evidence needed, then exceptions, each by row', () => {
    const [first] = groupFindings(
      [moved(9, 'exception', 1), moved(30, 'breach', 1), moved(4, 'exception', 1), moved(41, 'breach', 1)],
      new Set(),
      order,
    );
    expect(first?.findings.map(({ row }) => row)).toEqual([30, 41, 9, 4]);
  });

  test('a filter lets through what it names; advice is one thing, whatever its outcome', () => {
    const advice = { ...unclear(5), kind: 'advice' } as const;
    const groups = groupFindings([...someFindings, advice], new Set(['advice']), order);
    expect(groups.flatMap(({ findings }) => findings.map(({ kind }) => kind))).toEqual(['advice', 'advice']);
  });

  test('a folded group keeps its heading', () => {
    const groups = groupFindings(someFindings, new Set(), order);
    const items = itemsOf(groups, new Set(['reinvestment', 'locality']));
    expect(items.map(({ key, place }) => `${key} ${place}`).slice(0, 4)).toEqual([
      'reinvestment 1',
      'locality 2',
      'four-year 3',
      'four-year breach row 12 1',
    ]);
  });
});

describe('The cells that are selected for a finding', () => {
  test('on its row, from the first cell read to the last', () => {
    expect(cellsOf(moved(41, 'breach', 1))).toEqual({
      sheetId: 'ledger',
      area: { row: 40, column: 1, rows: 1, columns: 6 },
    });
  });

  test('of a CCG and year, the first cell read', () => {
    expect(cellsOf(unaccounted())).toMatchObject({ sheetId: 'schedule', area: { row: 4, column: 5 } });
  });

  test('the row, where no cell is named; nothing where there is no row either', () => {
    expect(cellsOf({ ...tooFast(7), cells: [] })?.area).toEqual({ row: 6, column: 0, rows: 1, columns: 1 });
    expect(cellsOf({ ...unaccounted(), cells: [] })).toBeUndefined();
  });
});
