/**
 * The eight duties by libraries that people reach for: two of schemas, compiled, and one of rules. Each is written as its
 * manual would have it: types and patterns of cells by the schema, duties between cells as its own extensions.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { Engine } from 'json-rules-engine';
import { z } from 'zod';
import { isDate, pence, practiceCode, says, starts } from './byHand';
import {
  ledgerDuties,
  premiumOut,
  releaseOf,
  scheduleDuties,
  type Answer,
  type Cells,
  type Outcome,
  type RowRule,
} from './duties';
import type { Review } from './workbook';

const money = String.raw`^\s*\(?£?[\d,]+(\.\d+)?\)?\s*$`;

/** ajv: one schema a sheet, and a keyword a duty. */
export const byAjv = (): ((review: Review) => Answer[]) => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false });
  const answered = (
    validate: ValidateFunction | { errors?: unknown },
    outcome: Outcome | undefined,
  ): boolean => {
    if (outcome === undefined) return true;
    validate.errors = [{ keyword: 'duty', message: outcome, params: {} }];
    return false;
  };
  let release: ReturnType<typeof releaseOf>;
  let amount = 0;
  const keyword = (name: string, duty: (cells: Cells) => Outcome | undefined): void => {
    const validate: { (schema: unknown, cells: Cells): boolean; errors?: unknown } = (_schema, cells) =>
      answered(validate, duty(cells));
    ajv.addKeyword({ keyword: name, type: 'array', errors: 'full', validate: validate as never });
  };
  // The first keyword reads the row for those after it.
  ajv.addKeyword({
    keyword: 'release',
    type: 'array',
    validate: (_: unknown, cells: Cells) => {
      release = releaseOf(cells);
      return true;
    },
  });
  ajv.addKeyword({
    keyword: 'spending',
    type: 'array',
    validate: (_: unknown, cells: Cells) => {
      amount = pence(cells[6]);
      return true;
    },
  });
  for (const [name, duty] of Object.entries(scheduleDuties)) keyword(name, (cells) => duty(release, cells));
  for (const [name, duty] of Object.entries(ledgerDuties)) keyword(name, (cells) => duty(amount, cells));
  const on = (names: readonly string[]): Record<string, true> =>
    Object.fromEntries(names.map((name) => [name, true]));
  const amountCell = { anyOf: [{ type: 'number' }, { type: 'string', pattern: money }] };
  const code = { type: 'string', pattern: practiceCode.source };
  const text = { type: 'string' };
  const either = { type: ['string', 'number'] };
  const onSchedule = ajv.compile({
    type: 'array',
    items: [code, text, ...Array<object>(7).fill(amountCell), either, text, text],
    release: true,
    ...on(Object.keys(scheduleDuties)),
  });
  const onLedger = ajv.compile({
    type: 'array',
    items: [code, text, text, text, text, text, amountCell, either, either, either, text, text],
    spending: true,
    ...on(Object.keys(ledgerDuties)),
  });
  return ({ schedule, ledger }) => {
    const found: Answer[] = [];
    const validate = (rows: readonly Cells[], row: ValidateFunction): void =>
      rows.forEach((cells, at) => {
        if (!row(cells)) for (const error of row.errors!) found.push(answerOf(error, at + 2));
      });
    validate(schedule, onSchedule);
    validate(ledger, onLedger);
    return found;
  };
};

const answerOf = ({ schemaPath, message }: ErrorObject, row: number): Answer => [
  schemaPath.slice(2).split('/')[0]!,
  row,
  message as Outcome,
];

/** zod: a tuple a sheet, refined by the duties. */
export const byZod = (): ((review: Review) => Answer[]) => {
  const amountCell = z.union([z.number(), z.string().regex(new RegExp(money))]);
  const code = z.string().regex(practiceCode);
  const text = z.string();
  const either = z.union([z.string(), z.number()]);
  const refined = <T>(
    duties: Readonly<Record<string, (of: T, cells: Cells) => Outcome | undefined>>,
    of: (cells: Cells) => T,
  ) => {
    const entries = Object.entries(duties);
    return (cells: unknown, context: z.RefinementCtx): void => {
      const read = of(cells as Cells);
      for (const [name, duty] of entries) {
        const outcome = duty(read, cells as Cells);
        if (outcome) context.addIssue({ code: 'custom', path: [name], message: outcome });
      }
    };
  };
  const a = amountCell;
  const onSchedule = z
    .tuple([code, text, a, a, a, a, a, a, a, either, text, text])
    .superRefine(refined(scheduleDuties, releaseOf));
  const onLedger = z
    .tuple([code, text, text, text, text, text, a, either, either, either, text, text])
    .superRefine(refined(ledgerDuties, (cells) => pence(cells[6])));
  return ({ schedule, ledger }) => {
    const found: Answer[] = [];
    const validate = (rows: readonly Cells[], row: typeof onSchedule | typeof onLedger): void =>
      rows.forEach((cells, at) => {
        const parsed = row.safeParse(cells);
        if (parsed.success) return;
        for (const { path, message } of parsed.error.issues)
          found.push([String(path[0]), at + 2, message as Outcome]);
      });
    validate(schedule, onSchedule);
    validate(ledger, onLedger);
    return found;
  };
};

