/** What the help tells, topic by topic, with the words that the search looks through. */
import { rules } from '../../policy/rules';
import { groupNeedsOf, needInWords } from '../../policy/rules/needs';
import type { Need, Rule } from '../../policy/rules/rule';
import type { ReactNode } from 'react';
import { citationOf, textOf } from '../words/findingWords';
import { CopyExample } from './CopyExample';
import { functionHelp } from './functions';
import type { FunctionHelp } from './functions';

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Beside the title: where a rule is from. */
  readonly aside?: string;
  readonly body: ReactNode;
  /** All its words in lower case. */
  readonly words: string;
}

export interface Section {
  readonly title: string;
  readonly topics: readonly Topic[];
}

const topic = (id: string, title: string, paragraphs: readonly string[]): Topic => ({
  id,
  title,
  body: paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>),
  words: [title, ...paragraphs].join(' ').toLowerCase(),
});

const kinds: Readonly<Record<Rule['kind'], string>> = {
  breach: 'A duty: what breaks it is a breach.',
  advice: 'Good practice: what falls short of it is advice.',
  arithmetic: 'A sum that must add up: a wrong one makes later answers wrong.',
};

/** What a rule looks at and cannot do without, in sentences. */
function looksAt(rule: Rule): string[] {
  const { schedule, ledger } = rule;
  const columns = (needs: readonly Need[] = [], where = ''): string =>
    needs.length === 0 ? '' : ` Columns it needs${where}: ${needs.map(needInWords).join('; ')}.`;
  return [
    ...(schedule ? [`Asked of each row of a schedule.${columns(schedule.needs)}`] : []),
    ...(ledger ? [`Asked of each row of a ledger.${columns(ledger.needs)}`] : []),
    ...groupNeedsOf(rule).map(
      (needs, index) =>
        `${index === 0 ? 'Asked of what the rows add up to.' : 'Where some of these are missing, it goes by others.'}${columns(needs.schedule, ' in the schedule')}${columns(needs.ledger, ' in the ledger')}`,
    ),
  ];
}

