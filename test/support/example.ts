/** Works out the examples of the functions' help, through the functions themselves, as Excel calls them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { callOf, rowsOf } from '../../src/build/excelConstant';
import functionExamples from '../../src/build/functionExamples';
import { functions } from '../../src/functions';
import './customFunctions';

interface Metadata {
  functions: { id: string; parameters: { dimensionality?: string }[] }[];
}

const metadata = JSON.parse(
  readFileSync(path.join(__dirname, '../functions/functions.json'), 'utf8'),
) as Metadata;

/**
 * What a formula such as `=PMS.MONTHLY(1200, TRUE)` gives: rows of cells. `cellsAlone`: a range of one cell comes as the value
 * of that cell, and not as rows.
 */
export function workedOut(formula: string, cellsAlone = false): unknown[][] {
  const { id, args } = callOf(formula);
  const { parameters } = metadata.functions.find((each) => each.id === id)!;
  expect(args.length).toBeLessThanOrEqual(parameters.length);
  // An argument that takes a range comes as rows of cells, any other as its value.
  const isRange = (arg: (typeof args)[number], i: number): boolean =>
    parameters[i]!.dimensionality === 'matrix' && !(cellsAlone && arg?.length === 1 && arg[0]!.length === 1);
  const given = args.map((arg, i) => (arg && !isRange(arg, i) ? arg[0]![0] : arg));
  const call = functions[id as keyof typeof functions] as (...args: unknown[]) => unknown[][];
  return call(...given);
}

export const examples = Object.entries(functionExamples()).flatMap(([id, each]) =>
  each.map(({ formula, gives }) => ({ id, formula, gives: rowsOf(gives) })),
);
