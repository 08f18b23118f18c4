import { FindingItems, mostListed } from '../../../src/pane/findings/findingItems';
import {
  countChosen,
  findingsAsked,
  groupFindings,
  nextToDo,
  type Asked,
  type Grouping,
} from '../../../src/pane/findings/listFindings';
import { cellsOf } from '../../../src/pane/findings/cellsOf';
import type { Finding } from '../../../src/review/findings';
import { noReviews, reviewOf, type Decision, type Review } from '../../../src/review/reviews';
import { reviewsOf } from '../../support/reviewsOf';
import { inOneGo } from '../../../src/review/inTurn/inOneGo';
import { moved, someFindings, tooFast, unaccounted, unclear } from '../../support/fakeSession';

const all: Asked = { filter: new Set(), reviewed: 'all', search: '', grouping: 'rule' };
const order = ['reinvestment', 'locality', 'four-year'];
const grouped = (findings: readonly Finding[], grouping: Grouping = 'rule') =>
  inOneGo(groupFindings(findings, grouping, order, noReviews));

describe('The order of a lead’s work', () => {
  test('rules with breaches come first in the policy’s order, advice last', () => {
    const groups = grouped(someFindings);
    expect(groups.map(({ key }) => key)).toEqual([
      'reinvestment',
      'locality',
      'four-year',
      'four-year, advice',
    ]);
  });

  test('a rule with nothing but exceptions comes after one with evidence needed', () => {
    const groups = grouped([moved(57, 'exception', 1), unclear(18), tooFast(9)]);
    expect(groups.map(({ key }) => key)).toEqual(['four-year', 'reinvestment', 'locality']);
  });

  test('in a group breaches, then evidence needed, then exceptions, each by row', () => {
    const [first] = grouped([
      moved(9, 'exception', 1),
      moved(30, 'breach', 1),
      moved(4, 'exception', 1),
      moved(41, 'breach', 1),
    ]);
    expect(first?.findings.map(({ row }) => row)).toEqual([30, 41, 9, 4]);
  });

  test('a filter lets through what it names; advice is one thing, whatever its outcome', () => {
    const advice = { ...unclear(5), kind: 'advice' } as const;
    const shown = inOneGo(
      findingsAsked([...someFindings, advice], { ...all, filter: new Set(['advice']) }, noReviews),
    );
    expect(shown.map(({ kind }) => kind)).toEqual(['advice', 'advice']);
  });

  test('a folded group keeps its heading', () => {
    const groups = grouped(someFindings);
    const items = new FindingItems(groups, new Set(['reinvestment', 'locality']));
    expect([0, 1, 2, 3].map((at) => `${items.keyAt(at)} ${items.at(at)!.place}`)).toEqual([
      'group reinvestment 1',
      'group locality 2',
      'group four-year 3',
      'four-year breach row 12 1',
    ]);
  });
});

describe('The lines of the list', () => {
  const group = (key: string, size: number) => ({
    key,
    title: key,
    aside: '',
    toDo: size,
    findings: Array.from({ length: size }, (_, at) => ({
      ...moved(at + 2, 'breach', 1),
      key: `${key} ${at}`,
    })),
  });
  const groups = [group('a', 2), group('b', 0), group('c', 3), group('d', 1), group('e', 2)];
  const keys = ['group a', 'a 0', 'a 1', 'group b', 'group c', 'group d', 'd 0', 'group e', 'e 0', 'e 1'];

  test('are the same in whatever order they are asked for', () => {
    const items = new FindingItems(groups, new Set(['c']));
    expect(items.length).toBe(keys.length);
    expect(keys.map((_, at) => items.keyAt(at))).toEqual(keys);
    for (const at of [9, 0, 5, 4, 8, 1, 7, 2, 6, 3, 0, 9]) {
      expect(items.keyAt(at)).toBe(keys[at]);
      expect(items.at(at)).toMatchObject({ key: keys[at] });
      expect(items.isHeading(at)).toBe(keys[at]!.startsWith('group'));
      expect(items.indexOf(keys[at])).toBe(at);
    }
    expect([items.at(-1), items.at(keys.length), items.indexOf('c 0'), items.leftOut]).toEqual([
      undefined,
      undefined,
      -1,
      0,
    ]);
  });

  test('are no more than a browser can draw: of long groups as many each, and it is known how many are left out', () => {
    const finding = moved(2, 'breach', 1);
    const long = (key: string, size: number) => ({
      ...group(key, 0),
      findings: new Array<Finding>(size).fill(finding),
    });
    const items = new FindingItems(
      [long('a', 900_000), long('b', 10), long('c', 148_000), long('d', 565), long('e', 500_000)],
      new Set(['e']),
    );
    expect(items.length - 5).toBeLessThanOrEqual(mostListed);
    expect(items.length - 5).toBeGreaterThan(mostListed - 2);
    expect(items.leftOut).toBe(900_000 + 10 + 148_000 + 565 - (items.length - 5));
    expect(items.at(items.length - 1)).toMatchObject({ type: 'group', key: 'group e' });
  });
});

