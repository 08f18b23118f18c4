import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { cannotRemove } from '../../review/reviewing/cannot';
import type { Locks } from '../../review/reviewing/locks';
import type { Added, Session } from '../../review/session';
import { focusRing, useCommon } from '../styles';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(480px, calc(100vw - 32px))' },
  content: focusRing,
  button: { whiteSpace: 'nowrap' },
  list: { margin: '8px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
});

interface RemoveEverythingProps {
  readonly session: Session;
  readonly locks: Locks;
}

/** Takes out of the workbook all that PMS Review has put into it: says what that is, and asks first. */
export function RemoveEverything({ session, locks }: RemoveEverythingProps) {
  const styles = useStyles();
  const common = useCommon();
  const [added, setAdded] = useState<readonly Added[]>();
  const [busy, setBusy] = useState<'looking' | 'removing'>();
  const [said, setSaid] = useState('');

  const cannot = added && cannotRemove(locks, added);
  const asks = useRef<HTMLButtonElement>(null);
  const isOpen = useRef(false);
  const show = (found: readonly Added[] | undefined): void => {
    isOpen.current = found !== undefined;
    setAdded(found);
  };
  const close = (): void => {
    // Whoever has closed it before may have gone on to something else.
    if (!isOpen.current) return;
    show(undefined);
    asks.current?.focus();
  };

  const look = async (): Promise<void> => {
    if (busy) return;
    setBusy('looking');
    setSaid('');
    const found = await session.whatWasAdded();
    setBusy(undefined);
    if (!found) setSaid(sentenceOf(session));
    else if (found.length === 0) setSaid('PMS Review has added nothing to this workbook.');
    else show(found);
  };
  const remove = async (): Promise<void> => {
    if (busy || cannot !== undefined) return;
    setBusy('removing');
    setSaid('Removing what PMS Review added…');
    const done = await session.removeEverything();
    setBusy(undefined);
    close();
    setSaid(done ? 'Everything PMS Review added is removed.' : sentenceOf(session));
  };

  return (
    <>
      <Button ref={asks} onClick={() => void look()}>
        Remove everything PMS Review added…
      </Button>
      <p role="status" className={common.quiet}>
        {said}
      </p>
      {/* A closed dialog would leave its focus guards in the page. */}
      {added && (
        <Dialog open onOpenChange={(_, { open }) => !open && close()}>
          <DialogSurface className={styles.surface}>
            <DialogBody>
              <DialogTitle>Remove everything PMS Review added?</DialogTitle>
              {/* In a low pane it is scrolled, by key as well. */}
              <DialogContent tabIndex={0} className={styles.content}>
                <p className={common.text}>This takes out of the workbook:</p>
                <ul className={styles.list}>
                  {added.map(({ what, says }) => (
                    <li key={`${what} ${says}`}>{says}</li>
                  ))}
                </ul>
                {added.some(({ takes }) => takes !== undefined) && (
                  <p className={common.text}>
                    Columns, notes and charts that you have put there yourself go with it: move them first.
                  </p>
                )}
                <p className={common.text}>
                  {cannot ??
                    'Your own sheets and cells stay as they are. Excel may not be able to undo this: save a copy first if you may want any of it again.'}
                </p>
              </DialogContent>
              <DialogActions>
                <Button appearance="secondary" className={styles.button} onClick={close}>
                  {busy ? 'Close' : 'Keep it'}
                </Button>
                <Button
                  appearance="primary"
                  className={styles.button}
                  disabledFocusable={busy !== undefined || cannot !== undefined}
                  onClick={() => void remove()}
                >
                  {busy ? 'Removing…' : 'Remove it all'}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}

/** What Excel said instead of doing it. */
const sentenceOf = (session: Session): string => {
  const now = session.state();
  return (now.at === 'failed' ? undefined : now.notice?.sentence) ?? '';
};
