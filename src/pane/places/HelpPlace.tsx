import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useCaughtFocus } from '../keyboard/focus';
import { search } from '../help/topics';
import { clearAtEsc } from '../keyboard/keys';
import { Disclosure } from '../parts/Disclosure';
import { useCommon } from '../styles';
import { plural } from '../words/counts';

const useStyles = makeStyles({
  search: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  topics: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})` },
  name: { fontWeight: tokens.fontWeightSemibold },
  body: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    '& p': { margin: `0 0 ${tokens.spacingVerticalS}` },
    '& blockquote': {
      margin: `0 0 ${tokens.spacingVerticalS}`,
      padding: `0 0 0 ${tokens.spacingHorizontalM}`,
      borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    },
    '& code': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      backgroundColor: tokens.colorNeutralBackground3,
      padding: '2px 4px',
      borderRadius: tokens.borderRadiusSmall,
      userSelect: 'all',
    },
  },
});

/** The help: short, and searchable. */
export function HelpPlace() {
  const styles = useStyles();
  const common = useCommon();
  const title = useCaughtFocus<HTMLHeadingElement>();
  const [asked, setAsked] = useState('');
  const found = search(asked);
  const topics = found.reduce((sum, section) => sum + section.topics.length, 0);
  return (
    <>
      <h1 ref={title} tabIndex={-1} className={common.title}>
        Help
      </h1>
      <Field className={styles.search} label="Search the help">
        <Input
          type="search"
          value={asked}
          onChange={(_, { value }) => setAsked(value)}
          onKeyDown={clearAtEsc(asked, () => setAsked(''))}
        />
      </Field>
      <p role="status" className={common.quiet}>
        {asked.trim() && (topics === 0 ? 'No topic has these words.' : `${plural(topics, 'topic')} found.`)}
      </p>
      {found.map((section) => (
        <section key={section.title}>
          <h2 className={common.heading}>{section.title}</h2>
          <ul className={mergeClasses(common.list, styles.topics)}>
            {section.topics.map((topic) => (
              <li key={topic.id}>
                <Disclosure
                  label={
                    <>
                      <span className={styles.name}>{topic.title}</span>{' '}
                      {topic.aside && <span className={common.quiet}>{topic.aside}</span>}
                    </>
                  }
                >
                  <div className={styles.body}>{topic.body}</div>
                </Disclosure>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