function ruleTopic(rule: Rule): Topic {
  const source = citationOf(rule.paragraph);
  const sentences = [kinds[rule.kind], ...looksAt(rule)];
  return {
    id: `rule ${rule.id}`,
    title: rule.title,
    aside: source,
    body: (
      <>
        <blockquote>{textOf(rule.paragraph)}</blockquote>
        {sentences.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </>
    ),
    words: [rule.title, source, textOf(rule.paragraph), ...sentences].join(' ').toLowerCase(),
  };
}

function functionTopic({ id, answers, example, gives, more }: FunctionHelp): Topic {
  const title = `PMS.${id}`;
  return {
    id: title,
    title,
    body: (
      <>
        <p>{answers}</p>
        <CopyExample example={example} gives={gives} />
        <p>{more}</p>
      </>
    ),
    words: [title, answers, example, gives, more].join(' ').toLowerCase(),
  };
}

export const sections: readonly Section[] = [
  {
    title: 'The check',
    topics: [
      topic('how', 'How to check a workbook', [
        'Press Check the workbook. PMS Review reads the schedules and ledgers it understood, row by row, and changes nothing.',
        'In Findings, press ↓ and ↑ to go through what was found: the sheet follows. Press Enter to open one and Esc to go back.',
        'Two amounts that should be the same may differ by a penny. A sum may be out by half a penny for each amount in it, and by at least a penny. The steps of a premium, which are paid monthly, may differ from it by 12 pence a year.',
      ]),
      topic('outcomes', 'What the outcomes mean', [
        'Breach: what the cells say breaks the rule.',
        'Evidence needed: the cells do not say. A blank or a word that PMS Review does not know is never counted as met.',
        'Exception: it would be a breach, but a lawful exception is recorded on the row. A lead should see it.',
        'Advice: good practice that is not followed, counted apart.',
        'Met: the cells show that the duty is kept. Not applicable: the duty does not concern the row.',
        'Not checked: a column that the rule needs was not found. That says nothing about the rows. Checked in part: some sheets lack a column that others have, and their rows were not asked.',
      ]),
      topic('reading', 'If a column is not understood', [
        'In Check, press see how, then the sheet: each column says what it is taken for and, where that is not certain, why. Choose another from the list where that is wrong, or switch a sheet off that is not to be read.',
        'What a column holds is told by its heading and its first rows. Where rows further down tell otherwise, they are looked at with the first, and the sheet is read once more.',
        'Where two columns say the same, such as what is released and what is retained of the premium, or a CCG’s code and its name, and a row contradicts itself, that row is in doubt: its findings name both cells. Correct one, or say which column counts: the other is not held against it then. So it is where two tables that hold different years of one release do not say the same of its case review, plan or agreement; what one leaves blank the other says. Of an old code and a new one, the one counts that the other tables of the workbook go by; where both or none do, the first, and how the sheet was read says so.',
        'Where no column says the CCG, it is read from a title above the headings or the name of the sheet, such as NHS Leeds North CCG, or from another schedule that lists the practice. A schedule may also have each CCG’s name in a line of its own over its practices; below a total, or another such line, they are of no CCG until the next. A column for the CCG always counts before these.',
        'Where a CCG, a practice or a year is written once and the cells below it are blank, merged cells are read as Excel shows them, in a table of up to 5,000 rows. Of other blanks you are asked after a check, in Check: nothing is taken from the cell above until you say so, and never past a total, a heading or a blank row.',
        'Amounts are in pounds unless a heading, a line above or a note below says thousands or millions, such as All figures in £000; of several lines the nearest counts, one that says pounds too. Where a heading may mean thousands or a price, as (£1,000) does, its amounts are in doubt: write £000 or £. Where the PMS funding of practices would then come to less than £1 or more than £10,000 for a weighted patient, what they release is in doubt until the headings say the unit.',
        'A ledger may have a column for each quarter or month of a year and none for what they come to: the columns are added up, and how the sheet was read says which. The year is read from the headings, a column, or a line above. Where some of the year is not there, or nothing is entered for the last of it yet, what is short is left open. Columns of what is spent to date are never added up: where nothing else says what is spent in a year, it is left open. Of a schedule, columns of quarters and months are not taken: it needs one for each year.',
        'Where no heading and no column says the year, it is read from a line above or the name of the sheet, such as Reinvestment 2014/15 or Ledger 15-16, where these say one year and not two. Among the rows of a ledger, a line such as 2015/16 says it of those below. How the sheet was read says which line it was.',
        'Years that are only counted, Year 1 to Year 4, are read where a heading or a line above says which is Year 1, such as Year 1 = 2014/15. Where none does, it is asked. So are years of which one half is written: 2014 may be 2014/15, which begins in it, or 2013/14, which ends in it, unless a line above says it, such as Years beginning April. Year ended 31 March 2015 is 2014/15; 31 March 2015 or Mar-15 alone is so where the year before or after is headed alike, and no other month.',
        'An amount of each year beside the premium of a practice may be what is released of it. It is taken as spent where a column says on what, or where its heading or a line above says so, such as Amount reinvested.',
        'A ledger of which no heading says the amount is asked about in Check: what stands under 2014/15 FYE or Proposed may be it. So is a full year effect of a year that no other column says. In a schedule, what is spent of other money, as far as is known, such as QOF spend 2014/15, is not taken as reinvested until you say so.',
        'The years of a schedule may stand in several tables, as on a sheet for each two years: rules about the pace and the sum of a release ask all of them together, by the practice, and say it once, on the table with the last years. Where the tables do not say the same premium, or the same of a year that stands in two, or some say what is released in all and others by how much it grows, that is left open. Put the years into one table, or leave out the sheet that counts no more.',
        'A year for which a schedule has no column is left open, between two that it has and where only the ledger has it: add it, with 0 where nothing is released.',
        'A ledger’s row that is marked VOID, cancelled, rejected or the like, in its status, its comments or a column that is not understood, is left open. If such a column says something else, set it aside.',
        'A ledger may say practices by their names where a schedule has these beside the codes. The, &, capitals and punctuation make no other name.',
        'What a sheet, a title or a heading over rows says is paid from another fund, such as Quality premium, MPIG or Funded from CCG baseline, is not taken for PMS money. A schedule of the quality premium or MPIG, an example, and what says that it is superseded are left alone, and see how, in Check, says so. So is a hidden sheet whose name or title says that it is a draft or old: show the sheet if it counts. The findings and the report name what was left alone so.',
        'What only a person can say is asked in Check. The workbook keeps your answers; behind the gear each can be taken back.',
      ]),
      topic('not known', 'If a purpose or a CCG is not known', [
        'A purpose is said once for the whole workbook: press Say what it is in its finding, or at the top of Findings.',
        'CCGs that have merged, or that are a code on one sheet and a name on another, are joined: press Join CCGs in the finding that asks for it, or, behind the gear, CCGs that are one locality. Then check again.',
      ]),
    ],
  },
  {
    title: 'The review',
    topics: [
      topic('keys', 'How to review by keyboard', [
        'In the list: ↓ and ↑ move, Home and End go to the ends, ← and → fold and unfold a heading, Enter opens a finding. The sheet follows.',
        'In a finding: ↓ and ↑ go to the next and the one before, Esc goes back to the list.',
        'To decide, press 1 to be corrected, 2 accepted, 3 referred to the CCG, 4 not agreed: the finding is wrong. 2 and 4 ask for a reason. Ctrl+Enter records, from anywhere in the finding, and goes to the next that is still to do. On a Mac, use ⌘ for Ctrl.',
        'Ctrl+Z in the pane undoes the last decision. Your name is asked for once and kept on this computer.',
        'To decide several at once: Space chooses a finding, or all beneath a heading; Shift with ↓ or ↑ chooses along the way; Ctrl+A chooses all that are listed. Ctrl+Enter decides them together.',
        'These keys work in the list and in a finding, and not while you type into a field. F6 goes from the pane to the sheet and back.',
      ]),
      topic('standing', 'What “out of date” means', [
        'A decision belongs to a rule and a practice, CCG, year or scheme, and not to a row: sorting, inserting and deleting rows lose none.',
        'If what the cells say has changed since, the decision is out of date. The finding shows what was seen then and what is there now, for you to decide again. An amount restated in thousands, or a code in small letters, says the same as before.',
      ]),
      topic('written', 'What is written into the workbook', [
        'A check writes nothing. Everything else is written when you press its button, and can be taken out again.',
        'Decisions: a table on the sheet “PMS reviews”, a row for each. Rows are added and never changed, so two people can review at once. Anyone can read, filter and print it without PMS Review.',
        'Highlight: conditional formats over the rows of findings. Your own formats stay as they are, and switched off it is gone.',
        'Corrections: only the cells that the preview shows, and none where somebody else has changed one of them since. Put back restores them.',
        'Report: a new sheet with what was checked, the findings and their decisions.',
        'Your answers on how the workbook is read are kept in its settings. Two people can answer at once: of two answers to one question the later counts. What you said of a sheet goes with it when you rename it; another sheet that takes its name is asked about anew, unless it has the same headings in place of the first.',
        'To take it all out again, go to Settings and press Remove everything PMS Review added.',
      ]),
      topic('again', 'If the workbook changes after a check', [
        'The findings are those of the check, and a bar says how many rows changed since. Press Check again, or switch on Check again as I type: then the rows you change are asked again by themselves.',
        'Sums over a CCG, a year or a scheme may need a check of everything. A bar says so.',
      ]),
    ],
  },
  { title: 'The rules', topics: rules.map(ruleTopic) },
  { title: 'Functions in cells', topics: functionHelp.map(functionTopic) },
  {
    title: 'Your data and your colleagues',
    topics: [
      topic('privacy', 'Privacy', [
        'Nothing leaves the workbook. PMS Review reads the cells inside Excel, on this computer, and sends them nowhere: it has no server, no account and no tracking.',
        'Excel loads Microsoft’s own Office.js from Microsoft, who may collect diagnostics as they do for Excel itself.',
      ]),
      topic('name', 'If a colleague sees #NAME?', [
        'Their Excel does not have PMS Review, so it does not know the PMS functions. The numbers come back when they add PMS Review, or when whoever looks after your Office gives it to everyone who opens the workbook.',
        'Before you send a workbook outside, copy the cells that hold PMS functions and paste them as values.',
      ]),
      topic('busy', 'If a cell stays at #BUSY!', [
        'PMS Review is still starting. If it stays so, open the pane from the ribbon once, or close the workbook and open it again.',
      ]),
    ],
  },
];

/** The sections with the topics in which every word asked for occurs; all of them where nothing is asked. */
export function search(asked: string): readonly Section[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return sections
    .map((section) => ({
      ...section,
      topics: section.topics.filter((each) => words.every((word) => each.words.includes(word))),
    }))
    .filter(({ topics }) => topics.length > 0);
}
