import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { mayBeCorrected } from '../../review/reviewing/corrections';
import type { Locks } from '../../review/reviewing/locks';
import type { Finding } from '../../review/findings';
import type { Correction, Offer, Session } from '../../review/session';
import { catchFocus } from '../keyboard/focus';
import { useCommon } from '../styles';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: 'start',
      verticalAlign: 'baseline',
      overflowWrap: 'anywhere',
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& tbody th::first-letter': { textTransform: 'uppercase' },
    '& .amount': { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    '& td:last-child, & th:last-child': { paddingRight: 0 },
  },
  cell: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  after: { fontWeight: tokens.fontWeightSemibold },
  done: { outlineStyle: 'none' },
});

/** Long enough that nobody who only passes by has their workbook read. */
const RESTED = 250;

interface CorrectionPartProps {
  readonly session: Session;
  readonly finding: Finding;
  /** The correction that was written and not put back. */
  readonly corrected: Correction | undefined;
  /** Whether it can be written is asked again where these change. */
  readonly locks: Locks;
  readonly onCheckAgain: () => void;
}

/** What would put the finding right mechanically, shown cell by cell before anything is written. */
export function CorrectionPart({ session, finding, corrected, locks, onCheckAgain }: CorrectionPartProps) {
  const styles = useStyles();
  const common = useCommon();
  const [offer, setOffer] = useState<Offer>();
  const [busy, setBusy] = useState(false);
  const written = corrected?.finding === finding.key;
  const pressed = useRef(false);
  const done = useRef<HTMLParagraphElement>(null);
  // In place of the button, which has gone.
  useLayoutEffect(() => {
    if (written && pressed.current) catchFocus(done.current);
  }, [written]);

  useEffect(() => {
    if (!mayBeCorrected(finding) || written) return;
    let gone = false;
    const timer = setTimeout(() => {
      session.offer(finding).then(
        (made) => {
          if (!gone) setOffer(made);
        },
        // Thrown as it is drawn, for the boundary to show.
        (error: unknown) =>
          setOffer(() => {
            throw error;
          }),
      );
    }, RESTED);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [session, finding, written, locks]);

  if (written) {
    return (
      <>
        <h2 className={common.heading}>Correction</h2>
        <p ref={done} tabIndex={-1} className={mergeClasses(common.text, styles.done)}>
          Written. “Put back”, at the top, undoes it. Check again to see what it changes.
        </p>
        <div className={common.actions}>
          <Button onClick={onCheckAgain}>Check again</Button>
        </div>
      </>
    );
  }
  if (!offer || offer.offer === 'none') return null;
  if (offer.offer === 'not possible') {
    return (
      <>
        <h2 className={common.heading}>Correction</h2>
        <p className={common.text}>{offer.why}</p>
      </>
    );
  }
  const { correction, cannot } = offer;
  const write = async (): Promise<void> => {
    if (busy || cannot !== undefined) return;
    setBusy(true);
    pressed.current = true;
    await session.correct(correction);
    setBusy(false);
  };
  return (
    <>
      <h2 className={common.heading}>Correction</h2>
      <p className={common.text}>{correction.says}</p>
      <Preview correction={correction} />
      <div className={common.actions}>
        <Button
          disabledFocusable={busy || cannot !== undefined}
          aria-describedby="correction-says"
          onClick={() => void write()}
        >
          {busy ? 'Writing…' : 'Write it'}
        </Button>
      </div>
      <p id="correction-says" className={common.quiet}>
        {cannot ?? 'Changes these cells and no others. You can put them back.'}
      </p>
    </>
  );
}

function Preview({ correction: { sheet, changes } }: { readonly correction: Correction }) {
  const styles = useStyles();
  const common = useCommon();
  const amount = (value: unknown): string => (typeof value === 'number' ? 'amount' : '');
  return (
    <table className={styles.table}>
      <caption className={common.unseen}>Cells of {sheet} before and after</caption>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col" className={amount(changes[0]?.before)}>
            Now
          </th>
          <th scope="col" className={amount(changes[0]?.after)}>
            Then
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ address, title, before, beforeShown, after, afterShown }) => (
          <tr key={address}>
            <th scope="row">
              {title} <span className={styles.cell}>{address}</span>
            </th>
            <td className={amount(before)}>{beforeShown}</td>
            <td className={amount(after)}>
              <span className={styles.after}>{afterShown}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
