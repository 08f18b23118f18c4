import { rules } from '../../src/policy/rules';
import type { CellValue } from '../../src/policy/rules/rule';
import type { Finding } from '../../src/review/findings';
import { Bases, keysOf, type Unnamed } from '../../src/review/checking/keys';
import { inOneGo } from '../../src/review/inTurn/inOneGo';
import { joined } from '../../src/review/reviewing/joining';
import { noReviews, reviewOf, stateOf, withdrawalOf, type Review } from '../../src/review/reviews';
import { reviewsOf } from '../support/reviewsOf';
import { reviewsIn, reviewsLog, rowName, rowOfReview } from '../../src/review/reviewing/reviewsTable';
import { randomOf } from '../support/random';

const moved = (amount: number, more: Partial<Unnamed> = {}): Unnamed => ({
  rule: 'locality',
  kind: 'breach',
  outcome: 'breach',
  subject: { practice: 'Y10001', ccg: '01C', year: 2014, scheme: 'Extended access' },
  sheetId: 's1',
  sheet: 'Ledger',
  row: 7,
  message: `£${amount}.00 from Y10001 (01C) is spent in 02P.`,
  putRight: 'Record the agreement.',
  values: { amount: { money: amount * 100 } },
  cells: [
    {
      sheetId: 's1',
      sheet: 'Ledger',
      address: 'F7',
      area: { row: 6, column: 5, rows: 1, columns: 1 },
      title: 'amount',
      value: amount,
      said: amount,
      shown: `£${amount}.00`,
    },
  ],
  cellsInAll: 1,
  amount,
  ...more,
});
const named = (...unnamed: readonly Unnamed[]): readonly Finding[] => {
  const bases = new Bases();
  for (const each of unnamed) bases.add(each);
  const keys = inOneGo(keysOf(bases.all));
  return unnamed.map((each, index) => ({ ...each, key: keys[index]! }));
};

let minute = 0;
const time = (): string => new Date(Date.UTC(2026, 5, 30, 9, minute++)).toISOString();
const decided = (finding: Finding, decision: Review['decision'], reason = ''): Review =>
  reviewOf(finding, { decision, reason, reviewer: 'A. Lead', time: time() });

/** Into the table and out of it again. */
const kept = (...reviews: readonly Review[]) => reviewsIn([reviewsLog.columns, ...reviews.map(rowOfReview)]);

describe('rows of the table', () => {
  test('say in words what was decided on what', () => {
    const [finding] = named(moved(100));
    const row = rowOfReview(decided(finding!, 'accepted', '=agreed by phone'));
    const rule = rules.find(({ id }) => id === 'locality')!;
    expect(Object.fromEntries(reviewsLog.columns.map((column, index) => [column, row[index]]))).toMatchObject(
      {
        Rule: rule.title,
        Paragraph: 'Framework 5(f)',
        Practice: 'Y10001',
        CCG: '01C',
        Year: '2014/15',
        Scheme: 'Extended access',
        Sheet: 'Ledger',
        'What was found': '£100.00 from Y10001 (01C) is spent in 02P.',
        Decision: 'accepted',
        Reason: '=agreed by phone',
        Reviewer: 'A. Lead',
        'Evidence seen': 'amount: £100.00',
        Key: '["locality","Y10001","01C",2014,"Extended access"]',
      },
    );
  });

  test.each([
    [14, '; and 2 more cells'],
    [13, '; and 1 more cell'],
    [12, ''],
  ])('count the cells beyond the first of %d', (cellsInAll, said) => {
    const [cell] = moved(100).cells;
    const cells = Array.from({ length: cellsInAll }, () => cell!);
    const [finding] = named(moved(100, { cells, cellsInAll }));
    expect(decided(finding!, 'accepted').evidence).toBe(
      `${Array.from({ length: 12 }, () => 'amount: £100.00').join('; ')}${said}`,
    );
  });

  test('are read as they were written', () => {
    const [finding] = named(moved(100));
    const review = decided(finding!, 'referred to the CCG', 'ask 02P');
    expect(kept(review, withdrawalOf(review, 'B. Lead', time()))).toEqual({
      reviews: [review, expect.objectContaining({ decision: 'withdrawn', reviewer: 'B. Lead' })],
      unreadable: 0,
    });
  });

  test('are read with columns moved and added, other capitals, and rows that are nothing', () => {
    const [finding] = named(moved(100));
    const review = decided(finding!, 'not agreed');
    const order = randomOf(3).shuffled(reviewsLog.columns.map((_, index) => index));
    const arranged = (row: readonly CellValue[]): CellValue[] => ['own note', ...order.map((at) => row[at]!)];
    const row = arranged(rowOfReview(review)).map((cell) => (cell === 'not agreed' ? ' Not  Agreed ' : cell));
    const odd = arranged(rowOfReview(review)).map((cell) => (cell === 'not agreed' ? 'perhaps' : cell));
    const read = reviewsIn([arranged(reviewsLog.columns.map((name) => name.toUpperCase())), row, odd, []]);
    expect(read).toEqual({ reviews: [review], unreadable: 1 });
  });

  test.each<CellValue>(['', 0, 20_261_121_093_000, 1e300, -5, true])(
    'without a time come after the row above them: %s',
    (typed) => {
      const [finding] = named(moved(100));
      const reviews = [decided(finding!, 'accepted'), decided(finding!, 'not agreed')];
      const rows = reviews.map((review) => [...rowOfReview(review)]);
      rows[1]![reviewsLog.columns.indexOf('When')] = typed;
      const read = reviewsIn([reviewsLog.columns, ...rows]);
      expect(read.reviews.map(({ time }) => time)).toEqual([reviews[0]!.time, reviews[0]!.time]);
      expect(reviewsOf(read, [finding!]).byFinding.get(finding!.key)?.latest.decision).toBe('not agreed');
    },
  );
});

