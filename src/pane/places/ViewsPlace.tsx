import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComponentType } from 'react';
import type { Session } from '../../review/session';
import type { ViewData } from '../../review/views';
import { useCaughtFocus } from '../keyboard/focus';
import { ResultBars } from '../check/ResultBars';
import { useCommon } from '../styles';
import type { Checked } from '../useSession';
import { GlidePathView } from '../views/GlidePathView';
import { LevellingView } from '../views/LevellingView';
import { NeedView } from '../views/NeedView';
import { PremiumsView } from '../views/PremiumsView';
import { ReinvestedView } from '../views/ReinvestedView';
import { dateAndTime, scopeOf } from '../words/findingWords';
import { count } from '../words/counts';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} 0` },
  // Options are longer than the pane is wide.
  views: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & select': { minWidth: 0, width: '100%' },
  },
});

interface View {
  readonly name: string;
  readonly Drawn: ComponentType<{ readonly data: ViewData }>;
  /** What it needs is there only in some workbooks. */
  readonly there?: (data: ViewData) => boolean;
}

const views: readonly View[] = [
  { name: 'A practice against an even pace', Drawn: GlidePathView },
  { name: 'Released against reinvested', Drawn: ReinvestedView },
  { name: 'Premium per weighted patient', Drawn: PremiumsView },
  { name: 'Levelling up between CCGs', Drawn: LevellingView },
  {
    name: 'Premium against need',
    Drawn: NeedView,
    there: ({ practices }) => practices.some(({ need }) => need !== undefined),
  },
];

export interface ViewsPlaceProps {
  readonly session: Session;
  readonly state: Checked;
}

/** What the check saw, as pictures. */
export function ViewsPlace({ session, state }: ViewsPlaceProps) {
  const styles = useStyles();
  const common = useCommon();
  const title = useCaughtFocus<HTMLHeadingElement>();
  const [chosen, setChosen] = useState(0);
  const { scope, finishedAt, result } = state;
  const data = result.views;
  const offered = views.filter(({ there }) => there?.(data) ?? true);
  const { name, Drawn } = offered[chosen] ?? offered[0]!;
  return (
    <>
      <h1 ref={title} tabIndex={-1} className={common.title}>
        Views
      </h1>
      <p className={common.quiet}>
        {scopeOf(state)}, {dateAndTime(finishedAt)}.
        {data.practicesInAll > data.practices.length &&
          ` The first ${count(data.practices.length)} of ${count(data.practicesInAll)} practices are shown.`}
      </p>
      <div className={styles.bar}>
        <ResultBars state={state} onCheckAgain={() => void session.check(scope)} />
      </div>
      <div className={styles.views}>
        <Field label="View">
          <Select value={chosen} onChange={(_, { value }) => setChosen(Number(value))}>
            {offered.map((view, index) => (
              <option key={view.name} value={index}>
                {view.name}
              </option>
            ))}
          </Select>
        </Field>
        <section aria-label={name}>
          <Drawn data={data} />
        </section>
      </div>
    </>
  );
}
