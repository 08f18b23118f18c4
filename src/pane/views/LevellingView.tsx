import { Field, Select } from '@fluentui/react-components';
import { VerticalStackedBarChart } from '@fluentui/react-charts';
import { useMemo, useState } from 'react';
import { formatMoney } from '../../policy/formatMoney';
import { toPounds } from '../../policy/money';
import { sumOf } from '../../policy/sumOf';
import { levellingUp } from '../../review/views';
import type { Freed, ViewData } from '../../review/views';
import { useCommon } from '../styles';
import { count, plural } from '../words/counts';
import { AxisKey } from './AxisKey';
import { colours } from './colours';
import { Figure } from './Figure';
import { BARS_APART, PAGE, firstCounted, frame, said, underAxis } from './figure';
import type { TableOf } from './figure';
import { Pages } from './Pages';

const TITLE = 'Freed per weighted patient by CCG, and what levelling up needs';

const tableOf = (freed: readonly Freed[]): TableOf => ({
  caption: TITLE,
  columns: [
    { title: 'CCG' },
    { title: 'Freed in all', number: true },
    { title: 'Weighted patients', number: true },
    { title: 'Freed per patient', number: true },
    { title: 'Needed per patient', number: true },
    { title: 'Needed in all', number: true },
  ],
  rows: freed.map((each) => [
    each.ccg,
    formatMoney(each.freed),
    count(each.weightedPatients),
    formatMoney(each.perHead),
    formatMoney(each.needsPerHead),
    formatMoney(each.needs),
  ]),
});

/** What levelling up comes to, and whom the sums leave out. */
export function levellingSays(all: readonly Freed[]): string {
  const needing = all.filter(({ needs }) => needs > 0);
  const leftOut = all.reduce((sum, each) => sum + each.leftOut, 0);
  const otherwise = all.reduce((sum, each) => sum + each.saidOtherwise, 0);
  return (
    [
      needing.length === 0
        ? 'No CCG needs more to level up.'
        : `${count(needing.length)} of ${plural(all.length, 'CCG')} ${needing.length === 1 ? 'needs' : 'need'} ${formatMoney(sumOf(needing.map(({ needs }) => needs)))} in all to level up.`,
      'Patients are those of the practices listed: a CCG whose other practices are not on the sheet has more.',
      ...(leftOut > 0
        ? [
            `${plural(leftOut, 'practice is', 'practices are')} left out: the release or the list cannot be read.`,
          ]
        : []),
    ].join(' ') + firstCounted(otherwise, 'release or list')
  );
}

type Target = Parameters<typeof levellingUp>[1];

/** What the practices of each CCG free up for a weighted patient, and what each CCG needs to have as much as another. */
export function LevellingView({ data }: { readonly data: ViewData }) {
  const common = useCommon();
  const [chosen, setChosen] = useState<Target>('highest');
  const [fromAsked, setFrom] = useState(0);
  const names = useMemo(() => levellingUp(data, 'mean').map(({ ccg }) => ccg), [data]);
  // Another check may not know the CCG any more, or know fewer.
  const to = typeof chosen === 'string' || names.includes(chosen.ccg) ? chosen : 'highest';
  const value = typeof to === 'string' ? to : String(names.indexOf(to.ccg));
  const from = fromAsked < names.length ? fromAsked : 0;
  const all = useMemo(() => levellingUp(data, to), [data, to]);
  if (all.length === 0)
    return (
      <p className={common.text}>
        It is not clear what CCGs free up: that takes a CCG, weighted patients and a release that can be read.
      </p>
    );
  const shown = all.slice(from, from + PAGE);
  return (
    <>
      <Field label="Level up to">
        <Select
          value={value}
          onChange={(_, { value: asked }) =>
            setChosen(asked === 'highest' || asked === 'mean' ? asked : { ccg: names[Number(asked)]! })
          }
        >
          <option value="highest">the highest</option>
          <option value="mean">the mean of all patients</option>
          {names.map((ccg, index) => (
            <option key={ccg} value={index}>
              {ccg}
            </option>
          ))}
        </Select>
      </Field>
      <Pages of={all.length} from={from} onGo={setFrom} />
      <Figure
        of={`${value} ${from}`}
        says={levellingSays(all)}
        table={tableOf(all)}
        legend={legend}
        picture={(width) => <Picture freed={shown} width={width} />}
      />
    </>
  );
}

const legend = [
  ['bar', colours.main, 'Freed per weighted patient'],
  ['bar', colours.other, 'Needed to level up'],
] as const;

function Picture({ freed, width }: { readonly freed: readonly Freed[]; readonly width: number }) {
  const names = freed.map(({ ccg }) => ccg);
  const under = underAxis(names, width, BARS_APART);
  return (
    <>
      <VerticalStackedBarChart
        {...frame(width, 280, { right: 8, bottom: 36 })}
        chartTitle={TITLE}
        data={freed.map(({ ccg, perHead, needsPerHead }, at) => ({
          xAxisPoint: under[at]!,
          chartData: [
            {
              legend: 'Freed per weighted patient',
              color: colours.main,
              data: toPounds(perHead),
              ...said(ccg, perHead),
            },
            {
              legend: 'Needed to level up',
              color: colours.other,
              data: toPounds(needsPerHead),
              ...said(ccg, needsPerHead),
            },
          ],
        }))}
        barGapMax={2}
        hideLabels
      />
      <AxisKey names={names} under={under} />
    </>
  );
}
