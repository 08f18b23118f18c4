/** Times of several ways to do one thing, taken in turns, so that what else the machine does falls on all alike. */
export interface Way {
  readonly name: string;
  run(): unknown;
}

/** The median milliseconds of each way, in the order given. Every second round goes backwards. */
export async function inTurns(ways: readonly Way[], rounds: number, warmUp = 1): Promise<number[]> {
  const times = ways.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    const order = ways.map((_, at) => at);
    if (round % 2 !== 0) order.reverse();
    for (const at of order) {
      const began = performance.now();
      await ways[at]!.run();
      if (round >= 0) times[at]!.push(performance.now() - began);
    }
  }
  return times.map(median);
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
