import type { ErrorCode } from './errors';

/** Excel on the web on a bad day: one switch each, off at first, turned while the host runs. */
export class Faults {
  private editing = false;
  private readonly waiting: (() => void)[] = [];

  /**
   * A cell is being edited: writes are refused with InvalidOperationInCellEditMode, and those that may wait
   * (`delayForCellEdit`) wait until it is turned off.
   */
  get cellEditing(): boolean {
    return this.editing;
  }
  set cellEditing(on: boolean) {
    this.editing = on;
    if (!on) for (const go of this.waiting.splice(0)) go();
  }
  /** As in desktop Excel, a cell being edited keeps reads out too. */
  cellEditingStopsReads = false;
  /** Bytes of one request or one response; over it, PayloadSizeLimitExceeded. 5 MB on the web. */
  payloadLimit = 5 * 1024 * 1024;
  /** `transport`: the host does not trust the add-in. `request`: every RichApi request is refused. */
  accessDenied: 'no' | 'transport' | 'request' = 'no';
  /** Milliseconds before every answer. */
  latency = 0;
  /** Milliseconds before the host answers who it is, which `Office.onReady` waits for. */
  readyDelay = 0;
  /** Requirement sets other than ours: `{ excelapi: '1.8' }`; `null` takes one away. Read when the add-in starts. */
  requirements: Record<string, string | null> = {};
  /** Language of the screen: `cy-GB`. Read when the add-in is mounted. */
  locale = 'en-GB';
  /** What Excel shows in front: with none of the workbook's own sheets there, it has no active one. */
  inFront: 'a sheet' | 'a chart sheet' | 'another workbook' = 'a sheet';
  /** The workbook was opened to be read only. */
  readOnly = false;
  /** Excel calculates on request alone, and cells were changed since. */
  uncalculated = false;
  settingsFail = false;
  /** What happens to the workbook, but for the add-in's own doing, is done by somebody else who has it open too. */
  coAuthor = false;
  /**
   * What is said of changes that the add-in makes in another window on the same workbook. Microsoft does not publish it:
   * the add-in has to cope with each.
   */
  otherWindow: 'Unknown' | 'ThisLocalAddin' | 'Remote' = 'Unknown';
  /** Cells of one range; over it its values are null, and no error says so. */
  cellLimit = 5_000_000;
  /**
   * Conditional formats, by the workbook's ids, that are listed and then not found: in desktop Excel such as were made or
   * doubled in its dialog, and those that an undo has brought back.
   */
  readonly lostFormats = new Set<string>();
  /** The id of a conditional format is its place among the others, as Microsoft describes it, and does not last. */
  formatsByPlace = false;
  /** As in desktop Excel, rows written over some that are hidden go astray: each that shows gets the first of them. */
  hiddenRowsMislead = false;
  /** What the add-in writes right below a table becomes part of it, as what a person types there. */
  tablesGrow = false;
  /** Every request of RichApi ends in GeneralException: something broke inside Excel. */
  breaksDown = false;
  /** Members that this Excel refuses whenever they are asked for, `Range.values`, and by which code. */
  readonly refuses = new Map<string, ErrorCode>();
  /** Requests are heard and never answered. */
  noAnswer = false;
  /** Empty cells reach functions as 0, as in desktop Excel, and not as null. */
  emptyArgumentsAreZero = false;

  /** Resolves when no cell is being edited. */
  editingEnds(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }
}

/** Round trips between the add-in and Excel, by kind: in real Excel each costs some 50 to 200 ms. */
export class Trips {
  /** RichApi requests that only read. */
  reads = 0;
  /** RichApi requests that write. */
  writes = 0;
  /** Results of custom functions, in batches. */
  functionResults = 0;
  settings = 0;
  /** Everything else: activation, registrations, commands, services. */
  others = 0;
  /** Events sent to the add-in. */
  events = 0;
  largestRequest = 0;
  largestResponse = 0;

  /** Starts counting anew, for a budget of one step. */
  reset(): void {
    Object.assign(this, new Trips());
  }
}
