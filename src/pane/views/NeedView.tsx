import { ScatterChart } from '@fluentui/react-charts';
import { useMemo } from 'react';
import { formatMoney } from '../../policy/formatMoney';
import { toPounds } from '../../policy/money';
import { countOtherwise, premiumAgainstNeed } from '../../review/views';
import type { PremiumAgainstNeed, ViewData } from '../../review/views';
import { useCommon } from '../styles';
import { count, plural } from '../words/counts';
import { colours } from './colours';
import { Figure } from './Figure';
import { MOST, firstCounted, frame, said } from './figure';
import type { TableOf } from './figure';

const TITLE = 'Premium per weighted patient, against need';
const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** Correlations below these, either way, are none and weak to speak of. */
const NONE = 0.1;
const WEAK = 0.3;

type Points = PremiumAgainstNeed['points'];

const tableOf = (points: Points): TableOf => ({
  caption: TITLE,
  columns: [
    { title: 'Practice' },
    { title: 'Need', number: true },
    { title: 'Premium per patient', number: true },
  ],
  rows: points.map(({ practice, need, perPatient }) => [
    practice.practice,
    decimals.format(need),
    formatMoney(perPatient),
  ]),
});

/** The correlation, and what it is. */
export function needSays({ points, correlation }: PremiumAgainstNeed): string {
  const practices = plural(points.length, 'practice');
  if (correlation === undefined)
    return `${practices}: too few, or too much alike, to say whether the premium goes with need.`;
  const size = Math.abs(correlation);
  const goes = `${size < WEAK ? 'only weakly ' : ''}${correlation > 0 ? 'with' : 'against'} need`;
  const otherwise = countOtherwise(
    points.map(({ practice }) => practice),
    ['premium', 'weightedPatients', 'need'],
  );
  return `Over ${practices} the correlation is ${decimals.format(correlation).replace('-', '−')}: 1 would be premium that goes strictly with need, −1 against it, 0 neither. Here it goes ${size < NONE ? 'neither way' : goes}.${firstCounted(otherwise, 'premium, list or need')}`;
}

/** Whether practices with more need have more premium. */
export function NeedView({ data }: { readonly data: ViewData }) {
  const common = useCommon();
  const against = useMemo(() => premiumAgainstNeed(data), [data]);
  if (!against) return <p className={common.text}>No sheet has a measure of need beside the premium.</p>;
  const points = against.points.slice(0, MOST);
  const less = against.points.length - points.length;
  return (
    <Figure
      says={`${needSays(against)}${less > 0 ? ` The first ${count(MOST)} are shown.` : ''}`}
      table={tableOf(points)}
      legend={legend}
      picture={(width) => <Picture points={points} width={width} />}
    />
  );
}

/** Says what the amounts up the side are. */
const legend = [['dot', colours.main, 'A practice’s premium per weighted patient']] as const;

function Picture({ points, width }: { readonly points: Points; readonly width: number }) {
  return (
    <ScatterChart
      {...frame(width, 280, { right: 16, bottom: 48 })}
      data={{
        chartTitle: TITLE,
        scatterChartData: [
          {
            legend: 'Practice',
            color: colours.main,
            data: points.map(({ practice, need, perPatient }) => ({
              x: need,
              y: toPounds(perPatient),
              ...said(`${practice.practice}, need ${decimals.format(need)}`, perPatient),
            })),
          },
        ],
      }}
      xAxisTitle="Need"
    />
  );
}
