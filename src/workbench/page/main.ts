/** The page that plays Excel on the web: a workbook, the add-in's buttons, and its pane. */
import './page.css';
import { readApiTable } from '../host/apiTable';
import { readAddin, readFunctions } from './addin';
import { askedFor, download, onFile, type OpenedFile } from './files';
import { makeNotice } from './notice';
import { createOpenings } from './openings';
import { showRibbon } from './ribbon';
import { makeTaskPane } from './taskPane';
import { makeTheme } from './theme';
import { openFile } from '../book/openFile';
import { SAMPLE_NAME, sampleWorkbook } from '../sample/sample';
import { Workbench } from './workbench';

const element = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;
const notice = makeNotice(element('notice'));

async function start(): Promise<void> {
  const addin = await readAddin();
  const [functions, library] = await Promise.all([
    readFunctions(addin),
    fetch('office-js/excel-web-16.00.debug.js').then((response) => response.text()),
  ]);
  const pane = makeTaskPane(addin.name, (visible) => workbench.paneIs(visible));
  const theme = makeTheme(element('theme'), (chosen) => workbench.setTheme(chosen));
  const workbench = new Workbench(
    {
      addin,
      functions,
      apiTable: readApiTable(library),
      grid: element('grid'),
      pane,
      notice,
      excelApi: new URLSearchParams(location.search).get('excel') ?? undefined,
      first: element('open'),
      beforePane: element('close-pane'),
    },
    theme,
  );
  showRibbon(element('ribbon'), addin, (button) => workbench.press(button));

  const openings = createOpenings();
  const open = (
    file: Promise<OpenedFile | undefined>,
    failed: (error: unknown) => void | Promise<void> = notice.failed,
  ): Promise<void> =>
    openings.open(
      async () => {
        const { bytes, name } = (await file) ?? { bytes: await sampleWorkbook(), name: SAMPLE_NAME };
        return { content: await openFile(bytes, name), name };
      },
      ({ content, name }) => {
        notice.clear();
        workbench.open(content);
        element('file-name').textContent = name;
        document.title = `${name} - PMS Review workbench`;
      },
      failed,
    );
  onFile(element('open'), element<HTMLInputElement>('file'), element('drop'), (file) => void open(file));
  element('save').addEventListener('click', () => {
    const { book } = workbench;
    if (!book) return;
    book
      .saveXlsx()
      .then((bytes) => {
        download(book.name.replace(/(\.(xlsx|csv))?$/i, '.xlsx'), bytes);
        const { losses } = book;
        if (losses.length > 0)
          notice.say(`The copy lacks what the workbench does not keep: ${losses.join(', ')}.`);
      })
      .catch((error: unknown) => notice.failed(error));
  });
  // Where the workbook asked for cannot be had, the sample stands in for it, and the page says so.
  await open(askedFor(location.search), async (error) => {
    await open(Promise.resolve(undefined));
    notice.failed(error);
  });
}

start().catch((error: unknown) => notice.failed(error));
