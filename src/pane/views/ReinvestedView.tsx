import { Field, Select } from '@fluentui/react-components';
import { GroupedVerticalBarChart } from '@fluentui/react-charts';
import { useMemo, useState } from 'react';
import { formatYear } from '../../policy/financialYear';
import { formatMoney } from '../../policy/formatMoney';
import { toPounds, type Pence } from '../../policy/money';
import { sumOf } from '../../policy/sumOf';
import { localityIn, type CcgYear, type SumsOpenBy, type ViewData } from '../../review/views';
import { useCommon } from '../styles';
import { count, listed, plural } from '../words/counts';
import { colours } from './colours';
import { Figure } from './Figure';
import { axisYear, frame, said } from './figure';
import type { TableOf } from './figure';

type YearSums = Omit<CcgYear, 'ccg' | 'openBy'> & {
  /** What leaves sums of it open, of one CCG or several. */
  readonly open: readonly SumsOpenBy[];
};

/** The years of one CCG, or of all together, earliest first. */
export function yearsOf(ccgYears: readonly CcgYear[], ccg: string | undefined): readonly YearSums[] {
  const some = ccg === undefined ? ccgYears : ccgYears.filter((each) => each.ccg === ccg);
  const years = [...new Set(some.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const of = some.filter((each) => each.year === year);
    return {
      year,
      released: sumOf(of.map(({ released }) => released)),
      reinvested: sumOf(of.map(({ reinvested }) => reinvested)),
      unread: of.reduce((sum, { unread }) => sum + unread, 0),
      open: of.flatMap(({ openBy = [] }) => openBy),
    };
  });
}

const tableOf = (who: string, years: readonly YearSums[]): TableOf => ({
  caption: `What practices of ${who} release, and what is reinvested from them`,
  columns: [
    { title: 'Financial year' },
    { title: 'Released', number: true },
    { title: 'Reinvested', number: true },
    { title: 'Difference', number: true },
  ],
  rows: years.map(({ year, released, reinvested, open }) => [
    formatYear(year),
    formatMoney(released),
    formatMoney(reinvested),
    open.length > 0 ? 'not certain' : formatMoney(released - reinvested),
  ]),
});

/** Whether less is reinvested than released, whatever leaves the sums open; undefined where that depends on it. */
const isShort = ({ released, reinvested, open }: YearSums): boolean | undefined => {
  const sum = (of: 'less' | 'more'): Pence => open.reduce((pence, each) => pence + each[of], 0);
  if (released > reinvested + sum('more')) return true;
  return released > reinvested - sum('less') ? undefined : false;
};

/** How much is not accounted for over the years shown, what leaves that open, and what the sums leave out. */
export function reinvestedSays(years: readonly YearSums[], unplaced: number): string {
  const short = years.filter((each) => isShort(each) === true);
  const untold = years.filter((each) => isShort(each) === undefined);
  const open = years.flatMap((each) => each.open);
  const unread = years.reduce((sum, each) => sum + each.unread, 0);
  const most = short.reduce<YearSums | undefined>(
    (worst, each) =>
      worst && worst.released - worst.reinvested >= each.released - each.reinvested ? worst : each,
    undefined,
  );
  return [
    ...(most
      ? [
          `Less is reinvested than released in ${count(short.length)} of ${plural(years.length, 'year')}, most in ${formatYear(most.year)}: ${formatMoney(most.released - most.reinvested)}.`,
        ]
      : years.every(({ released }) => released === 0)
        ? ['No release of these years is known, so it is not clear whether enough is reinvested.']
        : untold.length === 0
          ? ['In no year is less reinvested than released.']
          : []),
    ...(untold.length > 0
      ? [
          `It is not clear whether less is reinvested than released in ${listed(untold.map(({ year }) => formatYear(year)))}.`,
        ]
      : []),
    ...(open.length > 0 ? [open[0]!.says] : []),
    ...(open.length > 1
      ? [`${plural(open.length - 1, 'more CCG and year is', 'more CCGs and years are')} not certain.`]
      : []),
    ...(unread > 0
      ? [`${plural(unread, 'amount is', 'amounts are')} blank or cannot be read, and left out.`]
      : []),
    ...(unplaced > 0
      ? [
          `${plural(unplaced, 'redeployment is', 'redeployments are')} of no CCG and year that can be read, and left out.`,
        ]
      : []),
  ].join(' ');
}

/** What practices release against what is reinvested from them, by CCG and year. */
export function ReinvestedView({ data }: { readonly data: ViewData }) {
  const { ccgYears, unplaced, saysReinvested } = data;
  const common = useCommon();
  const ccgs = useMemo(() => [...new Set(ccgYears.map(({ ccg }) => ccg))], [ccgYears]);
  const [chosen, setChosen] = useState<string>();
  // Another check may not know the CCG any more.
  const ccg = ccgs.find((each) => each === chosen);
  const years = useMemo(() => yearsOf(ccgYears, ccg), [ccgYears, ccg]);
  if (years.length === 0)
    return (
      <p className={common.text}>
        No amounts by CCG and year could be read: that takes a CCG and years in the schedules or the ledgers.
      </p>
    );
  if (!saysReinvested)
    return (
      <p className={common.text}>
        Nothing that was checked says what is reinvested: that takes a ledger, or columns of it in the
        schedules.
      </p>
    );
  const who = ccg === undefined ? 'all CCGs' : localityIn(data, ccg);
  return (
    <>
      <Field label="CCG">
        <Select
          value={ccg === undefined ? '' : String(ccgs.indexOf(ccg))}
          onChange={(_, { value }) => setChosen(value === '' ? undefined : ccgs[Number(value)])}
        >
          <option value="">All CCGs together</option>
          {ccgs.map((each, index) => (
            <option key={each} value={index}>
              {localityIn(data, each)}
            </option>
          ))}
        </Select>
      </Field>
      <Figure
        of={who}
        says={reinvestedSays(years, unplaced)}
        table={tableOf(who, years)}
        legend={legend}
        picture={(width) => <Picture who={who} years={years} width={width} />}
      />
    </>
  );
}

interface PictureProps {
  readonly who: string;
  readonly years: readonly YearSums[];
  readonly width: number;
}

const legend = [
  ['bar', colours.main, 'Released'],
  ['bar', colours.other, 'Reinvested'],
] as const;

function Picture({ who, years, width }: PictureProps) {
  const bar = (each: YearSums, measure: 'released' | 'reinvested', legend: string, color: string) => ({
    key: measure,
    legend,
    color,
    data: toPounds(each[measure]),
    ...said(formatYear(each.year), each[measure]),
  });
  return (
    <GroupedVerticalBarChart
      {...frame(width, 260, { right: 8, bottom: 32 })}
      chartTitle={`What practices of ${who} release, and what is reinvested from them`}
      data={years.map((each) => ({
        name: axisYear(each.year, width - 80, years.length),
        series: [
          bar(each, 'released', 'Released', colours.main),
          bar(each, 'reinvested', 'Reinvested', colours.other),
        ],
      }))}
      hideLabels
      maxBarWidth={24}
    />
  );
}
