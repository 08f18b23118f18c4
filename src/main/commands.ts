/** What the ribbon's buttons do. */
import type { Session } from '../review/session';

/**
 * "Check this sheet": brings the pane to the front and checks there. Where Excel does not show the pane, or never says that
 * it has, the check is made all the same: its result is there when the pane is opened.
 */
export const checkThisSheet =
  (session: Pick<Session, 'check'>, showPane: () => Promise<void>) =>
  async (event: Pick<Office.AddinCommands.Event, 'completed'>): Promise<void> => {
    // Excel waits for a command to complete before it takes another: the check goes on in the pane.
    event.completed();
    showPane().catch(() => undefined);
    await session.check('sheet');
  };
