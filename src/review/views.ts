/**
 * The views of a review (policy section 7 and what a lead looks at beside findings): pure, from what a check has
 * collected as the rows went by. A view is worked out when it is looked at.
 */
import { correlationOf } from '../policy/correlation';
import type { FinancialYear } from '../policy/financialYear';
import { levelUp, type LevelUp } from '../policy/levelUp';
import { Exact, roundQuotient } from '../policy/exact';
import type { Pence } from '../policy/money';
import { sumOf } from '../policy/sumOf';
import { evenPace, type ReleaseOver } from '../policy/pace';
import { groupedBy } from './groupedBy';

/** Practices kept for the views: three times as many as there are in England. */
export const mostPractices = 20_000;

/** A practice of the schedules. What its cells do not say, or not readably, is left out. */
export interface PracticeSeen {
  /** Its code, or its name where it has none. */
  readonly practice: string;
  readonly name?: string;
  /** As the workbook first names it: one spelling for each. */
  readonly ccg?: string;
  readonly premium?: Pence;
  readonly weightedPatients?: number;
  /** The measure of need, as the sheet has it. */
  readonly need?: number;
  /** The years whose release can be read, earliest first, and what is released by each. */
  readonly years: readonly FinancialYear[];
  readonly released: readonly Pence[];
  /** From when to when it is released, and how much; `nothing` where nothing is; left out where it cannot be told. */
  readonly release?: ReleaseOver | 'nothing';
  /** Another row says another release, as another version of a schedule does: which of them counts is not known. */
  readonly saidOtherwise?: true;
  /** Figures of which another row says others, though it may be of another year: the first is gone by. */
  readonly figuresOtherwise?: readonly FigureOfPractice[];
}

/** What is said once of a practice, whatever the year. */
export type FigureOfPractice = 'premium' | 'weightedPatients' | 'need';

/** Practices of which another row says one of some figures otherwise. */
export const countOtherwise = (
  practices: readonly PracticeSeen[],
  figures: readonly FigureOfPractice[],
): number =>
  practices.filter(({ figuresOtherwise = [] }) => figures.some((each) => figuresOtherwise.includes(each)))
    .length;

/** What the practices of a CCG release in a year, and what is reinvested from them. */
export interface CcgYear {
  readonly ccg: string;
  readonly year: FinancialYear;
  readonly released: Pence;
  readonly reinvested: Pence;
  /** Amounts that are blank or cannot be read, and so are in neither sum. */
  readonly unread: number;
  /** What leaves the sums open otherwise, as versions of a table do: left out where nothing does. */
  readonly openBy?: SumsOpenBy;
}

/** What leaves sums open. */
export interface SumsOpenBy {
  /** What that is and what would put it right, in sentences. */
  readonly says: string;
  /** By so much less may be reinvested than is added up, and by so much more. */
  readonly less: Pence;
  readonly more: Pence;
}

/** What a check collects for the views. */
export interface ViewData {
  readonly practices: readonly PracticeSeen[];
  /** How many there are: `practices` holds no more than `mostPractices`, and from there on rows are counted. */
  readonly practicesInAll: number;
  /** In the order of the rows, each CCG's years earliest first. */
  readonly ccgYears: readonly CcgYear[];
  /** Whether anything says what is released at all, and what is reinvested: sums of what nothing says are no nought. */
  readonly saysReleased: boolean;
  readonly saysReinvested: boolean;
  /** Redeployments in no CCG and year, because one of the two, or both, cannot be read. */
  readonly unplaced: number;
  /** By a CCG's name here, what its locality is called where the user has joined it to others. */
  readonly localities?: ReadonlyMap<string, string>;
}

/** What a CCG's figures stand under: all CCGs that it is joined to. */
export const localityIn = ({ localities }: ViewData, ccg: string): string => localities?.get(ccg) ?? ccg;

/** Of a check that collects nothing for them. */
export const noViews: ViewData = {
  practices: [],
  practicesInAll: 0,
  ccgYears: [],
  saysReleased: false,
  saysReinvested: false,
  unplaced: 0,
};

/** A practice's release by year, against an even pace over the years it takes, and at least four. */
export interface GlidePath {
  readonly practice: PracticeSeen;
  readonly years: readonly {
    readonly year: FinancialYear;
    readonly released: Pence;
    readonly even: Pence;
  }[];
}

/** Undefined where the practice releases nothing, or its release cannot be told. */
export const glidePathOf = (practice: PracticeSeen): GlidePath | undefined => {
  const { release, years, released } = practice;
  if (release === undefined || release === 'nothing') return undefined;
  return {
    practice,
    years: years.map((year, at) => ({ year, released: released[at]!, even: evenPace(release, year) })),
  };
};

/** Every practice that releases something, in the order of the rows. */
export const glidePaths = ({ practices }: ViewData): readonly GlidePath[] =>
  practices.map(glidePathOf).filter((path) => path !== undefined);

