/**
 * An Excel that answers when it is told to. Each request waits to be done, then for its answer to be on its way; what
 * happens is told of as late. Time is made: it passes when nothing else is left to do, or when a test says so.
 */
import type { CellValue } from '../../src/policy/rules/rule';
import { areaOf } from '../../src/review/cells/areaAddress';
import type { LiveWorkbook, LogTable, WorkbookChange } from '../../src/review/liveWorkbook';
import { reviewsTableName } from '../../src/review/ours/ourNames';
import type { Surroundings } from '../../src/review/session/surroundings';
import { Refusal, type Area, type RefusalKind } from '../../src/review/workbook';
import type { ArrayWorkbook } from './arrayWorkbook';

/** Something on its way: a request to Excel, its answer, news of a change, or the thread given back. */
interface OnItsWay {
  readonly says: string;
  /** Goes one step on; whether it has arrived. */
  go(): boolean;
  /** Excel would not, and nothing of it was done. */
  refuse?(kind: RefusalKind): void;
}

/** Who looks at the workbook: each window hears of changes as they are to it. */
export interface Onlooker {
  readonly name: string;
  readonly listeners: Set<(change: WorkbookChange) => void>;
}

/** How people share the workbook: each in an Excel of their own, or one of them in two windows. */
export type Sharing = 'co-authors' | 'windows';

/** What reached the workbook, as the model wants to know it. */
export interface Overheard {
  refused(who: string): void;
  wrote(who: string, sheetId: string, area: Area, values: readonly (readonly (CellValue | null)[])[]): void;
  appended(): void;
  reviewsTakenOut(): void;
}

const settledSoon = 50_000;

export class SlowExcel {
  time = Date.UTC(2026, 10, 21, 9);
  /** The sheet in front. */
  front = 'sheet-0';
  heard: Overheard | undefined;
  private onTheirWay: OnItsWay[] = [];
  private timers: { readonly at: number; readonly work: () => void }[] = [];
  private readonly windows: Onlooker[] = [];

  constructor(
    readonly book: ArrayWorkbook,
    readonly sharing: Sharing,
  ) {}

  /** A window on the workbook: its port, and what a session in it needs of the machine. */
  open(name: string): { readonly port: LiveWorkbook; readonly surroundings: Surroundings } {
    const window: Onlooker = { name, listeners: new Set() };
    this.windows.push(window);
    let paused = 0;
    return {
      port: this.portOf(window),
      surroundings: {
        pause: () =>
          ++paused % 4 === 0
            ? new Promise((resolve) => this.send(`${name} has the thread again`, resolve))
            : Promise.resolve(),
        now: () => (this.time += 0.25),
        after: (milliseconds, work) => {
          const timer = { at: this.time + milliseconds, work };
          this.timers.push(timer);
          return () => (this.timers = this.timers.filter((each) => each !== timer));
        },
      },
    };
  }

  /** One of what is on its way goes one step on. */
  async step(which: number): Promise<string> {
    if (this.onTheirWay.length === 0) return 'nothing';
    const one = this.onTheirWay[which % this.onTheirWay.length]!;
    if (one.go()) this.onTheirWay = this.onTheirWay.filter((each) => each !== one);
    await tick();
    return one.says;
  }
  async refuse(which: number, kind: RefusalKind): Promise<string> {
    const can = this.onTheirWay.filter((one) => one.refuse !== undefined);
    if (can.length === 0) return 'nothing';
    const one = can[which % can.length]!;
    this.onTheirWay = this.onTheirWay.filter((each) => each !== one);
    one.refuse!(kind);
    await tick();
    return one.says;
  }
  /** Time passes until the next thing that was put off. */
  async pass(): Promise<boolean> {
    const [next] = [...this.timers].sort((a, b) => a.at - b.at);
    if (!next) return false;
    this.timers = this.timers.filter((each) => each !== next);
    this.time = Math.max(this.time, next.at);
    next.work();
    await tick();
    return true;
  }
  /** Everything arrives, in its order, and everything that was put off is done. */
  async settle(): Promise<void> {
    await tick();
    for (let steps = 0; steps < settledSoon; steps++) {
      if (this.onTheirWay.length > 0) await this.step(0);
      else if (!(await this.pass())) return;
    }
    throw new Error('It never comes to rest.');
  }

  /** Somebody does something to the workbook by hand; `by`: in which window, else in neither. */
  tell(change: WorkbookChange, by: string | undefined, byAddin = false): void {
    for (const { name, listeners } of this.windows) {
      const here = name === by;
      const remote = !here && (by === undefined || this.sharing === 'co-authors');
      const told = change.what === 'cells' ? { ...change, remote, byAddin: byAddin && !remote } : change;
      for (const listener of listeners) this.send(`${name} hears of ${change.what}`, () => listener(told));
    }
  }
  type(by: string | undefined, sheet: string, address: string, value: CellValue): void {
    this.book.type(sheet, address, value);
    this.tellOf(by, this.idOf(sheet), areaOf(address)!);
  }
  tellOf(by: string | undefined, sheetId: string, area: Area, byAddin = false): void {
    const change = { what: 'cells', sheetId, areas: [area], moved: false, remote: false, byAddin } as const;
    this.tell(change, by, byAddin);
  }
  idOf(sheet: string): string {
    return this.book.ids()[this.book.names().indexOf(sheet)]!;
  }

