import { levelUp as levelUpOf, type Funded, type LevelUpTo } from '../policy/levelUp';
import { toPounds } from '../policy/money';
import { invalid } from '../policy/problem';
import { isEmpty, neededTable, readAmount, readNumber, valueOf } from './arguments';
import { asError } from './errors';

const HEADINGS = ['CCG', 'Per head', 'Needs per head', 'Needs in all'];

/**
 * What each CCG has per head, and what it needs per head and in all to have as much as the one that has most, as a chosen one, or as all of them on average. A table with headings: needs free cells below and to the right.
 * @customfunction LEVELUP
 * @helpurl https://localhost:3000/help.html#pms.levelup
 * @example =PMS.LEVELUP({"02P";"03N"}, {400000;100000}, {100000;50000}) → {"CCG","Per head","Needs per head","Needs in all";"02P",4,0,0;"03N",2,2,100000}
 * @example =PMS.LEVELUP({"02P";"03N"}, {400000;100000}, {100000;50000}, "mean") → {"CCG","Per head","Needs per head","Needs in all";"02P",4,0,0;"03N",2,1.33,66666.67}
 * @param ccgs The CCGs, by code or name.
 * @param amounts What each has, such as the money freed up in it, in pounds.
 * @param populations The people of each, such as its weighted patients.
 * @param target "highest", "mean" (all the money over all the people), or one of the CCGs. "highest" if left out.
 * @returns A table: CCG, per head, needs per head, needs in all.
 */
export function levelUp(
  ccgs: unknown[][],
  amounts: unknown[][],
  populations: unknown[][],
  target?: unknown,
): unknown[][] {
  try {
    ccgs = neededTable(ccgs);
    amounts = neededTable(amounts);
    populations = neededTable(populations);
    const names = ccgs.flat();
    const pounds = amounts.flat();
    const people = populations.flat();
    if (names.length !== pounds.length || names.length !== people.length)
      throw invalid('The CCGs, amounts and populations must be ranges of the same size.');
    const given = new Set<string>();
    const all = names.flatMap((cell, i): (Funded & { ccg: string })[] => {
      if (isEmpty(cell)) {
        if (isEmpty(pounds[i]) && isEmpty(people[i])) return [];
        throw invalid(`CCG ${i + 1} is missing, and its amount or population is given.`);
      }
      const ccg = String(valueOf(cell)).trim();
      if (given.has(ccg.toLowerCase()))
        throw invalid(`${ccg} is given more than once. Give each CCG once, with all that it has.`);
      given.add(ccg.toLowerCase());
      const amount = readAmount(pounds[i], `The amount of ${ccg}`);
      const population = readNumber(people[i], `The population of ${ccg}`);
      if (!(population > 0)) throw invalid(`The population of ${ccg} must be more than 0.`);
      return [{ ccg, amount, population }];
    });
    const needs = levelUpOf(all, targetOf(target, all));
    return [
      HEADINGS,
      ...needs.map(({ perHead, needsPerHead, needs: inAll }, i) => [
        all[i]!.ccg,
        toPounds(perHead),
        toPounds(needsPerHead),
        toPounds(inAll),
      ]),
    ];
  } catch (thrown) {
    throw asError(thrown);
  }
}

/** An empty cell is as leaving it out. */
function targetOf(cell: unknown, all: readonly { readonly ccg: string }[]): LevelUpTo {
  const said = isEmpty(cell) ? 'highest' : String(valueOf(cell)).trim();
  const chosen = all.findIndex(({ ccg }) => ccg.toLowerCase() === said.toLowerCase());
  if (chosen >= 0) return chosen;
  const word = said.toLowerCase();
  if (word === 'highest' || word === 'mean') return word;
  throw invalid(`The target must be “highest”, “mean” or one of the CCGs, not “${said}”.`);
}
