import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { answerThresholds } from '../../review/answers/giving';
import type { Session, State } from '../../review/session';
import { limits, limitsOf, readLimit, typedOf, type Limit, type LimitName } from '../answers/limits';
import { InnerPlace } from '../parts/InnerPlace';
import { useCommon } from '../styles';
import type { Give } from '../answers/useAnswers';

const useStyles = makeStyles({
  field: { margin: `${tokens.spacingVerticalL} 0` },
  input: { maxWidth: '160px' },
  problem: {
    margin: `${tokens.spacingVerticalM} 0`,
    padding: tokens.spacingHorizontalM,
    border: `2px solid ${tokens.colorPaletteRedBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  errors: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
});

export interface LimitsPlaceProps {
  readonly session: Session;
  readonly state: Extract<State, { at: 'ready' | 'checked' }>;
  readonly give: Give;
}

type Words = Partial<Record<LimitName, string>>;

/** How far amounts may differ, and from where on a difference or a loss is worth a look. */
export function LimitsPlace({ session, state, give }: LimitsPlaceProps) {
  const { answers } = state.overview;
  const common = useCommon();
  const styles = useStyles();
  const kept = limitsOf(answers);
  /** What the person has typed; of other limits what is kept is shown, which somebody else may change meanwhile. */
  const [typed, setTyped] = useState<Readonly<Words>>({});
  const [errors, setErrors] = useState<Readonly<Words>>({});
  const [saved, setSaved] = useState(false);
  const shown = (limit: Limit): string => typed[limit.name] ?? typedOf(limit, kept);
  const inForce = limits.every((limit) => shown(limit) === typedOf(limit, kept));
  // What was saved is kept by now.
  if (saved && inForce && Object.keys(typed).length > 0) setTyped({});
  const outOfDate = state.at === 'checked' && state.answersChanged;
  const summary = useRef<HTMLDivElement>(null);
  // As soon as it is drawn: later it would take the focus from whoever has gone on to a field.
  useLayoutEffect(() => summary.current?.focus(), [errors]);
  const title = useId();
  const form = useRef<HTMLFormElement>(null);

  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const wrong: Words = {};
    const read: { -readonly [Name in LimitName]?: number | undefined } = {};
    const asRead: Words = {};
    for (const limit of limits) {
      const words = typed[limit.name];
      if (words === undefined) continue;
      const one = readLimit(limit, words);
      if ('error' in one) wrong[limit.name] = one.error;
      else {
        read[limit.name] = one.value;
        asRead[limit.name] = typedOf(limit, read);
      }
    }
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    give(
      (before) => answerThresholds(before, { ...limitsOf(before), ...read }),
      'Saved: the tolerance and the thresholds.',
    );
    setSaved(true);
    setTyped(asRead);
  };
  const goTo = (name: LimitName): void =>
    form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();

  return (
    <InnerPlace title="Tolerance and thresholds">
      <p className={common.text}>
        The policy sets a tolerance of a penny and no thresholds. What you enter is kept in this workbook.
      </p>
      <form ref={form} noValidate onSubmit={keep}>
        {Object.keys(errors).length > 0 && (
          <div ref={summary} role="group" aria-labelledby={title} tabIndex={-1} className={styles.problem}>
            <h2 id={title} className={styles.title}>
              There is a problem
            </h2>
            <ul className={styles.errors}>
              {limits.map(
                ({ name }) =>
                  errors[name] !== undefined && (
                    <li key={name}>
                      <Link inline as="button" type="button" onClick={() => goTo(name)}>
                        {errors[name]}
                      </Link>
                    </li>
                  ),
              )}
            </ul>
          </div>
        )}
        {limits.map((limit) => (
          <Field
            key={limit.name}
            className={styles.field}
            label={limit.label}
            hint={`${limit.help} ${limit.otherwise}`}
            validationState={errors[limit.name] === undefined ? 'none' : 'error'}
            validationMessage={errors[limit.name]}
          >
            <Input
              className={styles.input}
              name={limit.name}
              inputMode="decimal"
              autoComplete="off"
              value={shown(limit)}
              contentBefore={limit.unit === 'pounds' ? '£' : undefined}
              contentAfter={limit.unit === 'per cent' ? '%' : undefined}
              onChange={(_, { value }) => setTyped({ ...typed, [limit.name]: value })}
            />
          </Field>
        ))}
        <div className={common.actions}>
          <Button appearance={outOfDate ? 'secondary' : 'primary'} type="submit">
            Save
          </Button>
          {outOfDate && (
            <Button appearance="primary" onClick={() => void session.check(state.scope)}>
              Check again
            </Button>
          )}
        </div>
        {/* Screen readers are told by the pane. Where Excel does not keep it, a notice says so. */}
        {saved && inForce && <p className={common.quiet}>The next check goes by this.</p>}
      </form>
    </InnerPlace>
  );
}
