/** How the pane looks beside Excel: light or dark as Office is, one accent, Excel's green. */
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

export type Look = 'light' | 'dark';

const green: BrandVariants = {
  10: '#020804',
  20: '#0a1f13',
  30: '#0d3420',
  40: '#0e4429',
  50: '#0f5531',
  60: '#0f6037',
  70: '#106b3c',
  80: '#107c41',
  90: '#21894e',
  100: '#36965e',
  110: '#4ca370',
  120: '#63b082',
  130: '#7bbd95',
  140: '#94caa9',
  150: '#afd8be',
  160: '#cbe6d5',
};

const dark = createDarkTheme(green);

const themes: Readonly<Record<Look, Theme>> = {
  light: createLightTheme(green),
  // The ramp's middle is too dim for text on a dark ground.
  dark: {
    ...dark,
    colorBrandForeground1: green[120],
    colorBrandForeground2: green[130],
    colorBrandForegroundLink: green[120],
    colorBrandForegroundLinkHover: green[130],
    colorBrandForegroundLinkPressed: green[110],
    colorCompoundBrandForeground1: green[120],
    colorCompoundBrandStroke: green[120],
    colorCompoundBrandBackground: green[120],
  },
};

/** What Office says of its theme. On the web it says nothing. */
export interface OfficeThemeGiven {
  readonly isDarkTheme?: boolean;
  /** "#RRGGBB" */
  readonly bodyBackgroundColor?: string;
}

/** Light or dark by Office's theme; `undefined` where Office does not say. */
export function lookOf(theme: OfficeThemeGiven | undefined): Look | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  const [, red, greenPart, blue] = /^#?(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || greenPart === undefined || blue === undefined) return undefined;
  const brightness = 0.299 * parseInt(red, 16) + 0.587 * parseInt(greenPart, 16) + 0.114 * parseInt(blue, 16);
  return Number.isNaN(brightness) ? undefined : brightness < 128 ? 'dark' : 'light';
}

const preferred = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function onPreferenceChange(listener: () => void): () => void {
  const query = preferred();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** What to draw with: as Office says, or else as the person prefers. What the browser draws goes by the style. */
export function useTheme(given: Look | undefined): {
  readonly theme: Theme;
  readonly style: { readonly colorScheme: Look };
} {
  const preference = useSyncExternalStore<Look>(onPreferenceChange, () =>
    preferred().matches ? 'dark' : 'light',
  );
  const look = given ?? preference;
  return { theme: themes[look], style: { colorScheme: look } };
}
