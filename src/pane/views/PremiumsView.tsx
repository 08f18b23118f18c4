import { makeStyles } from '@fluentui/react-components';
import { ScatterChart } from '@fluentui/react-charts';
import { useMemo, useState } from 'react';
import { formatMoney } from '../../policy/formatMoney';
import { toPounds } from '../../policy/money';
import { countOtherwise, perPatientTogether, premiumsPerPatient } from '../../review/views';
import type { PremiumPerPatient, PremiumsOfCcg, ViewData } from '../../review/views';
import { useCommon } from '../styles';
import { plural } from '../words/counts';
import { AxisKey } from './AxisKey';
import { colours } from './colours';
import { Figure } from './Figure';
import { MOST, PAGE, firstCounted, frame, practiceSaid, said, underAxis } from './figure';
import type { TableOf } from './figure';
import { Pages } from './Pages';

const TOGETHER = 'All practices of the CCG';
const TITLE = 'Premium per weighted patient, by practice';

// The charts draw all points alike: told apart by more than their colour, these are rings.
const useStyles = makeStyles({
  strips: {
    [`& [aria-label^="${TOGETHER}"] circle`]: { r: '7px', fill: 'transparent', strokeWidth: '3px' },
  },
});

const nameOf = ({ practice }: PremiumPerPatient): string => practiceSaid(practice);

const tableOf = (strips: readonly PremiumsOfCcg[]): TableOf => ({
  caption: TITLE,
  columns: [{ title: 'CCG' }, { title: 'Practice' }, { title: 'Premium per patient', number: true }],
  rows: strips.flatMap(({ ccg, practices }) => [
    [ccg, 'all together', formatMoney(perPatientTogether(practices))],
    ...practices.map((each) => [ccg, nameOf(each), formatMoney(each.perPatient)]),
  ]),
});

/** From where to where the practices of the workbook are. */
export function premiumsSay(all: readonly PremiumsOfCcg[]): string {
  const practices = all.flatMap((strip) => strip.practices);
  const [first] = practices;
  if (!first) return '';
  const highest = practices.reduce((most, each) => (each.perPatient > most.perPatient ? each : most), first);
  const lowest = practices.reduce(
    (least, each) => (each.perPatient < least.perPatient ? each : least),
    first,
  );
  return `${plural(practices.length, 'practice')}, from ${formatMoney(lowest.perPatient)} per weighted patient (${nameOf(lowest)}) to ${formatMoney(highest.perPatient)} (${nameOf(highest)}).${firstCounted(
    countOtherwise(
      practices.map(({ practice }) => practice),
      ['premium', 'weightedPatients'],
    ),
    'premium or list',
  )}`;
}

/** As many practices of each CCG as can be drawn: the highest. */
function drawn(strips: readonly PremiumsOfCcg[]): readonly PremiumsOfCcg[] {
  const each = Math.floor(MOST / Math.max(1, strips.length));
  return strips.map(({ ccg, practices }) => ({ ccg, practices: practices.slice(0, each) }));
}

/** The premium of each practice for a weighted patient: a strip a CCG. */
export function PremiumsView({ data }: { readonly data: ViewData }) {
  const common = useCommon();
  const all = useMemo(() => premiumsPerPatient(data), [data]);
  const [fromAsked, setFrom] = useState(0);
  // Another check may know fewer CCGs.
  const from = fromAsked < all.length ? fromAsked : 0;
  if (all.length === 0)
    return (
      <p className={common.text}>No practice has a premium, weighted patients and a CCG that can be read.</p>
    );
  const shown = all.slice(from, from + PAGE);
  const strips = drawn(shown);
  const less = strips.some(({ practices }, index) => practices.length < shown[index]!.practices.length);
  return (
    <>
      <Pages of={all.length} from={from} onGo={setFrom} />
      <Figure
        of={from}
        says={`${premiumsSay(all)}${less ? ` Of large CCGs the practices with most are shown.` : ''}`}
        table={tableOf(strips)}
        legend={legend}
        picture={(width) => <Picture strips={strips} width={width} />}
      />
    </>
  );
}

const legend = [
  ['dot', colours.main, 'Practice'],
  ['ring', colours.other, TOGETHER],
] as const;

function Picture({ strips, width }: { readonly strips: readonly PremiumsOfCcg[]; readonly width: number }) {
  const styles = useStyles();
  const names = strips.map(({ ccg }) => ccg);
  const under = underAxis(names, width);
  return (
    <div className={styles.strips}>
      <ScatterChart
        {...frame(width, 300, { right: 16, bottom: 36 })}
        data={{
          chartTitle: TITLE,
          scatterChartData: [
            {
              legend: 'Practice',
              color: colours.main,
              data: strips.flatMap(({ ccg, practices }, at) =>
                practices.map((each) => ({
                  x: under[at]!,
                  y: toPounds(each.perPatient),
                  ...said(`${ccg}, ${nameOf(each)}`, each.perPatient),
                })),
              ),
            },
            {
              legend: TOGETHER,
              color: colours.other,
              data: strips.map(({ ccg, practices }, at) => ({
                x: under[at]!,
                y: toPounds(perPatientTogether(practices)),
                ...said(`${ccg}, all practices`, perPatientTogether(practices)),
              })),
            },
          ],
        }}
      />
      <AxisKey names={names} under={under} />
    </div>
  );
}
