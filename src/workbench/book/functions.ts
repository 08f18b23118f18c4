/**
 * `PMS.*` inside Univer's formula engine.
 *
 * Univer knows asynchronous functions, but waits for each in turn, and one that rejects stops all calculation for good.
 * So a call never makes it wait: it answers at once with the result if there is one, else with `#BUSY!`, and hands the
 * call to the runner. When results are in, the cells are calculated again and find them. Calls run side by side, as in
 * Excel, and a runner that is slow, missing or broken cannot hurt the engine.
 */
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  ERROR_TYPE_SET,
  FunctionType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import { addressOf, areaOfRange, quotedSheet } from './address';
import type { Cell, FunctionCall, FunctionError, FunctionResult, FunctionRunner } from './book';

export const BUSY = '#BUSY!';
/** Errors Excel has and Univer does not: known to it from here on, so that they pass through other formulas. */
const errors = ERROR_TYPE_SET as Set<string>;
for (const error of [BUSY, '#CONNECT!', '#BLOCKED!', '#FIELD!']) errors.add(error);

/** What the book needs to know of a function: an entry of the add-in's functions.json will do. */
export interface BookFunction {
  /** Without the namespace: `PREMIUM`. */
  readonly id: string;
  readonly description?: string;
  readonly parameters?: readonly BookParameter[];
  /** Errors among its arguments are handed over, not its result. */
  readonly allowsErrors?: boolean;
}
export interface BookParameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  /** `matrix`: a single cell comes as rows too. */
  readonly dimensionality?: string;
}

/** A cell that has results to pick up. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

type Scalar = Cell | null;
type Argument = FunctionCall['args'][number];

interface Answer {
  readonly place: Place;
  result: FunctionResult | undefined;
  asked: boolean;
  readonly call: FunctionCall;
}

/** More answers than this are not kept: the oldest go, and are asked for again if needed. */
const ANSWERS_KEPT = 50_000;

/** The calls of `PMS.*` in one workbook: who is asked, what is awaited, what was answered. */
export class FunctionCalls {
  private runner: FunctionRunner | undefined;
  private readonly answers = new Map<string, Answer>();
  private readonly messages = new Map<string, FunctionError>();
  private ready: Place[] = [];
  private generation = 0;
  private underWay = 0;

  /** Told of cells whose results are in, once for all that came together. */
  onReady: (places: readonly Place[]) => void = () => undefined;
  /** Names the sheets in the addresses handed to functions. */
  sheetName: (sheetId: string) => string = (sheetId) => sheetId;
  /** The sheet's id as the book gives it. */
  bookSheetId: (sheetId: string) => string = (sheetId) => sheetId;

  constructor(private readonly functions: readonly BookFunction[]) {}

  /** For Univer's presets: the classes, and what its formula bar says of them. */
  get classes(): [typeof BaseFunction, string][] {
    return this.functions.map((definition) => [functionClass(this, definition), `PMS.${definition.id}`]);
  }
  get descriptions(): IFunctionInfo[] {
    return this.functions.map((definition) => ({
      functionName: `PMS.${definition.id}`,
      functionType: FunctionType.User,
      description: definition.description ?? '',
      abstract: definition.description ?? '',
      functionParameter: (definition.parameters ?? []).map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? '',
        example: '',
        require: parameter.optional ? 0 : 1,
        repeat: parameter.repeating ? 1 : 0,
      })),
    }));
  }

  /** Results not yet in the cells. Calls nobody can answer, for want of a runner, do not count. */
  get pending(): boolean {
    return this.underWay > 0 || this.ready.length > 0;
  }

  setRunner(runner: FunctionRunner): void {
    const places = [...this.answers.values()].map((answer) => answer.place);
    this.generation += 1;
    this.runner = runner;
    this.answers.clear();
    this.underWay = 0;
    if (places.length > 0) this.settle(places);
  }

  /** Takes the answer for a call in a cell, or asks for it: `undefined` means not yet. */
  answer(call: FunctionCall, place: Place): FunctionResult | undefined {
    const key = `${placeKey(place)}|${call.id}|${JSON.stringify(call.args)}`;
    let answer = this.answers.get(key);
    if (!answer) {
      answer = { place, call, result: undefined, asked: false };
      this.answers.set(key, answer);
      if (this.answers.size > ANSWERS_KEPT) {
        for (const [oldest, { result }] of this.answers) {
          if (!result) continue;
          this.answers.delete(oldest);
          break;
        }
      }
    }
    if (!answer.result && !answer.asked && this.runner) this.ask(answer, this.runner);
    return answer.result;
  }

  /** The message that goes with the error last given in a cell. */
  message(place: Place): FunctionError | undefined {
    return this.messages.get(placeKey(place));
  }
  note(place: Place, error: FunctionError | undefined): void {
    if (error) this.messages.set(placeKey(place), error);
    else this.messages.delete(placeKey(place));
  }

  private ask(answer: Answer, runner: FunctionRunner): void {
    const generation = this.generation;
    answer.asked = true;
    this.underWay += 1;
    const done = (result: FunctionResult): void => {
      if (generation !== this.generation) return;
      this.underWay -= 1;
      answer.result = result;
      this.settle([answer.place]);
    };
    Promise.resolve()
      .then(() => runner(answer.call))
      .then(done, (reason: unknown) => done({ error: '#VALUE!', message: String(reason) }));
  }

  private settle(places: readonly Place[]): void {
    if (this.ready.length === 0) {
      setTimeout(() => {
        const ready = this.ready;
        this.ready = [];
        this.onReady(ready);
      });
    }
    this.ready.push(...places);
  }
}

