/** The schedule of the sample: a row per practice, with what is released each year. */
import { dayNumber, years, type Seeded } from './key';
import { practices, type Practice } from './practices';

export interface ScheduleLine {
  readonly practice: Practice;
  /** As Excel numbers it. */
  readonly row: number;
  /** In pence, year by year; `tbc` where the amount is not settled, which does not keep it from being planned. */
  readonly released: readonly (number | 'tbc')[];
  readonly planned: readonly number[];
  readonly caseReview: string;
  readonly specialPopulation: string;
  readonly agreedWithCcg: string;
  readonly patientsEngaged: string;
  readonly compellingReasons: string;
  readonly agreedOn: number;
  readonly reductionStartsOn: number | '';
  readonly planConfirmedOn: number | '';
}

interface Special {
  /** Years the release takes. */
  readonly over?: number;
  readonly tbc?: number;
  readonly line?: Partial<ScheduleLine>;
  readonly seeded: readonly Omit<Seeded, 'sheet' | 'row'>[];
}

const fourYear = (outcome: Seeded['outcome'], note: string): Omit<Seeded, 'sheet' | 'row'> => ({
  rule: 'four-year',
  outcome,
  note,
});

/** By the practice's place in the list. Practices not named here are as they should be. */
const special: Readonly<Record<number, Special>> = {
  2: { over: 2, seeded: [fourYear('breach', 'released over two years')] },
  9: { over: 1, seeded: [fourYear('breach', 'released in one year')] },
  17: { over: 3, seeded: [fourYear('breach', 'released over three years')] },
  21: {
    over: 3,
    line: { compellingReasons: 'No' },
    seeded: [fourYear('breach', 'released over three years, and said to have no compelling reasons')],
  },
  24: {
    over: 2,
    line: { compellingReasons: 'Practice closes in March 2016; agreed with the LMC' },
    seeded: [fourYear('exception', 'compelling reasons')],
  },
  30: {
    over: 2,
    line: { agreedOn: dayNumber(2014, 2, 10) },
    seeded: [fourYear('not applicable', 'agreed before the Framework')],
  },
  38: { tbc: 2, seeded: [fourYear('evidence needed', 'an amount is the word tbc')] },
  41: {
    line: { caseReview: 'No' },
    seeded: [{ rule: 'case-review', outcome: 'breach', note: 'no review' }],
  },
  44: {
    line: { caseReview: '' },
    seeded: [{ rule: 'case-review', outcome: 'evidence needed', note: 'blank' }],
  },
  47: {
    line: { planConfirmedOn: dayNumber(2014, 12, 12) },
    seeded: [
      { rule: 'reinvest-first', outcome: 'breach', note: 'plan confirmed after the reduction starts' },
    ],
  },
  50: {
    line: { planConfirmedOn: '' },
    seeded: [{ rule: 'reinvest-first', outcome: 'evidence needed', note: 'no date for the plan' }],
  },
};

/** Half up to the penny; of a premium that is not positive nothing is released. */
const released = (premium: number, year: number, over: number): number =>
  premium <= 0 ? 0 : year >= over ? premium : Math.floor((2 * premium * year + over) / (2 * over));

export const scheduleLines: readonly ScheduleLine[] = practices.map((practice, index) => {
  const { over = 4, tbc, line } = special[index] ?? {};
  const planned = years.map((_, year) => released(practice.premium, year + 1, over));
  const releases = practice.premium > 0;
  return {
    practice,
    row: index + 2,
    planned,
    released: planned.map((amount, year) => (year === tbc ? 'tbc' : amount)),
    caseReview: 'Completed',
    specialPopulation: index % 11 === 5 ? 'Yes' : 'No',
    agreedWithCcg: 'Agreed',
    patientsEngaged: 'Yes',
    compellingReasons: '',
    agreedOn: dayNumber(2014, 10, 6 + (index % 20)),
    reductionStartsOn: releases ? dayNumber(2014, 11, 1) : '',
    planConfirmedOn: releases ? dayNumber(2014, 10, 27) : '',
    ...line,
  };
});

export const seededInSchedule: readonly Seeded[] = scheduleLines.flatMap(({ practice, row }, index) => [
  ...(special[index]?.seeded ?? []).map((seeded) => ({ sheet: 'Schedule' as const, row, ...seeded })),
  ...(practice.premium <= 0
    ? [
        {
          sheet: 'Schedule' as const,
          row,
          ...fourYear('not applicable', 'no premium, so nothing to release'),
        },
      ]
    : []),
]);
