/** How Excel on the web hands the arguments of a cell's call to a custom function. */
import type { Cell, FunctionCall, FunctionError } from '../book/book';

/** An entry of `functions` in functions.json, as far as it matters here. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
    readonly type?: string;
    readonly dimensionality?: string;
  }[];
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
  /** Whether errors among cells of any type are handed over: said of all functions of the file together. */
  readonly allowsErrors?: boolean;
}

/** functions.json. */
export interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export const functionsIn = ({ allowErrorForDataTypeAny, functions }: FunctionsFile): FunctionMetadata[] =>
  functions.map((each) => ({ ...each, allowsErrors: allowErrorForDataTypeAny === true }));

type Argument = FunctionCall['args'][number];
type Rows = readonly (readonly (Cell | null)[])[];

const isError = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/.test(value);

/**
 * Omitted arguments become `null`, empty cells of a range 0; a range where one value is wanted, and a value that is not
 * of the wanted type, are `#VALUE!`; an error among the arguments is the result, and the function is not called.
 */
export function shapeArguments(
  args: readonly Argument[],
  metadata: FunctionMetadata | undefined,
  emptyIsZero: boolean,
): { readonly values: readonly unknown[] } | FunctionError {
  const empty = emptyIsZero ? 0 : null;
  if (!metadata) return { values: args.map((arg) => (isRows(arg) ? zeroed(arg) : (arg ?? empty))) };

  const values: unknown[] = [];
  const last = metadata.parameters.at(-1);
  const fixed = last?.repeating ? metadata.parameters.slice(0, -1) : metadata.parameters;
  if (!last?.repeating && args.length > fixed.length) return { error: '#VALUE!' };
  for (const [i, parameter] of fixed.entries()) {
    if (i >= args.length) {
      if (!parameter.optional) return { error: '#VALUE!' };
      values.push(null);
      continue;
    }
    const value = shape(args[i] ?? null, parameter, empty, metadata);
    if (typeof value === 'object' && value !== null && 'error' in value) return value;
    values.push(value.value);
  }
  if (last?.repeating) {
    const rest: unknown[] = [];
    for (const arg of args.slice(fixed.length)) {
      const value = shape(arg, last, empty, metadata);
      if ('error' in value) return value;
      rest.push(value.value);
    }
    values.push(rest);
  }
  return { values };
}

function shape(
  arg: Argument,
  parameter: FunctionMetadata['parameters'][number],
  empty: 0 | null,
  { allowsErrors }: FunctionMetadata,
): { readonly value: unknown } | FunctionError {
  const cells = isRows(arg) ? arg.flat() : [arg];
  const failed = cells.find(isError);
  if (failed !== undefined && !(allowsErrors && (parameter.type ?? 'any') === 'any'))
    return { error: failed };
  if (parameter.dimensionality === 'matrix') {
    const rows = zeroed(isRows(arg) ? arg : [[arg]]);
    const typed = rows.map((row) => row.map((cell) => handedOver(cell, parameter.type)));
    return typed.flat().includes(undefined) ? { error: '#VALUE!' } : { value: typed };
  }
  if (isRows(arg) && cells.length !== 1) return { error: '#VALUE!' };
  const [cell = null] = cells;
  if (cell === null) return { value: empty };
  const value = handedOver(cell, parameter.type);
  return value === undefined ? { error: '#VALUE!' } : { value };
}

/** An error is handed over as the runtime knows it again. */
const handedOver = (cell: Cell, type: string | undefined): unknown =>
  isError(cell) ? { type: 'CustomFunctionError', code: cell } : convert(cell, type);

/** As Excel turns a value into the wanted type; `undefined` where it cannot. */
function convert(cell: Cell, type: string | undefined): Cell | undefined {
  if (type === 'number') {
    if (typeof cell === 'boolean') return Number(cell);
    if (typeof cell === 'number') return cell;
    const number = Number(cell);
    return cell.trim() === '' || Number.isNaN(number) ? undefined : number;
  }
  if (type === 'string') return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  if (type === 'boolean') {
    if (typeof cell === 'number') return cell !== 0;
    if (typeof cell === 'boolean') return cell;
    const word = cell.toUpperCase();
    return word === 'TRUE' ? true : word === 'FALSE' ? false : undefined;
  }
  return cell;
}

const isRows = (arg: Argument): arg is Rows => Array.isArray(arg);
const zeroed = (rows: Rows): Cell[][] => rows.map((row) => row.map((cell) => cell ?? 0));
