/** The add-in, put together: the functions, one session on the open workbook, the ribbon's command, and the pane. */
import { createRoot } from 'react-dom/client';
import { officeWorkbook } from '../excel/officeWorkbook';
// The build tells Excel's runtime which function answers for which id: cells wait for nothing else.
import '../functions';
import { Pane } from '../pane/Pane';
import { loadPlaces } from '../pane/places/later';
import { lookOf } from '../pane/theme';
import { createSession } from '../review/session';
import { surroundings } from './surroundings';

/** From package.json, by the build. */
declare const PMS_REVIEW_VERSION: string;

const session = createSession(officeWorkbook, surroundings);

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return;
  Office.actions.associate('checkThisSheet', async (event: Office.AddinCommands.Event) => {
    // Excel waits for a command to complete before it takes another: the check goes on in the pane.
    event.completed();
    await Office.addin.showAsTaskpane();
    await session.check('sheet');
  });
  createRoot(document.getElementById('pane')!).render(
    <Pane session={session} theme={lookOf(Office.context.officeTheme)} version={PMS_REVIEW_VERSION} />,
  );
  // The other places come once the first one stands, so that going to them waits for nothing.
  void session.open().then(loadPlaces);
});