test.each([
  ['05/11/2026 14:32', 2026, 11, 5, 14, 32, 0],
  ['05/11/2026, 14:32:09', 2026, 11, 5, 14, 32, 9],
  ['5 Nov 2026 2:32 PM', 2026, 11, 5, 14, 32, 0],
  ['21/11/2026', 2026, 11, 21, 0, 0, 0],
  ['2026-06-30 23:00', 2026, 6, 30, 23, 0, 0],
])('a time that has become text is read as the English write it: %s', (typed, year, month, day, ...time) => {
  const [finding] = named(moved(100));
  const row = [...rowOfReview(decided(finding!, 'accepted'))];
  row[reviewsLog.columns.indexOf('When')] = typed;
  const [review] = reviewsIn([reviewsLog.columns, row]).reviews;
  expect(new Date(review!.time)).toEqual(new Date(year, month - 1, day, ...time));
});

test.each([',', '.'])(
  'a time that has become text is read as Excel counts it, with %j before the part of a day',
  (mark) => {
    const [finding] = named(moved(100));
    const review = decided(finding!, 'accepted');
    const row = [...rowOfReview(review)];
    const when = reviewsLog.columns.indexOf('When');
    row[when] = String(row[when]).replace('.', mark);
    expect(reviewsIn([reviewsLog.columns, row]).reviews.map(rowName)).toEqual([rowName(review)]);
  },
);