/** A practice's premium for each weighted patient, to the penny: signed. */
export interface PremiumPerPatient {
  readonly practice: PracticeSeen;
  readonly perPatient: Pence;
}

export interface PremiumsOfCcg {
  readonly ccg: string;
  /** Highest first. */
  readonly practices: readonly PremiumPerPatient[];
}

/** The practices with a premium and weighted patients, by CCG in the order of the workbook. */
export const premiumsPerPatient = (data: ViewData): readonly PremiumsOfCcg[] =>
  [...byCcg(data)].flatMap(([ccg, practices]) => {
    const known = practices.flatMap((practice): PremiumPerPatient[] => {
      const perPatient = perPatientOf(practice);
      return perPatient === undefined ? [] : [{ practice, perPatient }];
    });
    if (known.length === 0) return [];
    return [{ ccg, practices: known.sort((a, b) => b.perPatient - a.perPatient) }];
  });

const perPatientOf = ({ premium, weightedPatients }: PracticeSeen): Pence | undefined =>
  premium === undefined || weightedPatients === undefined || weightedPatients === 0
    ? undefined
    : roundQuotient(new Exact(premium), new Exact(weightedPatients));

/** The premium of practices together for each of their weighted patients: of a CCG, beside its practices' own. */
export const perPatientTogether = (practices: readonly PremiumPerPatient[]): Pence =>
  roundQuotient(
    new Exact(sumOf(practices.map(({ practice }) => practice.premium!))),
    practices.reduce((sum, { practice }) => sum.plus(practice.weightedPatients!), new Exact(0)),
  );

/** What a CCG's practices free up in all, for their weighted patients. */
export interface Freed extends LevelUp {
  readonly ccg: string;
  readonly freed: Pence;
  readonly weightedPatients: number;
  /** Practices left out on both sides, because their release or their list cannot be read. */
  readonly leftOut: number;
  /** Practices counted by the first row that says their release or list, of which another row says another. */
  readonly saidOtherwise: number;
}

/**
 * Freed-up money per weighted patient by CCG, and what each needs to have as much as the highest, the mean, or a chosen
 * one, by its name here. The patients are those of the practices listed: a CCG whose other practices are not on the
 * sheet has more.
 */
export const levellingUp = (data: ViewData, to: 'highest' | 'mean' | { readonly ccg: string }): Freed[] => {
  const sums = [...byCcg(data)].flatMap(([ccg, practices]) => {
    const known = practices.filter(
      ({ release, weightedPatients }) => release !== undefined && (weightedPatients ?? 0) > 0,
    );
    if (known.length === 0) return [];
    const freed = sumOf(known.map(({ release }) => (typeof release === 'object' ? release.level : 0)));
    const patients = known.reduce((sum, { weightedPatients }) => sum.plus(weightedPatients!), new Exact(0));
    const leftOut = practices.length - known.length;
    const saidOtherwise = known.filter(
      (practice) => practice.saidOtherwise || countOtherwise([practice], ['weightedPatients']) > 0,
    ).length;
    return [{ ccg, freed, weightedPatients: patients.toNumber(), leftOut, saidOtherwise }];
  });
  const target = typeof to === 'object' ? sums.findIndex(({ ccg }) => ccg === to.ccg) : to;
  const needs = levelUp(
    sums.map(({ freed, weightedPatients }) => ({ amount: freed, population: weightedPatients })),
    target,
  );
  return sums.map((sum, i) => ({ ...sum, ...needs[i]! }));
};

/** Premium per weighted patient against need. */
export interface PremiumAgainstNeed {
  readonly points: readonly (PremiumPerPatient & { readonly need: number })[];
  /** Pearson's, from -1 to 1; undefined with fewer than three points or where one measure does not vary. */
  readonly correlation: number | undefined;
}

/** The practices with a premium, weighted patients and a measure of need; undefined where no sheet has such a measure. */
export const premiumAgainstNeed = ({ practices }: ViewData): PremiumAgainstNeed | undefined => {
  const points = practices.flatMap((practice) => {
    const perPatient = perPatientOf(practice);
    const { need } = practice;
    return perPatient === undefined || need === undefined ? [] : [{ practice, perPatient, need }];
  });
  if (points.length === 0) return undefined;
  const correlation = correlationOf(points.map(({ perPatient, need }) => [perPatient, need] as const));
  return { points, correlation };
};

/** Practices by their CCG, those without one left out. */
const byCcg = (data: ViewData): ReadonlyMap<string, readonly PracticeSeen[]> =>
  groupedBy(
    data.practices.filter(
      (practice): practice is PracticeSeen & { ccg: string } => practice.ccg !== undefined,
    ),
    ({ ccg }) => localityIn(data, ccg),
  );
