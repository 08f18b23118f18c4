/** The add-in's pane, put together: one session on the open workbook, the ribbon's command, and the first screen. */
import { createRoot } from 'react-dom/client';
import { meetsFloor } from '../excel/floor';
import { officeWorkbook } from '../excel/officeWorkbook';
import { Pane } from '../pane/Pane';
import { loadPlaces } from '../pane/later/places';
import { lookOf } from '../pane/theme';
import { fromRareOn } from '../review/columns/later';
import { fromAnswersOn, fromCheckOn } from '../review/later/scripts';
import { createSession } from '../review/session';
import { checkThisSheet } from './commands';
import { atLeisure, surroundings } from './surroundings';
import { sayTooOld } from './tooOld';

/** From package.json, by the build. */
declare const PMS_REVIEW_VERSION: string;

const session = createSession(officeWorkbook, surroundings);

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return;
  const pane = document.getElementById('pane')!;
  if (!meetsFloor()) return sayTooOld(pane);
  Office.actions.associate(
    'checkThisSheet',
    checkThisSheet(session, () => Office.addin.showAsTaskpane()),
  );
  createRoot(pane).render(
    <Pane session={session} theme={lookOf(Office.context.officeTheme)} version={PMS_REVIEW_VERSION} />,
  );
  // What the first screen does not show comes once it stands, so that a check and other places wait for nothing. What
  // cannot be fetched now is tried again, and told, when it is asked for.
  void session
    .open()
    .then(atLeisure)
    .then(fromCheckOn)
    .then(fromAnswersOn)
    .then(fromRareOn)
    .then(loadPlaces)
    .catch(() => undefined);
});
