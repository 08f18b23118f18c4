import { remember } from '../../src/functions/remember';

/** Fails for odd numbers. */
const half = (calls: unknown[] = []) =>
  remember((a, b, c) => {
    calls.push(a);
    if (Number(a) % 2) throw new Error(`${String(a)} is odd`);
    return `${Number(a) / 2} ${String(b)} ${String(c)}`;
  });

test('each is made once for its three cells, and what is thrown is thrown again', () => {
  const calls: unknown[] = [];
  const of = half(calls);
  expect([of(2, 'b', 'c'), of(4, 'b', 'c'), of(2, 'b', 'c'), of(2, 'b', 'd')]).toEqual([
    '1 b c',
    '2 b c',
    '1 b c',
    '1 b d',
  ]);
  expect(() => of(3, 'b', 'e')).toThrow('3 is odd');
  expect(() => of(3, 'b', 'e')).toThrow('3 is odd');
  expect(of(4, 'b', 'c')).toBe('2 b c');
  expect(calls).toEqual([2, 4, 2, 3, 3]);
});

test('nothing is kept of what throws, however many there are', () => {
  const of = half();
  const set = jest.spyOn(Map.prototype, 'set');
  for (let at = 1; at < 200; at += 2) expect(() => of(at, `b${at}`, `c${at}`)).toThrow('is odd');
  const kept = set.mock.calls.length;
  set.mockRestore();
  expect(kept).toBe(0);
});

test('more than it keeps are still right', () => {
  const of = half();
  const wrong: number[] = [];
  for (let at = 0; at < 60_000; at += 2)
    if (of(at, at % 3) !== `${at / 2} ${at % 3} undefined`) wrong.push(at);
  expect(wrong).toEqual([]);
});
