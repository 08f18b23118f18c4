import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import type { Finding } from '../../review/findings';
import type { Decided } from '../../review/reviews';
import type { Decision, Session } from '../../review/session';
import { isCommand } from '../keyboard/keys';
import { choices, needsReason, wordsWithin } from '../words/reviewWords';
import { useCommon } from '../styles';
import { reasonLabel, useRecorder } from './useRecorder';
import type { DecisionField } from './useRecorder';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  choice: { '& label': { overflowWrap: 'break-word' } },
  // Drawn as a key, or it reads as a number of something.
  key: {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: '16px',
    padding: '0 3px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    textAlign: 'center',
  },
  name: { margin: 0 },
  link: { minHeight: '24px', '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
});

/** For keys that are pressed elsewhere in the place. */
export interface DecisionKeys {
  /** Takes a decision by its number, counted from 0, and the focus to what is left to do. */
  choose(index: number): void;
  record(): void;
}

/** For what is pressed beside the form. */
export interface FormKeys extends DecisionKeys {
  /** The focus to the first of the decisions. */
  start(): void;
}

interface DecisionFormProps {
  readonly session: Session;
  readonly findings: readonly Finding[];
  /** The Framework's own words for an exception, where it has one. */
  readonly startOfReason?: string;
  /** The decision that is out of date, to be taken again as it was. */
  readonly before?: Decided;
  /** No review is known of yet: the sheet may have to be added. */
  readonly first: boolean;
  /** Why no decision can be recorded here. */
  readonly cannot: string | undefined;
  readonly onRecorded: (decision: Decision) => void;
  readonly keys?: Ref<FormKeys>;
}

/** What a lead decides, why, and who they are. What is missing is said at its field, which takes the focus. */
export function DecisionForm(props: DecisionFormProps) {
  const { session, findings, startOfReason, before, first, cannot, onRecorded, keys } = props;
  const styles = useStyles();
  const common = useCommon();
  const { draft, errors, busy, named, set, askName, record } = useRecorder(session, findings, onRecorded);
  const form = useRef<HTMLFormElement>(null);
  const waiting = useRef<DecisionField | 'record' | 'end of reason' | undefined>(undefined);
  const { decision, reason } = draft;

  // Only after it is drawn is there a field to take the focus.
  useLayoutEffect(() => {
    const wanted = waiting.current;
    if (!wanted) return;
    waiting.current = undefined;
    const name = wanted === 'end of reason' ? 'reason' : wanted;
    const field = form.current?.querySelector<HTMLElement>(
      name === 'decision' ? 'input[type="radio"]' : `[name="${name}"]`,
    );
    field?.focus();
    if (field instanceof HTMLTextAreaElement && wanted === 'end of reason')
      field.setSelectionRange(field.value.length, field.value.length);
  });

  const submit = async (): Promise<void> => {
    if (cannot !== undefined) return;
    const ended = await record();
    if (ended === 'recorded' || ended === 'refused') return;
    waiting.current = ended;
    set({});
  };

  useImperativeHandle(keys, () => ({
    choose(index) {
      if (cannot !== undefined || busy) return;
      const choice = choices[index];
      if (!choice) return;
      waiting.current = needsReason(choice.decision) ? 'reason' : named ? 'record' : 'reviewer';
      set({ decision: choice.decision });
    },
    start() {
      waiting.current = 'decision';
      set({});
    },
    record: () => void submit(),
  }));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !isCommand(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void submit();
  };

  if (cannot !== undefined) return <p className={common.text}>{cannot}</p>;
  return (
    <form
      ref={form}
      noValidate
      className={styles.fields}
      aria-label="Your decision"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label="What do you decide?" required validationMessage={errors.decision}>
        <RadioGroup value={decision ?? ''} onChange={(_, { value }) => set({ decision: value as Decision })}>
          {choices.map(({ decision: value, label }, index) => (
            <Radio
              key={value}
              className={styles.choice}
              value={value}
              // On the web Office.js goes from stop to stop of the Tab key itself, and takes each for one.
              tabIndex={value === (decision ?? choices[0]!.decision) ? 0 : -1}
              aria-keyshortcuts={String(index + 1)}
              label={
                <>
                  {label}{' '}
                  <kbd aria-hidden className={styles.key}>
                    {index + 1}
                  </kbd>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {before && (
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            waiting.current = 'record';
            set({ decision: before.decision, reason: before.reason });
          }}
        >
          Decide the same again: {wordsWithin(before.decision)}
        </Link>
      )}
      {decision !== undefined && (
        <Field
          label={reasonLabel(decision)}
          required={needsReason(decision)}
          validationMessage={errors.reason}
        >
          <Textarea
            name="reason"
            resize="vertical"
            textarea={{ rows: 3, readOnly: busy }}
            value={reason}
            onChange={(_, { value }) => set({ reason: value })}
          />
        </Field>
      )}
      {decision === 'accepted' && startOfReason !== undefined && !reason.startsWith(startOfReason) && (
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            waiting.current = 'end of reason';
            set({ reason: `${startOfReason}${reason}` });
          }}
        >
          Start with the Framework’s words: “{startOfReason.trim().replace(/:$/, '')}”
        </Link>
      )}
      {named ? (
        <p className={styles.name}>
          Recorded as {draft.reviewer}.{' '}
          <Link
            inline
            as="button"
            className={styles.link}
            onClick={() => {
              waiting.current = 'reviewer';
              askName();
            }}
          >
            Change the name
          </Link>
        </p>
      ) : (
        <Field
          label="Your name"
          required
          hint="Stands beside each of your decisions. It is asked for once."
          validationMessage={errors.reviewer}
        >
          <Input
            name="reviewer"
            autoComplete="name"
            readOnly={busy}
            value={draft.reviewer}
            onChange={(_, { value }) => set({ reviewer: value })}
          />
        </Field>
      )}
      <div>
        <Button name="record" type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Recording…' : 'Record'}
        </Button>
      </div>
      <p className={common.quiet}>
        {first
          ? 'The first decision adds a sheet “PMS reviews” with a table to this workbook: a row for each decision. Rows are added to it and never changed.'
          : 'Adds to the table on the sheet “PMS reviews”.'}
      </p>
    </form>
  );
}