describe('whether a decision stands', () => {
  test('it stands while the evidence is what was seen, wherever the row has gone', () => {
    const [finding] = named(moved(100));
    const [later] = named(moved(100, { row: 99, sheet: 'Ledger 2', message: 'Worded otherwise.' }));
    const reviews = reviewsOf(kept(decided(finding!, 'accepted')), [later!]);
    expect(reviews.byFinding.get(later!.key)?.standing).toBe('stands');
    expect(reviews.totals).toMatchObject({ accepted: 1, 'not reviewed': 0, 'out of date': 0 });
  });

  test('it is out of date when the evidence is another, and shows what was seen', () => {
    const [finding] = named(moved(100));
    const [later] = named(moved(250));
    const reviews = reviewsOf(kept(decided(finding!, 'accepted')), [later!]);
    expect(reviews.byFinding.get(later!.key)).toMatchObject({
      standing: 'out of date',
      latest: { decision: 'accepted', evidence: 'amount: £100.00' },
    });
    expect(stateOf(reviews, later!)).toBe('out of date');
  });

  test('the latest counts, whatever the order of the rows; the others are earlier ones', () => {
    const [finding] = named(moved(100));
    const rows = [
      decided(finding!, 'accepted'),
      decided(finding!, 'not agreed'),
      decided(finding!, 'accepted'),
    ];
    for (let seed = 1; seed < 7; seed++) {
      const { latest, earlier } = reviewsOf(kept(...randomOf(seed).shuffled(rows)), [finding!]).byFinding.get(
        finding!.key,
      )!;
      expect([latest, ...earlier]).toEqual([...rows].reverse());
    }
  });

  test('a withdrawal brings back the decision before, and none where there was none', () => {
    const [finding] = named(moved(100));
    const first = decided(finding!, 'accepted');
    const second = decided(finding!, 'not agreed');
    const undone = withdrawalOf(second, 'A. Lead', time());
    const before = reviewsOf(kept(first, second, undone), [finding!]);
    expect(before.byFinding.get(finding!.key)?.latest).toEqual(first);
    expect(before.byFinding.get(finding!.key)?.earlier).toHaveLength(2);
    const all = reviewsOf(kept(first, second, undone, withdrawalOf(first, 'A. Lead', time())), [finding!]);
    expect(all).toEqual({ ...noReviews, totals: { ...noReviews.totals, 'not reviewed': 1 } });
  });

  describe('of several withdrawals', () => {
    const [finding] = named(moved(100));
    const [first, second] = [decided(finding!, 'accepted'), decided(finding!, 'not agreed')];
    const taken = (review: Review): Review => withdrawalOf(review, 'B. Lead', time());
    /** As an earlier version wrote it: the mark is that of the evidence. */
    const unnamed = (review: Review): Review => ({ ...taken(review), mark: review.mark });
    const latest = (...rows: readonly Review[]) =>
      reviewsOf(kept(...rows), [finding!]).byFinding.get(finding!.key)?.latest;

    test('two of the same decision take back one', () => {
      expect(latest(first, second, taken(second), taken(second))).toEqual(first);
      expect(latest(first, second, taken(second), taken(second), taken(first))).toBeUndefined();
    });

    test('one takes back its own decision and not what was decided meanwhile', () => {
      const third = decided(finding!, 'to be corrected');
      expect(latest(first, second, third, taken(second))).toEqual(third);
      expect(latest(first, second, third, taken(second), taken(third))).toEqual(first);
    });

    test('one of a clock that is behind takes back its decision all the same', () => {
      expect(latest(first, { ...taken(second), time: first.time }, second)).toEqual(first);
    });

    test('a decision that came into the table twice is taken back whole', () => {
      expect(latest(first, second, second, taken(second))).toEqual(first);
    });

    test('those of an earlier version take back one each, the last first', () => {
      expect(latest(first, second, unnamed(second))).toEqual(first);
      expect(latest(first, second, unnamed(second), unnamed(first))).toBeUndefined();
      expect(latest(first, second, unnamed(second), taken(second))).toEqual(first);
    });

    test('one of a decision whose time was changed by hand takes back the one before it', () => {
      const later = { ...second, time: time() };
      expect(latest(first, later, taken(second))).toEqual(first);
    });
  });

  test('a decision on what is found no more is settled', () => {
    const [finding, other] = named(moved(100), moved(100, { rule: 'reinvestment' }));
    const review = decided(finding!, 'to be corrected');
    expect(reviewsOf(kept(review), [other!])).toMatchObject({
      settled: [review],
      totals: { 'not reviewed': 1 },
    });
  });
});

describe('findings that share rule and subject', () => {
  test('each keep their own decision when rows are sorted', () => {
    const findings = named(moved(100), moved(200), moved(200), moved(300));
    const rows = findings.map((finding, index) => decided(finding, 'accepted', `no. ${index}`));
    const sorted = named(moved(300), moved(200), moved(100), moved(200));
    const { byFinding, totals } = reviewsOf(kept(...rows), sorted);
    expect(sorted.map(({ key }) => byFinding.get(key)!.latest.reason).sort()).toEqual([
      'no. 0',
      'no. 1',
      'no. 2',
      'no. 3',
    ]);
    for (const finding of sorted) expect(byFinding.get(finding.key)!.latest.found).toBe(finding.message);
    expect(totals.accepted).toBe(4);
  });

  test('keep it when company comes or goes', () => {
    const [alone] = named(moved(100));
    const pair = named(moved(200), moved(100));
    const came = reviewsOf(kept(decided(alone!, 'accepted')), pair);
    expect(came.byFinding.get(pair[1]!.key)?.standing).toBe('stands');
    expect(came.byFinding.has(pair[0]!.key)).toBe(false);
    const went = reviewsOf(kept(...pair.map((each) => decided(each, 'accepted'))), [alone!]);
    expect(went.byFinding.get(alone!.key)?.standing).toBe('stands');
    expect(went.settled.map(({ found }) => found)).toEqual([pair[0]!.message]);
  });

  test('a changed one is joined where it is the only one left on either side, and never guessed', () => {
    const two = named(moved(100), moved(200));
    const rows = kept(...two.map((each) => decided(each, 'accepted')));
    const oneChanged = named(moved(100), moved(250));
    expect(oneChanged.map((each) => stateOf(reviewsOf(rows, oneChanged), each))).toEqual([
      'accepted',
      'out of date',
    ]);
    const bothChanged = named(moved(150), moved(250));
    const guessed = reviewsOf(rows, bothChanged);
    expect(bothChanged.map((each) => stateOf(guessed, each))).toEqual(['not reviewed', 'not reviewed']);
    expect(guessed.settled).toHaveLength(2);
    const [alone] = named(moved(300));
    expect(stateOf(reviewsOf(rows, [alone!]), alone!)).toBe('not reviewed');
    const one = reviewsOf(kept(decided(alone!, 'accepted')), bothChanged);
    expect(bothChanged.map((each) => stateOf(one, each))).toEqual(['not reviewed', 'not reviewed']);
  });

  test('none takes the decision on another by being alone now as that one was then', () => {
    const [first] = named(moved(100));
    const [, second] = named(moved(100), moved(200));
    const rows = kept(decided(first!, 'accepted', 'on 100'), decided(second!, 'not agreed', 'on 200'));
    const [alone] = named(moved(200));
    const reviews = reviewsOf(rows, [alone!]);
    expect(reviews.byFinding.get(alone!.key)).toMatchObject({
      standing: 'stands',
      latest: { reason: 'on 200' },
    });
    expect(reviews.settled.map(({ reason }) => reason)).toEqual(['on 100']);
  });

  test('equal ones on two sheets: the decision stays on its sheet', () => {
    const [first] = named(moved(100));
    const copied = named(moved(100, { sheet: 'Ledger (2)' }), moved(100));
    const { byFinding } = reviewsOf(kept(decided(first!, 'accepted')), copied);
    expect(copied.map(({ key }) => byFinding.has(key))).toEqual([false, true]);
  });

  test('one decided on again in company keeps its decisions together, and leaves none to the other', () => {
    const [alone] = named(moved(100));
    const first = decided(alone!, 'accepted');
    const pair = named(moved(100), moved(200));
    const { latest } = reviewsOf(kept(first), pair).byFinding.get(pair[0]!.key)!;
    const again = reviewOf(pair[0]!, { ...latest, decision: 'not agreed', time: time() }, latest.key);
    const { byFinding, settled } = reviewsOf(kept(first, again), pair);
    expect(byFinding.get(pair[0]!.key)).toMatchObject({
      latest: { decision: 'not agreed' },
      earlier: [{ decision: 'accepted' }],
    });
    expect(byFinding.has(pair[1]!.key)).toBe(false);
    expect(settled).toEqual([]);
  });
});

