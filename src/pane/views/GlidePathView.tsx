import { Combobox, Field, Option } from '@fluentui/react-components';
import { LineChart } from '@fluentui/react-charts';
import { useMemo, useState } from 'react';
import { formatYear } from '../../policy/financialYear';
import { formatMoney } from '../../policy/formatMoney';
import { toPounds } from '../../policy/money';
import { glidePaths } from '../../review/views';
import type { GlidePath, ViewData } from '../../review/views';
import { useCommon } from '../styles';
import { count, plural } from '../words/counts';
import { colours } from './colours';
import { Figure } from './Figure';
import { axisYear, frame, practiceSaid, said } from './figure';
import type { TableOf } from './figure';

/** Practices listed to choose from; the words typed narrow them down. */
const LISTED = 50;

const nameOf = ({ practice }: GlidePath): string => practiceSaid(practice);

const tableOf = (path: GlidePath): TableOf => ({
  caption: `What ${nameOf(path)} has released, against an even pace`,
  columns: [
    { title: 'Financial year' },
    { title: 'Released', number: true },
    { title: 'Even pace', number: true },
    { title: 'Ahead', number: true },
  ],
  rows: path.years.map(({ year, released, even }) => [
    formatYear(year),
    formatMoney(released),
    formatMoney(even),
    formatMoney(released - even),
  ]),
});

/** Where the practice is furthest ahead of an even pace, in a sentence. */
export function paceSays(path: GlidePath): string {
  const furthest = path.years.reduce((most, each) =>
    each.released - each.even > most.released - most.even ? each : most,
  );
  const ahead = furthest.released - furthest.even;
  const says =
    ahead > 0
      ? `${nameOf(path)} is furthest ahead of an even pace in ${formatYear(furthest.year)}: by ${formatMoney(ahead)}.`
      : `${nameOf(path)} is never ahead of an even pace.`;
  return path.practice.saidOtherwise
    ? `${says} That is by the first row that says its release; another row says another. If one table is another version, leave its sheet out.`
    : says;
}

/** Whom the list of practices leaves out, and how to come to those beyond its end; nothing where it has all. */
export function listSays(listed: number, all: ViewData['practices']): string | undefined {
  const unknown = all.filter(({ release }) => release === undefined).length;
  const says = [
    ...(listed > LISTED
      ? [`The first ${LISTED} of ${count(listed)} are listed: type a code or a name to come to another.`]
      : []),
    ...(unknown > 0
      ? [
          `${plural(unknown, 'practice is', 'practices are')} left out: the release is not said, or cannot be read.`,
        ]
      : []),
  ];
  return says.join(' ') || undefined;
}

/** What a practice has released by each year, against an even pace. */
export function GlidePathView({ data }: { readonly data: ViewData }) {
  const common = useCommon();
  const paths = useMemo(() => glidePaths(data), [data]);
  const [practice, setPractice] = useState<string>();
  const [typed, setTyped] = useState<string>();
  // Another check may not know the practice any more.
  const chosen = Math.max(
    0,
    paths.findIndex((each) => each.practice.practice === practice),
  );
  const path = paths[chosen];
  if (!path)
    return (
      <p className={common.text}>
        No practice releases anything that can be told: the schedules have no years of what is released,
        retained or stepped, or none that can be read.
      </p>
    );
  const words = (typed ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const matching = paths
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => words.every((word) => nameOf(each).toLowerCase().includes(word)))
    .slice(0, LISTED);
  return (
    <>
      <Field label="Practice" hint={listSays(paths.length, data.practices)}>
        <Combobox
          freeform
          value={typed ?? nameOf(path)}
          selectedOptions={[String(chosen)]}
          onChange={({ target }) => setTyped(target.value)}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined) setPractice(paths[Number(optionValue)]!.practice.practice);
            setTyped(undefined);
          }}
          onBlur={() => setTyped(undefined)}
        >
          {matching.map(({ each, index }) => (
            <Option key={index} value={String(index)}>
              {nameOf(each)}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Figure
        of={path.practice.practice}
        says={paceSays(path)}
        table={tableOf(path)}
        legend={legend}
        picture={(width) => <Picture path={path} width={width} />}
      />
    </>
  );
}

const legend = [
  ['line', colours.main, 'Released'],
  ['dashes', colours.against, 'An even pace'],
] as const;

function Picture({ path, width }: { readonly path: GlidePath; readonly width: number }) {
  const { years } = path;
  const line = (measure: 'released' | 'even') =>
    years.map((each) => ({
      x: each.year,
      y: toPounds(each[measure]),
      ...said(formatYear(each.year), each[measure]),
    }));
  return (
    <LineChart
      {...frame(width, 260, { right: 24, bottom: 32 })}
      data={{
        chartTitle: `What ${nameOf(path)} has released, against an even pace`,
        lineChartData: [
          { legend: 'Released', color: colours.main, data: line('released') },
          {
            legend: 'An even pace',
            color: colours.against,
            data: line('even'),
            lineOptions: { strokeDasharray: '5 4' },
          },
        ],
      }}
      yMinValue={0}
      tickValues={years.map(({ year }) => year)}
      xAxis={{ tickText: years.map(({ year }) => axisYear(year, width - 80, years.length)) }}
    />
  );
}
