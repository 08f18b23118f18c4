import { NumberList } from '../../src/policy/numberList';

test('numbers by place: none is lost as the list grows, and what was never set is as it was filled', () => {
  for (const put of ['set', 'add'] as const) {
    const list = new NumberList();
    for (let place = 0; place < 1000; place++) list[put](place, place);
    expect(Array.from({ length: 1001 }, (_, place) => list.at(place))).toEqual(
      Array.from({ length: 1001 }, (_, place) => (place < 1000 ? place : 0)),
    );
  }
  const filled = new NumberList(-1);
  filled.set(100, 7);
  expect([99, 100, 101, 127, 128].map((place) => filled.at(place))).toEqual([-1, 7, -1, -1, -1]);
});
