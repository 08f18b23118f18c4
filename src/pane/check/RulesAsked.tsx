import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { blanksTaken, takenBlanks } from '../../review/checking/blanks';
import type { CheckResult } from '../../review/findings';
import { ruleOf } from '../findings/ruleOf';
import { useCommon } from '../styles';
import { useWalking } from '../useWay';
import { citationOf } from '../words/findingWords';
import { plural, rulesAsked } from '../words/counts';
import { Disclosure } from '../parts/Disclosure';
import { OutcomesCounted } from '../findings/OutcomeFilter';

const useStyles = makeStyles({
  asked: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})` },
  rules: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& li': { margin: `0 0 ${tokens.spacingVerticalSNudge}` },
  },
  source: { whiteSpace: 'nowrap' },
  why: { paddingLeft: tokens.spacingHorizontalM },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

function RuleName({ id }: { readonly id: string }) {
  const styles = useStyles();
  const common = useCommon();
  const { title, paragraph } = ruleOf(id);
  return (
    <>
      {title} <span className={mergeClasses(common.quiet, styles.source)}>{citationOf(paragraph)}</span>
    </>
  );
}

/** Rules by why they were not checked: one missing sheet is often why for most of them, and is said once. */
function byReason(
  rules: RuleListProps['rules'],
): readonly { readonly ids: string[]; readonly why?: string }[] {
  const found = new Map<string, { readonly ids: string[]; readonly why?: string }>();
  for (const { rule, ...asked } of rules) {
    const alike = found.get(asked.why ?? rule);
    if (alike) alike.ids.push(rule);
    else found.set(asked.why ?? rule, { ids: [rule], ...asked });
  }
  return [...found.values()];
}

interface RuleListProps {
  readonly heading: string;
  readonly rules: readonly { readonly rule: string; readonly why?: string }[];
}

function RuleList({ heading, rules }: RuleListProps) {
  const styles = useStyles();
  if (rules.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.rules}>
        {byReason(rules).map(({ ids, why }) => (
          <li key={ids[0]}>
            {ids.map((id) => (
              <div key={id}>
                <RuleName id={id} />
              </div>
            ))}
            {why && <div className={styles.why}>{why}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** From why rules were not checked to where that can be mended: how the sheets were read, and the thresholds. */
function WaysToCheckMore({ notChecked, partly }: Pick<CheckResult, 'notChecked' | 'partly'>) {
  const common = useCommon();
  const { enter, go } = useWalking();
  if (notChecked.length + partly.length === 0) return null;
  return (
    <div className={common.actions}>
      <Button size="small" onClick={() => go({ place: 'check', sheets: true })}>
        See how the sheets were read
      </Button>
      {notChecked.some(({ rule }) => ruleOf(rule).threshold) && (
        <Button size="small" onClick={() => enter({ place: 'limits' })}>
          Set thresholds
        </Button>
      )}
    </div>
  );
}

export interface WhatWasCheckedProps {
  readonly result: CheckResult;
  /** What was not read for its own words, in sentences. */
  readonly leftAlone: readonly string[];
}

/** How much was read and kept the rules, and what was not read; and those that were not checked or not altogether, and why, and those that were. */
export function WhatWasChecked({ result, leftAlone }: WhatWasCheckedProps) {
  const common = useCommon();
  const { checked, partly, notChecked, rows, totals, blanks } = result;
  const whole = checked.filter((id) => !partly.some(({ rule }) => rule === id));
  return (
    <>
      <p className={common.quiet}>{plural(rows.read, 'row')} read.</p>
      {checked.length > 0 && <OutcomesCounted totals={totals} />}
      {takenBlanks(blanks).map((each) => (
        <p key={`${each.sheet} ${each.taken} ${each.name}`} className={common.quiet}>
          {each.sheet}: {blanksTaken(each)}
        </p>
      ))}
      {leftAlone.map((why) => (
        <p key={why} className={common.quiet}>
          {why}
        </p>
      ))}
      <RuleList heading="Not checked" rules={notChecked} />
      <RuleList heading="Checked in part" rules={partly} />
      <WaysToCheckMore notChecked={notChecked} partly={partly} />
      <RuleList heading="Checked" rules={whole.map((rule) => ({ rule }))} />
    </>
  );
}

/** "14 rules checked, 1 in part, 2 not checked", which opens to say which and why. */
export function RulesAsked(props: WhatWasCheckedProps) {
  const styles = useStyles();
  return (
    <div className={styles.asked}>
      <Disclosure small label={rulesAsked(props.result)}>
        <WhatWasChecked {...props} />
      </Disclosure>
    </div>
  );
}
