/** One workbook at a time, with Excel's part played behind it and the add-in mounted beside it. */
import type { Book } from '../book/book';
import { createBrowserBook, type BrowserBook } from '../book/browserBook';
import type { BookContent } from '../book/content';
import type { ApiTable } from '../host/apiTable';
import type { FunctionMetadata } from '../host/functionArguments';
import { createHost, HostNotice, type Host } from '../host/host';
import { framePeer } from '../host/peer';
import type { Addin, RibbonButton } from './addin';
import type { Notice } from './notice';
import type { TaskPane } from './taskPane';
import type { Theme } from './theme';

export interface Surroundings {
  readonly addin: Addin;
  readonly functions: readonly FunctionMetadata[];
  readonly apiTable: ApiTable;
  readonly grid: HTMLElement;
  readonly pane: TaskPane;
  readonly notice: Notice;
  /** The newest requirement set of Excel's that is played, where it is not the newest there is: "1.14". */
  readonly excelApi: string | undefined;
  /** Where the focus goes when it leaves the pane forwards. */
  readonly first: HTMLElement;
  /** Where it goes when it leaves it backwards. */
  readonly beforePane: HTMLElement;
}

/** What Excel on the web lets a pane do. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads';

export class Workbench {
  private opened:
    { readonly book: BrowserBook; readonly host: Host; readonly frame: HTMLIFrameElement } | undefined;

  constructor(
    private readonly around: Surroundings,
    private theme: Theme,
  ) {}

  get book(): BrowserBook | undefined {
    return this.opened?.book;
  }

  /** Opens a workbook in the place of the one that is open. The add-in starts anew, as with another file in Excel. */
  open(content: BookContent): void {
    this.close();
    const { addin, functions, apiTable, grid, pane } = this.around;
    const container = document.createElement('div');
    container.className = 'book';
    grid.replaceChildren(container);
    const book = createBrowserBook(container, content, functions, { dark: this.theme === 'dark' });
    const host = createHost({
      book,
      appId: addin.id,
      apiTable,
      functions,
      onPane: (visible) => (visible ? pane.show() : pane.hide()),
      onNotice: (notice) => this.leavePane(notice),
      onBug: (problem) => this.around.notice.failed(problem),
    });
    book.setFunctionRunner(host.runner);
    if (this.around.excelApi !== undefined) host.faults.requirements = { excelapi: this.around.excelApi };

    const frame = document.createElement('iframe');
    frame.title = addin.name;
    frame.name = host.iframeName(location.origin);
    frame.setAttribute('sandbox', SANDBOX);
    host.attach(framePeer(frame, window, addin.origin));
    frame.src = addin.paneUrl;
    pane.frameParent.replaceChildren(frame);
    pane.show();
    this.opened = { book, host, frame };
    Object.assign(window, { workbench: { book, host } satisfies Held });
  }

  close(): void {
    if (!this.opened) return;
    const { book, host, frame } = this.opened;
    this.opened = undefined;
    frame.remove();
    host.dispose();
    book.dispose();
  }

  press(button: RibbonButton): void {
    const { pane, notice } = this.around;
    if (button.action.kind === 'show pane') {
      pane.show();
      this.opened?.frame.focus();
      return;
    }
    this.opened?.host
      .invokeCommand(button.id, button.action.functionName)
      .catch((error: unknown) => notice.failed(error));
  }

  /** The person showed or hid the pane, or the add-in did. */
  paneIs(visible: boolean): void {
    this.opened?.host.setPaneVisible(visible);
    if (!visible) this.opened?.book.focus();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.opened?.book.setDark(theme === 'dark');
  }

  private leavePane(notice: number): void {
    if (notice === HostNotice.tab) this.around.first.focus();
    else if (notice === HostNotice.shiftTab) this.around.beforePane.focus();
    else if (notice === HostNotice.escape || notice === HostNotice.ctrlF6) this.opened?.book.focus();
  }
}

/** `window.workbench`: for tests, and for whoever wants to look from the console. */
export interface Held {
  readonly book: Book;
  readonly host: Host;
}