  private send(says: string, arrive: () => void): void {
    this.onTheirWay.push({
      says,
      go() {
        arrive();
        return true;
      },
    });
  }

  private ask<T>(who: string, what: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let answer: Promise<T> | undefined;
      const one: OnItsWay = {
        says: `${who} ${what}`,
        go: () => {
          if (answer) {
            answer.then(resolve, reject);
            return true;
          }
          answer = work();
          answer.catch(() => undefined);
          delete one.refuse;
          return false;
        },
        refuse: (kind) => {
          this.heard?.refused(who);
          reject(new Refusal(kind, `Excel would not: ${kind}.`));
        },
      };
      this.onTheirWay.push(one);
    });
  }

  private portOf({ name, listeners }: Onlooker): LiveWorkbook {
    const { book } = this;
    const ask = <T>(what: string, work: () => Promise<T>): Promise<T> => this.ask(name, what, work);
    const isOfReviews = (sheetId: string, tables: readonly { name: string; sheetId: string }[]): boolean =>
      tables.some((table) => table.sheetId === sheetId && table.name === reviewsTableName);
    const tableOf = async (log: LogTable) => (await book.tables()).find((table) => table.name === log.table);
    return {
      sheets: () => ask('sheets', () => book.sheets()),
      tables: () => ask('tables', () => book.tables()),
      situation: () =>
        ask('situation', () => Promise.resolve({ activeSheet: this.front, locks: book.locks })),
      values: (sheetId, area, among) => ask(`values ${sheetId}`, () => book.values(sheetId, area, among)),
      merged: (sheetId, areas) => ask(`merged ${sheetId}`, () => book.merged(sheetId, areas)),
      formulas: (sheetId, area) => ask(`formulas ${sheetId}`, () => book.formulas(sheetId, area)),
      hasFormulas: (sheetId, area) => ask(`formulas ${sheetId}`, () => book.hasFormulas(sheetId, area)),
      select: (sheetId, area) => ask('select', () => book.select(sheetId, area)),
      setting: (setting) => ask('setting', () => book.setting(setting)),
      saveSetting: (setting, value) => ask('saveSetting', () => book.saveSetting(setting, value)),
      deleteSetting: (setting) => ask('deleteSetting', () => book.deleteSetting(setting)),
      areUnlocked: (...of) => ask('areUnlocked', () => book.areUnlocked(...of)),
      isHighlighted: () => ask('isHighlighted', () => book.isHighlighted()),
      highlight: (marks) => ask('highlight', () => book.highlight(marks)),
      clearHighlight: () => ask('clearHighlight', () => book.clearHighlight()),
      write: (sheetId, area, values) =>
        ask(`write ${sheetId}`, async () => {
          const written = book.write(sheetId, area, values);
          this.heard?.wrote(name, sheetId, area, values);
          this.tellOf(name, sheetId, area, true);
          return written;
        }),
      replace: (sheetId, held, cells, beside) =>
        ask(`replace ${sheetId}`, async () => {
          const isWritten = await book.replace(sheetId, held, cells, beside);
          if (isWritten) {
            this.heard?.wrote(name, sheetId, held.area, [cells]);
            this.tellOf(name, sheetId, held.area, true);
          }
          return isWritten;
        }),
      append: (log, rows, onSheet) =>
        ask('append', async () => {
          const sheets = book.names().length;
          const there = await tableOf(log);
          const done = book.append(log, rows, onSheet);
          this.heard?.appended();
          await done;
          if (onSheet !== undefined && there?.sheetId !== onSheet) return;
          const { sheetId, area } = (await tableOf(log))!;
          if (book.names().length > sheets) this.tell({ what: 'sheets' }, name);
          const row = area.row + area.rows - rows.length;
          this.tellOf(name, sheetId, { ...area, row, rows: rows.length }, true);
        }),
      addSheet: (content, show) =>
        ask('addSheet', async () => {
          const made = await book.addSheet(content, show);
          this.tell({ what: 'sheets' }, name);
          this.tellOf(name, made.id, { row: 0, column: 0, rows: content.rows.length, columns: 9 }, true);
          return made;
        }),
      deleteSheet: (sheetId, held) =>
        ask('deleteSheet', async () => {
          const tables = await book.tables();
          await book.deleteSheet(sheetId, held);
          if (isOfReviews(sheetId, tables)) this.heard?.reviewsTakenOut();
          this.tell({ what: 'sheets' }, name);
        }),
      deleteTable: (table) =>
        ask('deleteTable', async () => {
          const there = (await book.tables()).find((each) => each.name === table);
          await book.deleteTable(table);
          if (table === reviewsTableName) this.heard?.reviewsTakenOut();
          if (there) this.tellOf(name, there.sheetId, there.area, true);
        }),
      watch: (listener) =>
        ask('watch', () => {
          listeners.add(listener);
          return Promise.resolve(async () => void listeners.delete(listener));
        }),
    };
  }
}

/** Everything that hangs on what has arrived is done. */
const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
