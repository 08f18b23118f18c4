/**
 * Which CCG a practice is a member of, by schedules that are not asked themselves: a sheet that is checked by itself says
 * the same of its rows as in a check of the whole workbook.
 */
import { BLANK, isGap, type Terms } from '../../policy/rules/rule';
import type { BlanksAnswer } from '../answers/answers';
import { readText } from '../cells/textCells';
import { readCcg, readPractice } from '../cells/namedCells';
import type { Block } from '../columns/blocks';
import type { CcgPairs } from './ccgNames';
import { saidTwiceIn } from '../rows/saidTwice';
import type { ScheduleBlockRow } from '../rows/scheduleRow';
import { columnsOnly } from './narrow';
import { Practices } from './practices';
import { piecesOf } from './reader';
import type { Breath } from '../inTurn/slices';
import { eachWhole, type WholeOptions } from './wholeRows';
import type { Workbook } from '../workbook';

/** Whether a block's column, its title or lines among its rows say the CCG. */
const saysCcg = ({ mapping }: Block): boolean =>
  mapping.facts.ccg !== undefined || mapping.ccgAbove !== undefined || mapping.ccgInLines === true;

/** Those with a column for it first: what stands beside a practice counts before a title. */
export const byCcgSaid = (schedules: readonly Block[]): readonly Block[] => {
  const hasColumn = ({ mapping }: Block): boolean => mapping.facts.ccg !== undefined;
  return [
    ...schedules.filter(hasColumn),
    ...schedules.filter((block) => !hasColumn(block) && saysCcg(block)),
    ...schedules.filter((block) => !saysCcg(block)),
  ];
};

const listsPractices = ({ kind, mapping }: Block): boolean =>
  kind === 'schedule' && mapping.facts.practiceCode !== undefined;
/** Whether a block says of its practices which CCG they are members of. */
export const listsMembers = (block: Block): boolean => listsPractices(block) && saysCcg(block);

/** Whether a block has practices' names in another column than their codes. */
export const namesBesideCodes = ({ mapping: { facts } }: Block): boolean =>
  facts.practiceName !== undefined && facts.practiceName !== facts.practiceCode;

/** A schedule's row may have a practice's name beside its code: for tables that name it alone. */
export const nameOn = ({ practiceCode, practiceName }: ScheduleBlockRow, practices: Practices): void => {
  if (!isGap(practiceCode) && !isGap(practiceName)) practices.setName(practiceCode, practiceName);
};

/**
 * The practices of the schedules beside, by their codes and names, read where one of the blocks asked does not say their CCG
 * itself.
 */
export const membersBeside = async (
  workbook: Workbook,
  asked: readonly Block[],
  beside: readonly Block[],
  terms: Terms,
  { blanks, ccgs, pause }: MembersOptions,
): Promise<Practices> => {
  const practices = new Practices();
  practices.areListed = beside.some(listsMembers);
  if (asked.every(({ kind, mapping }) => kind === 'schedule' && mapping.facts.ccg !== undefined))
    return practices;
  const listed = beside.filter((each) => listsPractices(each) && (saysCcg(each) || namesBesideCodes(each)));
  for (const block of byCcgSaid(listed)) {
    const twice = saidTwiceIn(block, ccgs);
    if (twice || block.mapping.ccgInLines) {
      await addWhole(workbook, block, practices, terms, { blanks, twice, pause });
      continue;
    }
    const { facts, ccgAbove = '' } = block.mapping;
    const [practiceCode, ccg] = [facts.practiceCode!, facts.ccg];
    const name = namesBesideCodes(block) ? facts.practiceName : undefined;
    const { column } = block.area;
    const read = [practiceCode, ccg, name].filter((each) => each !== undefined);
    const reading = columnsOnly(workbook, block, read);
    let hasBlanks = false;
    for await (const { cells } of piecesOf(workbook, block, reading)) {
      for (const row of cells) {
        const code = readPractice(row[practiceCode - column] ?? '');
        const named = name === undefined ? BLANK : readText(row[name - column] ?? '');
        if (!isGap(code) && !isGap(named)) practices.setName(code.toUpperCase(), named);
        const its = readCcg(ccg === undefined ? ccgAbove : (row[ccg - column] ?? ''));
        hasBlanks ||= ccg !== undefined && its === BLANK && !isGap(code);
        if (isGap(code) || isGap(its)) continue;
        if (ccg !== undefined || practices.ccgOf(code) === undefined)
          practices.setCcg(practices.numberOf(code), its, terms);
      }
      await pause?.();
    }
    if (hasBlanks) await addWhole(workbook, block, practices, terms, { blanks, pause });
  }
  return practices;
};

/** What is known of a workbook beside its blocks. */
interface MembersOptions extends Breath {
  readonly blanks?: readonly BlanksAnswer[] | undefined;
  readonly ccgs?: CcgPairs;
}

/**
 * The practices of rows that are read whole: their CCG stands above them, and which lines they are below is only told so, or
 * a row's columns may contradict each other.
 */
const addWhole = async (
  workbook: Workbook,
  block: Block,
  practices: Practices,
  terms: Terms,
  options: WholeOptions,
): Promise<void> => {
  const hasNames = namesBesideCodes(block);
  await eachWhole(workbook, block, practices, options, (row) => {
    if (hasNames) nameOn(row, practices);
    const { ccg } = row;
    const practice = row.practiceNumber;
    if (!isGap(ccg) && !isGap(practice)) practices.setCcg(practice, ccg, terms);
  });
};
