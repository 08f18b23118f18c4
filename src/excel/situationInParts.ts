/** How the workbook stands, where Excel does not tell all of it. */
import type { Situation } from '../review/liveWorkbook';
import { run } from './run';
import { asks, situationOf } from './situation';
import { isPassing } from './toTheEnd';

/**
 * What Excel does tell, each asked by itself: where another workbook or a chart sheet is in front, it refuses to name it, and
 * all else that is asked in that request. What it does not tell is taken for no obstacle: writing then meets the refusal.
 * Where it tells nothing, the first refusal is thrown.
 */
export const situationInParts = async (error: unknown): Promise<Situation> => {
  if (isPassing(error)) throw error;
  let tells = false;
  const alone = async <T>(ask: (workbook: Excel.Workbook) => () => T, otherwise: T): Promise<T> => {
    try {
      const answer = await run(async ({ workbook }) => {
        const told = ask(workbook);
        await workbook.context.sync();
        return told();
      });
      tells = true;
      return answer;
    } catch (each) {
      if (isPassing(each)) throw each;
      return otherwise;
    }
  };
  const [inFront, calculation, forReading, structure, sheets] = asks;
  const told = await Promise.all([
    alone(inFront, undefined),
    alone(calculation, false),
    alone(forReading, false),
    alone(structure, false),
    alone(sheets, []),
  ]);
  if (!tells) throw error;
  return situationOf(...told);
};
