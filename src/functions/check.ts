// `functions` refers to `review` as well as to `policy`: this is the pane's own check, on the cells it is given.
import { invalid } from '../policy/problem';
import { citationOf } from '../policy/rules/paragraph';
import type { Outcome, Rule } from '../policy/rules/rule';
import { checkTable, worstOf, type RuleOnRow, type TableChecked } from '../review/checking/checkTable';
import type { Grid } from '../review/columns/grid';
import { isEmpty, neededTable } from './arguments';
import { asError } from './errors';
import { cellValueOf } from './givenRow';

/**
 * Checks a table as the pane does: one outcome a row, the worst of its duties, and the rules it does not keep. Rules about a CCG as a whole are the pane's. Give the table with its headings: the result stands beside it, row by row.
 * @customfunction CHECK
 * @helpurl https://localhost:3000/help.html#pms.check
 * @example =PMS.CHECK({"Practice code","CCG","Receiving CCG","Amount";"C84001","02P","02P",5000;"C84002","02P","03N",2500}) → {"Outcome","Rules: 2 checked, 19 not";"met","";"breach","breach: Stay in the locality (Framework 5(f))"}
 * @param table A schedule of practices or a ledger of redeployments, with its headings. Only the first of merged cells is seen, and no answer given in the pane. Excel on the desktop gives an empty cell as 0: there an empty amount counts as 0.
 * @param schedule For a ledger that does not say the CCG of each practice: the schedule that does, with its headings.
 * @returns A row for each row of the table: outcome, and rules.
 */
export function check(table: unknown[][], schedule?: unknown[][]): unknown[][] {
  try {
    const checked = checkTable(gridOf(table), schedule ? [gridOf(schedule)] : []);
    if (!checked)
      throw invalid(
        'No headings of a schedule of practices or a ledger of redeployments were found. Give the table with its headings.',
      );
    const { headings, rows, result } = checked;
    if (rows.size === 0) throw invalid(nothingAsked(checked));
    const { checked: asked, notChecked } = result;
    return neededTable(table).map((_, row) =>
      headings.includes(row)
        ? ['Outcome', `Rules: ${asked.length} checked, ${notChecked.length} not`]
        : answerOn(rows.get(row)),
    );
  } catch (thrown) {
    throw asError(thrown);
  }
}

const gridOf = (cells: unknown[][]): Grid =>
  withoutEmptyEnd(neededTable(cells)).map((row) => row.map(cellValueOf));

/**
 * Whole columns hold a million rows, most of them empty: 0 on the desktop. One is kept, because headings are known by the
 * row below.
 */
const withoutEmptyEnd = (rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] => {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.every((cell) => isEmpty(cell))) end--;
  return rows.slice(0, end + 1);
};

const nothingAsked = ({ hasRows, remarks, result }: TableChecked): string => {
  if (!hasRows) return 'There is no row of a practice or of a redeployment below the headings.';
  const why = remarks.length > 0 ? remarks : result.notChecked.slice(0, 1).map((each) => each.why);
  return `No rule can be asked of the rows of this table. ${why.join(' ')}`;
};

/** The worst of the duties; nothing where the row was asked about none: it is no practice and no redeployment. */
const answerOn = (rules: readonly RuleOnRow[] | undefined): [outcome: string, rules: string] => {
  if (!rules) return ['', ''];
  const duties = rules.filter(({ kind }) => kind !== 'advice');
  const advice = rules.filter(({ kind, outcome }) => kind === 'advice' && outcome === 'breach');
  const told = (['breach', 'evidence needed', 'exception'] satisfies Outcome[]).map((outcome) =>
    named(
      outcome,
      duties.filter((each) => each.outcome === outcome),
    ),
  );
  return [
    duties.length === 0 ? '' : worstOf(duties.map(({ outcome }) => outcome)),
    [...told, named('advice', advice)].filter((part) => part !== '').join('; '),
  ];
};

/** "breach: Stay in the locality (Framework 5(f))" */
const named = (as: string, rules: readonly RuleOnRow[]): string =>
  rules.length === 0 ? '' : `${as}: ${rules.map(({ rule }) => titleOf(rule)).join(', ')}`;

const titleOf = ({ title, paragraph }: Rule): string =>
  paragraph.source === 'Arithmetic' ? title : `${title} (${citationOf(paragraph)})`;