describe('where the subject is called otherwise by now', () => {
  const subject = { practice: 'Y10001', ccg: '15N', year: 2014, scheme: 'EXTENDED ACCESS' };
  const [before] = named(moved(100));
  const rows = kept(decided(before!, 'accepted'));

  test('the CCG of a practice merged, a scheme in capitals: what was seen counts', () => {
    const [same] = named(moved(100, { subject }));
    const [other] = named(moved(300, { subject }));
    expect(stateOf(reviewsOf(rows, [same!]), same!)).toBe('accepted');
    expect(stateOf(reviewsOf(rows, [other!]), other!)).toBe('out of date');
  });

  test('a decision on it again says what it is about now, and keeps the earlier one', () => {
    const [same] = named(moved(100, { subject }));
    const [earlier] = rows.reviews;
    const time = new Date(Date.parse(earlier!.time) + 1000).toISOString();
    const again = reviewOf(same!, { ...earlier!, decision: 'not agreed', time }, earlier!.key);
    expect(rowOfReview(again).slice(2, 6)).toEqual(['Y10001', '15N', '2014/15', 'EXTENDED ACCESS']);
    const { latest, earlier: others } = reviewsOf(kept(earlier!, again), [same!]).byFinding.get(same!.key)!;
    expect([latest, ...others].map(({ decision }) => decision)).toEqual(['not agreed', 'accepted']);
  });

  test('another practice, year or scheme, or a CCG as such, is another subject', () => {
    for (const other of [{ practice: 'Y10002' }, { year: 2015 }, { scheme: 'Access' }]) {
      const [finding] = named(moved(100, { subject: { ...subject, ...other } }));
      expect(stateOf(reviewsOf(rows, [finding!]), finding!)).toBe('not reviewed');
    }
    const [of01C] = named(moved(100, { subject: { ccg: '01C', year: 2014 } }));
    const [of15N] = named(moved(100, { subject: { ccg: '15N', year: 2014 } }));
    expect(stateOf(reviewsOf(kept(decided(of01C!, 'accepted')), [of15N!]), of15N!)).toBe('not reviewed');
  });
});

test('a thousand changed findings on one subject are joined in small slices', () => {
  const many = (extra: number) => named(...Array.from({ length: 1000 }, (_, at) => moved(at + extra)));
  const rows = kept(...many(0).map((finding) => decided(finding, 'accepted')));
  let marked = 0;
  const changed = many(5000).map((finding) => ({
    ...finding,
    get outcome() {
      marked++;
      return finding.outcome;
    },
  }));
  const work = joined(rows, changed);
  let most = 0;
  for (let before = 0; !work.next().done; before = marked) most = Math.max(most, marked - before);
  expect(marked).toBeGreaterThanOrEqual(1000);
  expect(most).toBeLessThanOrEqual(16);
});
