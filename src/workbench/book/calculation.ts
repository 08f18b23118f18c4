/** Watches Univer's calculation: when none is due or under way, and how cells are made to calculate again. */
import { CommandType, ICommandService, type Injector, type IRange } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import {
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  ClearSelectionFormatCommand,
} from '@univerjs/sheets';
import type { Place } from './functions';

const RESULTS_READY = 'pms-review.mutation.results-ready';
interface ResultsReady {
  readonly unitId: string;
  readonly ranges: readonly { readonly sheetId: string; readonly range: IRange }[];
}

/** Changes of format alone: Univer does not calculate after them. */
const formatting = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

export class Calculation {
  /** A workbook that has just been made is calculated: Univer starts it by itself. */
  private due = true;
  private running = false;
  private waiting: (() => void)[] = [];
  private readonly commands: ICommandService;
  private readonly dirty: IActiveDirtyManagerService;
  private readonly listening: { dispose(): void }[];

  /** `busy`: whether something outside Univer will still ask for calculation. */
  constructor(
    injector: Injector,
    private readonly busy: () => boolean,
  ) {
    const commands = (this.commands = injector.get(ICommandService));
    const dirty = (this.dirty = injector.get(IActiveDirtyManagerService));
    dirty.register(RESULTS_READY, {
      commandId: RESULTS_READY,
      getDirtyData: ({ params }) => {
        const { unitId, ranges } = params as ResultsReady;
        return { dirtyRanges: ranges.map(({ sheetId, range }) => ({ unitId, sheetId, range })) };
      },
    });
    this.listening = [
      commands.registerCommand({ id: RESULTS_READY, type: CommandType.MUTATION, handler: () => true }),
      commands.onCommandExecuted(({ id, params }, options) => {
        if (id === SetFormulaCalculationStartMutation.id) {
          this.due = false;
          this.running = true;
        } else if (id === SetFormulaCalculationNotificationMutation.id) {
          if ((params as ISetFormulaCalculationNotificationMutation).stageInfo == null) {
            this.running = false;
            // Univer writes the results, or starts over, in this turn of the event loop.
            setTimeout(() => this.settle());
          }
        } else if (dirty.get(id) && !(id === SetRangeValuesMutation.id && needsNone(params, options))) {
          this.due = true;
        }
      }),
    ];
  }

  /**
   * Opens a workbook. Univer takes a table it reads for a change, and would calculate every formula that looks into one:
   * a file's results are to stand until something does change.
   */
  opening<T>(open: () => T): T {
    const opened = open();
    // Univer says what a table makes dirty once it has a workbook, and asks for it when this turn is over.
    const conversion = this.dirty.get(SetSuperTableMutation.id);
    if (conversion) {
      this.dirty.remove(SetSuperTableMutation.id);
      setTimeout(() => this.dirty.register(SetSuperTableMutation.id, conversion));
    }
    return opened;
  }

  /** Calculates the formulas in these cells again, and what depends on them. */
  again(unitId: string, places: readonly Place[]): void {
    void this.commands.executeCommand(
      RESULTS_READY,
      { unitId, ranges: columnRuns(places) },
      { onlyLocal: true },
    );
  }

  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      setTimeout(() => this.settle());
    });
  }

  private settle(): void {
    if (this.due || this.running || this.busy()) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  dispose(): void {
    for (const listener of this.listening) listener.dispose();
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function needsNone(params: object | undefined, options: { onlyLocal?: boolean } | undefined): boolean {
  return (
    options?.onlyLocal === true || formatting.has((params as { trigger?: string } | undefined)?.trigger ?? '')
  );
}

/** Univer compares each range with each: cells under one another become one range. */
function columnRuns(places: readonly Place[]): { sheetId: string; range: IRange }[] {
  const sorted = [...places].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const runs: { sheetId: string; range: IRange }[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.sheetId === sheetId && last.range.startColumn === column && row <= last.range.endRow + 1) {
      last.range.endRow = Math.max(last.range.endRow, row);
    } else {
      runs.push({ sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
    }
  }
  return runs;
}
