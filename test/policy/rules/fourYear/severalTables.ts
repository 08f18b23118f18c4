/** Releases whose years stand in several tables. */
import type { RuleCase } from '../../../support/testRule';
import { early, late, sheetsOfYears, tableOfYears } from '../../../support/severalTables';

export const severalTables: readonly RuleCase[] = [
  {
    case: 'two years on each of two sheets: they are asked together, and once',
    sheets: sheetsOfYears(
      { years: early, amounts: [10, 20], premium: 1000 },
      { years: late, amounts: [900, 1000], premium: 1000 },
    ),
    met: 1,
  },
  {
    case: 'of which one alone says the premium, whichever comes first',
    sheets: sheetsOfYears(
      { years: late, amounts: [900, 1000] },
      { years: early, amounts: [100, 200], premium: 1000 },
    ),
    met: 1,
  },
  {
    case: 'a sheet for each year, of steps',
    sheets: sheetsOfYears(
      ...[400, 400, 100, 100].map((step, at) => ({
        years: [2014 + at],
        amounts: [step],
        premium: 1000,
        measure: 'Step',
      })),
    ),
    met: 1,
  },
  {
    case: 'too fast over two sheets: the cells of both are shown',
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 400], premium: 1000 },
      { years: late, amounts: [1000, 1000], premium: 1000 },
    ),
    finds: [
      {
        outcome: 'breach',
        says: 'over two years, from 2015/16 to 2016/17',
        row: 2,
        cells: ['First!D2', 'First!E2', 'Second!D2', 'Second!E2'],
      },
    ],
    met: 0,
  },
  {
    case: 'whose reasons stand on the first sheet',
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 0], premium: 1000, more: { 'Compelling reasons': 'The practice closes' } },
      { years: late, amounts: [500, 1000], premium: 1000, more: { 'Compelling reasons': 'n/a' } },
    ),
    finds: [
      {
        outcome: 'exception',
        says: '“The practice closes”',
        cells: ['First!D2', 'First!E2', 'Second!D2', 'Second!E2', 'First!F2'],
      },
    ],
  },
  {
    case: 'whose reasons both sheets say, each in its words',
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 0], premium: 1000, more: { 'Compelling reasons': 'The practice closes' } },
      { years: late, amounts: [500, 1000], premium: 1000, more: { 'Compelling reasons': 'agreed' } },
    ),
    finds: [{ outcome: 'exception', says: '“agreed”' }],
  },
  ...[
    { first: 'agreed', second: 'none' },
    { first: 'The practice closes', second: 'refused' },
    { first: 'no', second: 'The practice closes' },
  ].map(({ first, second }) => ({
    case: `whose reasons are “${first}” by the first sheet and “${second}” by the other`,
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 0], premium: 1000, more: { 'Compelling reasons': first } },
      { years: late, amounts: [500, 1000], premium: 1000, more: { 'Compelling reasons': second } },
    ),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `Second!F2 (compelling reasons: ${second}) and First!F2 (compelling reasons: ${first}) contradict each other.`,
        cells: ['First!D2', 'First!E2', 'Second!D2', 'Second!E2', 'Second!F2', 'First!F2'],
      },
    ],
  })),
  {
    case: 'tables one below the other',
    sheets: [
      {
        name: 'All',
        rows: [
          ...tableOfYears({ years: early, amounts: [100, 200], premium: 1000 }),
          [],
          ...tableOfYears({ years: late, amounts: [900, 1000], premium: 1000 }),
        ],
      },
    ],
    met: 1,
  },
  {
    case: 'another practice on the second sheet is none of the first’s years',
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 1000], premium: 1000 },
      { years: late, amounts: [0, 1000], premium: 1000, code: 'Y10002' },
    ),
    finds: [
      { outcome: 'breach', says: 'Y10001 is released in full over one year, 2015/16' },
      { outcome: 'breach', says: 'Y10002 is released in full over one year, 2017/18' },
    ],
  },
  {
    case: 'a year between that no table has',
    sheets: sheetsOfYears(
      { years: [2014], amounts: [100], premium: 1000 },
      { years: late, amounts: [900, 1000], premium: 1000 },
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'No column of the schedule says what Y10001 has released in 2015/16',
      },
    ],
  },
  {
    case: 'a year that stands in both, with the same amount',
    sheets: sheetsOfYears(
      { years: [2014, 2015, 2016], amounts: [250, 500, 750], premium: 1000 },
      { years: late, amounts: [750, 1000], premium: 1000 },
    ),
    met: 1,
  },
  {
    case: 'a year that stands in both, with another amount',
    sheets: sheetsOfYears(
      { years: [2014, 2015, 2016], amounts: [0, 500, 750], premium: 1000 },
      { years: late, amounts: [700, 1000], premium: 1000 },
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether Y10001 is released over four years: its years stand in several tables, and they do not say the same of a year that stands in two.',
        putRight: 'Answer what is asked of their columns, correct the tables, or put all years into one.',
        cells: ['First!D2', 'First!E2', 'Second!D2', 'First!F2', 'Second!E2'],
      },
    ],
  },
  {
    case: 'years before in columns that are asked about',
    sheets: sheetsOfYears(
      { years: early, amounts: [300, 300], measure: 'Reduction', premium: 1000 },
      { years: late, amounts: [900, 1000], premium: 1000 },
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'and what columns of one of them hold is not said yet',
        row: 2,
        cells: ['Second!D2', 'Second!E2'],
      },
    ],
  },
  {
    case: 'years after a whole schedule, in columns that are asked about',
    sheets: sheetsOfYears(
      { years: [...early, ...late], amounts: [250, 500, 750, 1000], premium: 1000 },
      { years: [2018, 2019], amounts: [300, 300], measure: 'Reduction', premium: 1000 },
    ),
    met: 1,
  },
  {
    case: 'columns that are asked about, of years that the others say',
    sheets: sheetsOfYears(
      { years: early, amounts: [250, 500], premium: 1000 },
      { years: late, amounts: [750, 1000], premium: 1000 },
      { years: [...early, ...late], amounts: [300, 300, 300, 300], measure: 'Reduction', premium: 1000 },
    ),
    met: 1,
  },
  {
    case: 'premiums that are not the same',
    sheets: sheetsOfYears(
      { years: early, amounts: [100, 200], premium: 1000 },
      { years: late, amounts: [400, 800], premium: 800 },
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'they do not say the same premium',
        cells: ['Second!C2', 'First!C2', 'First!D2', 'First!E2', 'Second!D2', 'Second!E2'],
      },
    ],
  },
  {
    case: 'schedules of two reviews, each with its own premium and whole',
    sheets: sheetsOfYears(
      { years: [...early, ...late], amounts: [250, 500, 750, 1000], premium: 1000 },
      { years: [2018, 2019, 2020, 2021], amounts: [200, 400, 600, 800], premium: 800 },
    ),
    met: 2,
  },
  {
    case: 'what is released in all, and then steps',
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 0], premium: 1000 },
      { years: late, amounts: [500, 500], premium: 1000, measure: 'Step' },
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'some say what is released in all, and others by how much it grows in each year',
      },
    ],
  },
  {
    case: 'what is called released, and comes to the premium only when it is added up',
    sheets: sheetsOfYears(
      { years: early, amounts: [250, 250], premium: 1000, measure: 'Release' },
      { years: late, amounts: [250, 250], premium: 1000, measure: 'Release' },
    ),
    finds: [{ outcome: 'evidence needed', says: 'so each may be of its year alone.' }],
  },
  {
    case: 'a practice that stands in one of them twice',
    sheets: sheetsOfYears(
      {
        years: early,
        amounts: [
          [100, 200],
          [0, 0],
        ],
        premium: 1000,
      },
      { years: late, amounts: [900, 1000], premium: 1000 },
    ),
    finds: [{ outcome: 'evidence needed', says: 'in one of them it stands twice' }],
  },
  {
    case: 'a schedule of all years, beside a sheet of one of them',
    sheets: sheetsOfYears(
      { years: [...early, ...late], amounts: [250, 500, 750, 1000], premium: 1000 },
      { years: [2016], amounts: [750], premium: 1000 },
    ),
    met: 1,
  },
  {
    case: 'and that says otherwise of it',
    sheets: sheetsOfYears(
      { years: [...early, ...late], amounts: [250, 500, 750, 1000], premium: 1000 },
      { years: [2016], amounts: [1000], premium: 1000 },
    ),
    finds: [{ outcome: 'evidence needed', says: 'they do not say the same of a year' }],
    met: 1,
  },
  ...[
    { first: '01/03/2014', second: '01/05/2015' },
    { first: 'no', second: '01/03/2014' },
  ].map(({ first, second }) => ({
    case: `too fast, and agreed on “${first}” by the first sheet and on ${second} by the other`,
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 0], premium: 1000, more: { 'Agreed on': first } },
      { years: late, amounts: [500, 1000], premium: 1000, more: { 'Agreed on': second } },
    ),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `Second!F2 (agreed with the practice on: ${second}) and First!F2 (agreed with the practice on: ${first}) contradict each other.`,
      },
    ],
    notApplicable: 0,
  })),
  {
    case: 'too fast, and agreed before the Framework by the one sheet that says it',
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 0], premium: 1000, more: { 'Agreed on': '01/03/2014' } },
      { years: late, amounts: [500, 1000], premium: 1000, more: { 'Agreed on': '' } },
    ),
    notApplicable: 1,
  },
];
