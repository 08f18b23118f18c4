import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../review/findings';
import { ruleOf } from '../ruleTexts';
import { useCommon } from '../styles';
import { rulesAsked, sourceOf } from '../words';
import { Disclosure } from './Disclosure';

const useStyles = makeStyles({
  asked: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})` },
  rules: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& li': { margin: '4px 0' },
  },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

function RuleName({ id }: { readonly id: string }) {
  const common = useCommon();
  const { title, paragraph } = ruleOf(id);
  return (
    <>
      {title} <span className={common.quiet}>{sourceOf(paragraph)}</span>
    </>
  );
}

/** The rules that were not checked and why, and those that were. */
export function RulesLists({ result }: { readonly result: Pick<CheckResult, 'checked' | 'notChecked'> }) {
  const styles = useStyles();
  return (
    <>
      {result.notChecked.length > 0 && (
        <>
          <h2 className={styles.heading}>Not checked</h2>
          <ul className={styles.rules}>
            {result.notChecked.map(({ rule, why }) => (
              <li key={rule}>
                <RuleName id={rule} />
                <br />
                {why}
              </li>
            ))}
          </ul>
        </>
      )}
      {result.checked.length > 0 && (
        <>
          <h2 className={styles.heading}>Checked</h2>
          <ul className={styles.rules}>
            {result.checked.map((id) => (
              <li key={id}>
                <RuleName id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** "14 rules checked, 2 not checked", which opens to say which and why. */
export function RulesAsked({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  return (
    <div className={styles.asked}>
      <Disclosure small label={rulesAsked(result)}>
        <RulesLists result={result} />
      </Disclosure>
    </div>
  );
}
