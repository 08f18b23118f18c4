/** The same sums, and the same duties, as formulas of a spreadsheet, where LibreOffice is installed. */
import { netPrice } from '../../src/policy/gmsEquivalent';
import { toPounds } from '../../src/policy/money';
import { evenPhase, released } from '../../src/policy/phase';
import { premium } from '../../src/policy/premium';
import { rules as policyRules } from '../../src/policy/rules';
import type { CellValue, Outcome, Verdict } from '../../src/policy/rules/rule';
import { check } from '../../src/review/check';
import { inOrder } from '../../src/review/checking/checking';
import { findBlocks } from '../../src/review/columns/blocks';
import { Practices } from '../../src/review/checking/practices';
import { ScheduleBlockRow } from '../../src/review/rows/scheduleRow';
import { policyTerms } from '../../src/review/checking/terms';
import { randomOf } from '../support/random';
import { fasterThan, type Line } from './line';
import { inTurns, median } from './measure';
import { pence } from './rules/byHand';
import { portOver, reviewOf, type Rows } from './rules/workbook';
import { before, flagFormulas, flagged } from './spreadsheet/flags';
import { libreOffice, type LibreOffice } from './spreadsheet/libreOffice';

const rows = 100_000;
const times = 7;

const sums = 'premiums and four years of 100,000 practices, recalculated';
const flags = 'seven duties of them in twelve formulas, recalculated';

export default async function spreadsheet(): Promise<readonly Line[]> {
  const office = await libreOffice();
  if (!office)
    return [sums, flags].map((what) => ({ what, ours: '', theirs: '', notRun: 'soffice is not installed' }));
  try {
    return [...(await againstSums(office)), ...(await againstFlags(office))];
  } finally {
    await office.close();
  }
}

const price = netPrice({ year: 2014 });
const phase = evenPhase();
const years = [2014, 2015, 2016, 2017] as const;

/** What a row comes to, in pounds, into its cells: the premium, and what is released of it in each year. */
const calculate = ([funding, patients]: readonly [number, number], cells: number[]): void => {
  const amount = premium({ pmsFunding: funding, weightedPatients: patients, price });
  cells[0] = toPounds(amount);
  for (let at = 0; at < years.length; at++) cells[at + 1] = toPounds(released(amount, phase, years[at]!));
};
const sumFormulas = [
  `=ROUND(A1-B1*${price.price.toString()}*(1-${price.deduction.toString()});2)`,
  ...[1, 2, 3, 4].map((year) => `=IF(C1<=0;0;ROUND(C1*${year}/4;2))`),
];

const againstSums = async (office: LibreOffice): Promise<readonly Line[]> => {
  const random = randomOf(11);
  const values = Array.from({ length: rows }, (): [number, number] => {
    const patients = (150_000 + random.below(1_800_000)) / 100;
    return [Math.round(patients * 73.56 * (95 + random.below(50))) / 100, patients];
  });
  // As in the spreadsheet the cells are there.
  const cells = values.map((): number[] => [0.5, 0.5, 0.5, 0.5, 0.5]);
  const run = (): void => {
    for (let row = 0; row < rows; row++) calculate(values[row]!, cells[row]!);
  };
  const [ours] = (await inTurns([{ name: 'ours', run }], 101, 40)) as [number];
  const { ms, results } = await office.recalculated({ values, formulas: sumFormulas, times });
  const differ = results.reduce(
    (found, row, at) => found + row.filter((amount, column) => amount !== cells[at]![column]).length,
    0,
  );
  return [
    fasterThan(sums, { ms: ours }, { ms: median(ms) }, 100),
    {
      what: '… amounts in which LibreOffice differs, by its doubles',
      ours: '',
      theirs: `${differ.toLocaleString('en-GB')} of ${(rows * 5).toLocaleString('en-GB')}`,
    },
  ];
};

const againstFlags = async (office: LibreOffice): Promise<readonly Line[]> => {
  const schedule = reviewOf(rows * 2).schedule.map((cells) =>
    cells.map((cell, column): CellValue => (column >= 2 && column <= 8 ? toPounds(pence(cell)) : cell)),
  );
  const { ask, check } = await dutiesOf(schedule);
  const [asked, checked] = (await inTurns(
    [
      { name: 'asked', run: ask },
      { name: 'checked', run: check },
    ],
    15,
    5,
  )) as [number, number];
  const { ms, results } = await office.recalculated({ values: schedule, formulas: flagFormulas, times });
  const theirs = results.flatMap((row) => row.slice(before, before + flagged.length));
  const ours = ask();
  const differ = theirs.filter((flag, at) => flag !== ours[at]).length;
  const recalculation = { ms: median(ms) };
  return [
    fasterThan(flags, { ms: asked }, recalculation, 80),
    {
      what: `… ${flagged.join(', ')}`,
      ours: `${ours.filter((flag) => flag !== 0).length.toLocaleString('en-GB')} found`,
      theirs: `${differ.toLocaleString('en-GB')} differ`,
      wrong: differ > 0,
    },
    {
      what: '… as a check: with findings in sentences, sums and views',
      ours: `${checked.toPrecision(3)} ms`,
      theirs: '',
      ratio: recalculation.ms / checked,
    },
  ];
};

/** The duties asked of each row by the policy's own rules, through the check's own reading of cells. */
const dutiesOf = async (schedule: Rows): Promise<{ ask(): Uint8Array; check(): Promise<unknown> }> => {
  const port = portOver({ schedule, ledger: [] });
  const blocks = await findBlocks(port);
  const [block] = inOrder(blocks);
  if (block?.kind !== 'schedule') throw new Error('The schedule is not found.');
  const rules = flagged.map((flag) => policyRules.find(({ id }) => id === flag)!);
  const found = new Uint8Array(schedule.length * rules.length);
  return {
    ask() {
      const row = new ScheduleBlockRow(block, 0, new Practices());
      for (let at = 0; at < schedule.length; at++) {
        row.turnTo(schedule[at]!, at + 1);
        for (let rule = 0; rule < rules.length; rule++)
          found[at * rules.length + rule] = flagOf(rules[rule]!.schedule!.check(row, policyTerms));
      }
      return found;
    },
    check: () => check(port, blocks, { terms: policyTerms, rules }),
  };
};

const flagOf = (verdict: Verdict | readonly Verdict[]): number =>
  isList(verdict) ? Math.max(0, ...verdict.map(flagOf)) : codeOf(verdict.outcome);
const isList = (verdict: Verdict | readonly Verdict[]): verdict is readonly Verdict[] =>
  Array.isArray(verdict);
const codeOf = (outcome: Outcome): number =>
  outcome === 'breach' ? 1 : outcome === 'evidence needed' ? 2 : 0;