const placeKey = (place: Place): string => `${place.sheetId}!${place.row},${place.column}`;

function functionClass(calls: FunctionCalls, definition: BookFunction): typeof BaseFunction {
  return class extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = 0;
    override maxParams = 255;

    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      try {
        const args = variants.map((variant, at) => argumentOf(variant, definition.parameters?.[at]));
        const inherited = inheritedFrom(args, definition.allowsErrors ?? false);
        if (inherited !== undefined) return ErrorValueObject.create(inherited as ErrorType);
        const call: FunctionCall = {
          id: definition.id,
          args,
          sheetId: calls.bookSheetId(place.sheetId),
          cell: { row: place.row, column: place.column, rows: 1, columns: 1 },
          parameterAddresses: variants.map((variant) => addressOfReference(variant, calls, place.sheetId)),
        };
        const result = calls.answer(call, place);
        calls.note(place, result && 'error' in result ? result : undefined);
        return result ? valueObject(result) : ErrorValueObject.create(BUSY as ErrorType);
      } catch (reason) {
        calls.note(place, { error: '#VALUE!', message: String(reason) });
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  };
}

function argumentOf(variant: FunctionVariantType, parameter: BookParameter | undefined): Argument {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  const matrix = parameter?.dimensionality === 'matrix';
  if (!value.isArray()) return matrix ? [[scalarOf(value)]] : scalarOf(value);
  const array = value as ArrayValueObject;
  const rows: Scalar[][] = Array.from({ length: array.getRowCount() }, () =>
    Array.from({ length: array.getColumnCount() }, () => null),
  );
  array.iterator((item, row, column) => {
    const cells = rows[row];
    if (cells && item) cells[column] = scalarOf(item);
  });
  return rows.length === 1 && rows[0]?.length === 1 && !matrix ? (rows[0][0] ?? null) : rows;
}

function scalarOf(value: BaseValueObject): Scalar {
  if (value.isNull()) return null;
  if (value.isError()) return (value as unknown as ErrorValueObject).getErrorType();
  return value.getValue();
}

/** Excel does not call a function with an error that it does not allow, nor before its arguments are there: that is the result. */
function inheritedFrom(args: readonly Argument[], allowsErrors: boolean): string | undefined {
  for (const arg of args) {
    const cells = Array.isArray(arg) ? (arg as readonly (readonly Scalar[])[]).flat() : [arg as Scalar];
    for (const cell of cells)
      if (typeof cell === 'string' && (cell === BUSY || (!allowsErrors && errors.has(cell)))) return cell;
  }
  return undefined;
}

function addressOfReference(
  variant: FunctionVariantType,
  calls: FunctionCalls,
  ownSheetId: string,
): string | null {
  if (!variant.isReferenceObject()) return null;
  const reference = variant as BaseReferenceObject;
  const sheet = quotedSheet(calls.sheetName(reference.getSheetId() || ownSheetId));
  return `${sheet}!${addressOf(areaOfRange(reference.getRangePosition()))}`;
}

function valueObject(result: FunctionResult): BaseValueObject {
  if ('error' in result) return scalarObject(result);
  const { value } = result;
  if (!Array.isArray(value)) return scalarObject(value as Scalar);
  const rows = value as readonly (readonly (Scalar | FunctionError)[])[];
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return ErrorValueObject.create(ErrorType.CALC);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: width }, (_, at) => scalarObject(row[at] ?? '')),
    ),
    rowCount: rows.length,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalarObject(value: Scalar | FunctionError): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'object') {
    return ErrorValueObject.create((errors.has(value.error) ? value.error : ErrorType.VALUE) as ErrorType);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
}
