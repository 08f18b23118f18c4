import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFill16Filled } from '@fluentui/react-icons/svg/circle-half-fill';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { FluentIcon } from '@fluentui/react-icons';
import type { Shown } from '../words/outcomes';

const icons: Readonly<Record<Shown, FluentIcon>> = {
  breach: DismissCircle16Filled,
  'evidence needed': QuestionCircle16Filled,
  exception: CircleHalfFill16Filled,
  advice: Lightbulb16Regular,
  met: CheckmarkCircle16Regular,
  'not applicable': SubtractCircle16Regular,
};

const useStyles = makeStyles({
  icon: { flexShrink: 0, '@media (forced-colors: active)': { color: 'inherit' } },
  breach: { color: tokens.colorStatusDangerForeground1 },
  'evidence needed': { color: tokens.colorPaletteMarigoldForeground1 },
  exception: { color: tokens.colorPaletteBlueForeground2 },
  advice: { color: tokens.colorNeutralForeground2 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  'not applicable': { color: tokens.colorNeutralForeground3 },
});

/** The icon of an outcome. Its word always stands beside it, so screen readers pass over the icon. */
export function OutcomeMark({ shown }: { readonly shown: Shown }) {
  const styles = useStyles();
  const Icon = icons[shown];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[shown])} />;
}
