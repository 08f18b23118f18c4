import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  key: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  letter: { fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0 },
});

/** Whose the letters are that stand under a picture; nothing where the names themselves do. */
export function AxisKey({
  names,
  under,
}: {
  readonly names: readonly string[];
  readonly under: readonly string[];
}) {
  const styles = useStyles();
  if (under === names) return null;
  return (
    <dl className={styles.key}>
      {names.flatMap((name, at) => [
        <dt key={`letter ${at}`} className={styles.letter}>
          {under[at]}
        </dt>,
        <dd key={`name ${at}`} className={styles.name}>
          {name}
        </dd>,
      ])}
    </dl>
  );
}
