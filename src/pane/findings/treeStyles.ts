import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../styles';

export const useTreeStyles = makeStyles({
  tree: { position: 'relative', margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  // Only where it takes long enough to be wondered at.
  busy: { opacity: 0.7, transition: 'opacity 100ms 300ms' },
  item: {
    ...focusRing,
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    // Room for the bar that stays in sight while lines are chosen.
    scrollMarginBottom: '56px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    '&[aria-level="2"][aria-selected="true"]': {
      backgroundColor: tokens.colorSubtleBackgroundSelected,
      boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
      '@media (forced-colors: active)': {
        outlineStyle: 'solid',
        outlineWidth: '1px',
        outlineColor: 'Highlight',
        outlineOffset: '-1px',
      },
    },
  },
  finding: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    gridTemplateRows: 'auto 1fr',
  },
  placed: { position: 'absolute', top: 0, left: 0 },
  // Larger than what is drawn: 24 by 24 can be hit.
  box: {
    gridRow: 2,
    gridColumn: 1,
    width: '24px',
    minHeight: '24px',
    margin: '0 -4px',
    padding: '4px',
    boxSizing: 'border-box',
    '::before': {
      content: "''",
      display: 'block',
      boxSizing: 'border-box',
      width: '16px',
      height: '16px',
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusSmall,
      fontSize: '12px',
      lineHeight: '14px',
      textAlign: 'center',
    },
  },
  chosen: {
    '::before': {
      content: "'✓'",
      color: tokens.colorNeutralForegroundInverted,
      backgroundColor: tokens.colorCompoundBrandBackground,
      border: `1px solid ${tokens.colorCompoundBrandBackground}`,
      '@media (forced-colors: active)': { color: 'CanvasText', border: '1px solid CanvasText' },
    },
  },
});
