/** Where the columns of a block stand in its lines that a line is told by: places are counted from the block's first. */
import { facts, type Fact } from '../../../policy/facts';
import type { CellValue } from '../../../policy/rules/rule';
import { isFilled, plainText } from '../../cells';
import type { Block } from '../blocks';
import { ccgCode } from '../contents';
import { codeWithin, isPracticeCode } from './lineCells';

/** Facts whose cells name what the row is about: where a total has its label. */
const naming: readonly Fact[] = [
  'practiceCode',
  'practiceName',
  'ccg',
  'ccgName',
  'receivingPractice',
  'receivingCcg',
  'purpose',
  'scheme',
];

export const linePlaces = ({ kind, mapping, columns, area }: Block) => {
  const place = (column: number): number => column - area.column;
  const placeOf = (fact: Fact): number | undefined => {
    const column = mapping.facts[fact];
    return column === undefined ? undefined : place(column);
  };
  const practice = placeOf('practiceCode');
  const practices = [practice, placeOf('practiceName')].filter((at) => at !== undefined);
  const ccgs = [placeOf('ccg'), placeOf('ccgName'), placeOf('receivingCcg')].filter((at) => at !== undefined);
  const cellsAt = (at: number): readonly CellValue[] =>
    columns.find(({ column }) => place(column) === at)?.cells ?? [];
  const spending = [placeOf('purpose'), placeOf('scheme')].filter((at) => at !== undefined);
  const entries = Object.entries(mapping.facts) as [Fact, number][];
  const names = entries.filter(([fact]) => naming.includes(fact)).map(([, column]) => place(column));
  const wording = entries
    // What is remarked beside a sum does not name it.
    .filter(([fact]) => fact !== 'comments' && ['code', 'text', 'answer'].includes(facts[fact].reads))
    .map(([, column]) => place(column));
  /** A column of names may stand for codes too. */
  const words = [...new Set(wording)];
  const amounts = [
    ...entries.filter(([fact]) => facts[fact].reads === 'money').map(([, column]) => place(column)),
    ...mapping.years.map(({ column }) => place(column)),
    ...mapping.sums.flatMap(({ parts }) => parts.map(({ column }) => place(column))),
  ];
  const mapped = [...new Set([...entries.map(([, column]) => place(column)), ...amounts])];
  const ofPractices = practice === undefined ? [] : cellsAt(practice).map(isPracticeCode);
  const figures = new Set([
    ...amounts,
    ...[placeOf('financialYear'), placeOf('registeredPatients'), placeOf('weightedPatients')],
  ]);
  const headings = new Map(
    columns.map(({ column, heading }) => [place(column), plainText(heading).toLowerCase()]),
  );
  const areNamed = (by: (cell: CellValue) => boolean): boolean =>
    columns.some(({ column, cells }) => names.includes(place(column)) && cells.some(by));
  const holdsCodes = areNamed((cell) => isPracticeCode(cell) || ccgCode.test(plainText(String(cell))));
  const inParts = mapping.sums.at(-1)?.parts.map(({ column }) => place(column)) ?? [];
  const one = placeOf('amount') ?? placeOf('premium') ?? (inParts.length > 0 ? undefined : amounts.at(-1));
  /** The places of the amount that totals are known by: one, or those of which it is the sum. */
  const summed = one === undefined ? inParts : [one];
  const hasCodes =
    kind === 'schedule' &&
    columns.some(({ column, cells }) => place(column) === practice && cells.some(isPracticeCode));
  /** In a schedule with practice codes: figures that do not go with the premium, for a total to be known by. */
  const alsoSummed = hasCodes
    ? (['pmsFunding', 'gmsEquivalent', 'weightedPatients', 'registeredPatients'] as const)
        .map(placeOf)
        .find((at) => at !== undefined && at !== one)
    : undefined;
  return {
    practice,
    /** Of a practice's code and its name. */
    practices,
    /** And of the practice that is paid. */
    payees: [...practices, placeOf('receivingPractice')].filter((at) => at !== undefined),
    ccgs,
    /** Where a CCG's code alone stands over its practices: not in a column in which it may be written once for them. */
    overPractices: ofPractices.includes(true)
      ? mapped.filter(
          (at) => !ccgs.includes(at) || ofPractices.every((is, row) => !is || isFilled(cellsAt(at)[row])),
        )
      : [],
    /** Of what money is spent on. */
    spending,
    /** What stands there in the rows that were looked at. */
    spent: spending.flatMap(cellsAt),
    names,
    words,
    amounts,
    /** Of all that carries something. */
    mapped,
    /** Of amounts, years and numbers of patients. */
    figures,
    year: placeOf('financialYear'),
    summed,
    alsoSummed,
    /** The headings, in small letters. */
    headings,
    /** Whether codes of practices or CCGs stand where rows are named. */
    holdsCodes,
    /** Whether those of practices stand there with their names: "A81001 – Holm Surgery". */
    holdsCodesWithNames: areNamed((cell) => codeWithin.test(String(cell)) && !isPracticeCode(cell)),
    /** Whether it is a schedule with codes of practices. */
    hasCodes,
  };
};
export type LinePlaces = ReturnType<typeof linePlaces>;
