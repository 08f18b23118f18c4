import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Sign = 'line' | 'dashes' | 'bar' | 'dot' | 'ring';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '24px' },
});

const shapes: Readonly<Record<Sign, (color: string) => ReactNode>> = {
  line: (color) => <path d="M0 6H20" stroke={color} strokeWidth={3} />,
  dashes: (color) => <path d="M0 6H20" stroke={color} strokeWidth={3} strokeDasharray="5 3" />,
  bar: (color) => <rect x={6} width={8} height={12} fill={color} />,
  dot: (color) => <circle cx={10} cy={6} r={4} fill={color} />,
  ring: (color) => <circle cx={10} cy={6} r={4.5} fill="none" stroke={color} strokeWidth={3} />,
};

export type LegendEntries = readonly (readonly [sign: Sign, color: string, words: string])[];

interface LegendProps {
  readonly entries: LegendEntries;
}

/** What the signs of a picture stand for: by shape as well as by colour. */
export function Legend({ entries }: LegendProps) {
  const styles = useStyles();
  return (
    <ul aria-label="Legend" className={styles.legend}>
      {entries.map(([sign, color, words]) => (
        <li key={words} className={styles.entry}>
          <svg aria-hidden width={20} height={12}>
            {shapes[sign](color)}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
