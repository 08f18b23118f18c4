import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../styles';

export const useTreeStyles = makeStyles({
  tree: { position: 'relative', margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  item: {
    ...focusRing,
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    scrollMarginTop: tokens.spacingVerticalS,
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
  placed: { position: 'absolute', top: 0, left: 0 },
});