describe('What is chosen', () => {
  const count = (rows: readonly number[], listed: readonly Finding[]) => {
    const keys = new Set(rows.map((row) => moved(row, 'breach', 1).key));
    const { all, inGroup } = inOneGo(countChosen(keys, grouped(listed), someFindings));
    return [all, [...inGroup].map(([{ key }, inside]) => `${key} ${inside}`)];
  };
  const rows = someFindings.filter(({ rule }) => rule === 'locality').map(({ row }) => row!);

  test('is counted beneath each heading, until all are found', () => {
    expect(count(rows, someFindings)).toEqual([rows.length, ['reinvestment 0', `locality ${rows.length}`]]);
    expect(count([], someFindings)).toEqual([0, []]);
  });

  test('counts though it is not listed; not where the finding is there no more', () => {
    expect(count([...rows, 999_999], [unclear(18)])).toEqual([rows.length, ['reinvestment 0']]);
  });
});

describe('What is asked for', () => {
  const decided = (finding: Finding, decision: Decision, reason = ''): Review =>
    reviewOf(finding, { decision, reason, reviewer: 'J. Patel', time: '2026-11-21T15:00:00.000Z' });
  const [a, b, c] = [moved(41, 'breach', 1), moved(44, 'breach', 2), moved(57, 'exception', 3)];
  const reviews = reviewsOf(
    {
      reviews: [
        decided(a, 'accepted', 'Agreed in March'),
        { ...decided(b, 'to be corrected'), mark: 'other' },
      ],
      unreadable: 0,
    },
    [a, b, c],
  );
  const rows = (asked: Partial<Asked>, open?: string) =>
    inOneGo(findingsAsked([a, b, c], { ...all, ...asked }, reviews, open)).map(({ row }) => row);

  test.each([
    ['all', [41, 44, 57]],
    ['not reviewed', [57]],
    ['out of date', [44]],
    ['decided', [41]],
    ['accepted', [41]],
    ['to be corrected', []],
  ] as const)('by review, %s', (reviewed, expected) => expect(rows({ reviewed })).toEqual(expected));

  test.each([
    ['every word has to be there, in any order', 'breach LOCALITY', [41, 44]],
    ['amounts as they are written', '£3.00', [57]],
    ['the place', 'ledger 44', [44]],
    ['the reason of a decision, and who made it', 'march patel', [41]],
    ['nothing', 'north', []],
  ])('by words: %s', (_, search, expected) => expect(rows({ search })).toEqual(expected));

  test('a heading knows how many are to do beneath it, those out of date among them', () => {
    const [locality] = inOneGo(groupFindings([a, b, c], 'rule', order, reviews));
    expect(locality!.toDo).toBe(2);
  });

  test('what is open stays, whatever is asked for', () =>
    expect(rows({ reviewed: 'not reviewed' }, a.key)).toEqual([41, 57]));

  test('the next to do is below, or else from the top; what is out of date is to do', () => {
    const next = (from: number, ...done: Finding[]) =>
      nextToDo([a, b, c], from, reviews, new Set(done.map(({ key }) => key)))?.row;
    expect(next(0)).toBe(44);
    expect(next(1, b)).toBe(57);
    expect(next(2, c)).toBe(44);
    expect(next(2, b, c)).toBeUndefined();
  });
});

describe('By CCG and by practice', () => {
  test('in the order of their names, what has none last', () => {
    const titles = (grouping: 'CCG' | 'practice') =>
      grouped([...someFindings, { ...unclear(3), subject: {} }], grouping).map(
        ({ title, findings }) => `${title} ${findings.length}`,
      );
    expect(titles('CCG')).toEqual(['01C 4', '02P 4', 'No CCG 1']);
    const spelled = ['NHS Leeds CCG', 'NHS LEEDS CCG'].map((ccg, at) => ({
      ...unclear(at),
      subject: { ccg },
    }));
    expect(grouped(spelled, 'CCG').map(({ title }) => title)).toEqual(['NHS Leeds CCG']);
    const named = ['Oak Surgery', 'OAK SURGERY'].map((practice, at) => ({
      ...unclear(at),
      subject: { practice },
    }));
    expect(grouped(named, 'practice').map(({ title }) => title)).toEqual(['Oak Surgery']);
    expect(titles('practice')).toEqual([
      'Z00012 3',
      'Z00031 1',
      'Z00112 1',
      'Z00131 1',
      'Z00140 1',
      'No single practice 2',
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