/** json-rules-engine: facts of a row in, events out. */
export const byRulesEngine = (): ((review: Review) => Promise<Answer[]>) => {
  type Condition = { fact: string; operator: string; value: unknown };
  const engineOf = (rules: readonly (readonly [RowRule, Outcome, readonly Condition[]])[]): Engine =>
    new Engine(
      rules.map(([type, outcome, all]) => ({
        conditions: { all: [...all] },
        event: { type, params: { outcome } },
      })),
    );
  const is = (fact: string, value: unknown): Condition => ({ fact, operator: 'equal', value });
  const isNot = (fact: string, value: unknown): Condition => ({ fact, operator: 'notEqual', value });
  const releases: Condition = { fact: 'first', operator: 'greaterThanInclusive', value: 0 };
  const short: Condition = { fact: 'taken', operator: 'lessThan', value: 4 };
  const onSchedule = engineOf([
    ['four-year', 'evidence needed', [releases, short, is('goesOn', true)]],
    ['four-year', 'breach', [releases, short, is('goesOn', false)]],
    ['reinvest-first', 'breach', [releases, is('planInTime', false), is('planSays', 'no')]],
    ['reinvest-first', 'breach', [releases, is('planInTime', false), is('planSays', 'yes')]],
    [
      'reinvest-first',
      'evidence needed',
      [releases, is('planInTime', false), isNot('planSays', 'no'), isNot('planSays', 'yes')],
    ],
    ['case-review', 'breach', [releases, is('review', 'no')]],
    ['case-review', 'breach', [releases, is('review', 'nothing'), is('specialLosesAll', true)]],
    ['case-review', 'evidence needed', [releases, is('review', 'nothing'), is('specialLosesAll', false)]],
    ['case-review', 'evidence needed', [releases, is('review', 'words')]],
    ['premium-sum', 'breach', [{ fact: 'out', operator: 'greaterThan', value: 1 }]],
    ['released-falls', 'breach', [is('falls', true)]],
  ]);
  const moves = isNot('amount', 0);
  const onLedger = engineOf([
    ['locality', 'breach', [is('stays', false), is('agreement', '')]],
    ['locality', 'exception', [is('stays', false), is('bothAgree', true)]],
    ['locality', 'evidence needed', [is('stays', false), isNot('agreement', ''), is('bothAgree', false)]],
    ['joint-decision', 'breach', [moves, is('joint', 'no')]],
    ['joint-decision', 'evidence needed', [moves, isNot('joint', 'no'), isNot('joint', 'yes')]],
    ['patient-engagement', 'breach', [moves, is('engaged', 'no')]],
    ['patient-engagement', 'evidence needed', [moves, isNot('engaged', 'no'), isNot('engaged', 'yes')]],
  ]);
  const scheduleFacts = (cells: Cells): Record<string, unknown> => {
    const { first, full, level, premium, falls } = releaseOf(cells);
    const plan = cells[9];
    return {
      first,
      taken: full - first + 1,
      goesOn: full === 3 && level < premium - 12,
      planInTime: isDate(plan) && plan <= (starts[first] ?? 0),
      planSays: says(plan),
      review: says(cells[10]),
      specialLosesAll: says(cells[11]) !== 'nothing' && level >= premium - 12,
      out: premiumOut(cells),
      falls,
    };
  };
  const ledgerFacts = (cells: Cells): Record<string, unknown> => {
    const agreement = String(cells[7]);
    return {
      amount: pence(cells[6]),
      stays: cells[1] === cells[2],
      agreement,
      bothAgree: agreement.includes(String(cells[1])) && agreement.includes(String(cells[2])),
      joint: says(cells[8]),
      engaged: says(cells[9]),
    };
  };
  return async ({ schedule, ledger }) => {
    const found: Answer[] = [];
    const run = async (
      rows: readonly Cells[],
      engine: Engine,
      facts: (cells: Cells) => Record<string, unknown>,
    ): Promise<void> => {
      for (let at = 0; at < rows.length; at++) {
        const { events } = await engine.run(facts(rows[at]!));
        for (const { type, params } of events) found.push([type, at + 2, params!.outcome as Outcome]);
      }
    };
    await run(schedule, onSchedule, scheduleFacts);
    await run(ledger, onLedger, ledgerFacts);
    return found;
  };
};
