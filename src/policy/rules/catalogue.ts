/** The catalogue of the rules, from the rules' own data: for help in the pane, and as a page beside the code. */
import { groupNeedsOf, needInWords } from './needs';
import { citationOf, textOf } from './paragraph';
import type { GroupNeeds, Kind, Message, Need, Paragraph, Rule } from './rule';

/** What a rule is asked of, and the columns it cannot do without there. */
export interface Question {
  readonly of: string;
  /** "“amount”", "“CCG” or “practice code”": none where any table will do. */
  readonly needs: readonly string[];
}

export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly paragraph: Paragraph;
  readonly questions: readonly Question[];
  /** Whether it waits for a threshold that the user sets. */
  readonly threshold: boolean;
  readonly messages: readonly (Message & { readonly name: string })[];
}

const kindTitles: Readonly<Record<Kind, string>> = {
  breach: 'Duties',
  advice: 'Advice',
  arithmetic: 'Sums',
};

const inWords = (needs: readonly Need[]): readonly string[] => needs.map(needInWords);

const onGroup = ({ schedule, ledger }: GroupNeeds): Question => ({
  of: 'what the rows add up to',
  needs: [
    ...(schedule ? inWords(schedule).map((need) => `${need} in the schedule`) : []),
    ...(ledger ? inWords(ledger).map((need) => `${need} in the ledger`) : []),
  ],
});

/** A rule as a finance lead reads it. */
export const entryOf = (rule: Rule): CatalogueEntry => {
  const { id, title, kind, paragraph, schedule, ledger, threshold, messages } = rule;
  return {
    id,
    title,
    kind,
    paragraph,
    questions: [
      ...(schedule ? [{ of: 'each practice of a schedule', needs: inWords(schedule.needs) }] : []),
      ...(ledger ? [{ of: 'each redeployment of a ledger', needs: inWords(ledger.needs) }] : []),
      ...groupNeedsOf(rule).map(onGroup),
    ],
    threshold: threshold !== undefined,
    messages: Object.entries(messages).map(([name, message]) => ({ name, ...message })),
  };
};

/** Placeholders as words in italics. */
const readable = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, '*$1*');

const section = (entry: CatalogueEntry): string => {
  const { id, title, paragraph, questions, threshold, messages } = entry;
  const asked = questions.map(
    ({ of, needs }) => `- ${of}${needs.length > 0 ? ` (columns: ${needs.join('; ')})` : ''}`,
  );
  return [
    `### ${title}`,
    `\`${id}\` · ${citationOf(paragraph)}`,
    `> ${textOf(paragraph)}`,
    `Asked of\n\n${asked.join('\n')}`,
    ...(threshold ? ['Asked once the user has set a threshold.'] : []),
    `Answers\n\n${messages.map(({ says, putRight }) => `- ${readable(says)}${putRight === undefined ? '' : `\n  *→* ${readable(putRight)}`}`).join('\n')}`,
  ].join('\n\n');
};

/** The catalogue as a Markdown page. */
export const catalogueOf = (rules: readonly Rule[]): string => {
  const entries = rules.map(entryOf);
  return `${[
    '# The rules',
    'Written from the rules themselves by `npm run catalogue`. What would put a finding right follows the arrow.',
    ...(Object.keys(kindTitles) as Kind[]).flatMap((kind) => [
      `## ${kindTitles[kind]}`,
      ...entries.filter((entry) => entry.kind === kind).map(section),
    ]),
  ].join('\n\n')}\n`;
};
