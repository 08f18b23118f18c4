import { tokens } from '@fluentui/react-components';

/** Colours of pictures, light and dark: each line or bar is told apart by its place, dash or shape as well. */
export const colours = {
  main: tokens.colorCompoundBrandStroke,
  other: tokens.colorPaletteBlueBorderActive,
  against: tokens.colorNeutralForeground3,
} as const;
